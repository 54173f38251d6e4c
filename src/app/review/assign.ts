/** Assigning: from a plan that is split, one sealed workbook per unit, and the record the assigner keeps. */
import { zipSync } from 'fflate';
import { refusal, success, type Plan, type Result, type SealedAssignment } from '../../domain';
import { assignmentFileName, assignmentsOf, recordFileName, sealed, unitPlan, writeRecord, type AssignOptions, type Digest } from '../../review';
import { PLAN_NAMESPACE, planWorkbook, readPlan, writePlanPart } from '../../workbook';
import { patchPackage, readWorkbook, setCustomXml, writeWorkbook } from '../../xlsx';
import type { InputFile } from '../ports';

export interface AssignedFiles {
  readonly plan: Plan;
  readonly issued: readonly SealedAssignment[];
  /** Targets nobody was given, since they are not split. */
  readonly leftOut: readonly string[];
  /** One per unit, then the record, then the assigner's own workbook with the record in it. */
  readonly files: AsyncIterable<InputFile>;
}

/**
 * @param file the plan of the place that assigns
 * @returns refused with `file.*`, `workbook.*`, `review.levelUnknown`, `review.nothingToAssign`
 */
export async function assignTargets(file: InputFile, options: AssignOptions, digest: Digest): Promise<Result<AssignedFiles>> {
  const workbook = readWorkbook(file.bytes, file.name);
  if (!workbook.ok) return workbook;
  const current = readPlan(workbook.value);
  if (!current.ok) return current;
  const { plan, recipes } = current.value;
  const found = assignmentsOf(plan, options);
  if (!found.ok) return found;
  const { assignments, leftOut } = found.value;
  if (assignments.every(({ assignment }) => assignment.targets.length === 0)) return refusal('review.nothingToAssign', { place: plan.place });
  const issued = await Promise.all(assignments.map(({ assignment }) => sealed(assignment, digest)));
  const recorded = patchPackage(file.bytes, file.name, (patch) =>
    setCustomXml(patch, PLAN_NAMESPACE, writePlanPart({ ...plan, exchange: { ...plan.exchange, issued } }, recipes)),
  );
  if (!recorded.ok) return recorded;

  async function* files(): AsyncGenerator<InputFile> {
    for (const [index, { receiver }] of assignments.entries()) {
      const received = issued[index];
      if (received) yield { name: assignmentFileName(received.assignment), bytes: await writeWorkbook(planWorkbook(unitPlan(plan, receiver, received))) };
    }
    yield { name: recordFileName(plan.year), bytes: new TextEncoder().encode(writeRecord(issued)) };
    if (recorded.ok) yield { name: file.name, bytes: recorded.value };
  }
  return success({ plan, issued, leftOut, files: files() });
}

/** Files as one archive; workbooks are compressed already. */
export async function zipped(files: AsyncIterable<InputFile>): Promise<Uint8Array> {
  const entries: Record<string, Uint8Array> = {};
  for await (const { name, bytes } of files) entries[name] = bytes;
  return zipSync(entries, { level: 0 });
}
