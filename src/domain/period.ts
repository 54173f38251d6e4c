/** The periods a year's plan is phased by. Months are given; all longer periods are sums of them. */

/** 1…12. */
export type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

export const MONTHS: readonly Month[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Months `M1`…`M12`, quarters `Q1`…`Q4`, the first six and nine months, the year. */
export type PeriodId = `M${Month}` | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'N9' | 'Y';

/**
 * The thirteenth period of an indicator that is counted beyond December: what is disbursed from 1 to
 * 31 January of the next year still belongs to the plan of the old one, and to its total.
 */
export const THIRTEENTH = 'M13';

/** A step of a year's time axis: a month, or the thirteenth period. */
export type StepId = `M${Month}` | typeof THIRTEENTH;

export interface Period {
  readonly id: PeriodId;
  /** First and last month, both included. */
  readonly from: Month;
  readonly to: Month;
}

export const MONTH_PERIODS: readonly Period[] = MONTHS.map((month) => ({ id: `M${month}`, from: month, to: month }));

export const QUARTERS: readonly Period[] = [
  { id: 'Q1', from: 1, to: 3 },
  { id: 'Q2', from: 4, to: 6 },
  { id: 'Q3', from: 7, to: 9 },
  { id: 'Q4', from: 10, to: 12 },
];

export const SIX_MONTHS: Period = { id: 'H1', from: 1, to: 6 };
export const NINE_MONTHS: Period = { id: 'N9', from: 1, to: 9 };
export const YEAR: Period = { id: 'Y', from: 1, to: 12 };

/** In the order planners read them: twelve months, four quarters, 6 tháng, 9 tháng, năm. */
export const PERIODS: readonly Period[] = [...MONTH_PERIODS, ...QUARTERS, SIX_MONTHS, NINE_MONTHS, YEAR];

/** The time axis of most indicators. */
export const TWELVE_STEPS: readonly StepId[] = MONTHS.map((month) => `M${month}` as const);

/** The time axis of an indicator that runs to 31 January of the next year. */
export const THIRTEEN_STEPS: readonly StepId[] = [...TWELVE_STEPS, THIRTEENTH];

/** The months of a period out of twelve monthly entries. */
export function monthsOf<T>(period: Period, months: readonly T[]): T[] {
  return months.slice(period.from - 1, period.to);
}
