/** Generated places: what always holds of a split rate, checked with exact fractions and by trying every choice. */
import fc from 'fast-check';
import { splitRate, type RateRequest, type RateSplit, type RateUnit, type RateWay } from '../../../src/allocation';
import type { Result } from '../../../src/domain';
import { cheapest, exactMean, printsAs } from './exact';

const WAYS: readonly RateWay[] = ['same', 'uplift', 'gap', 'ranking'];

/** A place of large units, whose denominators leave every figure open. */
const largeUnits = (whole: number): fc.Arbitrary<RateUnit[]> =>
  fc.array(fc.record({ denominator: fc.integer({ min: 2 * whole, max: 400_000 }), part: fc.double({ min: 0.02, max: 1, noNaN: true }) }), { minLength: 1, maxLength: 25 }).map((list) =>
    list.map(({ denominator, part }, index) => ({ id: `u${index}`, denominator, last: { numerator: Math.floor(denominator * part), denominator } })),
  );

const requests: fc.Arbitrary<RateRequest> = fc.constantFrom(100, 1000).chain((whole) =>
  fc.record({
    whole: fc.constant(whole),
    target: fc.integer({ min: Math.ceil(whole / 20), max: whole }),
    way: fc.constantFrom(...WAYS),
    bound: fc.constantFrom('=', '>=', '<=', '>', '<'),
    units: largeUnits(whole),
  }),
);

const weighted = (split: RateSplit): number[] => split.shares.map((share) => share.shown * share.denominator);
const denominators = (split: RateSplit): number[] => split.shares.map((share) => share.denominator);

/** Refusals other than an unreachable target are faults here. */
function valueOrNull(result: Result<RateSplit>): RateSplit | null {
  if (!result.ok) expect(result.problem.code).toBe('rates.unreachable');
  return result.ok ? result.value : null;
}

describe('units of two wholes and more', () => {
  test('both means print as the target, numerators are whole and show what is shown', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const split = valueOrNull(splitRate(request));
        if (split === null) return;
        expect(printsAs(exactMean(split.shares.map((share) => share.numerator), denominators(split), request.whole))).toBe(request.target);
        expect(printsAs(exactMean(weighted(split), denominators(split), 1))).toBe(request.target);
        for (const { numerator, denominator, shown, fair } of split.shares) {
          expect(Number.isSafeInteger(numerator) && numerator >= 0 && numerator <= denominator).toBe(true);
          expect(printsAs(exactMean([numerator], [denominator], request.whole))).toBe(shown);
          expect(Math.abs(shown - fair)).toBeLessThan(1.5);
        }
        expect(split.warnings.filter((warning) => warning.code === 'rates.shownMeanDiffers' || warning.code === 'rates.targetNotPrinted')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('the true mean stands on the side of its bound', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const split = valueOrNull(splitRate(request));
        if (split === null || split.target === request.whole) return;
        const { over, under } = exactMean(split.shares.map((share) => share.numerator), denominators(split), request.whole);
        const difference = over - under * BigInt(split.target);
        if (request.bound === '>=') expect(difference >= 0n).toBe(true);
        if (request.bound === '>') expect(difference > 0n).toBe(true);
        if (request.bound === '<=') expect(difference <= 0n).toBe(true);
        if (request.bound === '<') expect(difference < 0n).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('ranking: nobody who was ahead is shown behind', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const split = valueOrNull(splitRate({ ...request, way: 'ranking' }));
        if (split === null) return;
        const last = request.units.map((unit) => unit.last as { numerator: number; denominator: number });
        split.shares.forEach((one, i) =>
          split.shares.forEach((other, j) => {
            const isAhead = BigInt(last[i]!.numerator) * BigInt(last[j]!.denominator) > BigInt(last[j]!.numerator) * BigInt(last[i]!.denominator);
            if (isAhead) expect(one.shown).toBeGreaterThanOrEqual(other.shown);
          }),
        );
      }),
      { numRuns: 80 },
    );
  });

  test('the same twice, and whatever the order of the units', () => {
    fc.assert(
      fc.property(requests, fc.infiniteStream(fc.integer()), (request, keys) => {
        const order = request.units.map((unit) => ({ unit, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        const [first, again, turned] = [request, request, { ...request, units: order.map((entry) => entry.unit) }].map((one) => valueOrNull(splitRate(one)));
        expect(again).toEqual(first);
        const byId = (split: RateSplit | null | undefined): unknown => split && [...split.shares].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(turned)).toEqual(byId(first));
        expect(turned?.warnings).toEqual(first?.warnings);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a hundred villages of thirty to five hundred households, tenths of a percent', () => {
  test('both means print as the target although most figures are out of reach of whole households', () => {
    const villages = fc.array(fc.record({ denominator: fc.integer({ min: 30, max: 500 }), last: fc.integer({ min: 100, max: 900 }) }), { minLength: 70, maxLength: 110 });
    fc.assert(
      fc.property(villages, fc.constantFrom(...WAYS), fc.integer({ min: 150, max: 600 }), (list, way, target) => {
        const units = list.map((unit, index) => ({ id: `u${String(index).padStart(3, '0')}`, ...unit }));
        const split = valueOrNull(splitRate({ target, whole: 1000, way, units }));
        if (split === null) return;
        expect(printsAs(exactMean(split.shares.map((share) => share.numerator), denominators(split), 1000))).toBe(target);
        expect(printsAs(exactMean(weighted(split), denominators(split), 1))).toBe(target);
        // A household of the smallest village is 33,3 counts; moving anybody further than that and half a count never pays.
        for (const { shown, fair } of split.shares) expect(Math.abs(shown - fair)).toBeLessThan(34.4);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the chosen way', () => {
  test('gives the fair rates: one parameter, cut off at zero and the cap, with exactly the mean', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const split = valueOrNull(splitRate(request));
        if (split?.parameter == null) return;
        const { parameter, shares } = split;
        const mean = shares.reduce((sum, share) => sum + share.fair * share.denominator, 0) / shares.reduce((sum, share) => sum + share.denominator, 0);
        expect(mean).toBeCloseTo(request.target, 6);
        const lasts = request.units.map((unit) => {
          const { numerator, denominator } = unit.last as { numerator: number; denominator: number };
          return (numerator / denominator) * request.whole;
        });
        const weight = shares.reduce((sum, share) => sum + share.denominator, 0);
        const falls = lasts.reduce((sum, last, index) => sum + last * shares[index]!.denominator, 0) / weight > request.target;
        shares.forEach((share, index) => {
          const last = lasts[index]!;
          const free = {
            same: parameter,
            uplift: last + parameter,
            gap: last + parameter * (falls ? last : request.whole - last),
            ranking: last * parameter,
          }[request.way];
          expect(share.fair).toBeCloseTo(Math.min(request.whole, Math.max(0, free)), 5);
        });
      }),
      { numRuns: 80 },
    );
  });
});

describe('a handful of small units, against every choice there is', () => {
  const small: fc.Arbitrary<RateRequest> = fc.record({
    whole: fc.constant(100),
    target: fc.integer({ min: 0, max: 100 }),
    way: fc.constant<RateWay>('uplift'),
    units: fc
      .array(fc.record({ denominator: fc.integer({ min: 1, max: 12 }), part: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 3 })
      .map((list) => list.map(({ denominator, part }, index) => ({ id: `u${index}`, denominator, last: part }))),
  });

  test('none is closer to the fair rates, and where there is none the nearest is taken and said', () => {
    fc.assert(
      fc.property(small, (request) => {
        const split = valueOrNull(splitRate(request));
        if (split === null) return;
        const best = cheapest(split.shares, request.target, request.whole);
        const cost = split.shares.reduce((sum, share) => sum + share.denominator * (share.shown - share.fair) ** 2, 0);
        const codes = split.warnings.map((warning) => warning.code);
        expect(codes.includes('rates.targetNotPrinted')).toBe(!best.isPrinted);
        expect(codes.includes('rates.shownMeanDiffers')).toBe(best.isPrinted ? best.cost === null : split.mean.ofShown !== split.mean.shown);
        if (best.cost !== null) expect(cost).toBeCloseTo(best.cost, 6);
      }),
      { numRuns: 150 },
    );
  });

  test('ranking: none that keeps the ranks is closer', () => {
    fc.assert(
      fc.property(small, (request) => {
        const split = valueOrNull(splitRate({ ...request, way: 'ranking' }));
        if (split === null) return;
        const lasts = request.units.map((unit) => unit.last as number);
        const keeps = (shown: readonly number[]): boolean => shown.every((one, i) => shown.every((other, j) => lasts[i]! <= lasts[j]! || one >= other));
        const best = cheapest(split.shares, request.target, request.whole, keeps);
        if (best.cost === null) return;
        const cost = split.shares.reduce((sum, share) => sum + share.denominator * (share.shown - share.fair) ** 2, 0);
        expect(cost).toBeCloseTo(best.cost, 6);
        expect(keeps(split.shares.map((share) => share.shown))).toBe(true);
        expect(split.mean).toMatchObject({ shown: request.target, ofShown: request.target });
      }),
      { numRuns: 150 },
    );
  });

  test('pins and bounds hold as printed', () => {
    const bounded = fc.tuple(small, fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { minLength: 3, maxLength: 3 }));
    fc.assert(
      fc.property(bounded, ([request, limits]) => {
        const units = request.units.map((unit, index) => {
          const [one, other] = limits[index]!;
          return index === 0 ? { ...unit, denominator: 100, pin: one } : { ...unit, min: Math.min(one, other), max: Math.max(one, other) };
        });
        const result = splitRate({ ...request, units });
        if (!result.ok) {
          expect(['rates.unreachable', 'rates.noNumerator']).toContain(result.problem.code);
          return;
        }
        const shown = result.value.shares.map((share) => share.shown);
        expect(shown[0]).toBe(units[0]!.pin);
        shown.slice(1).forEach((figure, index) => {
          const { min = 0, max = 100 } = units[index + 1]! as RateUnit;
          expect(min <= figure && figure <= max).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });
});
