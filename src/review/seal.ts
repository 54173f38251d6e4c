/**
 * Seals: what was assigned and what was handed in, as one text each whose SHA-256 stands for it. The
 * texts depend on meaning alone, not on the order of rows or fields.
 */
import type { Assignment, Bound, Plan, SealedAssignment } from '../domain';

/** The SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export type Digest = (content: string | Uint8Array) => Promise<string>;

export async function sealed(assignment: Assignment, digest: Digest): Promise<SealedAssignment> {
  return { assignment, seal: await digest(assignmentText(assignment)) };
}

/** Whether an assignment is the one that was sealed. */
export async function isSealIntact({ assignment, seal }: SealedAssignment, digest: Digest): Promise<boolean> {
  return seal === (await digest(assignmentText(assignment)));
}

/** An assignment as one text, the same whoever writes it. */
export function assignmentText({ from, document, year, on, due, unit, targets }: Assignment): string {
  const lines = targets.map(({ indicator, name, lattice, behaviour, target }) => line([indicator, name, lattice.unit, lattice.decimals, behaviour, ...boundFields(target)]));
  return [line([from, document, year, on, due, unit.code, unit.name, unit.level, unit.validFrom]), ...lines.sort()].join('\n');
}

/** Everything of a plan that people put into it, and who hands in which version. */
export function planText(plan: Plan): string {
  const { place, year, head, indicators, units, departments, allocations, departmentAllocations, headroom, projects, revenue, accepted } = plan;
  const lines = [
    ...indicators.map((indicator) => line(['indicator', canonical(indicator)])),
    ...units.map((unit) => line(['unit', canonical(unit)])),
    ...departments.map((department) => line(['department', canonical(department)])),
    ...allocations.flatMap(({ indicator, units: codes, unitTotals, cells, monthTotals, levels }) => [
      line(['place', indicator, monthTotals]),
      ...codes.map((code, index) => line(['line', indicator, code, unitTotals[index], cells[index], levels?.bases.year[index], levels?.bases.months[index], levels?.planned.year[index], levels?.planned.months[index]])),
    ]),
    ...departmentAllocations.flatMap(({ indicator, departments: codes, yearTotals, cells }) => codes.map((code, index) => line(['department line', indicator, code, yearTotals[index], cells[index]]))),
    ...[headroom, projects, revenue, accepted].flatMap((list, index) => list.map((entry) => line([index, canonical(entry)]))),
  ];
  return [line([place, year, head.planner, head.version, head.legalBasis]), ...lines.sort()].join('\n');
}

function boundFields(bound: Bound): unknown[] {
  return bound.kind === 'range' ? [bound.kind, bound.min, bound.max] : [bound.kind, bound.value];
}

function line(fields: readonly unknown[]): string {
  return JSON.stringify(fields.map((field) => field ?? null));
}

/** A plain value with the fields of its records in one order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)).map(([name, entry]) => [name, canonical(entry)]);
}
