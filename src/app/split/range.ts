/** How far a figure can go while every total, pin and bound holds: told while somebody looks at a cell. */
import { cellRange } from '../../allocation';
import { addsOverMonths, addsOverUnits, indicatorOf, inUnit, ProblemError, type Plan, type RecipientAxis, type Result, type StepId } from '../../domain';
import { failed } from './failed';
import { namedProblem } from './named';
import { outcomeOf } from './run-choice';
import { taskOf, type SplitTask } from './task';

export interface FigureRange {
  /** Counts of the indicator's lattice; every whole count between is possible. */
  readonly least: number;
  /** Null without a limit. */
  readonly greatest: number | null;
  readonly isPinned: boolean;
}

/**
 * The range of a recipient's figure in a month, with all totals of recipients and months as they are,
 * or in the year (`Y`), with the place's total as it is.
 * @returns refused with `plan.indicatorUnknown`, `split.noRange` (totals are blank, or the indicator does not
 *   add up), and the codes of `taskOf` and the engine's `cellRange`
 */
export function figureRange(plan: Plan, place: { readonly indicator: string; readonly axis: RecipientAxis; readonly recipient: string; readonly period: StepId | 'Y' }): Result<FigureRange> {
  return outcomeOf(() => {
    const indicator = indicatorOf(plan, place.indicator);
    if (!indicator) throw failed('plan.indicatorUnknown', { indicator: place.indicator });
    const task = taskOf(plan, indicator, place.axis);
    if (!addsOverUnits(indicator.behaviour)) throw failed('split.noRange', { indicator: indicator.name });
    if (place.period === 'Y') return yearRange(task, place.recipient);
    if (!addsOverMonths(indicator.behaviour)) throw failed('split.noRange', { indicator: indicator.name });
    return monthRange(task, place.recipient, place.period);
  });
}

function monthRange({ plan, indicator, recipients, steps, present, held }: SplitTask, recipient: string, period: StepId): FigureRange {
  const row = present?.units.indexOf(recipient) ?? -1;
  const isPinned = held.cells.some((cell) => cell.row === recipient && cell.column === period);
  if (isPinned) {
    const figure = present?.cells[row]?.[steps.indexOf(period)] ?? 0;
    return { least: figure, greatest: figure, isPinned };
  }
  const known = (figure: number | null | undefined): number => {
    if (figure === null || figure === undefined) throw failed('split.noRange', { indicator: indicator.name });
    return figure;
  };
  const range = cellRange(
    {
      rows: recipients.map(({ code }) => ({ id: code, total: known(present?.unitTotals[present.units.indexOf(code)]) })),
      columns: steps.map((step, index) => ({ id: step, total: known(present?.monthTotals[index]) })),
      pattern: recipients.map(() => steps.map(() => 1)),
      pins: held.cells,
    },
    { row: recipient, column: period },
  );
  if (!range.ok) throw new ProblemError(namedProblem(inUnit(range.problem, indicator.lattice), plan));
  return { ...range.value, isPinned };
}

/** Everybody else gives or takes as far as pins and bounds let them. */
function yearRange({ indicator, recipients, present, held }: SplitTask, recipient: string): FigureRange {
  const pinned = held.years.get(recipient);
  if (pinned !== undefined) return { least: pinned, greatest: pinned, isPinned: true };
  if (present === null) throw failed('split.noRange', { indicator: indicator.name });
  const others = recipients.filter(({ code }) => code !== recipient);
  const bound = (code: string): { readonly min: number; readonly max: number } => {
    const year = held.years.get(code);
    const { min = 0, max = Infinity } = held.bounds.get(code) ?? {};
    return year === undefined ? { min, max } : { min: year, max: year };
  };
  const [low, high] = others.reduce(([least, most], { code }) => [least + bound(code).min, most + bound(code).max], [0, 0]);
  const own = bound(recipient);
  const greatest = Math.min(own.max, present.total - low);
  return { least: Math.max(own.min, present.total - high, 0), greatest: Number.isFinite(greatest) ? greatest : null, isPinned: false };
}
