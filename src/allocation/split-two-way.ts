/** A year's total over units and months: units by weight, months along time, cells by balancing both. */
import { success, TWELVE_STEPS, type Result } from '../domain';
import { apportion, type ApportionOptions, type Apportionment } from './apportion';
import { balance, type BalanceDiagnostics, type CellBound, type CellPin } from './balance';
import { carryForward, type CarriedForward } from './carry-forward';
import type { Recipient } from './recipients';

export interface TwoWayRequest extends ApportionOptions {
  /** Whole count for the year. */
  readonly total: number;
  /** Units with their weights; pins and bounds are on the year's share. */
  readonly recipients: readonly Recipient[];
  /** Weights of the periods in the order of time, ≥ 0: a profile of twelve months. */
  readonly periodWeights: readonly (number | null)[];
  /** Ids of the periods; `M1`…`M12` when absent. */
  readonly periods?: readonly string[] | undefined;
  /** Totals of the periods held at counts, null or a hole where the profile decides; all given, the profile is not used. */
  readonly periodPins?: readonly (number | null | undefined)[] | undefined;
  /** Cells by recipient id and period id. */
  readonly cellPins?: readonly CellPin[] | undefined;
  readonly cellBounds?: readonly CellBound[] | undefined;
}

export interface TwoWaySplit {
  /** The year's shares of the recipients, with reasons. */
  readonly year: Apportionment;
  /** The totals of the periods. */
  readonly periods: CarriedForward;
  /** Recipients × periods, whole counts: rows add up to the year's shares, columns to the periods' totals. */
  readonly cells: number[][];
  /** The same before rounding. */
  readonly fit: number[][];
  readonly diagnostics: BalanceDiagnostics;
}

/**
 * Splits a total over recipients and periods, exact in both directions.
 *
 * The year goes to the recipients by {@link apportion}, to the periods by {@link carryForward}, and
 * the cells follow from both by {@link balance} with the pattern weight × profile: every recipient has
 * the same shape over the year, as far as pins and bounds allow.
 * @returns refused with the codes of these three
 */
export function splitTwoWay(request: TwoWayRequest): Result<TwoWaySplit> {
  const { total, recipients, periodWeights, periodPins = [] } = request;
  const year = apportion(total, recipients, request);
  if (!year.ok) return year;
  const ids = request.periods ?? TWELVE_STEPS;
  const periods = carryForward(total, periodWeights, { pins: periodPins, ids });
  if (!periods.ok) return periods;

  // A row's scale is the fit's own business, so every row of the pattern may be the shape itself.
  const totals = periods.value.shares;
  const shape = totals.map((share) => Math.abs(share));
  const table = balance({
    rows: recipients.map(({ id }, index) => ({ id, total: year.value.shares[index] ?? 0 })),
    columns: totals.map((share, index) => ({ id: ids[index] ?? String(index + 1), total: share })),
    pattern: recipients.map(() => shape),
    pins: request.cellPins,
    bounds: request.cellBounds,
  });
  if (!table.ok) return table;
  return success({ year: year.value, periods: periods.value, ...table.value });
}
