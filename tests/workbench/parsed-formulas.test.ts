/** Univer remembers as many parsed formulas as a plan's workbook has; its other memories keep their size. */
import { keepParsedFormulas } from '../../src/workbench/univer';
import { parts } from '../support/excel-in-node';

it.each([
  [5000, 9000],
  [2000, 2000],
])('a memory for %i entries holds %i of 9 000', (limit, held) => {
  const { LRUMap } = parts().univer();
  keepParsedFormulas(LRUMap);
  keepParsedFormulas(LRUMap);
  const cache = new LRUMap<string, number>(limit);
  for (let formula = 0; formula < 9000; formula += 1) cache.set(`=SUM(A${formula})`, formula);
  expect(cache.size).toBe(held);
  expect(cache.get('=SUM(A8999)')).toBe(8999);
});
