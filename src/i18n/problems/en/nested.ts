import type { NestedProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { amount, list, named } from './words';

const places = (cells: readonly { readonly row: string; readonly column: string }[]): string =>
  list(cells.map((at) => `${at.row} (${named(at.column)})`));

export const nestedSentences: SentencesFor<NestedProblems> = {
  'nested.noSets': () => 'No total is given to be split; enter at least one total.',
  'nested.duplicateSet': ({ id }) => `Total "${id}" is entered twice; remove one of them.`,
  'nested.emptySet': ({ id }) => `Total "${id}" covers no unit or no month; choose what it covers.`,
  'nested.uncovered': ({ cells }) => `No total covers ${places(cells)}; give a total for these cells or pin them.`,
  'nested.crossing': ({ sets, drop }) =>
    `The totals ${list(sets)} overlap in a circle and cannot all be kept exactly; drop ${drop.length === 0 ? 'one of them' : list(drop)}.`,
  'nested.totalsDisagree': ({ left, right, difference, lattice }) =>
    `For the same cells the totals of ${list(left.ids)} add up to ${amount(left.sum, lattice)} but those of ${list(right.ids)} to ${amount(right.sum, lattice)}, a difference of ${amount(difference, lattice)}; make them equal.`,
  'nested.partsExceed': ({ whole, total, parts, sum, excess, lattice }) =>
    `The totals of ${list(parts)} add up to ${amount(sum, lattice)}, ${amount(excess, lattice)} more than ${named(whole)} (${amount(total, lattice)}); lower the parts or raise the whole.`,
  'nested.infeasible': ({ sets, needed, others, available, gap, pins, lattice }) =>
    `This cannot be arranged: ${sets.length === 0 ? 'pins and bounds' : list(sets)} must hold at least ${amount(needed, lattice)}, but ${
      others.length === 0 ? 'pins and bounds' : `${list(others)} with the bounds`
    } allow only ${amount(available, lattice)}, ${amount(gap, lattice)} apart; ${pins.length === 0 ? 'open more cells or correct the totals' : `relax ${places(pins)}`}.`,
};
