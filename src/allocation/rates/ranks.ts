/** Last year's order of the units: nobody who was ahead falls behind. Equal rates have no order. */
import { refusal, success, type ProblemData, type Result } from '../../domain';
import { compareIds } from '../exact';
import type { FairLine } from './fair';
import { larger, smaller } from './printing';
import type { Unit } from './request';

/** 0 for the lowest rate of last year, equal rates equal. */
export function ranksOf(units: readonly Unit[]): number[] {
  const rates = [...new Set(units.map((unit) => unit.last ?? 0n))].sort((left, right) => (left < right ? -1 : 1));
  const rankOf = new Map(rates.map((rate, rank) => [rate, rank]));
  return units.map((unit) => rankOf.get(unit.last ?? 0n) ?? 0);
}

/** Positions of the units by rank, lowest first, by id within a rank. */
function byRank(units: readonly Unit[], ranks: readonly number[]): number[] {
  const order = units.map((_, index) => index);
  return order.sort((left, right) => ranks[left]! - ranks[right]! || compareIds(units[left]!.id, units[right]!.id));
}

/**
 * The lines with limits that keep the order: nobody's lower limit is below that of a unit behind,
 * nobody's upper limit above that of a unit ahead.
 * @returns refused with `rates.rankingContradicted` where pins or bounds turn the order round
 */
export function boundsByRank(units: readonly Unit[], lines: readonly FairLine[], ranks: readonly number[]): Result<FairLine[]> {
  const order = byRank(units, ranks);
  const behind = leaders(order, ranks, (one, other) => lines[one]!.low > lines[other]!.low);
  const ahead = leaders([...order].reverse(), ranks, (one, other) => isLower(lines[one]!, lines[other]!));
  const limited = lines.map((line, index) => {
    const [lower, upper] = [behind[index] ?? index, ahead[index] ?? index];
    return { ...line, low: larger(line.low, lines[lower]!.low), high: smaller(line.high, lines[upper]!.high) };
  });
  const crossed = order.find((index) => limited[index]!.high !== null && limited[index]!.low > limited[index]!.high);
  if (crossed === undefined) return success(limited);
  const raiser = limited[crossed]!.low === lines[crossed]!.low ? crossed : (behind[crossed] ?? crossed);
  const limiter = limited[crossed]!.high === lines[crossed]!.high ? crossed : (ahead[crossed] ?? crossed);
  return refusal('rates.rankingContradicted', { ahead: units[limiter]!.id, behind: units[raiser]!.id });
}

function isLower(one: FairLine, other: FairLine): boolean {
  return one.high !== other.high && smaller(one.high, other.high) === one.high;
}

/** For every unit the strongest of those ranked before it, the first of equals; null where nobody is. */
function leaders(order: readonly number[], ranks: readonly number[], isStronger: (one: number, other: number) => boolean): (number | null)[] {
  const result: (number | null)[] = order.map(() => null);
  let before: number | null = null;
  let reached: number | null = null;
  let rank: number | undefined;
  for (const index of order) {
    if (ranks[index] !== rank) [before, rank] = [reached, ranks[index]];
    result[index] = before;
    if (reached === null || isStronger(index, reached)) reached = index;
  }
  return result;
}

/** The first pair that is shown the other way round than last year, or null. */
export function brokenRank(units: readonly Unit[], ranks: readonly number[], shown: readonly bigint[]): ProblemData['rates.rankingBroken'] | null {
  const order = byRank(units, ranks);
  const behind = leaders(order, ranks, (one, other) => shown[one]! > shown[other]!);
  for (const index of order) {
    const other = behind[index] ?? index;
    if (shown[other]! > shown[index]!) return { ahead: units[index]!.id, behind: units[other]!.id };
  }
  return null;
}
