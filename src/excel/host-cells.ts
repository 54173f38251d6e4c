/** Rectangles of cells as the host holds them, read in pieces that fit the limit of an answer. */
import type { GridRange } from '../xlsx';
import { call, groupBySize, run, type Operation } from './batches';
import type { HostCell } from './cell-input';
import { officeCodeOf } from './office-errors';

/** What a cell costs in an answer: value, formula, type. Ours measure 20–70 bytes; long texts are met by halving. */
export const BYTES_PER_CELL = 64;
const TOO_LARGE: ReadonlySet<string> = new Set(['ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit', 'OperationCellsExceedLimit']);

const PROPERTIES = 'formulas,values,valueTypes';

/** A rectangle of cells; all arrays have `range`'s shape. */
export interface HostCells {
  readonly range: GridRange;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
  /** Number formats in en-US notation; empty when they were not asked for. */
  readonly formats: readonly (readonly string[])[];
}

export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(officeCodeOf(error));
}

export function rowCount(range: GridRange): number {
  return range.lastRow - range.row + 1;
}

export function columnCount(range: GridRange): number {
  return range.lastColumn - range.column + 1;
}

/** The proxy of a rectangle on a sheet (by name or id). */
export function rangeOn(context: Excel.RequestContext, sheet: string, range: GridRange): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(range.row, range.column, rowCount(range), columnCount(range));
}

/** Zero-based range of a loaded proxy (`rowIndex,columnIndex,rowCount,columnCount`). */
export function extentOf(range: Excel.Range): GridRange {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    lastRow: range.rowIndex + range.rowCount - 1,
    lastColumn: range.columnIndex + range.columnCount - 1,
  };
}

/** A property over many cells that Excel gives as null when they differ, which its typings do not say. */
export function uniform<T>(value: T): T | null {
  return value;
}

export const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';
/** The extents of all areas of a RangeAreas. */
export const AREAS = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** Asks for a range's cells; after the next sync {@link loadedCells} has them. */
export function loadCells(range: Excel.Range, withFormats: boolean): void {
  range.load(`${EXTENT},${PROPERTIES}${withFormats ? ',numberFormat' : ''}`);
}

export function loadedCells(range: Excel.Range, withFormats: boolean): HostCells {
  return {
    range: extentOf(range),
    formulas: range.formulas,
    values: range.values,
    types: range.valueTypes,
    formats: withFormats ? range.numberFormat : [],
  };
}

/** One cell by its zero-based place on the sheet; an empty one outside the rectangle. */
export function cellAt(cells: HostCells, row: number, column: number): HostCell {
  const down = row - cells.range.row;
  const across = column - cells.range.column;
  return {
    formula: cells.formulas[down]?.[across] ?? '',
    value: cells.values[down]?.[across] ?? '',
    type: cells.types[down]?.[across] ?? 'Empty',
  };
}

export interface Place {
  readonly sheet: string;
  readonly range: GridRange;
}

/** The place cut into bands of rows so that no answer is larger than the budget. */
export function bandsOf({ sheet, range }: Place, budget: number): Place[] {
  const rows = Math.max(1, Math.floor(budget / (columnCount(range) * BYTES_PER_CELL)));
  const bands: Place[] = [];
  for (let row = range.row; row <= range.lastRow; row += rows) {
    bands.push({ sheet, range: { ...range, row, lastRow: Math.min(row + rows - 1, range.lastRow) } });
  }
  return bands;
}

/** Bands of a range, put together again. */
export function stacked(bands: readonly HostCells[], range: GridRange): HostCells {
  return {
    range,
    formulas: bands.flatMap((band) => band.formulas),
    values: bands.flatMap((band) => band.values),
    types: bands.flatMap((band) => band.types),
    formats: bands.flatMap((band) => band.formats),
  };
}

/** Asks for the cells of one rectangle together with other operations; `cells` gives them after the sync. */
export function pendingCells(place: Place, budget: number): { readonly operations: readonly Operation[]; cells(): HostCells } {
  const proxies: Excel.Range[] = [];
  return {
    operations: bandsOf(place, budget).map((band) => ({
      ...call((context) => {
        const proxy = rangeOn(context, band.sheet, band.range);
        loadCells(proxy, false);
        proxies.push(proxy);
      }),
      answered: rowCount(band.range) * columnCount(band.range) * BYTES_PER_CELL,
    })),
    cells: () => stacked(proxies.map((proxy) => loadedCells(proxy, false)), place.range),
  };
}

/**
 * The cells of rectangles, in as few round trips as the budget allows. An answer that is too large
 * all the same (long texts) is asked for again in halves, together with the other operations.
 */
export async function readCells(
  context: Excel.RequestContext,
  places: readonly Place[],
  withFormats: boolean,
  budget: number,
  others: readonly Operation[] = [],
): Promise<HostCells[]> {
  const bands = places.map((place) => bandsOf(place, budget));
  const ranges = new Map<Place, Excel.Range>();
  const operations = bands.flat().map(
    (band): Operation => ({
      sent: 0,
      answered: rowCount(band.range) * columnCount(band.range) * BYTES_PER_CELL,
      queue(batch) {
        const range = rangeOn(batch, band.sheet, band.range);
        loadCells(range, withFormats);
        ranges.set(band, range);
      },
    }),
  );
  try {
    await run(context, [...others, ...operations], budget);
  } catch (error) {
    const divisible = bands.some((of) => of.some((band) => rowCount(band.range) > 1));
    if (!isTooLarge(error) || !divisible) throw error;
    return await readCells(context, places, withFormats, budget / 2, others);
  }
  return places.map((place, index) => {
    const read = (bands[index] ?? []).map((band) => ranges.get(band)).filter((range) => range !== undefined);
    return stacked(read.map((range) => loadedCells(range, withFormats)), place.range);
  });
}

/** Input rows in groups that fit the budget, with the first row of each. */
export function rowGroups<T>(
  rows: readonly T[],
  bytes: (row: T) => number,
  budget: number,
): { readonly first: number; readonly rows: readonly T[] }[] {
  let first = 0;
  return groupBySize(rows, (row) => [bytes(row)], budget).map((group) => {
    const start = first;
    first += group.length;
    return { first: start, rows: group };
  });
}
