/** `Dư địa`: what each target can grow by, product by product, and what that adds to its sector. */
import { type Headroom, type Indicator, type Plan } from '../domain';
import { cellName, columnName, quotedSheet, type GridCell, type SheetGrid } from '../xlsx';
import { formulaOrBlank, text } from './cells';
import { SHEETS } from './labels';
import { FIRST_DATA_ROW } from './layout';
import { decimalsOfFigures, figureColumn, lastListRow, listGrid, textColumn, type ListSheet } from './list-sheet';
import { nameLookup } from './name-lookup';

export type HeadroomKey = 'indicator' | 'name' | 'factor' | 'amount' | 'unit' | 'sector' | 'contribution';

const COLUMNS: readonly HeadroomKey[] = ['indicator', 'name', 'factor', 'amount', 'unit', 'sector', 'contribution'];

export function headroomList(plan: Plan): ListSheet<Headroom, HeadroomKey> {
  const { headroom } = plan;
  return {
    sheet: 'headroom',
    title: 'DƯ ĐỊA TĂNG TRƯỞNG',
    hint: 'Mỗi dòng một sản phẩm, dự án hoặc nhân tố mới',
    tabColor: 'C55A11',
    entries: headroom,
    columns: {
      indicator: textColumn('Mã chỉ tiêu', 14, ({ indicator }) => indicator, 'typedText'),
      name: { heading: 'Chỉ tiêu', width: 36, cell: (entry, row) => nameLookup(plan, cellName(row, 0), entry?.indicator ?? null) },
      factor: textColumn('Sản phẩm, dự án, nhân tố mới', 44, ({ factor }) => factor),
      amount: figureColumn('Giá trị tăng thêm', 14, headroom, ({ amount }) => amount),
      unit: textColumn('ĐVT', 14, ({ unit }) => unit, 'typedCentered'),
      sector: textColumn('Ngành', 26, ({ sector }) => sector),
      contribution: figureColumn('Đóng góp vào tăng trưởng ngành (điểm %)', 16, headroom, ({ contribution }) => contribution),
    },
  };
}

export function headroomSheet(plan: Plan): SheetGrid {
  return listGrid(plan, headroomList(plan));
}

/** What the lines of an indicator add up to, for its row on `Chỉ tiêu`; lines in different units are not added. */
export function headroomSum(plan: Plan, indicator: Indicator, row: number): Record<'headroom' | 'contribution', GridCell> {
  if (indicator.target === null) return { headroom: text(''), contribution: text('') };
  const lines = plan.headroom.filter((line) => line.indicator === indicator.id);
  const key = `$A${row + 1}`;
  const cell = (column: 'amount' | 'contribution', figures: readonly (number | null)[]): GridCell => {
    const decimals = decimalsOfFigures(plan.headroom.map((line) => line[column]));
    const sum = figures.reduce<number>((total, figure) => total + Math.round((figure ?? 0) * 10 ** decimals), 0);
    const [keys, range] = [listRange(plan, 'indicator'), listRange(plan, column)];
    const expression = `ROUND(SUMPRODUCT(--(${keys}=${key}),${range}),${decimals})`;
    const isBlank = figures.every((figure) => figure === null);
    return formulaOrBlank(`IF(SUMPRODUCT((${keys}=${key})*(${range}<>""))=0,"",${expression})`, isBlank ? null : sum, decimals);
  };
  return { headroom: cell('amount', lines.map((line) => line.amount)), contribution: cell('contribution', lines.map((line) => line.contribution)) };
}

function listRange(plan: Plan, key: HeadroomKey): string {
  const column = columnName(COLUMNS.indexOf(key));
  return `${quotedSheet(SHEETS.headroom)}!$${column}$${FIRST_DATA_ROW + 1}:$${column}$${lastListRow(plan.headroom.length) + 1}`;
}
