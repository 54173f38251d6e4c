/**
 * `Diễn biến tháng`: plan, actual and last year of every target by month with running totals, live from
 * `Chi tiết` and `Số liệu thực hiện`. The report and the charts read from here.
 */
import { addsOverMonths, addsOverUnits, recipientsOf, THIRTEEN_STEPS, type ActualMeasure, type Indicator, type Plan } from '../domain';
import { phasingOf, reachedAt, type Ledger } from '../tracking';
import { cellName, quotedSheet, type GridCell, type SheetGrid } from '../xlsx';
import { FIRST_MONTH_COLUMN, KEY_COLUMN, lineKey } from './actuals-sheet';
import { formulaOrBlank, SheetRows, text } from './cells';
import { MONTHLY_LINES, PERIOD_LABELS, ROW_KEYS, SHEETS, THIRTEENTH_LABEL, type MonthlyLine } from './labels';
import { FIRST_DATA_ROW, HEADER_ROW, stepColumn, type Places } from './layout';
import { lastListRow } from './list-sheet';
import { brokenPage } from './page';
import { fixedRange, keyedOrBlank, quoted } from './references';
import { rowHeights } from './row-heights';
import { figureStyle } from './styles';

const HEADINGS = ['Mã', 'Chỉ tiêu', 'ĐVT', 'Dòng số liệu'];
export const FIRST_MONTHLY_COLUMN = HEADINGS.length;
const LINES = Object.keys(MONTHLY_LINES) as MonthlyLine[];

/** First row of an indicator's six lines, zero-based. */
export function monthlyRow(index: number): number {
  return FIRST_DATA_ROW + index * LINES.length;
}

/** A line's months as they stand on the sheet. */
export type MonthlyFigures = Readonly<Record<MonthlyLine, readonly (number | null)[]>>;

interface Block {
  readonly plan: Plan;
  readonly places: Places;
  readonly indicator: Indicator;
  readonly figures: MonthlyFigures;
  /** Last row of `Số liệu thực hiện`, zero-based. */
  readonly lastActual: number;
}

/** What the formulas of the sheet come to. */
export function monthlyFigures(plan: Plan, ledger: Ledger, indicator: Indicator): MonthlyFigures {
  const steps = THIRTEEN_STEPS.map((_, index) => index);
  const adds = addsOverMonths(indicator.behaviour);
  const phased = phasingOf(plan, indicator, null);
  const planned = steps.map((index) => phased[index] ?? null);
  const lineOf = (year: number): { readonly months: (number | null)[]; readonly running: (number | null)[] } => {
    const own = ledger.months({ indicator: indicator.id, unit: null, year });
    const running = ledger.months({ indicator: indicator.id, unit: null, year, measure: 'cumulative' });
    const units = addsOverUnits(indicator.behaviour) ? recipientsOf(plan.units).map(({ code }) => ledger.months({ indicator: indicator.id, unit: code, year })) : [];
    const months = steps.map((index) => own[index] ?? sumIfAll(units.map((unit) => unit[index] ?? null)) ?? (hasOwnRule(indicator) ? derivedAt(plan, ledger, indicator, year, index) : null));
    return { months, running };
  };
  const [now, before] = [lineOf(plan.year), lineOf(plan.year - 1)];
  return {
    planned,
    actual: now.months,
    before: before.months,
    plannedToDate: toDate(planned, [], adds),
    actualToDate: toDate(now.months, now.running, adds),
    beforeToDate: toDate(before.months, before.running, adds),
  };
}

/** Rates of units weighted, growth on levels, shares of amounts: not what a formula over the reports adds up. */
export function hasOwnRule(indicator: Indicator): boolean {
  return !addsOverUnits(indicator.behaviour);
}

function derivedAt(plan: Plan, ledger: Ledger, indicator: Indicator, year: number, index: number): number | null {
  const through = THIRTEEN_STEPS[index] ?? 'M12';
  const reached = reachedAt({ plan, ledger, indicator, unit: null, year, through });
  return reached?.step === through ? reached.count : null;
}

/** Running totals; of what does not add up the latest figure. A reported running total bridges months that are not known. */
function toDate(months: readonly (number | null)[], running: readonly (number | null)[], adds: boolean): (number | null)[] {
  let before: number | null = 0;
  return months.map((month, index) => {
    if (!adds) before = month ?? (index === 0 ? null : before);
    else before = month === null || before === null ? (running[index] ?? null) : before + month;
    return before;
  });
}

function sumIfAll(counts: readonly (number | null)[]): number | null {
  return counts.length === 0 || counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

export function monthlySheet(plan: Plan, places: Places, ledger: Ledger, indicators: readonly Indicator[], actualRows: number): SheetGrid {
  const sheet = new SheetRows();
  sheet.set(0, 0, text('DIỄN BIẾN THEO THÁNG: KẾ HOẠCH, THỰC HIỆN, NĂM TRƯỚC', 'title'));
  sheet.set(1, 0, text(`${plan.place} - năm ${plan.year}. Số lấy từ trang Chi tiết và trang ${SHEETS.actuals}; muốn sửa hãy sửa ở đó`, 'note'));
  HEADINGS.forEach((heading, column) => sheet.set(HEADER_ROW, column, text(heading, 'header')));
  THIRTEEN_STEPS.forEach((step, index) => sheet.set(HEADER_ROW, FIRST_MONTHLY_COLUMN + index, text(step === 'M13' ? THIRTEENTH_LABEL : PERIOD_LABELS[step], 'header')));
  const lastActual = lastListRow(actualRows);
  indicators.forEach((indicator, index) => writeBlock(sheet, { plan, places, indicator, figures: monthlyFigures(plan, ledger, indicator), lastActual }, monthlyRow(index)));
  const widths = [11, 40, 13, 20, ...THIRTEEN_STEPS.map(() => 11)];
  return {
    name: SHEETS.monthly,
    rows: sheet.rows,
    columnWidths: widths,
    rowHeights: rowHeights(sheet.rows, widths),
    freeze: { rows: FIRST_DATA_ROW, columns: FIRST_MONTHLY_COLUMN },
    tabColor: '2E75B6',
    page: brokenPage('A3', widths, [0, 3], []),
  };
}

function writeBlock(sheet: SheetRows, block: Block, first: number): void {
  const { indicator, figures } = block;
  LINES.forEach((line, offset) => {
    const row = first + offset;
    sheet.setRow(row, 0, [text(indicator.id, 'key'), text(indicator.name, 'wrapped'), text(indicator.lattice.unit, 'centered'), text(MONTHLY_LINES[line], 'wrapped')]);
    figures[line].forEach((_, index) => {
      const cell = cellOf(block, line, index, row);
      if (cell) sheet.set(row, FIRST_MONTHLY_COLUMN + index, cell);
    });
  });
}

function cellOf(block: Block, line: MonthlyLine, index: number, row: number): GridCell | null {
  const { plan, places, indicator, figures } = block;
  const { decimals } = indicator.lattice;
  if (index === 12 && !indicator.thirteenth) return null;
  const count = figures[line][index] ?? null;
  switch (line) {
    case 'planned': {
      const lines = places.detailBlocks.get(indicator.id);
      const column = stepColumn(places.detailColumns, THIRTEEN_STEPS[index] ?? 'M12');
      const expression = lines && column !== undefined ? keyedOrBlank({ sheet: SHEETS.detail, columns: places.detailColumns, block: lines }, quoted(ROW_KEYS.place), column) : '""';
      return formulaOrBlank(expression, count, decimals);
    }
    case 'actual':
      return reported(block, plan.year, index, count);
    case 'before':
      return reported(block, plan.year - 1, index, count);
    default: {
      // Each running total stands three lines below its months.
      const [month, former] = [cellName(row - 3, FIRST_MONTHLY_COLUMN + index), index === 0 ? null : cellName(row, FIRST_MONTHLY_COLUMN + index - 1)];
      return formulaOrBlank(runningFormula(block, line, index, month, former), count, decimals, 'total');
    }
  }
}

function runningFormula(block: Block, line: MonthlyLine, index: number, month: string, former: string | null): string {
  const { plan, indicator } = block;
  if (!addsOverMonths(indicator.behaviour)) return former === null ? `IF(${month}="","",${month})` : `IF(${month}="",IF(${former}="","",${former}),${month})`;
  const running = line === 'plannedToDate' ? '""' : shownFigure(block, line === 'actualToDate' ? plan.year : plan.year - 1, 'cumulative', index);
  if (former === null) return `IF(${month}="",${running},${month})`;
  return `IF(OR(${month}="",${former}=""),${running},ROUND(${former}+${month},${indicator.lattice.decimals}))`;
}

/** The figure the place reported, else what all its units together did; a figure that follows another rule is written as it is. */
function reported(block: Block, year: number, index: number, count: number | null): GridCell {
  const { plan, indicator } = block;
  const { decimals } = indicator.lattice;
  const own = formulaOrBlank(shownFigure(block, year, 'figure', index), count, decimals);
  if (!addsOverUnits(indicator.behaviour)) return count !== null && isDerived(block, year, index) ? { value: own.value, style: figureStyle('calculated', decimals) } : own;
  const [place, units] = [linesOf(block, year, 'figure', true, index), linesOf(block, year, 'figure', false, index)];
  const all = recipientsOf(plan.units).length;
  return formulaOrBlank(`IF(${place.count}>0,${place.sum},IF(${units.count}=${all},${units.sum},""))`, count, decimals);
}

function isDerived({ plan, indicator }: Block, year: number, index: number): boolean {
  const step = THIRTEEN_STEPS[index];
  return !plan.actuals.some((figure) => figure.indicator === indicator.id && figure.unit === null && figure.year === year && figure.period === step && figure.measure === 'figure');
}

function shownFigure(block: Block, year: number, measure: ActualMeasure, index: number): string {
  const { count, sum } = linesOf(block, year, measure, true, index);
  return `IF(${count}=0,"",${sum})`;
}

/** How many figures the lines with a key have in a month, and their sum. A key is never a number, so that SUMIFS takes none for another. */
function linesOf(block: Block, year: number, measure: ActualMeasure, isPlace: boolean, index: number): { readonly count: string; readonly sum: string } {
  const key = quoted(lineKey({ indicator: block.indicator.id, year, measure }, isPlace).replace(/[~*?]/g, '~$&'));
  const [keys, months] = [range(block, KEY_COLUMN), range(block, FIRST_MONTH_COLUMN + index)];
  return { count: `COUNTIFS(${keys},${key},${months},"<>")`, sum: `SUMIFS(${months},${keys},${key})` };
}

function range({ lastActual }: Block, column: number): string {
  return `${quotedSheet(SHEETS.actuals)}!$${fixedRange(FIRST_DATA_ROW, lastActual, column).replace(':', ':$')}`;
}
