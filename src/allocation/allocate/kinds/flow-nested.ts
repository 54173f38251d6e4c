/** A flow with totals of sets of cells given besides: districts, quarters of a unit. */
import { refusal, success, type Result } from '../../../domain';
import { balanceNested, type CellSet, type NestedRequest } from '../../nested';
import { plainReason, roundingReasons } from '../reasons';
import type { Split } from '../result';
import { planned } from '../target';
import { chosenWeights, settingsBeside, tableOf, type FlowTask } from './flow-task';

/** Names of sets that no planner gave: everything, and the year of one recipient. */
const ALL = 'Σ';
const yearOf = (id: string): string => `Σ ${id}`;

/**
 * The pattern is weight × profile; given are the total, the sets of the request and pins of the year
 * and of periods. The other years and periods are next to their fit as well, unless they cross the
 * sets in a circle. Bounds of a year and Webster's method belong to the plain split.
 */
export function splitNestedFlow(task: FlowTask): Result<Split> {
  const { request, target, rows, periods } = task;
  const beside = settingsBeside(task, ['nestedTotals', 'cellBounds']);
  if (beside.length > 0) return refusal('notice.notTogether', { settings: ['nestedTotals', ...beside] });
  const chosen = chosenWeights(task);
  if (!chosen.ok) return chosen;
  const given: NestedRequest = {
    rows,
    columns: periods,
    pattern: patternOf(task, chosen.value.weights),
    sets: givenSets(task),
    pins: request.cellPins,
    bounds: request.cellBounds,
  };
  let split = balanceNested({ ...given, sets: [...given.sets, ...otherSums(task, given.sets)], neighbours: 'all' });
  if (!split.ok && split.problem.code === 'nested.crossing') split = balanceNested(given);
  if (!split.ok) return split;
  const { cells, fit } = split.value;
  return success({
    recipients: rows,
    periods,
    target: planned(target),
    tables: [tableOf(request, cells)],
    behind: [],
    explanation: {
      basis: chosen.value.basis,
      recipients: request.recipients.map(({ id, pin }, row) => ({
        ...plainReason(id, sum(cells[row]!), pin === undefined ? null : 'pin'),
        fair: sum(fit[row]!),
      })),
      tie: null,
      periods: [],
      cells: roundingReasons({ rows, columns: periods }, cells, fit),
    },
    warnings: [...task.warnings, ...chosen.value.warnings, ...split.value.warnings],
  });
}

/** The total, the pinned years and periods, and the sets of the request. */
export function givenSets({ request, target, periods }: FlowTask): CellSet[] {
  const years = request.recipients.flatMap(({ id, pin }) => (pin === undefined ? [] : [{ id: yearOf(id), rows: [id], total: pin }]));
  const columns = periods.flatMap((id, index) => {
    const pin = request.periodPins?.[index] ?? null;
    return pin === null ? [] : [{ id, columns: [id], total: pin }];
  });
  return [{ id: ALL, total: target.count }, ...years, ...columns, ...(request.nestedTotals ?? [])];
}

/** Years and periods that nobody gave, as sums that are only computed. */
function otherSums({ rows, periods }: FlowTask, given: readonly CellSet[]): CellSet[] {
  const taken = new Set(given.map((set) => set.id));
  const years = rows.map((id) => ({ id: yearOf(id), rows: [id], total: null }));
  const columns = periods.map((id) => ({ id, columns: [id], total: null }));
  return [...years, ...columns].filter((set) => !taken.has(set.id));
}

/** Weight of the recipient × weight of the period; a pinned recipient without weight has the periods' shape. */
function patternOf({ request, weights }: FlowTask, chosen: readonly number[]): number[][] {
  return chosen.map((weight, row) => {
    const scale = weight === 0 && (request.recipients[row]?.pin ?? 0) !== 0 ? 1 : weight;
    return weights.map((period) => scale * period);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
