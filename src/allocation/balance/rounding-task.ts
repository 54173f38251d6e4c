/** What rounding a fitted table starts from. */

/** Fits are taken to this fraction of a rounding unit, so that costs are whole numbers and ties are ties. */
export const GRAIN = 2 ** 30;

export interface RoundingTask {
  readonly rows: number;
  readonly columns: number;
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  /** Row by row. */
  readonly fit: Float64Array;
  /** Whole limits of the cells, Infinity allowed above. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}
