/** Reports taken into the workbook: previewed, written as sheets of their own, nothing of the plan's touched. */
import { refusal, success, type Plan, type Result, type StepId, type TrackingChoices } from '../../domain';
import { loadActuals, readActualsFile, readPastedActuals, reconcile, RECONCILED, Ledger, type ActualsReading, type LoadedActuals, type ReadActual, type ReconcileRequest, type Reconciliation, type ReportFacts } from '../../tracking';
import { lastReportedMonth, namesOf, STYLES, trackingSheets, writePlanPart, type ChangeSet, type ReadPlan } from '../../workbook';
import type { InputFile } from '../ports';

/** A file of actuals, or cells pasted as text; refused with `file.*` or `tracking.*`. */
export function readReport(plan: Plan, from: InputFile | string, pastedName: string, facts: ReportFacts): Result<ActualsReading> {
  return typeof from === 'string' ? readPastedActuals(from, pastedName, plan, facts) : readActualsFile(from.bytes, from.name, plan, facts);
}

export interface ActualsPreview {
  readonly plan: Plan;
  readonly loaded: LoadedActuals;
  readonly changes: ChangeSet;
}

/**
 * What loading a report would do.
 * @param isTaken whether a figure with questions is taken
 * @param names what a person said of names the plan does not know; remembered in the file
 * @returns refused with `tracking.nothingRead` where nothing would be loaded
 */
export function previewActuals(current: ReadPlan, reading: ActualsReading, isTaken: (read: ReadActual) => boolean, names: TrackingChoices['names'] = []): Result<ActualsPreview> {
  const loaded = loadActuals(current.plan, reading, isTaken);
  if (loaded.added + loaded.known === 0) return refusal('tracking.nothingRead', { name: reading.name });
  const tracking = { ...current.plan.tracking, names: withNames(current.plan.tracking.names, names) };
  const plan = { ...current.plan, actuals: loaded.actuals, tracking };
  return success({ plan, loaded, changes: reportChanges(current, plan) });
}

function withNames(known: TrackingChoices['names'], said: TrackingChoices['names']): TrackingChoices['names'] {
  return [...known.filter(({ printed }) => !said.some((entry) => entry.printed === printed)), ...said];
}

/** The plan as a reading would see it once a person has said what unknown names mean. */
export function withSaidNames(plan: Plan, names: TrackingChoices['names']): Plan {
  return { ...plan, tracking: { ...plan.tracking, names: withNames(plan.tracking.names, names) } };
}

/** What people decide about actuals, written into the file: verdicts, whose word is the last. */
export function previewChoices(current: ReadPlan, choices: Partial<TrackingChoices>, through: StepId = lastReportedMonth(current.plan)): ActualsPreview {
  const plan = { ...current.plan, tracking: { ...current.plan.tracking, ...choices } };
  return { plan, loaded: { actuals: plan.actuals, added: 0, known: 0, replaced: [], behind: 0 }, changes: reportChanges(current, plan, through) };
}

export interface ReconcilePreview {
  readonly reconciliation: Reconciliation;
  readonly plan: Plan;
  readonly changes: ChangeSet;
}

/** Units and place made to agree in a month; the figures as reported stay in the history. Refused as `reconcile`. */
export function previewReconcile(current: ReadPlan, request: ReconcileRequest): Result<ReconcilePreview> {
  const { plan } = current;
  const { lastWord } = plan.tracking;
  const done = reconcile(plan, new Ledger(plan.actuals, lastWord), request);
  if (!done.ok) return done;
  const next = {
    ...plan,
    actuals: [...plan.actuals, ...done.value.figures],
    tracking: { ...plan.tracking, lastWord: [RECONCILED, ...lastWord.filter((source) => source !== RECONCILED)] },
  };
  return success({ reconciliation: done.value, plan: next, changes: reportChanges(current, next) });
}

/** The sheets of what was reached made anew; the plan's own sheets stay as they are. */
export function reportChanges(current: ReadPlan, plan: Plan, through?: StepId): ChangeSet {
  const sheets = trackingSheets(plan, current.places, through);
  return {
    operation: 'actuals',
    sheets,
    blocks: [],
    styles: STYLES,
    names: [...namesOf(sheets)],
    planXml: writePlanPart(plan, current.recipes),
    show: sheets[0]?.name ?? null,
  };
}
