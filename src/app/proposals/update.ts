/** A plan with the changes of a corrected document that the planner accepted, and nothing else changed. */
import {
  allocationOf,
  countOf,
  givenFigures,
  indicatorOf,
  plannedFigure,
  ProblemError,
  refusal,
  sameBase,
  structureOf,
  structuresOf,
  success,
  unwrap,
  type Allocation,
  type Indicator,
  type Plan,
  type Result,
} from '../../domain';
import type { ProposedTarget } from '../../documents';
import { SHEETS, type ReadPlan } from '../../workbook';
import { madeAnew, sheetsInPlace } from '../change-sets';
import type { LoadPreview } from '../contracts';
import { assignParts, boundOn, decimalsOf, draftPlan, sourceOf } from '../draft-plan';
import { undecidedIndicators } from '../preview-load';
import { derivedParts, onLattice } from '../rounding-unit';
import { isSameBound, type PlanChange } from './compare';
import { folded } from './folded';

const MOST_DECIMALS = 9;

/**
 * What writing the accepted changes would do: over the cells that differ while every line stays where it is (a change
 * set without sheets), with all sheets made anew where lines come or go.
 * @param chosen keys of the changes to make
 * @returns refusals of `draftPlan`, `quantity.*` (a figure that fits no rounding unit, another unit where figures are
 *   split already), or `workbook.wouldLose`
 */
export function previewUpdate(current: ReadPlan, changes: readonly PlanChange[], chosen: ReadonlySet<string>): Result<LoadPreview> {
  const plan = updatePlan(current.plan, changes, chosen);
  if (!plan.ok) return plan;
  const ids = new Set(plan.value.indicators.map(({ id }) => id));
  const recipes = current.recipes.filter(({ indicator }) => ids.has(indicator));
  // Where the lines stay where they are, what people have added beside and below them stays as well.
  const inPlace = sheetsInPlace(current, plan.value, recipes, { operation: 'load', show: current.places.sheetNames.indicators, showRange: null });
  const made = inPlace === null ? madeAnew(current, plan.value, recipes, 'load', SHEETS.indicators) : success(inPlace);
  if (!made.ok) return made;
  const undecided = undecidedIndicators(plan.value).map(({ id }) => ({ indicator: id, reason: 'behaviour' as const }));
  return success({ plan: plan.value, undecided, replaces: true, changes: made.value });
}

/** The plan with the chosen changes; what was split stays, and what is then left over shows as not split. */
export function updatePlan(plan: Plan, changes: readonly PlanChange[], chosen: ReadonlySet<string>): Result<Plan> {
  try {
    const isChosen = ({ key }: PlanChange): boolean => chosen.has(key);
    let next = plan;
    for (const { indicator, target } of changes.filter(isChosen)) {
      if (indicator !== null && target !== null) next = changedLine(next, indicator.id, target);
    }
    next = withoutLines(next, new Set(changes.filter((change) => change.kind === 'gone' && isChosen(change)).flatMap(({ indicator }) => indicator?.id ?? [])));
    next = withNewLines(next, changes, isChosen);
    const assigned = assignParts({ ...next, structures: structuresOf(next.indicators) });
    return assigned.ok ? success(withGiven(withTotals(assigned.value), plan, changes.filter(isChosen))) : assigned;
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** What is known to have been given follows the documents in the lines they changed, and nowhere else. */
function withGiven(plan: Plan, { given, indicators: former }: Plan, chosen: readonly PlanChange[]): Plan {
  if (given.length === 0) return plan;
  const known = new Set(former.map(({ id }) => id));
  const told = new Set(chosen.flatMap(({ indicator }) => indicator?.id ?? []));
  const fresh = givenFigures(plan).filter(({ indicator }) => told.has(indicator) || !known.has(indicator));
  return { ...plan, given: [...given.filter(({ indicator }) => !told.has(indicator)), ...fresh] };
}

/** What is split is measured against the new figures, as it is when the sheets are read again. */
function withTotals(plan: Plan): Plan {
  const allocations = plan.allocations.map((table): Allocation => {
    const line = indicatorOf(plan, table.indicator);
    const total = line?.target == null ? null : countOf(plannedFigure(line.target), line.lattice);
    return total?.ok === true && total.value !== table.total ? { ...table, total: total.value } : table;
  });
  return { ...plan, allocations };
}

/** The target's figure, name and source on a line that stays; a council's or planner's own figure stands beside it. */
function changedLine(plan: Plan, id: string, target: ProposedTarget): Plan {
  const fitted = fittedFor(plan, id, target);
  const line = indicatorOf(fitted, id);
  if (!line) return fitted;
  const bound = unwrap(boundOn(line.lattice, target));
  const isPlannedFor = line.target === null || (line.assigned !== null && isSameBound(line.target, line.assigned));
  const changed: Indicator = {
    ...line,
    name: folded(line.name) === folded(target.name) ? line.name : target.name,
    assigned: bound,
    target: isPlannedFor ? bound : line.target,
    source: sourceOf(target, null) ?? line.source,
  };
  // Parts that follow from their whole follow it also to its new figure.
  const parts = structureOf(fitted.structures, id)?.parts.map((part) => part.indicator) ?? [];
  const derived = parts.includes(id) ? new Set<string>() : derivedParts(fitted, parts);
  const indicators = fitted.indicators.map((each): Indicator => (each.id === id ? changed : derived.has(each.id) ? { ...each, target: null } : each));
  return unwrap(assignParts({ ...fitted, indicators, structures: structuresOf(indicators) }));
}

/** The plan with the line's rounding unit fine enough for the target, or in its unit where nothing is split yet. */
function fittedFor(plan: Plan, id: string, target: ProposedTarget): Plan {
  const line = indicatorOf(plan, id);
  if (!line) return plan;
  const { unit, decimals } = line.lattice;
  if (!sameBase(unit, target.unit)) {
    if (allocationOf(plan, id) || structureOf(plan.structures, id)) throw new ProblemError(refusal('quantity.unitsDiffer', { left: target.unit, right: unit }).problem);
    const lattice = { unit: target.unit, decimals: decimalsOf(target) };
    return { ...plan, indicators: plan.indicators.map((each) => (each.id === id ? { ...each, lattice, target: null, assigned: null, council: null, lastYear: null } : each)) };
  }
  for (let finer = decimals; finer <= MOST_DECIMALS; finer += 1) {
    const lattice = { unit, decimals: finer };
    if (boundOn(lattice, target).ok) return onLattice(plan, line, lattice, []);
  }
  throw new ProblemError(refusal('quantity.offLattice', { value: String(target.value ?? target.min), lattice: { unit, decimals: MOST_DECIMALS } }).problem);
}

/** The plan without these lines and all that was said of them; what stood under one of them stands alone. */
function withoutLines(plan: Plan, gone: ReadonlySet<string>): Plan {
  if (gone.size === 0) return plan;
  const stays = ({ indicator }: { readonly indicator: string | null }): boolean => indicator === null || !gone.has(indicator);
  const indicators = plan.indicators
    .filter(({ id }) => !gone.has(id))
    .map((line): Indicator => ({
      ...line,
      parent: line.parent !== null && gone.has(line.parent) ? null : line.parent,
      amount: line.amount !== null && gone.has(line.amount) ? null : line.amount,
    }));
  return {
    ...plan,
    indicators,
    structures: structuresOf(indicators),
    allocations: plan.allocations.filter(stays),
    departmentAllocations: plan.departmentAllocations.filter(stays),
    pins: plan.pins.filter(stays),
    bounds: plan.bounds.filter(stays),
    headroom: plan.headroom.filter(stays),
    projects: plan.projects.map((project) => (stays(project) ? project : { ...project, indicator: null, amount: null })),
    revenue: plan.revenue.map((source) => (stays(source) ? source : { ...source, indicator: null })),
  };
}

/** New lines stand behind the line that comes before them in the document, under the plan's own headings where it has them. */
function withNewLines(plan: Plan, changes: readonly PlanChange[], isChosen: (change: PlanChange) => boolean): Plan {
  const added = changes.filter((change) => change.kind === 'added' && isChosen(change));
  if (added.length === 0) return plan;
  const inDocument = changes.filter((change) => change.target !== null && (change.kind !== 'added' || isChosen(change)));
  // Known lines are drafted too, under their own ids: new ones find their parents and their places by them.
  const targets = inDocument.flatMap(({ indicator, target }) => (target === null ? [] : [indicator === null ? withoutTakenId(target, plan) : { ...target, plan: { ...target.plan, id: indicator.id } }]));
  const draft = unwrap(
    draftPlan({ targets: { document: null, place: plan.place, year: plan.year, targets }, units: plan.units, place: plan.place, year: plan.year, reserved: plan.indicators.map(({ id }) => id) }),
  );
  const known = new Map(plan.indicators.map((line) => [line.id, line]));
  const headings = new Map(plan.indicators.filter(({ target }) => target === null).map((line) => [folded(line.name), line.id]));
  const drafted = new Map(draft.indicators.map((line) => [line.id, line]));
  const ownId = (id: string | null): string | null => {
    const line = id === null || known.has(id) ? undefined : drafted.get(id);
    return line?.target === null ? (headings.get(folded(line.name)) ?? id) : id;
  };
  const needed = neededIds(draft, known);
  const result = [...plan.indicators];
  let last: string | null = null;
  for (const line of draft.indicators) {
    const id = ownId(line.id);
    if (known.has(line.id) || id !== line.id) last = id;
    else if (needed.has(line.id)) {
      const place = last === null ? result.length : result.findIndex((each) => each.id === last) + 1;
      result.splice(place, 0, { ...line, parent: ownId(line.parent) });
      last = line.id;
    }
  }
  const departments = draft.departments.filter(({ code }) => plan.departments.every((each) => each.code !== code) && result.some((line) => line.departments.includes(code)));
  return { ...plan, indicators: result, departments: [...plan.departments, ...departments] };
}

/** Lines that are new in a draft: new targets, the headings above them, the amounts of their shares. */
function neededIds({ indicators }: Plan, known: ReadonlyMap<string, Indicator>): ReadonlySet<string> {
  const fresh = indicators.filter((line) => !known.has(line.id) && line.assigned !== null);
  return new Set(fresh.flatMap(({ id, parent, amount }) => [id, ...(parent === null ? [] : [parent]), ...(amount === null ? [] : [amount])]));
}

/** A targets file may ask for an id that another line of the plan has; a new one is made then. */
function withoutTakenId(target: ProposedTarget, plan: Plan): ProposedTarget {
  if (target.plan?.id === undefined || indicatorOf(plan, target.plan.id) === undefined) return target;
  const { id: _, ...hints } = target.plan;
  return { ...target, plan: hints };
}

