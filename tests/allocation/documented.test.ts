/** Runs every example of docs/allocation.md, so that the page says what the engine does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { apportion, balance, carryForward, closeShares, splitGrowth, splitRate, splitThreeWay, type Recipient } from '../../src/allocation';
import { countOf, type Result } from '../../src/domain';
import { table } from './figures';

const page = readFileSync(path.join(__dirname, '../../docs/allocation.md'), 'utf8');

/** `1 / 2 ; 3 / 4` */
const printed = (rows: readonly (readonly (number | null)[])[]): string => rows.map((row) => row.join(' / ')).join(' ; ');
const numbers = (text: string): number[] => text.split('/').map(Number);

function answer<T>(result: Result<T>, rows: (value: T) => readonly (readonly (number | null)[])[]): string {
  return result.ok ? `\`${printed(rows(result.value))}\`` : `refused \`${result.problem.code}\``;
}

/** `20 held at 20`, `50 at most 20`, `?` */
function recipientOf(text: string, index: number): Recipient {
  const [, weight = ''] = /^\s*(\?|-?\d+)/.exec(text) ?? [];
  const figure = (word: string): number | undefined => {
    const [, value] = new RegExp(`${word} (-?\\d+)`).exec(text) ?? [];
    return value === undefined ? undefined : Number(value);
  };
  return { id: String.fromCharCode(97 + index), weight: weight === '?' ? null : Number(weight), pin: figure('held at'), min: figure('at least'), max: figure('at most') };
}

const FORMS: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^(-?\d+) ((?:stably )?)over (.*)$/, (total, stably, rest) =>
    answer(apportion(Number(total), rest.split('/').map(recipientOf), { method: stably === '' ? 'largestRemainder' : 'webster' }), ({ shares }) => [shares])],
  [/^(-?\d+) along (.*)$/, (total, rest) => {
    const periods = rest.split('/').map(recipientOf);
    return answer(carryForward(Number(total), periods.map(({ weight }) => weight), { pins: periods.map(({ pin }) => pin) }), ({ shares }) => [shares]);
  }],
  [/^rows (.*) columns (.*) weights (.*)$/, (rows, columns, weights) =>
    answer(balance(table(numbers(rows), numbers(columns), weights.split(';').map(numbers))), ({ cells }) => cells)],
  [/^([\d.]+) at (\d+) decimal$/, (value, decimals) => answer(countOf(Number(value), { unit: 'tỷ đồng', decimals: Number(decimals) }), (count) => [[count]])],
  [/^shares of (.*) in (\d+)$/, (amounts, whole) => `\`${printed([closeShares(numbers(amounts), Number(whole))])}\``],
  [/^rate (\d+) of (\d+) over (.*)$/, (target, whole, rest) =>
    answer(splitRate({ target: Number(target), whole: Number(whole), way: 'same', units: numbers(rest).map((denominator, index) => ({ id: `u${index}`, denominator })) }), (split) => [
      split.shares.map((share) => share.numerator),
    ])],
  [/^growth (\d+) of 1000 over (.*)$/, (growth, rest) =>
    answer(splitGrowth({ target: { bound: { kind: '=', value: Number(growth) }, decimals: 1 }, units: numbers(rest).map((base, index) => ({ id: `u${index}`, base })) }), (split) => [
      split.units.map((unit) => unit.level),
    ])],
];

function run(asked: string): string {
  for (const [form, make] of FORMS) {
    const found = form.exec(asked);
    if (found !== null) return make(...found.slice(1));
  }
  throw new Error(`no such form: ${asked}`);
}

const examples = page.split('\n').flatMap((line): [string, string, string][] => {
  const [what, asked, result] = line.split('|').slice(1).map((cell) => cell.trim());
  const [, example] = /^`(.*)`$/.exec(asked ?? '') ?? [];
  return what === undefined || example === undefined || result === undefined ? [] : [[what, example, result]];
});

test('the page has its examples', () => {
  expect(examples.length).toBeGreaterThan(40);
});

test.each(examples)('%s: %s', (_, asked, result) => {
  expect(run(asked)).toBe(result);
});

test('a wrong example would be found', () => {
  expect(run('10 over 60 / 39 / 1')).not.toBe('`7 / 3 / 0`');
  expect(() => run('10 among 60 / 39 / 1')).toThrow('no such form');
});

/** Sixteen cells of one half: all totals are 0 or 1, and no choice of zeros and ones has them. */
test('three pairs of totals that no whole table has: the family kept is exact, every miss of the other is listed', () => {
  const halves = '121 122 131 132 211 212 221 223 232 233 311 312 322 323 331 333'.split(' ');
  const three = [1, 2, 3];
  const open = (unit: number, group: number, period: number): number => (halves.includes(`${unit}${group}${period}`) ? 1 : 0);
  const half = (line: (at: number) => number): number => three.reduce((total, at) => total + line(at), 0) / 2;
  const groups = three.map((group) => three.map((period) => half((unit) => open(unit, group, period))));
  const units = three.map((unit) => three.map((period) => half((group) => open(unit, group, period))));
  const split = splitThreeWay({
    units: ['a', 'b', 'c'],
    groups: ['x', 'y', 'z'],
    periods: ['M1', 'M2', 'M3'],
    pattern: three.map((unit) => three.map((group) => three.map((period) => open(unit, group, period)))),
    year: { kind: 'table', cells: three.map((unit) => three.map((group) => half((period) => open(unit, group, period)))) },
    months: { kind: 'both', keep: 'group', groups, units },
  });
  if (!split.ok) throw new Error(split.problem.code);
  expect(split.value.groupPeriods).toEqual(groups);
  expect(split.value.meetsAll).toBe(false);
  expect(split.value.misses.map((miss) => miss.reached - miss.given)).toEqual(split.value.misses.map((miss) => miss.difference));
  expect(split.value.misses.reduce((sum, miss) => sum + Math.abs(miss.difference), 0)).toBe(4);
});
