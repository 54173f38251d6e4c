/** A finished table that parts are taken from: read once, with its sums. Always: whole counts ≥ 0, every cell known. */
import { MAX_COUNT, refusal, success, type ProblemData, type Result } from '../../domain';
import { firstRepeated } from '../recipients';
import { checkSize } from '../sizes';

/** A finished table of whole counts ≥ 0, units × periods, as it comes from a split. */
export interface WholeTable {
  readonly units: readonly string[];
  readonly periods: readonly string[];
  readonly cells: readonly (readonly (number | null)[])[];
}

/** A part with the cells it was split into. */
export interface PartTable {
  readonly id: string;
  /** Units × periods, whole counts. */
  readonly cells: readonly (readonly number[])[];
}

export interface WholeSums {
  readonly cells: readonly (readonly number[])[];
  readonly unitTotals: readonly number[];
  readonly periodTotals: readonly number[];
  readonly total: number;
}

/**
 * The cells of a finished table with its sums.
 * Refused with `allocation.noRecipients`, `duplicateRecipient`, `tooManyLines`, `notANumber`, `totalTooLarge`,
 * `missingFigure` or `structures.negativeAmount` (the cell).
 */
export function readWhole({ units, periods, cells }: WholeTable): Result<WholeSums> {
  if (units.length === 0 || periods.length === 0) return refusal('allocation.noRecipients', {});
  const twice = firstRepeated(units) ?? firstRepeated(periods);
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  const sized = checkSize(units, periods, cells);
  if (!sized.ok) return sized;
  const known: number[][] = [];
  const unitTotals: number[] = [];
  const periodTotals = periods.map(() => 0);
  let total = 0;
  for (const [row, id] of units.entries()) {
    const line: number[] = [];
    let sum = 0;
    for (const [column, period] of periods.entries()) {
      const figure = cells[row]?.[column] ?? null;
      if (figure === null) return refusal('allocation.missingFigure', { id, column: period });
      if (!Number.isSafeInteger(figure)) return refusal('allocation.notANumber', { what: 'total', id, column: period });
      if (figure < 0) return refusal('structures.negativeAmount', { id, column: period, amount: figure });
      total += figure;
      if (total > MAX_COUNT) return refusal('allocation.totalTooLarge', { total });
      sum += figure;
      periodTotals[column]! += figure;
      line.push(figure);
    }
    known.push(line);
    unitTotals.push(sum);
  }
  return success({ cells: known, unitTotals, periodTotals, total });
}

/** Data of `parts.aboveWhole`: a part's amount in a unit or period (null for all together) against its whole. */
export function aboveWhole(part: string, id: string | null, amount: number, whole: number): ProblemData['parts.aboveWhole'] {
  return { id, part, amount, whole, excess: amount - whole };
}
