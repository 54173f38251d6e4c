/**
 * Tables as state: where they lie, what their columns are called, how they are filtered and sorted. A
 * table's cells are ordinary cells; while the header row is shown, the columns' names are what stands in it.
 */
import type { Json, JsonObject } from './protocol';
import type { Area } from './spreadsheet';

export interface TableColumnState {
  /** Stays with the column for good; never used again in this table. */
  readonly id: number;
  /** The last name known: the header cell's while there is one. */
  name: string;
  filter: JsonObject | null;
}

export interface TableState {
  /** A GUID in braces, as `Worksheet.id`. */
  readonly id: string;
  /** Counts tables in the order they were made: `Table.legacyId`. */
  readonly number: number;
  name: string;
  sheet: string;
  /** With header and total rows. */
  area: Area;
  columns: TableColumnState[];
  showHeaders: boolean;
  showTotals: boolean;
  /** One empty row that awaits the first data and counts as none, as in a table made of headings alone. */
  awaitsFirstRow: boolean;
  /** Name of the table style; empty for none. */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  sort: { readonly fields: readonly Json[]; readonly matchCase: boolean; readonly method: string };
}

export const DEFAULT_TABLE_STYLE = 'TableStyleMedium2';

/** How a table is sorted that never was. */
export const UNSORTED: TableState['sort'] = { fields: [], matchCase: false, method: 'PinYin' };

export function headerArea(table: TableState): Area | null {
  return table.showHeaders ? { ...table.area, lastRow: table.area.row } : null;
}

export function totalArea(table: TableState): Area | null {
  return table.showTotals ? { ...table.area, row: table.area.lastRow } : null;
}

export function bodyArea(table: TableState): Area {
  return {
    ...table.area,
    row: table.area.row + (table.showHeaders ? 1 : 0),
    lastRow: table.area.lastRow - (table.showTotals ? 1 : 0),
  };
}

/** The part of an area that one column of a table takes. */
export function columnOf(area: Area, index: number): Area {
  return { ...area, column: area.column + index, lastColumn: area.column + index };
}

/** `Cột`, `Cột2`, `Cột3` …: the first of them nobody in the list has, whatever the case. */
export function freshName(wanted: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLocaleLowerCase('en')));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!folded.has(name.toLocaleLowerCase('en'))) return name;
  }
}

/** `Column4` where the fourth column has no heading; the next free number where that is taken. */
export function freshColumnName(index: number, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLocaleLowerCase('en')));
  for (let number = index + 1; ; number += 1) {
    if (!folded.has(`column${number}`)) return `Column${number}`;
  }
}
