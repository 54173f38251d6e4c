/**
 * `Cơ cấu`: amounts of every structure's parts by unit and period, linked to `Chi tiết`, and beside
 * them the shares, which close to exactly 100 in every line of units and every period.
 */
import { allocationOf, indicatorOf, PERIODS, recipientsOf, YEAR, type Period, type Plan, type Structure } from '../domain';
import { closeShares } from '../allocation';
import { cellName, columnName, type GridCell, type SheetGrid } from '../xlsx';
import { addLines, periodCount, sumOf, unitLines, type Line } from './amounts';
import { difference, formula, SheetRows, text } from './cells';
import { PERIOD_LABELS, ROW_KEYS, SHEETS, STRUCTURE_HEADERS as HEADERS } from './labels';
import { columnsOf, FIRST_DATA_ROW, HEADER_ROW, type Places } from './layout';
import { brokenPage } from './page';
import { keyedFigure, plannedFigureCell } from './references';
import { rowHeights } from './row-heights';
import { shareFormula, sharesTotalFormula } from './share-formula';
import { figureStyle } from './styles';

const KEY_COLUMN = 1;
const FIRST_AMOUNT_COLUMN = 6;
const AMOUNT_COLUMNS = columnsOf(PERIODS, FIRST_AMOUNT_COLUMN);
const SHARE_COLUMNS = columnsOf(PERIODS, FIRST_AMOUNT_COLUMN + PERIODS.length);
const ASSIGNED_COLUMN = FIRST_AMOUNT_COLUMN + 2 * PERIODS.length;

const WIDTHS = [9, 9, 12, 20, 28, 13, ...PERIODS.map(() => 11), ...PERIODS.map(() => 9), 12, 12];

/** The sheet, or null where no structure's amounts are planned. */
export function structureSheet(plan: Plan, places: Places): SheetGrid | null {
  if (plan.structures.length === 0) return null;
  const sheet = new SheetRows();
  sheet.set(0, 0, text('CƠ CẤU THEO ĐƠN VỊ VÀ THEO KỲ', 'title'));
  sheet.set(1, 0, text(`${plan.place} - năm ${plan.year}`, 'subtitle'));
  sheet.set(2, FIRST_AMOUNT_COLUMN, text(HEADERS.amounts, 'header'));
  sheet.set(2, FIRST_AMOUNT_COLUMN + PERIODS.length, text(HEADERS.shares, 'header'));
  sheet.setRow(HEADER_ROW, 0, headers());
  let row = FIRST_DATA_ROW;
  for (const structure of plan.structures) row = writeStructure(sheet, plan, places, structure, row);
  return {
    name: SHEETS.structure,
    rows: sheet.rows,
    columnWidths: WIDTHS,
    rowHeights: rowHeights(sheet.rows, WIDTHS),
    merges: [
      { row: 2, column: FIRST_AMOUNT_COLUMN, lastRow: 2, lastColumn: FIRST_AMOUNT_COLUMN + PERIODS.length - 1 },
      { row: 2, column: FIRST_AMOUNT_COLUMN + PERIODS.length, lastRow: 2, lastColumn: ASSIGNED_COLUMN - 1 },
    ],
    freeze: { rows: FIRST_DATA_ROW, columns: FIRST_AMOUNT_COLUMN },
    tabColor: '7030A0',
    // Amounts on the first page, shares on the second: beside each other they would print too small.
    page: brokenPage('A3', WIDTHS, [0, FIRST_AMOUNT_COLUMN - 1], [FIRST_AMOUNT_COLUMN + PERIODS.length], { titleRows: [2, 3] }),
  };
}

function headers(): GridCell[] {
  const { structure, key, part, unitName, partName, unit, assigned, difference: left } = HEADERS;
  const periods = PERIODS.map((period) => PERIOD_LABELS[period.id]);
  return [structure, key, part, unitName, partName, unit, ...periods, ...periods, assigned, left].map((header) =>
    text(header, 'header'),
  );
}

/** A group of lines: the parts' amounts of one unit (or the whole place) and their total. */
interface Group {
  readonly key: string;
  readonly name: string;
  readonly lines: readonly Line[];
}

function writeStructure(sheet: SheetRows, plan: Plan, places: Places, structure: Structure, firstRow: number): number {
  const linesOf = structure.parts.map((part) => unitLines(allocationOf(plan, part.indicator)));
  const units = recipientsOf(plan.units).map((unit): Group => ({
    key: unit.code,
    name: unit.name,
    lines: linesOf.map((lineOf) => lineOf(unit.code)),
  }));
  const whole: Group = {
    key: ROW_KEYS.sum,
    name: HEADERS.wholePlace,
    lines: structure.parts.map((_, part) => addLines(units.flatMap((unit) => unit.lines[part] ?? []))),
  };
  let row = firstRow;
  for (const group of [whole, ...units]) {
    writeGroup(sheet, plan, places, structure, group, row);
    row += structure.parts.length + 1;
  }
  return row + 1;
}

function writeGroup(sheet: SheetRows, plan: Plan, places: Places, structure: Structure, group: Group, firstRow: number): void {
  const wholeIndicator = indicatorOf(plan, structure.whole);
  const decimals = wholeIndicator?.lattice.decimals ?? 0;
  const unit = wholeIndicator?.lattice.unit ?? '';
  const totalRow = firstRow + structure.parts.length;
  structure.parts.forEach((part, index) => {
    const row = firstRow + index;
    const block = places.detailBlocks.get(part.indicator);
    sheet.setRow(row, 0, head(structure, group, part.indicator, part.name, unit, 'text'));
    const line = group.lines[index];
    if (!block || !line) return;
    // The whole place's key is that of the sum's row on `Chi tiết`.
    const key = `$${columnName(KEY_COLUMN)}${row + 1}`;
    const { detailColumns: columns } = places;
    for (const period of PERIODS) {
      const link = keyedFigure({ sheet: SHEETS.detail, columns, block }, key, columns.periods[period.id]);
      sheet.set(row, AMOUNT_COLUMNS[period.id], formula(link, periodCount(line, period), decimals));
    }
  });
  sheet.setRow(totalRow, 0, head(structure, group, ROW_KEYS.sum, HEADERS.total, unit, 'strong'));
  for (const period of PERIODS) writeShares(sheet, structure, group, period, firstRow, decimals);
  if (group.key === ROW_KEYS.sum) writeAssigned(sheet, plan, places, structure, group, firstRow);
}

function head(structure: Structure, group: Group, part: string, name: string, unit: string, style: string): GridCell[] {
  return [
    text(structure.id, 'key'),
    text(group.key, 'key'),
    text(part, 'key'),
    text(group.name, style),
    text(name, style),
    text(unit, 'centered'),
  ];
}

function writeShares(sheet: SheetRows, structure: Structure, group: Group, period: Period, firstRow: number, decimals: number): void {
  const lastRow = firstRow + structure.parts.length - 1;
  const [amount, share] = [AMOUNT_COLUMNS[period.id], SHARE_COLUMNS[period.id]];
  const counts = group.lines.map((line) => periodCount(line, period));
  const whole = cellName(lastRow + 1, amount);
  const parts = `${cellName(firstRow, amount)}:${cellName(lastRow, amount)}`;
  sheet.set(lastRow + 1, amount, formula(`SUM(${parts})`, sumOf(counts), decimals, 'total'));

  const shares = closeShares(counts, 100 * 10 ** structure.decimals);
  counts.forEach((_, index) => {
    const row = firstRow + index;
    const expression = shareFormula({ part: cellName(row, amount), parts, whole }, decimals, structure.decimals);
    sheet.set(row, share, shareCell(expression, shares[index] ?? null, structure.decimals, 'calculated'));
  });
  const total = sharesTotalFormula(`${cellName(firstRow, share)}:${cellName(lastRow, share)}`, whole, decimals, structure.decimals);
  const closed = shares.includes(null) ? null : sumOf(shares);
  sheet.set(lastRow + 1, share, shareCell(total, closed, structure.decimals, 'total'));
}

/** A share, or the empty text where there is nothing to take a share of. */
function shareCell(expression: string, count: number | null, decimals: number, role: 'calculated' | 'total'): GridCell {
  if (count === null) return { value: '', formula: expression, style: figureStyle(role, decimals) };
  return formula(expression, count, decimals, role);
}

/** For the whole place and year: the assigned shares and how far the amounts' shares are from them. */
function writeAssigned(sheet: SheetRows, plan: Plan, places: Places, structure: Structure, group: Group, firstRow: number): void {
  const shares = closeShares(group.lines.map((line) => periodCount(line, YEAR)), 100 * 10 ** structure.decimals);
  structure.parts.forEach((part, index) => {
    const assignment = plan.indicators.find((line) => line.behaviour === 'share' && line.amount === part.indicator);
    if (!assignment) return;
    const row = firstRow + index;
    sheet.set(row, ASSIGNED_COLUMN, formula(plannedFigureCell(places, assignment.id), part.share, structure.decimals));
    // N() turns the empty text of a structure without amounts into 0.
    const shown = `N(${cellName(row, SHARE_COLUMNS.Y)})`;
    const left = part.share - (shares[index] ?? 0);
    sheet.set(row, ASSIGNED_COLUMN + 1, difference(cellName(row, ASSIGNED_COLUMN), shown, left, structure.decimals));
  });
}
