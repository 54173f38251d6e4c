/** `Số liệu thực hiện`: every report as it came in, a line for each source, status and day; those that are shown carry a mark. */
import { THIRTEEN_STEPS, type ActualFigure, type Indicator, type Plan } from '../domain';
import { Ledger, stepNumber } from '../tracking';
import { cellName, type GridCell, type SheetGrid } from '../xlsx';
import { figureCell, text, textFormula, typed } from './cells';
import { MEASURE_LABELS, PERIOD_LABELS, SHOWN_MARK, STATUS_LABELS, THIRTEENTH_LABEL, WINDOW_LABELS } from './labels';
import { listGrid, textColumn, type ListColumn, type ListSheet } from './list-sheet';
import { nameLookup } from './name-lookup';

/** Figures of one report that stand in one line. */
export interface ActualLine extends Pick<ActualFigure, 'indicator' | 'unit' | 'year' | 'measure' | 'status' | 'source' | 'window' | 'date'> {
  /** Whether its figures are those that are shown. */
  readonly isShown: boolean;
  /** Counts of the thirteen periods. */
  readonly counts: readonly (number | null)[];
}

export type ActualKey =
  | 'indicator' | 'name' | 'unit' | 'year' | 'measure' | 'status' | 'source' | 'window' | 'date' | 'shown' | 'key'
  | `m${number}`;

/** First column of months; the others stand in front of it. */
export const FIRST_MONTH_COLUMN = 11;
export const KEY_COLUMN = 10;
const KEYED = { indicator: 0, unit: 2, year: 3, measure: 4, shown: 9 } as const;

/** By what formulas find the lines that are shown: of the place, or of any of its units. */
export function lineKey({ indicator, year, measure }: Pick<ActualLine, 'indicator' | 'year' | 'measure'>, isPlace: boolean): string {
  return [indicator, year, MEASURE_LABELS[measure], isPlace ? PLACE_MARK : UNIT_MARK].join('|');
}

const [PLACE_MARK, UNIT_MARK] = ['ĐP', 'ĐV'];

function keyCell(line: ActualLine | null, row: number): GridCell {
  const of = (column: keyof typeof KEYED): string => cellName(row, KEYED[column]);
  const formula = `IF(OR(${of('shown')}<>"${SHOWN_MARK}",${of('indicator')}=""),"",${of('indicator')}&"|"&${of('year')}&"|"&${of('measure')}&"|"&IF(${of('unit')}="","${PLACE_MARK}","${UNIT_MARK}"))`;
  return textFormula(formula, line?.isShown === true ? lineKey(line, line.unit === null) : '', 'key');
}

/** Figures of one report beside each other; what is shown and what it replaced never share a line. */
export function actualLines(plan: Plan): ActualLine[] {
  const ledger = new Ledger(plan.actuals, plan.tracking.lastWord);
  const lines: (Omit<ActualLine, 'counts'> & { counts: (number | null)[] })[] = [];
  const open = new Map<string, (typeof lines)[number]>();
  for (const figure of plan.actuals) {
    const { indicator, unit, year, measure, status, source, window, date } = figure;
    const isShown = ledger.shown(figure, figure.period) === figure;
    const key = [indicator, unit, year, measure, status, source, window, date, isShown].join('|');
    const at = stepNumber(figure.period) - 1;
    let line = open.get(key);
    if (!line || line.counts[at] !== null) {
      line = { indicator, unit, year, measure, status, source, window, date, isShown, counts: THIRTEEN_STEPS.map(() => null) };
      open.set(key, line);
      lines.push(line);
    }
    line.counts[at] = figure.count;
  }
  return lines;
}

/** What a line's figures are counted in. */
export function latticeOf(indicator: Indicator | undefined, measure: ActualFigure['measure']): { readonly decimals: number } {
  return (measure === 'level' ? indicator?.levels : indicator?.lattice) ?? { decimals: 0 };
}

export function actualList(plan: Plan): ListSheet<ActualLine, ActualKey> {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const months = THIRTEEN_STEPS.map((step, index): [ActualKey, ListColumn<ActualLine>] => [
    `m${index + 1}`,
    {
      heading: step === 'M13' ? THIRTEENTH_LABEL : PERIOD_LABELS[step],
      width: 12,
      cell: (line): GridCell => (line === null ? figureCell(null, 0) : typed(line.counts[index] ?? null, latticeOf(indicators.get(line.indicator), line.measure).decimals)),
    },
  ]);
  const choice = (heading: string, width: number, list: readonly string[], textOf: (line: ActualLine) => string): ListColumn<ActualLine> => ({
    ...textColumn(heading, width, textOf, 'typedCentered'),
    choices: { list },
  });
  return {
    sheet: 'actuals',
    title: 'SỐ LIỆU THỰC HIỆN',
    hint: `Mỗi dòng một báo cáo; dòng có dấu "${SHOWN_MARK}" là số đang dùng, dòng khác là lịch sử. Để trống là chưa có số liệu, không phải bằng 0`,
    tabColor: '2E75B6',
    entries: actualLines(plan),
    columns: {
      indicator: textColumn('Mã chỉ tiêu', 14, ({ indicator }) => indicator, 'typedText'),
      name: { heading: 'Chỉ tiêu', width: 38, cell: (line, row) => nameLookup(plan, cellName(row, KEYED.indicator), line?.indicator ?? null) },
      unit: textColumn('Mã đơn vị', 11, ({ unit }) => unit ?? '', 'typedText'),
      year: { heading: 'Năm', width: 8, cell: (line) => ({ value: line?.year ?? null, style: 'year' }) },
      measure: choice('Loại số', 12, Object.values(MEASURE_LABELS), ({ measure }) => MEASURE_LABELS[measure]),
      status: choice('Tình trạng', 13, Object.values(STATUS_LABELS), ({ status }) => STATUS_LABELS[status]),
      source: textColumn('Nguồn', 26, ({ source }) => source),
      window: choice('Kỳ báo cáo', 18, Object.values(WINDOW_LABELS), ({ window }) => WINDOW_LABELS[window]),
      date: textColumn('Ngày báo cáo', 13, ({ date }) => date.split('-').reverse().join('/'), 'typedCentered'),
      shown: { heading: 'Đang dùng', width: 10, cell: (line) => text(line?.isShown === true ? SHOWN_MARK : '', 'centered') },
      key: { heading: 'Khóa', width: 10, cell: keyCell },
      ...(Object.fromEntries(months) as Record<`m${number}`, ListColumn<ActualLine>>),
    },
  };
}

export function actualsSheet(plan: Plan): SheetGrid {
  return listGrid(plan, actualList(plan));
}

