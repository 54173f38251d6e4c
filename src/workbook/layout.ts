/**
 * Where everything stands on freshly made sheets. A workbook that people have edited is found by its
 * keys instead (read-plan.ts); both give the same places, so that what writes cells need not care.
 */
import {
  departmentAllocationOf,
  PERIODS,
  recipientsOf,
  structureOf,
  THIRTEENTH,
  type Indicator,
  type Period,
  type Plan,
  type PeriodId,
  type StepId,
} from '../domain';
import { SHEETS, type SheetKey } from './labels';

/** Rows of one indicator on `Chi tiết` or `Giao phòng ban`, zero-based. */
export interface DetailBlock {
  readonly titleRow: number;
  /** Code of the unit or department → row. */
  readonly unitRows: ReadonlyMap<string, number>;
  readonly sumRow: number;
  readonly placeRow: number;
  readonly leftRow: number;
  /** Lines of a growth's levels and of last year's, where the indicator has them. */
  readonly levels?: LevelRows;
}

export interface LevelRows {
  /** Unit code → row. */
  readonly planned: ReadonlyMap<string, number>;
  readonly plannedSum: number;
  readonly bases: ReadonlyMap<string, number>;
  readonly baseSum: number;
}

/** Columns of `Chi tiết`, zero-based. */
export interface DetailColumns {
  readonly indicator: number;
  readonly key: number;
  readonly name: number;
  readonly unit: number;
  readonly periods: Readonly<Record<PeriodId, number>>;
  /** The thirteenth period, where the sheet has one. */
  readonly thirteenth: number | null;
  readonly assigned: number;
  readonly difference: number;
  /** The denominators of rates; null on sheets of a former version. */
  readonly weight: number | null;
}

/** Rows and columns by meaning, on the sheets people and operations write to. */
export interface Places {
  /** What the sheets are called now. */
  readonly sheetNames: Readonly<Record<SheetKey, string>>;
  /** Indicator id → row on `Chỉ tiêu`. */
  readonly indicatorRows: ReadonlyMap<string, number>;
  /** Column of the planned figure on `Chỉ tiêu`. */
  readonly targetColumn: number;
  readonly detailColumns: DetailColumns;
  readonly detailBlocks: ReadonlyMap<string, DetailBlock>;
  readonly departmentColumns: DetailColumns;
  readonly departmentBlocks: ReadonlyMap<string, DetailBlock>;
}

/** Title, subtitle, legend, header: data begin below. */
export const HEADER_ROW = 3;
export const FIRST_DATA_ROW = HEADER_ROW + 1;
export const TARGET_COLUMN = 8;
const FIRST_PERIOD_COLUMN = 4;
/** Title, sum, phasing, what is left, and a blank row beside the units of a block. */
const BLOCK_EXTRAS = 5;

/** The columns of a table of units (or departments) by months. */
export function detailColumns(withThirteenth: boolean): DetailColumns {
  const months = columnsOf(PERIODS.slice(0, 12), FIRST_PERIOD_COLUMN);
  const next = FIRST_PERIOD_COLUMN + 12 + (withThirteenth ? 1 : 0);
  const longer = columnsOf(PERIODS.slice(12), next);
  const assigned = next + PERIODS.length - 12;
  return {
    indicator: 0,
    key: 1,
    name: 2,
    unit: 3,
    periods: { ...months, ...longer },
    thirteenth: withThirteenth ? FIRST_PERIOD_COLUMN + 12 : null,
    assigned,
    difference: assigned + 1,
    weight: assigned + 2,
  };
}

/** The column of a month or of the thirteenth period; undefined where the sheet has none. */
export function stepColumn(columns: DetailColumns, step: StepId): number | undefined {
  return step === THIRTEENTH ? (columns.thirteenth ?? undefined) : columns.periods[step];
}

/** Consecutive columns for periods, from the given one on. */
export function columnsOf(periods: readonly Period[], first: number): Record<PeriodId, number> {
  return Object.fromEntries(periods.map((period, index) => [period.id, first + index])) as Record<PeriodId, number>;
}

/** Indicators that have a block on `Chi tiết`: all with a target but the shares that follow from amounts. */
export function detailIndicators(plan: Plan): Indicator[] {
  return plan.indicators.filter((indicator) => indicator.target !== null && !isDerivedShare(indicator));
}

/** A share whose amount is planned has no figures of its own. */
export function isDerivedShare(indicator: Indicator): boolean {
  return indicator.behaviour === 'share' && indicator.amount !== null;
}

/** Indicators given to departments, by figures or by name. */
export function departmentIndicators(plan: Plan): Indicator[] {
  const adds = (indicator: Indicator): boolean => ['flow', 'stock', 'event'].includes(indicator.behaviour);
  return detailIndicators(plan).filter(
    (indicator) => adds(indicator) && departmentsOf(plan, indicator).length > 0,
  );
}

/** The departments that stand in an indicator's block on `Giao phòng ban`. */
export function departmentsOf(plan: Plan, indicator: Indicator): readonly string[] {
  return departmentAllocationOf(plan, indicator.id)?.departments ?? (indicator.departments.length > 1 ? indicator.departments : []);
}

/** The parts whose cells add up to this indicator's on `Chi tiết`, or none when its cells are typed. */
export function partsOf(plan: Plan, indicator: string): string[] {
  const structure = structureOf(plan.structures, indicator);
  return structure?.whole === indicator ? structure.parts.map((part) => part.indicator) : [];
}

/** Whether some indicator is counted to January of the next year. */
export function hasThirteenth(plan: Plan): boolean {
  return plan.indicators.some((indicator) => indicator.thirteenth);
}

/** Rows the longest sheet of this plan takes. */
export function rowsNeeded(plan: Plan): number {
  const units = recipientsOf(plan.units).length;
  const detail = detailIndicators(plan).reduce((rows, indicator) => rows + blockHeight(indicator, units), 0);
  const structure = plan.structures.reduce((rows, { parts }) => rows + (units + 1) * (parts.length + 1) + 1, 0);
  return FIRST_DATA_ROW + Math.max(detail, structure, plan.indicators.length, plan.units.length);
}

function blockHeight(indicator: Indicator, recipients: number): number {
  return recipients + BLOCK_EXTRAS + (indicator.levels === null ? 0 : 2 * (recipients + 1));
}

/** Places on sheets made from this plan. */
export function layoutOf(plan: Plan): Places {
  const units = recipientsOf(plan.units).map((unit) => unit.code);
  return {
    sheetNames: SHEETS,
    indicatorRows: new Map(plan.indicators.map((indicator, index) => [indicator.id, FIRST_DATA_ROW + index])),
    targetColumn: TARGET_COLUMN,
    detailColumns: detailColumns(hasThirteenth(plan)),
    detailBlocks: blocksOf(detailIndicators(plan), () => units),
    departmentColumns: detailColumns(hasThirteenth(plan)),
    departmentBlocks: blocksOf(departmentIndicators(plan), (indicator) => departmentsOf(plan, indicator)),
  };
}

function blocksOf(indicators: readonly Indicator[], recipientsOfIndicator: (indicator: Indicator) => readonly string[]): Map<string, DetailBlock> {
  const blocks = new Map<string, DetailBlock>();
  let row = FIRST_DATA_ROW;
  for (const indicator of indicators) {
    const recipients = recipientsOfIndicator(indicator);
    const rowsFrom = (first: number): Map<string, number> => new Map(recipients.map((code, index) => [code, first + index]));
    const sumRow = row + 1 + recipients.length;
    const levelRow = sumRow + 3;
    const baseRow = levelRow + recipients.length + 1;
    blocks.set(indicator.id, {
      titleRow: row,
      unitRows: rowsFrom(row + 1),
      sumRow,
      placeRow: sumRow + 1,
      leftRow: sumRow + 2,
      ...(indicator.levels !== null && {
        levels: {
          planned: rowsFrom(levelRow),
          plannedSum: levelRow + recipients.length,
          bases: rowsFrom(baseRow),
          baseSum: baseRow + recipients.length,
        },
      }),
    });
    row += blockHeight(indicator, recipients.length);
  }
  return blocks;
}

/** First and last row of a block, wherever its lines stand now. */
export function blockRows({ titleRow, unitRows, sumRow, placeRow, leftRow, levels }: DetailBlock): { readonly first: number; readonly last: number } {
  const more = levels ? [...levels.planned.values(), levels.plannedSum, ...levels.bases.values(), levels.baseSum] : [];
  const rows = [titleRow, sumRow, placeRow, leftRow, ...unitRows.values(), ...more];
  return { first: Math.min(...rows), last: Math.max(...rows) };
}

