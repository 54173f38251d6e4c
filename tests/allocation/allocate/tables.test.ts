/** What the entry point hands over for every kind of indicator: tables of one size, and sums that anybody can add up. */
import { allocate, type AllocationRequest, type AllocationResult, type FigureTable } from '../../../src/allocation';
import { columnSums, sum, valueOf } from '../figures';
import { EVERY_KIND } from './requests';

/** Behind figures that are means or quotients themselves. */
const PRINTED_BEHIND: readonly (AllocationRequest['behaviour'])[] = ['reduction', 'event'];
const ADDS_UP: readonly (AllocationRequest['behaviour'])[] = ['flow', 'stock', 'event'];

function addingTables({ behaviour, tables, behind }: AllocationResult): FigureTable[] {
  return [...(ADDS_UP.includes(behaviour) ? tables : []), ...(PRINTED_BEHIND.includes(behaviour) ? behind.filter(({ role }) => role === 'numerator') : behind)];
}

const numbers = (figures: readonly (number | null)[]): number[] => figures.map((figure) => figure ?? NaN);

/** The same request with only its year planned, where it can be. */
const OF_THE_YEAR = EVERY_KIND.flatMap((request): AllocationRequest[] => {
  if (request.behaviour === 'rate') return [{ ...request, profile: undefined }];
  if (request.behaviour === 'growth') return [{ ...request, path: undefined, recipients: request.recipients.map(({ id }, index) => ({ id, base: 1000 + index })) }];
  return [];
});

test.each([...EVERY_KIND, ...OF_THE_YEAR].map((request) => [request.behaviour, request] as const))('%s', (_, request) => {
  const result = valueOf(allocate(request));
  const { recipients, periods, tables, behind, explanation } = result;
  for (const { cells, year, periodTotals } of [...tables, ...behind]) {
    expect(year).toHaveLength(recipients.length);
    if (cells !== null) expect(cells.map((row) => row.length)).toEqual(recipients.map(() => periods.length));
    if (periodTotals !== null) expect(periodTotals).toHaveLength(periods.length);
  }
  expect(periods.length > 0).toBe(tables.some((table) => table.cells !== null));
  for (const { cells, year, periodTotals, total } of addingTables(result)) {
    expect(sum(numbers(year))).toBe(total);
    if (cells !== null && periodTotals !== null) expect(columnSums(cells.map(numbers))).toEqual(periodTotals);
    expect([...numbers(year), total].every(Number.isSafeInteger)).toBe(true);
  }
  const explained = result.behaviour === 'milestone' ? ['Đại Từ'] : result.behaviour === 'share' ? [] : recipients;
  expect(explanation.recipients.map(({ id }) => id)).toEqual(explained);
});
