/**
 * An assigned structure over a finished whole: amounts by part, unit and period. Always: in every unit
 * and period the parts (with taxes that are left out of them) add up to the whole.
 */
import { problem, refusal, success, type Problem, type Result } from '../../domain';
import type { CellBound, CellPin } from '../balance';
import { splitComplete } from '../parts/complete';
import { readWhole, type WholeSums, type WholeTable } from '../parts/whole';
import { firstRepeated } from '../recipients';
import { closeShares } from '../shares';
import { checkSize } from '../sizes';
import { scaleOfShares, sharesOfEntries, type StructureTaxes } from './node';
import { amountsPrintedAs } from './print';

export type StructureRequest = StructureTaxes & {
  /** Whole counts, as split over units and periods before. */
  readonly whole: WholeTable;
  readonly parts: readonly { readonly id: string; /** Assigned share, a count of 10^-decimals %. */ readonly share: number }[];
  /** Decimals of the shares, 0…9. */
  readonly decimals: number;
  /**
   * Last year's amounts by unit: one per part in their order, then, with taxes left out, one for these.
   * A unit without any (null, or nothing but zeros) follows the place's structure.
   */
  readonly lastYear?: readonly (readonly (number | null)[] | null)[] | undefined;
  /** A unit's amount of a part for the year: row unit, column part. */
  readonly pins?: readonly CellPin[] | undefined;
  readonly bounds?: readonly CellBound[] | undefined;
};

/** One part's figures: whole counts with the shares they print as; shares are null where the whole is zero. */
export interface PartFigures {
  readonly id: string;
  readonly total: number;
  readonly share: number | null;
  readonly unitTotals: readonly number[];
  readonly unitShares: readonly (number | null)[];
  readonly periodTotals: readonly number[];
  readonly periodShares: readonly (number | null)[];
  /** Units × periods. */
  readonly cells: readonly (readonly number[])[];
  readonly cellShares: readonly (readonly (number | null)[])[];
}

export interface StructureSplit {
  /** In the order of the request. */
  readonly parts: readonly PartFigures[];
  /** Taxes left out of the parts; null where nothing is left out. */
  readonly leftOut: PartFigures | null;
  readonly warnings: readonly Problem[];
}

/**
 * Splits a finished whole into the parts of an assigned structure (58,6/31,8/9,6 of 19.515 tỷ).
 *
 * The place's amounts are whole × share and print as assigned; each unit's amounts follow its own
 * structure of last year as far as the place's allow; in each unit every period is split in the unit's
 * proportions. Shares are derived from the amounts and close to 100 in every unit, every period, every
 * cell and the place. Taxes less subsidies on products may be folded into a part, listed as a part (and
 * then below zero), or left out of the parts, which then are not tested against 100.
 * @returns refused with the codes of `readWhole` and of `splitComplete`,
 *   `structures.sharesNotClosed`, `negativeShare`, `negativeAmount`, `allocation.decimalsInvalid`,
 *   `unknownPart`, `missingFigure`, `notANumber`, `duplicateRecipient`, `tooManyLines` or `noRecipients`; warnings
 *   `structures.sharesMoved` (the total is too small to print as assigned), `placePattern`
 */
export function splitStructure(request: StructureRequest): Result<StructureSplit> {
  const whole = readWhole(request.whole);
  if (!whole.ok) return whole;
  const plan = readShares(request);
  if (!plan.ok) return plan;
  const { scale, ids, shares, signed } = plan.value;
  const pattern = readPattern(request, plan.value);
  if (!pattern.ok) return pattern;

  const warnings: Problem[] = [];
  if (pattern.value.placePattern.length > 0 && request.lastYear !== undefined) {
    warnings.push(problem('structures.placePattern', { ids: pattern.value.placePattern }));
  }
  const { total } = whole.value;
  const totals = placeAmounts(total, plan.value, request.decimals);
  const reached = closeShares(totals, scale);
  if (total > 0 && reached.some((share, index) => share !== shares[index])) {
    const moved = { total, assigned: shares, reached: reached.map((share) => share ?? 0), decimals: request.decimals };
    warnings.push(problem('structures.sharesMoved', moved));
  }
  const split = splitComplete({
    table: request.whole,
    whole: whole.value,
    parts: ids.map((id, index) => ({ id, total: totals[index]!, signed: signed[index]! })),
    pattern: pattern.value.weights,
    pins: request.pins,
    bounds: request.bounds,
  });
  if (!split.ok) return split;
  const figures = figuresOf(ids, split.value.cells, whole.value, scale);
  const count = request.parts.length;
  return success({ parts: figures.slice(0, count), leftOut: figures[count] ?? null, warnings });
}

interface Shares {
  readonly scale: number;
  /** The parts, then what is left out. */
  readonly ids: readonly string[];
  readonly shares: readonly number[];
  readonly signed: readonly boolean[];
}

function readShares(request: StructureRequest): Result<Shares> {
  const { parts, decimals } = request;
  const scale = scaleOfShares(decimals);
  if (!scale.ok) return scale;
  if (parts.length === 0) return refusal('allocation.noRecipients', {});
  const ids = parts.map((part) => part.id);
  if (request.taxes === 'listed' && !ids.includes(request.taxesPart)) return refusal('allocation.unknownPart', { id: request.taxesPart });
  if (request.taxes === 'leftOut') ids.push(request.taxesPart);
  const twice = firstRepeated(ids);
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  let sum = 0;
  for (const { id, share } of parts) {
    if (!Number.isSafeInteger(share)) return refusal('allocation.notANumber', { what: 'weight', id });
    const mayBeNegative = request.taxes === 'listed' && request.taxesPart === id;
    if (share < 0 && !mayBeNegative) return refusal('structures.negativeShare', { id, share, decimals });
    sum += share;
  }
  const left = scale.value - sum;
  if (request.taxes !== 'leftOut' && left !== 0) {
    return refusal('structures.sharesNotClosed', { sum, whole: scale.value, gap: Math.abs(left), decimals });
  }
  const shares = parts.map((part) => part.share);
  if (request.taxes === 'leftOut') shares.push(left);
  const signed = ids.map((id, index) => request.taxes !== 'folded' && request.taxesPart === id && isBelowZero(request, id, index, shares[index]!));
  return success({ scale: scale.value, ids, shares, signed });
}

/** Taxes are worked out apart from the other parts only where somewhere they are below zero. */
function isBelowZero({ pins = [], bounds = [], lastYear = [] }: StructureRequest, id: string, index: number, share: number): boolean {
  return (
    share < 0 ||
    pins.some((pin) => pin.column === id && pin.value < 0) ||
    bounds.some((bound) => bound.column === id && Math.min(bound.min ?? 0, bound.max ?? 0) < 0) ||
    lastYear.some((row) => (row?.[index] ?? 0) < 0)
  );
}

interface Pattern {
  readonly weights: readonly (readonly number[])[];
  /** Units that follow the place's structure. */
  readonly placePattern: readonly string[];
}

function readPattern({ whole, lastYear }: StructureRequest, { ids, shares, signed }: Shares): Result<Pattern> {
  const sized = checkSize(whole.units, ids, lastYear ?? []);
  if (!sized.ok) return sized;
  const weights: number[][] = [];
  const placePattern: string[] = [];
  for (const [unit, id] of whole.units.entries()) {
    const row = lastYear?.[unit] ?? null;
    const own: number[] = [];
    for (const [index, part] of ids.entries()) {
      const figure = row === null ? 0 : (row[index] ?? null);
      if (figure === null) return refusal('allocation.missingFigure', { id, column: part });
      if (!Number.isFinite(figure) || (figure < 0 && !Number.isInteger(figure))) return refusal('allocation.notANumber', { what: 'weight', id, column: part });
      if (figure < 0 && !signed[index]!) return refusal('structures.negativeAmount', { id, column: part, amount: figure });
      own.push(figure);
    }
    const isEmpty = own.every((figure) => figure === 0);
    if (isEmpty) placePattern.push(id);
    weights.push(isEmpty ? [...shares] : own);
  }
  return success({ weights, placePattern });
}

/** The place's amounts: in proportion to the shares, printing as these wherever such amounts exist. */
function placeAmounts(total: number, { shares, scale, signed }: Shares, decimals: number): number[] {
  const fair = closeShares(shares, total).map((amount) => amount ?? 0);
  if (total === 0) return fair;
  const printed = amountsPrintedAs({ whole: total, shares, scale, decimals, near: fair, signed });
  return printed.ok ? printed.value : fair;
}

/** Sums and shares of every node from the finished cells, parts × units × periods. */
function figuresOf(ids: readonly string[], cells: readonly (readonly (readonly number[])[])[], whole: WholeSums, scale: number): PartFigures[] {
  const units = whole.unitTotals.map((_, unit) => unit);
  const periods = whole.periodTotals.map((_, period) => period);
  const unitTotals = cells.map((part) => part.map((line) => line.reduce((sum, figure) => sum + figure, 0)));
  const periodTotals = cells.map((part) => periods.map((period) => part.reduce((sum, line) => sum + line[period]!, 0)));
  const totals = unitTotals.map((part) => part.reduce((sum, figure) => sum + figure, 0));
  const shares = (node: readonly number[], sum: number): (number | null)[] =>
    sharesOfEntries({ amounts: node, whole: sum, scale }) ?? node.map(() => null);

  const placeShares = shares(totals, whole.total);
  const unitShares = units.map((unit) => shares(unitTotals.map((part) => part[unit]!), whole.unitTotals[unit]!));
  const periodShares = periods.map((period) => shares(periodTotals.map((part) => part[period]!), whole.periodTotals[period]!));
  const cellShares = units.map((unit) =>
    periods.map((period) => shares(cells.map((part) => part[unit]![period]!), whole.cells[unit]![period]!)),
  );
  return ids.map((id, part) => ({
    id,
    total: totals[part]!,
    share: placeShares[part]!,
    unitTotals: unitTotals[part]!,
    unitShares: unitShares.map((node) => node[part]!),
    periodTotals: periodTotals[part]!,
    periodShares: periodShares.map((node) => node[part]!),
    cells: cells[part]!,
    cellShares: cellShares.map((line) => line.map((node) => node[part]!)),
  }));
}
