/**
 * What the screens call to get things done. The entry file hands over the real ones; tests may put
 * their own in place where a case needs an outcome that files cannot easily produce.
 */
import type * as app from '../app';
import type * as workbook from '../workbook';

export type UseCases = Pick<
  typeof app,
  | 'readUnits'
  | 'isUnitsFile'
  | 'checkTargets'
  | 'draftPlan'
  | 'previewLoad'
  | 'suggestRequest'
  | 'previewSplit'
  | 'previewSplits'
  | 'draftEverything'
  | 'previewPin'
  | 'previewUnpin'
  | 'previewBounds'
  | 'figureRange'
  | 'reportOn'
  | 'previewRepair'
  | 'previewRestore'
  | 'previewFindingsSheet'
  | 'previewAcceptance'
  | 'cumulativeTable'
  | 'readBasis'
  | 'readSubmissions'
  | 'readReport'
  | 'withSaidNames'
  | 'previewActuals'
  | 'previewChoices'
  | 'previewRephase'
  | 'trackingView'
  | 'lastReportedMonth'
  | 'monthlyFigures'
  | 'growthOfRest'
  | 'phasingVersions'
> &
  Pick<typeof workbook, 'readPlan'>;
