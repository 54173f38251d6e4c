/** What adds up over units and months: straight, with nested totals, or as a part of a whole. */
import { success, type Result } from '../../../domain';
import { splitTwoWay } from '../../split-two-way';
import { roundingNotices, roundingReasons, zeroNotices } from '../reasons';
import type { FlowIndicator } from '../request';
import type { Split } from '../result';
import { planned } from '../target';
import { readFlow, tableOf, type FlowTask } from './flow-task';

/**
 * Splits a flow. Nested totals or a whole may stand beside the plain request.
 * @returns refused with the codes of `readTarget`, `periodWeights` and `splitTwoWay`; of
 *   `balanceNested` or `splitPart` where these are asked for; with `notice.notTogether` for
 *   settings that they do not know
 */
export function splitFlow(request: FlowIndicator): Result<Split> {
  const task = readFlow(request);
  if (!task.ok) return task;
  return splitPlainFlow(task.value);
}

function splitPlainFlow(task: FlowTask): Result<Split> {
  const { request, target, rows, periods } = task;
  const split = splitTwoWay({
    total: target.count,
    recipients: request.recipients,
    periodWeights: task.weights,
    periods,
    periodPins: request.periodPins,
    cellPins: request.cellPins,
    cellBounds: request.cellBounds,
    method: request.method,
    fallbacks: task.fallbacks,
  });
  if (!split.ok) return split;
  const { year, cells, fit } = split.value;
  const ids = { rows, columns: periods };
  return success({
    recipients: rows,
    periods,
    target: planned(target),
    tables: [tableOf(request, cells)],
    behind: [],
    explanation: {
      basis: year.basis,
      recipients: year.explanation.map((share) => ({ ...share })),
      tie: year.tie,
      periods: split.value.periods.explanation.map(({ id, share, running, ideal, held, roundedUp }) => ({ id, share, running, ideal, held, roundedUp })),
      cells: roundingReasons(ids, cells, fit),
    },
    warnings: [
      ...task.warnings,
      ...year.warnings,
      ...split.value.periods.warnings,
      ...zeroNotices(year.explanation),
      ...roundingNotices(ids, split.value),
    ],
  });
}
