/** Units' figures together, who makes the difference, and the correction that closes it exactly. */
import fc from 'fast-check';
import type { Lattice } from '../../src/domain';
import { correctionsOf, outliersOf, sumOfUnits, type MatrixCell, type PlaceTarget, type ReviewBasis } from '../../src/review';

const lattice: Lattice = { unit: 'triệu đồng', decimals: 0 };
const revenue: PlaceTarget = { indicator: 'THU_NS', name: 'Thu ngân sách', lattice, behaviour: 'flow', target: { kind: '=', value: 286_500 }, weight: null };

function basisOf(given: Readonly<Record<string, number>>, target: PlaceTarget, weights: ReviewBasis['weights'] = new Map()): ReviewBasis {
  const assignments = Object.entries(given).map(([code, value]) => ({
    assignment: { from: 'Phú Lương', document: '', year: 2024, on: '2026-12-08', due: null, unit: { code, name: code, level: 'xã', validFrom: '1900-01-01' }, targets: [{ indicator: target.indicator, name: target.name, lattice: target.lattice, behaviour: target.behaviour, target: { kind: '=' as const, value } }] },
    seal: '',
  }));
  return { place: 'Phú Lương', year: 2024, assignments, targets: [target], weights };
}

const cellsOf = (indicator: string, given: Readonly<Record<string, number>>, planned: Readonly<Record<string, number | null>>): ReadonlyMap<string, ReadonlyMap<string, MatrixCell>> =>
  new Map(Object.entries(planned).map(([code, count]) => [code, new Map([[indicator, { state: 'equal' as const, assigned: given[code] ?? null, planned: count }]])]));

const given = { PL01: 61_250, PL02: 38_420, PL03: 186_830 };

test('a unit that plans too little makes the gap alone and is asked to go back', () => {
  const planned = { PL01: 61_250, PL02: 30_000, PL03: 186_830 };
  expect(sumOfUnits(revenue, basisOf(given, revenue), cellsOf('THU_NS', given, planned))).toMatchObject({
    sum: 278_080, expected: 286_500, without: [], causes: [{ unit: 'PL02', planned: 30_000, assigned: 38_420, corrected: 38_420 }],
  });
});

test('those who strayed share what is wanted in proportion to how far they went', () => {
  const planned = { PL01: 60_250, PL02: 36_420, PL03: 188_330 };
  // 1 000 and 2 000 too little, 1 500 too much elsewhere: 1 500 are missing, a third and two thirds of it.
  expect(sumOfUnits(revenue, basisOf(given, revenue), cellsOf('THU_NS', given, planned)).causes).toEqual([
    { unit: 'PL02', planned: 36_420, assigned: 38_420, corrected: 37_420 },
    { unit: 'PL01', planned: 60_250, assigned: 61_250, corrected: 60_750 },
  ]);
});

test('more than asked is no gap where the target is a least figure, and no unit is asked while others are missing', () => {
  const atLeast: PlaceTarget = { ...revenue, target: { kind: '>=', value: 286_500 } };
  expect(sumOfUnits(atLeast, basisOf(given, atLeast), cellsOf('THU_NS', given, { ...given, PL01: 70_000 }))).toMatchObject({ sum: 295_250, expected: 295_250, causes: [] });
  expect(sumOfUnits(revenue, basisOf(given, revenue), cellsOf('THU_NS', given, { PL01: 61_250, PL02: null }))).toMatchObject({ sum: 61_250, without: ['PL02', 'PL03'], causes: [] });
});

test('a rate is the mean by its weights, and none where a weight is blank', () => {
  const rate: PlaceTarget = { indicator: 'BHYT', name: 'Bao phủ BHYT', lattice: { unit: '%', decimals: 1 }, behaviour: 'rate', target: { kind: '>=', value: 95 }, weight: 'Dân số' };
  const weights = new Map([['PL01', { 'Dân số': 3000 }], ['PL02', { 'Dân số': 1000 }]]);
  const two = { PL01: 960, PL02: 920 };
  expect(sumOfUnits(rate, basisOf(two, rate, weights), cellsOf('BHYT', two, two))).toMatchObject({ sum: 950, expected: 950 });
  expect(sumOfUnits(rate, basisOf(two, rate, new Map([['PL01', { 'Dân số': 3000 }]])), cellsOf('BHYT', two, two))).toMatchObject({ sum: null, expected: null });
});

test('corrections close any gap exactly, move only what they must, and leave nobody below nothing', () => {
  const line = fc.record({ planned: fc.integer({ min: 0, max: 5000 }), assigned: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }) });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.integer({ min: -3000, max: 3000 }).filter((gap) => gap !== 0), (drawn, wanted) => {
      const lines = drawn.map((each, index) => ({ ...each, unit: `U${index}` }));
      const all = lines.reduce((sum, { planned }) => sum + planned, 0);
      const missing = Math.max(wanted, -all);
      fc.pre(missing !== 0);
      const causes = correctionsOf(lines, missing);
      expect(causes.reduce((sum, { planned, corrected }) => sum + corrected - planned, 0)).toBe(missing);
      for (const { planned, corrected } of causes) {
        expect(Math.sign(corrected - planned)).toBe(Math.sign(missing));
        expect(corrected).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('a unit far from what the others plan beside their share stands out; five alike do not', () => {
  const assigned = { A: 1000, B: 2000, C: 500, D: 800, E: 1200, F: 900 };
  const outliers = (planned: Readonly<Record<string, number>>) => outliersOf(revenue, cellsOf('THU_NS', assigned, planned));
  expect(outliers({ A: 1010, B: 2040, C: 505, D: 800, E: 1212, F: 1440 })).toEqual([{ unit: 'F', percent: 160, usual: 101 }]);
  expect(outliers({ A: 1000, B: 2000, C: 500, D: 800, E: 1200, F: 950 })).toEqual([]);
  expect(outliers({ A: 1000, B: 2000, C: 500, D: 8000 })).toEqual([]);
});
