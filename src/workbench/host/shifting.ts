/**
 * Cells that change their place: rows, columns or a block of cells put in or taken out, or cells cut and
 * pasted. Whatever refers to cells goes along: formulas on every sheet, names, merges, what lies over
 * cells, and the ranges an add-in keeps.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../../xlsx';
import { intersection, sameArea } from './address';
import { adjustFormula, type Adjustment } from './references';
import type { HostSession } from './session';
import type { Area, Line } from './spreadsheet';

/** Where cells of one sheet have gone. */
export interface CellShift {
  readonly sheet: string;
  /** An area as a formula or a kept range sees it: moved, stretched, shrunk, or null when all of it is gone. */
  reference(area: Area): Area | null;
  /** What lies over cells (a validation rule): each part goes with its cells. */
  pieces(area: Area): readonly Area[];
}

/** Cells put in (`count` above zero) before row or column `at`, or taken out from it on, within a band of columns or rows. */
export interface Displacement {
  readonly sheet: string;
  /** What is moved apart: rows or columns. */
  readonly line: Line;
  readonly at: number;
  readonly count: number;
  /** First and last column of the band when rows move, first and last row when columns do. */
  readonly band: readonly [number, number];
}

export function displacement({ sheet, line, at, count, band: [first, last] }: Displacement): CellShift {
  const size = line === 'row' ? MAX_ROWS : MAX_COLUMNS;
  const band: Area =
    line === 'row'
      ? { row: 0, lastRow: MAX_ROWS - 1, column: first, lastColumn: last }
      : { row: first, lastRow: last, column: 0, lastColumn: MAX_COLUMNS - 1 };
  const reference = (area: Area): Area | null => {
    const within = intersection(area, band);
    if (within === null || !sameArea(within, area)) return area;
    const [start, end] = line === 'row' ? [area.row, area.lastRow] : [area.column, area.lastColumn];
    // Whole rows and columns stay whole.
    const [from, to] = start === 0 && end === size - 1 ? [start, end] : movedEnds(start, end, at, count, size);
    if (to < from) return null;
    return line === 'row' ? { ...area, row: from, lastRow: to } : { ...area, column: from, lastColumn: to };
  };
  return {
    sheet,
    reference,
    pieces: (area) => {
      const within = intersection(area, band);
      if (within === null) return [area];
      const moved = reference(within);
      return [...outside(area, within), ...(moved === null ? [] : [moved])];
    },
  };
}

function movedEnds(start: number, end: number, at: number, count: number, size: number): readonly [number, number] {
  if (count > 0) return [start >= at ? start + count : start, Math.min(end >= at ? end + count : end, size - 1)];
  const removed = -count;
  const next = at + removed;
  const from = start < at ? start : start < next ? at : start - removed;
  const to = end < at ? end : end < next ? at - 1 : end - removed;
  return [from, to];
}

/** The parts of an area outside a part of it, as up to four rectangles. */
export function outside(area: Area, part: Area): readonly Area[] {
  const middle = { row: part.row, lastRow: part.lastRow };
  return [
    { ...area, lastRow: part.row - 1 },
    { ...area, ...middle, lastColumn: part.column - 1 },
    { ...area, ...middle, column: part.lastColumn + 1 },
    { ...area, row: part.lastRow + 1 },
  ].filter((each) => each.row <= each.lastRow && each.column <= each.lastColumn);
}

/** Formulas of all sheets and names, rewritten for where the cells are now. */
export function adjustFormulas(host: HostSession, adjust: (sheet: string, area: Area) => ReturnType<Adjustment>): void {
  const rewritten = (formula: string, own: string | null): string =>
    adjustFormula(formula, (name, area) => {
      const sheet = name === null ? own : (host.findSheet(name)?.id ?? null);
      return sheet === null ? { area } : adjust(sheet, area);
    });
  host.spreadsheet.rewriteFormulas((formula, sheet) => rewritten(formula, sheet));
  for (const name of host.spreadsheet.names()) {
    const formula = rewritten(name.formula, name.sheet);
    if (formula !== name.formula) host.spreadsheet.setName({ ...name, formula });
  }
}

/** After cells were displaced: everything that refers to them. */
export function followShift(host: HostSession, shift: CellShift): void {
  adjustFormulas(host, (sheet, area) => {
    const moved = sheet === shift.sheet ? shift.reference(area) : area;
    return moved === null ? null : { area: moved };
  });
  host.shifted(shift);
}
