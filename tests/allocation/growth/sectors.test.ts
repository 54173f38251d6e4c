import fc from 'fast-check';
import { growthContributions, growthOf, sectorGrowth, type LevelChange, type SectorRequest } from '../../../src/allocation';
import { problemOf, refused, sum, valueOf } from '../figures';

const target = { bound: { kind: '=', value: 75 }, decimals: 1 } as const;

/** GRDP at constant prices by the shares 58,6 / 31,8 / 9,6 of last year. */
const SECTORS: SectorRequest['sectors'] = [
  { id: 'Công nghiệp, xây dựng', base: 58_600, growth: 85 },
  { id: 'Dịch vụ', base: 31_800, growth: 70 },
  { id: 'Nông, lâm, thủy sản', base: 9_600, growth: 38 },
];

const withGrowth = (...growths: (number | undefined)[]): SectorRequest['sectors'] =>
  SECTORS.map(({ id, base }, index) => ({ id, base: base ?? 0, growth: growths[index] }));

describe('levels by sector', () => {
  test('8,5 / 7 / 3,8 % and 7,5 % in all agree within their rounding, and only within it', () => {
    const found = valueOf(sectorGrowth({ target, sectors: SECTORS }));
    // The plain mean is 7,57 %, printed 7,6; levels that print as all four exist all the same.
    expect(found.levels.map((level, index) => growthOf(level, SECTORS[index]!.base!, 1))).toEqual([85, 70, 38]);
    expect(growthOf(found.level, 100_000, 1)).toBe(75);
    expect(sum(found.levels)).toBe(found.level);
    expect(found).toMatchObject({ base: 100_000, level: 107_523, mean: 76 });
    expect(found.warnings).toEqual([{ code: 'growth.meanDiffers', data: { target: 75, mean: 76, decimals: 1 } }]);
  });

  test('8,5 / 6,8 / 3,8 % come to 7,5 % without strain', () => {
    const found = valueOf(sectorGrowth({ target, sectors: withGrowth(85, 68, 38) }));
    expect(found).toMatchObject({ level: 107_500, mean: 75, warnings: [] });
    // 63 581 + 33 962,4 + 9 964,8 are 8,2 too many: every sector gives up its base's part of them.
    expect(found.levels).toEqual([63_576, 33_960, 9_964]);
    expect(found.contributions).toMatchObject({ growth: 75, leftOut: null });
    expect(sum(found.contributions.parts.map((part) => part.points))).toBe(75);
  });

  test('6,4 % in services is too little: the smallest change first', () => {
    expect(problemOf(sectorGrowth({ target, sectors: withGrowth(85, 64, 38) }))).toEqual(
      refused('growth.partsMissTarget', {
        target: 75,
        reached: 74,
        decimals: 1,
        changes: [
          { id: 'Công nghiệp, xây dựng', from: 85, to: 86 },
          { id: 'Dịch vụ', from: 64, to: 65 },
          { id: 'Nông, lâm, thủy sản', from: 38, to: 41 },
        ],
      }),
    );
    for (const growths of [[86, 64, 38], [85, 65, 38], [85, 64, 41]]) {
      expect(sectorGrowth({ target, sectors: withGrowth(...growths) }).ok).toBe(true);
    }
    expect(sectorGrowth({ target, sectors: withGrowth(85, 64, 40) }).ok).toBe(false);
  });

  test('too much asks for less', () => {
    expect(problemOf(sectorGrowth({ target, sectors: withGrowth(90, 75, 38) }))).toEqual(
      refused('growth.partsMissTarget', {
        target: 75,
        reached: 80,
        decimals: 1,
        changes: [
          { id: 'Công nghiệp, xây dựng', from: 90, to: 82 },
          { id: 'Dịch vụ', from: 75, to: 61 },
          { id: 'Nông, lâm, thủy sản', from: 38, to: -7 },
        ],
      }),
    );
  });

  test('an open sector takes what the others leave: services 6,8 %', () => {
    const found = valueOf(sectorGrowth({ target, sectors: withGrowth(85, undefined, 38) }));
    expect(found.levels).toEqual([63_581, 33_954, 9_965]);
    expect(found.contributions.parts.map((part) => [part.growth, part.points])).toEqual([[85, 50], [68, 21], [38, 4]]);
    expect(found.warnings).toEqual([]);
  });

  test('a level given is kept, others may move inside their printed growth', () => {
    const sectors = SECTORS.map((sector) => (sector.id === 'Dịch vụ' ? { id: sector.id, base: sector.base, level: 33_950 } : sector));
    const found = valueOf(sectorGrowth({ target, sectors }));
    expect(found.levels[1]).toBe(33_950);
    expect(sum(found.levels)).toBe(107_500);
  });

  test('at least: a sum above is no miss', () => {
    const atLeast = { bound: { kind: '>=', value: 75 }, decimals: 1 } as const;
    expect(valueOf(sectorGrowth({ target: atLeast, sectors: withGrowth(90, 75, 38) })).level).toBeGreaterThan(107_500);
    expect(problemOf(sectorGrowth({ target: atLeast, sectors: withGrowth(80, 64, 38) })).code).toBe('growth.partsMissTarget');
  });

  const a = { id: 'a', base: 1000, growth: 75 };
  test.each<[string, SectorRequest['sectors'], ReturnType<typeof refused>]>([
    ['no sectors', [], refused('allocation.noRecipients', {})],
    ['a sector twice', [a, a], refused('allocation.duplicateRecipient', { id: 'a' })],
    ['a sector twice whose growths miss the target', [a, { ...a, growth: 90 }], refused('allocation.duplicateRecipient', { id: 'a' })],
    ['an open sector twice', [a, { id: 'a', base: 5 }], refused('allocation.duplicateRecipient', { id: 'a' })],
    ['a growth on nothing', [a, { id: 'b', base: 0, growth: 10 }], refused('growth.noBase', { ids: ['b'] })],
    ['a base too small to show the growth', [a, { id: 'b', base: 10, growth: 75 }], refused('growth.tooCoarse', { id: 'b', target: 75, decimals: 1, base: 10, level: 11, shown: 100 })],
    ['a missing base', [{ id: 'a', base: null, growth: 5 }], refused('growth.missingBase', { ids: ['a'] })],
    ['growth and level', [{ ...a, level: 5 }], refused('growth.givenTwice', { id: 'a' })],
    ['nothing but zeros', [{ id: 'a', base: 0, level: 5 }], refused('growth.emptyPlace', {})],
    ['bases beyond 2^53', [{ ...a, base: 2 ** 53 - 1 }, { ...a, id: 'b' }], refused('allocation.totalTooLarge', { total: 2 ** 53 + 999 })],
    ['a whole too small to show the target', [{ id: 'a', base: 10, level: 11 }], refused('growth.tooCoarse', { id: null, target: 75, decimals: 1, base: 10, level: 11, shown: 100 })],
  ])('refused: %s', (_, sectors, expected) => {
    expect(problemOf(sectorGrowth({ target, sectors }))).toEqual(expected);
  });

  test('a target that is none', () => {
    expect(problemOf(sectorGrowth({ target: { ...target, decimals: -1 }, sectors: [a] }))).toEqual(refused('allocation.decimalsInvalid', { decimals: '-1' }));
  });

  test('agrees exactly when whole levels exist that print as everything given', () => {
    const sector = fc.record({ base: fc.integer({ min: 1, max: 40 }), growth: fc.integer({ min: -20, max: 30 }) });
    fc.assert(
      fc.property(fc.array(sector, { minLength: 1, maxLength: 3 }), fc.integer({ min: -15, max: 25 }), (rows, value) => {
        const sectors = rows.map((row, index) => ({ id: `${index}`, ...row }));
        const base = sum(rows.map((row) => row.base));
        // By trying every level up to double the base.
        const printing = rows.map((row) => Array.from({ length: 2 * row.base + 2 }, (_, level) => level).filter((level) => growthOf(level, row.base, 0) === row.growth));
        const sums = printing.reduce((all, levels) => all.flatMap((before) => levels.map((level) => before + level)), [0]);
        const exists = sums.some((level) => growthOf(level, base, 0) === value);
        const found = sectorGrowth({ target: { bound: { kind: '=', value }, decimals: 0 }, sectors });
        expect(found.ok).toBe(exists);
        if (found.ok) {
          expect(found.value.levels.map((level, index) => growthOf(level, rows[index]!.base, 0))).toEqual(rows.map((row) => row.growth));
          expect(growthOf(found.value.level, base, 0)).toBe(value);
        } else if (found.problem.code === 'growth.partsMissTarget') {
          // Each change alone mends it, and none a point smaller does.
          for (const { id, from, to } of found.problem.data.changes) {
            const changed = (growth: number): SectorRequest => ({ target: { bound: { kind: '=', value }, decimals: 0 }, sectors: sectors.map((each) => (each.id === id ? { ...each, growth } : each)) });
            expect(sectorGrowth(changed(to)).ok).toBe(true);
            for (let growth = from; growth !== to; growth += Math.sign(to - from)) expect(sectorGrowth(changed(growth)).ok).toBe(false);
          }
        } else {
          expect(found.problem.code).toBe('growth.tooCoarse');
        }
      }),
    );
  });
});

describe('contributions in points', () => {
  const PARTS: LevelChange[] = [
    { id: 'CN', base: 54_000, level: 58_590 },
    { id: 'DV', base: 28_000, level: 29_960 },
    { id: 'NN', base: 9_600, level: 9_965 },
    { id: 'Thuế', base: 8_400, level: 8_985 },
  ];

  test('listed: four parts add up to the growth', () => {
    const found = valueOf(growthContributions({ parts: PARTS, decimals: 1 }));
    // 4,59 + 1,96 + 0,365 + 0,585 = 7,5; rounded down 4,5 + 1,9 + 0,3 + 0,5, three tenths to the largest remainders.
    expect(found).toEqual({
      growth: 75,
      parts: [
        { ...PARTS[0], growth: 85, points: 46 },
        { ...PARTS[1], growth: 70, points: 19 },
        { ...PARTS[2], growth: 38, points: 4 },
        { ...PARTS[3], growth: 70, points: 6 },
      ],
      leftOut: null,
    });
  });

  test('folded into services', () => {
    const found = valueOf(growthContributions({ parts: PARTS, decimals: 1, taxes: { part: 'Thuế', treatment: 'folded', into: 'DV' } }));
    expect(found.parts.map(({ id, base, level, growth, points }) => [id, base, level, growth, points])).toEqual([
      ['CN', 54_000, 58_590, 85, 46],
      ['DV', 36_400, 38_945, 70, 25],
      ['NN', 9_600, 9_965, 38, 4],
    ]);
    expect(found.growth).toBe(75);
  });

  test('left out: the parts stay what they are, and the rest is said', () => {
    const found = valueOf(growthContributions({ parts: PARTS, decimals: 1, taxes: { part: 'Thuế', treatment: 'leftOut' } }));
    expect(found.parts.map((part) => part.points)).toEqual([46, 19, 4]);
    expect(found.leftOut).toEqual({ ...PARTS[3], growth: 70, points: 6 });
    const listed = growthContributions({ parts: PARTS, decimals: 1, taxes: { part: 'Thuế', treatment: 'listed' } });
    expect(listed).toEqual(growthContributions({ parts: PARTS, decimals: 1 }));
  });

  test('equal remainders: the larger change, then the earlier part', () => {
    const points = (...changes: number[]): number[] =>
      valueOf(growthContributions({ decimals: 0, parts: changes.map((change, index) => ({ id: `${index}`, base: 1000, level: 1000 + change })) })).parts.map((part) => part.points);
    // 1,5 + 2,5 of four times 1000: one point is 40.
    expect(points(60, 100, 0, 0)).toEqual([1, 3, 0, 0]);
    expect(points(60, 60, 0, 0)).toEqual([2, 1, 0, 0]);
    expect(points(-60, -100, 0, 0)).toEqual([-1, -3, 0, 0]);
  });

  test('taxes less subsidies may be negative', () => {
    const parts = [{ id: 'a', base: 1050, level: 1130 }, { id: 'Thuế', base: -50, level: -60 }];
    expect(valueOf(growthContributions({ parts, decimals: 1 })).parts).toEqual([
      { ...parts[0], growth: 76, points: 80 },
      { ...parts[1], growth: null, points: -10 },
    ]);
  });

  const a = { id: 'a', base: 10, level: 11 };
  test.each<[string, Parameters<typeof growthContributions>[0], ReturnType<typeof refused>]>([
    ['decimals that are none', { parts: [a], decimals: 1.5 }, refused('allocation.decimalsInvalid', { decimals: '1.5' })],
    ['a part twice', { parts: [a, a], decimals: 1 }, refused('allocation.duplicateRecipient', { id: 'a' })],
    ['a base that is no count', { parts: [{ ...a, base: NaN }], decimals: 1 }, refused('growth.notANumber', { what: 'base', id: 'a' })],
    ['a level that is no count', { parts: [{ ...a, level: 0.5 }], decimals: 1 }, refused('growth.notANumber', { what: 'level', id: 'a' })],
    ['no base at all', { parts: [{ ...a, base: 0 }], decimals: 1 }, refused('growth.emptyPlace', {})],
    ['no parts', { parts: [], decimals: 1 }, refused('growth.emptyPlace', {})],
    ['sums beyond 2^53', { parts: [{ ...a, level: 2 ** 53 - 1 }, { ...a, id: 'b' }], decimals: 1 }, refused('allocation.totalTooLarge', { total: 2 ** 53 + 10 })],
    ['unknown taxes', { parts: [a], decimals: 1, taxes: { part: 'x', treatment: 'leftOut' } }, refused('allocation.unknownPart', { id: 'x' })],
    ['folded into nothing', { parts: [a], decimals: 1, taxes: { part: 'a', treatment: 'folded' } }, refused('growth.notFolded', {})],
    ['folded into a part without a name', { parts: [a], decimals: 1, taxes: { part: 'a', treatment: 'folded', into: '' } }, refused('allocation.unknownPart', { id: '' })],
    ['folded into the unknown', { parts: [a], decimals: 1, taxes: { part: 'a', treatment: 'folded', into: 'x' } }, refused('allocation.unknownPart', { id: 'x' })],
    ['folded into themselves', { parts: [a], decimals: 1, taxes: { part: 'a', treatment: 'folded', into: 'a' } }, refused('allocation.unknownPart', { id: 'a' })],
  ])('refused: %s', (_, request, expected) => {
    expect(problemOf(growthContributions(request))).toEqual(expected);
  });

  test('they close, and each is the floor or the ceiling of its true value', () => {
    const part = fc.record({ base: fc.integer({ min: 1, max: 1e6 }), level: fc.nat(2e6) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 3 }), (rows, decimals) => {
        const parts = rows.map((row, index) => ({ id: `${index}`, ...row }));
        const { growth, parts: found } = valueOf(growthContributions({ parts, decimals }));
        const base = sum(rows.map((row) => row.base));
        expect(growth).toBe(growthOf(sum(rows.map((row) => row.level)), base, decimals));
        expect(sum(found.map((each) => each.points))).toBe(growth);
        for (const { level, base: own, points } of found) {
          const off = BigInt(points) * BigInt(base) - BigInt(level - own) * 100n * 10n ** BigInt(decimals);
          expect(off > -BigInt(base) && off < BigInt(base)).toBe(true);
        }
      }),
    );
  });
});
