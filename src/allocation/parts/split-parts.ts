/** Several nested parts of one finished whole at once. Always: in every cell the parts and what they leave add up to the whole. */
import { refusal, success, type Result } from '../../domain';
import type { CellPin } from '../balance';
import { splitComplete } from './complete';
import { firstRepeated } from '../recipients';
import { checkSize } from '../sizes';
import { aboveWhole, readWhole, type PartTable, type WholeTable } from './whole';

export interface PartsRequest {
  readonly whole: WholeTable;
  readonly parts: readonly {
    readonly id: string;
    /** Whole count ≥ 0 for all units and periods together. */
    readonly total: number;
  }[];
  /** Name of what the parts leave, a name of its own; null where they make up the whole. */
  readonly rest: string | null;
  /** Weights units × parts ("as last year"), ≥ 0; the parts' totals in every unit when absent. */
  readonly pattern?: readonly (readonly (number | null)[])[] | undefined;
  /** A unit's amount of a part for all periods: row unit, column part. */
  readonly pins?: readonly CellPin[] | undefined;
}

export interface PartsSplit {
  /** In the order of the request. */
  readonly parts: readonly (PartTable & { readonly unitTotals: readonly number[] })[];
  /** Whole less all parts, units × periods; all zero where the parts are complete. */
  readonly rest: number[][];
}

/**
 * Splits several parts of one whole at once, so that none depends on the order they are named in.
 * What the parts leave is split with them as a part of its own.
 * @returns refused with `structures.partsDiffer` (complete, and the totals do not add up to the whole),
 *   `parts.aboveWhole` (together above the whole), `allocation.missingFigure`, and the codes of
 *   `readWhole` and `balance`
 */
export function splitParts({ whole, parts, rest, pattern, pins }: PartsRequest): Result<PartsSplit> {
  const read = readWhole(whole);
  if (!read.ok) return read;
  const checked = checkTotals(parts, read.value.total, rest);
  if (!checked.ok) return checked;
  const sized = checkSize(whole.units, parts, pattern ?? []);
  if (!sized.ok) return sized;
  const left = checked.value;
  const all = [...parts, ...(rest === null ? [] : [{ id: rest, total: left }])];
  const weights: number[][] = [];
  for (const [unit, id] of whole.units.entries()) {
    const row = parts.map((part, index) => (pattern === undefined ? part.total : (pattern[unit]?.[index] ?? null)));
    const missing = row.indexOf(null);
    if (missing >= 0) return refusal('allocation.missingFigure', { id, column: parts[missing]?.id ?? '' });
    const known = row.map((weight) => weight ?? 0);
    weights.push(rest === null ? known : [...known, restWeight(known, parts, left)]);
  }
  const split = splitComplete({ table: whole, whole: read.value, parts: all.map((part) => ({ ...part, signed: false })), pattern: weights, pins });
  if (!split.ok) return split;
  const { unitParts, cells } = split.value;
  return success({
    parts: parts.map(({ id }, part) => ({ id, cells: cells[part]!, unitTotals: unitParts.map((row) => row[part]!) })),
    rest: rest === null ? read.value.cells.map((line) => line.map(() => 0)) : cells[parts.length]!,
  });
}

function checkTotals(parts: PartsRequest['parts'], whole: number, rest: string | null): Result<number> {
  if (parts.length === 0) return refusal('allocation.noRecipients', {});
  const twice = firstRepeated([...parts.map((part) => part.id), ...(rest === null ? [] : [rest])]);
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  let sum = 0;
  for (const { id, total } of parts) {
    if (!Number.isSafeInteger(total)) return refusal('allocation.notANumber', { what: 'total', id });
    if (total < 0) return refusal('structures.negativeAmount', { id, amount: total });
    sum += total;
    if (sum > whole && rest !== null) return refusal('parts.aboveWhole', aboveWhole(id, null, total, whole - sum + total));
  }
  if (rest === null && sum !== whole) return refusal('structures.partsDiffer', { parts: sum, whole, difference: sum - whole });
  return success(whole - sum);
}

/** The rest's weight beside a unit's: in the proportion it has to the parts in the place as a whole. */
function restWeight(row: readonly number[], parts: PartsRequest['parts'], left: number): number {
  const taken = parts.reduce((sum, part) => sum + part.total, 0);
  const weight = row.reduce((sum, entry) => sum + entry, 0);
  return taken === 0 || weight === 0 ? Math.max(left, 1) : (weight / taken) * left;
}
