/**
 * The units' figures together beside the place's target: who makes the difference, and what each would
 * have to plan so that it closes, exactly.
 */
import { closeShares } from '../allocation';
import { addsOverUnits, missedFigure, numberOf } from '../domain';
import type { PlaceTarget, ReviewBasis } from './basis';
import type { MatrixCell } from './against-assignment';

export interface IndicatorSum extends PlaceTarget {
  /** Units' figures added up, or their weighted mean; counts; null where it cannot be stated. */
  readonly sum: number | null;
  /** What the target asks of that sum, in counts; null without one. */
  readonly expected: number | null;
  /** Units that were given a part and have no figure. */
  readonly without: readonly string[];
  /** Whose figures make the difference, the largest first; only where it does not hold and all have one. */
  readonly causes: readonly Correction[];
}

export interface Correction {
  readonly unit: string;
  readonly planned: number;
  readonly assigned: number | null;
  /** What it would plan instead. */
  readonly corrected: number;
}

/** @param cells matrix by unit code and indicator */
export function sumOfUnits(target: PlaceTarget, basis: ReviewBasis, cells: ReadonlyMap<string, ReadonlyMap<string, MatrixCell>>): IndicatorSum {
  const { indicator, lattice } = target;
  const lines = basis.assignments.flatMap(({ assignment: { unit } }) => {
    const cell = cells.get(unit.code)?.get(indicator);
    const isGiven = cell !== undefined ? cell.state !== 'notAssigned' || cell.planned !== null : isAssigned(basis, unit.code, indicator);
    return isGiven ? [{ unit: unit.code, planned: cell?.planned ?? null, assigned: cell?.assigned ?? null }] : [];
  });
  const without = lines.flatMap(({ unit, planned }) => (planned === null ? [unit] : []));
  const sum = lines.length === 0 ? null : addsOverUnits(target.behaviour) ? lines.reduce((total, { planned }) => total + (planned ?? 0), 0) : weightedMean(lines, target, basis);
  const missed = sum === null || target.target === null ? null : missedFigure(target.target, numberOf(sum, lattice));
  const expected = missed !== null ? Math.round(missed * 10 ** lattice.decimals) : target.target === null ? null : sum;
  const isOpen = sum !== null && expected !== null && sum !== expected;
  const full = lines.flatMap(({ unit, planned, assigned }) => (planned === null ? [] : [{ unit, planned, assigned }]));
  const causes = isOpen && without.length === 0 && addsOverUnits(target.behaviour) ? correctionsOf(full, expected - sum) : [];
  return { ...target, sum, expected, without, causes };
}

function isAssigned({ assignments }: ReviewBasis, code: string, indicator: string): boolean {
  return assignments.some(({ assignment: { unit, targets } }) => unit.code === code && targets.some((target) => target.indicator === indicator));
}

type Given = Omit<Correction, 'corrected'>;

/**
 * Those who left their assigned figure on the side that makes the difference go back first, in
 * proportion to how far they went; what is left beyond that is shared by all, by what was assigned.
 * @param missing what has to be added to the sum, in counts, not 0
 */
export function correctionsOf(lines: readonly Given[], missing: number): Correction[] {
  const side = Math.sign(missing);
  const away = lines.map(({ planned, assigned }) => (assigned === null ? 0 : Math.max(0, (assigned - planned) * side)));
  const strayed = away.reduce((sum, each) => sum + each, 0);
  const returned = strayed === 0 ? away : strayed <= Math.abs(missing) ? away : shared(away, Math.abs(missing));
  const rest = Math.abs(missing) - returned.reduce((sum, each) => sum + each, 0);
  // What is taken away is taken by what each has, so that nobody falls below nothing.
  const weights = lines.map(({ planned, assigned }, index) => Math.max(0, side > 0 ? (assigned ?? planned) : planned - (returned[index] ?? 0)));
  const spread = rest === 0 ? lines.map(() => 0) : shared(weights.some((weight) => weight > 0) ? weights : lines.map(() => 1), rest);
  return lines
    .map((line, index) => ({ ...line, corrected: line.planned + side * ((returned[index] ?? 0) + (spread[index] ?? 0)) }))
    .filter(({ planned, corrected }) => planned !== corrected)
    .sort((one, other) => Math.abs(other.corrected - other.planned) - Math.abs(one.corrected - one.planned));
}

function shared(weights: readonly number[], whole: number): number[] {
  return closeShares(weights, whole).map((share) => share ?? 0);
}

/** Null where a weight or a figure is blank: a mean of the rest would be another figure. */
function weightedMean(lines: readonly { readonly unit: string; readonly planned: number | null }[], { weight }: PlaceTarget, { weights }: ReviewBasis): number | null {
  if (weight === null) return null;
  let [sum, whole] = [0, 0];
  for (const { unit, planned } of lines) {
    const share = weights.get(unit)?.[weight] ?? null;
    if (planned === null || share === null) return null;
    sum += planned * share;
    whole += share;
  }
  return whole === 0 ? null : Math.round(sum / whole);
}
