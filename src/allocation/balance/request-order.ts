/** The way back from a table's plain arrays to the order, names and signs of its request. */
import { cellAt, type Table } from './table';

/** Cells of a table, row by row, as rows × columns of the request. */
export function inRequestOrder(table: Table, cells: Float64Array): number[][] {
  const { rows, columns } = table.order;
  const result: number[][] = Array.from(rows, () => []);
  const places = new Int32Array(columns.length);
  for (let j = 0; j < columns.length; j += 1) places[columns[j]!] = j;
  for (let i = 0; i < rows.length; i += 1) {
    const line = new Array<number>(columns.length);
    for (let column = 0; column < columns.length; column += 1) {
      line[column] = signed(cells[cellAt(table, i, places[column]!)]!, table);
    }
    result[rows[i]!] = line;
  }
  return result;
}

/** Ids of a cell's row and column in the request. */
export function placeOf(table: Table, cell: number): { row: string; column: string } {
  const down = table.rowIds[Math.floor(cell / table.columns)] ?? '';
  const across = table.columnIds[cell % table.columns] ?? '';
  return table.swapped ? { row: across, column: down } : { row: down, column: across };
}

/** Position of the cell with these ids, or null when the table has no such cell. */
export function cellOf(table: Table, { row, column }: { readonly row: string; readonly column: string }): number | null {
  const [down, across] = table.swapped ? [column, row] : [row, column];
  const i = table.rowIds.indexOf(down);
  const j = table.columnIds.indexOf(across);
  return i < 0 || j < 0 ? null : i * table.columns + j;
}

/** A figure in the request's own sign, never −0. */
export function signed(value: number, table: Pick<Table, 'sign'>): number {
  return value === 0 ? 0 : value * table.sign;
}
