import type { BalanceProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { cell, named } from './words';

export const balanceSentences: SentencesFor<BalanceProblems> = {
  'balance.foreignTable': ({ line }) =>
    `The table no longer agrees with the totals given${line === null ? '' : ` in ${line.kind} "${named(line.id)}"`}; split again and then ask for the reasons.`,
  'balance.notAFigure': ({ row, column }) => `Cell ${cell(row, column)} does not hold a whole number; enter it again.`,
  'balance.unknownLine': ({ sum, line }) =>
    `The sum "${named(sum)}" counts ${line.kind} "${named(line.id)}", but the table has no such ${line.kind}; correct the sum or load the list again.`,
};
