/** Growth on last year's levels: levels are split, the growths shown are derived from them. */
import { success, TWELVE_STEPS, type Bound, type Result } from '../../../domain';
import { checkDecimals } from '../../decimals';
import { splitGrowth, splitGrowthMonths, type GrowthSplit, type GrowthTarget, type MonthlyGrowth, type MonthlyGrowthUnit } from '../../growth';
import { explanationOf } from '../reasons';
import type { GrowthIndicator } from '../request';
import type { BehindTable, FigureTable, RecipientReason, Split } from '../result';
import { planned, readTarget } from '../target';

/** Refused with the codes of `readTarget`, `splitGrowth` and, where months are given, `splitGrowthMonths`. */
export function splitGrowthKind(request: GrowthIndicator): Result<Split> {
  const target = readTarget(request.target, request.indicator.lattice, request.offLattice);
  if (!target.ok) return target;
  const levels = checkDecimals(request.levels.decimals);
  if (!levels.ok) return levels;
  const split = splitLevels(request, growthTarget(request, target.value.count));
  if (!split.ok) return split;
  const { year, months } = split.value;
  return success({
    recipients: year.units.map((unit) => unit.id),
    periods: months === null ? [] : TWELVE_STEPS,
    target: planned(target.value),
    tables: [shownTable(request, year, months)],
    behind: [levelTable(request, year, months), baseTable(request, year, months)],
    explanation: explanationOf(request.way ?? 'sameGrowth', year.units.map(reasonOf)),
    warnings: [...target.value.warnings, ...(months ?? year).warnings],
  });
}

interface Levels {
  readonly year: GrowthSplit;
  readonly months: (MonthlyGrowth & { readonly bases: readonly (readonly number[])[] }) | null;
}

/** By month where every recipient comes with months; a recipient with a base alone has only a year. */
function splitLevels(request: GrowthIndicator, target: GrowthTarget): Result<Levels> {
  const { recipients, way, path, cellPins, cellBounds } = request;
  const monthly = recipients.filter(hasMonths);
  if (monthly.length > 0 && monthly.length === recipients.length) {
    const split = splitGrowthMonths({ target, units: monthly, way, path, cellPins, cellBounds });
    if (!split.ok) return split;
    const bases = monthly.map((unit) => unit.months.map((base) => base ?? 0));
    return success({ year: split.value.year, months: { ...split.value, bases } });
  }
  const units = recipients.map((unit) => (hasMonths(unit) ? { ...unit, base: null } : unit));
  const split = splitGrowth({ target, units, way });
  return split.ok ? success({ year: split.value, months: null }) : split;
}

function hasMonths(unit: GrowthIndicator['recipients'][number]): unit is MonthlyGrowthUnit {
  return 'months' in unit;
}

/** The target's figures as counts; the high end of a range that is off the lattice as it prints. */
function growthTarget({ target, indicator }: GrowthIndicator, count: number): GrowthTarget {
  const { decimals } = indicator.lattice;
  const bound: Bound =
    target.kind === 'range'
      ? { kind: 'range', min: count, max: Math.max(count, Math.round(target.max * 10 ** decimals)) }
      : { kind: target.kind, value: count };
  return { bound, decimals };
}

/** Growths against the same month, and the same year, of last year; null without a base. */
function shownTable({ indicator }: GrowthIndicator, year: GrowthSplit, months: Levels['months']): FigureTable {
  return {
    id: indicator.id,
    lattice: indicator.lattice,
    cells: months?.growth.units.map((unit) => TWELVE_STEPS.map((_, month) => unit.periods[`M${month + 1}` as 'M1'])) ?? null,
    year: year.units.map((unit) => unit.growth),
    periodTotals: months === null ? null : TWELVE_STEPS.map((_, month) => months.growth.place.periods[`M${month + 1}` as 'M1']),
    total: year.growth,
  };
}

function levelTable({ indicator, levels }: GrowthIndicator, year: GrowthSplit, months: Levels['months']): BehindTable {
  return {
    role: 'level',
    id: indicator.id,
    lattice: levels,
    cells: months?.cells ?? null,
    year: year.units.map((unit) => unit.level),
    periodTotals: months?.months ?? null,
    total: year.level,
  };
}

function baseTable({ indicator, levels }: GrowthIndicator, year: GrowthSplit, months: Levels['months']): BehindTable {
  const periodTotals = months === null ? null : TWELVE_STEPS.map((_, month) => months.bases.reduce((sum, row) => sum + row[month]!, 0));
  return { role: 'base', id: indicator.id, lattice: levels, cells: months?.bases ?? null, year: year.units.map((unit) => unit.base), periodTotals, total: year.base };
}

/** In counts of the levels, which are what was split. */
function reasonOf({ id, level, fair, held, roundedUp }: GrowthSplit['units'][number]): RecipientReason {
  return { id, share: level, fair, held, roundedUp, zero: null };
}
