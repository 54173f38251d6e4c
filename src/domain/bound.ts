/** What a target demands of the figure that is reached: exactly, at least, at most, between. */

export type BoundKind = '=' | '>=' | '>' | '<=' | '<' | 'range';

/** A bound in the target's own unit. `range` has `min` and `max`, all others `value`. */
export type Bound =
  | { readonly kind: Exclude<BoundKind, 'range'>; readonly value: number }
  | { readonly kind: 'range'; readonly min: number; readonly max: number };

export const BOUND_KINDS: readonly BoundKind[] = ['=', '>=', '>', '<=', '<', 'range'];

/**
 * The figure a planned sum misses, or null when the sum is one the bound allows. A plan for "trên 100"
 * is made for 100 itself, so a strict bound is held like its lenient neighbour here.
 */
export function missedFigure(bound: Bound, figure: number): number | null {
  switch (bound.kind) {
    case '=':
      return figure === bound.value ? null : bound.value;
    case '>=':
    case '>':
      return figure >= bound.value ? null : bound.value;
    case '<=':
    case '<':
      return figure <= bound.value ? null : bound.value;
    case 'range':
      return figure < bound.min ? bound.min : figure > bound.max ? bound.max : null;
  }
}

/** The figure a plan is made for: the value, or the low end of a range. */
export function plannedFigure(bound: Bound): number {
  return bound.kind === 'range' ? bound.min : bound.value;
}
