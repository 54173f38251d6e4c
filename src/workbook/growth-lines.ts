/**
 * A growth tied to levels: below the rates stand this year's levels and last year's, and every rate is
 * what they come to. The place's growth is that of the sums, never a mean of the units' rates.
 */
import { allocationOf, MONTH_PERIODS, YEAR, type Lattice } from '../domain';
import { cellName } from '../xlsx';
import { addLines, growthOfLevels, levelLines, periodCount, sumOf, type Line } from './amounts';
import { decimalsOf, guardedDifference, keyOfRow, LONGER_PERIODS, rangeOfRows, rowHead, writeLongerOf, type Block } from './block';
import { difference, formula, formulaOrBlank, typed, type FormulaRole } from './cells';
import { BASE_SUFFIX, LEVEL_SUFFIX, ROW_KEYS, ROW_LABELS } from './labels';
import { keyedFigure, quoted } from './references';

/** Levels of the units and their sums, this year's and last year's. */
interface Levels {
  readonly lattice: Lattice;
  readonly planned: readonly Line[];
  readonly bases: readonly Line[];
}

/** Whether a block's rates follow from levels. */
export function hasLevels({ indicator, rows }: Block): boolean {
  return indicator.levels !== null && rows.levels !== undefined;
}

/** The rates of the units and of the sum, and the levels below them. Returns the line of the sum in counts of the rate. */
export function writeGrowth(block: Block): Line {
  const { indicator, plan, recipients, rows, sheet } = block;
  const allocation = allocationOf(plan, indicator.id);
  const [plannedOf, baseOf] = [levelLines(allocation, 'planned'), levelLines(allocation, 'bases')];
  const levels: Levels = {
    lattice: indicator.levels ?? { unit: '', decimals: 0 },
    planned: recipients.map(({ code }) => plannedOf(code)),
    bases: recipients.map(({ code }) => baseOf(code)),
  };
  recipients.forEach((recipient, index) => {
    const row = rows.unitRows.get(recipient.code);
    const [planned, base] = [levels.planned[index], levels.bases[index]];
    if (row === undefined || !planned || !base) return;
    sheet.setRow(row, 0, rowHead(indicator, recipient.code, recipient.name, 'text'));
    const key = keyOfRow(block, row);
    writeRates(block, row, planned, base, [`${key}&${quoted(LEVEL_SUFFIX)}`, `${key}&${quoted(BASE_SUFFIX)}`], 'calculated');
  });
  const [planned, base] = [addLines(levels.planned), addLines(levels.bases)];
  sheet.setRow(rows.sumRow, 0, rowHead(indicator, ROW_KEYS.sum, ROW_LABELS.mean, 'strong'));
  writeRates(block, rows.sumRow, planned, base, [quoted(ROW_KEYS.levelSum), quoted(ROW_KEYS.baseSum)], 'total');
  writeLevels(block, levels);
  return {
    months: MONTH_PERIODS.map((period) => growthCount(block, periodCount(planned, period), periodCount(base, period))),
    assigned: growthCount(block, sumOf([planned.assigned]), sumOf([base.assigned])),
  };
}

/** The growth of a level on its base in counts of the rate, null on a base of zero. */
export function growthCount(block: Block, level: number, base: number): number | null {
  return growthOfLevels(level, base, decimalsOf(block));
}

function writeRates(block: Block, row: number, planned: Line, base: Line, [levelKey, baseKey]: readonly [string, string], role: FormulaRole): void {
  const { sheet, columns, rows, indicator } = block;
  const decimals = decimalsOf(block);
  const lines = { sheet: null, columns, block: rows, among: levelRows(block) };
  const rate = (column: number): string => {
    const [level, old] = [keyedFigure(lines, levelKey, column), keyedFigure(lines, baseKey, column)];
    const count = (figure: string): string => (indicator.levels?.decimals === 0 ? figure : `ROUND((${figure})*10^${indicator.levels?.decimals ?? 0},0)`);
    // Whole counts, so that a half is a half: 1,7 - 1,6 is not quite a tenth in doubles.
    return `IF(${old}=0,"",ROUND(${count(`${level}-${old}`)}/${count(old)}*10^${decimals + 2},0)/10^${decimals})`;
  };
  for (const period of [...MONTH_PERIODS, ...LONGER_PERIODS]) {
    const count = growthCount(block, periodCount(planned, period), periodCount(base, period));
    sheet.set(row, columns.periods[period.id], formulaOrBlank(rate(columns.periods[period.id]), count, decimals, role));
  }
  const assigned = growthCount(block, sumOf([planned.assigned]), sumOf([base.assigned]));
  sheet.set(row, columns.assigned, formulaOrBlank(rate(columns.assigned), assigned, decimals, role));
  const year = growthCount(block, periodCount(planned, YEAR), periodCount(base, YEAR));
  const gap = assigned === null || year === null ? null : assigned - year;
  const [minuend, subtrahend] = [cellName(row, columns.assigned), cellName(row, columns.periods.Y)];
  sheet.set(row, columns.difference, guardedDifference(minuend, subtrahend, gap, decimals, '0'));
}

/** Rows of the levels and their sums: none of the rates. */
function levelRows({ rows: { levels } }: Block): number[] {
  return levels ? [...levels.planned.values(), levels.plannedSum, ...levels.bases.values(), levels.baseSum] : [];
}

function writeLevels(block: Block, { lattice, planned, bases }: Levels): void {
  const { rows, recipients } = block;
  if (!rows.levels) return;
  const sections = [
    { rows: rows.levels.planned, sumRow: rows.levels.plannedSum, lines: planned, suffix: LEVEL_SUFFIX, sumKey: ROW_KEYS.levelSum, label: ROW_LABELS.level },
    { rows: rows.levels.bases, sumRow: rows.levels.baseSum, lines: bases, suffix: BASE_SUFFIX, sumKey: ROW_KEYS.baseSum, label: ROW_LABELS.base },
  ];
  for (const section of sections) {
    recipients.forEach(({ code, name }, index) => {
      const row = section.rows.get(code);
      const line = section.lines[index];
      if (row !== undefined && line) writeLevel(block, row, `${code}${section.suffix}`, `${name}: ${section.label.toLowerCase()}`, line, lattice);
    });
    writeLevelSum(block, section.sumRow, section.sumKey, section.label, [...section.rows.values()], addLines(section.lines), lattice);
  }
}

function writeLevel(block: Block, row: number, key: string, name: string, line: Line, lattice: Lattice): void {
  const { sheet, columns, indicator } = block;
  sheet.setRow(row, 0, rowHead(indicator, key, name, 'text', lattice.unit));
  for (const period of MONTH_PERIODS) sheet.set(row, columns.periods[period.id], typed(line.months[period.from - 1] ?? null, lattice.decimals));
  writeLongerOf(block, row, line, 'calculated', lattice.decimals, true);
  sheet.set(row, columns.assigned, typed(line.assigned, lattice.decimals));
  writeLevelGap(block, row, line, lattice.decimals);
}

function writeLevelSum(block: Block, row: number, key: string, label: string, unitRows: readonly number[], total: Line, lattice: Lattice): void {
  const { sheet, columns, indicator } = block;
  sheet.setRow(row, 0, rowHead(indicator, key, label, 'strong', lattice.unit));
  const sum = (column: number, count: number | null): void =>
    sheet.set(row, column, formula(`SUM(${rangeOfRows(unitRows, column)})`, count ?? 0, lattice.decimals, 'total'));
  for (const period of MONTH_PERIODS) sum(columns.periods[period.id], total.months[period.from - 1] ?? null);
  writeLongerOf(block, row, total, 'total', lattice.decimals, true);
  sum(columns.assigned, total.assigned);
  writeLevelGap(block, row, total, lattice.decimals);
}

/** Levels by month need not be known: without any the year's stands alone. */
function writeLevelGap({ sheet, columns }: Block, row: number, line: Line, decimals: number): void {
  const [assigned, year] = [cellName(row, columns.assigned), cellName(row, columns.periods.Y)];
  const months = periodCount(line, YEAR);
  const cell = difference(`IF(${year}=0,0,${assigned})`, year, months === 0 ? 0 : sumOf([line.assigned]) - months, decimals);
  sheet.set(row, columns.difference, cell);
}
