/**
 * The fewest figures that, changed together, make all sums hold. Among sums that share figures at most
 * pairwise (rows and columns of a table) a smallest set is a forest, whose leaves are sums that a single
 * changed figure mends: so it is found by mending one broken sum after another, trying for each of its
 * figures the changes that the broken sums it stands in ask for. For sets of up to three figures this
 * misses none.
 */
import { figureKey, gapAt, valueOf, type Equation, type Figure, type Group } from '../sums';
import { equationsWith, mayBecome, type Change } from './single';
import type { Steps } from './steps';

export interface SearchResult {
  /** Sets of changes of the smallest size found. */
  readonly sets: readonly (readonly Change[])[];
  /** True where no smaller set exists. */
  readonly proven: boolean;
  readonly more: boolean;
}

export interface SearchLimits {
  readonly most: number;
  readonly sets: number;
  readonly steps: Steps;
}

interface Open {
  readonly equation: Equation;
  readonly imbalance: number;
}

/** @param broken the equations that do not hold, by key; all others of the group do */
export function smallestSets(group: Group, broken: ReadonlyMap<string, Equation>, limits: SearchLimits): SearchResult {
  const start = new Map([...broken].map(([key, equation]): [string, Open] => [key, { equation, imbalance: equation.imbalance }]));
  const touches = 4;
  for (let size = Math.max(2, Math.ceil(start.size / touches)); size <= limits.most; size += 1) {
    const sets = new Map<string, readonly Change[]>();
    descend(start, new Map(), size);
    if (sets.size > 0) return { sets: [...sets.values()], proven: !limits.steps.isUsedUp || size <= 2, more: sets.size >= limits.sets || limits.steps.isUsedUp };
    if (limits.steps.isUsedUp) break;

    function descend(open: ReadonlyMap<string, Open>, changes: ReadonlyMap<string, Change>, left: number): void {
      if (open.size === 0) {
        sets.set([...changes.keys()].sort().join('\n'), [...changes.values()]);
        return;
      }
      if (left === 0 || open.size > left * touches) return;
      for (const { figure } of fewestTerms(open).terms()) {
        const key = figureKey(figure);
        if (changes.has(key)) continue;
        for (const change of changesOf(figure, open)) {
          if (sets.size >= limits.sets || !limits.steps.take()) return;
          const to = (valueOf(figure) ?? 0) + change;
          if (!mayBecome(group, figure, to)) continue;
          descend(after(figure, change, open, changes), new Map(changes).set(key, { figure, to }), left - 1);
        }
      }
    }
  }
  return { sets: [], proven: false, more: false };

  /** What the broken equations of a figure ask it to change by. */
  function changesOf(figure: Figure, open: ReadonlyMap<string, Open>): Set<number> {
    const asked = new Set<number>();
    for (const equation of equationsWith(group, figure)) {
      const entry = open.get(equation.key);
      if (entry) asked.add(equation.signOf(figure) * gapAt(equation, entry.imbalance));
    }
    return asked;
  }

  function after(figure: Figure, change: number, open: ReadonlyMap<string, Open>, changes: ReadonlyMap<string, Change>): Map<string, Open> {
    const next = new Map(open);
    for (const equation of equationsWith(group, figure)) {
      const before = open.get(equation.key)?.imbalance ?? settled(equation, changes);
      const imbalance = before + equation.signOf(figure) * change;
      if (gapAt(equation, imbalance) === 0) next.delete(equation.key);
      else next.set(equation.key, { equation, imbalance });
    }
    return next;
  }

  /** The imbalance of an equation that holds at this point of the descent, earlier changes counted. */
  function settled(equation: Equation, changes: ReadonlyMap<string, Change>): number {
    let { imbalance } = equation;
    for (const { figure, to } of changes.values()) {
      const isIn = equationsWith(group, figure).some(({ key }) => key === equation.key);
      if (isIn) imbalance += equation.signOf(figure) * (to - (valueOf(figure) ?? 0));
    }
    return imbalance;
  }
}

function fewestTerms(open: ReadonlyMap<string, Open>): Equation {
  const [first, ...others] = [...open.values()].map(({ equation }) => ({ equation, count: equation.terms().length }));
  if (first === undefined) throw new RangeError('nothing is broken');
  return others.reduce((best, each) => (each.count < best.count ? each : best), first).equation;
}
