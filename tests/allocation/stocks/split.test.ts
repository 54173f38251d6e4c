import fc from 'fast-check';
import { levelAt, splitFinalLevels, splitStock, type StockRequest, type StockSplit } from '../../../src/allocation';
import { QUARTERS } from '../../../src/domain';
import { columnSums, problemOf, refused, sum, valueOf } from '../figures';

/** People insured (BHXH) in four communes; figures are illustrative. */
const units = [
  { id: 'Hợp Thành', last: 1210, weight: 12 },
  { id: 'Phú Lương', last: 4860, weight: 41 },
  { id: 'Vô Tranh', last: 2475, weight: 22 },
  { id: 'Yên Trạch', last: 1055, weight: 14 },
];
const start = 9600;
/** From 9.600 to 10.440, 70 more every month. */
const path = Array.from({ length: 12 }, (_, month) => start + 70 * (month + 1));

/** What must always hold, worked out from the result alone. */
function expectLevels(split: StockSplit, request: StockRequest): void {
  expect(columnSums(split.levels)).toEqual(request.path);
  split.levels.forEach((line, unit) => {
    const { last } = request.units[unit]!;
    const end = line.at(-1)!;
    let before = last!;
    line.forEach((level, period) => {
      expect(split.changes[unit]![period]).toBe(level - before);
      expect(Math.sign(level - before) * Math.sign(end - last!)).toBeGreaterThanOrEqual(0);
      if (end === last) expect(level).toBe(last);
      expect(level).toBeGreaterThanOrEqual(Math.min(last!, end));
      expect(level).toBeLessThanOrEqual(Math.max(last!, end));
      before = level;
    });
  });
}

test('10.440 people by growth: every month adds up, every unit rises to its December at the place’s pace', () => {
  const request: StockRequest = { units, path, by: 'growth' };
  const split = valueOf(splitStock(request));
  expectLevels(split, request);
  expect(split.start).toBe(9600);
  // 8,75 % more for each: 1.315,875, 5.285,25, 2.691,5625 and 1.147,3125.
  expect(split.levels.map((line) => line[11])).toEqual([1316, 5285, 2692, 1147]);
  expect(split.warnings).toEqual([]);
  split.levels.forEach((line, unit) => {
    const rise = line[11]! - units[unit]!.last;
    line.forEach((level, month) => expect(Math.abs(level - units[unit]!.last - (rise * (month + 1)) / 12)).toBeLessThan(1));
  });
});

test('by weight of the change only the 840 new ones are split', () => {
  const split = valueOf(splitStock({ units, path, by: 'change' }));
  // 840 over 12/41/22/14 of 89: 113,26, 386,97, 207,64, 132,13.
  expect(split.final.shares).toEqual([113, 387, 208, 132]);
  expect(split.levels.map((line) => line[11])).toEqual([1323, 5247, 2683, 1187]);
});

test('by weight of the level some units fall: they fall monotonically while the others rise, and are named', () => {
  const request: StockRequest = { units, path, by: 'level' };
  const split = valueOf(splitStock(request));
  expectLevels(split, request);
  // 10.440 over 12/41/22/14 of 89: 1.407,64, 4.809,44, 2.580,67, 1.642,25.
  expect(split.levels.map((line) => line[11])).toEqual([1408, 4809, 2581, 1642]);
  expect(split.warnings).toEqual([{ code: 'stocks.unitsAgainst', data: { direction: 'falls', ids: ['Phú Lương'] } }]);
  expect(split.changes[1]).toEqual([-4, -4, -4, -5, -4, -4, -4, -5, -4, -4, -4, -5]);
});

test('two steps over twelve months come in their rhythm, not in the first months', () => {
  const two = [{ id: 'a', last: 0, weight: 1 }, { id: 'b', last: 10, weight: 5 }];
  const split = valueOf(splitStock({ units: two, path: Array.from({ length: 12 }, (_, month) => 11 + month), by: 'change' }));
  expect(split.levels[0]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2]);
});

test('a pin and bounds hold the level of December, whichever way it is split', () => {
  const pinned = units.map((unit) => (unit.id === 'Yên Trạch' ? { ...unit, pin: 1300 } : unit.id === 'Phú Lương' ? { ...unit, max: 5000 } : unit));
  for (const by of ['level', 'change', 'growth'] as const) {
    const request: StockRequest = { units: pinned, path, by };
    const split = valueOf(splitStock(request));
    expectLevels(split, request);
    expect(split.levels[3]![11]).toBe(1300);
    expect(split.levels[1]![11]).toBeLessThanOrEqual(5000);
  }
});

test('poor households go down (giảm nghèo): everything mirrored', () => {
  const down = Array.from({ length: 12 }, (_, month) => start - 50 * (month + 1));
  for (const by of ['growth', 'change'] as const) {
    const request: StockRequest = { units, path: down, by };
    const split = valueOf(splitStock(request));
    expectLevels(split, request);
    split.changes.forEach((line) => expect(Math.max(...line)).toBeLessThanOrEqual(0));
  }
  const mirrored = valueOf(splitStock({ units, path: down, by: 'growth' }));
  // 6,25 % less: 1.134,375, 4.556,25, 2.320,3125 and 989,0625.
  expect(mirrored.levels.map((line) => line[11])).toEqual([1135, 4556, 2320, 989]);
});

test('a change takes no unit below nothing', () => {
  const request: StockRequest = { units: [{ id: 'a', last: 3, weight: 1 }, { id: 'b', last: 100, weight: 1 }], path: [60, 43], periods: ['H1', 'H2'], by: 'change' };
  const split = valueOf(splitStock(request));
  expectLevels(split, request);
  expect(split.levels.map((line) => line[1])).toEqual([0, 43]);
});

test('months in which nothing moves, and a year in which nothing does', () => {
  const late = Array.from({ length: 12 }, (_, month) => (month < 11 ? start : 10_440));
  const split = valueOf(splitStock({ units, path: late, by: 'growth' }));
  expect(split.levels.map((line) => line[10])).toEqual(units.map((unit) => unit.last));
  const still = valueOf(splitStock({ units, path: Array<number>(12).fill(start), by: 'growth' }));
  expect(still.levels).toEqual(units.map((unit) => Array<number | null>(12).fill(unit.last)));
  expect(still.warnings).toEqual([]);
});

test('units that exchange levels while the place stands still do so evenly', () => {
  const request: StockRequest = {
    units: [{ id: 'a', last: 24, pin: 12, weight: 1 }, { id: 'b', last: 0, weight: 1 }],
    path: Array<number>(12).fill(24),
    by: 'level',
  };
  const split = valueOf(splitStock(request));
  expectLevels(split, request);
  expect(split.changes[0]).toEqual(Array(12).fill(-1));
});

test('a quarter is its last month', () => {
  const { levels } = valueOf(splitStock({ units, path, by: 'growth' }));
  expect(QUARTERS.map((quarter) => levelAt(quarter, levels[1]!))).toEqual([2, 5, 8, 11].map((month) => levels[1]![month]));
});

test.each<[string, Partial<StockRequest>, ReturnType<typeof problemOf>]>([
  [
    'the path falls while every unit rises',
    { path: [9700, 9650, ...path.slice(2)] },
    refused('stocks.pathTurns', { direction: 'falls', periods: ['M2'], needed: 50, available: 0, gap: 50 }),
  ],
  [
    'the path rises while every unit falls',
    { path: [9500, 9560, ...Array<number>(10).fill(9000)] },
    refused('stocks.pathTurns', { direction: 'rises', periods: ['M2'], needed: 60, available: 0, gap: 60 }),
  ],
  [
    'the path falls by more than the falling units do',
    { by: 'level', path: [...path.slice(0, 10), 10_240, 10_440] },
    refused('stocks.pathTurns', { direction: 'falls', periods: ['M11'], needed: 60, available: 51, gap: 9 }),
  ],
  ['last year’s level missing', { units: [{ id: 'a', last: null }, { id: 'b', last: 4 }] }, refused('stocks.noStart', { ids: ['a'] })],
  ['a negative level last year', { units: [{ id: 'a', last: -1 }] }, refused('allocation.negativeLevel', { id: 'a', level: -1 })],
  ['half a level last year', { units: [{ id: 'a', last: 0.5 }] }, refused('allocation.notANumber', { what: 'total', id: 'a' })],
  ['a month without a level', { path: [9700, null] }, refused('allocation.missingFigure', { id: 'M2' })],
  ['a path too short', { path: path.slice(0, 11) }, refused('allocation.missingFigure', { id: 'M12' })],
  ['a negative month', { path: [-5, ...path.slice(1)] }, refused('allocation.negativeLevel', { id: 'M1', level: -5 })],
  ['a month that is no number', { path: [NaN, ...path.slice(1)] }, refused('allocation.notANumber', { what: 'total', id: 'M1' })],
  ['a level beyond 2^53', { path: [2 ** 53, ...path.slice(1)] }, refused('allocation.totalTooLarge', { total: 2 ** 53 })],
  ['units beyond 2^53 together', { units: [{ id: 'a', last: 2 ** 53 - 1 }, { id: 'b', last: 1 }] }, refused('allocation.totalTooLarge', { total: 2 ** 53 })],
  ['a unit twice', { units: [{ id: 'a', last: 1 }, { id: 'a', last: 1 }] }, refused('allocation.duplicateRecipient', { id: 'a' })],
  ['a period twice', { periods: ['M1', 'M1'] }, refused('allocation.duplicateRecipient', { id: 'M1' })],
  ['no units', { units: [] }, refused('allocation.noRecipients', {})],
  ['a missing weight', { units: [{ id: 'a', last: 9600 }], by: 'level' }, refused('allocation.missingWeight', { ids: ['a'] })],
  ['a pinned level below zero', { units: [{ id: 'a', last: 9600, pin: -2 }], by: 'change' }, refused('allocation.negativeLevel', { id: 'a', level: -2 })],
  ['a pinned level that is not whole', { units: [{ id: 'a', last: 9600, pin: -0.5 }], by: 'change' }, refused('allocation.notANumber', { what: 'pin', id: 'a' })],
  [
    'pins above the place’s December',
    { units: units.map((unit) => ({ ...unit, pin: 5000 })), by: 'growth' },
    refused('allocation.allPinned', { total: 10_440, pinned: 20_000, difference: -9560 }),
  ],
])('refused: %s', (_, change, expected) => {
  expect(problemOf(splitStock({ units, path, by: 'growth', ...change }))).toEqual(expected);
});

test('the level at the end alone: splitting it by level gives what was asked for', () => {
  expect(valueOf(splitFinalLevels(100, [{ id: 'a', last: 1, weight: 3 }, { id: 'b', last: 9, weight: 1 }], 'level')).levels).toEqual([75, 25]);
});

const anyStock = fc
  .record({
    units: fc.array(fc.record({ last: fc.nat(60), weight: fc.integer({ min: 1, max: 20 }) }), { minLength: 1, maxLength: 7 }),
    by: fc.constantFrom('level' as const, 'change' as const, 'growth' as const),
    path: fc.array(fc.nat(250), { minLength: 1, maxLength: 12 }),
  })
  .map(({ units: drawn, by, path: levels }): StockRequest => ({
    units: drawn.map((unit, index) => ({ id: `u${index}`, ...unit })),
    by,
    path: levels,
    periods: levels.map((_, index) => `M${index + 1}`),
  }));

test('possible exactly when the place turns back by no more than its units do; then exact, monotone, at the group’s pace', () => {
  let possible = 0;
  fc.assert(
    fc.property(anyStock, (request) => {
      const last = sum(request.units.map((unit) => unit.last!));
      const levels = request.path as number[];
      const steps = levels.map((level, index) => level - (levels[index - 1] ?? last));
      const final = valueOf(splitFinalLevels(levels.at(-1)!, request.units as { id: string; last: number; weight: number }[], request.by)).levels;
      const moves = final.map((level, index) => level - request.units[index]!.last!);
      const fall = sum(moves.map((move) => Math.max(0, -move)));
      const isPossible = sum(steps.map((step) => Math.max(0, -step))) <= fall;
      const split = splitStock(request);
      expect(split.ok).toBe(isPossible);
      if (!split.ok) {
        expect(split.problem.code).toBe('stocks.pathTurns');
        return;
      }
      possible += 1;
      expectLevels(split.value, request);
      for (const sign of [1, -1]) {
        const group = moves.flatMap((move, index) => (move * sign > 0 ? [index] : []));
        const whole = sum(group.map((index) => moves[index]!));
        levels.forEach((_, period) => {
          const soFar = sum(group.map((index) => split.value.levels[index]![period]! - request.units[index]!.last!));
          for (const index of group) {
            const ideal = (moves[index]! * soFar) / whole;
            expect(Math.abs(split.value.levels[index]![period]! - request.units[index]!.last! - ideal)).toBeLessThan(1);
          }
        });
      }
      const turned = valueOf(splitStock({ ...request, units: [...request.units].reverse() }));
      expect([...turned.levels].reverse()).toEqual(split.value.levels);
    }),
    { numRuns: 200 },
  );
  expect(possible).toBeGreaterThan(10);
});
