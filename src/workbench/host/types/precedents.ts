/** The cells a formula refers to, and the cells whose formulas refer to a range: direct ones, or all along the chain. */
import { cellCount, intersection, parseArea, sameArea, splitAddress } from '../address';
import { HostError } from '../protocol';
import { pieces, referredArea } from '../references';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import { hostObject, type Cells, type HostObject } from '../table';
import { rectangles } from './special-cells';

/** Every formula of the workbook with the cells it refers to. */
interface Formula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly refers: readonly Cells[];
}

function referredCells(formula: string, own: string, host: HostSession): readonly Cells[] {
  return pieces(formula).flatMap((piece): Cells[] => {
    if (typeof piece === 'string') return named(piece, own, host);
    const sheet = piece.sheet === null ? own : host.findSheet(piece.sheet)?.id;
    return sheet === undefined ? [] : [{ sheet, area: referredArea(piece) }];
  });
}

/** A defined name stands for its cells. */
function named(word: string, own: string, host: HostSession): Cells[] {
  if (!/^[\p{L}_\\]/u.test(word)) return [];
  const folded = word.toLocaleLowerCase('en');
  const name = host.spreadsheet.names().find((each) => each.name.toLocaleLowerCase('en') === folded && (each.sheet === null || each.sheet === own));
  if (name === undefined) return [];
  const target = splitAddress(name.formula.slice(1));
  const area = parseArea(target.cells);
  const sheet = target.sheet === null ? own : host.findSheet(target.sheet)?.id;
  return area === null || sheet === undefined ? [] : [{ sheet, area }];
}

function allFormulas(host: HostSession): readonly Formula[] {
  return host.spreadsheet.sheets().flatMap(({ id }) => {
    const used = host.spreadsheet.usedArea(id, true);
    if (used === null) return [];
    return host.spreadsheet.read(id, used).flatMap((line, r) =>
      line.flatMap((cell, c): Formula[] =>
        cell.formula === undefined ? [] : [{ sheet: id, row: used.row + r, column: used.column + c, refers: referredCells(cell.formula, id, host) }],
      ),
    );
  });
}

function touches(a: Cells, b: Cells): boolean {
  return a.sheet === b.sheet && intersection(a.area, b.area) !== null;
}

function cellOf({ sheet, row, column }: Formula): Cells {
  return { sheet, area: { row, column, lastRow: row, lastColumn: column } };
}

/** Sheet by sheet, the range's own first, then in tab order. */
function bySheet(cells: readonly Cells[], own: string, host: HostSession): HostObject<'WorkbookRangeAreas'> {
  if (cells.length === 0) throw new HostError('ItemNotFound');
  const order = [own, ...host.spreadsheet.sheets().map(({ id }) => id).filter((id) => id !== own)];
  const parts = order.flatMap((sheet) => {
    const areas = cells.filter((each) => each.sheet === sheet).map(({ area }) => area);
    return areas.length === 0 ? [] : [{ sheet, areas: joined(areas) }];
  });
  return hostObject('WorkbookRangeAreas', { parts });
}

/** Beyond this many cells areas stay as the formulas name them. */
const JOIN_LIMIT = 100_000;

/** Areas without repetition; single cells side by side are one area. */
function joined(areas: readonly Area[]): readonly Area[] {
  const distinct = areas.filter((area, index) => areas.findIndex((each) => sameArea(each, area)) === index);
  if (distinct.reduce((sum, area) => sum + cellCount(area), 0) > JOIN_LIMIT) return distinct;
  const rows = new Map<number, Set<number>>();
  for (const area of distinct) {
    for (let row = area.row; row <= area.lastRow; row += 1) {
      const columns = rows.get(row) ?? new Set<number>();
      for (let column = area.column; column <= area.lastColumn; column += 1) columns.add(column);
      rows.set(row, columns);
    }
  }
  return rectangles(new Map([...rows].map(([row, columns]) => [row, [...columns].sort((a, b) => a - b)])));
}

/** Follows from one set of cells to the next until nothing new is found. */
function closure(start: readonly Cells[], next: (from: Cells) => readonly Cells[], own: Cells): readonly Cells[] {
  const found: Cells[] = [];
  const waiting = [...start];
  for (let cells = waiting.shift(); cells !== undefined; cells = waiting.shift()) {
    const one = cells;
    if (found.some((each) => each.sheet === one.sheet && sameArea(each.area, one.area)) || (one.sheet === own.sheet && sameArea(one.area, own.area))) continue;
    found.push(one);
    waiting.push(...next(one));
  }
  return found;
}

/** @throws HostError `ItemNotFound` when the cells refer to nothing */
export function precedents(object: HostObject<'Range'>, direct: boolean, host: HostSession): HostObject<'WorkbookRangeAreas'> {
  const formulas = allFormulas(host);
  const of = (cells: Cells): readonly Cells[] => formulas.filter((formula) => touches(cellOf(formula), cells)).flatMap(({ refers }) => refers);
  return bySheet(direct ? of(object) : closure(of(object), of, object), object.sheet, host);
}

/** @throws HostError `ItemNotFound` when nothing refers to the cells */
export function dependents(object: HostObject<'Range'>, direct: boolean, host: HostSession): HostObject<'WorkbookRangeAreas'> {
  const formulas = allFormulas(host);
  const of = (cells: Cells): readonly Cells[] => formulas.filter(({ refers }) => refers.some((each) => touches(each, cells))).map(cellOf);
  return bySheet(direct ? of(object) : closure(of(object), of, object), object.sheet, host);
}
