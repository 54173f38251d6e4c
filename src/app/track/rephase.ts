/** The rest of a year phased anew, as one operation on the workbook: a new version with its reason and day. */
import { nextNumber, refusal, success, withAllocations, type JournalEntry, type Plan, type Problem, type Result } from '../../domain';
import { Ledger, offersFor, rephase, type Rephased, type RephaseOffer, type RephaseRequest } from '../../tracking';
import type { ChangeSet, ReadPlan } from '../../workbook';
import { changesOf } from '../change-sets';
import type { Occasion } from '../split';

export interface RephasePreview {
  readonly rephased: Rephased;
  readonly plan: Plan;
  readonly changes: ChangeSet;
}

/** What phasing anew comes to: the preview, or why not and what can be done instead. */
export type RephaseOutcome =
  | { readonly kind: 'preview'; readonly preview: RephasePreview }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly offers: readonly RephaseOffer[] };

/** @param occasion when, and for what reason: `tracking.noReason` without one */
export function previewRephase(current: ReadPlan, request: RephaseRequest, occasion: Occasion): RephaseOutcome {
  const ledger = new Ledger(current.plan.actuals, current.plan.tracking.lastWord);
  const done = rephase(current.plan, ledger, request);
  if (!done.ok) return { kind: 'refused', problem: done.problem, offers: offersFor(current.plan, ledger, request, done.problem) };
  const written = asOperation(current, done.value, occasion);
  return written.ok ? { kind: 'preview', preview: written.value } : { kind: 'refused', problem: written.problem, offers: [] };
}

function asOperation(current: ReadPlan, rephased: Rephased, { at, summary }: Occasion): Result<RephasePreview> {
  if (summary.trim() === '') return refusal('tracking.noReason', {});
  const { former, allocation } = rephased;
  const entry: JournalEntry = {
    number: nextNumber(current.plan.journal),
    at,
    operation: 'rephase',
    indicators: [allocation.indicator],
    summary,
    recipes: [],
    before: [{ indicator: former.indicator, total: former.total, recipients: former.units.map((unit, row) => [unit, former.unitTotals[row] ?? null] as const), monthTotals: former.monthTotals }],
  };
  const plan = { ...withAllocations(current.plan, [allocation]), journal: [...current.plan.journal, entry] };
  const changes = changesOf(current, plan, current.recipes, [{ axis: 'units', indicator: allocation.indicator }], allocation.indicator);
  return changes.ok ? success({ rephased, plan, changes: { ...changes.value, operation: 'rephase' } }) : changes;
}
