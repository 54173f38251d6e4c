/** What a review goes by: what every unit was given and what the place has to reach. */
import { ALWAYS, weightColumns, type Behaviour, type Bound, type Lattice, type Plan, type SealedAssignment, type Unit } from '../domain';
import { assignmentsOf } from './assignment';
import { plainName } from './file-names';
import { isSplit } from './split-lines';
import type { SubmittedFile } from './submitted';

/** A target of the whole place. */
export interface PlaceTarget {
  readonly indicator: string;
  readonly name: string;
  readonly lattice: Lattice;
  readonly behaviour: Behaviour;
  /** In the lattice's unit; null where only the units' parts are known. */
  readonly target: Bound | null;
  /** What the units' figures are weighted by where they do not add up. */
  readonly weight: string | null;
}

export interface ReviewBasis {
  readonly place: string;
  readonly year: number;
  /** In the order of the plan. */
  readonly assignments: readonly SealedAssignment[];
  readonly targets: readonly PlaceTarget[];
  /** Weights by unit code and column. */
  readonly weights: ReadonlyMap<string, Readonly<Record<string, number | null>>>;
}

/** From the assigner's plan: what it recorded when it assigned, else what it would assign now. */
export function basisOfPlan(plan: Plan, level: string | null = null): ReviewBasis {
  const { issued } = plan.exchange;
  const now = assignmentsOf(plan, { document: '', on: '', due: null, level });
  const assignments = issued.length > 0 ? issued : now.ok ? now.value.assignments.map(({ assignment }) => ({ assignment, seal: '' })) : [];
  return {
    place: plan.place,
    year: plan.year,
    assignments,
    targets: plan.indicators.filter(isSplit).map(({ id, name, lattice, behaviour, target, weight }) => ({ indicator: id, name, lattice, behaviour, target, weight })),
    weights: weightsOf(plan.units),
  };
}

/** From a record alone: the place's own targets are not in it. */
export function basisOfRecord(issued: readonly SealedAssignment[]): ReviewBasis {
  const targets = new Map<string, PlaceTarget>();
  for (const { assignment } of issued) {
    for (const { indicator, name, lattice, behaviour } of assignment.targets) {
      if (!targets.has(indicator)) targets.set(indicator, { indicator, name, lattice, behaviour, target: null, weight: null });
    }
  }
  const first = issued[0]?.assignment;
  return { place: first?.from ?? '', year: first?.year ?? 0, assignments: issued, targets: [...targets.values()], weights: new Map() };
}

function weightsOf(units: readonly Unit[]): ReviewBasis['weights'] {
  return weightColumns(units).length === 0 ? new Map() : new Map(units.map(({ code, weights }) => [code, weights]));
}

/**
 * A basis that knows no units (a list of targets), with the units that sent something: each is held to
 * what its own file says it was assigned, which nobody has vouched for.
 */
export function withUnitsOf(files: readonly SubmittedFile[], basis: ReviewBasis): ReviewBasis {
  const assignments = new Map<string, SealedAssignment>();
  for (const { content } of files) {
    if (!content.ok || content.value.year !== basis.year) continue;
    const { place, received, units, indicators } = content.value;
    const code = received?.code ?? (units.length === 1 ? units[0]?.code : undefined) ?? plainName(place);
    if (assignments.has(code)) continue;
    const targets = indicators.flatMap(({ id, name, lattice, behaviour, assigned }) => (assigned === null || behaviour === 'share' ? [] : [{ indicator: id, name, lattice, behaviour, target: assigned }]));
    const unit = { code, name: place, level: '', validFrom: ALWAYS };
    assignments.set(code, { assignment: { from: basis.place, document: '', year: basis.year, on: '', due: null, unit, targets }, seal: '' });
  }
  return { ...basis, assignments: [...assignments.values()] };
}
