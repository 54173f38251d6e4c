/** Use cases of assigning, handing in and appraising plans. */
export { assignTargets, zipped, type AssignedFiles } from './assign';
export { editedSinceSubmission, freezePlan, previewSubmission, submitFile, type Frozen, type SubmitOptions } from './submit';
export { readSubmission, SUBMISSION_LIMITS } from './read-submission';
export { readBasis, readMergers, readSubmissions, type ReadingOptions, type SentFile, type SubmissionPort } from './review-submissions';
export { reviewSummary } from './summary';
export { submissionsInThread, submissionsInWorkers, type ReviewWorker } from './pool';
export { returnCopy, returnedName } from './return-copy';
