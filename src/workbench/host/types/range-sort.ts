/** Excel.RangeSort, and removing duplicate rows: lines of a range put in another order, or taken out. */
import { columnCount, intersection, printedArea, rowCount } from '../address';
import { HostError, type Json } from '../protocol';
import { shiftFormula } from '../references';
import type { HostSession } from '../session';
import { sortKeys, sortOrder } from '../sorting';
import { DEFAULT_FORMAT, type Area, type CellContent, type Line } from '../spreadsheet';
import type { Arguments, Cells, HandlerTable, HostObject } from '../table';
import { filteredCells } from './filtered-cells';

/** @throws HostError `InvalidOperation` where merged cells stand in the way, as Excel says they must all be of one size */
function refuseMerges({ sheet, area }: Cells, host: HostSession): void {
  if (host.spreadsheet.merges(sheet).some((merge) => intersection(merge, area) !== null)) throw new HostError('InvalidOperation');
}

function moved(cell: CellContent, rows: number, columns: number): CellContent {
  return cell.formula === undefined ? cell : { ...cell, formula: shiftFormula(cell.formula, rows, columns) };
}

/** The parts of the range that take part: hidden rows (or columns) stay where they are. */
function visibleLines({ sheet, area }: Cells, line: Line, host: HostSession): readonly number[] {
  const count = line === 'row' ? rowCount(area) : columnCount(area);
  const hidden = (index: number): boolean =>
    line === 'row' ? host.spreadsheet.rowHidden(sheet, area.row + index) : host.spreadsheet.columnHidden(sheet, area.column + index);
  return Array.from({ length: count }, (_, index) => index).filter((index) => !hidden(index));
}

/**
 * Sorts the lines of a block: cells with their formats, formulas as if copied to their new line.
 * @param fields Excel.SortField objects, keys counted from the block's first column (or row)
 * @returns the lines that now hold another one, counted from the block's first
 */
export function sortBlock(object: Cells, fields: Json, matchCase: boolean, line: Line, host: HostSession): readonly number[] {
  const { sheet, area } = object;
  host.guardSheet(sheet, 'allowSort');
  if (host.sheetModel(sheet).protection !== null) host.guardCells(sheet, area);
  refuseMerges(object, host);
  const keys = sortKeys(fields, line === 'row' ? columnCount(area) : rowCount(area));
  const content = host.spreadsheet.read(sheet, area);
  const formats = host.spreadsheet.readFormats(sheet, area);
  const looked = filteredCells(object, host);
  const visible = visibleLines(object, line, host);
  const across = line === 'row' ? columnCount(area) : rowCount(area);
  const lines = visible.map((index) =>
    Array.from({ length: across }, (_, other) => (line === 'row' ? looked[index]?.[other] : looked[other]?.[index])).filter((cell) => cell !== undefined),
  );
  const order = sortOrder(lines, keys, matchCase);
  /** Which line stands now at a place. */
  const source = new Map(order.map((from, place) => [visible[place] ?? 0, visible[from] ?? 0]));
  const from = (row: number, column: number): readonly [number, number] =>
    line === 'row' ? [source.get(row) ?? row, column] : [row, source.get(column) ?? column];
  const changed = [...source].flatMap(([place, was]) => (place === was ? [] : [place]));
  if (changed.length === 0) return changed;
  const rearranged = content.map((row, r) =>
    row.map((_, c) => {
      const [sourceRow, sourceColumn] = from(r, c);
      const cell = content[sourceRow]?.[sourceColumn] ?? { value: null };
      return cell.value === null && cell.formula === undefined ? null : moved(cell, r - sourceRow, c - sourceColumn);
    }),
  );
  host.spreadsheet.write(sheet, area.row, area.column, rearranged);
  if (formats.some((row) => row.some((format) => format !== DEFAULT_FORMAT))) {
    host.spreadsheet.clearFormats(sheet, area);
    const own = formats.map((row, r) =>
      row.map((_, c) => {
        const [sourceRow, sourceColumn] = from(r, c);
        const format = formats[sourceRow]?.[sourceColumn];
        return format === DEFAULT_FORMAT ? undefined : format;
      }),
    );
    host.spreadsheet.writeFormats(sheet, area.row, area.column, own);
  }
  host.changed(sheet, area);
  return changed;
}

/** The addresses of lines of a block, those next to each other as one. */
function addressOf(area: Area, lines: readonly number[], line: Line): string {
  const runs: { first: number; last: number }[] = [];
  for (const index of [...lines].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs
    .map(({ first, last }) => (line === 'row' ? { ...area, row: area.row + first, lastRow: area.row + last } : { ...area, column: area.column + first, lastColumn: area.column + last }))
    .map(printedArea)
    .join(',');
}

function apply(object: HostObject<'RangeSort'>, args: Arguments, host: HostSession): void {
  const matchCase = args.boolean(1, false);
  const hasHeaders = args.boolean(2, false);
  const orientation = args.optionalString(3) ?? 'Rows';
  if (orientation !== 'Rows' && orientation !== 'Columns') throw new HostError('InvalidArgument');
  const method = args.optionalString(4) ?? 'PinYin';
  if (method !== 'PinYin' && method !== 'StrokeCount') throw new HostError('InvalidArgument');
  const line: Line = orientation === 'Rows' ? 'row' : 'column';
  const used = host.spreadsheet.usedArea(object.sheet, false);
  const filled = used === null ? null : intersection(used, object.area);
  // Keys count from the range's own first column; what is empty beyond the used part does not move.
  const reach: Area = filled === null ? object.area : { ...object.area, lastRow: filled.lastRow, lastColumn: filled.lastColumn };
  const area: Area = !hasHeaders ? reach : line === 'row' ? { ...reach, row: reach.row + 1 } : { ...reach, column: reach.column + 1 };
  if (area.row > area.lastRow || area.column > area.lastColumn) return;
  const changed = sortBlock({ sheet: object.sheet, area }, args.json(0), matchCase, line, host);
  host.events.raise(line === 'row' ? 'rowSorted' : 'columnSorted', object.sheet, { address: addressOf(area, changed, line) });
}

/** What a row is told apart by: the values in the columns asked for, text in any case. */
function identity(row: readonly CellContent[], columns: readonly number[]): string {
  return JSON.stringify(columns.map((column) => {
    const value = row[column]?.value ?? null;
    return typeof value === 'string' ? value.toLocaleLowerCase('vi') : value;
  }));
}

/** Keeps the first row of each kind and moves the rest up within the range; answers how many went and how many stay. */
export function removeDuplicates({ sheet, area }: HostObject<'Range'>, args: Arguments, host: HostSession): { readonly removed: number; readonly uniqueRemaining: number } {
  const given = args.json(0);
  if (!Array.isArray(given) || given.length === 0) throw new HostError('InvalidArgument');
  const columns = (given as readonly Json[]).map((each) => {
    if (typeof each !== 'number' || !Number.isInteger(each) || each < 0 || each >= columnCount(area)) throw new HostError('InvalidArgument');
    return each;
  });
  host.guardCells(sheet, area);
  const rows = host.spreadsheet.read(sheet, area);
  const headers = args.boolean(1, false) ? 1 : 0;
  const seen = new Set<string>();
  const kept = rows.flatMap((row, index) => {
    if (index < headers) return [index];
    const key = identity(row, columns);
    if (seen.has(key)) return [];
    seen.add(key);
    return [index];
  });
  const removed = rows.length - kept.length;
  if (removed > 0) {
    const after = rows.map((row, place) => {
      const from = kept[place];
      return row.map((_, column) => {
        const cell = from === undefined ? undefined : rows[from]?.[column];
        return cell === undefined || (cell.value === null && cell.formula === undefined) ? null : moved(cell, place - (from ?? place), 0);
      });
    });
    host.spreadsheet.write(sheet, area.row, area.column, after);
    host.changed(sheet, area);
  }
  return { removed, uniqueRemaining: kept.length - headers };
}

export const sortingTypes: Pick<HandlerTable, 'RangeSort' | 'RemoveDuplicatesResult'> = {
  RangeSort: { methods: { apply }, needResults: ['apply'] },
  RemoveDuplicatesResult: {
    properties: {
      removed: { get: ({ removed }) => removed },
      uniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
    },
  },
};
