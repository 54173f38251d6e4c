/** A plan beside the reviewer's own record of what was assigned: what was changed, left out, planned too low. */
import { convert, missedFigure, numberOf, plannedFigure, problem, sameBase, type AssignedTarget, type Bound, type Lattice, type SealedAssignment } from '../domain';
import { findingOf, type ReviewFinding } from './finding';
import type { SubmittedIndicator, SubmittedPlan } from './submitted';

/** How one indicator of one unit stands. */
export type CellState = 'notAssigned' | 'missing' | 'notPlanned' | 'equal' | 'above' | 'below' | 'changed';

export interface MatrixCell {
  readonly state: CellState;
  /** Counts of the place's lattice; null where there is no figure. */
  readonly assigned: number | null;
  readonly planned: number | null;
}

export interface Comparison {
  readonly findings: readonly ReviewFinding[];
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

export function compareWithAssignment(plan: SubmittedPlan, { assignment, seal }: SealedAssignment): Comparison {
  const findings: ReviewFinding[] = sealFindings(plan, seal);
  for (const sheet of plan.unprotected) findings.push(findingOf('tampering', 'note', problem('review.sheetUnprotected', { sheet })));
  const lines = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const cells = new Map<string, MatrixCell>();
  for (const target of assignment.targets) {
    const line = lines.get(target.indicator);
    const { found, cell } = line === undefined ? missingLine(target) : compareLine(line, target);
    findings.push(...found);
    cells.set(target.indicator, cell);
  }
  const given = new Set(assignment.targets.map(({ indicator }) => indicator));
  for (const line of plan.indicators) {
    if (given.has(line.id) || line.target === null || line.behaviour === 'share') continue;
    findings.push(findingOf('assignment', 'note', problem('review.added', { indicator: line.name }), { indicator: line.id, cell: line.targetCell }));
    cells.set(line.id, { state: 'notAssigned', assigned: null, planned: line.planned });
  }
  return { findings, cells };
}

/** An assignment without a seal was never sent out as a file: there is nothing to compare. */
function sealFindings({ received }: SubmittedPlan, seal: string): ReviewFinding[] {
  if (seal === '') return [];
  if (received === null) return [findingOf('tampering', 'warning', problem('review.sealMissing', {}))];
  if (!received.isIntact) return [findingOf('tampering', 'error', problem('review.sealBroken', {}))];
  return received.seal === seal ? [] : [findingOf('tampering', 'error', problem('review.sealOther', {}))];
}

function missingLine({ indicator, name, target, lattice }: AssignedTarget): { found: ReviewFinding[]; cell: MatrixCell } {
  const found = [findingOf('tampering', 'error', problem('review.targetMissing', { indicator: name }), { indicator })];
  return { found, cell: { state: 'missing', assigned: countIn(target, lattice), planned: null } };
}

function compareLine(line: SubmittedIndicator, given: AssignedTarget): { found: ReviewFinding[]; cell: MatrixCell } {
  const found: ReviewFinding[] = [];
  const { indicator, name, lattice, behaviour, target } = given;
  const at = { indicator, cell: line.targetCell };
  const isSameUnit = sameBase(line.lattice.unit, lattice.unit);
  if (line.lattice.unit !== lattice.unit) found.push(findingOf('tampering', isSameUnit ? 'warning' : 'error', problem('review.unitChanged', { indicator: name, assigned: lattice.unit, found: line.lattice.unit }), at));
  if (line.behaviour !== behaviour) found.push(findingOf('tampering', 'error', problem('review.behaviourChanged', { indicator: name, assigned: behaviour, found: line.behaviour }), at));
  if (folded(line.name) !== folded(name)) found.push(findingOf('tampering', 'warning', problem('review.renamed', { indicator: name, found: line.name }), at));
  const isChanged = !sameFigure(line.assigned, line.lattice, target, lattice);
  if (isChanged) {
    const data = { indicator: name, assigned: target, found: line.assigned, unit: lattice.unit, foundUnit: line.lattice.unit };
    found.push(findingOf('tampering', 'error', problem('review.targetChanged', data), { indicator, cell: line.assignedCell ?? line.targetCell }));
  }
  const assigned = countIn(target, lattice);
  const planned = line.planned === null ? null : converted(line.planned, line.lattice, lattice);
  if (planned === null) {
    found.push(findingOf('assignment', 'error', problem('review.notPlanned', { indicator: name }), at));
    return { found, cell: { state: isChanged ? 'changed' : 'notPlanned', assigned, planned } };
  }
  const missed = missedFigure(target, numberOf(planned, lattice));
  const state = assigned === null || planned === assigned ? 'equal' : planned > assigned ? 'above' : 'below';
  if (missed !== null && assigned !== null) {
    const code = planned < assigned ? 'review.belowAssigned' : 'review.aboveAssigned';
    found.push(findingOf('assignment', 'error', problem(code, { indicator: name, found: planned, expected: countIn({ kind: '=', value: missed }, lattice) ?? assigned, lattice }), at));
  }
  return { found, cell: { state: isChanged ? 'changed' : state, assigned, planned } };
}

function countIn(target: Bound, { decimals }: Lattice): number | null {
  const count = Math.round(plannedFigure(target) * 10 ** decimals);
  return Number.isSafeInteger(count) ? count : null;
}

/** A count on another lattice; to the nearest where it is finer, null where the units have nothing to do with each other. */
export function converted(count: number, from: Lattice, to: Lattice): number | null {
  if (from.unit === to.unit && from.decimals === to.decimals) return count;
  const exact = convert({ ...from, count }, to);
  if (exact.ok) return exact.value.count;
  if (exact.problem.code !== 'quantity.offLattice') return null;
  const finer = convert({ ...from, count }, { unit: to.unit, decimals: 9 });
  return finer.ok ? Math.round(finer.value.count / 10 ** (9 - to.decimals)) : null;
}

function sameFigure(found: Bound | null, foundLattice: Lattice, given: Bound, lattice: Lattice): boolean {
  if (found === null || found.kind !== given.kind) return false;
  const figures = (bound: Bound, of: Lattice): (number | null)[] =>
    (bound.kind === 'range' ? [bound.min, bound.max] : [bound.value]).map((figure) => converted(Math.round(figure * 10 ** of.decimals), of, lattice));
  const [left, right] = [figures(found, foundLattice), figures(given, lattice)];
  return left.every((figure, index) => figure !== null && figure === right[index]);
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
