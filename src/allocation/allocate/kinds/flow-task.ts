/** A flow's request, read: what the plain split, nested totals, revisions and parts all start from. */
import { refusal, success, TWELVE_STEPS, type Problem, type Result, type Setting } from '../../../domain';
import { periodWeights } from '../../profiles';
import { checkRecipients, chooseBasis, fellBack, type NamedWeights } from '../../recipients';
import type { FlowIndicator, FlowRecipient } from '../request';
import type { FigureTable } from '../result';
import { readTarget, type ReadTarget } from '../target';

export interface FlowTask {
  readonly request: FlowIndicator;
  readonly target: ReadTarget;
  readonly rows: readonly string[];
  readonly periods: readonly string[];
  /** Of the periods. */
  readonly weights: readonly number[];
  readonly fallbacks: readonly NamedWeights[];
  readonly warnings: readonly Problem[];
}

/**
 * Refused with the codes of `readTarget` and `periodWeights`, with `notice.periodPinCount`, and with
 * `allocation.marginsDisagree` where every period is pinned and they differ from the target.
 */
export function readFlow(request: FlowIndicator): Result<FlowTask> {
  const target = readTarget(request.target, request.indicator.lattice, request.offLattice);
  if (!target.ok) return target;
  const periods = request.periods ?? TWELVE_STEPS;
  const weights = periodWeights(request.profile, periods);
  if (!weights.ok) return weights;
  const margins = checkPeriodPins(request.periodPins ?? periods.map(() => null), periods, target.value.count);
  if (!margins.ok) return margins;
  return success({
    request,
    target: target.value,
    rows: request.recipients.map((recipient) => recipient.id),
    periods,
    weights: weights.value.weights,
    fallbacks: fallbacksOf(request.recipients),
    warnings: [...target.value.warnings, ...weights.value.warnings],
  });
}

function checkPeriodPins(pins: readonly (number | null)[], periods: readonly string[], total: number): Result<true> {
  if (pins.length !== periods.length) return refusal('notice.periodPinCount', { expected: periods.length, found: pins.length });
  const known = pins.filter((pin) => pin !== null);
  const sum = known.reduce((all, pin) => all + pin, 0);
  // Figures that are none are named by the split along time.
  if (known.length < pins.length || !Number.isSafeInteger(sum) || sum === total) return success(true);
  return refusal('allocation.marginsDisagree', { rows: total, columns: sum, difference: total - sum });
}

/** Last year's figures, then the parent's, where any recipient has them. */
function fallbacksOf(recipients: readonly FlowRecipient[]): NamedWeights[] {
  const named: NamedWeights[] = [
    { name: 'lastYear', weights: recipients.map((recipient) => recipient.last ?? null) },
    { name: 'parent', weights: recipients.map((recipient) => recipient.parent ?? null) },
  ];
  return named.filter(({ weights }) => weights.some((weight) => weight !== null));
}

/** Weights of the recipients, at most 1, after falling back where all are zero. */
export interface ChosenWeights {
  readonly basis: string;
  readonly weights: readonly number[];
  readonly warnings: readonly Problem[];
}

/** For splits that do not fall back by themselves; refused with the codes of `apportion` about recipients. */
export function chosenWeights({ request, target, fallbacks }: FlowTask): Result<ChosenWeights> {
  const checked = checkRecipients(request.recipients, target.count);
  if (!checked.ok) return checked;
  const basis = chooseBasis(request.recipients, fallbacks);
  if (!basis.ok) return basis;
  // Whole multiples may be beyond doubles; their proportions are all that counts.
  const greatest = basis.value.weights.reduce((most, weight) => (weight > most ? weight : most), 1n);
  const weights = basis.value.weights.map((weight) => Number((weight << 60n) / greatest) / 2 ** 60);
  return success({ basis: basis.value.name, weights, warnings: fellBack(basis.value) });
}

/** Settings of the request beside those that a special split knows. */
export function settingsBeside({ request }: FlowTask, known: readonly Setting[]): Setting[] {
  const set: Setting[] = [];
  if (request.recipients.some(({ min, max }) => min !== undefined || max !== undefined)) set.push('bounds');
  if (request.cellBounds !== undefined) set.push('cellBounds');
  if (request.method === 'webster') set.push('method');
  if (request.nestedTotals !== undefined) set.push('nestedTotals');
  if (request.present !== undefined) set.push('present');
  if (request.whole !== undefined) set.push('whole');
  return set.filter((setting) => !known.includes(setting));
}

/** The table of a flow with its sums, added up from the cells. */
export function tableOf({ indicator }: Pick<FlowIndicator, 'indicator'>, cells: readonly (readonly number[])[]): FigureTable {
  const year = cells.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const periodTotals = (cells[0] ?? []).map((_, period) => cells.reduce((sum, row) => sum + row[period]!, 0));
  const total = year.reduce((sum, figure) => sum + figure, 0);
  return { id: indicator.id, lattice: indicator.lattice, cells, year, periodTotals, total };
}
