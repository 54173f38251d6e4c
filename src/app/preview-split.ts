/** What splitting one indicator (or a whole structure) over units and months would do. */
import {
  allocationOf,
  countOf,
  indicatorOf,
  inUnit,
  plannedFigure,
  ProblemError,
  recipientsOf,
  refusal,
  structureOf,
  success,
  unwrap,
  withAllocations,
  type Allocation,
  type Indicator,
  type Lattice,
  type Plan,
  type Problem,
  type Result,
  type Unit,
} from '../domain';
import { equalProfile, monthProfile, quarterProfile, splitTwoWay, type TwoWaySplit } from '../allocation';
import { layoutOf, SHEETS, type ChangeSet, type Profile, type ReadPlan, type Recipe } from '../workbook';
import { cellName } from '../xlsx';
import { allocationCells, linesOnDetail, wholeWorkbook } from './change-sets';
import type { Basis, SplitPreview, SplitRequest } from './contracts';
import { onLattice, sameLattice } from './rounding-unit';

/** The request the program suggests: the indicator's own weights (those of its parts), months alike. */
export function suggestRequest(plan: Plan, indicator: string): SplitRequest {
  const line = indicatorOf(plan, indicator);
  const isWhole = structureOf(plan.structures, indicator)?.whole === indicator;
  const basis: Basis = isWhole || (line?.weight ?? null) !== null ? { kind: 'suggested' } : { kind: 'equal' };
  return { indicator, basis, profile: { kind: 'equal' }, ...(line && { lattice: line.lattice }) };
}

/**
 * Nothing is written here; the preview carries the change set that would be.
 * @returns refused with `plan.indicatorUnknown`, `plan.behaviourNotSplit`, `plan.noTarget`,
 *   `plan.noUnits`, `units.weightMissing`, `quantity.*` (the target does not fit the rounding unit
 *   asked for), `workbook.wouldLose` (the sheets must be made anew and hold what would be gone) or
 *   any code of `splitTwoWay`, with the lattice that its counts are in
 */
export function previewSplit(current: ReadPlan, request: SplitRequest): Result<SplitPreview> {
  try {
    return success(splitOrThrow(current, request));
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}

function splitOrThrow(current: ReadPlan, request: SplitRequest): SplitPreview {
  const requested = indicatorOf(current.plan, request.indicator);
  if (!requested) throw refused(refusal('plan.indicatorUnknown', { indicator: request.indicator }));
  if (requested.behaviour !== 'flow') {
    throw refused(refusal('plan.behaviourNotSplit', { indicator: requested.name, behaviour: requested.behaviour }));
  }
  if (requested.target === null) throw refused(refusal('plan.noTarget', { indicator: requested.name }));

  const structure = structureOf(current.plan.structures, requested.id);
  const isWhole = structure?.whole === requested.id;
  const parts = isWhole ? structure.parts.map((part) => part.indicator) : [requested.id];
  const lattice = request.lattice ?? requested.lattice;
  const plan = onLattice(current.plan, requested, lattice, parts);
  const splits = parts.map((id) => splitIndicator(plan, lineOf(plan, id), request));
  const after = withAllocations(plan, splits.map((split) => split.allocation));
  const complete = structure ? withAllocations(after, wholeOf(after, structure.whole)) : after;

  const recipes = recipesAfter(current.recipes, request, lattice);
  const changes =
    (sameLattice(requested.lattice, lattice) && allocationCells(current, complete, parts, recipes, requested.id)) ||
    madeAnew(current, complete, requested.id, recipes);
  const tables = splits.map(({ allocation }) => ({
    before: allocationOf(current.plan, allocation.indicator) ?? null,
    after: allocation,
  }));
  return {
    request,
    plan: complete,
    recipes,
    tables,
    cellsChanged: tables.reduce((sum, table) => sum + changedCells(table.before, table.after), 0),
    zeros: splits.flatMap((split) => split.zeros),
    fellBackToEqual: splits.some((split) => split.fellBack),
    changes,
  };
}

/** All sheets made anew, refused with `workbook.wouldLose` where they hold what the plan could not be read to hold. */
function madeAnew(current: ReadPlan, plan: Plan, shown: string, recipes: readonly Recipe[]): ChangeSet {
  const lost = current.observations.find(({ problem }) => problem.code !== 'workbook.rowMissing') ?? strandedCells(current);
  if (lost) throw refused(refusal('workbook.wouldLose', { sheet: lost.sheet, address: cellName(lost.row, lost.column) }));
  return wholeWorkbook(plan, recipes, 'split', SHEETS.detail, linesOnDetail(layoutOf(plan), shown));
}

/** Where figures stand for an indicator that would have no lines any more. */
function strandedCells({ plan, places }: ReadPlan): { readonly sheet: string; readonly row: number; readonly column: number } | undefined {
  const stranded = plan.allocations.find(({ indicator: id }) => {
    const indicator = indicatorOf(plan, id);
    return indicator?.behaviour !== 'flow' || indicator.target === null;
  });
  const row = stranded && places.detailBlocks.get(stranded.indicator)?.titleRow;
  return row === undefined ? undefined : { sheet: SHEETS.detail, row, column: places.detailColumns.name };
}

function refused(result: { readonly problem: Problem }): ProblemError {
  return new ProblemError(result.problem);
}

function lineOf(plan: Plan, id: string): Indicator {
  const line = indicatorOf(plan, id);
  if (!line) throw refused(refusal('plan.indicatorUnknown', { indicator: id }));
  return line;
}

interface IndicatorSplit {
  readonly allocation: Allocation;
  readonly zeros: SplitPreview['zeros'];
  readonly fellBack: boolean;
}

function splitIndicator(plan: Plan, indicator: Indicator, request: SplitRequest): IndicatorSplit {
  const units = recipientsOf(plan.units);
  if (units.length === 0) throw refused(refusal('plan.noUnits', {}));
  if (indicator.target === null) throw refused(refusal('plan.noTarget', { indicator: indicator.name }));
  const total = unwrap(countOf(plannedFigure(indicator.target), indicator.lattice));
  const split = splitTwoWay({
    total,
    recipients: units.map((unit) => ({ id: unit.code, weight: weightOf(unit, indicator, request.basis) })),
    periodWeights: periodWeights(request.profile),
  });
  if (!split.ok) throw refused({ problem: inUnit(split.problem, indicator.lattice) });
  return {
    allocation: {
      indicator: indicator.id,
      units: units.map((unit) => unit.code),
      total,
      unitTotals: split.value.year.shares,
      monthTotals: split.value.periods.shares,
      cells: split.value.cells,
    },
    zeros: zerosOf(split.value, indicator),
    fellBack: split.value.year.basis === 'equal' && request.basis.kind !== 'equal',
  };
}

function zerosOf(split: TwoWaySplit, indicator: Indicator): SplitPreview['zeros'] {
  return split.year.explanation.flatMap(({ id, zero }) =>
    zero === null ? [] : [{ indicator: indicator.id, unit: id, reason: zero }],
  );
}

/** A missing weight is a refusal, never a weight of one. */
function weightOf(unit: Unit, indicator: Indicator, basis: Basis): number {
  const column = basis.kind === 'weight' ? basis.column : basis.kind === 'suggested' ? indicator.weight : null;
  if (column === null) return 1;
  const weight = unit.weights[column] ?? null;
  if (weight === null) throw refused(refusal('units.weightMissing', { unit: unit.name, column }));
  return weight;
}

function periodWeights(profile: Profile): readonly number[] {
  switch (profile.kind) {
    case 'equal':
      return equalProfile();
    case 'quarters':
      return quarterProfile(profile.weights);
    case 'months':
      return monthProfile(profile.weights);
  }
}

/** The whole of a structure is the sum of its parts, cell by cell; none until every part is split. */
function wholeOf(plan: Plan, whole: string): Allocation[] {
  const parts = structureOf(plan.structures, whole)?.parts.map((part) => allocationOf(plan, part.indicator)) ?? [];
  const tables = parts.flatMap((part) => part ?? []);
  const [first] = tables;
  if (!first || tables.length !== parts.length) return [];
  const add = (figures: readonly (number | null)[]): number => figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
  return [
    {
      indicator: whole,
      units: first.units,
      total: add(tables.map((table) => table.total)),
      unitTotals: first.units.map((_, unit) => add(tables.map((table) => table.unitTotals[unit] ?? null))),
      monthTotals: first.monthTotals.map((_, month) => add(tables.map((table) => table.monthTotals[month] ?? null))),
      cells: first.units.map((_, unit) =>
        first.monthTotals.map((__, month) => add(tables.map((table) => table.cells[unit]?.[month] ?? null))),
      ),
    },
  ];
}

function recipesAfter(recipes: readonly Recipe[], request: SplitRequest, lattice: Lattice): Recipe[] {
  const { indicator, basis, profile } = request;
  return [...recipes.filter((recipe) => recipe.indicator !== indicator), { indicator, basis, profile, lattice }];
}

function changedCells(before: Allocation | null, after: Allocation): number {
  let changed = 0;
  const former = new Map(before?.units.map((unit, index) => [unit, before.cells[index]]));
  after.units.forEach((unit, index) => {
    const old = former.get(unit);
    after.cells[index]?.forEach((figure, month) => {
      if ((old?.[month] ?? null) !== figure) changed += 1;
    });
  });
  return changed;
}
