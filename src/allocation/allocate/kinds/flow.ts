/** What adds up over units and months: straight, with nested totals, as a revision, or as a part of a whole. */
import { success, TWELVE_STEPS, type Problem, type Result } from '../../../domain';
import { periodWeights } from '../../profiles';
import type { NamedWeights } from '../../recipients';
import { splitTwoWay, type TwoWaySplit } from '../../split-two-way';
import { roundingNotices, roundingReasons, zeroNotices } from '../reasons';
import type { FlowRecipient, FlowIndicator } from '../request';
import type { FigureTable, PeriodReason, RecipientReason, Split } from '../result';
import { planned, readTarget, type ReadTarget } from '../target';

/**
 * Splits a flow. One of nested totals, present figures and a whole may stand beside the plain request.
 * @returns refused with the codes of `readTarget`, `periodWeights` and `splitTwoWay`; of
 *   `balanceNested`, `revise` or `splitPart` where these are asked for; with `notice.notTogether` for
 *   settings that they do not know
 */
export function splitFlow(request: FlowIndicator): Result<Split> {
  const target = readTarget(request.target, request.indicator.lattice, request.offLattice);
  if (!target.ok) return target;
  const periods = request.periods ?? TWELVE_STEPS;
  const weights = periodWeights(request.profile, periods);
  if (!weights.ok) return weights;
  const task: FlowTask = {
    request,
    target: target.value,
    periods,
    weights: weights.value.weights,
    fallbacks: fallbacksOf(request.recipients),
    warnings: [...target.value.warnings, ...weights.value.warnings],
  };
  return splitPlainFlow(task);
}

/** A flow's request, read. */
export interface FlowTask {
  readonly request: FlowIndicator;
  readonly target: ReadTarget;
  readonly periods: readonly string[];
  readonly weights: readonly number[];
  readonly fallbacks: readonly NamedWeights[];
  readonly warnings: readonly Problem[];
}

function splitPlainFlow(task: FlowTask): Result<Split> {
  const { request, target, periods } = task;
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
  const ids = { rows: request.recipients.map((recipient) => recipient.id), columns: periods };
  const reasons = reasonsOf(split.value);
  return success({
    recipients: ids.rows,
    periods,
    target: planned(target),
    tables: [tableOf(request, cells)],
    behind: [],
    explanation: { basis: year.basis, ...reasons, cells: roundingReasons(ids, cells, fit) },
    warnings: [
      ...task.warnings,
      ...year.warnings,
      ...split.value.periods.warnings,
      ...zeroNotices(reasons.recipients),
      ...roundingNotices(ids, split.value),
    ],
  });
}

function reasonsOf({ year, periods }: Pick<TwoWaySplit, 'year' | 'periods'>): {
  readonly recipients: RecipientReason[];
  readonly tie: Split['explanation']['tie'];
  readonly periods: PeriodReason[];
} {
  return {
    recipients: year.explanation.map((share) => ({ ...share })),
    tie: year.tie,
    periods: periods.explanation.map(({ id, share, running, ideal, held, roundedUp }) => ({ id, share, running, ideal, held, roundedUp })),
  };
}

/** Last year's figures, then the parent's, where any recipient has them. */
export function fallbacksOf(recipients: readonly FlowRecipient[]): NamedWeights[] {
  const named: NamedWeights[] = [
    { name: 'lastYear', weights: recipients.map((recipient) => recipient.last ?? null) },
    { name: 'parent', weights: recipients.map((recipient) => recipient.parent ?? null) },
  ];
  return named.filter(({ weights }) => weights.some((weight) => weight !== null));
}

/** The table of a flow with its sums, added up from the cells. */
export function tableOf({ indicator }: Pick<FlowIndicator, 'indicator'>, cells: readonly (readonly number[])[]): FigureTable {
  const year = cells.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const periodTotals = (cells[0] ?? []).map((_, period) => cells.reduce((sum, row) => sum + row[period]!, 0));
  const total = year.reduce((sum, figure) => sum + figure, 0);
  return { id: indicator.id, lattice: indicator.lattice, cells, year, periodTotals, total };
}
