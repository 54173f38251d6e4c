/** `Nguồn thu`: revenue by source with quarters, half-years and measures, checked against the revenue target. */
import { indicatorOf, plannedFigure, type Plan, type RevenueSource } from '../domain';
import { cellName, columnName, type GridCell, type SheetGrid } from '../xlsx';
import { difference, formula, formulaOrBlank } from './cells';
import { SHEETS } from './labels';
import { FIRST_DATA_ROW, TARGET_COLUMN } from './layout';
import { decimalsOfFigures, figureColumn, lastListRow, listGrid, textColumn, type ListColumn, type ListSheet } from './list-sheet';

export type RevenueKey =
  | 'id' | 'name' | 'indicator' | 'lastYear' | 'assigned' | 'q1' | 'q2' | 'half' | 'q3' | 'q4' | 'year' | 'difference' | 'growth' | 'missing' | 'measures' | 'note';

const [INDICATOR, LAST_YEAR, ASSIGNED, Q1, Q2, HALF, Q3, Q4, YEAR] = [2, 3, 4, 5, 6, 7, 8, 9, 10];
type QuarterKey = 0 | 1 | 2 | 3;

export function revenueList(plan: Plan): ListSheet<RevenueSource, RevenueKey> {
  const { revenue } = plan;
  const decimals = decimalsOfFigures(revenue.flatMap((source) => [source.lastYear, source.assigned, ...source.quarters]));
  const count = (figure: number | null): number => Math.round((figure ?? 0) * 10 ** decimals);
  const sumOfQuarters = (source: RevenueSource | null, from: QuarterKey, to: QuarterKey): number =>
    (source?.quarters ?? []).slice(from, to + 1).reduce<number>((sum, figure) => sum + count(figure), 0);
  const quarter = (heading: string, index: QuarterKey): ListColumn<RevenueSource> => figureColumn(heading, 13, revenue, ({ quarters }) => quarters[index], true);
  const summed = (heading: string, expression: (row: number) => string, to: QuarterKey): ListColumn<RevenueSource> => ({
    heading,
    width: 13,
    cell: (source, row) => formula(expression(row), sumOfQuarters(source, 0, to), decimals),
    summed: (source) => sumOfQuarters(source, 0, to) / 10 ** decimals,
  });
  return {
    sheet: 'revenue',
    title: 'NGUỒN THU VÀ BIỆN PHÁP THU',
    hint: 'Mỗi dòng một nguồn thu; mã chỉ tiêu là chỉ tiêu thu mà các nguồn cộng lại',
    tabColor: 'C55A11',
    entries: revenue,
    columns: {
      id: textColumn('Mã', 10, ({ id }) => id, 'typedText'),
      name: textColumn('Nguồn thu', 36, ({ name }) => name),
      indicator: textColumn('Mã chỉ tiêu', 12, ({ indicator }) => indicator ?? '', 'typedText'),
      lastYear: figureColumn('Thực hiện năm trước', 13, revenue, ({ lastYear }) => lastYear, true),
      assigned: figureColumn('Giao cả năm', 13, revenue, ({ assigned }) => assigned, true),
      q1: quarter('Quý I', 0),
      q2: quarter('Quý II', 1),
      half: summed('6 tháng', (row) => `${cellName(row, Q1)}+${cellName(row, Q2)}`, 1),
      q3: quarter('Quý III', 2),
      q4: quarter('Quý IV', 3),
      year: summed('Cả năm', (row) => `${cellName(row, HALF)}+${cellName(row, Q3)}+${cellName(row, Q4)}`, 3),
      difference: {
        heading: 'Chênh lệch',
        width: 13,
        cell: (source, row) => difference(cellName(row, ASSIGNED), cellName(row, YEAR), count(source?.assigned ?? null) - sumOfQuarters(source, 0, 3), decimals),
      },
      growth: { heading: 'So với năm trước (%)', width: 12, cell: (source, row) => growthCell(source, row) },
      missing: { heading: 'Chỉ tiêu chưa đủ nguồn', width: 14, cell: (source, row) => missingCell(plan, source, row, decimals) },
      measures: textColumn('Biện pháp thu', 40, ({ measures }) => measures),
      note: textColumn('Ghi chú', 26, ({ note }) => note),
    },
  };
}

export function revenueSheet(plan: Plan): SheetGrid {
  return listGrid(plan, revenueList(plan));
}

function growthCell(source: RevenueSource | null, row: number): GridCell {
  const [last, assigned] = [cellName(row, LAST_YEAR), cellName(row, ASSIGNED)];
  const { assigned: given = null, lastYear = null } = source ?? {};
  const count = given === null || lastYear === null || lastYear === 0 ? null : Math.round((given / lastYear) * 1000);
  return formulaOrBlank(`IF(OR(${assigned}="",N(${last})=0),"",ROUND(${assigned}/${last}*1000,0)/10)`, count, 1);
}

/** What the sources of a target still lack; the same on each of their rows. */
function missingCell(plan: Plan, source: RevenueSource | null, row: number, decimals: number): GridCell {
  const indicator = source?.indicator == null ? undefined : indicatorOf(plan, source.indicator);
  const finest = Math.max(decimals, indicator?.lattice.decimals ?? 0);
  const key = cellName(row, INDICATOR);
  const last = FIRST_DATA_ROW + Math.max(1, plan.indicators.length);
  const indicators = (column: number): string => `'${SHEETS.indicators}'!$${columnName(column)}$${FIRST_DATA_ROW + 1}:$${columnName(column)}$${last}`;
  const own = (column: number): string => `$${columnName(column)}$${FIRST_DATA_ROW + 1}:$${columnName(column)}$${lastListRow(plan.revenue.length) + 1}`;
  const planned = `SUMPRODUCT(--(${indicators(0)}=${key}),${indicators(TARGET_COLUMN)})`;
  const given = `SUMPRODUCT(--(${own(INDICATOR)}=${key}),${own(ASSIGNED)})`;
  const target = indicator?.target ? plannedFigure(indicator.target) : 0;
  const sources = plan.revenue.filter((other) => other.indicator !== null && other.indicator === source?.indicator);
  const sum = sources.reduce((total, other) => total + Math.round((other.assigned ?? 0) * 10 ** finest), 0);
  const count = source?.indicator == null ? null : Math.round(target * 10 ** finest) - sum;
  return formulaOrBlank(`IF(${key}="","",ROUND(${planned}-${given},${finest}))`, count, finest, 'difference');
}
