/**
 * Counts of events (02 xã đạt chuẩn nông thôn mới): whole things, each with a recipient and a period by
 * name. Always: the list has exactly as many entries as the target demands.
 */
import { refusal, success, TWELVE_STEPS, type Result } from '../../domain';
import { firstRepeated } from '../recipients';

/** What is demanded of the year. */
export type EventTarget =
  /** So many new ones ("02 xã", "tăng thêm 7 xã"). */
  | { readonly kind: 'count'; readonly count: number }
  /** So many in all at the end, those of earlier years included ("04/09 thôn"). */
  | { readonly kind: 'level'; readonly level: number };

export interface EventDemand {
  readonly target: EventTarget;
  /** How many there are already; none when absent. */
  readonly base?: number | undefined;
  /** How many there can be at most, the 09 of 04/09; no limit when absent. */
  readonly of?: number | undefined;
}

/** One event: who and when, by id. */
export interface Assignment {
  readonly recipient: string;
  readonly period: string;
}

export interface EventListRequest extends EventDemand {
  readonly recipients: readonly string[];
  /** `M1`…`M12` when absent. */
  readonly periods?: readonly string[] | undefined;
  readonly assignments: readonly Assignment[];
  /** How often one recipient may stand in the list; once when absent. */
  readonly most?: ((recipient: string) => number) | undefined;
}

export interface EventList {
  /** New events of the year. */
  readonly count: number;
  /** By period, then by id. */
  readonly assignments: readonly Assignment[];
  /** Recipients × periods: 0 or 1 (more where one may stand more often). */
  readonly cells: number[][];
  readonly unitTotals: readonly number[];
  readonly periodTotals: readonly number[];
  /** New events up to the end of each period. */
  readonly cumulative: readonly number[];
  /** The same with those there were already. */
  readonly levels: readonly number[];
}

/**
 * How many new events a target demands.
 * Refused with `events.notACount`, `events.belowBase` or `events.beyondWhole`.
 */
export function eventCount({ target, base = 0, of }: EventDemand): Result<number> {
  const figure = target.kind === 'count' ? target.count : target.level;
  for (const count of [figure, base, of ?? 0]) {
    if (!Number.isSafeInteger(count) || count < 0) return refusal('events.notACount', { figure: String(count) });
  }
  const count = target.kind === 'count' ? figure : figure - base;
  if (count < 0) return refusal('events.belowBase', { level: figure, base });
  const reached = base + count;
  if (of !== undefined && reached > of) return refusal('events.beyondWhole', { reached, of, excess: reached - of });
  return success(count);
}

/**
 * A list of events as a table, tested against its target.
 * @returns refused with the codes of {@link eventCount}, `allocation.noRecipients`,
 *   `duplicateRecipient`, `unknownCell` (who or when is not among the recipients and periods),
 *   `events.repeated` or `events.countDiffers`
 */
export function listEvents(request: EventListRequest): Result<EventList> {
  const { recipients, periods = TWELVE_STEPS, assignments, base = 0, most = () => 1 } = request;
  const count = eventCount(request);
  if (!count.ok) return count;
  if (recipients.length === 0 || periods.length === 0) return refusal('allocation.noRecipients', {});
  const twice = firstRepeated(recipients) ?? firstRepeated(periods);
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  const rows = new Map(recipients.map((id, index) => [id, index]));
  const columns = new Map(periods.map((id, index) => [id, index]));
  const cells = recipients.map(() => periods.map(() => 0));
  const placed: { readonly row: number; readonly column: number }[] = [];
  for (const { recipient, period } of assignments) {
    const [row, column] = [rows.get(recipient), columns.get(period)];
    if (row === undefined || column === undefined) return refusal('allocation.unknownCell', { row: recipient, column: period });
    cells[row]![column]! += 1;
    placed.push({ row, column });
  }
  const unitTotals = cells.map((line) => line.reduce((sum, figure) => sum + figure, 0));
  for (const [row, id] of recipients.entries()) {
    const times = unitTotals[row]!;
    if (times > most(id)) return refusal('events.repeated', { id, times, most: most(id) });
  }
  const assigned = assignments.length;
  if (assigned !== count.value) return refusal('events.countDiffers', { count: count.value, assigned, difference: assigned - count.value });

  const periodTotals = periods.map((_, column) => cells.reduce((sum, line) => sum + line[column]!, 0));
  let running = 0;
  const cumulative = periodTotals.map((figure) => (running += figure));
  const byPlace = placed
    .map(({ row, column }) => ({ column, recipient: recipients[row]!, period: periods[column]! }))
    .sort((left, right) => left.column - right.column || (left.recipient < right.recipient ? -1 : 1));
  return success({
    count: count.value,
    assignments: byPlace.map(({ recipient, period }) => ({ recipient, period })),
    cells,
    unitTotals,
    periodTotals,
    cumulative,
    levels: cumulative.map((figure) => base + figure),
  });
}
