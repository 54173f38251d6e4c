/**
 * Levels base × (1 + from + uplift) with one common uplift, whole and adding up to a total. With
 * `from` zero everywhere it is the split by base (same growth for all); with last year's growths, the
 * same uplift over them. Always: pins and bounds hold, and no free level is a whole unit from its fair value.
 */
import { roundByRemainder } from '../apportion/largest-remainder';
import { sumOf, toNumber } from '../exact';
import type { Fraction } from './percent';

export interface UpliftClaim {
  readonly id: string;
  /** Above zero unless pinned. */
  readonly base: bigint;
  /** The growth the uplift comes on top of, count of a percentage. */
  readonly from: bigint;
  readonly least: bigint;
  /** Null without an upper bound. */
  readonly greatest: bigint | null;
  readonly pin: bigint | null;
}

export interface UpliftLevel {
  readonly level: number;
  /** base × (1 + from + uplift) within bounds, as the nearest double. */
  readonly fair: number;
  readonly held: 'pin' | 'min' | 'max' | null;
  readonly roundedUp: 'remainder' | 'largerFair' | 'id' | null;
}

export interface Uplifted {
  /** In the order of the claims. */
  readonly levels: readonly UpliftLevel[];
  /** The common uplift as a ratio (0,5 points is 1/200); null when nothing is free. */
  readonly uplift: Fraction | null;
}

interface State {
  readonly claim: UpliftClaim;
  held: UpliftLevel['held'];
  level: bigint | null;
  /** Fair value over the common denominator of the free claims. */
  numerator: bigint;
  roundedUp: UpliftLevel['roundedUp'];
}

/**
 * @param total Σ least ≤ total ≤ Σ greatest, which the caller has checked
 * @param whole counts that make 100 % (see `wholeOf`)
 */
export function uplift(total: bigint, claims: readonly UpliftClaim[], whole: bigint): Uplifted {
  const states = claims.map((claim): State => {
    const held = claim.pin === null ? null : 'pin';
    return { claim, held, level: claim.pin, numerator: 0n, roundedUp: null };
  });
  const common = holdAtBounds(total, states, whole);
  if (common !== null) {
    const free = states.filter((state) => state.level === null);
    const rest = total - sumOf(states.map((state) => state.level ?? 0n));
    const { shares } = roundByRemainder(rest, free.map(({ claim, held, numerator }) => ({ id: claim.id, held, numerator })), common.denominator);
    for (const [index, state] of free.entries()) ({ share: state.level, roundedUp: state.roundedUp } = shares[index]!);
  }
  const levels = states.map(({ held, level, numerator, roundedUp }): UpliftLevel => {
    const count = Number(level ?? 0n);
    const fair = held === null && common !== null ? toNumber(numerator, common.denominator) : count;
    return { level: count, fair, held, roundedUp };
  });
  return { levels, uplift: common === null ? null : common.uplift };
}

interface Common {
  readonly denominator: bigint;
  readonly uplift: Fraction;
}

/**
 * Tries the common uplift of all free claims; whoever would pass a bound is held at it, those below
 * or those above, whichever miss by more (the other side may still come right). Null when nothing stays free.
 */
function holdAtBounds(total: bigint, states: readonly State[], whole: bigint): Common | null {
  for (;;) {
    const free = states.filter((state) => state.level === null);
    const bases = sumOf(free.map((state) => state.claim.base));
    if (bases === 0n) return null;
    const rest = total - sumOf(states.map((state) => state.level ?? 0n));
    const started = free.map(({ claim }) => claim.base * (whole + claim.from));
    // All fair values over whole × bases; the uplift is extra / (whole × bases) of each base.
    const extra = rest * whole - sumOf(started);
    const denominator = whole * bases;
    let drift = 0n;
    const low: State[] = [];
    const high: State[] = [];
    for (const [index, state] of free.entries()) {
      const { base, least, greatest } = state.claim;
      state.numerator = (started[index] ?? 0n) * bases + extra * base;
      const below = least * denominator - state.numerator;
      const above = greatest === null ? -1n : state.numerator - greatest * denominator;
      if (below > 0n) {
        low.push(state);
        drift += below;
      } else if (above > 0n) {
        high.push(state);
        drift -= above;
      }
    }
    if (low.length === 0 && high.length === 0) return { denominator, uplift: { numerator: extra, denominator } };
    if (drift >= 0n) for (const state of low) [state.level, state.held] = [state.claim.least, 'min'];
    if (drift <= 0n) for (const state of high) [state.level, state.held] = [state.claim.greatest, 'max'];
  }
}
