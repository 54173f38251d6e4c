/**
 * Which cells of a column pass a filter (Excel.FilterCriteria), for tables and for sheets alike. Texts are
 * compared without regard to case, `*` and `?` stand for any text and any sign, as in Excel's own filters.
 */
import { datePeriod, yearAndMonth } from './filter-dates';
import { HostError, type Json, type JsonObject } from './protocol';

export interface FilteredCell {
  /** The number, text or truth value; null for an empty cell. */
  readonly value: string | number | boolean | null;
  /** As the cell shows it. */
  readonly text: string;
  /** `#RRGGBB`, null for no fill. */
  readonly fill: string | null;
  readonly fontColor: string;
}

type Test = (cell: FilteredCell) => boolean;

/**
 * @param cells the column's cells without its heading, whatever is hidden now
 * @param today the day relative periods count from
 * @returns for each cell whether it stays visible
 * @throws HostError `InvalidArgument` for criteria that make no filter
 */
export function passing(criteria: JsonObject, cells: readonly FilteredCell[], today: Date): readonly boolean[] {
  return cells.map(testOf(criteria, cells, today));
}

function testOf(criteria: JsonObject, cells: readonly FilteredCell[], today: Date): Test {
  switch (criteria['filterOn']) {
    case 'Values':
      return valuesTest(criteria['values'] ?? null);
    case 'Custom':
      return customTest(criteria);
    case 'TopItems':
    case 'BottomItems':
    case 'TopPercent':
    case 'BottomPercent':
      return rankTest(criteria['filterOn'], Number(criteria['criterion1']), cells);
    case 'CellColor':
      return ({ fill }) => sameColor(fill ?? '', criteria['color']);
    case 'FontColor':
      return ({ fontColor }) => sameColor(fontColor, criteria['color']);
    case 'Dynamic':
      return dynamicTest(criteria['dynamicCriteria'] ?? null, cells, today);
    default:
      throw new HostError('InvalidArgument');
  }
}

function sameColor(color: string, wanted: Json | undefined): boolean {
  if (typeof wanted !== 'string') throw new HostError('InvalidArgument');
  return color.toUpperCase() === (wanted.startsWith('#') || wanted === '' ? wanted : `#${wanted}`).toUpperCase();
}

function valuesTest(values: Json): Test {
  if (!Array.isArray(values)) throw new HostError('InvalidArgument');
  const tests = (values as readonly Json[]).map((value): Test => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return dateTest(value as JsonObject);
    const wanted = String(value ?? '').toLocaleLowerCase('en');
    return ({ text }) => text.toLocaleLowerCase('en') === wanted;
  });
  return (cell) => tests.some((test) => test(cell));
}

const SPECIFICITIES: readonly Json[] = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'];

/** A day, a month, an hour …: what the text of a date and time says up to that part. */
function dateTest(value: JsonObject): Test {
  const given = value['date'];
  if (typeof given !== 'string') throw new HostError('InvalidArgument');
  const date = new Date(given.length === 4 ? `${given}-01-01` : given);
  const parts = SPECIFICITIES.indexOf(value['specificity'] ?? 'Day');
  if (Number.isNaN(date.getTime()) || parts < 0) throw new HostError('InvalidArgument');
  const length = [4, 7, 10, 13, 16, 19][parts];
  const local = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds()));
  // A date without a time is a day everywhere; with one, it is the time of this place.
  const wanted = (given.includes('T') ? local : date).toISOString().slice(0, length);
  return (cell) => typeof cell.value === 'number' && isoOf(cell.value).slice(0, length) === wanted;
}

/** Serial day of the 1900 system as `2024-12-31T00:00:00`. */
function isoOf(serial: number): string {
  const time = new Date(Math.round((serial - 25_569) * 86_400) * 1000);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}

function customTest(criteria: JsonObject): Test {
  const given = [criteria['criterion1'], criteria['criterion2']].filter((each) => typeof each === 'string' && each !== '');
  if (given.length === 0) throw new HostError('InvalidArgument');
  const tests = given.map((each) => criterionTest(each as string));
  return criteria['operator'] === 'Or' ? (cell) => tests.some((test) => test(cell)) : (cell) => tests.every((test) => test(cell));
}

const CRITERION = /^(<=|>=|<>|=|<|>)?([^]*)$/;

/** `>50`, `<>Huế`, `=a*`; without an operator it is equality. Numbers are compared with numbers only. */
export function criterionTest(criterion: string): Test {
  const [, operator = '=', operand = ''] = CRITERION.exec(criterion) ?? [];
  const number = operand.trim() === '' ? NaN : Number(operand.replace(/^\$|,/g, ''));
  if (operator === '=' || operator === '<>') {
    const equals = equality(operand, number);
    return operator === '=' ? equals : (cell) => !equals(cell);
  }
  return ({ value }) => {
    if (Number.isNaN(number)) return typeof value === 'string' && ordered(operator, value.localeCompare(operand, 'vi', { sensitivity: 'accent' }));
    return typeof value === 'number' && ordered(operator, value - number);
  };
}

function equality(operand: string, number: number): Test {
  if (operand === '') return ({ text }) => text === '';
  const pattern = wildcards(operand);
  return ({ value, text }) => (typeof value === 'number' && !Number.isNaN(number) ? value === number : pattern.test(text));
}

function ordered(operator: string, difference: number): boolean {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    default:
      return difference >= 0;
  }
}

/** `*` any text, `?` any sign; `~` before one of them takes it as it is. */
export function wildcards(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (found) => {
    if (found === '*') return '[^]*';
    if (found === '?') return '[^]';
    return `\\${found.at(-1) ?? ''}`;
  });
  return new RegExp(`^${source}$`, 'iu');
}

function rankTest(kind: string, count: number, cells: readonly FilteredCell[]): Test {
  if (!Number.isFinite(count) || count < 1 || count > 500) throw new HostError('InvalidArgument');
  const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])).sort((a, b) => a - b);
  const items = kind.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  const top = kind.startsWith('Top');
  const limit = (top ? numbers[Math.max(0, numbers.length - items)] : numbers[Math.min(numbers.length, items) - 1]) ?? NaN;
  return ({ value }) => typeof value === 'number' && (top ? value >= limit : value <= limit);
}

function dynamicTest(wanted: Json, cells: readonly FilteredCell[], today: Date): Test {
  if (typeof wanted !== 'string') throw new HostError('InvalidArgument');
  if (wanted === 'AboveAverage' || wanted === 'BelowAverage') {
    const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return ({ value }) => typeof value === 'number' && (wanted === 'AboveAverage' ? value > mean : value < mean);
  }
  const months = monthsOf(wanted);
  if (months !== null) return ({ value }) => typeof value === 'number' && months.includes(yearAndMonth(value).month);
  const period = datePeriod(wanted, today);
  if (period === null) throw new HostError('InvalidArgument');
  return ({ value }) => typeof value === 'number' && Math.floor(value) >= period.first && Math.floor(value) <= period.last;
}

/** Excel's own spelling, with its `Februray`. */
const MONTHS = ['January', 'Februray', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Months from 1 of `AllDatesInPeriod…`, whatever the year. */
function monthsOf(wanted: string): readonly number[] | null {
  const name = /^AllDatesInPeriod(.+)$/.exec(wanted)?.[1];
  if (name === undefined) return null;
  const quarter = /^Quarter([1-4])$/.exec(name)?.[1];
  if (quarter !== undefined) return [1, 2, 3].map((month) => (Number(quarter) - 1) * 3 + month);
  const month = MONTHS.indexOf(name) + 1;
  return month === 0 ? null : [month];
}
