/**
 * What was reached, against the plan.
 *
 * - reports read: {@link readActualsFile}, {@link readPastedActuals}; what is shown of them and what
 *   they replaced: {@link Ledger}
 */
export { Ledger, monthOf, stepNumber, type SeriesKey } from './ledger';
export { loadActuals, type LoadedActuals, type ReplacedFigure } from './load';
export { readActuals, readActualsFile, readPastedActuals } from './read-actuals';
export type { ActualsReading, ReadActual, ReportFacts, UnknownName } from './reading';
export { stepIn, statusIn } from './columns';
