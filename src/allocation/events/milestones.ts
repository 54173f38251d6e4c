/** Milestones: done or not, by a due period. Always: 0 before it, 1 from it on, nothing for whoever does not deliver. */
import { refusal, success, TWELVE_STEPS, type Result } from '../../domain';
import { firstRepeated } from '../recipients';

export interface Delivery {
  /** Who delivers. */
  readonly recipient: string;
  /** Period by whose end it is done. */
  readonly due: string;
}

export interface MilestoneRequest {
  readonly recipients: readonly string[];
  /** `M1`…`M12` when absent. */
  readonly periods?: readonly string[] | undefined;
  readonly deliveries: readonly Delivery[];
}

export interface Milestones {
  /** Recipients × periods: 1 from the due period on, 0 before; null for those who do not deliver. */
  readonly cells: (0 | 1 | null)[][];
  /** How many have delivered by the end of each period. */
  readonly done: readonly number[];
  /** The place's milestone: 1 from when the last has delivered. */
  readonly place: readonly (0 | 1)[];
}

/**
 * Milestones along the periods (huyện Phú Lương đạt chuẩn nông thôn mới).
 * @returns refused with `allocation.noRecipients` (nobody to deliver), `duplicateRecipient` (one who
 *   delivers twice) or `unknownCell` (who or when is not among the recipients and periods)
 */
export function planMilestones(request: MilestoneRequest): Result<Milestones> {
  const { recipients, deliveries, periods = TWELVE_STEPS } = request;
  if (deliveries.length === 0 || recipients.length === 0) return refusal('allocation.noRecipients', {});
  const twice = firstRepeated(recipients) ?? firstRepeated(deliveries.map(({ recipient }) => recipient)) ?? firstRepeated(periods);
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  const cells: (0 | 1 | null)[][] = recipients.map(() => periods.map(() => null));
  const dues: number[] = [];
  for (const { recipient, due } of deliveries) {
    const [row, from] = [recipients.indexOf(recipient), periods.indexOf(due)];
    if (row < 0 || from < 0) return refusal('allocation.unknownCell', { row: recipient, column: due });
    cells[row] = periods.map((_, period) => (period < from ? 0 : 1));
    dues.push(from);
  }
  const done = periods.map((_, period) => dues.filter((due) => due <= period).length);
  return success({ cells, done, place: done.map((count) => (count === dues.length ? 1 : 0)) });
}
