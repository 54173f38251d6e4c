/** What adds up over units and months: straight, with nested totals, as a revision, or as a part of a whole. */
import { success, type Result } from '../../../domain';
import type { BalanceRequest } from '../../balance';
import { splitTwoWay, type TwoWaySplit } from '../../split-two-way';
import { roundingNotices, tableReasons, zeroNotices } from '../reasons';
import type { FlowIndicator } from '../request';
import type { Split } from '../result';
import { planned } from '../target';
import { splitNestedFlow } from './flow-nested';
import { splitPartFlow } from './flow-part';
import { reviseFlow } from './flow-revised';
import { readFlow, tableOf, type FlowTask } from './flow-task';

/**
 * Splits a flow. Nested totals, published figures or a whole may stand beside the plain request.
 * @returns refused with the codes of `readTarget`, `periodWeights` and `splitTwoWay`; of
 *   `balanceNested`, `revise` or `splitPart` where these are asked for; with `notice.notTogether` for
 *   settings that they do not know
 */
export function splitFlow(request: FlowIndicator): Result<Split> {
  const task = readFlow(request);
  if (!task.ok) return task;
  if (request.present !== undefined) return reviseFlow(task.value, request.present);
  if (request.whole !== undefined) return splitPartFlow(task.value, request.whole);
  if (request.nestedTotals !== undefined) return splitNestedFlow(task.value);
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
      cells: tableReasons(tableRequest(task, split.value), { cells, fit }),
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

/** The table that `splitTwoWay` has balanced: every row has the shape of the months' totals. */
function tableRequest({ request, rows, periods }: FlowTask, split: TwoWaySplit): BalanceRequest {
  const shape = split.periods.shares.map(Math.abs);
  return {
    rows: rows.map((id, row) => ({ id, total: split.year.shares[row] ?? 0 })),
    columns: periods.map((id, column) => ({ id, total: split.periods.shares[column] ?? 0 })),
    pattern: rows.map(() => shape),
    pins: request.cellPins,
    bounds: request.cellBounds,
  };
}
