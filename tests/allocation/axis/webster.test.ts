import { apportion, type Apportionment } from '../../../src/allocation';
import { problem } from '../../../src/domain';
import { recipients, valueOf } from '../figures';

const webster = (total: number, ...weights: Parameters<typeof recipients>): Apportionment =>
  valueOf(apportion(total, recipients(...weights), { method: 'webster' }));

test.each([
  [49, [1, 3, 45]],
  [50, [1, 4, 45]],
  [51, [2, 4, 45]],
])('%i over 3/7/90: nobody falls when the total rises', (total, expected) => {
  expect(webster(total, 3, 7, 90).shares).toEqual(expected);
});

test('50 over 925 and fifteen times 5: everything to the largest, and it is said', () => {
  const { shares, warnings } = webster(50, 925, ...Array<number>(15).fill(5));
  expect(shares).toEqual([50, ...Array<number>(15).fill(0)]);
  expect(warnings).toEqual([problem('axis.quotaLeft', { shares: [{ id: 'a', share: 50, fair: 46.25 }] })]);
});
