/**
 * What `balance` promises, tested on one table: the claims that do not hold, as words. Totals, pins,
 * bounds, nearness, the optimum, the reason of a refusal, and independence of the order of the input.
 */
import { balance, type BalancedTable, type BalanceRequest } from '../../../src/allocation';
import type { Problem, Result } from '../../../src/domain';
import { canImprove, excessOf, limitsOf, neighbourLimits, unplaced, type Limits } from './oracles';
import type { Random } from './random';
import { mirrored, shuffled, type TableCase } from './requests';

export interface Verdict {
  /** Claims that do not hold; empty when all is well. */
  readonly faults: string[];
  /** What became of the case, for counting: `neighbour`, `within bounds`, `closed`, or the code of the refusal. */
  readonly outcome: string;
}

/** Judges a table of any sign; `random` shuffles it. */
export function judgeTable(given: TableCase, random: Random): Verdict {
  const result = balance(given.request);
  const faults: string[] = [];
  const isNegative = given.kind === 'negative';
  const upright = isNegative ? mirrored(given.request) : given.request;
  const judged = isNegative ? balance(upright) : result;
  if (isNegative) faults.push(...mirrorFaults(result, judged));
  if (JSON.stringify(balance(given.request)) !== JSON.stringify(result)) faults.push('a second run differs');
  faults.push(...orderFaults(given.request, result, random));
  if (!judged.ok) {
    if (given.isPossible) faults.push('refused although a table exists');
    faults.push(...refusalFaults(upright, judged.problem));
    return { faults, outcome: judged.problem.code };
  }
  faults.push(...tableFaults(upright, judged.value), ...fitFaults(upright, judged.value));
  const { neighbour, optimal } = judged.value.diagnostics;
  return { faults, outcome: neighbour ? 'neighbour' : optimal ? 'within bounds' : 'closed' };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Faults of a finished table with totals ≥ 0. */
export function tableFaults(request: BalanceRequest, { cells, fit, diagnostics }: BalancedTable): string[] {
  const faults: string[] = [];
  request.rows.forEach(({ id, total }, row) => {
    if (sum(cells[row]!) !== total) faults.push(`row ${id} adds up to ${sum(cells[row]!)}, not ${total}`);
  });
  request.columns.forEach(({ id, total }, column) => {
    const added = sum(cells.map((row) => row[column]!));
    if (added !== total) faults.push(`column ${id} adds up to ${added}, not ${total}`);
  });
  const limits = limitsOf(request);
  faults.push(...outside(cells, limits, 'the bounds'));
  if (!cells.flat().every(Number.isSafeInteger)) faults.push('a cell is not whole');

  const nearest = neighbourLimits(fit);
  if (diagnostics.neighbour) {
    faults.push(...outside(cells, nearest, 'floor and ceiling of the fit'));
    if (!diagnostics.optimal) faults.push('a neighbour that is not called optimal');
    if (canImprove(cells, fit, nearest)) faults.push('a neighbour closer to the fit exists');
    return faults;
  }
  const [rows, columns] = [request.rows.map(({ total }) => total), request.columns.map(({ total }) => total)];
  if (diagnostics.optimal && unplaced(rows, columns, nearest) === 0) faults.push('a neighbour exists and was not found');
  if (diagnostics.optimal && canImprove(cells, fit, limits)) faults.push('a table closer to the fit exists');
  return faults;
}

function outside(cells: readonly (readonly number[])[], { low, high }: Limits, of: string): string[] {
  return cells.flatMap((row, i) =>
    row.flatMap((value, j) => (value >= low[i]![j]! && value <= high[i]![j]! ? [] : [`cell ${i}/${j} is ${value}, outside ${of}`])),
  );
}

/** Weights differ by more than this: proportions are not compared, doubles cannot hold them all. */
const COMPARABLE = 1e6;

/** Faults of the fit: totals, bounds and, where the fit reached its totals, the pattern's proportions. */
export function fitFaults(request: BalanceRequest, { fit, diagnostics }: BalancedTable): string[] {
  const faults: string[] = [];
  const { low, high } = limitsOf(request);
  const scale = Math.max(1, ...request.rows.map(({ total }) => total));
  fit.forEach((row, i) => {
    if (Math.abs(sum(row) - request.rows[i]!.total) > 1e-9 * scale && request.rows.length >= request.columns.length) faults.push(`fit of row ${i} misses its total`);
    row.forEach((value, j) => {
      const slack = 1e-9 * Math.max(1, value);
      if (!(value >= low[i]![j]! - slack && value <= high[i]![j]! + slack)) faults.push(`fit ${i}/${j} is ${value}, outside the bounds`);
    });
  });
  const missed = sum(request.columns.map(({ total }, j) => Math.abs(sum(fit.map((row) => row[j]!)) - total)));
  if (missed > 2 * diagnostics.miss + 1e-9 * scale * request.columns.length) faults.push(`fit misses columns by ${missed}, not ${diagnostics.miss}`);
  const weights = request.pattern.flat().filter((weight) => weight > 0);
  const isComparable = Math.max(...weights) / Math.min(...weights) < COMPARABLE;
  if (isComparable && diagnostics.miss < 1e-8) faults.push(...proportionFaults(request, fit, { low, high }));
  return faults;
}

/**
 * Every cell strictly between its bounds is weight × row factor × column factor, and a cell at a
 * bound would lie beyond it: the conditions of least relative entropy. Factors are read off a spanning
 * forest of the cells between bounds.
 */
function proportionFaults({ pattern }: BalanceRequest, fit: readonly (readonly number[])[], { low, high }: Limits): string[] {
  const [height, width] = [fit.length, fit[0]?.length ?? 0];
  // Below this a fit is too near zero, or its bound, to tell proportions from rounding errors.
  const clear = 1e-3;
  const isInside = (i: number, j: number): boolean =>
    pattern[i]![j]! > 0 && fit[i]![j]! > Math.max(low[i]![j]!, 0) + clear && fit[i]![j]! < high[i]![j]! - clear;
  const logarithm = Array<number>(height + width).fill(NaN);
  const tree = Array<number>(height + width).fill(-1);
  for (let start = 0; start < height; start += 1) {
    if (!Number.isNaN(logarithm[start]!)) continue;
    logarithm[start] = 0;
    tree[start] = start;
    const queue = [start];
    for (const node of queue) {
      for (let other = 0; other < (node < height ? width : height); other += 1) {
        const [i, j] = node < height ? [node, other] : [other, node - height];
        const next = node < height ? height + other : other;
        if (!Number.isNaN(logarithm[next]!) || !isInside(i, j)) continue;
        logarithm[next] = Math.log(fit[i]![j]! / pattern[i]![j]!) - logarithm[node]!;
        tree[next] = start;
        queue.push(next);
      }
    }
  }
  const faults: string[] = [];
  for (let i = 0; i < height; i += 1) {
    for (let j = 0; j < width; j += 1) {
      if (pattern[i]![j]! <= 0 || low[i]![j]! === high[i]![j]! || tree[i] !== tree[height + j]) continue;
      const value = pattern[i]![j]! * Math.exp(logarithm[i]! + logarithm[height + j]!);
      const wanted = Math.min(Math.max(value, low[i]![j]!), high[i]![j]!);
      if (Math.abs(wanted - fit[i]![j]!) > 1e-3 * Math.max(1, wanted)) faults.push(`fit ${i}/${j} is ${fit[i]![j]!}, in proportion it would be ${wanted}`);
    }
  }
  return faults;
}

function mirrorFaults(negative: Result<BalancedTable>, positive: Result<BalancedTable>): string[] {
  if (!negative.ok || !positive.ok) return negative.ok === positive.ok ? [] : ['the mirror image is refused, or the other way round'];
  const turned = negative.value.cells.map((row) => row.map((value) => (value === 0 ? 0 : -value)));
  return JSON.stringify(turned) === JSON.stringify(positive.value.cells) ? [] : ['not the mirror image of the positive table'];
}

function orderFaults(request: BalanceRequest, straight: Result<BalancedTable>, random: Random): string[] {
  const other = shuffled(request, random);
  const turned = balance(other.request);
  if (!straight.ok || !turned.ok) {
    return straight.ok === turned.ok && (straight.ok || turned.ok || straight.problem.code === turned.problem.code) ? [] : ['another order of the input is judged otherwise'];
  }
  const expected = other.rows.map((row) => other.columns.map((column) => straight.value.cells[row]![column]!));
  return JSON.stringify(turned.value.cells) === JSON.stringify(expected) ? [] : ['another order of the input gives other cells'];
}

/** Faults of a refusal of a request with totals ≥ 0: each must be true, whoever adds it up. */
export function refusalFaults(request: BalanceRequest, problem: Problem): string[] {
  const { low, high } = limitsOf(request);
  const [rows, columns] = [request.rows.map(({ total }) => total), request.columns.map(({ total }) => total)];
  const line = (kind: 'row' | 'column', id: string): { total: number; least: number; greatest: number } => {
    const place = (kind === 'row' ? request.rows : request.columns).findIndex((each) => each.id === id);
    const cellsOf = (grid: number[][]): number[] => (kind === 'row' ? grid[place]! : grid.map((values) => values[place]!));
    return { total: (kind === 'row' ? rows : columns)[place]!, least: sum(cellsOf(low)), greatest: sum(cellsOf(high)) };
  };
  const isTrue = (claim: boolean): string[] => (claim ? [] : [`the refusal is not true: ${JSON.stringify(problem)}`]);
  switch (problem.code) {
    case 'allocation.pinsExceedTotal': {
      const { line: of, total, pinned, excess } = problem.data;
      if (of === undefined) return isTrue(false);
      const found = line(of.kind, of.id);
      return isTrue(found.total === total && found.least === pinned && pinned - total === excess && excess > 0);
    }
    case 'allocation.allPinned': {
      const { line: of, total, pinned, difference } = problem.data;
      if (of === undefined) return isTrue(false);
      const found = line(of.kind, of.id);
      return isTrue(found.total === total && found.least === pinned && found.greatest === pinned && total - pinned === difference && difference !== 0);
    }
    case 'allocation.boundsTooTight': {
      const { line: of, total, reachable, gap } = problem.data;
      if (of === undefined) return isTrue(false);
      const found = line(of.kind, of.id);
      return isTrue(found.total === total && found.greatest === reachable && total - reachable === gap && gap > 0);
    }
    case 'allocation.emptyLine': {
      const found = line(problem.data.line, problem.data.id);
      return isTrue(found.total === problem.data.total && found.greatest < found.total);
    }
    case 'allocation.infeasible': {
      const { side, columns: named, needed, available, gap } = problem.data;
      const inside = request.columns.map(({ id }) => named.includes(id) === (side === 'tooMuch'));
      const total = sum(request.columns.filter(({ id }) => named.includes(id)).map((each) => each.total));
      const figures = side === 'tooMuch' ? available === total : needed === total;
      const isGap = needed - available === gap && gap > 0;
      return isTrue(figures && isGap && excessOf(rows, columns, { low, high }, inside) === gap && unplaced(rows, columns, { low, high }) === gap);
    }
    default:
      return [`refused with ${problem.code}`];
  }
}
