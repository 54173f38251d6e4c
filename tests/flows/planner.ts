/** A planner at work over the embedded host: operations as the pane does them, and sums added up again from the cells. */
import { draftEverything, draftPlan, previewLoad, previewPin, previewSplits, suggestRequest, type SplitRequest, type WorkbookPort } from '../../src/app';
import { addsOverMonths, addsOverUnits, unwrap, type Allocation, type Pin, type PinScope, type Plan } from '../../src/domain';
import { readPlan, type ChangeSet, type ReadPlan } from '../../src/workbook';
import { sampleRequest } from '../support/samples';

export const OCCASION = { at: '2024-01-15T08:00', summary: 'Phân bổ' };

export async function draftOf(sample: Parameters<typeof sampleRequest>[0], names?: readonly string[]): Promise<Plan> {
  const request = await sampleRequest(sample);
  const targets = request.targets.targets.filter(({ name }) => names === undefined || names.includes(name));
  return unwrap(draftPlan({ ...request, targets: { ...request.targets, targets } }));
}

export const loading = (plan: Plan): ChangeSet => previewLoad(plan, null).changes;
export const splittingAll = (current: ReadPlan): ChangeSet => unwrap(draftEverything(current, [], OCCASION)).preview.changes;
export const splitting = (current: ReadPlan, ...indicators: readonly string[]): { readonly plan: Plan; readonly changes: ChangeSet } => {
  const preview = unwrap(previewSplits(current, indicators.map((id): SplitRequest => suggestRequest(current.plan, id)), OCCASION));
  expect(preview.refused).toEqual([]);
  return preview;
};
export const pinning = (current: ReadPlan, pins: readonly Pin[]): ChangeSet => unwrap(previewPin(current, pins, OCCASION)).changes;
export const pinned = (indicator: string, scope: PinScope): Pin => ({ indicator, axis: 'units', scope });

export const read = async (port: WorkbookPort): Promise<ReadPlan> => unwrap(readPlan(await port.read()));

export function tableOf({ allocations }: Plan, indicator: string): Allocation {
  const table = allocations.find((each) => each.indicator === indicator);
  if (!table) throw new Error(`${indicator} is not split`);
  return table;
}

const sum = (figures: readonly (number | null)[]): number => figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);

/** Every total of every table that adds up, added up again from its cells. */
export function expectExact(plan: Plan): void {
  for (const table of plan.allocations) {
    const behaviour = plan.indicators.find(({ id }) => id === table.indicator)?.behaviour;
    if (behaviour === undefined || !addsOverUnits(behaviour)) continue;
    const own = { years: sum(table.unitTotals), months: table.monthTotals };
    const isPhased = table.cells.some((row) => row.some((cell) => cell !== null));
    const added = {
      years: table.total,
      months: isPhased ? table.monthTotals.map((_, month) => (table.cells.every((row) => (row[month] ?? null) === null) ? null : sum(table.cells.map((row) => row[month] ?? null)))) : table.monthTotals,
    };
    expect([table.indicator, own]).toEqual([table.indicator, added]);
    if (isPhased && addsOverMonths(behaviour)) expect([table.indicator, table.cells.map(sum)]).toEqual([table.indicator, table.unitTotals.map((figure) => figure ?? 0)]);
  }
}
