/** What a three-way split is asked for, and what can be said about it before anything is split. */
import { refusal, success, type Result } from '../../domain';
import { firstRepeated } from '../recipients';
import { checkSize } from '../sizes';

/** Departments, or sectors: the direction beside units and periods. */
export interface ThreeWayRequest {
  /** Ids of the three directions; periods in the order of time. */
  readonly units: readonly string[];
  readonly groups: readonly string[];
  readonly periods: readonly string[];
  readonly year: YearTable;
  readonly months: MonthTotals;
  /** Weights ≥ 0, units × groups × periods; without them every line has the shape of its totals. */
  readonly pattern?: readonly (readonly (readonly number[])[])[] | undefined;
  readonly pins?: readonly CubePin[] | undefined;
  readonly bounds?: readonly CubeBound[] | undefined;
}

/** The year's units × groups: a finished table, or margins to balance one from. */
export type YearTable =
  | { readonly kind: 'table'; readonly cells: readonly (readonly number[])[] }
  | {
      readonly kind: 'margins';
      readonly units: readonly number[];
      readonly groups: readonly number[];
      /** Units × groups; without it every unit has the groups' shape. */
      readonly pattern?: readonly (readonly number[])[] | undefined;
      readonly pins?: readonly { readonly unit: string; readonly group: string; readonly value: number }[] | undefined;
    };

/** The totals of the months that are given: by group, by unit, of the whole only, or by both at once. */
export type MonthTotals =
  | { readonly kind: 'group'; readonly totals: readonly (readonly number[])[] }
  | { readonly kind: 'unit'; readonly totals: readonly (readonly number[])[] }
  | { readonly kind: 'whole'; readonly totals: readonly number[] }
  | {
      readonly kind: 'both';
      /** Groups × periods. */
      readonly groups: readonly (readonly number[])[];
      /** Units × periods. */
      readonly units: readonly (readonly number[])[];
      /** The family that is kept exact; the other is met as far as it can be. */
      readonly keep: 'group' | 'unit';
    };

export interface CubePin {
  readonly unit: string;
  readonly group: string;
  readonly period: string;
  readonly value: number;
}

export interface CubeBound {
  readonly unit: string;
  readonly group: string;
  readonly period: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

const YEAR_KINDS: readonly YearTable['kind'][] = ['table', 'margins'];
const MONTH_KINDS: readonly MonthTotals['kind'][] = ['group', 'unit', 'whole', 'both'];
const KEPT: readonly Extract<MonthTotals, { readonly kind: 'both' }>['keep'][] = ['group', 'unit'];

/** Joins the ids of a line's two directions for refusals: `Phú Đô · Nông nghiệp`. */
export function joined(first: string, second: string): string {
  return `${first} · ${second}`;
}

/** Ids are unique, tables have the size of their directions, pins and bounds name cells there are. */
export function checkRequest(request: ThreeWayRequest): Result<true> {
  const { units, groups, periods, months, year } = request;
  for (const ids of [units, groups, periods]) {
    if (ids.length === 0) return refusal('allocation.noRecipients', {});
    const twice = firstRepeated(ids);
    if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  }
  const kinds = checkKinds(request);
  if (!kinds.ok) return kinds;
  const tables: [readonly (readonly number[])[], readonly string[], readonly string[]][] = [];
  if (year.kind === 'table') tables.push([year.cells, units, groups]);
  else tables.push([[year.units], [''], units], [[year.groups], [''], groups]);
  if (months.kind === 'group') tables.push([months.totals, groups, periods]);
  if (months.kind === 'unit') tables.push([months.totals, units, periods]);
  if (months.kind === 'whole') tables.push([[months.totals], [''], periods]);
  if (months.kind === 'both') tables.push([months.groups, groups, periods], [months.units, units, periods]);
  for (const [cells, rows, columns] of tables) {
    const checked = checkTotals(cells, rows, columns);
    if (!checked.ok) return checked;
  }
  const weights = checkPattern(request);
  if (!weights.ok) return weights;
  return checkPlaces(request);
}

/** A request may come out of a file, where the compiler does not see what it says. */
function checkKinds({ year, months }: ThreeWayRequest): Result<true> {
  const unknown = (place: string): Result<true> => refusal('notice.requestBroken', { place, expected: 'choice' });
  if (!YEAR_KINDS.includes(year.kind)) return unknown('year.kind');
  if (!MONTH_KINDS.includes(months.kind)) return unknown('months.kind');
  return months.kind === 'both' && !KEPT.includes(months.keep) ? unknown('months.keep') : success(true);
}

function checkTotals(cells: readonly (readonly number[])[], rows: readonly string[], columns: readonly string[]): Result<true> {
  const sized = checkSize(rows, columns, cells);
  if (!sized.ok) return sized;
  for (const [index, row] of rows.entries()) {
    for (const [place, column] of columns.entries()) {
      const total = cells[index]?.[place];
      const id = row === '' ? column : joined(row, column);
      if (total === undefined || !Number.isInteger(total)) return refusal('allocation.notANumber', { what: 'total', id });
      if (!Number.isSafeInteger(total)) return refusal('allocation.totalTooLarge', { total });
    }
  }
  return success(true);
}

function checkPattern({ units, groups, periods, pattern }: ThreeWayRequest): Result<true> {
  if (pattern === undefined) return success(true);
  const sized = checkSize(units, groups, pattern);
  if (!sized.ok) return sized;
  for (const [unit, id] of units.entries()) {
    const deep = checkSize(groups, periods, pattern[unit] ?? []);
    if (!deep.ok) return deep;
    for (const [group, name] of groups.entries()) {
      const weights = pattern[unit]?.[group] ?? [];
      for (const [period, column] of periods.entries()) {
        const weight = weights[period];
        if (weight === undefined) return refusal('allocation.missingWeight', { ids: [joined(id, name)] });
        if (!Number.isFinite(weight)) return refusal('allocation.notANumber', { what: 'weight', id: joined(id, name), column });
        if (weight < 0) return refusal('allocation.negativeWeight', { id: joined(id, name), weight });
      }
    }
  }
  return success(true);
}

function checkPlaces({ units, groups, periods, pins = [], bounds = [] }: ThreeWayRequest): Result<true> {
  const [knownUnits, knownGroups, knownPeriods] = [new Set(units), new Set(groups), new Set(periods)];
  for (const { unit, group, period } of [...pins, ...bounds]) {
    if (!knownUnits.has(unit) || !knownGroups.has(group) || !knownPeriods.has(period)) {
      return refusal('allocation.unknownCell', { row: joined(unit, group), column: period });
    }
  }
  for (const { unit, group, period, value } of pins) {
    if (!Number.isSafeInteger(value)) {
      return refusal('allocation.notANumber', { what: 'pin', id: joined(unit, group), column: period });
    }
  }
  return success(true);
}
