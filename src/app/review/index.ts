/** Use cases of assigning, handing in and appraising plans. */
export { assignTargets, zipped, type AssignedFiles } from './assign';
export { editedSinceSubmission, freezePlan, previewSubmission, submitFile, type Frozen, type SubmitOptions } from './submit';
