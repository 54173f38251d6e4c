/** Largest remainder (Hamilton, Vinton): every share is its fair value rounded down or up. */
import { compareCounts, compareIds, floorDivide, sumOf } from '../exact';
import type { Claim } from './claims';
import type { Rounded, RoundedUp, Rounding, Tie } from './rounding';

interface RoundedByRemainder extends Rounding {
  readonly shares: readonly (Rounded & { readonly roundedUp: Exclude<RoundedUp, 'quotient'> | null })[];
}

interface Remainder<Entry> {
  readonly entry: Entry;
  readonly position: number;
  readonly value: bigint;
}

/** Fair values rounded down, and who stands in line for the units left. */
interface RoundedDown<Entry> {
  readonly down: readonly bigint[];
  readonly units: number;
  /** Entries that are not whole: larger remainder first, then larger fair value, then as `compareLast` says. */
  readonly line: readonly Remainder<Entry>[];
}

function roundDown<Entry extends { readonly numerator: bigint }>(
  amount: bigint,
  entries: readonly Entry[],
  denominator: bigint,
  compareLast: (left: Remainder<Entry>, right: Remainder<Entry>) => number,
): RoundedDown<Entry> {
  const down = entries.map((entry) => floorDivide(entry.numerator, denominator));
  const line = entries
    .map((entry, position) => ({ entry, position, value: entry.numerator - down[position]! * denominator }))
    .filter(({ value }) => value > 0n)
    .sort(
      (left, right) =>
        compareCounts(right.value, left.value) || compareCounts(right.entry.numerator, left.entry.numerator) || compareLast(left, right),
    );
  return { down, units: Number(amount - sumOf(down)), line };
}

/**
 * Rounds fair values down and hands the units left one each to the largest remainders, at equal
 * remainders to the larger fair value, then to the smaller id.
 * @param amount what the fair values (numerator / denominator) add up to
 */
export function roundByRemainder(
  amount: bigint,
  claims: readonly Pick<Claim, 'id' | 'numerator' | 'held'>[],
  denominator: bigint,
): RoundedByRemainder {
  const { down, units, line } = roundDown(amount, claims, denominator, (left, right) => compareIds(left.entry.id, right.entry.id));
  const next = line[units];
  const raised = new Map<number, Exclude<RoundedUp, 'quotient'>>();
  for (const { entry, position, value } of line.slice(0, units)) {
    if (next === undefined || value > next.value) raised.set(position, 'remainder');
    else raised.set(position, entry.numerator > next.entry.numerator ? 'largerFair' : 'id');
  }
  const shares = claims.map(({ held }, position) => {
    const roundedUp = raised.get(position) ?? null;
    return { share: down[position]! + (roundedUp === null ? 0n : 1n), held, roundedUp };
  });
  return { shares, tie: tieAt(line, units) };
}

/**
 * The same where position decides last, as a reader would settle it: figures that are printed side by
 * side and must close.
 * @param total what numerator / denominator add up to, or come nearest to
 * @returns whole counts that add up to `total`
 */
export function closeByRemainder(total: bigint, numerators: readonly bigint[], denominator: bigint): number[] {
  const entries = numerators.map((numerator) => ({ numerator }));
  const { down, units, line } = roundDown(total, entries, denominator, (left, right) => left.position - right.position);
  const raised = new Set(line.slice(0, units).map(({ position }) => position));
  return down.map((share, position) => Number(share) + (raised.has(position) ? 1 : 0));
}

function tieAt(line: readonly Remainder<Pick<Claim, 'id' | 'numerator'>>[], units: number): Tie | null {
  const last = line[units - 1];
  const next = line[units];
  if (last?.value !== next?.value || last === undefined || next === undefined) return null;
  const tied = line.flatMap(({ entry, value }, index) => (value === last.value ? [{ id: entry.id, isGiven: index < units }] : []));
  return {
    ids: tied.map(({ id }) => id),
    received: tied.filter(({ isGiven }) => isGiven).map(({ id }) => id),
    rule: last.entry.numerator > next.entry.numerator ? 'largerFair' : 'id',
  };
}
