/**
 * The review of everything that was handed in: which file is whose and the newest, what each is to be
 * asked, how the units stand together. A unit's row is made from its newest readable file.
 */
import { problem, type Problem, type SealedAssignment } from '../domain';
import { compareWithAssignment, converted, type MatrixCell } from './against-assignment';
import { withUnitsOf, type ReviewBasis } from './basis';
import { findingOf, type ReviewFinding } from './finding';
import { sumOfUnits, type IndicatorSum } from './gap';
import { identify, type Identity, type Mergers } from './identity';
import { outliersOf } from './outliers';
import type { SubmittedFile, SubmittedFinding, SubmittedPlan } from './submitted';

/** What became of a file. */
export type FileRole = 'reviewed' | 'older' | 'same' | 'merged' | 'foreign' | 'unreadable';

export interface FileReview {
  readonly file: string;
  readonly role: FileRole;
  /** Code of its unit, or null. */
  readonly unit: string | null;
  readonly findings: readonly ReviewFinding[];
}

/** `missing`: nothing readable came. `faults`: with errors. `remarks`: with something else to look at. */
export type UnitStanding = 'missing' | 'faults' | 'remarks' | 'clean';

export interface UnitReview {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly standing: UnitStanding;
  /** The files its figures come from: its newest, or those of the units that merged into it. */
  readonly files: readonly string[];
  readonly version: number | null;
  readonly submittedAt: string | null;
  readonly by: string;
  /** Errors first. */
  readonly findings: readonly ReviewFinding[];
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

export interface Review {
  readonly place: string;
  readonly year: number;
  readonly units: readonly UnitReview[];
  readonly files: readonly FileReview[];
  readonly sums: readonly IndicatorSum[];
}

interface Read {
  readonly file: SubmittedFile;
  readonly plan: SubmittedPlan;
  readonly identity: Identity;
}

/** A basis without units is one of targets alone: then the units are those that sent something. */
export function reviewOf(files: readonly SubmittedFile[], given: ReviewBasis, mergers: Mergers = new Map()): Review {
  const basis = given.assignments.length === 0 ? withUnitsOf(files, given) : given;
  const reviewed = new Map<string, FileReview>();
  const unique = withoutCopies(files, reviewed);
  const read: Read[] = [];
  for (const file of unique) {
    const { name, content } = file;
    if (!content.ok) {
      reviewed.set(name, { file: name, role: 'unreadable', unit: null, findings: [findingOf('identity', 'error', content.problem)] });
      continue;
    }
    const identity = identify(name, content.value, basis, mergers);
    const isForeign = identity.unit === null || content.value.year !== basis.year;
    if (isForeign) reviewed.set(name, { file: name, role: 'foreign', unit: identity.unit, findings: identity.findings });
    else read.push({ file, plan: content.value, identity });
  }
  const units = basis.assignments.map((each) => unitReview(each, read.filter(({ identity }) => identity.unit === each.assignment.unit.code), reviewed));
  return together(units, files.flatMap(({ name }) => reviewed.get(name) ?? []), basis);
}

/** Files without those that repeat another byte for byte. */
function withoutCopies(files: readonly SubmittedFile[], reviewed: Map<string, FileReview>): SubmittedFile[] {
  const first = new Map<string, string>();
  return files.filter(({ name, digest }) => {
    const other = digest === '' ? undefined : first.get(digest);
    if (other === undefined) {
      first.set(digest, name);
      return true;
    }
    reviewed.set(name, { file: name, role: 'same', unit: null, findings: [findingOf('identity', 'note', problem('review.sameFile', { file: name, other }))] });
    return false;
  });
}

function unitReview(given: SealedAssignment, read: readonly Read[], reviewed: Map<string, FileReview>): UnitReview {
  const { unit } = given.assignment;
  const own = newestFirst(read.filter(({ identity }) => identity.formerly === null));
  const [newest, ...older] = own;
  const former = newestPerFormerUnit(read);
  if (newest === undefined && former.length === 0) {
    const findings = [findingOf('identity', 'error', problem('review.unitMissing', { unit: unit.name }))];
    return { ...unit, standing: 'missing', files: [], version: null, submittedAt: null, by: '', findings, cells: new Map() };
  }
  // The merged unit's own plan takes the place of its parts'.
  const counted = newest === undefined ? former : [newest];
  const findings = counted.flatMap(({ file, plan, identity }) => [...identity.findings, ...frozenFindings(file.name, plan)]);
  if (newest !== undefined) {
    for (const { file } of [...older, ...former]) reviewed.set(file.name, { file: file.name, role: 'older', unit: unit.code, findings: [findingOf('identity', 'note', problem('review.olderVersion', { file: file.name, newer: newest.file.name }))] });
    const twin = older.find(({ plan }) => versionOf(plan) === versionOf(newest.plan));
    if (twin) findings.push(findingOf('identity', 'warning', problem('review.sameVersion', { file: newest.file.name, other: twin.file.name, version: versionOf(newest.plan) })));
  }
  const compared = counted.map(({ plan }) => (newest === undefined ? null : compareWithAssignment(plan, given)));
  findings.push(...compared.flatMap((comparison) => comparison?.findings ?? []), ...counted.flatMap(({ plan }) => ownFindings(plan)));
  const cells = compared[0]?.cells ?? mergedCells(former, given);
  for (const { file } of counted) reviewed.set(file.name, { file: file.name, role: newest === undefined ? 'merged' : 'reviewed', unit: unit.code, findings: [] });
  const first = counted[0]?.plan;
  return {
    ...unit,
    standing: 'clean',
    files: counted.map(({ file }) => file.name),
    version: first === undefined ? null : versionOf(first),
    submittedAt: first?.submission?.at ?? null,
    by: first?.submission?.by ?? first?.planner ?? '',
    findings,
    cells,
  };
}

function newestFirst(read: readonly Read[]): Read[] {
  const at = ({ plan }: Read): string => plan.submission?.at ?? '';
  return [...read].sort((one, other) => versionOf(other.plan) - versionOf(one.plan) || (at(other) < at(one) ? -1 : at(other) > at(one) ? 1 : one.file.name < other.file.name ? -1 : 1));
}

function newestPerFormerUnit(read: readonly Read[]): Read[] {
  const byUnit = new Map<string, Read>();
  for (const each of newestFirst(read)) {
    const { formerly } = each.identity;
    if (formerly !== null && !byUnit.has(formerly)) byUnit.set(formerly, each);
  }
  return [...byUnit.values()];
}

function versionOf({ submission, version }: SubmittedPlan): number {
  return submission?.version ?? version;
}

function frozenFindings(file: string, { submission }: SubmittedPlan): ReviewFinding[] {
  if (submission === null) return [findingOf('identity', 'note', problem('review.notFrozen', { file }))];
  const { version, at, isEdited } = submission;
  return isEdited ? [findingOf('tampering', 'error', problem('review.editedAfterSubmission', { version, at }))] : [];
}

/** What the sheets themselves show is tampering or mishap, never a matter of planning. */
function ownFindings({ findings, missing }: SubmittedPlan): ReviewFinding[] {
  const origin = ({ code }: Problem): 'tampering' | 'check' => (code.startsWith('sheet.') || code.startsWith('workbook.') || code.startsWith('file.') ? 'tampering' : 'check');
  const found = (each: SubmittedFinding, from: ReviewFinding['origin']): ReviewFinding => ({ ...each, origin: from });
  return [...findings.map((each) => found(each, origin(each.problem))), ...missing.map((each) => found(each, 'completeness'))];
}

/** The figures of the units that have merged, added up; whether each kept to its former part nobody asks any more. */
function mergedCells(former: readonly Read[], { assignment }: SealedAssignment): ReadonlyMap<string, MatrixCell> {
  return new Map(
    assignment.targets.map(({ indicator, lattice, behaviour, target }): [string, MatrixCell] => {
      const counts = former.map(({ plan }) => {
        const line = plan.indicators.find(({ id }) => id === indicator);
        return line?.planned == null ? null : converted(line.planned, line.lattice, lattice);
      });
      const adds = behaviour === 'flow' || behaviour === 'stock' || behaviour === 'event';
      const planned = adds && counts.every((count) => count !== null) ? counts.reduce((sum, count) => sum + count, 0) : null;
      const assigned = Math.round(('value' in target ? target.value : target.min) * 10 ** lattice.decimals);
      return [indicator, { state: planned === null ? 'notPlanned' : planned === assigned ? 'equal' : planned > assigned ? 'above' : 'below', assigned, planned }];
    }),
  );
}

/** What only shows when the units stand beside each other, put with the units it concerns. */
function together(units: readonly UnitReview[], files: readonly FileReview[], basis: ReviewBasis): Review {
  const cells = new Map(units.map((unit) => [unit.code, unit.cells]));
  const sums = basis.targets.map((target) => sumOfUnits(target, basis, cells));
  const extra = new Map<string, ReviewFinding[]>();
  const add = (unit: string, finding: ReviewFinding): void => void extra.set(unit, [...(extra.get(unit) ?? []), finding]);
  for (const { indicator, name, lattice, causes } of sums) {
    for (const { unit, planned, corrected } of causes) add(unit, findingOf('peers', 'warning', problem('review.correction', { indicator: name, found: planned, expected: corrected, lattice }), { indicator }));
  }
  for (const target of basis.targets) {
    for (const { unit, percent, usual } of outliersOf(target, cells)) add(unit, findingOf('peers', 'warning', problem('review.unitOutlier', { indicator: target.name, percent, usual }), { indicator: target.indicator }));
  }
  const { place, year } = basis;
  return { place, year, files, sums, units: units.map((unit) => settled({ ...unit, findings: [...unit.findings, ...(extra.get(unit.code) ?? [])] })) };
}

const SEVERITIES = ['error', 'warning', 'note'];

function settled(unit: UnitReview): UnitReview {
  const findings = [...unit.findings].sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
  if (unit.standing === 'missing') return { ...unit, findings };
  const open = findings.filter(({ accepted }) => accepted === null);
  const standing = open.some(({ severity }) => severity === 'error') ? 'faults' : open.some(({ severity }) => severity === 'warning') ? 'remarks' : 'clean';
  return { ...unit, findings, standing };
}

/** A sentence about a file, with the file's name in front where it does not say it. */
export function namingFile(text: string, file: string): string {
  return text.includes(file) ? text : `${file}: ${text}`;
}
