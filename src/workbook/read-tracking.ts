/** Reports back from `Số liệu thực hiện`, and the verdicts people chose on `Theo dõi`. */
import {
  ACTUAL_MEASURES,
  ACTUAL_STATUSES,
  countOf,
  problem,
  REPORT_WINDOWS,
  THIRTEEN_STEPS,
  VERDICTS,
  type ActualFigure,
  type Indicator,
  type TrackingChoices,
} from '../domain';
import { readDate } from '../documents';
import { cellName } from '../xlsx';
import { MEASURE_LABELS, PERIOD_LABELS, SHOWN_MARK, STATUS_LABELS, THIRTEENTH_LABEL, VERDICT_LABELS, WINDOW_LABELS } from './labels';
import type { Observation } from './observation';
import { MONTH_LABEL, PROGRESS_HEADERS } from './progress-sheet';
import { folded, type SheetView } from './sheet-view';

const HEADINGS = { indicator: 'Mã chỉ tiêu', unit: 'Mã đơn vị', year: 'Năm', measure: 'Loại số', status: 'Tình trạng', source: 'Nguồn', window: 'Kỳ báo cáo', date: 'Ngày báo cáo', shown: 'Đang dùng' } as const;
const MONTH_HEADINGS = Object.fromEntries(THIRTEEN_STEPS.map((step) => [step, step === 'M13' ? THIRTEENTH_LABEL : PERIOD_LABELS[step]])) as Record<(typeof THIRTEEN_STEPS)[number], string>;

/**
 * Every figure of the sheet, history in front of what is shown, so that of two equal claims the shown one
 * came in later. Lines of unknown indicators, and cells that are no figure, are observed and left out.
 */
export function readActualLines(view: SheetView, indicators: readonly Indicator[], observe: (observation: Observation) => void): ActualFigure[] {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const { row: head, columns } = view.headingsThere({ ...HEADINGS, ...MONTH_HEADINGS });
  const [history, shown]: [ActualFigure[], ActualFigure[]] = [[], []];
  for (let row = head + 1; row < view.rowCount; row += 1) {
    const text = (key: keyof typeof HEADINGS): string => (columns[key] === undefined ? '' : view.text(row, columns[key]));
    const indicator = known.get(text('indicator'));
    if (!indicator) {
      if (text('indicator') !== '') observe({ sheet: view.name, row, column: columns.indicator ?? 0, indicator: null, problem: problem('plan.indicatorUnknown', { indicator: text('indicator') }) });
      continue;
    }
    const year = Number(text('year'));
    if (!Number.isInteger(year) || year <= 0) continue;
    const measure = labelled(ACTUAL_MEASURES, MEASURE_LABELS, text('measure')) ?? 'figure';
    const lattice = (measure === 'level' ? indicator.levels : null) ?? indicator.lattice;
    const common = {
      indicator: indicator.id,
      unit: text('unit') || null,
      year,
      measure,
      status: labelled(ACTUAL_STATUSES, STATUS_LABELS, text('status')) ?? 'estimate',
      source: text('source'),
      window: labelled(REPORT_WINDOWS, WINDOW_LABELS, text('window')) ?? 'calendar',
      date: dateOf(view, row, columns.date),
    };
    const list = text('shown') === SHOWN_MARK ? shown : history;
    for (const period of THIRTEEN_STEPS) {
      const column = columns[period];
      const value = column === undefined ? null : view.value(row, column);
      if (column === undefined || value === null || value === '') continue;
      const place = { sheet: view.name, address: cellName(row, column) };
      const count = typeof value === 'number' ? countOf(value, lattice) : null;
      if (count?.ok === true) list.push({ ...common, period, count: count.value });
      else observe({ sheet: view.name, row, column, indicator: indicator.id, problem: count?.problem ?? problem('workbook.textForNumber', { ...place, text: typeof value === 'object' ? value.error : String(value) }) });
    }
  }
  return [...history, ...shown];
}

/** The verdicts of the month the report stands at, as its column says; those of other months as they were stored. */
export function readVerdicts(view: SheetView, stored: TrackingChoices['verdicts']): TrackingChoices['verdicts'] {
  const month = monthOf(view);
  const period = THIRTEEN_STEPS[(month ?? 0) - 1];
  if (period === undefined) return stored;
  const { row: head, columns } = view.headingsThere({ id: PROGRESS_HEADERS.id, verdict: PROGRESS_HEADERS.verdict });
  if (columns.id === undefined || columns.verdict === undefined) return stored;
  const read: TrackingChoices['verdicts'][number][] = [];
  for (let row = head + 1; row < view.rowCount; row += 1) {
    const [indicator, verdict] = [view.text(row, columns.id), labelled(VERDICTS, VERDICT_LABELS, view.text(row, columns.verdict))];
    if (indicator !== '' && verdict !== null) read.push({ indicator, period, verdict });
  }
  return [...stored.filter((entry) => entry.period !== period), ...read];
}

/** The month on `Theo dõi` stands three cells behind its label. */
function monthOf(view: SheetView): number | null {
  const label = view.besideLabel(MONTH_LABEL);
  if (label === null) return null;
  for (let column = label.column; column < label.column + 4; column += 1) {
    const value = view.value(label.row, column);
    if (typeof value === 'number') return value;
  }
  return null;
}

function dateOf(view: SheetView, row: number, column: number | undefined): string {
  const value = column === undefined ? null : view.value(row, column);
  return value === null || value === '' ? '' : (readDate(value) ?? '');
}

function labelled<Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>, text: string): Key | null {
  return keys.find((key) => folded(labels[key]) === folded(text)) ?? null;
}
