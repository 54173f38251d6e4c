import fc from 'fast-check';
import { closestShare, convert, countOf, countOfPrinted, numberOf, quantityOf, sumCounts } from '../../src/domain';

describe('a figure on its lattice', () => {
  it.each([
    [19515, 0, 19515],
    [58.6, 1, 586],
    [1260.5, 3, 1260500],
    [0.1 + 0.2, 17, undefined],
    [1e-7, 7, 1],
    [1.5e21, 0, undefined],
    [-0.8, 1, -8],
  ])('%p at %p decimals counts %p', (value, decimals, count) => {
    const result = countOf(value, { unit: 'tỷ đồng', decimals });
    expect(result.ok ? result.value : undefined).toBe(count);
  });

  it('refuses what is finer than the rounding unit instead of rounding', () => {
    expect(countOf(12345.67, { unit: 'tỷ đồng', decimals: 1 })).toEqual({
      ok: false,
      problem: { code: 'quantity.offLattice', data: { value: '12345.67', lattice: { unit: 'tỷ đồng', decimals: 1 } } },
    });
    expect(countOf(Number.NaN, { unit: '%', decimals: 1 })).toMatchObject({ problem: { code: 'quantity.notANumber' } });
    expect(countOf(2 ** 53, { unit: 'đồng', decimals: 0 })).toMatchObject({ problem: { code: 'quantity.tooLarge' } });
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
    expect(() => sumCounts([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
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

  it('refuses other units, and figures that do not fit', () => {
    const hectares = { unit: 'ha', decimals: 0 };
    expect(countOfPrinted(5, 'tỷ đồng', hectares)).toMatchObject({ problem: { code: 'quantity.unitsDiffer' } });
    expect(countOfPrinted(12.5, 'triệu đồng', { unit: 'tỷ đồng', decimals: 0 })).toMatchObject({
      problem: { code: 'quantity.offLattice' },
    });
  });
});

describe('one ratio to show', () => {
  it.each([
    [1, 3, 333],
    [2, 3, 667],
    [1, 16, 63],
    [-1, 3, -333],
    [5, 0, null],
  ])('%p of %p is %p ‰', (part, whole, share) => {
    expect(closestShare(part, whole, 1000)).toBe(share);
  });
});
