/** `Phân bổ`: every indicator × unit for the year on one sheet, live from `Chi tiết`; the table that is printed and sent out. */
import { addsOverMonths, allocationOf, recipientsOf, type Indicator, type Plan } from '../domain';
import { cellName, columnName, type SheetGrid } from '../xlsx';
import { addLines, allocatedCount, growthOfLevels, levelLines, placeFigure, spaceRule, sumOf, unitLines, weightsOf } from './amounts';
import { targetCount } from './block-totals';
import { formula, formulaOrBlank, SheetRows, text } from './cells';
import { ROW_KEYS, SHEETS } from './labels';
import { detailIndicators, FIRST_DATA_ROW, HEADER_ROW, partsOf, type Places } from './layout';
import { brokenPage } from './page';
import { keyedOrBlank, plannedFigureCell, quoted } from './references';
import { rowHeights } from './row-heights';

const HEADINGS = ['Mã', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Cộng, bình quân', 'Chênh lệch'];
const [PLANNED, TOTAL, DIFFERENCE, FIRST_UNIT] = [3, 4, 5, 6];
/** Units that print legibly beside each other on one A3 page. */
const UNITS_ON_A_PAGE = 10;
const CODE_ROW = HEADER_ROW - 1;

export function summarySheet(plan: Plan, places: Places): SheetGrid {
  const sheet = new SheetRows();
  const units = recipientsOf(plan.units);
  sheet.set(0, 0, text('PHÂN BỔ CHỈ TIÊU THEO ĐƠN VỊ, CẢ NĂM', 'title'));
  sheet.set(1, 0, text(`${plan.place} - năm ${plan.year}. Số lấy từ trang Chi tiết; muốn sửa hãy sửa ở đó`, 'note'));
  sheet.setRow(CODE_ROW, FIRST_UNIT, units.map((unit) => text(unit.code, 'key')));
  sheet.setRow(HEADER_ROW, 0, [...HEADINGS, ...units.map((unit) => unit.name)].map((heading) => text(heading, 'header')));
  detailIndicators(plan).forEach((indicator, index) => writeRow(sheet, plan, places, indicator, FIRST_DATA_ROW + index));
  const widths = [11, 44, 14, 14, 14, 12, ...units.map(() => 13)];
  const breaks = units.flatMap((_, index) => (index > 0 && index % UNITS_ON_A_PAGE === 0 ? [FIRST_UNIT + index] : []));
  return {
    name: SHEETS.summary,
    rows: sheet.rows,
    columnWidths: widths,
    rowHeights: rowHeights(sheet.rows, widths),
    freeze: { rows: FIRST_DATA_ROW, columns: 2 },
    tabColor: '548235',
    page: brokenPage('A3', widths, [0, 2], breaks, { titleRows: [CODE_ROW, HEADER_ROW] }),
  };
}

function writeRow(sheet: SheetRows, plan: Plan, places: Places, indicator: Indicator, row: number): void {
  const block = places.detailBlocks.get(indicator.id);
  if (!block) return;
  const { decimals, unit } = indicator.lattice;
  const columns = places.detailColumns;
  const lines = { sheet: SHEETS.detail, columns, block };
  const years = yearFigures(plan, indicator);
  const total = totalOf(plan, indicator, years);
  const target = targetCount(indicator);
  sheet.setRow(row, 0, [text(indicator.id, 'key'), text(indicator.name, 'wrapped'), text(unit, 'centered')]);
  sheet.set(row, PLANNED, formula(plannedFigureCell(places, indicator.id), target, decimals));
  sheet.set(row, TOTAL, formulaOrBlank(keyedOrBlank(lines, quoted(ROW_KEYS.sum), columns.assigned), total, decimals, 'total'));
  const [planned, sum] = [cellName(row, PLANNED), cellName(row, TOTAL)];
  sheet.set(row, DIFFERENCE, formulaOrBlank(`IF(${sum}="","",ROUND(${planned}-${sum},${decimals}))`, total === null ? null : target - total, decimals, 'difference'));
  years.forEach((figure, index) => {
    const key = `${columnName(FIRST_UNIT + index)}$${CODE_ROW + 1}`;
    sheet.set(row, FIRST_UNIT + index, formulaOrBlank(keyedOrBlank(lines, key, columns.assigned), figure, decimals));
  });
}

/** The units' year figures as `Chi tiết` shows them; the cells of a structure's whole add up its parts'. */
function yearFigures(plan: Plan, indicator: Indicator): (number | null)[] {
  const units = recipientsOf(plan.units);
  const parts = partsOf(plan, indicator.id);
  if (parts.length > 0) {
    const linesOf = parts.map((part) => unitLines(allocationOf(plan, part)));
    return units.map((unit) => addLines(linesOf.map((lineOf) => lineOf(unit.code))).assigned);
  }
  const allocation = allocationOf(plan, indicator.id);
  if (indicator.levels !== null) {
    const [planned, bases] = [levelLines(allocation, 'planned'), levelLines(allocation, 'bases')];
    return units.map((unit) => growthOfLevels(planned(unit.code).assigned ?? 0, bases(unit.code).assigned ?? 0, indicator.lattice.decimals));
  }
  const lineOf = unitLines(allocation);
  return units.map((unit) => lineOf(unit.code).assigned);
}

function totalOf(plan: Plan, indicator: Indicator, years: readonly (number | null)[]): number | null {
  if (indicator.levels !== null) return allocatedCount(plan, indicator);
  if (addsOverMonths(indicator.behaviour)) return sumOf(years);
  return placeFigure(spaceRule(indicator), years, weightsOf(plan, indicator));
}
