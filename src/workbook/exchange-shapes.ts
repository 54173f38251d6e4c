/** What a stored plan part says of assignments, submissions and appraisals, as far as it is what it has to be. */
import { APPRAISAL_STATES, BEHAVIOURS, NO_EXCHANGE, type Appraisal, type Bound, type Exchange, type SealedAssignment, type Submission } from '../domain';
import { count, entriesOf, fields, listOf, oneOf, text, type Check } from './plan-part-shapes';

const figure: Check = (value) => Number.isFinite(value);
const textOrNull: Check = (value) => value === null || text(value);
const range = fields({ kind: oneOf(['range']), min: figure, max: figure });
const oneSided = fields({ kind: oneOf(['=', '>=', '>', '<=', '<'] satisfies readonly Bound['kind'][]), value: figure });
const bound: Check = (value) => range(value) || oneSided(value);

const target = fields({ indicator: text, name: text, lattice: fields({ unit: text, decimals: count }), behaviour: oneOf(BEHAVIOURS), target: bound });
const unit = fields({ code: text, name: text, level: text, validFrom: text });
const assignment = fields({ from: text, document: text, year: count, on: text, due: textOrNull, unit, targets: listOf(target) });
const sealed = fields({ assignment, seal: text });
const submission = fields({ version: count, at: text, by: text, seal: text });
const appraisal = fields({ unit: text, version: count, state: oneOf(APPRAISAL_STATES), reviewer: text, on: text, reason: text });

export const isSealedAssignment = (value: unknown): value is SealedAssignment => sealed(value);
export const isSubmission = (value: unknown): value is Submission => submission(value);
export const isAppraisal = (value: unknown): value is Appraisal => appraisal(value);

/** Entries that are none are left out; a part without any is that of a plan nobody has exchanged yet. */
export function exchangeOf(stored: unknown): Exchange {
  if (typeof stored !== 'object' || stored === null) return NO_EXCHANGE;
  const field = (name: keyof Exchange): unknown => (stored as Partial<Record<keyof Exchange, unknown>>)[name];
  const received = field('received');
  return {
    received: isSealedAssignment(received) ? received : null,
    submissions: entriesOf(field('submissions'), isSubmission),
    issued: entriesOf(field('issued'), isSealedAssignment),
    appraisals: entriesOf(field('appraisals'), isAppraisal),
  };
}
