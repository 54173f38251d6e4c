/**
 * How far an indicator has come at the end of a month, by its kind: amounts are added up from January,
 * everything else stands as it was last reported; rates are weighted, growth is taken on levels, shares
 * on amounts. What a place did not report itself follows from its units, and those that are silent are named.
 */
import { growthOf } from '../allocation';
import { addsOverMonths, addsOverUnits, allocationOf, closestShare, recipientsOf, structureOf, THIRTEEN_STEPS, type ActualStatus, type Indicator, type Plan, type StepId } from '../domain';
import { stepNumber, type Ledger } from './ledger';

export interface Reached {
  /** Count of the indicator's lattice. */
  readonly count: number;
  /** The step the figure is of: the one asked for, or an earlier one where nothing later was reported. */
  readonly step: StepId;
  /** How final it is; null where it is calculated. */
  readonly status: ActualStatus | null;
  /** Units whose figure is missing in it, where it was put together from units. */
  readonly silent: readonly string[];
}

interface Asked {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly indicator: Indicator;
  /** Null for the whole place. */
  readonly unit: string | null;
  readonly year: number;
  readonly through: StepId;
}

/** Null where nothing was reported that says it. */
export function reachedAt(asked: Asked): Reached | null {
  const { indicator } = asked;
  if (indicator.behaviour === 'share' && indicator.amount !== null) return shareReached(asked);
  return addsOverMonths(indicator.behaviour) ? amountReached(asked) : (stateReached(asked) ?? growthOnLevels(asked));
}

/** The months of a period that were not reported, by the place or by its units. */
export function missingMonths({ ledger, indicator, unit, year, through }: Asked): StepId[] {
  if (!addsOverMonths(indicator.behaviour)) return [];
  const months = ledger.months({ indicator: indicator.id, unit, year });
  return THIRTEEN_STEPS.slice(0, stepNumber(through)).filter((_, index) => months[index] === null);
}

function amountReached(asked: Asked): Reached | null {
  const { plan, ledger, indicator, unit, year, through } = asked;
  const series = { indicator: indicator.id, unit, year };
  const step = ledger.lastReported(series, through);
  const count = step === null ? null : ledger.cumulative(series, step);
  if (step !== null && count !== null) return { count, step, status: ledger.shown(series, step)?.status ?? ledger.shown({ ...series, measure: 'cumulative' }, step)?.status ?? null, silent: [] };
  if (unit !== null) return null;
  return sumOfUnits(plan, through, (code, to) => amountReached({ ...asked, unit: code, through: to }));
}

function stateReached(asked: Asked): Reached | null {
  const { plan, ledger, indicator, unit, year, through } = asked;
  const series = { indicator: indicator.id, unit, year };
  const step = ledger.lastReported(series, through);
  const figure = step === null ? null : ledger.shown(series, step);
  if (figure) return { count: figure.count, step: figure.period, status: figure.status, silent: [] };
  if (unit !== null) return null;
  if (addsOverUnits(indicator.behaviour)) return sumOfUnits(plan, through, (code, to) => stateReached({ ...asked, unit: code, through: to }));
  return meanOfUnits(asked);
}

/** What units come to together, all as of the month the slowest of them has reached; null where none reported. */
function sumOfUnits(plan: Plan, through: StepId, ofUnit: (code: string, through: StepId) => Reached | null): Reached | null {
  const units = recipientsOf(plan.units).map(({ code, name }) => ({ name, reached: ofUnit(code, through) }));
  const known = units.flatMap(({ reached }) => (reached === null ? [] : [reached]));
  const slowest = Math.min(...known.map(({ step }) => stepNumber(step)));
  const step = THIRTEEN_STEPS[slowest - 1];
  if (step === undefined) return null;
  // Units that are ahead of the others would make a total of different months.
  if (known.some((reached) => reached.step !== step)) return sumOfUnits(plan, step, ofUnit);
  return { count: known.reduce((sum, { count }) => sum + count, 0), step, status: null, silent: units.flatMap(({ name, reached }) => (reached === null ? [name] : [])) };
}

/** The units' mean, weighted by the indicator's denominator; null unless every unit reported and weighs something. */
function meanOfUnits({ plan, ledger, indicator, year, through }: Asked): Reached | null {
  const { weight } = indicator;
  if (weight === null) return null;
  let [weighted, whole, last] = [0, 0, 0];
  for (const unit of recipientsOf(plan.units)) {
    const series = { indicator: indicator.id, unit: unit.code, year };
    const step = ledger.lastReported(series, through);
    const count = step === null ? null : (ledger.shown(series, step)?.count ?? null);
    const share = unit.weights[weight] ?? null;
    if (step === null || count === null || share === null) return null;
    weighted += share * count;
    whole += share;
    last = last === 0 ? stepNumber(step) : Math.min(last, stepNumber(step));
  }
  const step = THIRTEEN_STEPS[last - 1];
  if (whole === 0 || step === undefined) return null;
  const mean = weighted / whole;
  return { count: mean < 0 ? -Math.round(-mean) : Math.round(mean), step, status: null, silent: [] };
}

/** Growth from January on: the levels reported over the same months' levels of last year. */
function growthOnLevels(asked: Asked): Reached | null {
  const { indicator, ledger, unit, year, through } = asked;
  if (indicator.behaviour !== 'growth' || indicator.levels === null) return null;
  const series = { indicator: indicator.id, unit, year, measure: 'level' } as const;
  const step = ledger.lastReported(series, through);
  if (step === null) return null;
  const levels = ledger.cumulative(series, step);
  const bases = baseTo(asked, step);
  const growth = levels === null || bases === null ? null : growthOf(levels, bases, indicator.lattice.decimals);
  return growth === null ? null : { count: growth, step, status: null, silent: [] };
}

/** Last year's levels of a growth by month: as reported, else those the plan is tied to; null where a month is not known. */
export function baseMonths({ plan, ledger, indicator, unit }: Pick<Asked, 'plan' | 'ledger' | 'indicator' | 'unit'>): (number | null)[] {
  const reported = ledger.months({ indicator: indicator.id, unit, year: plan.year - 1, measure: 'level' });
  if (reported.some((level) => level !== null)) return reported.slice(0, 12);
  const table = allocationOf(plan, indicator.id);
  const rows = table?.levels?.bases.months ?? [];
  const chosen = unit === null ? rows : rows.filter((_, index) => table?.units[index] === unit);
  return Array.from({ length: 12 }, (_, month) => {
    const figures = chosen.map((row) => row[month] ?? null);
    return figures.length === 0 || figures.includes(null) ? null : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
  });
}

function baseTo(asked: Asked, step: StepId): number | null {
  const months = baseMonths(asked).slice(0, stepNumber(step));
  return months.includes(null) ? null : months.reduce<number>((sum, level) => sum + (level ?? 0), 0);
}

/** The share of a part in its whole as both amounts stand. */
function shareReached(asked: Asked): Reached | null {
  const { plan, indicator } = asked;
  const structure = structureOf(plan.structures, indicator.amount ?? '');
  const find = (id: string | undefined): Indicator | undefined => plan.indicators.find((line) => line.id === id);
  const [part, whole] = [find(indicator.amount ?? undefined), find(structure?.whole)];
  if (!part || !whole) return null;
  const [above, below] = [part, whole].map((line) => amountReached({ ...asked, indicator: line }));
  if (!above || !below || above.step !== below.step || part.lattice.decimals !== whole.lattice.decimals) return null;
  const count = closestShare(above.count, below.count, 100 * 10 ** indicator.lattice.decimals);
  return count === null ? null : { count, step: above.step, status: null, silent: [] };
}
