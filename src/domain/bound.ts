/** What a target demands of the figure that is reached: exactly, at least, at most, between. */

export type BoundKind = '=' | '>=' | '>' | '<=' | '<' | 'range';

/** A bound in the target's own unit. `range` has `min` and `max`, all others `value`. */
export type Bound =
  | { readonly kind: Exclude<BoundKind, 'range'>; readonly value: number }
  | { readonly kind: 'range'; readonly min: number; readonly max: number };

export const BOUND_KINDS: readonly BoundKind[] = ['=', '>=', '>', '<=', '<', 'range'];

/** Whether a figure satisfies the bound. */
export function meets(bound: Bound, figure: number): boolean {
  switch (bound.kind) {
    case '=':
      return figure === bound.value;
    case '>=':
      return figure >= bound.value;
    case '>':
      return figure > bound.value;
    case '<=':
      return figure <= bound.value;
    case '<':
      return figure < bound.value;
    case 'range':
      return figure >= bound.min && figure <= bound.max;
  }
}

/** The figure a plan is made for: the value, or the low end of a range. */
export function plannedFigure(bound: Bound): number {
  return bound.kind === 'range' ? bound.min : bound.value;
}
