/** What reading a report gives: figures to load, what is to be asked about them, and what was left out. */
import type { ActualFigure, ActualStatus, Problem, ReportWindow, StepId, TablePlace } from '../domain';

export interface ReadActual {
  readonly figure: ActualFigure;
  readonly place: TablePlace;
  /** What a person should confirm before it is loaded; empty where nothing is odd. */
  readonly doubts: readonly Problem[];
}

/** A name of the report that none of the plan's is. */
export interface UnknownName {
  readonly of: 'indicator' | 'unit';
  readonly printed: string;
  readonly rows: number;
  readonly place: TablePlace;
  /** Codes that may be meant, the likeliest first. */
  readonly candidates: readonly string[];
}

export interface ActualsReading {
  readonly name: string;
  readonly figures: readonly ReadActual[];
  /** Rows and cells that were left out, each with its place. */
  readonly left: readonly Problem[];
  readonly unknown: readonly UnknownName[];
}

/** What is said of a report as a whole; its own columns and headings say more. */
export interface ReportFacts {
  readonly status: ActualStatus;
  readonly source: string;
  readonly window: ReportWindow;
  /** ISO day, or empty. */
  readonly date: string;
  /** Month of a table that names none; null where the report says it itself. */
  readonly period: StepId | null;
  /** Indicator of a table of units that names none. */
  readonly indicator: string | null;
}
