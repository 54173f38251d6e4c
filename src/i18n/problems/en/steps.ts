import type { StepFamily, StepsProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { amount, list, named } from './words';

const FAMILIES: Record<StepFamily, string> = {
  unitGroups: "the units' year figures by department or sector",
  groupPeriods: "the departments' (sectors') month totals",
  unitPeriods: "the units' month totals",
};

export const stepsSentences: SentencesFor<StepsProblems> = {
  'steps.totalsDisagree': ({ left, right, id, leftTotal, rightTotal, difference, lattice }) =>
    `For ${named(id)} ${FAMILIES[left]} add up to ${amount(leftTotal, lattice)} but ${FAMILIES[right]} to ${amount(rightTotal, lattice)}, a difference of ${amount(difference, lattice)}; make the two equal.`,
  'steps.missed': ({ kept, missed, misses, before, after, lattice }) =>
    `Not all totals can be kept at once: ${FAMILIES[kept]} are exact, ${FAMILIES[missed]} are off at ${list(
      misses.map((miss) => `${miss.id} ${named(miss.period)} ${signedAmount(miss.difference, lattice)}`),
    )} (${amount(after, lattice)} together, ${amount(before, lattice)} before the roundings were chosen); accept this or change those totals.`,
};

function signedAmount(difference: number, lattice: Parameters<typeof amount>[1]): string {
  return `${difference > 0 ? '+' : ''}${amount(difference, lattice)}`;
}
