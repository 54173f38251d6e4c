/**
 * Months out of running totals (lũy kế): each is the total less the one before. Where a report prints
 * both, they must go together; where a month before is not known, the running total is kept as it is.
 */
import type { ActualFigure, Indicator, Lattice, Problem, StepId } from '../domain';
import { problem, THIRTEEN_STEPS } from '../domain';
import { stepNumber, type Ledger } from './ledger';
import type { ReadActual } from './reading';

/** A running total as a report prints it. */
export interface RunningTotal {
  readonly read: ReadActual;
  readonly indicator: Indicator;
  readonly lattice: Lattice;
  readonly unitName: string | null;
}

/**
 * The figures with the months that follow from running totals.
 * @param knownOf what a source reported before: months in front of its first running total may stand there
 */
export function withRunningTotals(figures: readonly ReadActual[], totals: readonly RunningTotal[], knownOf: (source: string) => Ledger): ReadActual[] {
  const all = [...figures];
  const bySeries = new Map<string, RunningTotal[]>();
  for (const total of totals) {
    const key = seriesOf(total.read.figure);
    const list = bySeries.get(key);
    if (list) list.push(total);
    else bySeries.set(key, [total]);
  }
  const months = new Map<string, number>();
  for (const [index, { figure }] of figures.entries()) months.set(`${seriesOf(figure)}|${figure.period}`, index);
  for (const [key, list] of bySeries) {
    list.sort((left, right) => stepNumber(left.read.figure.period) - stepNumber(right.read.figure.period));
    const totalAt = new Map(list.map((total) => [total.read.figure.period, total]));
    const monthAt = (step: StepId): number | null => {
      const own = months.get(`${key}|${step}`);
      return own === undefined ? null : (all[own]?.figure.count ?? null);
    };
    for (const total of list) addMonth(all, total, totalAt, monthAt, (step) => months.set(`${key}|${step}`, all.length - 1), knownOf(total.read.figure.source));
  }
  return all;
}

function addMonth(
  all: ReadActual[],
  total: RunningTotal,
  totalAt: ReadonlyMap<StepId, RunningTotal>,
  monthAt: (step: StepId) => number | null,
  noteMonth: (step: StepId) => void,
  known: Ledger,
): void {
  const { read, indicator, lattice, unitName } = total;
  const { figure, place } = read;
  const at = stepNumber(figure.period);
  const before = at === 1 ? 0 : runningBefore(at, figure, totalAt, monthAt, known);
  const of = { place, indicator: indicator.name, unit: unitName, period: figure.period, lattice };
  const month = monthAt(figure.period);
  if (month !== null) {
    const sum = before === null ? null : before + month;
    if (sum === figure.count) return;
    const doubts: Problem[] = sum === null ? [] : [problem('tracking.cumulativeDiffers', { ...of, sum, cumulative: figure.count, difference: figure.count - sum })];
    if (sum === null) {
      all.push({ ...read, figure: { ...figure, measure: 'cumulative' } });
      return;
    }
    const own = all.findIndex((other) => other.figure.period === figure.period && seriesOf(other.figure) === seriesOf(figure));
    const found = all[own];
    if (found) all[own] = { ...found, doubts: [...found.doubts, ...doubts] };
    return;
  }
  if (before === null) {
    all.push({ ...read, figure: { ...figure, measure: 'cumulative' } });
    return;
  }
  const falls = figure.count < before ? [problem('tracking.cumulativeFalls', { ...of, before, cumulative: figure.count })] : [];
  all.push({ ...read, figure: { ...figure, count: figure.count - before }, doubts: [...read.doubts, ...falls] });
  noteMonth(figure.period);
}

/** The running total in front of a step: the report's own, its months, else what was reported before. */
function runningBefore(
  at: number,
  figure: ActualFigure,
  totalAt: ReadonlyMap<StepId, RunningTotal>,
  monthAt: (step: StepId) => number | null,
  known: Ledger,
): number | null {
  let behind = 0;
  for (let step = at - 1; step > 0; step -= 1) {
    const id = THIRTEEN_STEPS[step - 1] as StepId;
    const running = totalAt.get(id);
    if (running) return running.read.figure.count + behind;
    const month = monthAt(id);
    if (month === null) {
      const earlier = known.cumulative({ ...figure, measure: 'figure' }, id);
      return earlier === null ? null : earlier + behind;
    }
    behind += month;
  }
  return behind;
}

function seriesOf({ indicator, unit, year, status, source }: ActualFigure): string {
  return `${indicator}|${unit ?? ''}|${year}|${status}|${source}`;
}
