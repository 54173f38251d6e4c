/**
 * Editing one node of a structure, a unit's, a period's or the place's: shares or amounts, the other
 * follows. Always: the parts add up to the whole (with what is left out), and the shares shown are
 * those the amounts print as.
 */
import { problem, refusal, success, type Problem, type Result } from '../../domain';
import { apportion, type Apportionment } from '../apportion';
import { sumOf } from '../exact';
import { EQUAL_WEIGHTS } from '../recipients';
import { closeShares } from '../shares';
import { readNode, sharesOfEntries, type Entries, type StructureNode } from './node';
import { amountsPrintedAs } from './print';

/** A part's new share, a count of 10^-decimals %. */
export interface ShareEdit {
  readonly id: string;
  readonly share: number;
}

/** A part's new amount, a whole count. */
export interface AmountEdit {
  readonly id: string;
  readonly amount: number;
}

export interface EditedNode {
  readonly whole: number;
  readonly parts: readonly {
    readonly id: string;
    readonly amount: number;
    /** Null where the whole is zero. */
    readonly share: number | null;
    /** New amount less the one before. */
    readonly change: number;
  }[];
  /** Taxes left out of the parts: whole less parts; null where nothing is left out. */
  readonly leftOut: number | null;
  readonly warnings: readonly Problem[];
}

export interface ShareEditOptions {
  /** Parts whose share stays as it prints now. */
  readonly pinned?: readonly string[];
  /**
   * `leastMove` (default): amounts move no further than the shares demand, so that what prints right
   * stays as it is. `byShare`: all amounts are the whole × the new shares by largest remainder.
   */
  readonly amounts?: 'leastMove' | 'byShare';
}

/**
 * New shares for some parts. The other parts that are not pinned take up the difference to 100 in
 * proportion to their shares (a negative one stays); with taxes left out these take it up instead. The
 * amounts follow: they add up to the same whole and print as the new shares.
 * @returns refused with the codes of `readNode`, `allocation.unknownPart`, `structures.noWhole`, `negativeShare`,
 *   `sharesNotClosed` (all parts edited or pinned, or more than 100 without the others) or
 *   `sharesNotPrinted`; warning `changedEqually` where the others had no share to go by
 */
export function editShares(node: StructureNode, edits: readonly ShareEdit[], options: ShareEditOptions = {}): Result<EditedNode> {
  const read = readNode(node);
  if (!read.ok) return read;
  const entries = read.value;
  const present = sharesOfEntries(entries);
  if (present === null || entries.whole < 0) return refusal('structures.noWhole', { whole: entries.whole });
  const held = heldAt(entries, edits.map(({ id, share }) => ({ id, figure: share })), options.pinned ?? [], present);
  if (!held.ok) return held;
  for (const [index, share] of held.value.entries()) {
    const id = entries.ids[index]!;
    if (share !== null && share < 0 && !entries.signed[index]!) {
      return refusal('structures.negativeShare', { id, share, decimals: entries.decimals });
    }
  }
  const closed = closeRest(entries, held.value, present);
  if (!closed.ok) return closed;
  const { figures: shares, warnings } = closed.value;
  const { whole, scale, decimals, signed } = entries;
  const near = options.amounts === 'byShare' ? closeShares(shares, whole).map((amount) => amount ?? 0) : entries.amounts;
  const amounts = amountsPrintedAs({ whole, shares, scale, decimals, near, signed });
  return amounts.ok ? success(edited(entries, whole, amounts.value, warnings)) : amounts;
}

export interface AmountEditOptions {
  /** Parts whose amount stays. */
  readonly pinned?: readonly string[];
  /** What gives way: the `whole` becomes larger or smaller, or the `others` make up for it. */
  readonly absorb: 'whole' | 'others';
}

/**
 * New amounts for some parts; the shares close again. Either the whole takes the difference up, or the
 * other parts that are not pinned, in proportion to their amounts (a negative one stays). Taxes left
 * out of the parts stay as they are.
 * @returns refused with the codes of `readNode`, `structures.negativeAmount`, `allocation.unknownPart`,
 *   `pinsExceedTotal` (edited and pinned parts above the whole) or `allPinned`; warning
 *   `changedEqually` where the others were nothing
 */
export function editAmounts(node: StructureNode, edits: readonly AmountEdit[], options: AmountEditOptions): Result<EditedNode> {
  const read = readNode(node);
  if (!read.ok) return read;
  const entries = read.value;
  const { ids, amounts: before, parts } = entries;
  const held = heldAt(entries, edits.map(({ id, amount }) => ({ id, figure: amount })), options.pinned ?? [], before);
  if (!held.ok) return held;
  for (const [index, amount] of held.value.entries()) {
    if (amount !== null && amount < 0 && !entries.signed[index]!) return refusal('structures.negativeAmount', { id: ids[index]!, amount });
  }
  if (options.absorb === 'whole') {
    const amounts = before.map((amount, index) => held.value[index] ?? amount);
    const whole = Number(sumOf(amounts.map(BigInt)));
    if (!Number.isSafeInteger(whole)) return refusal('allocation.totalTooLarge', { total: whole });
    return success(edited(entries, whole, amounts, []));
  }
  const total = entries.whole - (before[parts] ?? 0);
  const split = apportionRest(entries, total, held.value.slice(0, parts), before);
  if (!split.ok) return split;
  const amounts = [...split.value.shares, ...before.slice(parts)];
  return success(edited(entries, entries.whole, amounts, equalWarning(entries, split.value, held.value)));
}

/** The figure each entry is held at, null where it is free. */
function heldAt(
  { ids, parts }: Entries,
  edits: readonly { readonly id: string; readonly figure: number }[],
  pinned: readonly string[],
  present: readonly number[],
): Result<(number | null)[]> {
  const held: (number | null)[] = ids.map(() => null);
  const isPart = (index: number): boolean => index >= 0 && index < parts;
  for (const id of pinned) {
    const index = ids.indexOf(id);
    if (!isPart(index)) return refusal('allocation.unknownPart', { id });
    held[index] = present[index]!;
  }
  const seen = new Set<string>();
  for (const { id, figure } of edits) {
    const index = ids.indexOf(id);
    if (!isPart(index)) return refusal('allocation.unknownPart', { id });
    if (seen.has(id)) return refusal('allocation.duplicateRecipient', { id });
    seen.add(id);
    if (!Number.isSafeInteger(figure)) return refusal('allocation.notANumber', { what: 'total', id });
    held[index] = figure;
  }
  return success(held);
}

interface Closed {
  readonly figures: number[];
  readonly warnings: readonly Problem[];
}

/** Shares of all entries, those not held taking up the difference. */
function closeRest(entries: Entries, held: readonly (number | null)[], present: readonly number[]): Result<Closed> {
  const { scale, decimals, parts } = entries;
  if (entries.ids.length > parts) {
    const shares = present.slice(0, parts).map((share, index) => held[index] ?? share);
    return success({ figures: [...shares, shares.reduce((rest, share) => rest - share, scale)], warnings: [] });
  }
  const split = apportionRest(entries, scale, held, present);
  if (split.ok) return success({ figures: [...split.value.shares], warnings: equalWarning(entries, split.value, held) });
  const sum = held.reduce<number>((total, share, index) => total + (share ?? Math.min(0, present[index]!)), 0);
  return refusal('structures.sharesNotClosed', { sum, whole: scale, gap: Math.abs(scale - sum), decimals });
}

/** A total over the entries: held ones at their figure, negative ones at their present one, the others in proportion. */
function apportionRest(
  { ids }: Entries,
  total: number,
  held: readonly (number | null)[],
  present: readonly number[],
): Result<Apportionment> {
  const recipients = held.map((figure, index) => {
    const now = present[index]!;
    const pin = figure ?? (now < 0 ? now : undefined);
    // A held one's weight must not hide that all others have none.
    return { id: ids[index]!, weight: pin === undefined ? now : 0, pin };
  });
  return apportion(total, recipients);
}

function equalWarning({ ids }: Entries, { basis, shares }: Apportionment, held: readonly (number | null)[]): Problem[] {
  const changed = ids.filter((_, index) => held[index] === null && (shares[index] ?? 0) !== 0);
  return basis === EQUAL_WEIGHTS && changed.length > 0 ? [problem('structures.changedEqually', { ids: changed })] : [];
}

function edited(entries: Entries, whole: number, amounts: readonly number[], warnings: readonly Problem[]): EditedNode {
  const { ids, parts, scale } = entries;
  const shares = sharesOfEntries({ amounts, whole, scale });
  return {
    whole,
    parts: ids.slice(0, parts).map((id, index) => {
      const amount = amounts[index]!;
      return { id, amount, share: shares?.[index] ?? null, change: amount - entries.amounts[index]! };
    }),
    leftOut: ids.length > parts ? amounts[parts]! : null,
    warnings,
  };
}
