import fc from 'fast-check';
import { apportion, splitGrowth, type GrowthRequest, type GrowthUnit } from '../../../src/allocation';
import type { Bound } from '../../../src/domain';
import { problemOf, refused, sum, valueOf } from '../figures';

const exactly = (value: number, decimals = 1): GrowthRequest['target'] => ({ bound: { kind: '=', value }, decimals });
const levelsOf = (request: GrowthRequest): number[] => valueOf(splitGrowth(request)).units.map((unit) => unit.level);

/** Giá trị sản xuất công nghiệp, triệu đồng. */
const COMMUNES: GrowthUnit[] = [
  { id: 'Phú Lương', base: 1_250_400, last: 92 },
  { id: 'Vô Tranh', base: 684_300, last: 61 },
  { id: 'Yên Trạch', base: 302_150, last: 75 },
  { id: 'Hợp Thành', base: 198_750, last: 40 },
];

describe('công nghiệp tăng 8,5 %', () => {
  test('all communes by base: remainders decide the last units, and every growth shows 8,5 %', () => {
    const split = valueOf(splitGrowth({ target: exactly(85), units: COMMUNES }));
    expect(split).toMatchObject({ base: 2_435_600, level: 2_642_626, growth: 85, mean: 85, warnings: [] });
    expect(split.units.map((unit) => unit.level)).toEqual([1_356_684, 742_465, 327_833, 215_644]);
    expect(split.units.map((unit) => unit.growth)).toEqual([85, 85, 85, 85]);
    expect(split.units.map((unit) => unit.roundedUp)).toEqual([null, null, 'remainder', 'remainder']);
    expect(split.units[1]).toMatchObject({ id: 'Vô Tranh', base: 684_300, fair: 742_465.5, held: null });
    expect(split.common).toEqual({ exact: { numerator: 17n, denominator: 200n }, shown: 85 });
  });

  test('one commune held at 12 %, one at a level: the others grow alike by what is left', () => {
    const units = COMMUNES.map((unit) =>
      unit.id === 'Yên Trạch' ? { ...unit, growth: 120 } : unit.id === 'Hợp Thành' ? { ...unit, level: 210_000 } : unit,
    );
    const split = valueOf(splitGrowth({ target: exactly(85), units }));
    // 302 150 × 1,12 = 338 408; left for the two others 2 094 218 on 1 934 700.
    expect(split.units.map((unit) => unit.level)).toEqual([1_353_497, 740_721, 338_408, 210_000]);
    expect(split.units.map((unit) => unit.growth)).toEqual([82, 82, 120, 57]);
    expect(split.units.map((unit) => unit.held)).toEqual([null, null, 'pin', 'pin']);
    expect(split.common).toEqual({ exact: { numerator: 79_759n, denominator: 967_350n }, shown: 82 });
    expect(split.mean).toBe(85);
  });

  test('bounds on growth hold; what they keep away goes to the others', () => {
    const units = COMMUNES.map((unit) => (unit.id === 'Phú Lương' ? { ...unit, min: 100 } : unit.id === 'Vô Tranh' ? { ...unit, max: 60 } : unit));
    const split = valueOf(splitGrowth({ target: exactly(85), units }));
    expect(split.units.map((unit) => unit.level)).toEqual([1_375_440, 725_358, 326_838, 214_990]);
    expect(split.units.map((unit) => unit.held)).toEqual(['min', 'max', null, null]);
    expect(split.units.slice(0, 2).map((unit) => unit.fair)).toEqual([1_375_440, 725_358]);
    expect(split.units.map((unit) => unit.growth)).toEqual([100, 60, 82, 82]);
  });

  test('the same uplift over last year: 9,2 / 6,1 / 7,5 / 4,0 each 0,8 points more', () => {
    const split = valueOf(splitGrowth({ target: exactly(85), units: COMMUNES, way: 'sameUplift' }));
    expect(sum(split.units.map((unit) => unit.level))).toBe(2_642_626);
    // Last year's growths give 187 390,35 of the 207 026 that are to be gained.
    const { numerator, denominator } = split.common!.exact;
    expect(Number(numerator) / Number(denominator)).toBeCloseTo((207_026 - 187_390.35) / 2_435_600, 12);
    expect(split.common!.shown).toBe(8);
    expect(split.units.map((unit) => unit.growth)).toEqual([100, 69, 83, 48]);
  });
});

test('xuất khẩu tăng 8 %, trong đó địa phương 9 %: the others follow from the whole', () => {
  const split = valueOf(
    splitGrowth({ target: exactly(8, 0), units: [{ id: 'địa phương', base: 6_402, growth: 9 }, { id: 'FDI', base: 279_598 }] }),
  );
  expect(split).toMatchObject({ level: 308_880, growth: 8 });
  expect(split.units.map((unit) => unit.level)).toEqual([6_978, 301_902]);
  expect(split.units.map((unit) => unit.growth)).toEqual([9, 8]);
});

describe('the level of the place', () => {
  test.each<[string, Bound, number, number, number]>([
    ['exactly: the nearest', { kind: '=', value: 75 }, 999, 1074, 75],
    ['at least: never below', { kind: '>=', value: 75 }, 1001, 1077, 76],
    ['above is held like at least', { kind: '>', value: 75 }, 1001, 1077, 76],
    ['at most: never above', { kind: '<=', value: 75 }, 1001, 1076, 75],
    ['below is held like at most', { kind: '<', value: 75 }, 1001, 1076, 75],
    ['a range: its low end', { kind: 'range', min: 75, max: 80 }, 1001, 1077, 76],
    ['a fall', { kind: '=', value: -35 }, 2000, 1930, -35],
    ['nothing left', { kind: '=', value: -1000 }, 2000, 0, -1000],
  ])('%s', (_, bound, base, level, growth) => {
    expect(valueOf(splitGrowth({ target: { bound, decimals: 1 }, units: [{ id: 'a', base }] }))).toMatchObject({ level, growth });
  });

  test('a unit so large that no level shows the target is refused', () => {
    const units = [{ id: 'a', base: 6 }, { id: 'b', base: 4 }];
    expect(problemOf(splitGrowth({ target: exactly(75), units }))).toEqual(
      refused('growth.tooCoarse', { id: null, target: 75, decimals: 1, base: 10, level: 11, shown: 100 }),
    );
    const range = { bound: { kind: 'range', min: 75, max: 80 }, decimals: 1 } as const;
    expect(problemOf(splitGrowth({ target: range, units })).code).toBe('growth.tooCoarse');
    expect(levelsOf({ target: { bound: { kind: '>=', value: 75 }, decimals: 1 }, units })).toEqual([7, 4]);
  });
});

describe('what has to be told', () => {
  test('a base of zero has no growth, its level is the one given', () => {
    const split = valueOf(splitGrowth({ target: exactly(75), units: [{ id: 'a', base: 2000 }, { id: 'b', base: 0, level: 50, min: 10, max: 20 }] }));
    expect(split.units.map(({ level, growth }) => [level, growth])).toEqual([[2100, 50], [50, null]]);
    expect(split.warnings).toEqual([
      { code: 'growth.undefined', data: { ids: ['b'] } },
      { code: 'growth.meanDiffers', data: { target: 75, mean: 50, decimals: 1 } },
    ]);
  });

  test('a growth that whole levels cannot show', () => {
    const split = valueOf(splitGrowth({ target: exactly(75), units: [{ id: 'a', base: 2000 }, { id: 'b', base: 10, growth: 75 }] }));
    expect(split.units.map(({ level, growth }) => [level, growth])).toEqual([[2150, 75], [11, 100]]);
    expect(split.warnings).toEqual([{ code: 'growth.shownDiffers', data: { ids: ['b'] } }]);
  });

  test('a range names the end the mean misses', () => {
    const target = { bound: { kind: 'range', min: 75, max: 80 }, decimals: 1 } as const;
    const split = valueOf(splitGrowth({ target, units: [{ id: 'a', base: 1000 }, { id: 'b', base: 0, level: 15 }] }));
    expect(split.warnings).toContainEqual({ code: 'growth.meanDiffers', data: { target: 75, mean: 60, decimals: 1 } });
  });
});

describe('refused', () => {
  const a = { id: 'a', base: 1000 };
  test.each<[string, Partial<GrowthRequest>, ReturnType<typeof refused>]>([
    ['no units', { units: [] }, refused('allocation.noRecipients', {})],
    ['missing bases', { units: [a, { id: 'b', base: null }, { id: 'c', base: null }] }, refused('growth.missingBase', { ids: ['b', 'c'] })],
    ['a negative base', { units: [{ id: 'b', base: -3 }] }, refused('growth.negativeBase', { id: 'b', base: -3 })],
    ['a base that is no count', { units: [{ id: 'b', base: 0.5 }] }, refused('growth.notANumber', { what: 'base', id: 'b' })],
    ['a base of zero without a level', { units: [a, { id: 'b', base: 0, growth: 10 }] }, refused('growth.noBase', { ids: ['b'] })],
    ['nothing but zeros', { units: [{ id: 'b', base: 0, level: 3 }] }, refused('growth.emptyPlace', {})],
    ['bases beyond 2^53', { units: [{ id: 'b', base: 2 ** 53 - 1 }, a] }, refused('allocation.totalTooLarge', { total: 2 ** 53 + 999 })],
    ['the same unit twice', { units: [a, a] }, refused('allocation.duplicateRecipient', { id: 'a' })],
    ['growth and level at once', { units: [{ ...a, growth: 10, level: 1010 }] }, refused('growth.givenTwice', { id: 'a' })],
    ['a base of zero is told before its limits are looked at', { units: [a, { id: 'b', base: 0, growth: 90, max: 50 }] }, refused('growth.noBase', { ids: ['b'] })],
    ['a level that is no count', { units: [{ ...a, level: NaN }] }, refused('growth.notANumber', { what: 'level', id: 'a' })],
    ['a negative level', { units: [{ ...a, level: -1 }] }, refused('allocation.negativeLevel', { id: 'a', level: -1 })],
    ['a growth that is no count', { units: [{ ...a, growth: 7.5 }] }, refused('growth.notANumber', { what: 'growth', id: 'a' })],
    ['an infinite bound', { units: [{ ...a, max: Infinity }] }, refused('growth.notANumber', { what: 'growth', id: 'a' })],
    ['a fall by more than everything', { units: [{ ...a, min: -1001 }] }, refused('growth.belowMinusHundred', { id: 'a', growth: -1001, decimals: 1 })],
    ['a target that is none', { target: exactly(NaN) }, refused('growth.notANumber', { what: 'growth', id: null })],
    ['decimals that are none', { target: exactly(75, 10) }, refused('allocation.decimalsInvalid', { decimals: '10' })],
    ['half a decimal', { target: exactly(75, 0.5) }, refused('allocation.decimalsInvalid', { decimals: '0.5' })],
    ['minus one decimal', { target: exactly(75, -1) }, refused('allocation.decimalsInvalid', { decimals: '-1' })],
    ['a range upside down', { target: { bound: { kind: 'range', min: 80, max: 75 }, decimals: 1 } }, refused('allocation.boundsCrossed', { id: '', min: 80, max: 75, lattice: { unit: '%', decimals: 1 } })],
    ['bounds crossed', { units: [{ ...a, min: 90, max: 80 }] }, refused('allocation.boundsCrossed', { id: 'a', min: 90, max: 80, lattice: { unit: '%', decimals: 1 } })],
    ['a growth below its floor', { units: [{ ...a, growth: 50, min: 60 }] }, refused('allocation.pinOutsideBounds', { id: 'a', pin: 50, min: 60, max: 60, lattice: { unit: '%', decimals: 1 } })],
    ['a growth above its ceiling', { units: [{ ...a, growth: 50, max: 40 }] }, refused('allocation.pinOutsideBounds', { id: 'a', pin: 50, min: 40, max: 40, lattice: { unit: '%', decimals: 1 } })],
    ['no growth of last year', { way: 'sameUplift', units: [a, { id: 'b', base: 5, last: null }, { id: 'c', base: 5, level: 5 }] }, refused('growth.missingLast', { ids: ['a', 'b'] })],
    ['units held above the place', { units: [{ ...a, growth: 200 }, { id: 'b', base: 10 }] }, refused('allocation.pinsExceedTotal', { total: 1086, pinned: 1200, excess: 114, release: ['a'] })],
    ['everything held, and not at the target', { units: [{ ...a, growth: 70 }] }, refused('allocation.allPinned', { total: 1075, pinned: 1070, difference: 5 })],
    ['ceilings below the target', { units: [{ ...a, max: 70 }] }, refused('allocation.boundsTooTight', { total: 1075, reachable: 1070, gap: 5, ids: ['a'] })],
  ])('%s', (_, change, expected) => {
    expect(problemOf(splitGrowth({ target: exactly(75), units: [a], ...change }))).toEqual(expected);
  });
});

const unit = fc.record({ base: fc.integer({ min: 1, max: 5_000_000 }), last: fc.integer({ min: -200, max: 300 }) });
const place = fc.array(unit, { minLength: 1, maxLength: 15 }).map((units) => units.map((each, index) => ({ id: `u${index}`, ...each })));
const growth = fc.integer({ min: -300, max: 300 });

describe('properties', () => {
  test('the same growth is the split by base', () => {
    fc.assert(
      fc.property(place, growth, (units, value) => {
        const split = splitGrowth({ target: { bound: { kind: '>=', value }, decimals: 1 }, units });
        const { level, base, units: rows } = valueOf(split);
        expect(base).toBe(sum(units.map((each) => each.base)));
        // Truly not below, and no smaller level is.
        expect(BigInt(level) * 1000n >= BigInt(base) * BigInt(1000 + value)).toBe(true);
        expect(BigInt(level - 1) * 1000n < BigInt(base) * BigInt(1000 + value)).toBe(true);
        const shares = valueOf(apportion(level, units.map((each) => ({ id: each.id, weight: each.base }))));
        expect(rows.map((row) => row.level)).toEqual(shares.shares);
        expect(rows.map((row) => row.roundedUp)).toEqual(shares.explanation.map((share) => share.roundedUp));
      }),
    );
  });

  test('the same uplift: levels add up, and lie next to base × (1 + last + uplift) in exact fractions', () => {
    fc.assert(
      fc.property(place, growth, (units, value) => {
        const split = valueOf(splitGrowth({ target: { bound: { kind: '>=', value }, decimals: 1 }, units, way: 'sameUplift' }));
        expect(sum(split.units.map((row) => row.level))).toBe(split.level);
        const { numerator, denominator } = split.common!.exact;
        let moved = 0n;
        for (const [index, row] of split.units.entries()) {
          if (row.held !== null) continue;
          const { base, last } = units[index]!;
          const over = 1000n * denominator;
          const fair = BigInt(base) * (BigInt(1000 + last) * denominator + 1000n * numerator);
          const off = BigInt(row.level) * over - fair;
          moved += off;
          expect(off > -over && off < over).toBe(true);
          expect(row.fair).toBeCloseTo(Number(fair) / Number(over), 3);
        }
        expect(moved).toBe(0n);
      }),
    );
  });

  test('the order of the units changes nothing', () => {
    fc.assert(
      fc.property(place, growth, fc.constantFrom('sameGrowth' as const, 'sameUplift' as const), (units, value, way) => {
        const target = { bound: { kind: '>=', value }, decimals: 1 } as const;
        const forward = valueOf(splitGrowth({ target, units, way })).units;
        const backward = valueOf(splitGrowth({ target, units: [...units].reverse(), way })).units;
        expect([...backward].reverse()).toEqual(forward);
      }),
    );
  });
});
