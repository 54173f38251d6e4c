/** Units' figures side by side with live sums, what they were assigned, and the differences between the two. */
import { addsOverUnits, numberOf } from '../../domain';
import { appendixPage, figureStyle, rowHeights, SheetRows, textCell } from '../../workbook';
import { cellName, columnName, quotedSheet, type GridCell, type SheetGrid } from '../../xlsx';
import type { ReviewBasis } from '../basis';
import type { IndicatorSum } from '../gap';
import type { Review, UnitReview } from '../review';
import { REPORT_SHEETS } from './labels';
import { FIRST_ROW, HEADING_ROW } from './table';

const HEADINGS = ['STT', 'Mã', 'Chỉ tiêu', 'ĐVT', 'Số giao toàn địa bàn', 'Cộng các đơn vị', 'Chênh lệch'] as const;
const WIDTHS = [6, 14, 44, 13, 17, 17, 14];
const [TARGET, SUM, GAP, FIRST_UNIT] = [4, 5, 6, 7];

type Figure = 'planned' | 'assigned';

export function consolidatedSheets(review: Review, weights: ReviewBasis['weights']): SheetGrid[] {
  return [
    unitTable(review, weights, 'planned', REPORT_SHEETS.consolidated, 'TỔNG HỢP KẾ HOẠCH CÁC ĐƠN VỊ'),
    unitTable(review, weights, 'assigned', REPORT_SHEETS.assigned, 'SỐ GIAO CHO CÁC ĐƠN VỊ'),
    differenceTable(review),
  ];
}

function unitTable(review: Review, weights: ReviewBasis['weights'], figure: Figure, name: string, title: string): SheetGrid {
  const { units, sums } = review;
  const sheet = framed(review, title);
  const columns = [...new Set(sums.flatMap(({ behaviour, weight }) => (addsOverUnits(behaviour) || weight === null ? [] : [weight])))];
  const weightRow = (column: string): number => FIRST_ROW + sums.length + 2 + columns.indexOf(column);
  sums.forEach((sum, index) => {
    const row = FIRST_ROW + index;
    const { decimals } = sum.lattice;
    head(sheet, sum, row, index);
    const figures = units.map(({ cells }) => cells.get(sum.indicator)?.[figure] ?? null);
    figures.forEach((count, place) => sheet.set(row, FIRST_UNIT + place, figureOf(count, decimals, 'typed')));
    const total = totalOf(sum, units, figures, weights);
    sheet.set(row, SUM, sumCell(sum, row, units.length, total, figures, sum.weight === null ? null : weightRow(sum.weight)));
    sheet.set(row, GAP, gapCell(sum, row, total));
  });
  if (columns.length > 0) sheet.set(weightRow(columns[0] ?? '') - 1, 2, textCell('Trọng số của các số bình quân', 'heading'));
  for (const column of columns) {
    sheet.set(weightRow(column), 2, textCell(column, 'wrapped'));
    units.forEach(({ code }, place) => sheet.set(weightRow(column), FIRST_UNIT + place, { value: weights.get(code)?.[column] ?? null, style: 'weightLink' }));
  }
  return finished(sheet, name, units.length);
}

/** Bracketed in IF so that a unit without a figure stays blank. */
function differenceTable(review: Review): SheetGrid {
  const { units, sums } = review;
  const sheet = framed(review, 'KẾ HOẠCH SO VỚI SỐ GIAO (DƯƠNG LÀ CAO HƠN)');
  const [planned, assigned] = [REPORT_SHEETS.consolidated, REPORT_SHEETS.assigned].map(quotedSheet);
  sums.forEach((sum, index) => {
    const row = FIRST_ROW + index;
    const { decimals } = sum.lattice;
    head(sheet, sum, row, index);
    const difference = (column: number, one: number | null, other: number | null): GridCell => {
      const address = cellName(row, column);
      const formula = `IF(OR(${planned}!${address}="",${assigned}!${address}=""),"",ROUND(${planned}!${address}-${assigned}!${address},${decimals}))`;
      return { value: one === null || other === null ? '' : numberOf(one - other, { decimals }), formula, style: figureStyle('difference', decimals) };
    };
    sheet.set(row, SUM, textCell('', 'text'));
    sheet.set(row, GAP, textCell('', 'text'));
    units.forEach(({ cells }, place) => {
      const cell = cells.get(sum.indicator);
      sheet.set(row, FIRST_UNIT + place, difference(FIRST_UNIT + place, cell?.planned ?? null, cell?.assigned ?? null));
    });
  });
  return finished(sheet, REPORT_SHEETS.difference, units.length);
}

function framed({ place, year, units }: Review, title: string): SheetRows {
  const sheet = new SheetRows();
  sheet.set(0, 0, textCell(title, 'title'));
  sheet.set(1, 0, textCell(`${place} - năm ${year}`, 'subtitle'));
  sheet.setRow(HEADING_ROW - 1, FIRST_UNIT, units.map(({ code }) => textCell(code, 'key')));
  sheet.setRow(HEADING_ROW, 0, [...HEADINGS, ...units.map(({ name }) => name)].map((heading) => textCell(heading, 'header')));
  return sheet;
}

function head(sheet: SheetRows, { indicator, name, lattice, target }: IndicatorSum, row: number, index: number): void {
  const value = target === null ? null : target.kind === 'range' ? target.min : target.value;
  sheet.setRow(row, 0, [{ value: index + 1, style: 'centered' }, textCell(indicator, 'key'), textCell(name, 'wrapped'), textCell(lattice.unit, 'centered')]);
  sheet.set(row, TARGET, { value, style: figureStyle('calculated', lattice.decimals) });
}

function figureOf(count: number | null, decimals: number, role: 'typed' | 'total'): GridCell {
  return { value: count === null ? null : numberOf(count, { decimals }), style: figureStyle(role, decimals) };
}

/** A sum, a weighted mean where every figure and weight is there, or nothing where neither can be stated. */
function sumCell({ behaviour, lattice: { decimals } }: IndicatorSum, row: number, units: number, total: number | null, figures: readonly (number | null)[], weightRow: number | null): GridCell {
  const style = figureStyle('total', decimals);
  if (units === 0) return { value: null, style };
  const range = (of: number): string => `${columnName(FIRST_UNIT)}${of + 1}:${columnName(FIRST_UNIT + units - 1)}${of + 1}`;
  if (addsOverUnits(behaviour)) {
    const sum = figures.reduce<number>((whole, count) => whole + (count ?? 0), 0);
    return { value: numberOf(sum, { decimals }), formula: `ROUND(SUM(${range(row)}),${decimals})`, style };
  }
  if (weightRow === null || total === null) return { value: null, style };
  const weights = range(weightRow);
  return { value: numberOf(total, { decimals }), formula: `ROUND(SUMPRODUCT(${range(row)},${weights})/SUM(${weights}),${decimals})`, style };
}

function gapCell({ target, lattice: { decimals } }: IndicatorSum, row: number, total: number | null): GridCell {
  const [sum, given] = [cellName(row, SUM), cellName(row, TARGET)];
  const value = target === null ? null : target.kind === 'range' ? target.min : target.value;
  const shown = total === null || value === null ? '' : numberOf(total - Math.round(value * 10 ** decimals), { decimals });
  return { value: shown, formula: `IF(OR(${sum}="",${given}=""),"",ROUND(${sum}-${given},${decimals}))`, style: figureStyle('difference', decimals) };
}

function totalOf({ behaviour, weight }: IndicatorSum, units: readonly UnitReview[], figures: readonly (number | null)[], weights: ReviewBasis['weights']): number | null {
  if (addsOverUnits(behaviour)) return figures.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (weight === null) return null;
  let [sum, whole] = [0, 0];
  for (const [index, { code }] of units.entries()) {
    const [figure, share] = [figures[index] ?? null, weights.get(code)?.[weight] ?? null];
    if (figure === null || share === null) return null;
    sum += figure * share;
    whole += share;
  }
  return whole === 0 ? null : Math.round(sum / whole);
}

function finished(sheet: SheetRows, name: string, units: number): SheetGrid {
  const widths = [...WIDTHS, ...Array.from({ length: units }, () => 14)];
  return {
    name,
    rows: sheet.rows,
    columnWidths: widths,
    rowHeights: rowHeights(sheet.rows, widths),
    freeze: { rows: FIRST_ROW, columns: GAP + 1 },
    tabColor: '548235',
    page: appendixPage('A3', { titleColumns: [2, 3] }),
  };
}
