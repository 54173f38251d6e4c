/**
 * A workbook back into a plan. Sheets, rows and columns are found by their names, keys and headings, so
 * renaming, sorting, inserting and hiding change nothing; the cells win over everything else. What only
 * a sheet can show (text where a number belongs, a figure finer than its rounding unit) is observed.
 */
import { allocationOf, departmentAllocationOf, newPlan, problem, recipientsOf, refusal, structuresOf, success, type Allocation, type DepartmentAllocation, type Plan, type Result } from '../domain';
import type { SheetGrid, WorkbookGrid } from '../xlsx';
import { damageOf, isMarkedAlike } from './damage';
import { fingerprintOf } from './fingerprint';
import { sheetsOf } from './find-sheets';
import { SHEETS, type SheetKey } from './labels';
import { detailColumns, hasThirteenth, partsOf, type Places } from './layout';
import type { Observation } from './observation';
import { EMPTY_PART, PLAN_SCHEMA, planSchemaOf, readPlanPart, type Recipe } from './plan-part';
import { readActualLines, readVerdicts } from './read-tracking';
import { readAllocations, readDepartmentAllocations } from './read-allocations';
import { readCover } from './read-cover';
import { findBlocks, NO_BLOCKS, unitsOfLines, type FoundBlocks } from './read-detail';
import { readIndicators } from './read-indicators';
import { readDepartments, readHeadroom, readJournal, readProjects, readRevenue } from './read-lists';
import { readUnits } from './read-units';
import { SheetView } from './sheet-view';

export interface ReadPlan {
  readonly plan: Plan;
  readonly places: Places;
  readonly recipes: readonly Recipe[];
  readonly observations: readonly Observation[];
  /** Those of them that come from comparing the sheets with what the plan declares. */
  readonly damage?: readonly Observation[];
  /** The workbook it was read from, where there is one. */
  readonly source?: WorkbookGrid;
  /** Whether figures or targets were changed since the product last wrote them; null where nobody can say. */
  readonly isEdited?: boolean | null;
}

/** Sheets that workbooks of the first version lack, and a plan can be read without. */
const LATER: readonly SheetKey[] = ['cover', 'departments', 'summary', 'phasing', 'byDepartment', 'headroom', 'projects', 'revenue', 'journal'];

export interface ReadOptions {
  /**
   * True for whoever only looks and never writes: a sheet or month that is missing and a plan part of a
   * later version are observed, and what is there is read.
   */
  readonly isOnlyLook?: boolean;
  /** An earlier reading of the same workbook: where only figures were edited since, its formulas are not compared again. */
  readonly former?: ReadPlan | null;
}

/**
 * Refused with `workbook.notOurs` (no sheet of ours), `workbook.sheetMissing`, `workbook.columnMissing`,
 * `workbook.entryInvalid` (a choice that is none of those known), `workbook.newerSchema`, and the
 * refusals of a units table.
 */
export function readPlan(workbook: WorkbookGrid, { isOnlyLook = false, former = null }: ReadOptions = {}): Result<ReadPlan> {
  const sheets = sheetsOf(workbook);
  const views = Object.fromEntries(Object.entries(sheets).map(([key, grid]) => [key, new SheetView(grid)])) as Partial<Record<SheetKey, SheetView>>;
  const { indicators: indicatorsView, units: unitsView, detail: detailView } = views;
  if (!indicatorsView && !unitsView && !detailView) return refusal('workbook.notOurs', {});
  if (!indicatorsView) return refusal('workbook.sheetMissing', { sheet: SHEETS.indicators });
  const gone = ([['units', unitsView], ['detail', detailView]] as const).flatMap(([key, view]) => (view ? [] : [SHEETS[key]]));
  if (gone[0] !== undefined && !isOnlyLook) return refusal('workbook.sheetMissing', { sheet: gone[0] });

  const part = readPlanPart(workbook.customXml ?? []);
  if (!part.ok && !isOnlyLook) return part;
  const list = readIndicators(indicatorsView);
  if (!list.ok) return list;
  const units = unitsView ? readUnits(unitsView) : success({ units: detailView ? unitsOfLines(detailView) : [], observations: [] });
  if (!units.ok) return units;

  const { indicators, place, year, rows, targetColumn } = list.value;
  const observations: Observation[] = [...gone.map(missingSheet), ...missingSheets(views), ...list.value.observations, ...units.value.observations];
  if (!part.ok) observations.push({ sheet: indicatorsView.name, row: 0, column: 0, indicator: null, problem: part.problem, severity: 'warning' });
  const observe = (observation: Observation): void => void observations.push(observation);
  const recipients = recipientsOf(units.value.units);
  const detail = detailView ? findBlocks(detailView, indicators, recipients, 'units', isOnlyLook) : success(NO_BLOCKS);
  if (!detail.ok) return detail;
  observations.push(...detail.value.observations);
  const allocations = detailView ? readAllocations(detailView, detail.value, indicators, recipients, observations) : [];
  const departments = views.departments ? readDepartments(views.departments, observe) : [];
  const given = views.byDepartment ? findBlocks(views.byDepartment, indicators, departments, 'departments', isOnlyLook) : null;
  if (given?.ok === false) return given;
  observations.push(...(given?.value.observations ?? []));

  const { recipes, pins, bounds, journal, accepted, exchange, tracking, given: loaded, fingerprint } = part.ok ? part.value : EMPTY_PART;
  const read = newPlan({
    place,
    year,
    indicators,
    units: units.value.units,
    departments,
    structures: structuresOf(indicators),
    ...(views.cover && { head: readCover(views.cover, observe) }),
    headroom: views.headroom ? readHeadroom(views.headroom, observe) : [],
    projects: views.projects ? readProjects(views.projects, observe) : [],
    revenue: views.revenue ? readRevenue(views.revenue, observe) : [],
    journal: journal.length === 0 && views.journal ? readJournal(views.journal, observe) : journal,
    pins,
    bounds,
    accepted,
    exchange,
    actuals: views.actuals ? readActualLines(views.actuals, indicators, observe) : [],
    tracking: { ...tracking, verdicts: views.progress ? readVerdicts(views.progress, tracking.verdicts) : tracking.verdicts },
    given: loaded,
  });
  const plan: Plan = {
    ...read,
    allocations: allocations.filter((allocation) => hasFigures(read, allocation)),
    departmentAllocations: views.byDepartment && given ? filled(readDepartmentAllocations(views.byDepartment, given.value, indicators, departments, observations)) : [],
  };
  const schema = planSchemaOf(workbook.customXml ?? []);
  const isOlder = schema === null ? LATER.every((key) => views[key] === undefined) : schema < PLAN_SCHEMA;
  const seen = observations.filter((observation) => !isOfBlankBlock(plan, observation));
  // What another version declared is not known here.
  const damage = isOlder || !part.ok ? [] : (sameDamage(former, sheets) ?? damageOf(sheets, plan, seen));
  if (isOlder && schema !== null) {
    const older = problem('sheet.olderSchema', { found: schema, known: PLAN_SCHEMA });
    damage.push({ sheet: indicatorsView.name, row: 0, column: 0, indicator: null, problem: older, severity: 'note', isHeld: true });
  }
  return success({
    plan,
    places: {
      sheetNames: { ...SHEETS, ...Object.fromEntries(Object.entries(views).map(([key, view]) => [key, view.name])) },
      indicatorRows: rows,
      targetColumn,
      detailColumns: detail.value.columns,
      detailBlocks: detail.value.blocks,
      ...departmentPlaces(plan, given?.value ?? null),
    },
    recipes,
    observations: [...seen, ...damage],
    damage,
    source: workbook,
    isEdited: fingerprint === null ? null : fingerprint !== fingerprintOf(plan),
  });
}

/** What an earlier reading found, where nothing but figures differs and nothing it found depends on them; else null. */
function sameDamage(former: ReadPlan | null, sheets: Partial<Record<SheetKey, SheetGrid>>): Observation[] | null {
  if (former?.source === undefined || former.damage === undefined) return null;
  const dependsOnFigures = former.damage.some(({ problem: { data } }) => 'expected' in data || 'line' in data);
  return !dependsOnFigures && isMarkedAlike(sheetsOf(former.source), sheets) ? [...former.damage] : null;
}

function departmentPlaces(plan: Plan, given: FoundBlocks | null): Pick<Places, 'departmentColumns' | 'departmentBlocks'> {
  return { departmentColumns: given?.columns ?? detailColumns(hasThirteenth(plan)), departmentBlocks: given?.blocks ?? new Map() };
}

/** Sheets somebody has deleted: a workbook has all of the later ones, or, from the first version, none. */
function missingSheets(views: Partial<Record<SheetKey, SheetView>>): Observation[] {
  if (LATER.every((key) => views[key] === undefined)) return [];
  return LATER.filter((key) => views[key] === undefined).map((key) => missingSheet(SHEETS[key]));
}

function missingSheet(sheet: string): Observation {
  return { sheet, row: 0, column: 0, indicator: null, problem: problem('workbook.sheetMissing', { sheet }) };
}

/** Lines that are missing from a block nobody has filled come with its first split. */
function isOfBlankBlock(plan: Plan, { problem: { code }, indicator }: Observation): boolean {
  return code === 'workbook.rowMissing' && indicator !== null && allocationOf(plan, indicator) === undefined && departmentAllocationOf(plan, indicator) === undefined;
}

/** A block nobody has filled yet is no allocation; the formulas of a structure's whole show 0 until then. */
function hasFigures(plan: Plan, allocation: Allocation): boolean {
  const isTyped = (count: number | null): boolean => count !== null && (count !== 0 || partsOf(plan, allocation.indicator).length === 0);
  const { levels } = allocation;
  return levels !== undefined || [...allocation.unitTotals, ...allocation.monthTotals, ...allocation.cells.flat()].some(isTyped);
}

function filled(allocations: readonly DepartmentAllocation[]): DepartmentAllocation[] {
  return allocations.filter(({ yearTotals, cells }) => [...yearTotals, ...cells.flat()].some((figure) => figure !== null));
}
