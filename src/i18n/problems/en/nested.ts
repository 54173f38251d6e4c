import type { NestedProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { amount, cell, list, named } from './words';

const places = (cells: readonly { readonly row: string; readonly column: string }[]): string =>
  list(cells.map((at) => `${at.row} (${named(at.column)})`));

export const nestedSentences: SentencesFor<NestedProblems> = {
  'nested.noSets': () => 'No total is given to be split; enter at least one total.',
  'nested.duplicateSet': ({ id }) => `Total "${id}" is entered twice; remove one of them.`,
  'nested.emptySet': ({ id }) => `Total "${id}" covers no unit or no month; choose what it covers.`,
  'nested.unknownLine': ({ set, id }) => `Total "${set}" names "${named(id)}", which the table does not have; correct what it covers or load the units again.`,
  'nested.mixedSignTotals': ({ sets }) =>
    `The table has negative and positive totals (${list(sets)}); split increases and decreases separately.`,
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
  'nested.notPublished': ({ row, column }) => `The published figure of ${cell(row, column)} is missing or not whole; enter it before revising.`,
  'nested.notNeighbours': ({ cells }) =>
    `No rounding next to proportion exists: ${places(cells)} is a unit or more away; relax pins or bounds to come nearer.`,
  'nested.notNearest': () => 'All totals hold, but a table nearer to the proportions may exist; review the bounds if that matters.',
};
