/**
 * Growth month by month: last year's months of every unit as bases, levels of units × months that add
 * up both ways. Growths (monthly, cumulative, quarters, year) are derived from the whole levels only.
 */
import { MONTH_PERIODS, MONTHS, refusal, success, sumCounts, type Problem, type Result } from '../../domain';
import { balance, type BalanceDiagnostics, type CellBound, type CellPin } from '../balance';
import { yearGrowth, type YearGrowth } from './identities';
import { monthLevels, readPath, type PathPoint } from './path';
import { requiredGrowth, type RequiredGrowth } from './required';
import { splitGrowth, type GrowthSplit } from './split';
import type { GrowthTarget } from './target';
import type { GrowthUnit, GrowthWay } from './units';

/** A unit with last year's twelve months, whole counts ≥ 0 at constant prices; the rest is about its year. */
export interface MonthlyGrowthUnit extends Omit<GrowthUnit, 'base'> {
  readonly months: readonly (number | null)[];
}

export interface MonthlyGrowthRequest {
  readonly target: GrowthTarget;
  readonly units: readonly MonthlyGrowthUnit[];
  readonly way?: GrowthWay | undefined;
  /** Growths the whole place shows in some periods; the months left follow from the base-weighted identity. */
  readonly path?: readonly PathPoint[] | undefined;
  /** Levels of single months by unit id and `M1`…`M12`. */
  readonly cellPins?: readonly CellPin[] | undefined;
  readonly cellBounds?: readonly CellBound[] | undefined;
}

export interface MonthlyGrowth {
  readonly year: GrowthSplit;
  /** Levels of the place's twelve months. */
  readonly months: readonly number[];
  /** Units × 12, whole counts: rows add up to the units' levels, columns to `months`. */
  readonly cells: readonly (readonly number[])[];
  readonly growth: {
    readonly place: YearGrowth;
    /** In the order of the units. */
    readonly units: readonly YearGrowth[];
  };
  /** What the months outside the path must average; null when there is no path, or none are left. */
  readonly required: RequiredGrowth | null;
  readonly diagnostics: BalanceDiagnostics;
  readonly warnings: readonly Problem[];
}

/**
 * Units × months for a target growth.
 *
 * The year's levels of the units are {@link splitGrowth}'s; the place's months are last year's raised
 * by the common growth and carried forward, or follow the path; the cells start from last year's and
 * are balanced to both. A unit without a base, whose level is given, takes the shape of the place.
 * @returns refused with the codes of `splitGrowth`, of the path (`allocation.unknownPart`,
 *   `growth.periodsCross`, `partsMissTarget`, `alreadyAbove`, `noBase`), of `balance`, and with `growth.notTwelve`
 */
export function splitGrowthMonths(request: MonthlyGrowthRequest): Result<MonthlyGrowth> {
  const { target, units, way, path = [] } = request;
  const { decimals } = target;
  const bases = readMonths(units);
  if (!bases.ok) return bases;
  const year = splitGrowth({
    target,
    way,
    units: units.map((unit, index) => ({ ...unit, base: sumCounts(bases.value[index] ?? []) })),
  });
  if (!year.ok) return year;
  const stretches = readPath(path, decimals);
  if (!stretches.ok) return stretches;

  const placeBases = MONTHS.map((month) => sumCounts(bases.value.map((row) => row[month - 1] ?? 0)));
  const months = monthLevels(year.value.level, placeBases, stretches.value, decimals);
  if (!months.ok) return months;
  const table = balance({
    rows: year.value.units.map(({ id, level }) => ({ id, total: level })),
    columns: MONTH_PERIODS.map(({ id }, index) => ({ id, total: months.value[index] ?? 0 })),
    pattern: bases.value.map((row) => (row.every((base) => base === 0) ? placeBases : row)),
    pins: request.cellPins,
    bounds: request.cellBounds,
  });
  if (!table.ok) return table;

  return success({
    year: year.value,
    months: months.value,
    cells: table.value.cells,
    growth: {
      place: yearGrowth(months.value, placeBases, decimals),
      units: table.value.cells.map((row, index) => yearGrowth(row, bases.value[index] ?? [], decimals)),
    },
    required: requiredOutside(path, months.value, placeBases, target),
    diagnostics: table.value.diagnostics,
    warnings: year.value.warnings,
  });
}

function readMonths(units: readonly MonthlyGrowthUnit[]): Result<number[][]> {
  const missing = units.filter((unit) => unit.months.includes(null)).map((unit) => unit.id);
  const short = units.find((unit) => unit.months.length !== MONTHS.length);
  if (short !== undefined) return refusal('growth.notTwelve', { id: short.id, months: short.months.length });
  if (missing.length > 0) return refusal('growth.missingBase', { ids: missing });
  const rows: number[][] = [];
  for (const { id, months } of units) {
    const row = months.map((base) => base ?? 0);
    for (const [index, base] of row.entries()) {
      const column = `M${index + 1}`;
      if (!Number.isSafeInteger(base)) return refusal('growth.notANumber', { what: 'base', id, column });
      if (base < 0) return refusal('growth.negativeBase', { id, column, base });
    }
    const total = row.reduce((sum, base) => sum + base, 0);
    if (!Number.isSafeInteger(total)) return refusal('allocation.totalTooLarge', { total });
    rows.push(row);
  }
  return success(rows);
}

/** The months no period of the path holds, against the levels the path has fixed. */
function requiredOutside(
  path: readonly PathPoint[],
  months: readonly number[],
  bases: readonly number[],
  target: GrowthTarget,
): RequiredGrowth | null {
  const stretches = readPath(path, target.decimals);
  if (!stretches.ok || stretches.value.length === 0) return null;
  const parts = MONTHS.map((month) => {
    const isFixed = stretches.value.some((each) => each.from <= month && month <= each.to);
    const base = bases[month - 1] ?? 0;
    return { id: `M${month}`, base, level: isFixed ? months[month - 1] : undefined };
  });
  const required = requiredGrowth({ target, parts });
  return required.ok ? required.value : null;
}
