/** Which unit a file is from: by the assignment it carries, the codes and names in it, and the file's name. */
import { problem } from '../domain';
import type { ReviewBasis } from './basis';
import { plainName } from './file-names';
import { findingOf, type ReviewFinding } from './finding';
import type { SubmittedPlan } from './submitted';

export interface Identity {
  /** Code of the unit, or null where nobody can say. */
  readonly unit: string | null;
  /** The former unit's code where the file is of one that has merged into `unit`. */
  readonly formerly: string | null;
  readonly findings: readonly ReviewFinding[];
}

/** Former code → code of the unit it has merged into. */
export type Mergers = ReadonlyMap<string, string>;

export function identify(file: string, plan: SubmittedPlan, basis: ReviewBasis, mergers: Mergers): Identity {
  const findings: ReviewFinding[] = [];
  const known = new Map(basis.assignments.map(({ assignment: { unit } }) => [unit.code, unit.name]));
  const says = (code: string | undefined): string | null => {
    if (code === undefined) return null;
    if (known.has(code)) return code;
    const into = mergers.get(code);
    return into !== undefined && known.has(into) ? code : null;
  };
  const only = plan.units.length === 1 ? plan.units[0] : undefined;
  const carried = says(plan.received?.code);
  const listed = says(only?.code);
  const named = unitNamed(plan.place, basis);
  const fileNamed = [...known.keys()].find((code) => file.split('/').at(-1)?.split('_').includes(plainName(code)) === true) ?? null;

  const signs = [carried, listed, named].filter((sign) => sign !== null);
  const code = signs[0] ?? fileNamed;
  if (new Set(signs).size > 1) {
    findings.push(findingOf('identity', 'error', problem('review.unitUnclear', { file, units: [...new Set(signs)].map((sign) => known.get(sign) ?? sign) })));
  }
  if (plan.year !== basis.year) findings.push(findingOf('identity', 'error', problem('review.otherYear', { file, year: plan.year, expected: basis.year })));
  if (code === null) {
    findings.push(findingOf('identity', 'error', problem('review.unitUnknown', { file, place: plan.place })));
    return { unit: null, formerly: null, findings };
  }
  const into = known.has(code) ? null : (mergers.get(code) ?? null);
  if (into !== null) findings.push(findingOf('identity', 'note', problem('review.mergedUnit', { file, unit: plan.place, into: known.get(into) ?? into })));
  return { unit: into ?? code, formerly: into === null ? null : code, findings };
}

/** The one unit of that name, with or without its level in front; null where there are several or none. */
function unitNamed(place: string, { assignments }: ReviewBasis): string | null {
  const wanted = plainName(place).toLowerCase();
  const found = assignments.filter(({ assignment: { unit } }) => {
    const [name, level] = [plainName(unit.name).toLowerCase(), plainName(unit.level).toLowerCase()];
    return wanted !== '' && (name === wanted || `${level}-${name}` === wanted || name === `${level}-${wanted}`);
  });
  return found.length === 1 ? (found[0]?.assignment.unit.code ?? null) : null;
}
