/**
 * A grid in the words of hucre. What hucre 1.0.0 would get wrong is kept from it here (texts that look
 * like errors, numbers that are none, unquoted sheet names in print titles) or put in afterwards
 * (`write-parts.ts`: results of formulas, custom XML).
 */
import type {
  CellStyle as HucreStyle,
  Cell as HucreCell,
  ColumnDef,
  WriteOptions,
  WriteSheet,
} from 'hucre/xlsx';
import { cellName, columnName, MAX_COLUMNS, MAX_ROWS, quotedSheet, rangeName } from './a1';
import type { CellStyle, GridCell, PageSetup, SheetGrid, WorkbookGrid } from './grid';
import { refused } from './refused';
import { escapeText } from './text';

const DEFAULT_FONT = { name: 'Calibri', size: 11 };
const MILLIMETRES_PER_INCH = 25.4;
/** Excel's limits: characters of a cell's text, and of a list written into a validation. */
const MAX_TEXT = 32_767;
const MAX_LIST = 255;
/** Texts hucre writes as errors. */
const ERROR_TEXTS = new Set([
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!',
]);

/**
 * @throws ProblemError `file.textTooLong`; RangeError for what no sheet can hold (an infinite number, a
 *   style that is not declared, a place beyond XFD1048576, a validation list over 255 characters or
 *   with a comma in an entry)
 */
export function writeOptions(grid: WorkbookGrid): WriteOptions {
  const styles = new Map(Object.entries(grid.styles).map(([key, style]) => [key, hucreStyle(style)]));
  return {
    sheets: grid.sheets.map((sheet) => hucreSheet(sheet, styles)),
    defaultFont: DEFAULT_FONT,
    activeSheet: Math.max(0, grid.sheets.findIndex(({ visibility }) => (visibility ?? 'visible') === 'visible')),
    namedRanges: [
      ...(grid.names ?? []).map(({ name, refersTo, sheet }) => ({
        name,
        range: escapeText(refersTo),
        ...(sheet !== undefined && { scope: sheet }),
      })),
      ...grid.sheets.flatMap(printTitles),
    ],
    properties: {
      ...(grid.properties?.title !== undefined && { title: escapeText(grid.properties.title) }),
      ...(grid.properties?.creator !== undefined && { creator: escapeText(grid.properties.creator) }),
    },
  };
}

function rowDefs(sheet: SheetGrid): NonNullable<WriteSheet['rowDefs']> {
  const rows: NonNullable<WriteSheet['rowDefs']> = new Map();
  sheet.rowHeights?.forEach((height, row) => {
    if (height !== undefined) rows.set(row, { height });
  });
  for (const row of sheet.hiddenRows ?? []) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function hucreSheet(sheet: SheetGrid, styles: ReadonlyMap<string, HucreStyle>): WriteSheet {
  const { freeze, page } = sheet;
  return {
    name: sheet.name,
    cells: hucreCells(sheet, styles),
    rowDefs: rowDefs(sheet),
    columns: columns(sheet),
    hidden: sheet.visibility === 'hidden',
    veryHidden: sheet.visibility === 'veryHidden',
    merges: (sheet.merges ?? []).map((range) => ({
      startRow: range.row,
      startCol: range.column,
      endRow: range.lastRow,
      endCol: range.lastColumn,
    })),
    dataValidations: (sheet.validations ?? []).map((validation) => ({
      type: 'list' as const,
      range: rangeName(validation.range),
      ...('list' in validation ? { values: validList(validation.list) } : { formula1: validation.source }),
      allowBlank: true,
      showErrorMessage: true,
    })),
    ...(freeze !== undefined && (freeze.rows > 0 || freeze.columns > 0) && { freezePane: freeze }),
    ...(sheet.tabColor !== undefined && { view: { tabColor: { rgb: sheet.tabColor } } }),
    ...(page !== undefined && { pageSetup: hucrePage(page) }),
    ...(page?.pageNumbers === true && { headerFooter: { oddHeader: '&C&"Times New Roman,Regular"&13&P', firstHeader: '', differentFirst: true } }),
    // hucre breaks behind a column.
    ...(page?.columnBreaks !== undefined && page.columnBreaks.length > 0 && { colBreaks: page.columnBreaks.map((column) => column - 1) }),
    ...(sheet.isProtected === true && { protection: { sheet: true, objects: true, scenarios: true } }),
  };
}

function hucreCells(sheet: SheetGrid, styles: ReadonlyMap<string, HucreStyle>): Map<string, Partial<HucreCell>> {
  const cells = new Map<string, Partial<HucreCell>>();
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      if (cell === undefined) return;
      if (rowIndex >= MAX_ROWS || columnIndex >= MAX_COLUMNS) throw new RangeError(`no sheet has a cell ${cellName(rowIndex, columnIndex)}`);
      const style = cell.style === undefined ? undefined : styles.get(cell.style);
      if (style === undefined && cell.style !== undefined) throw new RangeError(`style ${cell.style} is not declared`);
      checkValue(cell, sheet.name, rowIndex, columnIndex);
      cells.set(`${rowIndex},${columnIndex}`, { ...content(cell), ...(style !== undefined && { style }) });
    });
  });
  // hucre writes rows only as far as there are cells.
  for (const row of sheet.hiddenRows ?? []) {
    if (!cells.has(`${row},0`)) cells.set(`${row},0`, { value: null });
  }
  return cells;
}

function content({ value, formula }: GridCell): Partial<HucreCell> {
  if (formula !== undefined) return { formula: escapeText(formula) };
  if (typeof value === 'string') {
    // A run of rich text is the one text hucre does not look into.
    return ERROR_TEXTS.has(value) ? { richText: [{ text: value }] } : { value: escapeText(value) };
  }
  if (typeof value === 'object' && value !== null) return { value: ERROR_TEXTS.has(value.error) ? value.error : '#VALUE!' };
  return { value };
}

function checkValue({ value }: GridCell, sheet: string, row: number, column: number): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${cellName(row, column)} of ${sheet} cannot hold ${value}`);
  }
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    throw refused('file.textTooLong', { sheet, address: cellName(row, column), length: value.length, limit: MAX_TEXT });
  }
}

function hucreStyle(style: CellStyle): HucreStyle {
  const { font } = style;
  return {
    // hucre leaves out what is not given, and Excel then falls back to a font of its own.
    ...(font !== undefined && {
      font: {
        name: font.name ?? DEFAULT_FONT.name,
        size: font.size ?? DEFAULT_FONT.size,
        ...(font.bold === true && { bold: true }),
        ...(font.italic === true && { italic: true }),
        ...(font.color !== undefined && { color: { rgb: font.color } }),
      },
    }),
    ...(style.fill !== undefined && { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: style.fill } } }),
    ...(style.bordered === true && { border: { left: THIN, right: THIN, top: THIN, bottom: THIN } }),
    ...(style.numberFormat !== undefined && { numFmt: style.numberFormat }),
    ...((style.horizontal !== undefined || style.vertical !== undefined || style.wrap !== undefined) && {
      alignment: {
        ...(style.horizontal !== undefined && { horizontal: style.horizontal }),
        ...(style.vertical !== undefined && { vertical: style.vertical }),
        ...(style.wrap === true && { wrapText: true }),
      },
    }),
    ...(style.locked !== undefined && { protection: { locked: style.locked } }),
  };
}

const THIN = { style: 'thin', color: { rgb: '000000' } } as const;

function columns(sheet: SheetGrid): ColumnDef[] {
  const hidden = new Set(sheet.hiddenColumns ?? []);
  const count = Math.max(sheet.columnWidths?.length ?? 0, ...[...hidden].map((column) => column + 1), 0);
  return Array.from({ length: count }, (_, column) => {
    const width = sheet.columnWidths?.[column];
    return { ...(width !== undefined && { width }), ...(hidden.has(column) && { hidden: true }) };
  });
}

function hucrePage(page: PageSetup): NonNullable<WriteSheet['pageSetup']> {
  const inches = (millimetres: number): number => Number((millimetres / MILLIMETRES_PER_INCH).toFixed(4));
  const { top, bottom, left, right } = page.margins;
  return {
    paperSize: page.paper === 'A3' ? 'a3' : 'a4',
    orientation: page.orientation,
    margins: { top: inches(top), bottom: inches(bottom), left: inches(left), right: inches(right) },
    ...(page.fitToWidth === true && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    ...(page.scale !== undefined && { scale: page.scale }),
  };
}

function printTitles({ name, page }: SheetGrid): { name: string; range: string; scope: string }[] {
  const { titleColumns: columns, titleRows: rows } = page ?? {};
  const areas = [
    ...(columns === undefined ? [] : [`${quotedSheet(name)}!$${columnName(columns[0])}:$${columnName(columns[1])}`]),
    ...(rows === undefined ? [] : [`${quotedSheet(name)}!$${rows[0] + 1}:$${rows[1] + 1}`]),
  ];
  return areas.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: areas.join(','), scope: name }];
}

function validList(list: readonly string[]): string[] {
  if (list.some((entry) => entry.includes(','))) throw new RangeError(`a validation list cannot hold a comma: ${list.join('; ')}`);
  if (list.join(',').length > MAX_LIST) throw new RangeError(`a validation list cannot be longer than ${MAX_LIST} characters`);
  return list.map((entry) => escapeText(entry).replaceAll('"', '""'));
}
