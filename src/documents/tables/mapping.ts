/** Which columns of a table are taken: found by their headings, or said by the user. */
import { bareCell, type TableRow } from './cells';
import { readUnit } from './figure-cell';
import { isUnitsHeading, type ColumnRole, type TableColumn, type TableHead } from './headings';

/** Columns by their index; the user may hand in another one. */
export interface TableMapping {
  readonly name: number;
  readonly ordinal: number | null;
  readonly unit: number | null;
  readonly parent: number | null;
  /** The column of figures; null where only units or periods have columns. */
  readonly plan: number | null;
  readonly year: number | null;
  /** One column for each unit that receives a part. */
  readonly areas: readonly { readonly index: number; readonly area: string }[];
  readonly periods: readonly { readonly index: number; readonly period: string }[];
  /** Units in rows and targets in columns. */
  readonly targets: readonly { readonly index: number; readonly name: string; readonly unit: string }[];
  /** Several columns could have been meant. */
  readonly isGuessed: boolean;
}

const first = (columns: readonly TableColumn[], role: ColumnRole): number | null => columns.find((each) => each.role === role)?.index ?? null;

/** The columns a head tells of, or null where it has no figures. */
export function mappingOf({ columns }: TableHead, rows: readonly TableRow[]): TableMapping | null {
  const name = first(columns, 'name');
  const ordinal = first(columns, 'ordinal');
  if (name === null) return unitsInRows(columns, rows);
  const plan = planColumn(columns);
  const areas = columns.filter(({ role }) => role === 'area').map(({ index, heading }) => ({ index, area: lastHeading(heading, columns) }));
  const periods = columns.filter(({ role }) => role === 'period').map(({ index, heading }) => ({ index, period: /(?:quý|quy|\d+ tháng|vụ|tháng).*$/iu.exec(heading)?.[0] ?? heading }));
  if (plan === null && areas.length === 0 && periods.length === 0) return null;
  const years = columns.filter(({ role }) => role === 'plan' || role === 'year' || role === 'area').map(({ year }) => year ?? 0);
  const year = (plan === null ? Math.max(0, ...years) : columns.find(({ index }) => index === plan.index)?.year) ?? null;
  return {
    name,
    ordinal,
    unit: first(columns, 'unit'),
    parent: first(columns, 'parent'),
    plan: plan?.index ?? null,
    year: year === 0 ? null : year,
    areas,
    periods,
    targets: [],
    isGuessed: plan?.isGuessed ?? false,
  };
}

/**
 * Of several plan columns the latest year's; of several for one year the last (what the place's own
 * council decided stands behind what was assigned from above), and it is said that it was a guess.
 */
function planColumn(columns: readonly TableColumn[]): { readonly index: number; readonly isGuessed: boolean } | null {
  const plans = columns.filter(({ role }) => role === 'plan');
  const years = columns.filter(({ role }) => role === 'year');
  const candidates = plans.length > 0 ? plans : years;
  if (candidates.length === 0) return null;
  const latest = Math.max(...candidates.map(({ year }) => year ?? 0));
  const meant = candidates.filter(({ year }) => (year ?? 0) === latest);
  const total = meant.find(({ heading }) => /tổng|toàn|cả năm/iu.test(heading));
  const chosen = total ?? meant.at(-1);
  return chosen === undefined ? null : { index: chosen.index, isGuessed: meant.length > 1 && total === undefined };
}

/** "Chia ra Xã A" names xã A. */
function lastHeading(heading: string, columns: readonly TableColumn[]): string {
  const over = columns.map((each) => each.heading).filter((other) => other !== heading && heading.startsWith(`${other} `)).sort((left, right) => right.length - left.length)[0];
  const own = over === undefined ? heading : heading.slice(over.length + 1);
  return own.replace(/^(?:chia ra|trong đó|phân bổ|các xã|các đơn vị|giao cho)\s*:?\s*(?=\p{Lu})/iu, '').trim();
}

/** "Đơn vị | Thu ngân sách (tỷ đồng) | Trồng rừng (ha)": every row is a unit. */
function unitsInRows(columns: readonly TableColumn[], rows: readonly TableRow[]): TableMapping | null {
  const name = columns.find(({ heading }) => isUnitsHeading(heading))?.index;
  if (name === undefined) return null;
  const targets = columns
    .filter(({ index, role, heading }) => index > name && heading !== '' && (role === null || role === 'plan' || isRateOfItsOwn(heading)) && rows.some((row) => /\d/.test(row[index]?.text ?? '')))
    .map(({ index, heading }) => ({ index, ...nameAndUnit(heading) }));
  return targets.length === 0
    ? null
    : { name, ordinal: first(columns, 'ordinal'), unit: null, parent: null, plan: null, year: columns.find(({ year }) => year !== null)?.year ?? null, areas: [], periods: [], targets, isGuessed: false };
}

/** "Tỷ lệ hộ nghèo giảm (%)" is a target's name; "Tỷ lệ % TH/KH" compares. */
function isRateOfItsOwn(heading: string): boolean {
  const bare = bareCell(heading);
  return /^ty le (?!%)\S+ \S+/.test(bare) && !/\bso\b|\bdat\b|hoan thanh|ke hoach|thuc hien|\b(kh|th|uth)\b|\//.test(bare);
}

function nameAndUnit(heading: string): { readonly name: string; readonly unit: string } {
  const [, name, unit] = /^(.*\S)\s*\(\s*(?:đvt\s*:?\s*)?([^()]{1,30})\)$/iu.exec(heading) ?? [];
  return name !== undefined && unit !== undefined ? { name, unit: unit.trim() } : { name: heading, unit: '' };
}

/** A table without headings: the column of names, one of units if any, the last column of figures. Always a guess. */
export function guessedMapping(rows: readonly TableRow[]): TableMapping | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) return null;
  const share = (column: number, holds: (text: string) => boolean): number => rows.filter((row) => holds(row[column]?.text ?? '')).length / rows.length;
  const columns = Array.from({ length: width }, (_, index) => index);
  const name = columns.find((column) => share(column, (text) => /\p{L}{2}.*\s.*\p{L}/u.test(text)) >= 0.6);
  const plan = columns.findLast((column) => column !== name && share(column, (text) => /\d/.test(text) && text.length < 30 && !/\d\/\d{4}/.test(text)) >= 0.6);
  if (name === undefined || plan === undefined || plan < name) return null;
  const unit = columns.find((column) => column > name && column < plan && share(column, (text) => text !== '' && !/\d{2}/.test(text) && text.length < 25) >= 0.6) ?? null;
  // One row alone is one of a table only where it prints a unit in a cell of its own.
  if (rows.length < 2 && (unit === null || readUnit(rows[0]?.[unit]?.text ?? '') === null)) return null;
  const ordinal = columns.find((column) => column < name && share(column, (text) => text.length < 6) === 1) ?? null;
  return { name, ordinal, unit, parent: null, plan, year: null, areas: [], periods: [], targets: [], isGuessed: true };
}

/** Whether a row repeats the headings, as tables do on every page. */
export function repeatsHead(row: TableRow, head: TableHead): boolean {
  const words = row.map((cell) => bareCell(cell.text)).filter((text) => text !== '');
  const headings = head.columns.map(({ heading }) => bareCell(heading));
  return words.length >= 2 && words.every((word) => headings.some((heading) => heading === word || heading.includes(word)));
}
