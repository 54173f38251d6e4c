/**
 * One node of a structure: the parts of one unit's, period's or place's whole, and the shares they
 * print as. Always: shares are counts of 10^-decimals % and close to 100 with whatever is left out.
 */
import { MAX_COUNT, refusal, success, type ProductTaxes, type Result } from '../../domain';
import { checkDecimals } from '../decimals';
import { firstRepeated } from '../recipients';
import { closeShares } from '../shares';

/** What the structure does with taxes less subsidies on products. */
export type StructureTaxes =
  /** Folded into services: the parts are the whole. */
  | { readonly taxes: Extract<ProductTaxes, 'folded'> }
  /** Listed as the part `taxesPart`, the only one that may be below zero; or left out, `taxesPart` naming what the parts leave. */
  | { readonly taxes: Exclude<ProductTaxes, 'folded'>; readonly taxesPart: string };

export type StructureNode = StructureTaxes & {
  readonly parts: readonly { readonly id: string; /** Whole count. */ readonly amount: number }[];
  /** Whole count; the parts' sum unless taxes are left out of them. */
  readonly whole: number;
  /** Decimals of the shares, 0…9. */
  readonly decimals: number;
};

/** A node's amounts read once, with what is left out as a last entry. */
export interface Entries {
  readonly ids: readonly string[];
  readonly amounts: readonly number[];
  /** Whether each entry may be below zero. */
  readonly signed: readonly boolean[];
  /** How many of the entries are parts. */
  readonly parts: number;
  readonly whole: number;
  /** 100 % in counts of a share. */
  readonly scale: number;
  readonly decimals: number;
}

/** 100 % as a count of 10^-decimals %; refused with `allocation.decimalsInvalid`. */
export function scaleOfShares(decimals: number): Result<number> {
  const valid = checkDecimals(decimals);
  return valid.ok ? success(100 * 10 ** decimals) : valid;
}

/**
 * A node's entries.
 * Refused with `allocation.noRecipients`, `duplicateRecipient`, `notANumber`, `totalTooLarge`,
 * `decimalsInvalid`, `unknownPart` (the listed taxes are no part), `structures.negativeAmount` or
 * `partsDiffer`.
 */
export function readNode(node: StructureNode): Result<Entries> {
  const scale = scaleOfShares(node.decimals);
  if (!scale.ok) return scale;
  if (node.parts.length === 0) return refusal('allocation.noRecipients', {});
  const ids = node.parts.map((part) => part.id);
  const twice = firstRepeated(node.taxes === 'leftOut' ? [...ids, node.taxesPart] : ids);
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  if (node.taxes === 'listed' && !ids.includes(node.taxesPart)) return refusal('allocation.unknownPart', { id: node.taxesPart });
  if (!Number.isInteger(node.whole)) return refusal('allocation.notANumber', { what: 'total', id: null });

  const isSigned = (id: string): boolean => node.taxes !== 'folded' && node.taxesPart === id;
  let sum = 0;
  for (const { id, amount } of node.parts) {
    if (!Number.isInteger(amount)) return refusal('allocation.notANumber', { what: 'total', id });
    if (amount < 0 && !isSigned(id)) return refusal('structures.negativeAmount', { id, amount });
    sum += amount;
    if (Math.max(Math.abs(sum), Math.abs(amount)) > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: sum });
  }
  const left = node.whole - sum;
  if (Math.max(Math.abs(node.whole), Math.abs(left)) > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: node.whole });
  if (node.taxes !== 'leftOut' && left !== 0) return refusal('structures.partsDiffer', { parts: sum, whole: node.whole, difference: -left });
  const amounts = node.parts.map((part) => part.amount);
  const isOpen = node.taxes === 'leftOut';
  return success({
    ids: isOpen ? [...ids, node.taxesPart] : ids,
    amounts: isOpen ? [...amounts, left] : amounts,
    signed: isOpen ? [...ids.map(() => false), true] : ids.map(isSigned),
    parts: ids.length,
    whole: node.whole,
    scale: scale.value,
    decimals: node.decimals,
  });
}

/** Shares of all entries, closed by largest remainder; null where the whole is zero. */
export function sharesOfEntries({ amounts, whole, scale }: Pick<Entries, 'amounts' | 'whole' | 'scale'>): number[] | null {
  const shares = closeShares(amounts, scale);
  return whole === 0 ? null : shares.map((share) => share ?? 0);
}

/**
 * The shares a node's parts print as, in counts of 10^-decimals %, in their order: closed to 100 by
 * largest remainder, at equal remainders the larger amount, then the earlier part. With taxes left
 * out, what they are closes with the parts, so these add up to less than 100. Null for a whole of
 * zero. Refusals of {@link readNode}.
 */
export function nodeShares(node: StructureNode): Result<readonly number[] | null> {
  const entries = readNode(node);
  if (!entries.ok) return entries;
  return success(sharesOfEntries(entries.value)?.slice(0, entries.value.parts) ?? null);
}
