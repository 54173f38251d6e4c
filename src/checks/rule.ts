/**
 * What a rule is, and how it is run again only where what it reads has changed. Names, statements and
 * sources of all rules are sentences for people and stand in `i18n`.
 */
import type { Allocation, Indicator, Plan } from '../domain';
import type { Found, RuleId, Severity } from './finding';
import type { Equation, Figure, Group } from './sums/equation';
import type { Table } from './table';

export type RuleFamily = 'sums' | 'structures' | 'rates' | 'figures' | 'plausibility' | 'completeness';

export const FAMILIES: readonly RuleFamily[] = ['sums', 'structures', 'rates', 'figures', 'plausibility', 'completeness'];

export interface RuleHead {
  readonly id: RuleId;
  readonly family: RuleFamily;
  /** Of a finding that nothing excuses; rounding or a reading of its own may make one milder. */
  readonly severity: Severity;
  /** The function it shares with whoever makes the figures, or the identity in symbols. */
  readonly identity: string;
}

/** What the rules read, made from a plan: what is the same as before is the same object. */
export interface PlanView {
  readonly plan: Plan;
  readonly tables: readonly Table[];
  readonly groups: readonly Group[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly unitTables: ReadonlyMap<string, Table>;
  readonly allocations: ReadonlyMap<string, Allocation>;
}

/** Findings of before, by the first object each was made from. */
export type Memory = Map<unknown, { readonly subject: readonly unknown[]; readonly found: readonly Found[] }>;

export interface Rule extends RuleHead {
  /** What does not hold, looked for again only where the memory is of another object; the memory to keep comes with it. */
  readonly run: (view: PlanView, memory: Memory) => { readonly found: readonly Found[]; readonly memory: Memory };
}

/**
 * A rule from what it looks at and what it finds there.
 * @param subjects the objects each run reads, all of them; the first one is its own and no other's
 */
export function rule<Subject extends readonly [object, ...unknown[]]>(
  head: RuleHead,
  subjects: (view: PlanView) => readonly (readonly [...Subject])[],
  find: (...subject: Subject) => readonly Found[],
): Rule {
  const run: Rule['run'] = (view, memory) => {
    const next: Memory = new Map();
    const found: Found[] = [];
    for (const subject of subjects(view)) {
      const former = memory.get(subject[0]);
      const isSame = former?.subject.every((each, index) => each === subject[index]) === true && former.subject.length === subject.length;
      const entry = isSame ? former : { subject, found: find(...subject) };
      next.set(subject[0], entry);
      found.push(...entry.found);
    }
    return { found, memory: next };
  };
  return { ...head, run };
}

/** A rule that is a family of equations, over which repairs are sought. */
export interface SumRule extends Rule {
  /** Its equations of a group that do not hold. */
  readonly broken: (group: Group) => readonly Equation[];
  /** Those in which a figure stands. */
  readonly with: (group: Group, figure: Figure) => readonly Equation[];
}

export function sumRule(head: Omit<RuleHead, 'family' | 'severity'>, { broken, with: withFigure }: Pick<SumRule, 'broken' | 'with'>): SumRule {
  const full: RuleHead = { ...head, family: 'sums', severity: 'error' };
  const found = (group: Group): Found[] =>
    broken(group).map((equation) => {
      const { key, imbalance, low, high, lattice } = equation;
      const gap = imbalance < low ? imbalance - low : imbalance - high;
      const places = equation.places();
      const [first] = places;
      const indicator = first !== undefined && 'indicator' in first ? first.indicator : null;
      return { key, places, indicator, gap, lattice, isRounding: false, severity: 'error', problem: equation.problem() };
    });
  return { ...rule(full, ({ groups }) => groups.map((group) => [group] as const), found), broken, with: withFigure };
}
