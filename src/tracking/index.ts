/**
 * What was reached, against the plan. Pure; figures are whole counts of their indicator's rounding unit.
 *
 * - reports read: {@link readActualsFile}, {@link readPastedActuals}; put beside what is known
 *   {@link loadActuals}; what is shown of them and what they replaced: {@link Ledger}
 * - the report of a month: {@link progressReport}, its {@link headlineOf} and {@link alertsOf}; units {@link unitProgress}
 * - the rest of the year phased anew: {@link rephase}, what is offered where that is impossible
 *   {@link offersFor}, the growth still needed {@link growthOfRest}; versions {@link phasingVersions}
 * - two sources: {@link compareSources}, {@link reconcile}
 * - the plan of the year after: {@link nextYear}
 */
export { Ledger, monthOf, stepNumber, type SeriesKey } from './ledger';
export { loadActuals, type LoadedActuals, type ReplacedFigure } from './load';
export { readActuals, readActualsFile, readPastedActuals } from './read-actuals';
export type { ActualsReading, ReadActual, ReportFacts, UnknownName } from './reading';
export { stepIn, statusIn } from './columns';
export { alertsOf, type Alert } from './alerts';
export { headlineOf, phasingOf, progressOf, progressReport, unitProgress, type Headline, type ProgressOptions, type ProgressRow } from './progress';
export type { Projection } from './projection';
export { isCeiling, LEAST_DISBURSED, verdictOf } from './verdict';
export { growthOfRest, type GrowthOfRest } from './growth-rest';
export { offersFor, type RephaseOffer } from './offers';
export { rephase, REPHASE_WAYS, type Rephased, type RephaseRequest, type RephaseWay } from './rephase';
export { changeOfMonths, phasingVersions, type PhasingVersion } from './versions';
export { compareSources, type Explanation, type SourceDifference } from './compare-sources';
export { nextYear, type NextYear } from './next-year';
export { monthsApart, MOST_RELIABLE, RECONCILED, reconcile, USUAL_RELIABILITY, type ReconciledFigure, type Reconciliation, type ReconcileRequest, type Reliability } from './reconcile';
export { baseMonths, reachedAt, type Reached } from './reached';
