import { cumulativeTable } from '../../src/app';
import { allocationOf } from '../../src/domain';
import { richPlan } from '../support/rich-plan';

test('only what adds up over months has a running total: no rate is shown as nothing', async () => {
  const plan = await richPlan();
  const rows = cumulativeTable(plan, 11);
  expect([...new Set(rows.map(({ indicator }) => indicator.behaviour))].sort()).toEqual(['event', 'flow']);
  expect(plan.indicators.some(({ id, behaviour }) => behaviour === 'rate' && allocationOf(plan, id) !== undefined)).toBe(true);
  const revenue = rows.find(({ indicator }) => indicator.id === 'THU_NS');
  const months = allocationOf(plan, 'THU_NS')?.monthTotals ?? [];
  expect(revenue).toMatchObject({ month: months[10], year: 286_500 });
  expect(revenue?.cumulative).toBe(286_500 - (months[11] ?? 0));
});
