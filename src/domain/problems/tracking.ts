import type { Counted } from './allocation';

/** A cell of a file or of pasted text, as people find it. */
export interface TablePlace {
  /** Name of the sheet; null where there is only one table. */
  readonly sheet: string | null;
  /** `D7`. */
  readonly cell: string;
}

/** A figure of an indicator in a period, of a unit or (null) of the whole place. Names, not codes. */
export interface OfActual {
  readonly indicator: string;
  readonly unit: string | null;
  readonly period: string;
}

type Placed = OfActual & { readonly place: TablePlace };

/** What is odd about reported figures, why the rest of a year cannot be phased, why sources cannot be made to agree. */
export interface TrackingProblems {
  /** No row of headings of a table of actuals: an indicator and a month or a figure. */
  'tracking.noTable': { readonly name: string };
  /** The table names no month, and nobody said one. */
  'tracking.monthMissing': { readonly name: string };
  /** The table names no indicator, and nobody said one. */
  'tracking.indicatorMissing': { readonly name: string };
  'tracking.nothingRead': { readonly name: string };
  'tracking.indicatorUnknown': { readonly place: TablePlace; readonly text: string; readonly rows: number };
  'tracking.unitUnknown': { readonly place: TablePlace; readonly text: string; readonly rows: number };
  'tracking.monthInvalid': { readonly place: TablePlace; readonly text: string };
  'tracking.wrongYear': { readonly place: TablePlace; readonly text: string; readonly year: number };
  'tracking.statusUnknown': { readonly place: TablePlace; readonly text: string };
  'tracking.dateInvalid': { readonly place: TablePlace; readonly text: string };
  'tracking.textForNumber': { readonly place: TablePlace; readonly text: string };
  'tracking.measureDiffers': { readonly place: TablePlace; readonly indicator: string; readonly found: string; readonly expected: string };
  /** A quarter's figure of what adds up; months are needed. */
  'tracking.quarterOnly': Placed;
  /** Told: the text can be read as two figures, `count` was taken. */
  'tracking.ambiguous': Counted & Placed & { readonly text: string; readonly count: number };
  /** Told: finer than the plan's rounding unit, rounded to the nearest. */
  'tracking.rounded': Counted & Placed & { readonly text: string; readonly count: number };
  /** The same figure stands twice in the file; the second was left out. */
  'tracking.repeated': Placed & { readonly first: TablePlace };
  /** Two figures for one month stand in the file; neither was taken. */
  'tracking.contradicts': Counted & Placed & { readonly first: TablePlace; readonly former: number; readonly count: number };
  /** Asked: one month is more than the whole year is to bring; `times` where a thousandfold would explain it. */
  'tracking.aboveYear': Counted & Placed & { readonly count: number; readonly year: number; readonly thousandfold: boolean };
  /** Asked: a correction below zero, or a running total that falls. */
  'tracking.negative': Counted & Placed & { readonly count: number };
  'tracking.cumulativeFalls': Counted & Placed & { readonly before: number; readonly cumulative: number };
  /** Asked: the month and the running total of the same report do not go together. */
  'tracking.cumulativeDiffers': Counted & Placed & { readonly sum: number; readonly cumulative: number; readonly difference: number };
  /** What was reached leaves less than nothing (or more than the limits let in) for the months that are left. */
  'tracking.yearReached': Counted & { readonly indicator: string; readonly reached: number; readonly year: number; readonly excess: number };
  /** These units have reported more than their year; the rest cannot be phased with their year kept. */
  'tracking.unitsReached': Counted & { readonly indicator: string; readonly units: readonly string[]; readonly excess: number };
  /** No month is left to phase. */
  'tracking.noMonthsLeft': { readonly indicator: string };
  /** A month that has passed was not reported; it would be pinned to nothing. */
  'tracking.monthsUnreported': { readonly indicator: string; readonly periods: readonly string[] };
  'tracking.notPhased': { readonly indicator: string };
  /** This kind of indicator has no months that add up. */
  'tracking.notAdded': { readonly indicator: string };
  /** Last year's months are not known. */
  'tracking.noLastYear': { readonly indicator: string };
  'tracking.noReason': Record<string, never>;
  /** The months left cannot all go on without a jump and come to the remainder. */
  'tracking.notSmooth': { readonly indicator: string };
  /** Told: units that reported nothing share what is left of the place's passed months as planned. */
  'tracking.unitsAssumed': { readonly indicator: string; readonly units: readonly string[] };
  /** Units and the whole place reported months that do not go together. */
  'tracking.unitsDiffer': Counted & { readonly indicator: string; readonly period: string; readonly total: number; readonly sum: number };
  'tracking.noBases': { readonly indicator: string };
  /** Every figure is audited and they do not agree. */
  'tracking.allAudited': Counted & { readonly indicator: string; readonly period: string; readonly total: number; readonly sum: number };
  'tracking.cannotReconcile': Counted & { readonly indicator: string; readonly period: string; readonly difference: number };
  'tracking.sameSource': { readonly source: string };
}

