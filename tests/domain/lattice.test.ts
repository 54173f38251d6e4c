import fc from 'fast-check';
import { closestShare, convert, countOf, countOfPrinted, numberOf, quantityOf, sameBase, scaleOf, shortestDecimal, sumCounts } from '../../src/domain';

const refused = (code: string, data: unknown): unknown => ({ ok: false, problem: { code, data } });

describe('a figure on its lattice', () => {
  it.each([
    [19515, 0, 19515],
    [58.6, 1, 586],
    [1260.5, 3, 1260500],
    [0.1 + 0.2, 17, undefined],
    [1e-7, 7, 1],
    [1.5e21, 0, undefined],
    [-0.8, 1, -8],
    [1e21, 0, undefined],
    [0, 0, 0],
    [2 ** 53 - 1, 0, 2 ** 53 - 1],
    [1500, 0, 1500],
  ])('%p at %p decimals counts %p', (value, decimals, count) => {
    const result = countOf(value, { unit: 'tỷ đồng', decimals });
    expect(result.ok ? result.value : undefined).toBe(count);
  });

  it('refuses what is finer than the rounding unit instead of rounding', () => {
    expect(countOf(12345.67, { unit: 'tỷ đồng', decimals: 1 })).toEqual({
      ok: false,
      problem: { code: 'quantity.offLattice', data: { value: '12345.67', lattice: { unit: 'tỷ đồng', decimals: 1 } } },
    });
    expect(countOf(Number.NaN, { unit: '%', decimals: 1 })).toEqual(refused('quantity.notANumber', { text: 'NaN' }));
    expect(quantityOf(-Infinity, { unit: '%', decimals: 1 })).toEqual(refused('quantity.notANumber', { text: '-Infinity' }));
    const whole = { unit: 'đồng', decimals: 0 };
    expect(countOf(2 ** 53, whole)).toEqual(refused('quantity.tooLarge', { value: '9007199254740992', lattice: whole }));
    expect(countOf(-(2 ** 53), whole)).toMatchObject({ problem: { code: 'quantity.tooLarge' } });
  });

  it.each([
    [19.515, 19515n, 3],
    [-0.25, -25n, 2],
    [40, 40n, 0],
    [1e21, 10n ** 21n, 0],
    [1.5e22, 15n * 10n ** 21n, 0],
    [1.25e-7, 125n, 9],
    [5e-324, 5n, 324],
  ])('%d is written with the digits %p and %p decimals', (value, digits, decimals) => {
    expect(shortestDecimal(value)).toEqual({ digits, decimals });
  });

  it('counts back to the figure it was read from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 3 }), (count, decimals) => {
        const lattice = { unit: 'ha', decimals };
        expect(countOf(numberOf(count, lattice), lattice)).toEqual({ ok: true, value: count });
      }),
    );
  });

  it('adds whole counts and refuses to leave them', () => {
    expect(sumCounts([1, 2, 3])).toBe(6);
    expect(sumCounts([])).toBe(0);
    expect(() => sumCounts([Number.MAX_SAFE_INTEGER, 1])).toThrow(new RangeError('a sum of counts left the safe integers: 9007199254740992'));
  });
});

describe('scale words', () => {
  it('turns 19.515 tỷ đồng into triệu đồng and back exactly', () => {
    const printed = quantityOf(19515, { unit: 'tỷ đồng', decimals: 0 });
    if (!printed.ok) throw new Error('not a quantity');
    const million = convert(printed.value, { unit: 'triệu đồng', decimals: 0 });
    expect(million).toEqual({ ok: true, value: { unit: 'triệu đồng', decimals: 0, count: 19_515_000 } });
    if (!million.ok) throw new Error('not converted');
    expect(convert(million.value, { unit: 'tỷ đồng', decimals: 0 })).toEqual(printed);
  });

  it('reads 43,5 nghìn tỷ đồng as 43.500 tỷ đồng', () => {
    expect(countOfPrinted(43.5, 'nghìn tỷ đồng', { unit: 'tỷ đồng', decimals: 0 })).toEqual({ ok: true, value: 43500 });
  });

  it.each([
    ['nghìn tỷ đồng', 12, 'đồng'],
    ['ngàn tỷ đồng', 12, 'đồng'],
    ['Tỷ đồng', 9, 'đồng'],
    ['tỉ đồng', 9, 'đồng'],
    ['triệu  USD', 6, 'USD'],
    ['nghìn tấn', 3, 'tấn'],
    ['ngàn người', 3, 'người'],
    [' triệu đồng '.normalize('NFD'), 6, 'đồng'],
    ['tỷ', 0, 'tỷ'],
    ['triệuphú', 0, 'triệuphú'],
    ['ha', 0, 'ha'],
  ])('%p is 10^%p %s', (unit, exponent, base) => {
    expect(scaleOf(unit)).toEqual({ exponent, base });
  });

  it('compares what has the same base, in any case', () => {
    expect([sameBase('tỷ đồng', 'Triệu Đồng'), sameBase('tỷ đồng', 'triệu USD'), sameBase('người', 'lượt người')]).toEqual([true, false, false]);
  });

  it.each([
    [{ unit: 'tỷ đồng', decimals: 3, count: 1_260_500 }, { unit: 'triệu đồng', decimals: 0 }, 1_260_500],
    [{ unit: 'triệu đồng', decimals: 0, count: -1500 }, { unit: 'tỷ đồng', decimals: 1 }, -15],
    [{ unit: 'ha', decimals: 1, count: 125 }, { unit: 'ha', decimals: 2 }, 1250],
    [{ unit: 'đồng', decimals: 0, count: 2 ** 53 - 1 }, { unit: 'đồng', decimals: 0 }, 2 ** 53 - 1],
    [{ unit: 'đồng', decimals: 0, count: 1 - 2 ** 53 }, { unit: 'đồng', decimals: 0 }, 1 - 2 ** 53],
  ])('%j is as much on %j', (quantity, lattice, count) => {
    expect(convert(quantity, lattice)).toEqual({ ok: true, value: { ...lattice, count } });
  });

  it('refuses other units, and figures that do not fit', () => {
    const hectares = { unit: 'ha', decimals: 0 };
    const billions = { unit: 'tỷ đồng', decimals: 0 };
    const dong = { unit: 'đồng', decimals: 0 };
    const millions = { unit: 'triệu đồng', decimals: 1 };
    expect(countOfPrinted(5, 'tỷ đồng', hectares)).toEqual(refused('quantity.unitsDiffer', { left: 'tỷ đồng', right: 'ha' }));
    expect(countOfPrinted(12.5, 'triệu đồng', billions)).toEqual(refused('quantity.offLattice', { value: '12.5 triệu đồng', lattice: billions }));
    expect(convert({ ...millions, count: 125 }, billions)).toEqual(refused('quantity.offLattice', { value: '12.5 triệu đồng', lattice: billions }));
    expect(convert({ ...billions, count: 9_007_200 }, dong)).toEqual(refused('quantity.tooLarge', { value: '9007200 tỷ đồng', lattice: dong }));
    expect(convert({ ...billions, count: -9_007_200 }, dong)).toMatchObject({ problem: { code: 'quantity.tooLarge' } });
    expect(countOfPrinted(NaN, 'triệu đồng', billions)).toEqual(refused('quantity.notANumber', { text: 'NaN' }));
  });

  it('reads a printed figure on its own lattice without converting', () => {
    expect(countOfPrinted(12.5, 'tỷ đồng', { unit: 'tỷ đồng', decimals: 1 })).toEqual({ ok: true, value: 125 });
    expect(countOfPrinted(0.000_000_125, 'tỷ đồng', { unit: 'đồng', decimals: 0 })).toEqual({ ok: true, value: 125 });
    expect(countOfPrinted(1.5e-10, 'tỷ đồng', { unit: 'đồng', decimals: 9 })).toEqual(
      refused('quantity.offLattice', { value: '1.5e-10', lattice: { unit: 'tỷ đồng', decimals: 9 } }),
    );
  });
});

describe('one ratio to show', () => {
  it.each([
    [1, 3, 333],
    [2, 3, 667],
    [1, 16, 63],
    [-1, 3, -333],
    [1, -3, -333],
    [-1, -16, 63],
    [-1, 16, -62],
    [0, 7, 0],
    [0, 0, null],
    [5, 0, null],
  ])('%p of %p is %p ‰', (part, whole, share) => {
    expect(closestShare(part, whole, 1000)).toBe(share);
  });
});
