/**
 * A choice run on a plan: the engine is asked, its figures become tables. Always: every pin of the plan
 * holds in the tables handed back, or the split is refused.
 */
import { allocate, type AllocationRequest, type AllocationResult, type Explanation } from '../../allocation';
import { indicatorOf, problem, ProblemError, structureOf, unwrap, type Allocation, type Indicator, type Plan, type Problem, type RecipientAxis, type Result, type StoredRecipe } from '../../domain';
import type { FlowChoice, SplitAxis, SplitChoice, StructureChoice } from './choice';
import { failed } from './failed';
import { additionRequest, flowRequest, headOf, targetCount } from './flow-requests';
import { ceilingRequest, growthRequest, perHeadRequest, rateRequest, reductionRequest, stockRequest } from './level-requests';
import { eventRequest, milestoneRequest } from './named-requests';
import { added, departmentTable, summed, tableFrom } from './tables';
import { taskOf, type SplitTask } from './task';
import { weightsOf } from './weights';

/** One table that was split; departments as if they were units. */
export interface TableSplit {
  readonly axis: RecipientAxis;
  readonly before: Allocation | null;
  readonly after: Allocation;
  /** Null for the whole of a structure, which is a sum. */
  readonly explanation: Explanation | null;
  readonly warnings: readonly Problem[];
  /** What the engine was asked; none for a sum. */
  readonly recipe: StoredRecipe | null;
  /** Places held in it. */
  readonly pins: number;
}

/**
 * Runs a choice for an indicator.
 * @returns the tables in the order they were made; of a structure the parts, then their whole.
 * Throws a ProblemError with the codes of `taskOf`, of the requests and of `allocate`, with
 * `plan.behaviourNotSplit` where choice and indicator do not belong together, with
 * `split.notForDepartments`, and with `split.pinNotHeld` where a pin cannot be kept.
 */
export function runChoice(plan: Plan, indicator: Indicator, choice: SplitChoice, axis: SplitAxis): TableSplit[] {
  if (choice.behaviour === 'share') return runStructure(plan, indicator, choice, axis);
  if (choice.behaviour !== indicator.behaviour) throw failed('plan.behaviourNotSplit', { indicator: indicator.name, behaviour: indicator.behaviour });
  if (axis === 'units') return [runOn(taskOf(plan, indicator, axis), choice)];
  if (choice.behaviour !== 'flow') throw failed('split.notForDepartments', { indicator: indicator.name, behaviour: indicator.behaviour });
  if (axis !== 'both') return [runOn(taskOf(plan, indicator, axis), choice)];
  const units = runOn(taskOf(plan, indicator, 'units'), choice);
  const departments = taskOf(plan, indicator, 'departments');
  // Departments have no weight columns, and the months of both tables add up to the same totals.
  const basis = ['equal', 'manual', 'present'].includes(choice.basis.kind) ? choice.basis : ({ kind: 'equal' } as const);
  const held = { ...departments.held, periods: units.after.monthTotals };
  return [units, runOn({ ...departments, held }, { ...choice, basis })];
}

function runOn(task: SplitTask, choice: Exclude<SplitChoice, StructureChoice>): TableSplit {
  const isAddition = choice.behaviour === 'flow' && choice.mode === 'add' && task.present !== null;
  const asked = isAddition ? additionRequest(task, choice) : requestFor(task, choice);
  const { request, result, warnings } = ask(task, asked);
  const table = tableFrom(task, result);
  const after = isAddition ? { ...added(task.present, table), total: targetCount(task.indicator) } : table;
  return split(task, after, result.explanation, [...result.warnings, ...warnings], request === asked ? result.recipe : { ...result.recipe, request });
}

function requestFor(task: SplitTask, choice: Exclude<SplitChoice, StructureChoice>): AllocationRequest {
  switch (choice.behaviour) {
    case 'flow':
      return flowRequest(task, choice);
    case 'stock':
      return stockRequest(task, choice);
    case 'event':
      return eventRequest(task, choice);
    case 'rate':
      return rateRequest(task, choice);
    case 'growth':
      return growthRequest(task, choice);
    case 'perHead':
      return perHeadRequest(task, choice);
    case 'reduction':
      return reductionRequest(task, choice);
    case 'ceiling':
      return ceilingRequest(task);
    case 'milestone':
      return milestoneRequest(task, choice);
  }
}

interface Answer {
  readonly request: AllocationRequest;
  readonly result: AllocationResult;
  readonly warnings: readonly Problem[];
}

/**
 * Asks the engine. Where pinned cells do not fit under totals that nobody gave (a commune's year by its
 * weight, a month by the profile), these totals make way, which is told.
 */
function ask({ indicator }: SplitTask, request: AllocationRequest): Answer {
  const first = allocate(request);
  if (first.ok) return { request, result: first.value, warnings: [] };
  const isPlain = request.behaviour === 'flow' && request.nestedTotals === undefined && request.whole === undefined && request.present === undefined;
  if (isPlain && (request.cellPins ?? []).length > 0) {
    const looser = { ...request, nestedTotals: [] };
    const second = allocate(looser);
    if (second.ok) return { request: looser, result: second.value, warnings: [problem('split.marginsMoved', { indicator: indicator.name })] };
  }
  throw new ProblemError(first.problem);
}

function split(task: SplitTask, after: Allocation, explanation: Explanation | null, warnings: readonly Problem[], recipe: StoredRecipe | null): TableSplit {
  checkPins(task, after);
  return { axis: task.axis, before: task.present, after, explanation, warnings, recipe, pins: task.held.pins.length };
}

/** Every pinned figure is in the table as it was. */
function checkPins({ indicator, held, steps, recipients }: SplitTask, { units, unitTotals, monthTotals, cells }: Allocation): void {
  const broken = (code: string, period: string): never => {
    throw failed('split.pinNotHeld', { indicator: indicator.name, recipient: recipients.find((recipient) => recipient.code === code)?.name ?? code, period });
  };
  for (const [code, figure] of held.years) if ((unitTotals[units.indexOf(code)] ?? 0) !== figure) broken(code, 'Y');
  for (const { row, column, value } of held.cells) {
    if ((cells[units.indexOf(row)]?.[steps.findIndex((step) => step === column)] ?? 0) !== value) broken(row, column);
  }
  held.periods.forEach((figure, index) => {
    if (figure !== null && (monthTotals[index] ?? 0) !== figure) broken('', steps[index] ?? '');
  });
}

/** The parts of a structure and their whole, in the direction chosen. */
function runStructure(plan: Plan, whole: Indicator, choice: StructureChoice, axis: SplitAxis): TableSplit[] {
  const structure = structureOf(plan.structures, whole.id);
  if (structure?.whole !== whole.id) throw failed('split.needsWhole', { indicator: whole.name });
  if (axis !== 'units') throw failed('split.notForDepartments', { indicator: whole.name, behaviour: 'share' });
  const flow: FlowChoice = { behaviour: 'flow', basis: choice.basis, profile: choice.profile, mode: 'replace', among: 'all', stable: false };
  const parts = structure.parts.map((part) => {
    const line = indicatorOf(plan, part.indicator);
    if (!line) throw failed('plan.indicatorUnknown', { indicator: part.indicator });
    return taskOf(plan, line, 'units');
  });
  const wholeTask = taskOf(plan, whole, 'units');
  if (choice.from === 'parts') {
    const splits = parts.map((task) => runOn(task, flow));
    const sum = summed(whole.id, splits.map(({ after }) => after));
    return sum === null ? splits : [...splits, split(wholeTask, sum, null, [], null)];
  }
  const made = runOn(wholeTask, flow);
  const lastYear = parts.map((task) => known(() => weightsOf(task, { kind: 'suggested' })));
  const isKnown = lastYear.every((column) => column !== null);
  const request: AllocationRequest = {
    behaviour: 'share',
    indicator: { ...headOf(whole), name: structure.name, lattice: { unit: '%', decimals: structure.decimals } },
    amounts: whole.lattice,
    structure: {
      taxes: 'folded',
      whole: { units: made.after.units, periods: wholeTask.steps, cells: made.after.cells },
      parts: structure.parts.map(({ indicator, share }) => ({ id: indicator, share })),
      ...(isKnown && { lastYear: made.after.units.map((_, unit) => lastYear.map((column) => column[unit] ?? null)) }),
      pins: parts.flatMap(({ indicator, held }) => [...held.years].map(([row, value]) => ({ row, column: indicator.id, value }))),
      bounds: parts.flatMap(({ indicator, held }) => [...held.bounds].map(([row, bound]) => ({ row, column: indicator.id, ...bound }))),
    },
  };
  const result = unwrap(allocate(request));
  const splits = parts.map((task) => {
    const amounts = result.behind.find(({ id, role }) => role === 'amount' && id === task.indicator.id);
    const after = tableFrom(task, result, amounts);
    return split(task, { ...after, total: amounts?.total ?? 0 }, result.explanation, result.warnings, result.recipe);
  });
  return [...splits, made];
}

/** What a reading gives, or null where it is refused. */
function known<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** The plan with these tables in place of the former ones. */
export function withTables(plan: Plan, tables: readonly TableSplit[]): Plan {
  const units = new Map<string, Allocation>();
  const departments = new Map<string, Allocation>();
  for (const { axis, after } of tables) (axis === 'units' ? units : departments).set(after.indicator, after);
  const kept = plan.allocations.filter(({ indicator }) => !units.has(indicator));
  const keptDepartments = plan.departmentAllocations.filter(({ indicator }) => !departments.has(indicator));
  return {
    ...plan,
    allocations: [...kept, ...units.values()],
    departmentAllocations: [...keptDepartments, ...[...departments.values()].map(departmentTable)],
  };
}

/** A use case's outcome: its value, or the problem it was refused with. */
export function outcomeOf<T>(work: () => T): Result<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}
