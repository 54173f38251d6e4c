/** Generated requests through the entry point. A failure prints its seed. */
import fc from 'fast-check';
import { allocate, replay, type AllocationRequest, type AllocationResult, type FlowIndicator, type Profile } from '../../../src/allocation';
import { columnSums, sum, valueOf } from '../figures';
import { BILLIONS } from './requests';

const profile: fc.Arbitrary<Profile> = fc.oneof(
  fc.constant<Profile>({ kind: 'equal' }),
  fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }).map((weights): Profile => ({ kind: 'quarters', weights })),
  fc.array(fc.nat(500), { minLength: 12, maxLength: 12 }).map((actuals): Profile => ({ kind: 'lastYear', actuals })),
  fc.integer({ min: 50, max: 150 }).map((factor): Profile => ({ kind: 'growthPath', factor: factor / 100 })),
);

const flows: fc.Arbitrary<FlowIndicator> = fc.record({
  behaviour: fc.constant('flow' as const),
  indicator: fc.constant({ id: 'X', name: 'X', lattice: BILLIONS }),
  target: fc.integer({ min: -5000, max: 100_000 }).map((value) => ({ kind: '=' as const, value })),
  recipients: fc.array(fc.record({ weight: fc.nat(40), last: fc.nat(9) }), { minLength: 1, maxLength: 12 }).map((list) => list.map((entry, index) => ({ id: `u${index}`, ...entry }))),
  profile,
  method: fc.constantFrom('largestRemainder' as const, 'webster' as const),
});

function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

test('totals exact, shares reasoned, figures the same out of the stored recipe', () => {
  fc.assert(
    fc.property(flows, (request) => {
      const before = stored(request);
      const result = valueOf(allocate(request));
      expect(request).toEqual(before);
      const [table] = result.tables;
      const cells = table!.cells!.map((row) => row.map(Number));
      expect(cells.map(sum)).toEqual(table!.year);
      expect(columnSums(cells)).toEqual(table!.periodTotals);
      expect(table!.total).toBe(request.target.kind === 'range' ? NaN : request.target.value);
      expect(sum(table!.year.map(Number))).toBe(table!.total);
      expect(result.explanation.recipients.map((reason) => reason.share)).toEqual(table!.year);
      expect(result.explanation.periods.map((reason) => reason.share)).toEqual(table!.periodTotals);
      expect(result.explanation.periods.at(-1)!.running).toBe(table!.total);
      // Every unit that nobody gets is said: zero weight or too small.
      const idle = table!.total === 0 ? [] : request.recipients.filter((_, unit) => table!.year[unit] === 0).map((recipient) => recipient.id);
      const named = result.warnings.flatMap((warning) =>
        warning.code === 'notice.zeroWeight' ? warning.data.ids : warning.code === 'notice.tooSmall' ? warning.data.shares.map((share) => share.id) : [],
      );
      expect([...named].sort()).toEqual([...idle].sort());
      expect(valueOf(replay(stored(result.recipe)))).toEqual(result);
    }),
    { numRuns: 100 },
  );
});

test('the order of the recipients changes no one’s figures', () => {
  const byId = ({ recipients, tables: [table] }: AllocationResult): object =>
    Object.fromEntries(recipients.map((id, index) => [id, [table!.year[index], table!.cells![index]]]));
  fc.assert(
    fc.property(flows, (request) => {
      const turned = { ...request, recipients: [...request.recipients].reverse() };
      expect(byId(valueOf(allocate(turned)))).toEqual(byId(valueOf(allocate(request))));
    }),
    { numRuns: 60 },
  );
});

test('a change of the request after the split does not reach its recipe', () => {
  const recipients = [{ id: 'a', weight: 1 }, { id: 'b', weight: 2 }];
  const request: AllocationRequest = { behaviour: 'flow', indicator: { id: 'X', name: 'X', lattice: BILLIONS }, target: { kind: '=', value: 9 }, recipients, profile: { kind: 'equal' } };
  const { recipe, tables } = valueOf(allocate(request));
  recipients.pop();
  expect(valueOf(replay(recipe)).tables).toEqual(tables);
});
