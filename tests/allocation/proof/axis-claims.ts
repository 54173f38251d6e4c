/**
 * What `apportion`, `carryForward` and `splitTwoWay` promise, tested on one random case each against
 * exact fractions. Weights are drawn as whole numbers over a power of ten, so that their true
 * proportions are known without reading a double.
 */
import { apportion, balance, carryForward, splitTwoWay, type Recipient } from '../../../src/allocation';
import type { Random } from './random';
import { tableFaults, type Verdict } from './table-claims';

export const AXIS_KINDS = ['apportion', 'apportion within bounds', 'carry forward', 'two-way split'] as const;
export type AxisKind = (typeof AXIS_KINDS)[number];

export function judgeAxis(kind: AxisKind, random: Random): Verdict & { readonly input: unknown } {
  switch (kind) {
    case 'apportion':
      return judgeApportionment(random, false);
    case 'apportion within bounds':
      return judgeApportionment(random, true);
    case 'carry forward':
      return judgeCarryForward(random);
    case 'two-way split':
      return judgeTwoWay(random);
  }
}

interface Weights {
  /** As whole numbers. */
  readonly exact: bigint[];
  /** The same as figures with decimals. */
  readonly printed: number[];
}

function weightsOf(count: number, random: Random): Weights {
  const style = random.pick(['few', 'many', 'decimal', 'spread']);
  const exact = Array.from({ length: count }, (): number => {
    if (random.chance(0.1)) return 0;
    if (style === 'few') return random.whole(1, 3);
    if (style === 'spread') return 10 ** random.whole(0, 12);
    return random.whole(1, 1_000_000);
  });
  if (!exact.some((weight) => weight > 0)) exact.fill(1);
  const decimals = style === 'decimal' ? random.whole(1, 4) : 0;
  return { exact: exact.map(BigInt), printed: exact.map((weight) => Number(`${weight}e-${decimals}`)) };
}

function totalOf(random: Random): number {
  const greatest = random.pick([3, 50, 20_000, 10 ** 9, Number.MAX_SAFE_INTEGER]);
  return random.whole(0, greatest) * (random.chance(0.2) ? -1 : 1);
}

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

interface Bounded {
  readonly id: string;
  readonly weight: bigint;
  readonly least: bigint;
  readonly greatest: bigint;
}

/** Σ of multiple × weight cut off at the bounds, × the multiple's denominator. */
function filled(claims: readonly Bounded[], [above, below]: readonly [bigint, bigint]): bigint {
  return sumOf(
    claims.map(({ weight, least, greatest }) => {
      const value = weight * above;
      return value < least * below ? least * below : value > greatest * below ? greatest * below : value;
    }),
  );
}

/**
 * Largest remainder within bounds, by the definition: between which two of the multiples at which
 * some claim meets a bound does the total lie, whose claims are then free, and which fractions of
 * theirs are largest (then the larger fair value, then the smaller id).
 */
function expectedShares(total: bigint, claims: readonly Bounded[]): bigint[] {
  const bends = claims.flatMap(({ weight, least, greatest }): [bigint, bigint][] => (weight === 0n ? [] : [[least, weight], [greatest, weight]]));
  bends.sort(([a, b], [c, d]) => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0));
  let from: [bigint, bigint] = [0n, 1n];
  for (const bend of bends) {
    if (filled(claims, bend) > total * bend[1]) break;
    from = bend;
  }
  const free = claims.filter(({ weight, least, greatest }) => weight > 0n && weight * from[0] >= least * from[1] && weight * from[0] < greatest * from[1]);
  const held = claims.filter((claim) => !free.includes(claim));
  const fixed = new Map(held.map((claim) => [claim.id, claim.weight * from[0] < claim.least * from[1] || claim.weight === 0n ? claim.least : claim.greatest]));
  const rest = total - sumOf([...fixed.values()]);
  const weight = sumOf(free.map((claim) => claim.weight));
  const parts = free.map((claim) => ({ claim, down: (rest * claim.weight) / weight, remainder: (rest * claim.weight) % weight }));
  parts.sort(
    (left, right) =>
      Number(right.remainder > left.remainder) - Number(right.remainder < left.remainder) ||
      Number(right.claim.weight > left.claim.weight) - Number(right.claim.weight < left.claim.weight) ||
      (left.claim.id < right.claim.id ? -1 : 1),
  );
  const units = Number(rest - sumOf(parts.map((part) => part.down)));
  parts.forEach(({ claim, down }, place) => fixed.set(claim.id, down + (place < units ? 1n : 0n)));
  return claims.map((claim) => fixed.get(claim.id) ?? -1n);
}

function judgeApportionment(random: Random, isBounded: boolean): Verdict & { input: unknown } {
  const count = random.whole(1, random.chance(0.8) ? 8 : 40);
  const { exact, printed } = weightsOf(count, random);
  let total = totalOf(random);
  const sign = total < 0 ? -1 : 1;
  const claims: Bounded[] = [];
  const recipients: Recipient[] = [];
  const order = random.order(count);
  const reach = Math.min(Math.abs(total) + 1, 2 ** 50);
  for (let index = 0; index < count; index += 1) {
    const id = `u${order[index] ?? 0}`;
    const weight = exact[index] ?? 0n;
    const around = Math.floor((random.next() * 2 * reach) / count);
    const held = isBounded ? random.next() : 1;
    const [least, greatest] =
      held < 0.15 ? [around, around] : held < 0.5 ? [random.chance(0.5) ? Math.floor(around * random.next()) : 0, around] : [0, null];
    claims.push({ id, weight, least: BigInt(least), greatest: weight === 0n ? BigInt(least) : BigInt(greatest ?? 2 ** 52) * 2n });
    if (greatest !== null) claims[index] = { id, weight, least: BigInt(least), greatest: BigInt(weight === 0n ? least : greatest) };
    const [low, high] = [least === 0 ? undefined : least * sign, greatest === null ? undefined : greatest === 0 ? 0 : greatest * sign];
    if (held < 0.15) recipients.push({ id, weight: printed[index] ?? null, pin: high });
    else recipients.push({ id, weight: printed[index] ?? null, ...(sign > 0 ? { min: low, max: high } : { min: high, max: low }) });
  }
  const least = sumOf(claims.map((claim) => claim.least));
  const greatest = sumOf(claims.map((claim) => claim.greatest));
  if (isBounded && random.chance(0.9)) {
    // Most totals are brought inside what the bounds allow.
    const span = Number(greatest - least < BigInt(2 ** 50) ? greatest - least : BigInt(2 ** 50));
    total = (Number(least) + Math.floor(random.next() * (span + 1))) * sign;
    if (Math.abs(total) > Number.MAX_SAFE_INTEGER) total = Number(least) * sign;
    if (total === 0) total = 0;
  }
  const input = { total, recipients };
  const amount = BigInt(Math.abs(total));
  const result = apportion(total, recipients);
  const faults: string[] = [];
  if (JSON.stringify(apportion(total, recipients)) !== JSON.stringify(result)) faults.push('a second run differs');
  const isFlipped = total === 0 && sign < 0;
  const isPossible = least <= amount && amount <= greatest;
  if (!result.ok) {
    const known = ['allocation.pinsExceedTotal', 'allocation.allPinned', 'allocation.boundsTooTight', ...(isFlipped ? ['allocation.boundsCrossed'] : [])];
    if ((isPossible && !isFlipped) || !known.includes(result.problem.code)) faults.push(`refused with ${result.problem.code}`);
    return { faults, outcome: result.problem.code, input };
  }
  if (!isPossible) return { faults: ['split although nothing adds up'], outcome: 'split', input };
  const expected = expectedShares(amount, claims).map((share) => (share === 0n ? 0 : Number(share) * sign));
  if (JSON.stringify(result.value.shares) !== JSON.stringify(expected)) faults.push(`shares are ${JSON.stringify(result.value.shares)}, not ${JSON.stringify(expected)}`);
  const turned = random.order(count);
  const other = apportion(total, turned.flatMap((place) => recipients[place] ?? []));
  const wanted = turned.map((place) => result.value.shares[place]);
  if (!other.ok || JSON.stringify(other.value.shares) !== JSON.stringify(wanted)) faults.push('another order of the input gives other shares');
  return { faults, outcome: 'split', input };
}

function judgeCarryForward(random: Random): Verdict & { input: unknown } {
  const { exact, printed } = weightsOf(random.pick([4, 12, 13, random.whole(1, 40)]), random);
  const total = totalOf(random);
  const input = { total, weights: printed };
  const result = carryForward(total, printed);
  if (!result.ok) return { faults: [`refused with ${result.problem.code}`], outcome: result.problem.code, input };
  const faults: string[] = [];
  const sign = total < 0 ? -1n : 1n;
  const all = sumOf(exact);
  let [running, weight] = [0n, 0n];
  result.value.shares.forEach((share, period) => {
    running += BigInt(share) * sign;
    weight += exact[period] ?? 0n;
    const below = BigInt(total) * sign * weight - running * all;
    if (below < 0n || below >= all) faults.push(`the running total of period ${period + 1} is not its ideal rounded down`);
    if (exact[period] === 0n && share !== 0) faults.push(`period ${period + 1} has no weight and receives ${share}`);
  });
  if (running * sign !== BigInt(total)) faults.push(`the periods add up to ${running * sign}`);
  return { faults, outcome: 'split', input };
}

function judgeTwoWay(random: Random): Verdict & { input: unknown } {
  const units = weightsOf(random.whole(1, random.chance(0.8) ? 8 : 40), random);
  const periods = weightsOf(random.chance(0.8) ? 12 : random.whole(1, 14), random);
  const total = random.whole(0, random.pick([3, 50, 20_000, 10 ** 9]));
  const recipients = units.printed.map((weight, index) => ({ id: `u${index}`, weight }));
  const request = { total, recipients, periodWeights: periods.printed, periods: periods.printed.map((_, index) => `M${index + 1}`) };
  const result = splitTwoWay(request);
  if (!result.ok) return { faults: [`refused with ${result.problem.code}`], outcome: result.problem.code, input: request };
  const { year, periods: months, cells } = result.value;
  const shape = months.shares;
  const inner = {
    rows: recipients.map(({ id }, index) => ({ id, total: year.shares[index] ?? 0 })),
    columns: shape.map((share, index) => ({ id: `M${index + 1}`, total: share })),
    pattern: recipients.map(() => [...shape]),
  };
  const faults = tableFaults(inner, result.value);
  const again = balance(inner);
  if (!again.ok || JSON.stringify(again.value.cells) !== JSON.stringify(cells)) faults.push('not the balanced table of its own totals');
  cells.forEach((row, i) =>
    row.forEach((value, j) => {
      // Less than one unit from row × column / total, as exact fractions.
      const off = BigInt(value) * BigInt(total) - BigInt(year.shares[i] ?? 0) * BigInt(shape[j] ?? 0);
      if (total > 0 && (off >= BigInt(total) || off <= -BigInt(total))) faults.push(`cell ${i}/${j} is a unit or more from its proportion`);
    }),
  );
  const { neighbour } = result.value.diagnostics;
  return { faults, outcome: neighbour ? 'neighbour' : 'within bounds', input: request };
}
