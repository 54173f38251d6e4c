/** One indicator's lines on a sheet of blocks, and the formulas its cells are made of. */
import { addsOverMonths, MONTH_PERIODS, NINE_MONTHS, QUARTERS, SIX_MONTHS, THIRTEENTH, YEAR, type Indicator, type Period, type Plan, type RecipientAxis, type StepId } from '../domain';
import { cellName, columnName, type GridCell } from '../xlsx';
import { periodCount, periodFigure, type Line } from './amounts';
import { formula, formulaOrBlank, text, type FormulaRole, type SheetRows } from './cells';
import { stepColumn, type DetailBlock, type DetailColumns, type Places } from './layout';
import { fixedRange } from './references';
import { figureStyle } from './styles';

/** Quarters, 6 and 9 months and the year: what the months make. */
export const LONGER_PERIODS: readonly Period[] = [...QUARTERS, SIX_MONTHS, NINE_MONTHS, YEAR];

export interface Recipient {
  readonly code: string;
  readonly name: string;
}

export interface Block {
  readonly sheet: SheetRows;
  readonly plan: Plan;
  readonly places: Places;
  readonly indicator: Indicator;
  readonly axis: RecipientAxis;
  readonly columns: DetailColumns;
  readonly rows: DetailBlock;
  readonly recipients: readonly Recipient[];
}

export function decimalsOf({ indicator }: Block): number {
  return indicator.lattice.decimals;
}

/** The months of a block's sheet that this indicator has, with their columns. */
export function stepsOf({ indicator, columns }: Block): { readonly step: StepId; readonly index: number; readonly column: number }[] {
  const steps: StepId[] = MONTH_PERIODS.map(({ id }) => id as StepId);
  if (indicator.thirteenth) steps.push(THIRTEENTH);
  return steps.flatMap((step, index) => {
    const column = stepColumn(columns, step);
    return column === undefined ? [] : [{ step, index, column }];
  });
}

/** Key, name and unit in front of a line. */
export function rowHead(indicator: Indicator, key: string, name: string, style: string, unit = indicator.lattice.unit): GridCell[] {
  return [text(indicator.id, 'key'), text(key, 'key'), text(name, style), text(unit, 'centered')];
}

/** The cells of all recipients in a column. */
export function recipientRange({ rows }: Block, column: number): string {
  return rangeOfRows([...rows.unitRows.values()], column);
}

export function rangeOfRows(rows: readonly number[], column: number): string {
  return fixedRange(Math.min(...rows), Math.max(...rows), column);
}

/** The months of one row, from January to the last there is. */
export function monthRange({ columns }: Block, row: number): string {
  return `${cellName(row, columns.periods.M1)}:${cellName(row, columns.thirteenth ?? columns.periods.M12)}`;
}

/** Quarters from months, 6 and 9 months and the year from quarters. */
export function writeLonger(block: Block, row: number, line: Line, role: FormulaRole): void {
  const { indicator } = block;
  writeLongerOf(block, row, line, role, decimalsOf(block), addsOverMonths(indicator.behaviour));
}

/** The same for a line of other decimals or another rule than the indicator's own. */
export function writeLongerOf({ sheet, columns }: Pick<Block, 'sheet' | 'columns'>, row: number, line: Line, role: FormulaRole, decimals: number, adds: boolean): void {
  for (const period of LONGER_PERIODS) {
    const cell = adds
      ? formula(sumFormula(columns, row, period), periodCount(line, period), decimals, role)
      : formulaOrBlank(lastFormula(columns, row, period), periodFigure({ behaviour: 'stock' }, line, period), decimals, role);
    sheet.set(row, columns.periods[period.id], cell);
  }
}

function lastQuarterOf(period: Period): Period['id'] {
  return QUARTERS.find((quarter) => quarter.to === period.to)?.id ?? 'Q4';
}

function sumFormula(columns: DetailColumns, row: number, period: Period): string {
  const cell = (id: Period['id']): string => cellName(row, columns.periods[id]);
  if (QUARTERS.includes(period)) return `SUM(${cell(`M${period.from}`)}:${cell(`M${period.to}`)})`;
  const quarters = `SUM(${cell('Q1')}:${cell(lastQuarterOf(period))})`;
  return period.id === 'Y' && columns.thirteenth !== null ? `${quarters}+N(${cellName(row, columns.thirteenth)})` : quarters;
}

/** A level's quarter is its last month; a blank month leaves it blank. */
function lastFormula(columns: DetailColumns, row: number, period: Period): string {
  const from = QUARTERS.includes(period) ? columns.periods[`M${period.to}`] : columns.periods[lastQuarterOf(period)];
  const cell = cellName(row, from);
  return `IF(${cell}="","",${cell})`;
}

/** `ROUND(a-b)`, and the empty text (or 0) where either has no figure. */
export function guardedDifference(minuend: string, subtrahend: string, count: number | null, decimals: number, otherwise: '""' | '0'): GridCell {
  const expression = `IF(OR(${minuend}="",${subtrahend}=""),${otherwise},ROUND(${minuend}-${subtrahend},${decimals}))`;
  if (count === null && otherwise === '0') return { value: 0, formula: expression, style: figureStyle('difference', decimals) };
  return formulaOrBlank(expression, count, decimals, 'difference');
}

/** `$B7`: the key of a row, for a formula in it. */
export function keyOfRow({ columns }: Block, row: number): string {
  return `$${columnName(columns.key)}${row + 1}`;
}
