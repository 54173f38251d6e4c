/** What splitting one, several or all indicators would do: computed whole, shown, then written as one operation. */
import { indicatorOf, nextNumber, ProblemError, structureOf, success, type Allocation, type Indicator, type JournalEntry, type Lattice, type Plan, type Problem, type Result, type StoredRecipe } from '../../domain';
import type { ChangeSet, ReadPlan, Recipe } from '../../workbook';
import { changesOf } from '../change-sets';
import { onLattice, sameLattice } from '../rounding-unit';
import type { SplitAxis, SplitChoice } from './choice';
import { failed } from './failed';
import { withTrimmedJournal } from './journal';
import { namedProblem } from './named';
import { releaseFor, withRelease, type Release } from './release';
import { runChoice, withTables, type TableSplit } from './run-choice';
import { splitAs, suggestChoice } from './suggest';
import { changedFigures } from './tables';

export interface SplitRequest {
  /** Indicator id; the whole of a structure splits all its parts. */
  readonly indicator: string;
  /** The rounding unit to plan in; the indicator's own when absent. */
  readonly lattice?: Lattice | undefined;
  readonly choice: SplitChoice;
  /** `units` when absent. */
  readonly axis?: SplitAxis | undefined;
  /** Pins and bounds to let go with the split. */
  readonly release?: Release | undefined;
}

/** Recipients that get nothing all year, with the reason. */
export interface ZeroShare {
  readonly indicator: string;
  readonly unit: string;
  readonly reason: 'zeroWeight' | 'tooSmall';
}

/** Why one of several indicators is left out. */
export interface RefusedSplit {
  readonly indicator: string;
  /** With names in place of codes. */
  readonly problem: Problem;
  /** What to let go so that it becomes possible, ready to be added to the request. */
  readonly release: Release | null;
}

/** What a split would do, before anything is written. */
export interface SplitPreview {
  readonly requests: readonly SplitRequest[];
  /** The plan as it would be. */
  readonly plan: Plan;
  /** The workbook's recipes as they would be. */
  readonly recipes: readonly Recipe[];
  /** One per table split (of a structure its parts, then the whole), with what stood before. */
  readonly tables: readonly TableSplit[];
  readonly cellsChanged: number;
  /** Pins and bounds that were kept. */
  readonly pinsKept: number;
  readonly zeros: readonly ZeroShare[];
  /** What is to be told about it, with names in place of codes. */
  readonly warnings: readonly { readonly indicator: string; readonly problem: Problem }[];
  readonly refused: readonly RefusedSplit[];
  readonly changes: ChangeSet;
}

/** When an operation happens and how people read of it; without these nothing goes into the journal. */
export interface Occasion {
  /** Local time as ISO text without a zone. */
  readonly at: string;
  readonly summary: string;
}

/** The request the program suggests; see {@link suggestChoice}. A share whose amount is planned stands for its structure. */
export function suggestRequest(plan: Plan, id: string): SplitRequest {
  const line = indicatorOf(plan, id);
  if (!line) return { indicator: id, choice: { behaviour: 'ceiling' } };
  const indicator = splitAs(plan, line);
  return { indicator: indicator.id, lattice: indicator.lattice, choice: suggestChoice(plan, indicator) };
}

/**
 * One indicator (or a whole structure); nothing is written here, the preview carries the change set.
 * @returns refused with `plan.indicatorUnknown`, the codes of `runChoice`, `quantity.*` (a figure does
 *   not fit the rounding unit asked for) or `workbook.wouldLose` (the sheets must be made anew and hold
 *   what would be gone); recipients stand in it by name
 */
export function previewSplit(current: ReadPlan, request: SplitRequest, occasion?: Occasion): Result<SplitPreview> {
  const preview = previewSplits(current, [request], occasion);
  if (!preview.ok) return preview;
  const [refused] = preview.value.refused;
  return refused ? { ok: false, problem: refused.problem } : preview;
}

/**
 * Several indicators in one operation, wholes before their parts. What is refused is left out and said.
 * @returns refused with `workbook.wouldLose` only
 */
export function previewSplits(current: ReadPlan, requests: readonly SplitRequest[], occasion?: Occasion): Result<SplitPreview> {
  let plan = current.plan;
  let recipes = current.recipes;
  const tables: TableSplit[] = [];
  const refused: RefusedSplit[] = [];
  for (const request of inOrder(plan, requests)) {
    const done = attempt(plan, request);
    if (!done.ok) {
      const release = releaseFor(plan, request.indicator, request.axis === 'departments' ? 'departments' : 'units', done.problem);
      refused.push({ indicator: request.indicator, problem: namedProblem(done.problem, plan), release });
      continue;
    }
    plan = done.value.plan;
    tables.push(...done.value.tables);
    recipes = recipesAfter(recipes, request, plan, done.value.tables);
  }
  // The whole of a structure stands in formulas over its parts and is no cell that is written.
  const wholes = new Set(plan.structures.map(({ whole }) => whole));
  const cellsChanged = tables.reduce((sum, { before, after }) => sum + (wholes.has(after.indicator) ? 0 : changedFigures(before, after)), 0);
  if (occasion && tables.length > 0) plan = journalled(plan, tables, occasion);
  const shown = requests[0]?.indicator ?? '';
  const changes = changesOf(current, plan, recipes, tables.map(({ axis, after }) => ({ axis, indicator: after.indicator })), shown);
  if (!changes.ok) return changes;
  return success({
    requests,
    plan,
    recipes,
    tables,
    cellsChanged,
    pinsKept: tables.reduce((sum, { pins }) => sum + pins, 0),
    zeros: tables.flatMap(zerosOf),
    warnings: tables.flatMap(({ after, warnings }) => warnings.map((problem) => ({ indicator: after.indicator, problem: namedProblem(problem, plan) }))),
    refused,
    changes: changes.value,
  });
}

function attempt(current: Plan, request: SplitRequest): Result<{ readonly plan: Plan; readonly tables: readonly TableSplit[] }> {
  try {
    const requested = lineOf(current, request.indicator);
    const lattice = request.lattice ?? requested.lattice;
    const released = request.release ? withRelease(current, request.release) : current;
    // Figures that are to be kept or built upon are converted; all others are about to be replaced.
    const isKept = released.pins.some(({ indicator }) => indicator === requested.id) || request.choice.behaviour !== 'flow' || request.choice.mode === 'add' || request.choice.basis.kind === 'present' || request.choice.among === 'nonEmpty';
    const parts = structureOf(current.structures, requested.id)?.whole === requested.id ? structureOf(current.structures, requested.id)?.parts.map((part) => part.indicator) : undefined;
    const plan = withLevels(onLattice(released, requested, lattice, isKept && !parts ? [] : (parts ?? [requested.id])), requested.id, request.choice);
    const tables = runChoice(plan, lineOf(plan, requested.id), request.choice, request.axis ?? 'units').map((table) => ({
      ...table,
      // What stood there is compared as it stands, in its own rounding unit.
      before: sameLattice(requested.lattice, lattice) ? table.before : formerTable(current, table),
    }));
    return success({ plan: withTables(plan, tables), tables });
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}

function formerTable(plan: Plan, { axis, after, before }: TableSplit): Allocation | null {
  return axis === 'units' ? (plan.allocations.find(({ indicator }) => indicator === after.indicator) ?? null) : before;
}

function lineOf(plan: Plan, id: string): Indicator {
  const line = indicatorOf(plan, id);
  if (!line) throw failed('plan.indicatorUnknown', { indicator: id });
  return line;
}

/** A growth that is split over levels counts them from then on. */
function withLevels(plan: Plan, id: string, choice: SplitChoice): Plan {
  if (choice.behaviour !== 'growth') return plan;
  return { ...plan, indicators: plan.indicators.map((line) => (line.id === id && line.levels === null ? { ...line, levels: choice.levels } : line)) };
}

/** A whole comes before the parts that must stay below it, and what others refer to before them. */
function inOrder(plan: Plan, requests: readonly SplitRequest[]): SplitRequest[] {
  const asked = new Map(requests.map((request) => [request.indicator, request]));
  const ordered: SplitRequest[] = [];
  const seen = new Set<string>();
  const visit = (request: SplitRequest): void => {
    if (seen.has(request.indicator)) return;
    seen.add(request.indicator);
    const { choice } = request;
    const referred = 'basis' in choice && (choice.basis.kind === 'reference' || choice.basis.kind === 'growth') ? choice.basis.indicator : null;
    for (const id of [indicatorOf(plan, request.indicator)?.parent ?? null, referred]) {
      const before = id === null ? undefined : asked.get(id);
      if (before) visit(before);
    }
    ordered.push(request);
  };
  requests.forEach(visit);
  return ordered;
}

function recipesAfter(recipes: readonly Recipe[], request: SplitRequest, plan: Plan, tables: readonly TableSplit[]): Recipe[] {
  const { indicator, choice, axis = 'units' } = request;
  const engine = recipesIn(tables);
  const recipe: Recipe = { indicator, lattice: request.lattice ?? lineOf(plan, indicator).lattice, axis, choice: { ...choice }, engine };
  return [...recipes.filter((former) => former.indicator !== indicator), recipe];
}

function recipesIn(tables: readonly TableSplit[]): StoredRecipe[] {
  return tables.flatMap(({ recipe }) => (recipe === null ? [] : [recipe]));
}

function journalled(plan: Plan, tables: readonly TableSplit[], { at, summary }: Occasion): Plan {
  const entry: JournalEntry = {
    number: nextNumber(plan.journal),
    at,
    operation: 'split',
    indicators: [...new Set(tables.map(({ after }) => after.indicator))],
    summary,
    recipes: recipesIn(tables),
    before: tables.flatMap(({ before }) =>
      before === null
        ? []
        : [{ indicator: before.indicator, total: before.total, recipients: before.units.map((unit, row) => [unit, before.unitTotals[row] ?? null] as const), monthTotals: before.monthTotals }],
    ),
  };
  return withTrimmedJournal({ ...plan, journal: [...plan.journal, entry] });
}

function zerosOf({ after, explanation }: TableSplit): ZeroShare[] {
  return (explanation?.recipients ?? []).flatMap(({ id, zero }) => (zero === null ? [] : [{ indicator: after.indicator, unit: id, reason: zero }]));
}
