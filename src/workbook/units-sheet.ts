/** `Đơn vị`: who the plan is split to, with dates, hierarchy and the weights it is split by. */
import { ALWAYS, weightColumns, type Plan } from '../domain';
import type { SheetGrid } from '../xlsx';
import { figureCell, SheetRows, text } from './cells';
import { serialOf } from './dates';
import { SHEETS, UNIT_HEADERS } from './labels';
import { FIRST_DATA_ROW, HEADER_ROW } from './layout';
import { decimalsOfFigures } from './list-sheet';
import { appendixPage } from './page';
import { rowHeights } from './row-heights';

export function unitsSheet(plan: Plan): SheetGrid {
  const sheet = new SheetRows();
  const weights = weightColumns(plan.units);
  const decimals = weights.map((column) => decimalsOfFigures(plan.units.map((unit) => unit.weights[column] ?? null)));
  sheet.set(0, 0, text('ĐƠN VỊ VÀ TRỌNG SỐ PHÂN BỔ', 'title'));
  sheet.set(1, 0, text(`${plan.place} - năm ${plan.year}`, 'subtitle'));
  sheet.set(2, 0, text('Ô trọng số để trống nghĩa là chưa có số liệu, không phải là 0', 'note'));
  sheet.setRow(HEADER_ROW, 0, [...Object.values(UNIT_HEADERS), ...weights].map((header) => text(header, 'header')));
  plan.units.forEach((unit, index) => {
    sheet.setRow(FIRST_DATA_ROW + index, 0, [
      text(unit.code, 'key'),
      text(unit.name, 'text'),
      text(unit.level, 'centered'),
      text(unit.parent ?? '', 'key'),
      { value: unit.validFrom === ALWAYS ? null : serialOf(unit.validFrom), style: 'date' },
      ...weights.map((column, weight) => figureCell(unit.weights[column] ?? null, decimals[weight] ?? 0)),
    ]);
  });
  const widths = [12, 32, 14, 12, 14, ...weights.map(() => 18)];
  return {
    name: SHEETS.units,
    rows: sheet.rows,
    columnWidths: widths,
    rowHeights: rowHeights(sheet.rows, widths),
    freeze: { rows: FIRST_DATA_ROW, columns: 2 },
    tabColor: '7F6000',
    page: appendixPage(weights.length > 5 ? 'A3' : 'A4', { titleColumns: [0, 1] }),
  };
}
