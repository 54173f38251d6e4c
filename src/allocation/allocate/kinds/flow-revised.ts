/** A flow that was published and is revised: new totals and pins are met with as few units moved as can be. */
import { refusal, success, type Result } from '../../../domain';
import { revise } from '../../revise';
import { explanationOf, plainReason } from '../reasons';
import type { FlowIndicator } from '../request';
import type { Split } from '../result';
import { planned } from '../target';
import { givenSets } from './flow-nested';
import { settingsBeside, tableOf, type FlowTask } from './flow-task';

/** Given are the target, the sets of the request and pins of the year and of periods, as for nested totals. */
export function reviseFlow(task: FlowTask, present: NonNullable<FlowIndicator['present']>): Result<Split> {
  const { request, target, rows, periods } = task;
  const beside = settingsBeside(task, ['present', 'nestedTotals', 'cellBounds']);
  if (beside.length > 0) return refusal('notice.notTogether', { settings: ['present', ...beside] });
  const revision = revise({
    rows,
    columns: periods,
    published: present,
    sets: givenSets(task),
    pins: request.cellPins,
    bounds: request.cellBounds,
  });
  if (!revision.ok) return revision;
  const { cells, warnings } = revision.value;
  const change = cells.map((row, unit) => row.map((cell, period) => cell - (present[unit]?.[period] ?? 0)));
  const table = tableOf(request, cells);
  return success({
    recipients: rows,
    periods,
    target: planned(target),
    tables: [table],
    behind: [{ ...tableOf(request, change), role: 'change' }],
    explanation: explanationOf('published', request.recipients.map(({ id, pin }, row) => plainReason(id, table.year[row] ?? 0, pin === undefined ? null : 'pin'))),
    warnings: [...task.warnings, ...warnings],
  });
}
