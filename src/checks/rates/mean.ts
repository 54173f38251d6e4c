import { plannedFigure, type Behaviour, type StepId } from '../../domain';
import { foundOf, miss, type Found, type Place } from '../finding';
import { rule } from '../rule';
import { allowed } from '../sums';
import type { Line, Table } from '../table';

/** What is a ratio of two things that add up, so that only a mean weighted by its denominator is the place's. */
export const RATIOS: ReadonlySet<Behaviour> = new Set(['rate', 'perHead', 'reduction']);

/**
 * Rates of the recipients, weighted, give the rate of the place. Every printed rate stands for its
 * rounding interval, half a last place to either side; so does their mean, and the place's.
 */
export const mean = rule(
  { id: 'mean.rate', family: 'rates', severity: 'error', identity: 'Σ r(u) · D(u) / Σ D(u) = R ± 10^−d (meanOf)' },
  ({ tables }) => tables.flatMap((table) => (isWeighted(table) ? [[table] as const] : [])),
  (table: Table): Found[] => {
    const { target, months, steps } = table;
    const year = target === null ? [] : meanFinding(table, 'Y', ({ year: rate }) => rate, { expected: plannedFigure(target), ...allowed(target) });
    const byMonth = steps.flatMap((step, column) => {
      const expected = months[column] ?? null;
      return expected === null ? [] : meanFinding(table, step, ({ cells }) => cells[column] ?? null, { expected, low: 0, high: 0 });
    });
    return [...year, ...byMonth];
  },
);

export function isWeighted({ indicator, axis }: Table): boolean {
  const { behaviour, levels, weight } = indicator;
  return axis === 'units' && weight !== null && (RATIOS.has(behaviour) || (behaviour === 'growth' && levels === null));
}

interface Wanted {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

function meanFinding(table: Table, period: StepId | 'Y', rateOf: (line: Line) => number | null, { expected, low, high }: Wanted): Found[] {
  const { indicator, lines } = table;
  const weight = indicator.weight ?? '';
  const rates: number[] = [];
  let [weighted, weights] = [0, 0];
  for (const line of lines) {
    if (line.parent !== null) continue;
    const [rate, own] = [rateOf(line), line.weights[weight] ?? null];
    // A rate or a weight that is missing is told by itself; nothing of nothing has no rate.
    if (own === 0) continue;
    if (rate === null || own === null) return [];
    rates.push(rate);
    weighted += rate * own;
    weights += own;
  }
  if (weights <= 0) return [];
  const shown = weighted / weights;
  const apart = shown - expected < low ? low - (shown - expected) : shown - expected > high ? shown - expected - high : 0;
  // What prints as the figure is the figure; up to a whole last place true rates exist that satisfy both.
  if (apart <= 0.5 + 1e-9) return [];
  const isRounding = apart <= 1 + 1e-9;
  const sum = rates.reduce((all, rate) => all + rate, 0);
  const instead = isRounding ? null : Math.abs(sum / rates.length - expected) <= 0.5 ? 'plainMean' : sum === expected ? 'sum' : null;
  const { id, name, lattice } = indicator;
  const problem = miss('mean.rate', { indicator: name, period, weight, found: Math.round(shown), expected, lattice, instead });
  const place: Place = period === 'Y' ? { kind: 'indicator', indicator: id, field: 'target' } : { kind: 'place', indicator: id, period };
  return [foundOf({ problem, at: `${id}|${period}`, places: [place], severity: isRounding ? 'note' : 'error', isRounding })];
}
