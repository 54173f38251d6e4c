import type { Lattice, StructureProblems } from '../../../domain';
import { formatCount } from '../../number';
import type { SentencesFor } from '../../sentence';
import { amount, cell, list, named } from './words';

const percent = (share: number, decimals: number): string => `${formatCount(share, { decimals }, 'en')} %`;
const structure = (shares: readonly number[], decimals: number): string =>
  `${shares.map((share) => formatCount(share, { decimals }, 'en')).join('/')} %`;
const places = (cells: readonly { readonly row: string; readonly column: string; readonly by: number }[], lattice?: Lattice): string =>
  list(cells.map(({ row, column, by }) => `${row} (${named(column)}: ${amount(by, lattice)})`));

export const structureSentences: SentencesFor<StructureProblems> = {
  'structures.sharesNotClosed': ({ sum, whole, gap, decimals }) =>
    `The shares add up to ${percent(sum, decimals)} instead of ${percent(whole, decimals)}, ${percent(gap, decimals)} off; correct a share or release a pinned one.`,
  'structures.sharesNotPrinted': ({ total, shares, decimals, lattice }) =>
    `The total ${amount(total, lattice)} is too small for parts that print as ${structure(shares, decimals)}; use a smaller unit of measure or fewer decimals for the shares.`,
  'structures.sharesMoved': ({ total, assigned, reached, decimals, lattice }) =>
    `The total ${amount(total, lattice)} is too small for the assigned structure ${structure(assigned, decimals)}, the result prints as ${structure(reached, decimals)}; use a smaller unit of measure where they must agree.`,
  'structures.negativeShare': ({ id, share, decimals }) =>
    `The share of "${id}" is ${percent(share, decimals)}, and only taxes less subsidies on products may be negative; correct it.`,
  'structures.negativeAmount': ({ id, column, amount: figure, lattice }) =>
    `The figure of ${cell(id, column)} is ${amount(figure, lattice)}, and only taxes less subsidies on products may be negative; correct it.`,
  'structures.partsDiffer': ({ parts, whole, difference, lattice }) =>
    `The parts add up to ${amount(parts, lattice)} but the whole is ${amount(whole, lattice)}, a difference of ${amount(difference, lattice)}; make them agree before the shares are worked out.`,
  'structures.noWhole': ({ whole, lattice }) => `The whole is ${amount(whole, lattice)}, of which there are no shares; enter a whole above 0.`,
  'structures.placePattern': ({ ids }) =>
    `There is no structure of last year for ${list(ids)}, so these units follow the place's structure; add last year's figures if you have them.`,
  'structures.changedEqually': ({ ids }) => `The parts ${list(ids)} were 0 before, so the difference was shared equally; check each of them.`,
  'parts.aboveWhole': ({ id, column, part, amount: figure, whole, excess, lattice }) =>
    `"${part}"${id === null ? '' : ` in ${cell(id, column)}`} is ${amount(figure, lattice)}, ${amount(excess, lattice)} above its whole ${amount(whole, lattice)}; lower the part or raise the whole.`,
  'parts.noLongerFit': ({ part, cells, by, lattice }) =>
    `"${part}" is above its whole in ${places(cells, lattice)}, ${amount(by, lattice)} together; split this part again.`,
  'parts.doNotAddUp': ({ cells, by, lattice }) =>
    `The parts do not add up to their whole in ${places(cells, lattice)}, differences of ${amount(by, lattice)} together; split the parts again.`,
  'stocks.pathTurns': ({ direction, periods, needed, available, gap, lattice }) => {
    const move = direction === 'falls' ? 'fall' : 'rise';
    return `The place's levels ${move} by ${amount(needed, lattice)} in ${list(periods)}, but the units that ${move} over the year do so by ${amount(available, lattice)} only, ${amount(gap, lattice)} short; change the place's path or the units' levels of December.`;
  },
  'stocks.noStart': ({ ids }) => `Last year's closing levels of ${list(ids)} are missing; enter the levels of last December.`,
  'stocks.unitsAgainst': ({ direction, ids }) =>
    `The place as a whole ${direction === 'falls' ? 'rises' : 'falls'} over the year but ${list(ids)} ${direction === 'falls' ? 'fall' : 'rise'}; check what the split goes by.`,
};
