/** A flow that is part of another ("xuất khẩu, trong đó địa phương"): the finished whole bounds every cell. */
import { refusal, success, type Result } from '../../../domain';
import { splitPart } from '../../parts';
import { explanationOf, plainReason, roundingNotices, zeroNotices } from '../reasons';
import type { FlowIndicator } from '../request';
import type { RecipientReason, Split } from '../result';
import { planned } from '../target';
import { chosenWeights, settingsBeside, tableOf, type FlowTask } from './flow-task';

/** Weights of the recipients decide the year, the profile the periods, both as far as the whole leaves room. */
export function splitPartFlow(task: FlowTask, { cells: whole, taken }: NonNullable<FlowIndicator['whole']>): Result<Split> {
  const { request, target, rows, periods } = task;
  const beside = settingsBeside(task, ['whole', 'bounds']);
  if (beside.length > 0) return refusal('notice.notTogether', { settings: ['whole', ...beside] });
  const chosen = chosenWeights(task);
  if (!chosen.ok) return chosen;
  const { basis, weights } = chosen.value;
  const split = splitPart({
    whole: { units: rows, periods, cells: whole },
    taken,
    part: request.indicator.id,
    total: target.count,
    recipients: request.recipients.map(({ id, pin, min, max }, row) => ({ id, weight: weights[row]!, pin, min, max })),
    periodWeights: task.weights,
    periodPins: request.periodPins,
    cellPins: request.cellPins,
  });
  if (!split.ok) return split;
  const { cells, rest, unitTotals, diagnostics } = split.value;
  const recipients = request.recipients.map(({ id, pin }, row): RecipientReason => {
    const share = unitTotals[row]!;
    const isIdle = share === 0 && pin === undefined && weights[row] === 0;
    return { ...plainReason(id, share, pin === undefined ? null : 'pin'), zero: isIdle ? 'zeroWeight' : null };
  });
  return success({
    recipients: rows,
    periods,
    target: planned(target),
    tables: [tableOf(request, cells)],
    behind: [{ ...tableOf(request, rest), role: 'rest' }],
    explanation: explanationOf(basis, recipients),
    warnings: [
      ...task.warnings,
      ...chosen.value.warnings,
      ...zeroNotices(recipients),
      ...roundingNotices({ rows, columns: periods }, { cells, fit: cells, diagnostics }),
    ],
  });
}
