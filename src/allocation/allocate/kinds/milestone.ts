/** A milestone: not done before its due period, done from then on, by the one who delivers it. */
import { refusal, success, TWELVE_STEPS, type Result } from '../../../domain';
import type { MilestoneIndicator } from '../request';
import type { Split } from '../result';

/** 0 before the due period and 1 from it on. */
const DONE = { unit: '', decimals: 0 };

/**
 * The deliverer's row has 0 until the due period and 1 from it on, all others stay empty.
 * @returns refused with `allocation.noRecipients`, `duplicateRecipient`, `unknownCell` (who or when is
 *   not among the recipients and periods)
 */
export function planMilestone(request: MilestoneIndicator): Result<Split> {
  const { indicator, recipients, deliveredBy, due, periods = TWELVE_STEPS } = request;
  if (recipients.length === 0 || periods.length === 0) return refusal('allocation.noRecipients', {});
  const twice = recipients.find((id, index) => recipients.indexOf(id) !== index);
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  const from = periods.indexOf(due);
  if (!recipients.includes(deliveredBy) || from < 0) return refusal('allocation.unknownCell', { row: deliveredBy, column: due });
  const line = periods.map((_, period) => (period < from ? 0 : 1));
  const cells = recipients.map((id) => (id === deliveredBy ? line : periods.map(() => null)));
  return success({
    recipients,
    periods,
    target: null,
    tables: [{ id: indicator.id, lattice: DONE, cells, year: recipients.map((id) => (id === deliveredBy ? 1 : null)), periodTotals: line, total: 1 }],
    behind: [],
    explanation: {
      basis: 'named',
      recipients: [{ id: deliveredBy, share: 1, fair: null, held: null, roundedUp: null, zero: null }],
      tie: null,
      periods: [],
      cells: [],
    },
    warnings: [],
  });
}
