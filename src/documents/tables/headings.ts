/** What the columns of an assignment table are, by their headings over one row or two. */
import { bareCell, isAreaName, isColumnNumbers, textAt, type TableRow } from './cells';

export type ColumnRole =
  | 'ordinal'
  | 'name'
  | 'unit'
  /** What is assigned for a year. */
  | 'plan'
  /** A bare year: the latest is the plan where nothing else is. */
  | 'year'
  | 'actual'
  | 'estimate'
  | 'compare'
  | 'parent'
  | 'department'
  | 'note'
  /** The part of the plan that one unit receives. */
  | 'area'
  /** The part of the plan that falls on a quarter or half-year. */
  | 'period';

export interface TableColumn {
  readonly index: number;
  /** Both rows of a heading, the upper one in front. */
  readonly heading: string;
  readonly role: ColumnRole | null;
  readonly year: number | null;
}

export interface TableHead {
  /** First row below the headings. */
  readonly body: number;
  readonly columns: readonly TableColumn[];
}

const SEARCHED_ROWS = 30;

/** Roles by what a heading says, asked in this order; bare words. */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ordinal', /^(stt|tt|so tt|so thu tu|no)$/],
  ['note', /^(ghi chu|note|notes)/],
  ['department', /^(co quan|don vi (chu tri|theo doi|thuc hien|dau moi|phu trach|bao cao|phoi hop)|phong, ban|nganh (theo doi|phu trach)|phu trach|chu tri)/],
  ['parent', /^(thuoc|trong do cua|parent)$/],
  ['compare', /so sanh|so voi|tang[ ,/]*giam|(%|ty le).*(\/|so|dat|ke hoach|thuc hien)|^%|\b(kh|uth|th|uoc)[ .\d]*\/ ?(kh|uth|th|uoc)|^ty le|^dat\b|toc do tang|hoan thanh \(?%|muc tang/],
  ['unit', /^(dvt|don vi tinh|don vi|unit|d\.?v\.?t)$/],
  ['estimate', /^uoc|\buoc (th|thuc hien|dat)|\buth\b/],
  ['actual', /thuc hien|^th( nam)?\b|\bth nam|ket qua|da dat|hien trang|nam truoc/],
  ['plan', /ke hoach|^kh\b|\bkh (nam )?\d|muc tieu|chi tieu (giao|nam|ke hoach|phan dau|tinh giao|hdnd|\d)|giao (nam|ke hoach|chi tieu)|\bgiao$|^giao\b|du toan|nghi quyet|phan dau|^gia tri$|^value$|^so luong$|^muc (giao|phan dau)|^chi tieu giao/],
  ['name', /^(ten |cac |danh muc |he thong )?(chi tieu|noi dung|muc tieu|nhiem vu|name|linh vuc|danh muc|tieu chi|san pham)( chu yeu| kinh te.*| phat trien.*| ktxh| kt-xh)?$|^ten$|^chi tieu chu yeu/],
];
const PERIOD = /^(quy (i{1,3}|iv|[1-4])|(06|6|09|9) thang.*|vu (xuan|mua|dong|he thu|dong xuan|chiem xuan|thu dong)|thang \d{1,2})$/;
/** An upper heading over one column for each unit. */
const SHARED_OUT = /chia ra|trong do|cac (xa|phuong|huyen|don vi|dia phuong)|phan (bo|giao|khai)|giao cho|cac xa|theo (xa|huyen|don vi|dia ban)|don vi thuc hien|ten (xa|don vi)/;
const TOTAL = /^(tong so|tong cong|tong|cong|toan (tinh|huyen|xa|thanh pho|thi xa|phuong)|ca (nam|tinh|huyen|xa)|chung)\b/;
const YEAR = /(?:19|20)\d{2}/g;

/** What a heading says its column is; null for none that is known. */
export function roleOf(heading: string): ColumnRole | null {
  const bare = bareCell(heading);
  if (bare === '') return null;
  if (PERIOD.test(bare)) return 'period';
  if (/^(nam )?(19|20)\d{2}$/.test(bare)) return 'year';
  // A target's name may hold any of these words: a heading is short.
  if (bare.length > 90) return null;
  // The column's name in front of what is said of it: "Chỉ tiêu" alone, "Chỉ tiêu năm 2026" is its figure.
  return ROLES.find(([, words]) => words.test(bare))?.[0] ?? (isAreaName(heading) ? 'area' : null);
}

/** "Đơn vị", "Xã, phường", "Xóm": every row below is a unit. */
export function isUnitsHeading(text: string): boolean {
  return /^(?:tên )?(?:các )?(?:đơn vị|địa phương|xã|xã, phường|phường|huyện|xóm|thôn|bản|ấp|buôn|khu phố|tổ dân phố|khu dân cư|trường)(?:,.{0,40}|\s*\/.{0,40})?$/iu.test(text.trim()) || /^(?:tên )?(?:đơn vị|địa phương|xã|huyện)/iu.test(text.trim());
}

/** The headings of a table, or null where none of its first rows has a column of names and another that is known. */
export function readHead(rows: readonly TableRow[]): TableHead | null {
  let best: { readonly row: number; readonly score: number } | null = null;
  for (const [index, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const roles = row.map((cell) => roleOf(cell.text));
    const score = new Set(roles.filter((role) => role !== null)).size;
    const hasSubject = roles.includes('name') || (roles.includes('unit') && row.some((cell) => /^(?:đơn vị|don vi)$/iu.test(cell.text))) || (roles.includes('ordinal') && row.some((cell) => isUnitsHeading(cell.text)));
    if (hasSubject && (score >= 2 || row.filter((cell) => cell.text !== '').length > 2) && score > (best?.score ?? 0)) best = { row: index, score };
  }
  if (best === null) return null;
  const upper = rows[best.row] ?? [];
  let body = best.row + 1;
  let lower: TableRow | null = null;
  // A second row of headings leaves the names blank (their cell is merged) and holds no figures of its own.
  const second = rows[body];
  if (second !== undefined && isSecondHeading(upper, second)) {
    lower = second;
    body += 1;
  }
  const below = rows[body];
  if (below !== undefined && isColumnNumbers(below)) body += 1;
  return { body, columns: columnsOf(upper, lower) };
}

function isSecondHeading(upper: TableRow, lower: TableRow): boolean {
  if (isColumnNumbers(lower)) return false;
  const name = upper.findIndex((cell) => roleOf(cell.text) === 'name');
  const below = textAt(lower, name >= 0 ? name : 0);
  const filled = lower.filter((cell) => cell.text !== '');
  const isMerged = below === '' || below === textAt(upper, name);
  return filled.length > 0 && isMerged && filled.every((cell) => cell.number === undefined || (cell.number > 1900 && cell.number < 2100)) &&
    filled.every((cell) => /\p{L}/u.test(cell.text) || /^(?:19|20)\d{2}$/.test(cell.text)) &&
    filled.every((cell, index) => index > 0 || !/^[IVX]+$/.test(cell.text));
}

function columnsOf(upper: TableRow, lower: TableRow | null): TableColumn[] {
  const columns = readColumns(upper, lower);
  // "Tổng số | Xã A | Xã B": the whole of what the units receive.
  const hasAreas = columns.some(({ role }) => role === 'area') && !columns.some(({ role }) => role === 'plan');
  return hasAreas ? columns.map((each) => (each.role === null && TOTAL.test(bareCell(each.heading)) ? { ...each, role: 'plan' } : each)) : columns;
}

function readColumns(upper: TableRow, lower: TableRow | null): TableColumn[] {
  const width = Math.max(upper.length, lower?.length ?? 0);
  const columns: TableColumn[] = [];
  let above = '';
  for (let index = 0; index < width; index += 1) {
    const own = textAt(upper, index);
    const sub = textAt(lower ?? undefined, index);
    // A merged heading stands in its first cell only, or in every one.
    if (own !== '') above = own;
    const over = own !== '' ? own : sub !== '' ? above : '';
    const isPlainOver = sub === '' || sub === over;
    columns.push(column(index, isPlainOver ? over : sub, isPlainOver ? '' : over));
  }
  return columns;
}

function column(index: number, own: string, over: string): TableColumn {
  const heading = over === '' ? own : `${over} ${own}`;
  const years = [...heading.matchAll(YEAR)].map(([year]) => Number(year));
  const year = years.length === 0 ? null : Math.max(...years);
  return { index, heading, role: roleUnder(own, over), year };
}

/** A lower heading says more than the upper one, but takes its meaning from it: "Kế hoạch năm 2026 / Quý I". */
function roleUnder(own: string, over: string): ColumnRole | null {
  if (over === '') return roleOf(own);
  const [role, above] = [roleOf(own), roleOf(over)];
  if (above === 'compare') return 'compare';
  if (role === 'period' && (above === 'actual' || above === 'estimate')) return above;
  if (TOTAL.test(bareCell(own))) return above === 'actual' || above === 'estimate' ? above : 'plan';
  if (role === null && (SHARED_OUT.test(bareCell(over)) || above === 'plan') && /^\p{Lu}/u.test(own)) return 'area';
  if (role === null || role === 'year') return above ?? role;
  return role;
}
