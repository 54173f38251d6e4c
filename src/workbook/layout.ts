/**
 * Where everything stands on freshly made sheets. A workbook that people have edited is found by its
 * keys instead (read-plan.ts); both give the same places, so that what writes cells need not care.
 */
import { PERIODS, recipientsOf, structureOf, type Indicator, type Period, type Plan, type PeriodId } from '../domain';

/** Rows of one indicator on `Chi tiết`, zero-based. */
export interface DetailBlock {
  readonly titleRow: number;
  /** Unit code → row. */
  readonly unitRows: ReadonlyMap<string, number>;
  readonly sumRow: number;
  readonly placeRow: number;
  readonly leftRow: number;
}

/** Columns of `Chi tiết`, zero-based. */
export interface DetailColumns {
  readonly indicator: number;
  readonly key: number;
  readonly name: number;
  readonly unit: number;
  readonly periods: Readonly<Record<PeriodId, number>>;
  readonly assigned: number;
  readonly difference: number;
}

/** Rows and columns by meaning, on the sheets `Chỉ tiêu` and `Chi tiết`. */
export interface Places {
  /** Indicator id → row on `Chỉ tiêu`. */
  readonly indicatorRows: ReadonlyMap<string, number>;
  /** Column of the assigned target on `Chỉ tiêu`. */
  readonly targetColumn: number;
  readonly detailColumns: DetailColumns;
  readonly detailBlocks: ReadonlyMap<string, DetailBlock>;
}

/** Title, subtitle, legend, header: data begin below. */
export const HEADER_ROW = 3;
export const FIRST_DATA_ROW = HEADER_ROW + 1;
export const TARGET_COLUMN = 8;
const FIRST_PERIOD_COLUMN = 4;
/** Title, sum, phasing, what is left, and a blank row beside the units of a block. */
const BLOCK_EXTRAS = 5;

export const DETAIL_COLUMNS: DetailColumns = {
  indicator: 0,
  key: 1,
  name: 2,
  unit: 3,
  periods: columnsOf(PERIODS, FIRST_PERIOD_COLUMN),
  assigned: FIRST_PERIOD_COLUMN + PERIODS.length,
  difference: FIRST_PERIOD_COLUMN + PERIODS.length + 1,
};

/** Consecutive columns for periods, from the given one on. */
export function columnsOf(periods: readonly Period[], first: number): Record<PeriodId, number> {
  return Object.fromEntries(periods.map((period, index) => [period.id, first + index])) as Record<PeriodId, number>;
}

/** Indicators that have a block on `Chi tiết`: sums, which add over units and months. */
export function detailIndicators(plan: Plan): Indicator[] {
  return plan.indicators.filter((indicator) => indicator.behaviour === 'flow' && indicator.target !== null);
}

/** The parts whose cells add up to this indicator's on `Chi tiết`, or none when its cells are typed. */
export function partsOf(plan: Plan, indicator: string): string[] {
  const structure = structureOf(plan.structures, indicator);
  return structure?.whole === indicator ? structure.parts.map((part) => part.indicator) : [];
}

/** Rows the longest sheet of this plan takes. */
export function rowsNeeded(plan: Plan): number {
  const units = recipientsOf(plan.units).length;
  const detail = detailIndicators(plan).length * (units + BLOCK_EXTRAS);
  const structure = plan.structures.reduce((rows, { parts }) => rows + (units + 1) * (parts.length + 1) + 1, 0);
  return FIRST_DATA_ROW + Math.max(detail, structure, plan.indicators.length, plan.units.length);
}

/** Places on sheets made from this plan. */
export function layoutOf(plan: Plan): Places {
  const units = recipientsOf(plan.units);
  const detailBlocks = new Map<string, DetailBlock>();
  let row = FIRST_DATA_ROW;
  for (const indicator of detailIndicators(plan)) {
    const firstUnit = row + 1;
    const sumRow = firstUnit + units.length;
    detailBlocks.set(indicator.id, {
      titleRow: row,
      unitRows: new Map(units.map((unit, index) => [unit.code, firstUnit + index])),
      sumRow,
      placeRow: sumRow + 1,
      leftRow: sumRow + 2,
    });
    row += units.length + BLOCK_EXTRAS;
  }
  return {
    indicatorRows: new Map(plan.indicators.map((indicator, index) => [indicator.id, FIRST_DATA_ROW + index])),
    targetColumn: TARGET_COLUMN,
    detailColumns: DETAIL_COLUMNS,
    detailBlocks,
  };
}
