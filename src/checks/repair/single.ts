/** Figures that, changed alone, make every sum they stand in hold. */
import { figureKey, gapAt, SUM_RULES, valueOf, type Equation, type Figure, type Group } from '../sums';
import type { Steps } from './steps';

export interface Change {
  readonly figure: Figure;
  readonly to: number;
}

/** A change with the broken equations it mends. */
export interface SingleRepair extends Change {
  readonly mends: readonly string[];
}

/** Every equation of the group in which a figure stands. */
export function equationsWith(group: Group, figure: Figure): Equation[] {
  return SUM_RULES.flatMap((rule) => rule.with(group, figure));
}

/** Whether a figure may become another count: never held, never below zero where it was not, a milestone done or not. */
export function mayBecome(group: Group, figure: Figure, to: number): boolean {
  if (!Number.isSafeInteger(to) || group.isHeld(figure)) return false;
  const { behaviour } = figure.table.indicator;
  if (behaviour === 'milestone' && figure.kind === 'cell') return to === 0 || to === 1;
  return to >= 0 || (valueOf(figure) ?? 0) < 0;
}

/**
 * All of them, each found from one of the broken equations it stands in.
 * @param broken by key, those with few terms first; looking stops when the steps are used up
 */
export function singleRepairs(group: Group, broken: ReadonlyMap<string, Equation>, steps: Steps): SingleRepair[] {
  const seen = new Set<string>();
  const found: SingleRepair[] = [];
  const mended = new Set<string>();
  for (const equation of broken.values()) {
    // Whatever mends this one and another that has been gone through was found there; less would explain less.
    if (mended.has(equation.key)) continue;
    const gap = gapAt(equation, equation.imbalance);
    for (const { figure, sign } of equation.terms()) {
      const key = figureKey(figure);
      if (seen.has(key)) continue;
      if (!steps.take()) return found;
      seen.add(key);
      const change = sign * gap;
      const to = (valueOf(figure) ?? 0) + change;
      const keys = mends(group, figure, change, broken);
      if (keys === null || !mayBecome(group, figure, to)) continue;
      found.push({ figure, to, mends: keys });
      if (keys.length > 1) keys.forEach((each) => mended.add(each));
    }
  }
  return found;
}

/** The broken equations a change mends, or null where an equation of the figure would not hold after it. */
function mends(group: Group, figure: Figure, change: number, broken: ReadonlyMap<string, Equation>): string[] | null {
  const keys: string[] = [];
  for (const equation of equationsWith(group, figure)) {
    if (gapAt(equation, equation.imbalance + equation.signOf(figure) * change) !== 0) return null;
    if (broken.has(equation.key)) keys.push(equation.key);
  }
  return keys;
}
