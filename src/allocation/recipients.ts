/** Reading and refusing what a total is split over: ids, weights, pins and bounds of one axis. */
import { MAX_COUNT, problem, refusal, success, type Problem, type Result } from '../domain';
import { compareIds, sumOf, wholeProportions } from './exact';
import { checkLength } from './sizes';

/** Who (or which period, or which part) receives a share of a total. */
export interface Recipient {
  /** Unique; the last tie rule, in code order. */
  readonly id: string;
  /** ≥ 0, in any unit; only proportions matter. Null is a missing weight, which only a pinned recipient may have. */
  readonly weight: number | null;
  /** Share held at this count. */
  readonly pin?: number | undefined;
  /** Least and greatest share, as counts. Without a `min` no share changes sides of zero. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Weights to try when all others are zero, in the order of the recipients: last year's, the parent's. */
export interface NamedWeights {
  readonly name: string;
  readonly weights: readonly (number | null)[];
}

/** Name of the basis when the recipients' own weights are used. */
export const OWN_WEIGHTS = 'weights';
/** Name of the last fallback, a weight of one for each. */
export const EQUAL_WEIGHTS = 'equal';

export function checkTotal(total: number, id: string | null = null): Result<number> {
  if (!Number.isInteger(total)) return refusal('allocation.notANumber', { what: 'total', id });
  return Math.abs(total) > MAX_COUNT ? refusal('allocation.totalTooLarge', { total }) : success(total);
}

/** The first id that stands twice. */
export function firstRepeated(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}

/** Pins and bounds are whole counts, in order, and unambiguous; `scale` is a figure no share exceeds. */
export function checkRecipients(recipients: readonly Recipient[], scale: number): Result<true> {
  if (recipients.length === 0) return refusal('allocation.noRecipients', {});
  const seen = new Set<string>();
  for (const { id, pin, min, max } of recipients) {
    if (seen.has(id)) return refusal('allocation.duplicateRecipient', { id });
    seen.add(id);
    if (pin !== undefined && !Number.isSafeInteger(pin)) return refusal('allocation.notANumber', { what: 'pin', id });
    for (const bound of [min, max]) {
      if (bound !== undefined && !Number.isSafeInteger(bound)) return refusal('allocation.notANumber', { what: 'bound', id });
    }
    const [least, greatest] = scale < 0 ? [min ?? -Infinity, max ?? 0] : [min ?? 0, max ?? Infinity];
    if (least > greatest) return refusal('allocation.boundsCrossed', { id, min: min ?? least, max: max ?? greatest });
    if (pin !== undefined && (pin < (min ?? -Infinity) || pin > (max ?? Infinity))) {
      const data = { id, pin, min: min ?? Math.min(0, scale, pin), max: max ?? Math.max(0, scale, pin) };
      return refusal('allocation.pinOutsideBounds', data);
    }
  }
  return success(true);
}

/** Exact weights and the name of the vector they come from. */
export interface Basis {
  readonly name: string;
  /** The vectors passed over because all their weights are zero, in the order they were tried. */
  readonly passed: readonly string[];
  readonly weights: readonly bigint[];
}

/**
 * The first weight vector that is not all zero; equal weights when there is none.
 * Refused with `allocation.missingWeight`, `negativeWeight`, `notANumber` or `tooManyLines` (a vector
 * longer than the recipients) for the vectors looked at: a missing weight is never taken for zero or one.
 */
export function chooseBasis(recipients: readonly Recipient[], fallbacks: readonly NamedWeights[]): Result<Basis> {
  const own: NamedWeights = { name: OWN_WEIGHTS, weights: recipients.map((recipient) => recipient.weight) };
  const passed: string[] = [];
  for (const { name, weights } of [own, ...fallbacks]) {
    const checked = checkWeights(recipients, weights);
    if (!checked.ok) return checked;
    const whole = wholeProportions(checked.value);
    if (sumOf(whole) > 0n) return success({ name, passed, weights: whole });
    passed.push(name);
  }
  return success({ name: EQUAL_WEIGHTS, passed, weights: recipients.map(() => 1n) });
}

/** The warning that weights were all zero and others were used; none when the own weights decided. */
export function fellBack({ name, passed }: Basis): Problem[] {
  return passed.length === 0 ? [] : [problem('axis.fellBack', { basis: name, passed })];
}

function checkWeights(recipients: readonly Recipient[], weights: readonly (number | null)[]): Result<number[]> {
  const sized = checkLength(recipients, weights);
  if (!sized.ok) return sized;
  const missing: string[] = [];
  const known: number[] = [];
  for (const [index, { id, pin }] of recipients.entries()) {
    const weight = weights[index] ?? null;
    if (weight === null) {
      if (pin === undefined) missing.push(id);
    } else if (!Number.isFinite(weight)) {
      return refusal('allocation.notANumber', { what: 'weight', id });
    } else if (weight < 0) {
      return refusal('allocation.negativeWeight', { id, weight });
    }
    known.push(weight ?? 0);
  }
  return missing.length > 0 ? refusal('allocation.missingWeight', { ids: missing }) : success(known);
}

/**
 * The fewest items to let go so that `excess` is made good, those that free most first, then by id.
 * @param items what letting each go would free
 */
export function smallestRelease<Item extends { readonly id: string; readonly frees: number }>(items: readonly Item[], excess: number): Item[] {
  const sorted = items.filter((item) => item.frees > 0).sort((left, right) => right.frees - left.frees || compareIds(left.id, right.id));
  const release: Item[] = [];
  let freed = 0;
  for (const item of sorted) {
    if (freed >= excess) break;
    release.push(item);
    freed += item.frees;
  }
  return release;
}
