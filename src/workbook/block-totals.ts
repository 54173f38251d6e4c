/** Below a block's recipients: what they come to, the phasing of the whole place, and what is left. */
import { addsOverMonths, countOf, PERIODS, plannedFigure, YEAR, type Indicator } from '../domain';
import { cellName } from '../xlsx';
import { combined, periodCount, periodFigure, placeFigure, spaceRule, sumOf, type Line, type SpaceRule } from './amounts';
import { decimalsOf, guardedDifference, recipientRange, rowHead, stepsOf, writeLonger, type Block } from './block';
import { difference, formula, formulaOrBlank } from './cells';
import { ROW_KEYS, ROW_LABELS } from './labels';
import { plannedFigureCell } from './references';

const SUM_LABELS: Readonly<Record<SpaceRule, string>> = { sum: ROW_LABELS.sum, mean: ROW_LABELS.mean, highest: ROW_LABELS.highest, lowest: ROW_LABELS.lowest };

/** The count of the planned figure (the low end of a range); zero when it is off the lattice, which loading refuses. */
export function targetCount(indicator: Indicator): number {
  const count = indicator.target === null ? null : countOf(plannedFigure(indicator.target), indicator.lattice);
  return count?.ok ? count.value : 0;
}

/** The recipients' figures put together by the indicator's rule; blanks count as 0 only where months add up. */
export function totalLine({ indicator }: Block, lines: readonly Line[], weights: readonly (number | null)[]): Line {
  const rule = spaceRule(indicator);
  return combined(lines, (figures) => (addsOverMonths(indicator.behaviour) ? sumOf(figures) : placeFigure(rule, figures, weights)));
}

/** The sum, the weighted mean or the extreme of the recipients. */
export function writeTotal(block: Block, total: Line): void {
  const { sheet, rows, indicator, columns, axis } = block;
  const decimals = decimalsOf(block);
  const rule = spaceRule(indicator);
  const label = rule === 'sum' && axis === 'departments' ? ROW_LABELS.departmentSum : SUM_LABELS[rule];
  sheet.setRow(rows.sumRow, 0, rowHead(indicator, ROW_KEYS.sum, label, 'strong'));
  const cells = [...stepsOf(block).map(({ column, index }) => ({ column, figure: total.months[index] ?? null })), { column: columns.assigned, figure: total.assigned }];
  for (const { column, figure } of cells) {
    const cell = addsOverMonths(indicator.behaviour)
      ? formula(`SUM(${recipientRange(block, column)})`, figure ?? 0, decimals, 'total')
      : formulaOrBlank(combiningFormula(block, rule, column), figure, decimals, 'total');
    sheet.set(rows.sumRow, column, cell);
  }
  writeLonger(block, rows.sumRow, total, 'total');
  writeYearGap(block, rows.sumRow, total, 0);
}

function combiningFormula(block: Block, rule: SpaceRule, column: number): string {
  const figures = recipientRange(block, column);
  const blank = `COUNT(${figures})=0`;
  if (rule !== 'mean') {
    const name = { sum: 'SUM', highest: 'MAX', lowest: 'MIN' }[rule];
    return `IF(${blank},"",${name}(${figures}))`;
  }
  const { columns } = block;
  if (columns.weight === null) return '""';
  const weights = recipientRange(block, columns.weight);
  const decimals = decimalsOf(block);
  // In whole counts, so that a mean that prints as the target is not missed by the dust of doubles.
  const counts = decimals === 0 ? figures : `ROUND(${figures}*10^${decimals},0)`;
  const mean = `ROUND(SUMPRODUCT(${weights},${counts})/SUMPRODUCT(${weights},--(${figures}<>"")),0)`;
  const unknown = `SUMPRODUCT((${figures}<>"")*(${weights}=""))>0`;
  return `IF(OR(${blank},${unknown}),"",${decimals === 0 ? mean : `${mean}/10^${decimals}`})`;
}

/** What was given for the year against what the months come to, in a row of totals. */
function writeYearGap(block: Block, row: number, line: Line, target: number): void {
  const { sheet, columns, indicator, axis } = block;
  const decimals = decimalsOf(block);
  const [assigned, year] = [cellName(row, columns.assigned), cellName(row, columns.periods.Y)];
  const given = row === block.rows.placeRow ? target : line.assigned;
  if (addsOverMonths(indicator.behaviour) && axis === 'units') {
    sheet.set(row, columns.difference, difference(assigned, year, sumOf([given]) - periodCount(line, YEAR), decimals));
  } else if (!addsOverMonths(indicator.behaviour)) {
    const reached = block.rows.levels ? null : periodFigure(indicator, line, YEAR);
    sheet.set(row, columns.difference, guardedDifference(assigned, year, given === null || reached === null ? null : given - reached, decimals, '0'));
  }
}

/** The planned figure of the whole place beside its phasing; the months are written by the caller. */
export function writePlace(block: Block, place: Line): void {
  const { sheet, rows, indicator, places, columns } = block;
  const target = targetCount(indicator);
  sheet.setRow(rows.placeRow, 0, rowHead(indicator, ROW_KEYS.place, ROW_LABELS.place, 'text'));
  // A growth over several months needs levels, which the whole place's phasing does not have.
  if (!rows.levels) writeLonger(block, rows.placeRow, place, 'calculated');
  sheet.set(rows.placeRow, columns.assigned, formula(plannedFigureCell(places, indicator.id), target, decimalsOf(block)));
  writeYearGap(block, rows.placeRow, place, target);
}

/** The whole place less its recipients, in every period and in the year. */
export function writeLeft(block: Block, place: Line, total: Line): void {
  const { sheet, rows, indicator, columns } = block;
  const label = spaceRule(indicator) === 'sum' ? ROW_LABELS.left : ROW_LABELS.off;
  sheet.setRow(rows.leftRow, 0, rowHead(indicator, ROW_KEYS.left, label, 'text'));
  for (const { column, index } of stepsOf(block)) writeGap(block, column, place.months[index] ?? null, total.months[index] ?? null);
  for (const period of rows.levels ? [] : PERIODS.slice(12)) {
    writeGap(block, columns.periods[period.id], periodFigure(indicator, place, period), periodFigure(indicator, total, period));
  }
  writeGap(block, columns.assigned, targetCount(indicator), total.assigned);
}

function writeGap(block: Block, column: number, place: number | null, total: number | null): void {
  const { sheet, rows, indicator } = block;
  const decimals = decimalsOf(block);
  const [minuend, subtrahend] = [cellName(rows.placeRow, column), cellName(rows.sumRow, column)];
  const cell = addsOverMonths(indicator.behaviour)
    ? difference(minuend, subtrahend, sumOf([place]) - sumOf([total]), decimals)
    : guardedDifference(minuend, subtrahend, place === null || total === null ? null : place - total, decimals, '""');
  sheet.set(rows.leftRow, column, cell);
}
