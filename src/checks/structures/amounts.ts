import { closestShare, missedFigure } from '../../domain';
import { closeShares } from '../../allocation';
import { foundOf, miss, type Found } from '../finding';
import { rule } from '../rule';
import type { Group } from '../sums';

/**
 * Amounts that have been given out in full show the shares assigned: closed to 100 by largest remainder,
 * or each as it rounds, or as near as whole counts of the amount can come.
 */
export const amounts = rule(
  { id: 'share.amount', family: 'structures', severity: 'error', identity: 'closeShares, closestShare' },
  ({ groups }) => groups.flatMap((group) => (group.structure === null ? [] : [[group] as const])),
  ({ structure }: Group): Found[] => {
    if (structure === null) return [];
    const { definition, whole, parts } = structure;
    if (!parts.every(({ target, yearSum }) => target !== null && missedFigure(target, yearSum) === null)) return [];
    const counts = parts.map(({ yearSum }) => yearSum);
    const sum = counts.reduce((all, count) => all + count, 0);
    const scale = 100 * 10 ** definition.decimals;
    const shares = closeShares(counts, scale);
    const lattice = { unit: '%', decimals: definition.decimals };
    return definition.parts.flatMap(({ indicator, name, share }, index): Found[] => {
      const [amount, found] = [counts[index] ?? 0, shares[index] ?? null];
      if (found === null || found === share) return [];
      const isNearest = Math.abs(amount * scale - share * sum) < scale;
      if (isNearest || closestShare(amount, sum, scale) === share) return [];
      const problem = miss('share.amount', { indicator: definition.name, part: name, found, expected: share, lattice });
      const places = [indicator, whole.indicator.id].map((id) => ({ kind: 'indicator', indicator: id, field: 'target' }) as const);
      return [foundOf({ problem, at: `${definition.id}|${indicator}`, places, severity: 'error' })];
    });
  },
);
