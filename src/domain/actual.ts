/**
 * What was reached, as it was reported: every figure says whose it is, how final, for which days and of
 * which day it dates. Nothing is overwritten: a new report stands beside the old one.
 */
import type { StepId } from './period';

/** Ước, sơ bộ, chính thức; the weakest first. */
export type ActualStatus = 'estimate' | 'preliminary' | 'final';

export const ACTUAL_STATUSES: readonly ActualStatus[] = ['estimate', 'preliminary', 'final'];

/** The days a month's figure covers: the calendar month, or the 15th of the month before to the 14th. */
export type ReportWindow = 'calendar' | 'mid';

export const REPORT_WINDOWS: readonly ReportWindow[] = ['calendar', 'mid'];

/**
 * What a count is of.
 * - `figure` the indicator's own: the month's amount of what adds up, of everything else the figure as
 *   it stands at the end of the month (a growth: from January, against the same months of last year)
 * - `cumulative` an amount from January to the end of the month, kept where the months before it are not known
 * - `level` the month's amount a growth is tied to, a count of the indicator's `levels`
 */
export type ActualMeasure = 'figure' | 'cumulative' | 'level';

export const ACTUAL_MEASURES: readonly ActualMeasure[] = ['figure', 'cumulative', 'level'];

/** One reported figure. A month that was not reported has none: blank is not zero. */
export interface ActualFigure {
  readonly indicator: string;
  /** Code of a unit; null for the whole place. */
  readonly unit: string | null;
  readonly year: number;
  readonly period: StepId;
  readonly measure: ActualMeasure;
  /** Whole count of the indicator's lattice, or of its `levels`. */
  readonly count: number;
  readonly status: ActualStatus;
  /** Who reported it: `Phòng Tài chính – Kế hoạch`, `Chi cục Thống kê`; empty where nobody is named. */
  readonly source: string;
  readonly window: ReportWindow;
  /** Day of the report, ISO `YYYY-MM-DD`; empty where none is known. */
  readonly date: string;
}

/** Vượt, đạt, không đạt. */
export type Verdict = 'exceeded' | 'met' | 'missed';

export const VERDICTS: readonly Verdict[] = ['exceeded', 'met', 'missed'];

/** What people decided about actuals, beside the figures themselves. */
export interface TrackingChoices {
  /** Sources in the order in which they have the last word where two say different things at the same status. */
  readonly lastWord: readonly string[];
  /** Names as reports print them, and the code of the indicator or unit that is meant. */
  readonly names: readonly { readonly printed: string; readonly meant: string }[];
  /** Verdicts a person set in place of the proposed one, for the report to the end of a month. */
  readonly verdicts: readonly { readonly indicator: string; readonly period: StepId; readonly verdict: Verdict }[];
}

export const NO_CHOICES: TrackingChoices = { lastWord: [], names: [], verdicts: [] };
