/** Cells onto a sheet, and the comparison of what then stands there with what was meant. */
import { problem, ProblemError } from '../domain';
import { cellName } from '../xlsx';
import { bytesOf, call, type Operation } from './batches';
import { readsBackAs, type CellInput } from './cell-input';
import { BYTES_PER_CELL, cellAt, loadCells, loadedCells, rangeOn, rowGroups, type HostCells } from './host-cells';
import { rangeOfWrite, type CellWrite } from './transaction';

const GENERAL = 'General';

/**
 * One number format for a whole range: Office.js spreads a single value over the cells, which its
 * typings (a two-dimensional array) do not show.
 */
export function spreadFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/**
 * Writes inputs, in groups of rows that fit the budget. With formats the cells are General while
 * they are written: a cell formatted as text would keep a formula or a number as text, and a formula
 * may take over the format of what it refers to.
 */
export function writeCells(write: CellWrite, budget: number): Operation[] {
  const range = rangeOfWrite(write);
  const rows = write.inputs.map((inputs, index) => ({ inputs, formats: write.formats?.[index] ?? null }));
  return rowGroups(rows, bytesOf, budget).map(({ first, rows: group }) => ({
    sent: bytesOf(group),
    answered: 0,
    queue(context) {
      const row = range.row + first;
      const target = rangeOn(context, write.sheet, { ...range, row, lastRow: row + group.length - 1 });
      if (write.formats !== null) spreadFormat(target, GENERAL);
      target.formulas = group.map(({ inputs }) => [...inputs]);
      if (write.formats !== null) target.numberFormat = group.map(({ formats }) => [...(formats ?? [])]);
    },
  }));
}

/** Reads written cells back within the same batches. */
export interface PendingReadBack {
  readonly operations: readonly Operation[];
  /** Throws `host.readBackDiffers` at the first cell that is not what was written; else what stands there. */
  compare(): WrittenCells[];
}

/** Cells as they stood right after they were written. */
export interface WrittenCells {
  readonly sheet: string;
  readonly cells: HostCells;
}

/** What written cells cost in an answer: twice what was sent (value and formula), and their types. */
function answerBytes(row: readonly CellInput[]): number {
  return 2 * bytesOf(row) + row.length * BYTES_PER_CELL;
}

export function readBack(write: CellWrite, budget: number): PendingReadBack {
  const range = rangeOfWrite(write);
  const proxies: Excel.Range[] = [];
  return {
    operations: rowGroups(write.inputs, answerBytes, budget).map(({ first, rows }) => ({
      ...call((context) => {
        const row = range.row + first;
        const proxy = rangeOn(context, write.sheet, { ...range, row, lastRow: row + rows.length - 1 });
        loadCells(proxy, false);
        proxies.push(proxy);
      }),
      answered: rows.reduce((sum, row) => sum + answerBytes(row), 0),
    })),
    compare() {
      const written = proxies.map((proxy) => ({ sheet: write.sheet, cells: loadedCells(proxy, false) }));
      for (const { cells } of written) compareCells(write, cells);
      return written;
    },
  };
}

function compareCells(write: CellWrite, cells: HostCells): void {
  const { range } = cells;
  for (let row = range.row; row <= range.lastRow; row += 1) {
    for (let column = range.column; column <= range.lastColumn; column += 1) {
      const input = write.inputs[row - write.row]?.[column - write.column] ?? null;
      if (!readsBackAs(input, cellAt(cells, row, column))) {
        throw new ProblemError(problem('host.readBackDiffers', { sheet: write.sheet, address: cellName(row, column) }));
      }
    }
  }
}

/** The address of the first cell that differs between two readings of the same range, or null. */
export function firstDifference(before: HostCells, now: HostCells): string | null {
  const { range } = before;
  for (let row = range.row; row <= range.lastRow; row += 1) {
    for (let column = range.column; column <= range.lastColumn; column += 1) {
      const then = cellAt(before, row, column);
      const here = cellAt(now, row, column);
      if (then.formula !== here.formula || (then.formula === then.value) !== (here.formula === here.value)) {
        return cellName(row, column);
      }
    }
  }
  return null;
}
