/**
 * The total or target of a request as a whole count of its rounding unit. Always: nothing is rounded
 * unless the planner says so, and then the source value is kept.
 */
import { countOf, plannedFigure, problem, refusal, shortestDecimal, success, type Bound, type Lattice, type Problem, type Result } from '../../domain';
import { checkDecimals } from '../decimals';
import { roundDivide } from '../exact';

/** What to do with a total that has more decimals than the plan. */
export type OffLattice = 'refuse' | 'takePrinted';

/** A target as it is planned. */
export interface PlannedTarget {
  readonly bound: Bound;
  readonly lattice: Lattice;
  /** Whole count the plan is made for. */
  readonly count: number;
  /** The figure as it was given, in the lattice's unit. */
  readonly source: number;
}

export interface ReadTarget extends PlannedTarget {
  /** `notice.printedTaken`, `plannedAtBound`, `plannedAtLowEnd`. */
  readonly warnings: readonly Problem[];
}

/**
 * The count a target is planned for: its value, or the low end of a range.
 * @returns refused with `allocation.notANumber`, `boundsCrossed` (a range), `allocation.decimalsInvalid`,
 *   `notice.totalOffLattice`, which says what refining the unit or taking the printed figure would
 *   mean, or `quantity.tooLarge`
 */
export function readTarget(bound: Bound, lattice: Lattice, offLattice: OffLattice = 'refuse'): Result<ReadTarget> {
  const valid = checkDecimals(lattice.decimals);
  if (!valid.ok) return valid;
  const figures = bound.kind === 'range' ? [bound.min, bound.max] : [bound.value];
  if (!figures.every(Number.isFinite)) return refusal('allocation.notANumber', { what: 'total', id: null });
  if (bound.kind === 'range' && bound.min > bound.max) {
    const [min, max] = [printedCount(bound.min, lattice), printedCount(bound.max, lattice)];
    return refusal('allocation.boundsCrossed', { id: '', min: Number(min), max: Number(max), lattice });
  }
  const source = plannedFigure(bound);
  const exact = countOf(source, lattice);
  if (!exact.ok && exact.problem.code !== 'quantity.offLattice') return exact;
  const warnings: Problem[] = [];
  let count: number;
  if (exact.ok) {
    count = exact.value;
  } else {
    count = Number(printedCount(source, lattice));
    const value = String(source);
    if (!Number.isSafeInteger(count)) return refusal('quantity.tooLarge', { value, lattice });
    if (offLattice === 'refuse') {
      const { decimals } = shortestDecimal(source);
      return refusal('notice.totalOffLattice', { value, refined: decimals <= 9 ? decimals : null, printed: count, lattice });
    }
    warnings.push(problem('notice.printedTaken', { value, printed: count, lattice }));
  }
  if (bound.kind === '>' || bound.kind === '<') warnings.push(problem('notice.plannedAtBound', { kind: bound.kind, planned: count, lattice }));
  if (bound.kind === 'range' && bound.min < bound.max) {
    warnings.push(problem('notice.plannedAtLowEnd', { planned: count, high: String(bound.max), lattice }));
  }
  return success({ bound, lattice, count, source, warnings });
}

/** The target without what is to be told about it. */
export function planned({ bound, lattice, count, source }: ReadTarget): PlannedTarget {
  return { bound, lattice, count, source };
}

/** The figure as it prints at the lattice's decimals, a count: halves away from zero. */
function printedCount(figure: number, lattice: Lattice): bigint {
  const { digits, decimals } = shortestDecimal(figure);
  return roundDivide(digits * 10n ** BigInt(lattice.decimals), 10n ** BigInt(decimals));
}

/** Counts that make the whole of a rate: 1000 for percent with one decimal. Refused with `notice.noWhole`. */
export function wholeOfRate({ unit, decimals }: Lattice): Result<number> {
  const parts = unit.includes('‰') ? 1000 : unit.includes('%') ? 100 : null;
  return parts === null ? refusal('notice.noWhole', { unit }) : success(parts * 10 ** decimals);
}
