/** The report on a year to the end of a month: every target with what was reached, in the columns people expect. */
import {
  addsOverMonths,
  allocationOf,
  assignedIndicators,
  closestShare,
  countOf,
  plannedFigure,
  recipientsOf,
  THIRTEEN_STEPS,
  TWELVE_STEPS,
  type ActualStatus,
  type Bound,
  type Indicator,
  type Plan,
  type StepId,
  type Verdict,
} from '../domain';
import { stepNumber, type Ledger } from './ledger';
import { project, type Projection } from './projection';
import { missingMonths, reachedAt } from './reached';
import { isCeiling, LEAST_DISBURSED, verdictOf } from './verdict';

/** One line of the report. Figures are counts of the indicator's lattice, null where nothing is known. */
export interface ProgressRow {
  readonly indicator: Indicator;
  /** Code of a unit, or null for the whole place. */
  readonly unit: string | null;
  /** Last year's figure of the whole year. */
  readonly lastYear: number | null;
  /** What the year is to bring: the plan's figure, as assigned from above, and of the own council. */
  readonly planned: number | null;
  readonly assigned: number | null;
  readonly council: number | null;
  /** The month's own amount; of what does not add up the figure at its end. */
  readonly month: number | null;
  /** Lũy kế; of what does not add up the figure as it stands. */
  readonly reached: number | null;
  /** The step `reached` is of, earlier than the report's where nothing later came in. */
  readonly asOf: StepId | null;
  readonly status: ActualStatus | null;
  /** Months that were not reported, and units a total does without. */
  readonly missing: readonly StepId[];
  readonly silent: readonly string[];
  /** What the plan's phasing has for the same months. */
  readonly plannedToDate: number | null;
  /** reached / planned, assigned, council in tenths of a percent; null where a percentage says nothing. */
  readonly shareOfPlan: number | null;
  readonly shareOfAssigned: number | null;
  readonly shareOfCouncil: number | null;
  /** The same months of last year. */
  readonly samePeriod: number | null;
  /** reached / samePeriod in tenths of a percent for what adds up or is a level; null for the others. */
  readonly onSamePeriod: number | null;
  /** reached − samePeriod: points of a rate. */
  readonly change: number | null;
  /** What the program proposes, and what a person set; null while the year is open. */
  readonly proposed: Verdict | null;
  readonly verdict: Verdict | null;
  /** What every month that is left must bring, rounded up; null where nothing is left to bring. */
  readonly neededPerMonth: number | null;
  readonly monthsLeft: number;
  readonly projection: Projection | null;
}

export interface ProgressOptions {
  /** Tenths of a percent that must be disbursed by 31 January; {@link LEAST_DISBURSED} when absent. */
  readonly leastDisbursed?: number | undefined;
}

/** The whole place's report to the end of a month: every target in plan order. */
export function progressReport(plan: Plan, ledger: Ledger, through: StepId, options: ProgressOptions = {}): ProgressRow[] {
  return assignedIndicators(plan.indicators).map((indicator) => progressOf(plan, ledger, indicator, null, through, options));
}

/** One indicator by unit. */
export function unitProgress(plan: Plan, ledger: Ledger, indicator: Indicator, through: StepId, options: ProgressOptions = {}): ProgressRow[] {
  return recipientsOf(plan.units).map(({ code }) => progressOf(plan, ledger, indicator, code, through, options));
}

/** One line. A month beyond an indicator's own last is its last. */
export function progressOf(plan: Plan, ledger: Ledger, indicator: Indicator, unit: string | null, through: StepId, { leastDisbursed = LEAST_DISBURSED }: ProgressOptions = {}): ProgressRow {
  const steps = indicator.thirteenth ? THIRTEEN_STEPS : TWELVE_STEPS;
  const last = steps[Math.min(steps.length, stepNumber(through)) - 1] ?? 'M12';
  const asked = { plan, ledger, indicator, unit, year: plan.year, through: last };
  const reached = reachedAt(asked);
  const count = reached?.count ?? null;
  const adds = addsOverMonths(indicator.behaviour);
  const phased = phasingOf(plan, indicator, unit);
  const bound = unit === null ? indicator.target : null;
  const planned = unit === null ? countIn(bound, indicator) : yearOf(plan, indicator, unit);
  const [assigned, council] = unit === null ? [countIn(indicator.assigned, indicator), countIn(indicator.council, indicator)] : [null, null];
  // Last year is compared as far as this year has come.
  const before = reachedAt({ ...asked, year: plan.year - 1, through: reached?.step ?? last });
  const samePeriod = before !== null && reached !== null && before.step === reached.step && before.silent.length === 0 ? before.count : null;
  const hasShare = adds || indicator.behaviour === 'stock' || indicator.behaviour === 'perHead' || indicator.behaviour === 'rate';
  const share = (whole: number | null): number | null => (count === null || whole === null || whole <= 0 || !hasShare ? null : closestShare(count, whole, 1000));
  const missing = missingMonths(asked);
  const at = reached === null ? 0 : stepNumber(reached.step);
  const monthsLeft = steps.length - stepNumber(last);
  const rest = planned === null || count === null ? null : planned - count;
  const isWhole = reached !== null && reached.silent.length === 0;
  const proposed = isWhole && planned !== null ? proposedVerdict(indicator, bound, planned, reached.count, reached.step === steps.at(-1), leastDisbursed) : null;
  const months = ledger.months({ indicator: indicator.id, unit, year: plan.year });
  const set = unit === null ? plan.tracking.verdicts.find((entry) => entry.indicator === indicator.id && entry.period === through)?.verdict : undefined;
  return {
    indicator,
    unit,
    lastYear: unit === null ? lastYearOf(plan, ledger, indicator) : (reachedAt({ ...asked, year: plan.year - 1, through: 'M12' })?.count ?? null),
    planned,
    assigned,
    council,
    month: adds ? (months[stepNumber(last) - 1] ?? null) : reached?.step === last ? count : null,
    reached: count,
    asOf: reached?.step ?? null,
    status: reached?.status ?? null,
    missing,
    silent: reached?.silent ?? [],
    plannedToDate: at === 0 ? null : adds ? sumTo(phased, at) : (phased[at - 1] ?? null),
    shareOfPlan: share(planned),
    shareOfAssigned: share(assigned),
    shareOfCouncil: share(council),
    samePeriod,
    onSamePeriod: hasShare && indicator.behaviour !== 'rate' && count !== null && samePeriod !== null && samePeriod > 0 ? closestShare(count, samePeriod, 1000) : null,
    change: count === null || samePeriod === null ? null : count - samePeriod,
    proposed,
    verdict: set ?? proposed,
    neededPerMonth: adds && rest !== null && rest > 0 && monthsLeft > 0 && !isCeiling(bound) ? Math.ceil(rest / monthsLeft) : null,
    monthsLeft,
    projection: adds && count !== null && at > 0 ? project({ reached: count, through: at, months, lastYear: ledger.months({ indicator: indicator.id, unit, year: plan.year - 1 }), plan: phased, steps: steps.length }) : null,
  };
}

/**
 * What the bound says at the end of the year; before it only what cannot be lost any more, or stands as
 * it should. A unit's own figure has no bound of its own: it is held to be a floor.
 */
function proposedVerdict(indicator: Indicator, bound: Bound | null, planned: number, count: number, isLast: boolean, leastDisbursed: number): Verdict | null {
  if (indicator.thirteenth && isLast) {
    const share = closestShare(count, planned, 1000);
    return share === null ? null : count > planned ? 'exceeded' : share >= leastDisbursed ? 'met' : 'missed';
  }
  const verdict = bound === null ? (count > planned ? 'exceeded' : count === planned ? 'met' : 'missed') : verdictOf(bound, count, indicator.lattice);
  if (isLast) return verdict;
  // A sum below its ceiling in June says nothing of December, and a miss in June nothing either.
  if (verdict === 'missed') return addsOverMonths(indicator.behaviour) && isCeiling(bound) ? 'missed' : null;
  return addsOverMonths(indicator.behaviour) && isCeiling(bound) ? null : verdict;
}

/** A bound's figure as a count; null where there is none. */
export function countIn(bound: Bound | null, { lattice }: Pick<Indicator, 'lattice'>): number | null {
  const count = bound === null ? null : countOf(plannedFigure(bound), lattice);
  return count?.ok === true ? count.value : null;
}

/** The plan's months of a unit or of the whole place; empty where nothing is phased. */
export function phasingOf(plan: Plan, indicator: Indicator, unit: string | null): readonly (number | null)[] {
  const table = allocationOf(plan, indicator.id);
  if (!table) return [];
  return unit === null ? table.monthTotals : (table.cells[table.units.indexOf(unit)] ?? []);
}

function yearOf(plan: Plan, { id }: Indicator, unit: string): number | null {
  const table = allocationOf(plan, id);
  return table?.unitTotals[table.units.indexOf(unit)] ?? null;
}

/** Last year's whole year: as the plan says, else as it was reported. */
function lastYearOf(plan: Plan, ledger: Ledger, indicator: Indicator): number | null {
  const told = indicator.lastYear === null ? null : countOf(indicator.lastYear, indicator.lattice);
  if (told?.ok === true) return told.value;
  const end: StepId = indicator.thirteenth ? 'M13' : 'M12';
  const reached = reachedAt({ plan, ledger, indicator, unit: null, year: plan.year - 1, through: end });
  return reached?.step === end && reached.silent.length === 0 ? reached.count : null;
}

function sumTo(months: readonly (number | null)[], count: number): number | null {
  const part = months.slice(0, count);
  return part.length < count || part.includes(null) ? null : part.reduce<number>((sum, month) => sum + (month ?? 0), 0);
}

/** How many targets are met, exceeded, missed, or open: "23/26 chỉ tiêu đạt và vượt". */
export interface Headline {
  readonly targets: number;
  readonly exceeded: number;
  readonly met: number;
  readonly missed: number;
  readonly open: number;
}

export function headlineOf(rows: readonly ProgressRow[]): Headline {
  const count = (verdict: Verdict | null): number => rows.filter((row) => row.verdict === verdict).length;
  return { targets: rows.length, exceeded: count('exceeded'), met: count('met'), missed: count('missed'), open: count(null) };
}
