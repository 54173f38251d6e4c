/** What the fill handle makes of the cells it starts from: copies, steps, trends, dates, lists of names. */
import type { CellResult } from './spreadsheet';

/** Words of Excel.AutoFillType that make values. */
export const SERIES = [
  'FillDefault', 'FillCopy', 'FillSeries', 'FillValues', 'FillDays', 'FillWeekdays', 'FillMonths', 'FillYears', 'LinearTrend', 'GrowthTrend',
] as const;
export type Series = (typeof SERIES)[number];

/** Excel's own lists; each goes round, and is written as its first word was. */
const LISTS: readonly (readonly string[])[] = [
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
];

/** Serial days of the 1900 system ⇄ calendar, by way of UTC. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * The values that continue a line of cells, the first of them next to its end.
 * @param source contents of the cells in the direction of the fill, formulas left out (as null)
 * @param isDate whether the cells are formatted as dates
 */
export function continued(source: readonly CellResult[], count: number, series: Series, isDate: boolean): readonly CellResult[] {
  const places = Array.from({ length: count }, (_, index) => index);
  const numbers = source.every((value) => typeof value === 'number') ? source : null;
  const repeat = (): CellResult[] => places.map((index) => source[index % source.length] ?? null);
  switch (series) {
    case 'FillCopy':
    case 'FillValues':
      return series === 'FillValues' ? continued(source, count, 'FillDefault', isDate) : repeat();
    case 'LinearTrend':
      return numbers === null ? repeat() : linear(numbers, count, numbers.length === 1 ? 1 : null);
    case 'GrowthTrend':
      return numbers === null || numbers.some((each) => each <= 0) ? repeat() : linear(numbers.map(Math.log), count, 0).map(Math.exp);
    case 'FillDays':
    case 'FillWeekdays':
    case 'FillMonths':
    case 'FillYears': {
      const last = numbers?.at(-1);
      return last === undefined ? repeat() : places.map((index) => stepped(last, series, index + 1));
    }
    case 'FillSeries':
    case 'FillDefault':
      if (numbers !== null) {
        const steps = series === 'FillSeries' || isDate || numbers.length > 1;
        return steps ? linear(numbers, count, numbers.length === 1 ? 1 : null) : repeat();
      }
      return named(source, count) ?? numbered(source, count) ?? repeat();
  }
}

/** Least squares through the numbers at 0, 1, 2 …, as Excel's fill handle fits them; one number needs a step. */
function linear(numbers: readonly number[], count: number, step: number | null): number[] {
  const size = numbers.length;
  const middle = (size - 1) / 2;
  const mean = numbers.reduce((sum, each) => sum + each, 0) / size;
  const spread = numbers.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = size === 1 ? (step ?? 0) : numbers.reduce((sum, each, at) => sum + (at - middle) * (each - mean), 0) / spread;
  // Whole and decimal steps stay what they look like: 0.1, 0.2 goes on with 0.3.
  return Array.from({ length: count }, (_, index) => Number((mean + slope * (size + index - middle)).toPrecision(14)));
}

function stepped(serial: number, unit: 'FillDays' | 'FillWeekdays' | 'FillMonths' | 'FillYears', steps: number): number {
  if (unit === 'FillDays') return serial + steps;
  if (unit === 'FillWeekdays') {
    let day = serial;
    for (let left = steps; left > 0; ) {
      day += 1;
      // Day 1 of the system, 1 January 1900, is a Sunday to Excel; what is 0 or 1 modulo 7 is a weekend.
      if (Math.floor(day) % 7 > 1) left -= 1;
    }
    return day;
  }
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  const months = date.getUTCMonth() + (unit === 'FillMonths' ? steps : 12 * steps);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), months + 1, 0)).getUTCDate();
  const moved = Date.UTC(date.getUTCFullYear(), months, Math.min(date.getUTCDate(), lastDay));
  return (moved - EPOCH) / DAY + (serial - Math.floor(serial));
}

function named(source: readonly CellResult[], count: number): CellResult[] | null {
  const words = source.map((value) => (typeof value === 'string' ? value.toLowerCase() : ''));
  const list = LISTS.find((each) => words.every((word) => each.some((name) => name.toLowerCase() === word)));
  if (list === undefined) return null;
  const places = words.map((word) => list.findIndex((name) => name.toLowerCase() === word));
  const [first = 0, second = first + 1] = places;
  const step = second - first;
  const last = places.at(-1) ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const place = last + step * (index + 1);
    return list[((place % list.length) + list.length) % list.length] ?? null;
  });
}

const QUARTER = /^(?:q|qtr|quarter)\s*$/i;

/** `Q1`, `xã 01`, `3rd`: the number at the end, or else at the beginning, counts on; quarters go round. */
function numbered(source: readonly CellResult[], count: number): CellResult[] | null {
  const parts = source.map((value) => {
    const text = typeof value === 'string' ? value : '';
    const end = /^(.*?)(\d+)$/s.exec(text);
    const start = /^(\d+)(.*)$/s.exec(text);
    if (end !== null) return { before: end[1] ?? '', digits: end[2] ?? '', after: '' };
    return start === null ? null : { before: '', digits: start[1] ?? '', after: start[2] ?? '' };
  });
  const [first] = parts;
  if (first == null || parts.some((part) => part === null || part.before !== first.before || part.after !== first.after)) return null;
  const numbers = parts.map((part) => Number(part?.digits));
  const next = linear(numbers, count, 1);
  const isQuarter = QUARTER.test(first.before) && numbers.every((each) => each >= 1 && each <= 4);
  return next.map((number) => {
    const shown = isQuarter ? ((((number - 1) % 4) + 4) % 4) + 1 : Math.abs(number);
    return `${first.before}${String(shown).padStart(first.digits.startsWith('0') ? first.digits.length : 0, '0')}${first.after}`;
  });
}
