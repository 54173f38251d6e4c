/** The whole road at once, without anybody looking on: draft, split everything as suggested, re-add. */
import { success, type Plan, type Result } from '../domain';
import { layoutOf, planWorkbook, readPlan, type ReadPlan } from '../workbook';
import type { WorkbookGrid } from '../xlsx';
import { reportOn } from './closing-report';
import type { ClosingReport } from './contracts';
import { draftPlan, type DraftRequest } from './draft-plan';
import { draftEverything, type Occasion, type OpenQuestion } from './split';

export interface PlannedWorkbook {
  readonly plan: Plan;
  readonly workbook: WorkbookGrid;
  /** Made by reading the finished workbook back and re-adding it. */
  readonly report: ClosingReport;
  /** What waits for a decision, and what was split in a way that somebody should confirm. */
  readonly questions: readonly OpenQuestion[];
}

/**
 * @param occasion for the workbook's journal; nothing stands there without it
 * @returns refusals of {@link draftPlan} and of reading the workbook back
 */
export function planToWorkbook(request: DraftRequest, occasion?: Occasion): Result<PlannedWorkbook> {
  const draft = draftPlan(request);
  if (!draft.ok) return draft;
  const current: ReadPlan = { plan: draft.value, places: layoutOf(draft.value), recipes: [], observations: [] };
  const whole = draftEverything(current, [], occasion);
  if (!whole.ok) return whole;
  const { preview, questions } = whole.value;
  const workbook = planWorkbook(preview.plan, preview.recipes);
  const finished = readPlan(workbook);
  if (!finished.ok) return finished;
  return success({ plan: preview.plan, workbook, report: reportOn(finished.value), questions });
}
