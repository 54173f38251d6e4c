/** Handing a plan in: checked first, then numbered, frozen under a seal, and named by convention. */
import { problem, refusal, success, type Exchange, type Plan, type Problem, type Result, type Submission } from '../../domain';
import { planText, submissionFileName, type Digest } from '../../review';
import { coverCellsOf, PLAN_NAMESPACE, PLAN_STATE_LABELS, readPlan, STYLES, writePlanPart, type ChangeSet, type CoverCells, type ReadPlan } from '../../workbook';
import { patchPackage, readWorkbook, setCell, setCustomXml } from '../../xlsx';
import { reportOn } from '../closing-report';
import type { ClosingReport } from '../contracts';
import type { InputFile } from '../ports';

export interface SubmitOptions {
  /** Who hands it in; empty for the planner on the cover. */
  readonly by: string;
  /** Local time as ISO text without a zone. */
  readonly at: string;
  /** Hands it in with its errors. */
  readonly anyway: boolean;
}

/** A plan ready to be handed in. */
export interface Frozen {
  readonly plan: Plan;
  readonly submission: Submission;
  /** What the reviewer will find, errors and gaps. */
  readonly report: ClosingReport;
  /** Name of the file to send. */
  readonly name: string;
}

/**
 * @returns refused with `review.notReady`, `review.nobodySubmits` or `review.alreadySubmitted`
 */
export async function freezePlan(current: ReadPlan, options: SubmitOptions, digest: Digest): Promise<Result<Frozen>> {
  const { plan } = current;
  const report = reportOn(current);
  const errors = report.findings.filter(({ severity, accepted }) => severity === 'error' && accepted === null).length;
  if (errors > 0 && !options.anyway) return refusal('review.notReady', { place: plan.place, errors });
  const by = options.by === '' ? plan.head.planner : options.by;
  if (by === '') return refusal('review.nobodySubmits', { place: plan.place });
  const last = plan.exchange.submissions.at(-1);
  if (last !== undefined && last.seal === (await digest(planText(plan)))) return refusal('review.alreadySubmitted', { version: last.version, at: last.at });

  const version = last === undefined ? plan.head.version : Math.max(last.version, plan.head.version - 1) + 1;
  const planner = plan.head.planner === '' ? by : plan.head.planner;
  const frozen: Plan = { ...plan, head: { ...plan.head, planner, version, state: 'submitted' } };
  const submission: Submission = { version, at: options.at, by, seal: await digest(planText(frozen)) };
  const exchange: Exchange = { ...plan.exchange, submissions: [...plan.exchange.submissions, submission] };
  const unit = plan.exchange.received?.assignment.unit ?? { code: '', name: plan.place };
  return success({ plan: { ...frozen, exchange }, submission, report, name: submissionFileName(plan.year, unit, version) });
}

/** What no longer is as it was handed in, or null where nothing was handed in or nothing has changed. */
export async function editedSinceSubmission(plan: Plan, digest: Digest): Promise<Problem | null> {
  const last = plan.exchange.submissions.at(-1);
  if (last === undefined) return null;
  const { version, at } = last;
  return last.seal === (await digest(planText(plan))) ? null : problem('review.editedAfterSubmission', { version, at });
}

/**
 * A plan's file as it is handed in: the file that was read, with the cover and the plan part changed.
 * @returns refused with `file.*`, `workbook.*` and as {@link freezePlan}
 */
export async function submitFile(file: InputFile, options: SubmitOptions, digest: Digest): Promise<Result<Frozen & { readonly bytes: Uint8Array }>> {
  const workbook = readWorkbook(file.bytes, file.name);
  if (!workbook.ok) return workbook;
  const current = readPlan(workbook.value);
  if (!current.ok) return current;
  const frozen = await freezePlan(current.value, options, digest);
  if (!frozen.ok) return frozen;
  const { plan } = frozen.value;
  const cover = coverCellsOf(workbook.value);
  const patched = patchPackage(file.bytes, file.name, (patch) => {
    for (const { cell, value } of cover === null ? [] : coverFigures(cover, plan)) setCell(patch, cover?.sheet ?? '', cell.row, cell.column, value);
    setCustomXml(patch, PLAN_NAMESPACE, writePlanPart(plan, current.value.recipes));
  });
  return patched.ok ? success({ ...frozen.value, bytes: patched.value }) : patched;
}

/** The same in the open workbook; the planner saves it under its name. */
export async function previewSubmission(current: ReadPlan, options: SubmitOptions, digest: Digest): Promise<Result<Frozen & { readonly changes: ChangeSet }>> {
  const frozen = await freezePlan(current, options, digest);
  if (!frozen.ok) return frozen;
  const { plan } = frozen.value;
  const cover = current.source === undefined ? null : coverCellsOf(current.source);
  const blocks = cover === null ? [] : coverFigures(cover, plan).map(({ cell, value }) => ({ sheet: cover.sheet, row: cell.row, column: cell.column, cells: [[{ value }]] }));
  const changes: ChangeSet = { operation: 'submit', sheets: [], blocks, styles: STYLES, names: [], planXml: writePlanPart(plan, current.recipes), show: cover?.sheet ?? null };
  return success({ ...frozen.value, changes });
}

function coverFigures(cover: CoverCells, { head }: Plan): readonly { readonly cell: CoverCells['version']; readonly value: string | number }[] {
  return [
    { cell: cover.planner, value: head.planner },
    { cell: cover.version, value: head.version },
    { cell: cover.state, value: PLAN_STATE_LABELS[head.state] },
  ];
}
