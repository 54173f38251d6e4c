/**
 * Random tables of the kinds planners make, and worse ones. All but the contested ones are drawn
 * from a hidden table that fits, so that a refusal would be a fault.
 */
import type { BalanceRequest, CellBound, CellPin } from '../../../src/allocation';
import type { Random } from './random';

export const TABLE_KINDS = ['plain', 'zeros', 'ties', 'pins', 'bounds', 'pins and bounds', 'uneven', 'large', 'negative', 'contested'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export interface TableCase {
  readonly kind: TableKind;
  readonly request: BalanceRequest;
  /** False where the totals were moved after pins and bounds were set. */
  readonly isPossible: boolean;
}

interface Recipe {
  /** Shares of cells. */
  readonly zeros: number;
  readonly pins: number;
  readonly bounds: number;
  readonly greatest: number;
  readonly weight: (random: Random) => number;
}

const whole: Recipe['weight'] = (random) => random.whole(1, 40);
const PLAIN: Recipe = { zeros: 0, pins: 0, bounds: 0, greatest: 1000, weight: whole };

function recipeOf(kind: TableKind, random: Random): Recipe {
  const greatest = random.pick([1, 3, 30, 1000, 1_000_000]);
  const any = { ...PLAIN, greatest, weight: random.chance(0.5) ? whole : (each: Random) => each.next() + 0.01 };
  switch (kind) {
    case 'plain':
      return any;
    case 'zeros':
      return { ...any, zeros: random.pick([0.05, 0.3, 0.7]) };
    case 'ties':
      return { ...any, greatest: random.pick([1, 2, 5]), zeros: random.pick([0, 0.1]), weight: () => 1 };
    case 'pins':
      return { ...any, zeros: random.pick([0, 0.1]), pins: random.pick([0.03, 0.2, 0.6]) };
    case 'bounds':
      return { ...any, zeros: random.pick([0, 0.1]), bounds: random.pick([0.1, 0.5, 1]) };
    case 'pins and bounds':
      return { ...any, zeros: 0.1, pins: random.pick([0.03, 0.2]), bounds: random.pick([0.1, 0.5]) };
    case 'uneven':
      return { ...any, zeros: random.pick([0, 0.2]), bounds: random.pick([0, 0.1]), weight: (each) => 10 ** each.whole(-9, 9) };
    case 'large':
      return { ...any, greatest: random.pick([2 ** 31, 2 ** 42]), zeros: random.pick([0, 0.1]), pins: random.pick([0, 0.1]) };
    case 'negative':
      return { ...any, zeros: 0.1, pins: random.pick([0, 0.1]), bounds: random.pick([0, 0.3]) };
    case 'contested':
      return { ...any, greatest: random.pick([1, 3, 30]), zeros: random.pick([0, 0.3, 0.6]), pins: random.pick([0, 0.2, 0.5]), bounds: random.pick([0, 0.3, 0.8]) };
  }
}

/** Mostly small, up to 40 × 12, now and then on its side. */
function sizeOf(random: Random): [rows: number, columns: number] {
  const share = random.next();
  const [tall, wide] = share < 0.65 ? [5, 5] : share < 0.94 ? [15, 12] : [40, 12];
  const size: [number, number] = [random.whole(1, tall), random.whole(1, wide)];
  return random.chance(0.1) ? [size[1], size[0]] : size;
}

/** Ids whose code order is not the order of the request. */
function idsOf(letter: string, count: number, random: Random): string[] {
  return random.order(count).map((place) => `${letter}${place + 1}`);
}

/** A table of this kind; every figure comes from `random`. */
export function randomTable(kind: TableKind, random: Random, [height, width] = sizeOf(random)): TableCase {
  const recipe = recipeOf(kind, random);
  const [rowIds, columnIds] = [idsOf('r', height, random), idsOf('c', width, random)];
  const hidden: number[][] = [];
  const pattern: number[][] = [];
  const pins: CellPin[] = [];
  const bounds: CellBound[] = [];
  for (const row of rowIds) {
    const values: number[] = [];
    const weights: number[] = [];
    for (const column of columnIds) {
      const isEmpty = random.chance(recipe.zeros);
      let value = isEmpty || random.chance(0.1) ? 0 : Math.floor(random.next() ** 2 * (recipe.greatest + 1));
      const held = random.next();
      if (held < recipe.pins) {
        if (isEmpty && random.chance(0.3)) value = random.whole(0, recipe.greatest);
        pins.push({ row, column, value });
      } else if (held < recipe.pins + recipe.bounds) {
        bounds.push(boundAround(value, { row, column }, recipe.greatest, random));
        // Without weight a cell stays at its lower bound.
        if (isEmpty) value = Math.max(0, bounds.at(-1)?.min ?? 0);
      }
      values.push(value);
      weights.push(isEmpty ? 0 : recipe.weight(random));
    }
    hidden.push(values);
    pattern.push(weights);
  }
  const sign = kind === 'negative' ? -1 : 1;
  const request: BalanceRequest = {
    rows: rowIds.map((id, i) => ({ id, total: sum(hidden[i] ?? []) })),
    columns: columnIds.map((id, j) => ({ id, total: sum(hidden.map((values) => values[j] ?? 0)) })),
    pattern,
    pins,
    bounds,
  };
  if (kind === 'contested') return { kind, request: contest(request, random), isPossible: false };
  return { kind, request: sign < 0 ? mirrored(request) : request, isPossible: true };
}

function boundAround(value: number, place: { row: string; column: string }, greatest: number, random: Random): CellBound {
  const slack = (): number => random.whole(0, random.chance(0.5) ? 2 : greatest);
  const side = random.next();
  const min = value - slack();
  const max = value + slack();
  return side < 0.3 ? { ...place, min } : side < 0.6 ? { ...place, max } : { ...place, min, max };
}

/** Moves amounts between columns, and sometimes between rows: pins and bounds may no longer allow it. */
function contest(request: BalanceRequest, random: Random): BalanceRequest {
  const move = (lines: BalanceRequest['rows']): BalanceRequest['rows'] => {
    const totals = lines.map((line) => line.total);
    for (let moves = random.whole(1, 5); moves > 0; moves -= 1) {
      const [from, to] = [random.whole(0, totals.length - 1), random.whole(0, totals.length - 1)];
      const amount = random.whole(0, Math.min(totals[from] ?? 0, random.chance(0.5) ? 3 : Infinity));
      totals[from] = (totals[from] ?? 0) - amount;
      totals[to] = (totals[to] ?? 0) + amount;
    }
    return lines.map((line, index) => ({ ...line, total: totals[index] ?? 0 }));
  };
  return { ...request, columns: move(request.columns), rows: random.chance(0.3) ? move(request.rows) : request.rows };
}

/** Every figure with the other sign; the pattern stays. */
export function mirrored(request: BalanceRequest): BalanceRequest {
  const turn = (value: number): number => (value === 0 ? 0 : -value);
  const turnLine = <Line extends { readonly total: number }>(line: Line): Line => ({ ...line, total: turn(line.total) });
  return {
    ...request,
    rows: request.rows.map(turnLine),
    columns: request.columns.map(turnLine),
    pins: request.pins?.map((pin) => ({ ...pin, value: turn(pin.value) })),
    bounds: request.bounds?.map(({ row, column, min, max }) => ({
      row,
      column,
      ...(max === undefined ? {} : { min: turn(max) }),
      ...(min === undefined ? {} : { max: turn(min) }),
    })),
  };
}

/** The same request with everything in another order, and where each row and column went. */
export function shuffled(request: BalanceRequest, random: Random): { request: BalanceRequest; rows: number[]; columns: number[] } {
  const rows = random.order(request.rows.length);
  const columns = random.order(request.columns.length);
  const reorder = <T>(items: readonly T[]): T[] => random.order(items.length).flatMap((place) => items[place] ?? []);
  return {
    rows,
    columns,
    request: {
      rows: rows.flatMap((row) => request.rows[row] ?? []),
      columns: columns.flatMap((column) => request.columns[column] ?? []),
      pattern: rows.map((row) => columns.map((column) => request.pattern[row]?.[column] ?? NaN)),
      pins: reorder(request.pins ?? []),
      bounds: reorder(request.bounds ?? []),
    },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
