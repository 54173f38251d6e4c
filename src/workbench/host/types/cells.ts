/** What the range types share: limits, matrices in and out, writing as Excel writes, one value for many cells. */
import { format as formatNumber } from 'numfmt';
import { cellCount, columnCount, intersection, isEntireColumn, isEntireRow, printedArea, rowCount } from '../address';
import { readEntry } from '../entry';
import { WORKBOOK_TARGET } from '../events';
import { HostError, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import type { Area, CellContent, CellFormat, FormatPatch } from '../spreadsheet';
import { engineFormula, shownFormula } from '../structured';
import type { Cells } from '../table';

/** "Excel on the web … a range with more than five million cells" is not read. */
const READ_LIMIT = 5_000_000;

/** Whole columns and whole rows have no cell-level properties: they answer null and take no write. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

export function readable(area: Area): Area {
  if (cellCount(area) > READ_LIMIT) throw new HostError('RangeExceedsLimit');
  return area;
}

export function plainValue(content: CellContent): string | number | boolean {
  const value = content.value;
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

export function shownText(content: CellContent, numberFormat: string): string {
  const value = plainValue(content);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object' || value === '') return '';
  try {
    return formatNumber(numberFormat, value);
  } catch {
    return String(value);
  }
}

export function valueType(content: CellContent): string {
  const value = content.value;
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** One value per cell: a matrix of just this size, or one value for all. */
export function matrixOf(value: Json, area: Area): (row: number, column: number) => Json {
  // "null is not a valid input for single property", says the documentation; in a matrix it leaves a cell.
  if (value === null) throw new HostError('InvalidArgument');
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly Json[];
  const fits = rows.length === rowCount(area) && rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) {
    throw new HostError(
      'InvalidArgument',
      "The argument is invalid or missing or has an incorrect format. The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (rows[row] as readonly Json[])[column] ?? null;
}

/** Writes values or formulas as if typed in en-US; cells hidden under a merge take nothing. */
export function writeEntries(object: Cells, value: Json, host: HostSession): void {
  const { sheet, area } = object;
  if (isUnbounded(area)) throw new HostError('InvalidArgument');
  const at = matrixOf(value, area);
  host.guardCells(sheet, area);
  const formats = host.spreadsheet.readNumberFormats(sheet, area);
  const covered = coveredCells(object, host);
  const patches: (FormatPatch | undefined)[][] = [];
  const cells = formats.map((row, r) => {
    const patch: (FormatPatch | undefined)[] = [];
    patches.push(patch);
    return row.map((numberFormat, c) => {
      if (covered(r, c)) return undefined;
      const entry = readEntry(at(r, c), numberFormat);
      if (entry.numberFormat !== undefined && numberFormat === 'General') {
        patch[c] = { numberFormat: entry.numberFormat };
      }
      const formula = entry.content?.formula;
      if (entry.content == null || formula === undefined) return entry.content;
      const own = host.tableAt(sheet, area.row + r, area.column + c)?.name ?? null;
      return { ...entry.content, formula: engineFormula(formula, own, (table) => host.columnNames(table)) };
    });
  });
  const former = host.events.isHeard('formulaChanged', [sheet, WORKBOOK_TARGET]) ? host.spreadsheet.read(sheet, area) : null;
  const before = cellCount(area) === 1 ? host.spreadsheet.read(sheet, area)[0]?.[0] : undefined;
  host.spreadsheet.write(sheet, area.row, area.column, cells);
  if (patches.some((row) => row.length > 0)) host.spreadsheet.writeFormats(sheet, area.row, area.column, patches);
  host.changed(sheet, area, 'RangeEdited', before === undefined || cells[0]?.[0]?.formula !== undefined ? {} : changeDetails(before, cells[0]?.[0] ?? { value: null }));
  tellFormulas(object, former, host);
}

/** Cells whose formula is another one than before, with the former one. */
function tellFormulas({ sheet, area }: Cells, former: readonly (readonly CellContent[])[] | null, host: HostSession): void {
  if (former === null) return;
  const details = host.spreadsheet.read(sheet, area).flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const previous = former[r]?.[c]?.formula;
      if (previous === cell.formula) return [];
      const place = { row: area.row + r, lastRow: area.row + r, column: area.column + c, lastColumn: area.column + c };
      return [{ cellAddress: printedArea(place), previousFormula: previous ?? '' }];
    }),
  );
  if (details.length > 0) host.events.raise('formulaChanged', sheet, { formulaDetails: details });
}

/** A change of one cell tells what was there before. */
function changeDetails(before: CellContent, after: CellContent): JsonObject {
  return {
    valueBefore: plainValue(before),
    valueAfter: plainValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** Formulas as people write them in these cells; constants where there is none. */
export function formulaTexts({ sheet, area }: Cells, host: HostSession): readonly (readonly (string | number | boolean)[])[] {
  return host.spreadsheet.read(sheet, area).map((row, r) =>
    row.map((cell, c) => {
      if (cell.formula === undefined) return plainValue(cell);
      return shownFormula(cell.formula, host.tableAt(sheet, area.row + r, area.column + c)?.name ?? null);
    }),
  );
}

function coveredCells({ sheet, area }: Cells, host: HostSession): (row: number, column: number) => boolean {
  const merges = host.spreadsheet.merges(sheet).filter((merge) => intersection(merge, area) !== null);
  if (merges.length === 0) return () => false;
  return (r, c) => {
    const row = area.row + r;
    const column = area.column + c;
    return merges.some(
      (merge) =>
        row >= merge.row && row <= merge.lastRow && column >= merge.column && column <= merge.lastColumn &&
        (row !== merge.row || column !== merge.column),
    );
  };
}

/** One value when all of them agree, otherwise null, as every aggregated property answers. */
export function common<T>(values: Iterable<T>): T | null {
  let first: T | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (value !== first) return null;
  }
  return first ?? null;
}

/** All areas of an object: one, or more where it is about several ranges. */
export function areasOf({ area, more = [] }: Cells): readonly Area[] {
  return [area, ...more];
}

/** The areas one by one. */
export function each(object: Cells): readonly Cells[] {
  return areasOf(object).map((area) => ({ sheet: object.sheet, area }));
}

/** An aggregated property of the cells' formats; of whole columns only what is used is looked at. */
export function commonFormat<T>(object: Cells, host: HostSession, pick: (format: CellFormat) => T): T | null {
  return common(
    each(object).flatMap((cells) => host.spreadsheet.readFormats(cells.sheet, bounded(cells, host)).flatMap((row) => row.map(pick))),
  );
}

/** The area itself, or of an unbounded one the part up to one cell beyond what is used. */
export function bounded({ sheet, area }: Cells, host: HostSession): Area {
  if (!isUnbounded(area)) return readable(area);
  const used = host.spreadsheet.usedArea(sheet, false);
  return {
    row: area.row,
    column: area.column,
    lastRow: isEntireColumn(area) ? (used?.lastRow ?? 0) + 1 : area.lastRow,
    lastColumn: isEntireRow(area) ? (used?.lastColumn ?? 0) + 1 : area.lastColumn,
  };
}

/** Formats the cells and tells listeners; protected sheets allow it only where they say so. */
export function formatCells(object: Cells, patch: FormatPatch, host: HostSession): void {
  host.guardSheet(object.sheet, 'allowFormatCells');
  for (const { sheet, area } of each(object)) {
    host.spreadsheet.formatArea(sheet, area, patch);
    host.formatted(sheet, area);
  }
}
