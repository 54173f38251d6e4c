/**
 * The workbook as a grid: every sheet by its name, of ours the contents, hidden rows and columns and
 * merges, besides defined names and the plan's custom XML. What people keep on sheets of their own is
 * not read: it may be a hundred thousand rows, and more merges than Excel answers with. Three round
 * trips for a workbook of ordinary size: what there is, how large it is, what it holds.
 */
import { problem, ProblemError } from '../domain';
import { PLAN_NAMESPACE, sheetNamesIn } from '../workbook';
import type { GridCell, GridRange, SheetGrid, WorkbookGrid } from '../xlsx';
import { call, type Operation } from './batches';
import { cellOf } from './cell-input';
import { cellAt, AREAS, EXTENT, extentOf, rangeOn, readCells, rowCount, uniform, type HostCells } from './host-cells';
import { JOURNAL_NAMESPACE } from './journal';
import { sheetKey } from './transaction';
import type { Known } from './survey';

export interface Reading {
  readonly grid: WorkbookGrid;
  readonly known: Known;
}

interface PendingSheet {
  readonly name: string;
  readonly visibility: SheetGrid['visibility'];
  readonly isProtected: boolean;
  /** Null on a sheet that is not ours. */
  readonly content: { readonly used: Excel.Range; readonly merged: Excel.RangeAreas } | null;
}

interface FilledSheet {
  readonly name: string;
  readonly used: Excel.Range;
}

const VISIBILITY: Readonly<Record<string, NonNullable<SheetGrid['visibility']>>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Reads what is ours of the workbook; errors are those of Office.js, or `host.unfinished` where a write was broken off. */
export async function readWorkbook(budget: number): Promise<Reading> {
  return await Excel.run(async (context) => {
    const { worksheets, customXmlParts, names } = context.workbook;
    const parts = customXmlParts.getByNamespace(PLAN_NAMESPACE);
    const journals = customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
    worksheets.load('items/name,items/visibility,items/protection/protected');
    names.load('items/name,items/formula');
    parts.load('items/id');
    journals.load('items/id');
    await context.sync();
    if (journals.items.length > 0) throw new ProblemError(problem('host.unfinished', {}));

    const defined = names.items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, '') }));
    const ours = new Set(Object.values(sheetNamesIn(worksheets.items.map(({ name }) => name), defined)));
    const partIds = parts.items.map(({ id }) => id);
    const xml = partIds.map((id) => customXmlParts.getItem(id).getXml());
    const pending = worksheets.items.map((sheet): PendingSheet => {
      const { name, protection } = sheet;
      const content = ours.has(name) ? askedFor(sheet) : null;
      return { name, visibility: VISIBILITY[sheet.visibility], isProtected: protection.protected, content };
    });
    await context.sync();

    const grids = await readSheets(context, pending, budget);
    return {
      grid: {
        sheets: grids,
        styles: {},
        names: defined,
        customXml: xml.map(({ value }) => value),
      },
      known: { sheets: new Set(pending.map(({ name }) => sheetKey(name))), planParts: partIds },
    };
  });
}

function askedFor(sheet: Excel.Worksheet): PendingSheet['content'] {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(`${EXTENT},rowHidden,columnHidden`);
  const merged = sheet.getRange().getMergedAreasOrNullObject();
  merged.load(AREAS);
  return { used, merged };
}

async function readSheets(context: Excel.RequestContext, pending: readonly PendingSheet[], budget: number): Promise<SheetGrid[]> {
  const filled = pending.flatMap(({ name, content }): FilledSheet[] =>
    content === null || content.used.isNullObject ? [] : [{ name, used: content.used }],
  );
  const hidden = filled.map(hiddenOf);
  const places = filled.map(({ name, used }) => ({ sheet: name, range: extentOf(used) }));
  const cells = await readCells(context, places, false, budget, hidden.map(({ operation }) => operation));
  return pending.map((sheet) => {
    const index = filled.findIndex(({ name }) => name === sheet.name);
    const content = cells[index];
    const merged = sheet.content?.merged;
    return {
      name: sheet.name,
      rows: content === undefined ? [] : rowsOf(content),
      ...(sheet.visibility === undefined ? {} : { visibility: sheet.visibility }),
      ...(merged === undefined || merged.isNullObject ? {} : { merges: merged.areas.items.map(extentOf) }),
      ...(sheet.isProtected ? { isProtected: true } : {}),
      ...hidden[index]?.read(),
    };
  });
}

type Hidden = Pick<SheetGrid, 'hiddenRows' | 'hiddenColumns'>;

/** Asks row by row and column by column only where some are hidden. */
function hiddenOf({ used, name }: FilledSheet): { operation: Operation; read(): Hidden } {
  const range = extentOf(used);
  let rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null = null;
  let columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null = null;
  return {
    operation: call((context) => {
      const cells = rangeOn(context, name, range);
      if (uniform(used.rowHidden) !== false) rows = cells.getRowProperties({ rowHidden: true });
      if (uniform(used.columnHidden) !== false) columns = cells.getColumnProperties({ columnHidden: true });
    }),
    read: () => ({
      ...(rows === null ? {} : { hiddenRows: marked(rows.value.map(({ rowHidden }) => rowHidden), range.row) }),
      ...(columns === null ? {} : { hiddenColumns: marked(columns.value.map(({ columnHidden }) => columnHidden), range.column) }),
    }),
  };
}

function marked(marks: readonly (boolean | undefined)[], first: number): number[] {
  return marks.flatMap((mark, index) => (mark === true ? [first + index] : []));
}

function rowsOf(cells: HostCells): (GridCell | undefined)[][] {
  const { range } = cells;
  const above: (GridCell | undefined)[][] = Array.from({ length: range.row }, () => []);
  const rows = Array.from({ length: rowCount(range) }, (_, index) => rowOf(cells, range, range.row + index));
  return [...above, ...rows];
}

function rowOf(cells: HostCells, range: GridRange, row: number): (GridCell | undefined)[] {
  return Array.from({ length: range.lastColumn + 1 }, (_, column) =>
    column < range.column ? undefined : cellOf(cellAt(cells, row, column)),
  );
}

