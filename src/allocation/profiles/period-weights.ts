/** Weights of the periods of a year from a profile. Always one finite weight ≥ 0 per period, never all zero. */
import { problem, PROFILE_KINDS, refusal, shortestDecimal, success, TWELVE_STEPS, type OfProfile, type Problem, type Result } from '../../domain';
import { sumOf, wholeProportions } from '../exact';
import type { Profile } from './profile';

export interface PeriodWeights {
  /** One per period, in the order of time. */
  readonly weights: readonly number[];
  /** `axis.profileAllZero` when the profile is all zeros and equal weights stand in for it. */
  readonly warnings: readonly Problem[];
}

/**
 * The weights a profile gives the periods, for what adds up over the year.
 * @param periods ids of twelve months or thirteen periods, in the order of time; `M1`…`M12` when absent
 * @returns weights for `carryForward` or `splitTwoWay`; refused with `axis.periodCount`,
 *   `profileUnknown` (a stored profile of another version), `profileLength`, `profileGap`,
 *   `profileNotANumber`, `profileNegative`, `factorNotPositive`, `periodUnknown`, and for `hold`, which
 *   means levels, `holdNeedsLevel`
 */
export function periodWeights(profile: Profile, periods: readonly string[] = TWELVE_STEPS): Result<PeriodWeights> {
  if (periods.length !== 12 && periods.length !== 13) return refusal('axis.periodCount', { found: periods.length });
  if (!PROFILE_KINDS.includes(profile.kind)) return refusal('axis.profileUnknown', { kind: profile.kind });
  const weights = weightsOf(profile, periods);
  if (!weights.ok) return weights;
  if (weights.value.some((weight) => weight > 0)) return success({ weights: weights.value, warnings: [] });
  return success({ weights: periods.map(() => 1), warnings: [problem('axis.profileAllZero', ofProfile(profile))] });
}

function weightsOf(profile: Profile, periods: readonly string[]): Result<readonly number[]> {
  switch (profile.kind) {
    case 'equal':
      return success(periods.map(() => 1));
    case 'lastYear':
      return shape(profile, profile.actuals, periods);
    case 'seasonal':
    case 'manual':
      return shape(profile, profile.weights, periods);
    case 'quarters':
      return quarterWeights(profile, periods);
    case 'straightLine':
      return lineWeights(profile, periods.length);
    case 'growthPath':
      return growthWeights(profile, periods.length);
    case 'milestone':
      if (!periods.includes(profile.due)) return refusal('axis.periodUnknown', { period: profile.due, periods });
      return success(periods.map((period) => (period === profile.due ? 1 : 0)));
    case 'hold':
      return refusal('axis.holdNeedsLevel', {});
  }
}

/** How refusals and warnings name a profile. */
export function ofProfile(profile: { readonly kind: Profile['kind']; readonly name?: string }): OfProfile {
  return profile.name === undefined ? { profile: profile.kind } : { profile: profile.kind, name: profile.name };
}

/** Given figures as weights: as many as there are periods, none missing, none negative. */
function shape(profile: Profile, figures: readonly (number | null)[], periods: readonly string[]): Result<readonly number[]> {
  const known = knownFigures(profile, figures, periods);
  if (!known.ok) return known;
  const negative = known.value.findIndex((figure) => figure < 0);
  if (negative < 0) return known;
  return refusal('axis.profileNegative', { ...ofProfile(profile), period: periods[negative]!, value: known.value[negative]! });
}

/**
 * Given figures, one per period and none missing; refused with `axis.profileLength`,
 * `axis.profileGap` or `axis.profileNotANumber`.
 */
export function knownFigures(
  profile: Parameters<typeof ofProfile>[0],
  figures: readonly (number | null | undefined)[],
  periods: readonly string[],
): Result<readonly number[]> {
  const of = ofProfile(profile);
  if (figures.length !== periods.length) return refusal('axis.profileLength', { ...of, expected: periods.length, found: figures.length });
  const gaps = periods.filter((_, index) => figures[index] == null);
  if (gaps.length > 0) return refusal('axis.profileGap', { ...of, periods: gaps });
  const known = Array.from(figures, (figure) => figure ?? 0);
  const odd = known.findIndex((figure) => !Number.isFinite(figure));
  return odd < 0 ? success(known) : refusal('axis.profileNotANumber', { ...of, period: periods[odd]! });
}

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];

/**
 * A month carries its quarter's weight, so a period that weighs like a whole quarter carries three
 * times its own: in decimal digits, since 3 × 0.1 is not 0.3 in doubles.
 */
function quarterWeights(profile: Extract<Profile, { kind: 'quarters' }>, periods: readonly string[]): Result<readonly number[]> {
  const beyond = periods.slice(12);
  const quarters = shape(profile, profile.weights, QUARTERS);
  if (!quarters.ok) return quarters;
  const months = quarters.value.flatMap((weight) => [weight, weight, weight]);
  if (beyond.length === 0) return success(months);
  const thirteenth = shape(profile, [profile.thirteenth ?? null], beyond);
  return thirteenth.ok ? success([...months, ...thirteenth.value.map(tripled)]) : thirteenth;
}

function tripled(weight: number): number {
  const { digits, decimals } = shortestDecimal(weight);
  return Number(`${3n * digits}e-${decimals}`);
}

/** The two ends as whole numbers in their proportion, so that the steps between are exact. */
function lineWeights(profile: Extract<Profile, { kind: 'straightLine' }>, count: number): Result<readonly number[]> {
  const ends = [profile.from, profile.to];
  const of = ofProfile(profile);
  const negative = ends.find((end) => end < 0);
  if (!ends.every(Number.isFinite)) return refusal('axis.profileNotANumber', { ...of, period: null });
  if (negative !== undefined) return refusal('axis.profileNegative', { ...of, period: null, value: negative });
  const [from = 0n, to = 0n] = wholeProportions(ends);
  const steps = Array.from({ length: count }, (_, index) => from * BigInt(count - 1 - index) + to * BigInt(index));
  return success(asNumbers(steps));
}

/** Whole numbers as doubles in the same proportions, to the last place where they are too large to be exact. */
function asNumbers(values: readonly bigint[]): number[] {
  const excess = sumOf(values).toString().length - 300;
  if (excess <= 0) return values.map(Number);
  const step = 10n ** BigInt(excess);
  return values.map((value) => Number(value / step));
}

function growthWeights({ factor }: Extract<Profile, { kind: 'growthPath' }>, count: number): Result<readonly number[]> {
  if (!Number.isFinite(factor)) return refusal('axis.profileNotANumber', { profile: 'growthPath', period: null });
  if (factor <= 0) return refusal('axis.factorNotPositive', { factor });
  const powers = [1];
  while (powers.length < count) powers.push(powers[powers.length - 1]! * factor);
  // A factor that leaves the doubles within the year: seen from the last period, the first weigh nothing.
  if (!powers.every(Number.isFinite)) return success(powers.map((power) => 1 / power).reverse());
  return success(powers);
}
