/** Structures: shares that close from amounts, and amounts from assigned shares. */
import { ProblemError, problem, type Result } from '../domain';
import { apportion, type Apportionment, type ApportionOptions } from './apportion';
import { closeByRemainder } from './apportion/largest-remainder';
import { sumOf, wholeProportions } from './exact';

/**
 * Whole-number shares of a whole, closing exactly: 1000 for percent with one decimal.
 *
 * With S the sum of the amounts each share is first INT(amount × whole / S), rounded down; the units
 * that are missing go one each to the parts in this order: (1) larger remainder
 * MOD(amount × whole; S), (2) larger amount, (3) earlier position. A workbook formula repeats these
 * steps cell by cell, so the order must not change. A negative S mirrors all amounts first.
 *
 * @param amounts finite figures on one lattice, negative ones allowed (taxes less subsidies)
 * @param whole whole count ≥ 1
 * @returns one share per amount, adding up to `whole`; all null when the amounts add up to zero.
 *   Throws a ProblemError with `allocation.notANumber` for a figure that is none.
 */
export function closeShares(amounts: readonly number[], whole: number): (number | null)[] {
  if (!Number.isSafeInteger(whole)) throw new ProblemError(problem('allocation.notANumber', { what: 'total', id: null }));
  const odd = amounts.findIndex((amount) => !Number.isFinite(amount));
  if (odd >= 0) throw new ProblemError(problem('allocation.notANumber', { what: 'weight', id: String(odd + 1) }));

  let exact = wholeProportions(amounts);
  let sum = sumOf(exact);
  if (sum === 0n) return amounts.map(() => null);
  if (sum < 0n) {
    exact = exact.map((amount) => -amount);
    sum = -sum;
  }
  const scale = BigInt(whole);
  return closeByRemainder(scale, exact.map((amount) => amount * scale), sum);
}

/**
 * Amounts of a structure's parts from their assigned shares: 19515 over 58,6/31,8/9,6. The parts
 * take the whole total in these proportions, whatever the shares add up to.
 * @param total whole count
 * @param parts each part's share ≥ 0, all in one unit (percent, or counts of a tenth of it)
 * @returns as {@link apportion}
 */
export function splitByShares(
  total: number,
  parts: readonly { readonly id: string; readonly share: number }[],
  options: ApportionOptions = {},
): Result<Apportionment> {
  return apportion(total, parts.map(({ id, share }) => ({ id, weight: share })), options);
}
