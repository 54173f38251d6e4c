/** What the workbook holds and a file saved of it would not: named before somebody relies on the file. */
import type { SavingLoss } from '../contract';
import { keepsFormat } from './grid';
import { newSheetModel, type SheetModel } from './model';
import type { HostSession } from './session';
import type { CellFormat } from './spreadsheet';
import { ruleKind } from './validation';

type Counts = Readonly<Record<SavingLoss['what'], number>>;

/** Each kind with how many of it; formats count the sheets that have some. */
export function savingLosses(host: HostSession): readonly SavingLoss[] {
  const { model } = host;
  const sheets = host.spreadsheet.sheets().map(({ id }) => ({ id, state: host.sheetModel(id) }));
  const sum = (count: (state: SheetModel) => number): number => sheets.reduce((total, { state }) => total + count(state), 0);
  const counts: Counts = {
    tables: model.tables.length,
    comments: model.comments.length,
    charts: model.charts.length,
    conditionalFormats: model.conditionalFormats.length,
    validations: sum((state) => state.validations.filter(({ rule }) => rule !== null && ruleKind(rule) !== 'list').length),
    hyperlinks: sum((state) => state.hyperlinks.length),
    filters: sum((state) => (state.filter === null ? 0 : 1)),
    outlines: sum((state) => (state.outline.row.size + state.outline.column.size === 0 ? 0 : 1)),
    pageBreaks: sum((state) => state.pageBreaks.row.length + state.pageBreaks.column.length),
    headersFooters: sum((state) => (hasTexts(state) ? 1 : 0)),
    protectionDetails: sum((state) => (state.protection === null || isPlain(state.protection) ? 0 : 1)),
    formats: sheets.filter(({ id }) => hasLostFormats(id, host)).length,
  };
  return Object.entries(counts).flatMap(([what, count]) => (count === 0 ? [] : [{ what: what as SavingLoss['what'], count }]));
}

function hasTexts({ headersFooters }: SheetModel): boolean {
  return JSON.stringify(headersFooters.texts) !== JSON.stringify(newSheetModel().headersFooters.texts);
}

function isPlain({ options, password }: NonNullable<SheetModel['protection']>): boolean {
  return password === null && !Object.values(options).includes(true);
}

function hasLostFormats(sheet: string, host: HostSession): boolean {
  const used = host.spreadsheet.usedArea(sheet, false);
  if (used === null) return false;
  const formats = new Set<CellFormat>(host.spreadsheet.readFormats(sheet, used).flat());
  return [...formats].some((format) => !keepsFormat(format));
}
