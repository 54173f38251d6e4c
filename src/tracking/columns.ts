/**
 * What the columns of a table of actuals hold, by their headings. Reports come long (a row for each
 * figure), with a column for each month, with the month and its running total side by side, or with a
 * column for each unit; headings may take two rows.
 */
import { THIRTEEN_STEPS, THIRTEENTH, type ActualStatus, type StepId } from '../domain';
import { folded, textOf } from '../documents';
import type { Table } from '../xlsx';

export type FieldKind = 'id' | 'name' | 'measure' | 'unit' | 'unitCode' | 'month' | 'year' | 'status' | 'source' | 'date' | 'window';

/** A column of figures. `step` and `year` are null where the heading names none. */
export interface FigureColumn {
  readonly kind: 'figure';
  readonly column: number;
  readonly heading: string;
  readonly step: StepId | null;
  readonly year: number | null;
  /** `running` from January; `quarter` where only the quarter is given. */
  readonly span: 'month' | 'running' | 'quarter';
  readonly status: ActualStatus | null;
  /** Code of the unit the column belongs to; null for none. */
  readonly unit: string | null;
}

export interface ActualsHead {
  /** Zero-based row the data begin in. */
  readonly body: number;
  readonly fields: ReadonlyMap<FieldKind, number>;
  readonly figures: readonly FigureColumn[];
  /** A heading with a month that is none: `Tháng 13`. */
  readonly badMonths: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

const FIELDS: readonly (readonly [FieldKind, RegExp])[] = [
  ['id', /^(?:ma|ma chi tieu|ma so|indicator code)$/],
  ['name', /^(?:chi tieu|ten chi tieu|cac chi tieu|chi tieu chu yeu|noi dung|indicator|chi tieu, don vi)$/],
  ['measure', /^(?:dvt|don vi tinh|don vi do|unit of measure)$/],
  ['unitCode', /^(?:ma don vi|ma xa|unit code)$/],
  ['unit', /^(?:don vi|ten don vi|dia phuong|dia ban|xa|xa, phuong|xa, thi tran|xa, phuong, thi tran|don vi bao cao|unit)$/],
  ['month', /^(?:thang|ky|ky so lieu|thang bao cao|month|period)$/],
  ['year', /^(?:nam|nam so lieu|year)$/],
  ['status', /^(?:tinh trang|trang thai|loai so lieu|muc do|status)$/],
  ['source', /^(?:nguon|nguon so lieu|co quan bao cao|source)$/],
  ['date', /^(?:ngay|ngay bao cao|ngay so lieu|date)$/],
  ['window', /^(?:ky bao cao|khoang ngay|window)$/],
];
/** Columns of a report that hold something else: plans, percentages, comparisons, notes. */
const OTHER = /ke hoach|\bkh\b|muc tieu|%|ty le|ti le|so voi|so sanh|cung ky|tang|giam|chenh lech|ghi chu|con lai|uoc ca nam|nam truoc|danh gia|^stt$|^tt$/;
const RUNNING = /luy ke|cong don|dau nam|(?<!\d)\d{1,2} thang/;
const VALUE = /thuc hien|^gia tri$|^so lieu$|^ket qua$|^uoc$|^so bo$|^chinh thuc$|^value$|luy ke|^th\b/;
const MONTH = /thang\s*0?(\d{1,2})(?!\d)(?:\s*(?:[/.-]|nam)\s*(\d{4}))?|^[tm]\.?\s*0?(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?$|(?<!\d)(\d{1,2})\s*thang/;
const QUARTER = /^(?:.*\s)?quy\s*(iv|i{1,3}|[1-4])(?:\W|$)/;
const SEARCHED = 30;

/** The step a text names: `5`, `05`, `Tháng 5`, `T5`, `M5`, `5/2026`, `M13`, `Tháng 1 năm sau`; null for none. */
export function stepIn(text: string): StepId | null {
  const bare = folded(text);
  if (/nam sau|31\/0?1|^m13$/.test(bare)) return THIRTEENTH;
  const number = Number(/^(?:thang|ky|t|m)?\.?\s*0?(\d{1,2})(?:\s*(?:[/.-]|nam)\s*\d{4})?$/.exec(bare)?.[1] ?? NaN);
  return number >= 1 && number <= 12 ? (THIRTEEN_STEPS[number - 1] ?? null) : null;
}

/** A status in words; null for none. */
export function statusIn(text: string): ActualStatus | null {
  const bare = folded(text);
  if (/chinh thuc|final|quyet toan/.test(bare)) return 'final';
  if (/so bo|preliminary/.test(bare)) return 'preliminary';
  return /\buoc\b|estimate/.test(bare) ? 'estimate' : null;
}

/** What a table's title says of its figures: "Số liệu tháng 5 năm 2026", "6 tháng đầu năm 2026", "Đơn vị tính: tỷ đồng". */
export interface TitleFacts {
  readonly step: StepId | null;
  readonly year: number | null;
  readonly measure: string;
}

export function factsAbove(rows: Table, head: number): TitleFacts {
  const texts = rows.slice(0, head).flatMap((row) => row.map(textOf)).filter((text) => text !== '');
  let facts: TitleFacts = { step: null, year: null, measure: '' };
  for (const text of texts) {
    const bare = folded(text);
    const found = MONTH.exec(bare);
    const month = Number(found?.[1] ?? found?.[3] ?? found?.[5] ?? NaN);
    const step = month >= 1 && month <= 12 ? (THIRTEEN_STEPS[month - 1] ?? null) : null;
    const year = Number(/(?:nam|[/.-])\s*((?:19|20)\d{2})/.exec(bare)?.[1] ?? NaN);
    const measure = /(?:đơn vị(?: tính)?|đvt)\s*:\s*([^;.()|]{1,30})/iu.exec(text)?.[1]?.trim() ?? '';
    facts = { step: facts.step ?? step, year: facts.year ?? (Number.isNaN(year) ? null : year), measure: facts.measure || measure };
  }
  return facts;
}

/**
 * The headings of a table of actuals, or null where none of the first rows is one.
 * @param unitOf the code of the unit a heading names, if any
 */
export function readHead(rows: Table, unitOf: (heading: string) => string | null): ActualsHead | null {
  let best: { readonly row: number; readonly score: number } | null = null;
  for (const [index, row] of rows.slice(0, SEARCHED).entries()) {
    const texts = row.map(textOf);
    const fields = new Set(texts.map(fieldOf).filter((field) => field !== null));
    if (!fields.has('name') && !fields.has('id') && !fields.has('unit')) continue;
    const figures = texts.filter((text) => fieldOf(text) === null && (isFigure(text) || unitOf(text) !== null)).length;
    const score = fields.size + Math.min(figures, 3);
    if (score >= 2 && score > (best?.score ?? 0)) best = { row: index, score };
  }
  if (best === null) return null;
  const upper = rows[best.row] ?? [];
  const lower = rows[best.row + 1] ?? [];
  const texts = upper.map(textOf);
  const subject = texts.findIndex((text) => ['name', 'id', 'unit'].includes(fieldOf(text) ?? ''));
  const isTwoRows = textOf(lower[subject]) === '' && lower.some((cell) => isFigure(textOf(cell)) || unitOf(textOf(cell)) !== null);
  const fields = new Map<FieldKind, number>();
  const figures: FigureColumn[] = [];
  const badMonths: ActualsHead['badMonths'][number][] = [];
  let over = '';
  const width = Math.max(upper.length, isTwoRows ? lower.length : 0);
  for (let column = 0; column < width; column += 1) {
    const [own, below] = [textOf(upper[column]), isTwoRows ? textOf(lower[column]) : ''];
    // A merged heading stands in its first cell only.
    if (own !== '') over = own;
    const heading = below === '' ? own : over === below ? below : `${over} ${below}`;
    if (heading === '') continue;
    const field = below === '' ? fieldOf(own) : null;
    if (field !== null) {
      if (!fields.has(field)) fields.set(field, column);
      continue;
    }
    const unit = unitOf(below === '' ? own : below) ?? (below === '' ? null : unitOf(over));
    const figure = figureOf(heading, column, unit);
    if (figure === 'badMonth') badMonths.push({ row: best.row, column, text: heading });
    else if (figure !== null) figures.push(figure);
  }
  return { body: best.row + (isTwoRows ? 2 : 1), fields, figures, badMonths };
}

function fieldOf(text: string): FieldKind | null {
  const bare = folded(text).replace(/\s*[:.*]+$/, '');
  return FIELDS.find(([, words]) => words.test(bare))?.[0] ?? null;
}

function isFigure(text: string): boolean {
  return text !== '' && figureOf(text, 0, null) !== null;
}

function figureOf(heading: string, column: number, unit: string | null): FigureColumn | 'badMonth' | null {
  const bare = folded(heading).replace(/\s+/g, ' ');
  if (bare.length > 90 || (OTHER.test(bare) && !/nam sau/.test(bare))) return null;
  const status = statusIn(heading);
  const year = Number(/(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(bare)?.[1] ?? NaN);
  const common = { kind: 'figure', column, heading, year: Number.isNaN(year) ? null : year, status, unit } as const;
  if (/nam sau|31\/0?1/.test(bare)) return { ...common, step: THIRTEENTH, span: 'month' };
  const quarter = QUARTER.exec(bare)?.[1];
  if (quarter !== undefined && !RUNNING.test(bare)) {
    const last = ['i', 'ii', 'iii', 'iv'].indexOf(quarter) + 1 || Number(quarter);
    return { ...common, step: THIRTEEN_STEPS[3 * last - 1] ?? null, span: 'quarter' };
  }
  const span = RUNNING.test(bare) ? 'running' : 'month';
  const found = MONTH.exec(bare);
  if (found !== null) {
    const month = Number(found[1] ?? found[3] ?? found[5]);
    const step = month >= 1 && month <= 12 ? THIRTEEN_STEPS[month - 1] : undefined;
    return step === undefined ? 'badMonth' : { ...common, step, span };
  }
  return unit !== null || VALUE.test(bare) ? { ...common, step: null, span } : null;
}
