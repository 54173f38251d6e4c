/** Plans with every sum split and nothing else, for tests about sums and their sheets. */
import { draftPlan, previewSplits, reportOn, suggestRequest, type ClosingReport, type DraftRequest } from '../../src/app';
import { success, type Plan, type Result } from '../../src/domain';
import { layoutOf, planWorkbook, readPlan } from '../../src/workbook';
import type { WorkbookGrid } from '../../src/xlsx';

export interface SumsPlanned {
  readonly plan: Plan;
  readonly workbook: WorkbookGrid;
  readonly report: ClosingReport;
}

export function planSums(request: DraftRequest): Result<SumsPlanned> {
  const draft = draftPlan(request);
  if (!draft.ok) return draft;
  const plan = draft.value;
  const parts = new Set(plan.structures.flatMap((structure) => structure.parts.map((part) => part.indicator)));
  const sums = plan.indicators.filter(({ id, behaviour, target }) => behaviour === 'flow' && target !== null && !parts.has(id));
  const preview = previewSplits({ plan, places: layoutOf(plan), recipes: [], observations: [] }, sums.map(({ id }) => suggestRequest(plan, id)));
  if (!preview.ok) return preview;
  const [refused] = preview.value.refused;
  if (refused) return { ok: false, problem: refused.problem };
  const workbook = planWorkbook(preview.value.plan, preview.value.recipes);
  const read = readPlan(workbook);
  return read.ok ? success({ plan: preview.value.plan, workbook, report: reportOn(read.value) }) : read;
}
