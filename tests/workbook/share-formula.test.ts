/** The closing shares' formula, calculated by another program, is the engine's result cell for cell. */
import fc from 'fast-check';
import { closeShares } from '../../src/allocation';
import { draftPlan } from '../../src/app';
import { numberOf, unwrap } from '../../src/domain';
import { MOST_SHARED } from '../../src/workbook';
import { shareFormula } from '../../src/workbook/share-formula';
import { cellName, readWorkbook, writeWorkbook, type GridCell } from '../../src/xlsx';
import { sampleRequest } from '../support/samples';
import { needsLibreOffice, recalculate } from '../xlsx/libreoffice';

interface Case {
  readonly counts: readonly number[];
  readonly amountDecimals: number;
  readonly shareDecimals: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Ties, nothings, negatives and large amounts on purpose, then whatever comes up. */
function cases(): Case[] {
  const chosen = [
    [586, 318, 96], [7, 7, 7], [1, 1, 1, 1, 1, 1, 1], [105, -4, 10], [-1, -1, -1], [-5, 2, -4, 0], [0, 5], [0, 0, 0],
    [1, 2, -3], [5, -5], [25, 25, 25, 25, 25, 25, 25, 25], [3, 3, 3, 3, 3, 3], [-3, -3, -3, -3, -3, -3],
  ].flatMap((counts) => [0, 1, 2].map((decimals) => ({ counts, amountDecimals: decimals, shareDecimals: 2 - decimals })));
  const small = fc.integer({ min: -3, max: 12 });
  const large = fc.integer({ min: 0, max: 1_000_000_000 });
  const random = fc.sample(
    fc.record({
      counts: fc.oneof(fc.array(small, { minLength: 2, maxLength: 8 }), fc.array(large, { minLength: 2, maxLength: 8 })),
      amountDecimals: fc.nat(2),
      shareDecimals: fc.nat(2),
    }),
    { numRuns: 400, seed: 20_24 },
  );
  // At the limit: remainders of one beside remainders of none.
  const limit = [0, 1, 2].map((shareDecimals) => {
    const whole = Math.floor(MOST_SHARED / (100 * 10 ** shareDecimals));
    const third = Math.floor(whole / 3);
    return { counts: [third, third, whole - 2 * third - 1, 1], amountDecimals: 0, shareDecimals };
  });
  return [...chosen, ...random, ...limit];
}

if (needsLibreOffice()) it('closes as the engine does for two to eight parts', async () => {
  const all = cases();
  const rows: GridCell[][] = [];
  const firsts = all.map(({ counts, amountDecimals, shareDecimals }) => {
    const first = rows.length;
    const [last, whole] = [first + counts.length - 1, cellName(first + counts.length, 0)];
    const parts = `${cellName(first, 0)}:${cellName(last, 0)}`;
    counts.forEach((count, index) => {
      const formula = shareFormula({ part: cellName(first + index, 0), parts, whole }, amountDecimals, shareDecimals);
      rows.push([{ value: numberOf(count, { decimals: amountDecimals }) }, { value: null, formula }]);
    });
    rows.push([{ value: null, formula: `SUM(${parts})` }]);
    return first;
  });
  const bytes = await writeWorkbook({ sheets: [{ name: 'S', rows }], styles: {}, customXml: [] });
  const [sheet] = unwrap(readWorkbook(await recalculate(bytes), 's.xlsx')).sheets;
  all.forEach(({ counts, amountDecimals, shareDecimals }, index) => {
    const units = 100 * 10 ** shareDecimals;
    const found = counts.map((_, part) => sheet?.rows[(firsts[index] ?? 0) + part]?.[1]?.value ?? '');
    const expected = closeShares(counts, units).map((share) => (share === null ? '' : share / 10 ** shareDecimals));
    expect({ counts, amountDecimals, shareDecimals, found }).toEqual({ counts, amountDecimals, shareDecimals, found: expected });
    if (sum(counts) !== 0) expect(Math.round(sum(found.map(Number)) * 10 ** shareDecimals)).toBe(units);
  });
}, 180_000);

it('refuses to plan amounts so fine that a sheet could not tell their shares apart', async () => {
  const request = await sampleRequest('phuLuong');
  const inUnit = (unit: string) => {
    const targets = request.targets.targets.map((target) => (target.plan?.id === 'GTSX' ? { ...target, plan: { ...target.plan, unit, decimals: 0 } } : target));
    return draftPlan({ ...request, targets: { ...request.targets, targets } });
  };
  expect(inUnit('nghìn đồng').ok).toBe(true);
  expect(inUnit('đồng')).toMatchObject({ problem: { code: 'quantity.tooLarge', data: { lattice: { unit: 'đồng' } } } });
});
