import type { BalanceProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { proportionalAmount } from '../parts';
import { amount, cell, list, named } from './words';

export const balanceSentences: SentencesFor<BalanceProblems> = {
  'balance.foreignTable': ({ line }) =>
    `The table no longer agrees with the totals given${line === null ? '' : ` in ${line.kind} "${named(line.id)}"`}; split again and then ask for the reasons.`,
  'balance.notAFigure': ({ row, column }) => `Cell ${cell(row, column)} does not hold a whole number; enter it again.`,
  'balance.unknownLine': ({ sum, line }) =>
    `The sum "${named(sum)}" counts ${line.kind} "${named(line.id)}", but the table has no such ${line.kind}; correct the sum or load the list again.`,
  'balance.notNeighbour': ({ cells, lattice }) =>
    `Because of pins and bounds some cells are a unit or more from proportion: ${list(
      cells.map(({ row, column, share, fair }) => `${row} ${named(column)} (${amount(share, lattice)}, in proportion ${proportionalAmount(fair, lattice, 'en')})`),
    )}; all totals hold, relax bounds to come nearer.`,
  'balance.notNearest': () => 'All totals, pins and bounds hold, but a table nearer to the proportions may exist; give fewer bounds if that matters.',
};
