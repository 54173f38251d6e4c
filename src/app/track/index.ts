/** Tracking: reports in, the year against the plan, the rest of it phased anew. */
export { previewActuals, previewChoices, previewReconcile, readReport, reportChanges, withSaidNames, type ActualsPreview, type ReconcilePreview } from './reports';
export { previewRephase, type RephaseOutcome, type RephasePreview } from './rephase';
export { trackingView, unitView, type TrackingView } from './view';
export { growthOfRest, phasingVersions } from '../../tracking';
export { lastReportedMonth, monthlyFigures } from '../../workbook';
