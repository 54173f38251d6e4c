/** What the host must be able to do: the requirement set of Excel 2021. */
import { problem, ProblemError } from '../domain';

const REQUIREMENT_SET = 'ExcelApi';
const MINIMUM_VERSION = '1.14';

/** Whether this Excel knows ExcelApi 1.14. To be asked after `Office.onReady`. */
export function meetsRequirements(): boolean {
  return Office.context.requirements.isSetSupported(REQUIREMENT_SET, MINIMUM_VERSION);
}

/** Throws `host.tooOld` in a host that does not {@link meetsRequirements | meet the requirements}. */
export function demandRequirements(): void {
  if (!meetsRequirements()) {
    throw new ProblemError(problem('host.tooOld', { required: `${REQUIREMENT_SET} ${MINIMUM_VERSION}` }));
  }
}
