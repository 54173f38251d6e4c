/** The whole road at once, without anybody looking on: draft, split every sum as suggested, re-add. */
import { success, type Plan, type Result } from '../domain';
import { layoutOf, planWorkbook, readPlan, type ReadPlan } from '../workbook';
import type { WorkbookGrid } from '../xlsx';
import { reportOn } from './closing-report';
import type { ClosingReport } from './contracts';
import { draftPlan, type DraftRequest } from './draft-plan';
import { undecidedIndicators } from './preview-load';
import { previewSplit, suggestRequest } from './split';

export interface PlannedWorkbook {
  readonly plan: Plan;
  readonly workbook: WorkbookGrid;
  /** Made by reading the finished workbook back and re-adding it. */
  readonly report: ClosingReport;
  /** Indicators that wait for a decision on how they are split. */
  readonly undecided: readonly string[];
}

/** @returns refusals of {@link draftPlan}, {@link previewSplit} and of reading the workbook back */
export function planToWorkbook(request: DraftRequest): Result<PlannedWorkbook> {
  const draft = draftPlan(request);
  if (!draft.ok) return draft;
  const parts = new Set(draft.value.structures.flatMap((structure) => structure.parts.map((part) => part.indicator)));
  let current: ReadPlan = { plan: draft.value, places: layoutOf(draft.value), recipes: [], observations: [] };
  for (const indicator of draft.value.indicators) {
    // The parts of a structure are split together with their whole.
    if (indicator.behaviour !== 'flow' || indicator.target === null || parts.has(indicator.id)) continue;
    const preview = previewSplit(current, suggestRequest(current.plan, indicator.id));
    if (!preview.ok) return preview;
    current = { ...current, plan: preview.value.plan, recipes: preview.value.recipes };
  }
  const workbook = planWorkbook(current.plan, current.recipes);
  const finished = readPlan(workbook);
  if (!finished.ok) return finished;
  return success({
    plan: current.plan,
    workbook,
    report: reportOn(finished.value),
    undecided: undecidedIndicators(current.plan).map((line) => line.id),
  });
}
