/**
 * The rest of a year phased anew: months that have passed hold what was reached, what is left of the
 * year is split over the months left by the engine. The year's figure stays, of the place and of every
 * unit; a rest that cannot be phased so is refused with its figures.
 */
import { apportion, balance, benchmark, carryForward, type CellPin } from '../allocation';
import {
  allocationOf,
  indicatorOf,
  inUnit,
  isCellPinned,
  isPlacePinned,
  problem,
  ProblemError,
  THIRTEEN_STEPS,
  TWELVE_STEPS,
  unwrap,
  type Allocation,
  type Indicator,
  type Plan,
  type Problem,
  type ProblemCode,
  type ProblemData,
  type Result,
  type StepId,
} from '../domain';
import { stepNumber, type Ledger } from './ledger';

/** In what shape the rest comes: every month alike, as the plan had it, as last year, or going on from the last month without a jump. */
export type RephaseWay = 'equal' | 'plan' | 'lastYear' | 'smooth';

export const REPHASE_WAYS: readonly RephaseWay[] = ['plan', 'equal', 'lastYear', 'smooth'];

export interface RephaseRequest {
  readonly indicator: string;
  /** The last month that has passed. */
  readonly through: StepId;
  readonly way: RephaseWay;
  /** Least and greatest figure of the whole place in a month left, as counts. */
  readonly bounds?: readonly { readonly step: StepId; readonly min?: number | undefined; readonly max?: number | undefined }[] | undefined;
  /** Units beyond their year keep what they reached, the others' years shrink by as much. */
  readonly unitsMayMove?: boolean | undefined;
}

export interface Rephased {
  readonly request: RephaseRequest;
  readonly former: Allocation;
  readonly allocation: Allocation;
  readonly passed: readonly StepId[];
  readonly open: readonly StepId[];
  /** What the passed months brought, and what the open ones are to bring. */
  readonly reached: number;
  readonly remainder: number;
  readonly warnings: readonly Problem[];
}

/** A table under way. */
interface Task {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly indicator: Indicator;
  readonly table: Allocation;
  readonly request: RephaseRequest;
  readonly passed: readonly StepId[];
  readonly open: readonly StepId[];
}

/**
 * @returns refused with `plan.indicatorUnknown`, `tracking.notAdded` (only sums are phased so), `notPhased`,
 *   `noMonthsLeft`, `monthsUnreported`, `unitsDiffer`, `yearReached`, `unitsReached`, `noLastYear`,
 *   `notSmooth`, or with what `carryForward` and `balance` refuse (limits and pins); figures carry their unit
 */
export function rephase(plan: Plan, ledger: Ledger, request: RephaseRequest): Result<Rephased> {
  try {
    return { ok: true, value: rephased(taskOf(plan, ledger, request)) };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: inUnit(error.problem, indicatorOf(plan, request.indicator)?.lattice ?? { unit: '', decimals: 0 }) };
    throw error;
  }
}

function taskOf(plan: Plan, ledger: Ledger, request: RephaseRequest): Task {
  const indicator = indicatorOf(plan, request.indicator);
  if (!indicator) throw failed('plan.indicatorUnknown', { indicator: request.indicator });
  const { name } = indicator;
  const table = allocationOf(plan, indicator.id);
  if (indicator.behaviour !== 'flow' || plan.structures.some(({ whole }) => whole === indicator.id)) throw failed('tracking.notAdded', { indicator: name });
  if (!table || table.unitTotals.includes(null) || table.monthTotals.includes(null)) throw failed('tracking.notPhased', { indicator: name });
  const steps = indicator.thirteenth ? THIRTEEN_STEPS : TWELVE_STEPS;
  const at = stepNumber(request.through);
  const [passed, open] = [steps.slice(0, at), steps.slice(at)];
  if (open.length === 0) throw failed('tracking.noMonthsLeft', { indicator: name });
  return { plan, ledger, indicator, table, request, passed, open };
}

function rephased(task: Task): Rephased {
  const { indicator, table, request, passed, open } = task;
  const { places, cells, assumed } = passedFigures(task);
  const reached = sum(places);
  const remainder = table.total - reached;
  if (remainder < 0) throw failed('tracking.yearReached', { indicator: indicator.name, reached, year: table.total, excess: -remainder });
  const unitTotals = unitYears(task, cells);
  const months = openMonths(task, remainder, places);
  const rests = unitTotals.map((total, row) => total - sum(cells[row] ?? []));
  const rest = openCells(task, rests, months);
  return {
    request,
    former: table,
    allocation: { ...table, unitTotals, monthTotals: [...places, ...months], cells: cells.map((row, index) => [...row, ...(rest[index] ?? [])]) },
    passed,
    open,
    reached,
    remainder,
    warnings: assumed.length === 0 ? [] : [problem('tracking.unitsAssumed', { indicator: indicator.name, units: assumed })],
  };
}

/** What the passed months brought: the place month by month, and its units, those that are silent in the plan's proportions. */
function passedFigures({ plan, ledger, indicator, table, passed }: Task): { readonly places: number[]; readonly cells: number[][]; readonly assumed: string[] } {
  const whole = ledger.months({ indicator: indicator.id, unit: null, year: plan.year });
  const ofUnits = table.units.map((unit) => ledger.months({ indicator: indicator.id, unit, year: plan.year }));
  const cells: number[][] = table.units.map(() => []);
  const places: number[] = [];
  const unreported: StepId[] = [];
  const silent = new Set<string>();
  for (const [at, period] of passed.entries()) {
    const reported = ofUnits.map((months) => months[at] ?? null);
    const known = sum(reported.map((count) => count ?? 0));
    const isComplete = !reported.includes(null);
    const place = whole[at] ?? (isComplete ? known : null);
    if (place === null) {
      unreported.push(period);
      continue;
    }
    const left = place - known;
    const differs = isComplete ? left !== 0 : left < 0 && place >= 0;
    if (differs) throw failed('tracking.unitsDiffer', { indicator: indicator.name, period, total: place, sum: known });
    places.push(place);
    const shares = isComplete ? [] : silentShares(table, at, reported, left);
    for (const [row, count] of reported.entries()) {
      cells[row]?.push(count ?? shares.shift() ?? 0);
      if (count === null) silent.add(table.units[row] ?? '');
    }
  }
  if (unreported.length > 0) throw failed('tracking.monthsUnreported', { indicator: indicator.name, periods: unreported });
  const names = new Map(plan.units.map(({ code, name }) => [code, name]));
  return { places, cells, assumed: [...silent].map((code) => names.get(code) ?? code) };
}

/** What is left of a month over the units that reported nothing, in the proportions of the plan's months, else of its years. */
function silentShares(table: Allocation, at: number, reported: readonly (number | null)[], left: number): number[] {
  const rows = reported.flatMap((count, row) => (count === null ? [row] : []));
  const recipients = rows.map((row) => ({ id: table.units[row] ?? '', weight: Math.max(0, table.cells[row]?.[at] ?? 0) }));
  const years = { name: 'year', weights: rows.map((row) => Math.max(0, table.unitTotals[row] ?? 0)) };
  return [...unwrap(apportion(left, recipients, { fallbacks: [years] })).shares];
}

/** Every unit's year: as it was, unless it is asked that those beyond theirs are paid for by the others. */
function unitYears({ plan, indicator, table, request }: Task, cells: readonly (readonly number[])[]): number[] {
  const years = table.unitTotals.map((total) => total ?? 0);
  const reached = cells.map(sum);
  const beyond = years.flatMap((year, row) => ((reached[row] ?? 0) > year ? [row] : []));
  if (beyond.length === 0) return years;
  const excess = sum(beyond.map((row) => (reached[row] ?? 0) - (years[row] ?? 0)));
  if (request.unitsMayMove !== true) {
    const names = new Map(plan.units.map(({ code, name }) => [code, name]));
    const units = beyond.map((row) => names.get(table.units[row] ?? '') ?? table.units[row] ?? '');
    throw failed('tracking.unitsReached', { indicator: indicator.name, units, excess });
  }
  const rests = years.map((year, row) => Math.max(0, year - (reached[row] ?? 0)));
  const payers = table.units.map((id, row) => ({ id, weight: rests[row] ?? 0, max: rests[row] ?? 0 }));
  const { shares } = unwrap(apportion(excess, payers));
  return years.map((year, row) => (beyond.includes(row) ? (reached[row] ?? 0) : year - (shares[row] ?? 0)));
}

/** The months left of the whole place: pinned ones as they are, the others by the shape asked for, within the limits. */
function openMonths(task: Task, remainder: number, places: readonly number[]): number[] {
  const { plan, indicator, table, request, passed, open } = task;
  const planned = table.monthTotals.slice(passed.length).map((month) => month ?? 0);
  const pins = open.map((step, index) => (isPlacePinned(plan.pins, indicator.id, 'units', step) ? (planned[index] ?? null) : null));
  const bounds = open.map((step) => request.bounds?.find((bound) => bound.step === step) ?? null);
  const weights = weightsOf(task, remainder, planned, places.at(-1) ?? 0);
  return [...unwrap(carryForward(remainder, weights, { pins, bounds, ids: open })).shares];
}

function weightsOf({ plan, ledger, indicator, table, request, passed, open }: Task, remainder: number, planned: readonly number[], last: number): number[] {
  switch (request.way) {
    case 'equal':
      return open.map(() => 1);
    case 'plan':
      return planned.map((month) => Math.max(0, month));
    case 'lastYear': {
      const months = ledger.months({ indicator: indicator.id, unit: null, year: plan.year - 1 }).slice(passed.length, passed.length + open.length);
      if (months.includes(null)) throw failed('tracking.noLastYear', { indicator: indicator.name });
      return months.map((month) => Math.max(0, month ?? 0));
    }
    case 'smooth': {
      const before = table.monthTotals[passed.length - 1] ?? 0;
      // Without a positive shape to keep, an even one is.
      const hasShape = before > 0 && planned.every((month) => month > 0);
      const years = [{ id: String(plan.year), indicator: hasShape ? planned : open.map(() => 1), total: remainder }];
      const smooth = last > 0 ? benchmark({ years, anchor: { indicator: hasShape ? before : 1, value: last } }) : null;
      if (smooth?.ok !== true) throw failed('tracking.notSmooth', { indicator: indicator.name });
      return (smooth.value.years[0]?.exact ?? []).map((month) => Math.max(0, month));
    }
  }
}

/** The units' months left: their rests and the place's months hold, in the plan's pattern where that can be kept. */
function openCells({ plan, indicator, table, request, passed, open }: Task, rests: readonly number[], months: readonly number[]): number[][] {
  const rows = table.units.map((id, row) => ({ id, total: rests[row] ?? 0 }));
  const columns = open.map((id, index) => ({ id, total: months[index] ?? 0 }));
  const planned = table.cells.map((row) => row.slice(passed.length, passed.length + open.length).map((cell) => Math.max(0, cell ?? 0)));
  const pins = table.units.flatMap((unit, row): CellPin[] =>
    open.flatMap((step, index) => (isCellPinned(plan.pins, indicator.id, 'units', unit, step) ? [{ row: unit, column: step, value: planned[row]?.[index] ?? 0 }] : [])),
  );
  const even = rests.map((rest) => months.map((month) => rest * month));
  const asPlanned = request.way === 'plan' ? balance({ rows, columns, pattern: planned, pins }) : null;
  const done = asPlanned?.ok === true ? asPlanned : balance({ rows, columns, pattern: even, pins });
  return unwrap(done).cells;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function failed<Code extends ProblemCode>(code: Code, data: ProblemData[Code]): ProblemError {
  return new ProblemError(problem(code, data));
}
