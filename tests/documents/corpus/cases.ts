/**
 * Cases of the measured set, one block of text each:
 *
 *     > - Tỷ lệ hộ nghèo giảm từ 5,2% xuống còn 4,1% năm 2025.
 *     = tỷ lệ hộ nghèo | 4.1 % | ratio | from=5.2; year=2025
 *
 * `>` is a line of the document (`\u0302` for a sign one cannot see), `=` a target in it, `?` a reading that
 * may be given or not, `= none` says that nothing is there. Where several readings are right they stand side
 * by side: ` ~ ` between words (an empty one is "nothing"), `/` between kinds, `field?` for "this or nothing".
 * The unit `-` is no unit.
 */
import { TARGET_KINDS, type ProposedTarget } from '../../../src/documents';

/** The right values of a field; `undefined` is "absent". */
export type Accepted = readonly (string | number | boolean | undefined)[];

export interface ExpectedTarget {
  readonly isOptional: boolean;
  /** Every field with what is right for it. */
  readonly fields: ReadonlyMap<Field, Accepted>;
}

export interface CorpusCase {
  readonly group: string;
  readonly source: string;
  readonly expected: readonly ExpectedTarget[];
}

export const FIELDS = [
  'name', 'unit', 'value', 'min', 'max', 'bound', 'kind', 'parent', 'year', 'approx', 'average', 'cumulative', 'increment', 'hold',
  'from', 'of', 'also', 'vs', 'status', 'period', 'area', 'price_basis',
] as const satisfies readonly (keyof ProposedTarget)[];
export type Field = (typeof FIELDS)[number];

const MARKS = new Set<string>(['approx', 'average', 'cumulative', 'increment', 'hold']);
const NUMBERS = new Set<string>(['year', 'from', 'of']);
const FIGURE = /^(>=|<=|>|<)?(\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?$/;

/** Cases of a file in the form above; throws with the line that is not in it. */
export function parseCases(group: string, text: string): CorpusCase[] {
  const cases: CorpusCase[] = [];
  let source: string[] = [];
  let expected: ExpectedTarget[] = [];
  let isComplete = false;
  const close = (): void => {
    if (source.length === 0) return;
    if (!isComplete) throw new Error(`${group}: nothing is expected of "${source.join(' ')}"`);
    cases.push({ group, source: source.join('\n'), expected });
    [source, expected, isComplete] = [[], [], false];
  };
  for (const line of text.split('\n')) {
    const rest = line.slice(2);
    if (line === '>' || line.startsWith('> ')) {
      if (isComplete) close();
      source.push(rest.replace(/\\u([0-9a-f]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
    } else if (line.startsWith('= ') || line.startsWith('? ')) {
      isComplete = true;
      if (rest !== 'none') expected.push(parseTarget(rest, line.startsWith('?')));
    } else if (line.trim() !== '') throw new Error(`${group}: not understood: ${line}`);
  }
  close();
  return cases;
}

function parseTarget(line: string, isOptional: boolean): ExpectedTarget {
  const [name, figure, kinds, extras = ''] = line.split('|').map((part) => part.trim());
  if (name === undefined || figure === undefined || kinds === undefined) throw new Error(`too few columns: ${line}`);
  const [number = '', ...units] = figure.split(' ');
  const [, sign, low, high] = FIGURE.exec(number) ?? [];
  if (low === undefined) throw new Error(`no figure: ${line}`);
  const unknown = kinds.split('/').filter((kind) => !TARGET_KINDS.some((known) => known === kind));
  if (unknown.length > 0) throw new Error(`no kind of target: ${unknown.join(', ')} in ${line}`);
  const fields = new Map<Field, Accepted>([
    ['name', words(name).map((word) => word ?? '')],
    ['unit', words(units.join(' ')).map((unit) => (unit === '-' ? '' : unit))],
    ['bound', [high === undefined ? (sign ?? '=') : 'range']],
    ['kind', kinds.split('/')],
    ...(high === undefined ? [['value', [Number(low)]] as const] : ([['min', [Number(low)]], ['max', [Number(high)]]] as const)),
  ]);
  for (const extra of extras.split(';').map((part) => part.trim())) {
    if (extra !== '') fields.set(...parseExtra(extra));
  }
  return { isOptional, fields };
}

function parseExtra(extra: string): [Field, Accepted] {
  const [key = '', ...rest] = extra.split('=');
  const name = key.replace(/\?$/u, '');
  const field = FIELDS.find((known) => known === name);
  if (field === undefined) throw new Error(`no such field: ${extra}`);
  const values: Accepted = MARKS.has(field) ? [true] : words(rest.join('=')).map((word) => (NUMBERS.has(field) && word !== undefined ? Number(word) : word));
  return [field, key.endsWith('?') ? [...values, undefined] : values];
}

/** Readings side by side. */
function words(text: string): (string | undefined)[] {
  return ` ${text} `.split(' ~ ').map((word) => (word.trim() === '' ? undefined : word.trim()));
}
