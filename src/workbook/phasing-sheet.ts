/** `Phân kỳ`: every indicator by month, quarter and longer for the whole place, with running totals; live from `Chi tiết`. */
import { addsOverMonths, allocationOf, MONTH_PERIODS, PERIODS, type Indicator, type Plan } from '../domain';
import { cellName, type SheetGrid } from '../xlsx';
import { addLines, periodFigure, placeLine, sumOf, type Line } from './amounts';
import { targetCount } from './block-totals';
import { formula, formulaOrBlank, SheetRows, text } from './cells';
import { PERIOD_LABELS, ROW_KEYS, SHEETS, THIRTEENTH_LABEL } from './labels';
import { detailIndicators, FIRST_DATA_ROW, HEADER_ROW, partsOf, type DetailColumns, type Places } from './layout';
import { brokenPage } from './page';
import { keyedFigure, keyedOrBlank, plannedFigureCell, quoted } from './references';
import { rowHeights } from './row-heights';

const HEADINGS = ['Mã', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch'];
const PLANNED = 3;
const RUNNING = 'Lũy kế từ đầu năm';

export function phasingSheet(plan: Plan, places: Places): SheetGrid {
  const sheet = new SheetRows();
  const { detailColumns: columns } = places;
  sheet.set(0, 0, text('PHÂN KỲ THEO THÁNG, QUÝ, 6 THÁNG, 9 THÁNG TOÀN ĐỊA BÀN', 'title'));
  sheet.set(1, 0, text(`${plan.place} - năm ${plan.year}. Số lấy từ dòng "Phân kỳ toàn địa bàn" của trang Chi tiết; muốn sửa hãy sửa ở đó`, 'note'));
  HEADINGS.forEach((heading, column) => sheet.set(HEADER_ROW, column, text(heading, 'header')));
  for (const period of PERIODS) sheet.set(HEADER_ROW, columns.periods[period.id], text(PERIOD_LABELS[period.id], 'header'));
  if (columns.thirteenth !== null) sheet.set(HEADER_ROW, columns.thirteenth, text(THIRTEENTH_LABEL, 'header'));
  let row = FIRST_DATA_ROW;
  for (const indicator of detailIndicators(plan)) row = writeIndicator(sheet, plan, places, indicator, row);
  const widths: number[] = [11, 40, 13, 13];
  for (const column of Object.values(columns.periods)) widths[column] = 11;
  if (columns.thirteenth !== null) widths[columns.thirteenth] = 11;
  return {
    name: SHEETS.phasing,
    rows: sheet.rows,
    columnWidths: widths,
    rowHeights: rowHeights(sheet.rows, widths),
    freeze: { rows: FIRST_DATA_ROW, columns: 2 },
    tabColor: '548235',
    page: brokenPage('A3', widths, [0, 2], [columns.periods.Q1]),
  };
}

/** The row of the periods and, for what adds up, the row of running totals. Returns the next free row. */
function writeIndicator(sheet: SheetRows, plan: Plan, places: Places, indicator: Indicator, row: number): number {
  const block = places.detailBlocks.get(indicator.id);
  if (!block) return row;
  const { decimals, unit } = indicator.lattice;
  const columns = places.detailColumns;
  const parts = partsOf(plan, indicator.id);
  const line = parts.length > 0 ? addLines(parts.map((part) => placeLine(allocationOf(plan, part)))) : placeLine(allocationOf(plan, indicator.id));
  const lines = { sheet: SHEETS.detail, columns, block };
  const adds = addsOverMonths(indicator.behaviour);
  sheet.setRow(row, 0, [text(indicator.id, 'key'), text(indicator.name, 'wrapped'), text(unit, 'centered')]);
  sheet.set(row, PLANNED, formula(plannedFigureCell(places, indicator.id), targetCount(indicator), decimals));
  const place = quoted(ROW_KEYS.place);
  for (const period of PERIODS) {
    const column = columns.periods[period.id];
    const figure = block.levels && period.from !== period.to ? null : periodFigure(indicator, line, period);
    sheet.set(row, column, adds ? formula(keyedFigure(lines, place, column), figure ?? 0, decimals) : formulaOrBlank(keyedOrBlank(lines, place, column), figure, decimals));
  }
  if (columns.thirteenth !== null) {
    const figure = line.months[12] ?? null;
    sheet.set(row, columns.thirteenth, formulaOrBlank(keyedOrBlank(lines, place, columns.thirteenth), figure, decimals));
  }
  if (!adds) return row + 1;
  writeRunning(sheet, columns, indicator, line, row + 1);
  return row + 2;
}

function writeRunning(sheet: SheetRows, columns: DetailColumns, indicator: Indicator, line: Line, row: number): void {
  const { decimals } = indicator.lattice;
  sheet.setRow(row, 0, [text(indicator.id, 'key'), text(RUNNING, 'wrapped'), text(indicator.lattice.unit, 'centered')]);
  for (const period of MONTH_PERIODS) {
    const column = columns.periods[period.id];
    const above = cellName(row - 1, column);
    const expression = period.from === 1 ? above : `ROUND(${cellName(row, columns.periods[`M${(period.from - 1) as 1}`])}+${above},${decimals})`;
    sheet.set(row, column, formula(expression, sumOf(line.months.slice(0, period.to)), decimals));
  }
}
