/**
 * `Theo dõi`: the report on the year in the columns people expect, to the month that stands above it;
 * live from `Diễn biến tháng`. The verdict is proposed by a formula and set by a person beside it.
 */
import { addsOverMonths, closestShare, countOf, numberOf, plannedFigure, THIRTEEN_STEPS, type Bound, type Indicator, type Plan, type StepId } from '../domain';
import { headlineOf, isCeiling, LEAST_DISBURSED, progressOf, stepNumber, type Ledger, type ProgressRow } from '../tracking';
import { cellName, columnName, quotedSheet, type GridCell, type SheetGrid } from '../xlsx';
import { formulaOrBlank, SheetRows, text, textFormula } from './cells';
import { INDICATOR_COLUMNS, noteOf } from './indicators-sheet';
import { MONTHLY_LINES, SHEETS, VERDICT_LABELS, type MonthlyLine } from './labels';
import { FIRST_DATA_ROW, HEADER_ROW, type Places } from './layout';
import { FIRST_MONTHLY_COLUMN, monthlyFigures, monthlyRow } from './monthly-sheet';
import { appendixPage } from './page';
import { indicatorCell, plannedFigureCell } from './references';
import { rowHeights } from './row-heights';

export const PROGRESS_HEADERS = {
  id: 'Mã',
  name: 'Chỉ tiêu',
  unit: 'ĐVT',
  lastYear: 'Thực hiện năm trước',
  assigned: 'Tỉnh giao',
  council: 'HĐND giao',
  planned: 'Kế hoạch năm',
  month: 'Thực hiện tháng',
  reached: 'Lũy kế',
  shareOfAssigned: '% tỉnh giao',
  shareOfCouncil: '% HĐND giao',
  shareOfPlan: '% kế hoạch',
  samePeriod: 'Cùng kỳ năm trước',
  onSamePeriod: '% cùng kỳ',
  proposed: 'Đề xuất đánh giá',
  verdict: 'Kết luận',
  note: 'Ghi chú',
} as const;

type Key = keyof typeof PROGRESS_HEADERS;
const KEYS = Object.keys(PROGRESS_HEADERS) as Key[];
const COLUMN = Object.fromEntries(KEYS.map((key, index) => [key, index])) as Readonly<Record<Key, number>>;
const WIDTHS: readonly number[] = [9, 42, 13, 14, 13, 13, 13, 13, 14, 10, 10, 10, 14, 10, 13, 13, 26];
export const MONTH_LABEL = 'Số liệu đến hết tháng';
const MONTH_ROW = HEADER_ROW - 1;
/** Where the month stands that the report is made to: 1 to 12, 13 for the thirteenth period. */
const MONTH = { row: MONTH_ROW, column: COLUMN.lastYear };
const MONTH_CELL = `$${columnName(MONTH.column)}$${MONTH.row + 1}`;

interface Line {
  readonly plan: Plan;
  readonly places: Places;
  readonly row: ProgressRow;
  readonly at: number;
  /** Row on this sheet, and the first of the indicator's lines on `Diễn biến tháng`. */
  readonly sheetRow: number;
  readonly monthly: number;
  readonly shown: Readonly<Record<MonthlyLine, readonly (number | null)[]>>;
}

export function progressSheet(plan: Plan, places: Places, ledger: Ledger, indicators: readonly Indicator[], through: StepId): SheetGrid {
  const sheet = new SheetRows();
  const at = stepNumber(through);
  const lastRow = FIRST_DATA_ROW + Math.max(0, indicators.length - 1);
  const rows = indicators.map((indicator) => progressOf(plan, ledger, indicator, null, through));
  sheet.set(0, 0, text('BÁO CÁO TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU', 'title'));
  sheet.set(1, 0, text(`${plan.place} - năm ${plan.year}. Đổi tháng ở ô ${cellName(MONTH.row, MONTH.column)} để xem tháng khác (13 là đến 31/01 năm sau); cột Kết luận do người đánh giá chọn`, 'note'));
  sheet.set(MONTH_ROW, 0, text(MONTH_LABEL, 'heading'));
  sheet.set(MONTH.row, MONTH.column, { value: at, style: 'year' });
  sheet.set(MONTH_ROW, COLUMN.assigned, headlineCell(rows, lastRow));
  KEYS.forEach((key, column) => sheet.set(HEADER_ROW, column, text(PROGRESS_HEADERS[key], 'header')));
  rows.forEach((row, index) => {
    const line: Line = { plan, places, row, at, sheetRow: FIRST_DATA_ROW + index, monthly: monthlyRow(index), shown: monthlyFigures(plan, ledger, row.indicator) };
    KEYS.forEach((key, column) => sheet.set(line.sheetRow, column, cellOf(line, key)));
  });
  return {
    name: SHEETS.progress,
    rows: sheet.rows,
    columnWidths: WIDTHS,
    rowHeights: rowHeights(sheet.rows, WIDTHS),
    freeze: { rows: FIRST_DATA_ROW, columns: 2 },
    tabColor: '2E75B6',
    validations: [
      { range: { row: MONTH.row, column: MONTH.column, lastRow: MONTH.row, lastColumn: MONTH.column }, list: THIRTEEN_STEPS.map((_, index) => String(index + 1)) },
      { range: { row: FIRST_DATA_ROW, column: COLUMN.verdict, lastRow, lastColumn: COLUMN.verdict }, list: Object.values(VERDICT_LABELS) },
    ],
    merges: [{ row: MONTH_ROW, column: COLUMN.assigned, lastRow: MONTH_ROW, lastColumn: COLUMN.note }],
    page: appendixPage('A3'),
  };
}

/** "23/26 chỉ tiêu đạt và vượt": what a person concluded counts above what is proposed. */
function headlineCell(rows: readonly ProgressRow[], lastRow: number): GridCell {
  const range = (key: Key): string => `${columnName(COLUMN[key])}${FIRST_DATA_ROW + 1}:${columnName(COLUMN[key])}${lastRow + 1}`;
  const [proposed, concluded] = [range('proposed'), range('verdict')];
  const { exceeded, met } = VERDICT_LABELS;
  const isGood = (cells: string): string => `((${cells}="${exceeded}")+(${cells}="${met}"))`;
  const formula = `SUMPRODUCT(${isGood(concluded)}+(${concluded}="")*${isGood(proposed)})&"/"&ROWS(${proposed})&" chỉ tiêu đạt và vượt"`;
  const headline = headlineOf(rows);
  return textFormula(formula, `${headline.exceeded + headline.met}/${headline.targets} chỉ tiêu đạt và vượt`, 'headline');
}

function cellOf(line: Line, key: Key): GridCell {
  const { row, places, sheetRow } = line;
  const { indicator } = row;
  const { decimals } = indicator.lattice;
  const ref = (of: Key): string => cellName(sheetRow, COLUMN[of]);
  switch (key) {
    case 'id':
      return text(indicator.id, 'key');
    case 'name':
      return text(indicator.name, 'wrapped');
    case 'unit':
      return text(indicator.lattice.unit, 'centered');
    case 'lastYear':
      return given(indicatorCell(places, indicator.id, INDICATOR_COLUMNS.lastYear), row.lastYear, decimals);
    case 'assigned':
      return given(indicatorCell(places, indicator.id, INDICATOR_COLUMNS.assigned), row.assigned, decimals);
    case 'council':
      return given(indicatorCell(places, indicator.id, INDICATOR_COLUMNS.council), row.council, decimals);
    case 'planned':
      return formulaOrBlank(plannedFigureCell(places, indicator.id), row.planned, decimals);
    case 'month':
      return ofMonth(line, 'actual');
    case 'reached':
      return ofMonth(line, 'actualToDate');
    case 'samePeriod':
      return ofMonth(line, 'beforeToDate');
    case 'shareOfAssigned':
    case 'shareOfCouncil':
    case 'shareOfPlan': {
      const whole = ({ shareOfAssigned: 'assigned', shareOfCouncil: 'council', shareOfPlan: 'planned' } as const)[key];
      return shareCell(line, ref('reached'), ref(whole), row[whole]);
    }
    case 'onSamePeriod':
      return indicator.behaviour === 'rate' ? text('', 'centered') : shareCell(line, ref('reached'), ref('samePeriod'), line.shown.beforeToDate[line.at - 1] ?? null);
    case 'proposed':
      return textFormula(verdictFormula(indicator, ref('reached'), ref('planned')), verdictShown(line), 'state');
    case 'verdict': {
      const set = line.plan.tracking.verdicts.find((entry) => entry.indicator === indicator.id && stepNumber(entry.period) === line.at);
      return text(set ? VERDICT_LABELS[set.verdict] : '', 'typedCentered');
    }
    case 'note':
      return noteCell(indicatorCell(places, indicator.id, INDICATOR_COLUMNS.note), noteOf(indicator));
  }
}

/** A figure of `Chỉ tiêu`: as it stands there where it is a number, else what its words demand. */
function given(cell: string, count: number | null, decimals: number): GridCell {
  const otherwise = count === null ? '""' : String(numberOf(count, { decimals }));
  return formulaOrBlank(`IF(ISNUMBER(${cell}),${cell},${otherwise})`, count, decimals);
}

/** The note of `Chỉ tiêu`, which stays whenever the report is made anew. */
function noteCell(cell: string, note: string): GridCell {
  return textFormula(`IF(${cell}="","",${cell})`, note);
}

/** The month's cell of a line on `Diễn biến tháng`. */
function ofMonth({ row: { indicator }, monthly, shown, at }: Line, line: MonthlyLine): GridCell {
  const sheet = quotedSheet(SHEETS.monthly);
  const row = monthly + Object.keys(MONTHLY_LINES).indexOf(line) + 1;
  const cells = `${sheet}!$${columnName(FIRST_MONTHLY_COLUMN)}$${row}:$${columnName(FIRST_MONTHLY_COLUMN + lastStep(indicator) - 1)}$${row}`;
  return formulaOrBlank(`INDEX(${cells},1,MIN(${MONTH_CELL},${lastStep(indicator)}))`, shown[line][Math.min(at, lastStep(indicator)) - 1] ?? null, indicator.lattice.decimals, line === 'actual' ? 'calculated' : 'total');
}

/** The number of an indicator's last step. */
function lastStep({ thirteenth }: Indicator): number {
  return thirteenth ? 13 : 12;
}

/** part / whole in percent with one decimal; nothing where a percentage says nothing. */
function shareCell({ row, shown, at }: Line, part: string, whole: string, wholeCount: number | null): GridCell {
  const { indicator } = row;
  const hasShare = addsOverMonths(indicator.behaviour) || indicator.behaviour === 'stock' || indicator.behaviour === 'perHead' || indicator.behaviour === 'rate';
  if (!hasShare) return text('', 'centered');
  const count = shown.actualToDate[Math.min(at, lastStep(indicator)) - 1] ?? null;
  const share = count === null || wholeCount === null || wholeCount <= 0 ? null : closestShare(count, wholeCount, 1000);
  return formulaOrBlank(`IF(OR(${part}="",${whole}=""),"",IF(N(${whole})<=0,"",ROUND(100*${part}/${whole},1)))`, share, 1);
}

/** What the bound says in the words of the sheet; blank while the year is open. */
function verdictFormula(indicator: Indicator, reached: string, planned: string): string {
  const { target, lattice } = indicator;
  if (target === null) return '""';
  const { exceeded, met, missed } = VERDICT_LABELS;
  const isLast = `MIN(${MONTH_CELL},${lastStep(indicator)})=${lastStep(indicator)}`;
  const gap = `ROUND(${reached}-${planned},${lattice.decimals})`;
  if (indicator.thirteenth) {
    const atEnd = `IF(${gap}>0,"${exceeded}",IF(ROUND(100*${reached}/${planned},1)>=${LEAST_DISBURSED / 10},"${met}","${missed}"))`;
    return `IF(OR(${reached}="",N(${planned})=0),"",IF(${isLast},${atEnd},IF(${gap}>0,"${exceeded}",IF(${gap}=0,"${met}",""))))`;
  }
  const isSumUnderCeiling = addsOverMonths(indicator.behaviour) && isCeiling(target);
  const good = words(target, gap, reached, indicator);
  const [early, lateMiss] = isSumUnderCeiling ? ['""', `"${missed}"`] : [null, `IF(${isLast},"${missed}","")`];
  const whenGood = early === null ? good.word : `IF(${isLast},${good.word},${early})`;
  return `IF(OR(${reached}="",${planned}=""),"",IF(${good.holds},${whenGood},${lateMiss}))`;
}

/** When a bound holds, as a condition, and how well, as a formula. */
function words(bound: Bound, gap: string, reached: string, { lattice }: Indicator): { readonly holds: string; readonly word: string } {
  const [exceeded, met] = [`"${VERDICT_LABELS.exceeded}"`, `"${VERDICT_LABELS.met}"`];
  switch (bound.kind) {
    case '=':
    case '>=':
      return { holds: `${gap}>=0`, word: `IF(${gap}>0,${exceeded},${met})` };
    case '>':
      return { holds: `${gap}>0`, word: met };
    case '<=':
      return { holds: `${gap}<=0`, word: `IF(${gap}<0,${exceeded},${met})` };
    case '<':
      return { holds: `${gap}<0`, word: met };
    case 'range':
      return { holds: `${gap}>=0`, word: `IF(ROUND(${reached}-${bound.max},${lattice.decimals})>0,${exceeded},${met})` };
  }
}

/** What the formula comes to: the verdict on the figures the sheet shows. */
function verdictShown({ row, shown, at }: Line): string {
  const { indicator } = row;
  const count = shown.actualToDate[Math.min(at, lastStep(indicator)) - 1] ?? null;
  const target = indicator.target === null ? null : countOf(plannedFigure(indicator.target), indicator.lattice);
  if (count === null || target?.ok !== true || row.reached !== count || row.proposed === null) return '';
  return VERDICT_LABELS[row.proposed];
}
