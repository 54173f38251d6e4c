/**
 * Parts whose growths are all given, against the growth of their whole: printed figures agree when
 * whole levels exist that print as every one of them. Either such levels, or the smallest change that mends it.
 */
import { refusal, success, type Result } from '../../domain';
import { compareIds, sumOf } from '../exact';
import { growthOf } from './identities';
import { printedPercent, wholeOf } from './percent';
import { levelsOfPart, type LevelRange, type TargetLevels } from './target';
import { uplift } from './uplift';

/** A part with its base and either its growth (count of a percentage) or its level. */
export type GivenPart = { readonly id: string; readonly base: bigint } & (
  | { readonly growth: number }
  | { readonly level: bigint }
);

/**
 * Levels of all parts that print as their growths and add up to a level the whole allows, as near as
 * possible to the one planned for it.
 * @returns counts in the order of the parts; refused with `growth.noBase`, `tooCoarse` or
 *   `partsMissTarget`, where `target` is the growth the whole was to show
 */
export function agree(
  parts: readonly GivenPart[],
  whole: TargetLevels,
  { target, decimals }: { readonly target: number; readonly decimals: number },
): Result<number[]> {
  const ranges: { readonly least: bigint; readonly greatest: bigint }[] = [];
  for (const part of parts) {
    const range = rangeOf(part, decimals);
    if (!range.ok) return range;
    ranges.push({ least: range.value.least, greatest: range.value.greatest ?? range.value.least });
  }
  const low = sumOf(ranges.map((range) => range.least));
  const high = sumOf(ranges.map((range) => range.greatest));
  const level = whole.planned < low ? low : whole.planned > high ? high : whole.planned;
  if (level < whole.least || (whole.greatest !== null && level > whole.greatest)) {
    const changes = changesFor(parts, ranges, { low, high }, whole, decimals);
    return refusal('growth.partsMissTarget', { target, reached: reachedBy(parts, decimals), decimals, changes });
  }
  const claims = parts.map((part, index) => ({
    id: part.id,
    base: part.base,
    from: 'growth' in part ? BigInt(part.growth) : 0n,
    ...ranges[index]!,
    pin: 'level' in part ? part.level : null,
  }));
  return success(uplift(level, claims, wholeOf(decimals)).levels.map((entry) => entry.level));
}

function rangeOf(part: GivenPart, decimals: number): Result<LevelRange> {
  if ('level' in part) return success({ least: part.level, greatest: part.level });
  return levelsOfPart(part.id, part.base, part.growth, decimals);
}

/** Growth of the whole as the parts' own figures give it, printed. */
function reachedBy(parts: readonly GivenPart[], decimals: number): number {
  const whole = wholeOf(decimals);
  const base = sumOf(parts.map((part) => part.base));
  const gain = sumOf(
    parts.map((part) => ('level' in part ? (part.level - part.base) * whole : part.base * BigInt(part.growth))),
  );
  return printedPercent({ numerator: gain, denominator: base * whole }, decimals);
}

interface Change {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/**
 * For each part alone the growth next to its own with which all figures agree: the growth its level
 * shows when it takes up the whole gap; none for a part without a base. Smallest change first, then larger base, then id.
 */
function changesFor(
  parts: readonly GivenPart[],
  ranges: readonly { readonly least: bigint; readonly greatest: bigint }[],
  sums: { readonly low: bigint; readonly high: bigint },
  whole: LevelRange,
  decimals: number,
): Change[] {
  const ceiling = whole.greatest !== null && sums.low > whole.greatest ? whole.greatest : null;
  const found: (Change & { readonly base: bigint })[] = [];
  for (const [index, part] of parts.entries()) {
    const range = ranges[index]!;
    const level = ceiling === null ? whole.least - (sums.high - range.greatest) : ceiling - (sums.low - range.least);
    if (level < 0n) continue;
    const to = growthOf(Number(level), Number(part.base), decimals);
    const from = 'growth' in part ? part.growth : growthOf(Number(part.level), Number(part.base), decimals);
    if (to !== null && from !== null) found.push({ id: part.id, from, to, base: part.base });
  }
  found.sort(
    (left, right) =>
      Math.abs(left.to - left.from) - Math.abs(right.to - right.from) ||
      (left.base === right.base ? compareIds(left.id, right.id) : left.base > right.base ? -1 : 1),
  );
  return found.map(({ id, from, to }) => ({ id, from, to }));
}
