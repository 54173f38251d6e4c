/** How a check did on a planted error: whether it was found, and whether what was planted was named first. */
import type { CheckReport, Place, Repair } from '../../src/checks';
import type { Planted } from './planted';

export interface Verdict {
  readonly found: boolean;
  readonly first: boolean;
  readonly listed: boolean;
}

const keyOf = (place: Place): string => JSON.stringify(Object.entries(place).sort(([left], [right]) => (left < right ? -1 : 1)));

/** True where the repairs together put back exactly the figures that were there. */
function restores(repairs: readonly Repair[], { truth }: Planted): boolean {
  const wanted = new Map(truth.map(({ place, was }) => [keyOf(place), was]));
  const changes = repairs.flatMap((repair) => repair.changes);
  const given = new Map(changes.map(({ place, to }) => [keyOf(place), to]));
  return [...wanted].every(([key, was]) => (given.get(key) ?? 0) === was) && [...given.keys()].every((key) => wanted.has(key));
}

export function judged({ findings }: CheckReport, planted: Planted): Verdict {
  const errors = findings.filter(({ severity }) => severity === 'error');
  // The first repair of every finding, each once: what a planner who takes the first offer would apply.
  const firsts = [...new Set(errors.flatMap(({ repairs }) => repairs.slice(0, 1)))];
  return {
    found: errors.length > 0,
    first: restores(firsts, planted),
    listed: errors.some(({ repairs }) => repairs.some((repair) => restores([repair], planted))) || restores(firsts, planted),
  };
}
