/** `Chỉ tiêu`: one row per target, with what it is, what was assigned and what is not yet split. */
import { countOf, type Bound, type Indicator, type Plan } from '../domain';
import { cellName, type GridCell, type SheetGrid } from '../xlsx';
import { allocatedCount } from './amounts';
import { difference, formula, SheetRows, text, typed } from './cells';
import { BEHAVIOUR_LABELS, BOUND_LABELS, ILLUSTRATIVE, INDICATOR_HEADERS, SHEETS } from './labels';
import { FIRST_DATA_ROW, HEADER_ROW, TARGET_COLUMN, type Places } from './layout';
import { APPENDIX_PAGE } from './page';
import { detailCell } from './references';
import { rowHeights } from './row-heights';
import { figureStyle } from './styles';

export const PLACE_LABEL = 'Địa phương';
export const YEAR_LABEL = 'Năm';

const WIDTHS = [14, 46, 14, 7, 23, 14, 14, 11, 14, 10, 14, 14, 24, 16, 10, 48, 44];

export function indicatorsSheet(plan: Plan, places: Places): SheetGrid {
  const sheet = new SheetRows();
  sheet.set(0, 0, text('CHỈ TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI', 'title'));
  sheet.setRow(1, 0, [
    text(PLACE_LABEL, 'subtitle'),
    text(plan.place, 'typedText'),
    text(YEAR_LABEL, 'subtitle'),
    { value: plan.year, style: 'year' },
  ]);
  sheet.setRow(2, 0, [text('Ô nhập', 'legendTyped'), text('Ô tính bằng công thức; chênh lệch khác 0 hiện màu đỏ kèm dấu', 'legendCalculated')]);
  sheet.setRow(HEADER_ROW, 0, Object.values(INDICATOR_HEADERS).map((header) => text(header, 'header')));
  plan.indicators.forEach((indicator, index) => {
    sheet.setRow(FIRST_DATA_ROW + index, 0, indicatorRow(plan, places, indicator, FIRST_DATA_ROW + index));
  });
  return {
    name: SHEETS.indicators,
    rows: sheet.rows,
    columnWidths: WIDTHS,
    rowHeights: rowHeights(sheet.rows, WIDTHS),
    freeze: { rows: FIRST_DATA_ROW, columns: 2 },
    tabColor: '2F5597',
    validations: [
      {
        range: { row: FIRST_DATA_ROW, column: 4, lastRow: FIRST_DATA_ROW + plan.indicators.length - 1, lastColumn: 4 },
        list: Object.values(BEHAVIOUR_LABELS),
      },
    ],
    page: APPENDIX_PAGE.A4,
  };
}

function indicatorRow(plan: Plan, places: Places, indicator: Indicator, row: number): GridCell[] {
  const { decimals } = indicator.lattice;
  return [
    text(indicator.id, 'key'),
    text(indicator.name, indicator.target === null ? 'heading' : 'wrapped'),
    text(indicator.lattice.unit, 'centered'),
    { value: decimals, style: figureStyle('typed', 0) },
    text(BEHAVIOUR_LABELS[indicator.behaviour], 'typedText'),
    text(indicator.parent ?? '', 'key'),
    text(indicator.amount ?? '', 'key'),
    text(indicator.target === null ? '' : BOUND_LABELS[indicator.target.kind], 'centered'),
    ...targetCells(indicator.target, indicator),
    ...allocatedCells(plan, places, indicator, row),
    text(indicator.weight ?? '', 'typedText'),
    text(indicator.source?.document ?? '', 'wrapped'),
    text(indicator.source?.place ?? '', 'wrapped'),
    text(indicator.source?.quotation ?? '', 'wrapped'),
    text(noteOf(indicator), 'wrapped'),
  ];
}

/** The note with the mark of an invented figure in front, so that no sheet shows it unmarked. */
function noteOf(indicator: Indicator): string {
  return [indicator.illustrative ? ILLUSTRATIVE : '', indicator.note].filter((part) => part !== '').join('; ');
}

function targetCells(target: Bound | null, indicator: Indicator): GridCell[] {
  const { decimals } = indicator.lattice;
  if (target === null) return [typed(null, decimals), typed(null, decimals)];
  if (target.kind === 'range') {
    return [target.min, target.max].map((value) => ({ value, style: figureStyle('typed', decimals) }));
  }
  return [{ value: target.value, style: figureStyle('typed', decimals) }, typed(null, decimals)];
}

/** What is split so far and what is not: live links to the indicator's block on `Chi tiết`. */
function allocatedCells(plan: Plan, places: Places, indicator: Indicator, row: number): GridCell[] {
  const block = places.detailBlocks.get(indicator.id);
  const target = indicator.target === null || indicator.target.kind === 'range' ? null : countOf(indicator.target.value, indicator.lattice);
  if (!block || !target?.ok) return [text(''), text('')];
  const { decimals } = indicator.lattice;
  const allocated = allocatedCount(plan, indicator.id);
  const sum = detailCell(block.sumRow, places.detailColumns.periods.Y);
  return [
    formula(sum, allocated, decimals),
    difference(cellName(row, TARGET_COLUMN), cellName(row, TARGET_COLUMN + 2), target.value - allocated, decimals),
  ];
}
