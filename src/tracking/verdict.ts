/** Vượt, đạt, không đạt: what a target's words demand of a figure. */
import { countOf, plannedFigure, type Bound, type Lattice, type Verdict } from '../domain';

/** Least part of a year's plan that must be disbursed by 31 January, in tenths of a percent, unless a place demands another. */
export const LEAST_DISBURSED = 980;

/**
 * The verdict on a count. A range counts against its low end: inside it is met, beyond it exceeded; what
 * is forbidden to be reached ("dưới 3 %") is missed when it is.
 */
export function verdictOf(bound: Bound, count: number, lattice: Lattice): Verdict | null {
  const at = (figure: number): number | null => {
    const found = countOf(figure, lattice);
    return found.ok ? found.value : null;
  };
  const [goal, top] = [at(plannedFigure(bound)), bound.kind === 'range' ? at(bound.max) : null];
  if (goal === null) return null;
  switch (bound.kind) {
    case '=':
    case '>=':
      return count > goal ? 'exceeded' : count === goal ? 'met' : 'missed';
    case '>':
      return count > goal ? 'met' : 'missed';
    case '<=':
      return count < goal ? 'exceeded' : count === goal ? 'met' : 'missed';
    case '<':
      return count < goal ? 'met' : 'missed';
    case 'range':
      return count < goal ? 'missed' : top !== null && count > top ? 'exceeded' : 'met';
  }
}

/** Whether less is better: a ceiling on what is reached. */
export function isCeiling(bound: Bound | null): boolean {
  return bound?.kind === '<=' || bound?.kind === '<';
}
