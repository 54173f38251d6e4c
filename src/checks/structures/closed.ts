import { countOf, type Indicator } from '../../domain';
import { foundOf, miss, type Found, type Place } from '../finding';
import { rule } from '../rule';

/** Fewer shares than three may be an extract of a structure. */
const FULL = 3;

/**
 * Shares under one heading close to 100 %. Each printed share stands for anything that rounds to it, so
 * that n of them may miss by n halves of their last place; taxes left out leave the sum below.
 */
export const closed = rule(
  { id: 'share.closed', family: 'structures', severity: 'error', identity: '|Σ s − 100| ≤ n · ½ · 10^−d' },
  ({ plan }) => [[plan.indicators, plan.structures] as const],
  (indicators, structures) =>
    indicators.flatMap((heading): Found[] => {
      const shares = indicators.filter(({ behaviour, parent, target }) => behaviour === 'share' && parent === heading.id && target?.kind === '=');
      // Parts of a part have another whole than 100.
      if (shares.length < 2 || heading.behaviour === 'share') return [];
      const decimals = Math.max(...shares.map(({ lattice }) => lattice.decimals));
      const lattice = { unit: '%', decimals };
      const counts = shares.map((share) => shareOf(share, decimals));
      if (counts.includes(null)) return [];
      const found = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      const expected = 100 * 10 ** decimals;
      const halves = shares.reduce((sum, share) => sum + 10 ** (decimals - share.lattice.decimals), 0) / 2;
      const mayBeLess = shares.length < FULL || structures.find(({ id }) => id === heading.id)?.taxes === 'leftOut';
      const apart = mayBeLess ? found - expected : Math.abs(found - expected);
      if (apart <= 0) return [];
      const isRounding = apart <= halves;
      const places = [heading, ...shares].map(({ id }): Place => ({ kind: 'indicator', indicator: id, field: 'target' }));
      const problem = miss('share.closed', { indicator: heading.name, found, expected, lattice });
      return [foundOf({ problem, at: heading.id, places, severity: isRounding ? 'warning' : 'error', isRounding })];
    }),
);

function shareOf({ target }: Indicator, decimals: number): number | null {
  const count = target && 'value' in target ? countOf(target.value, { unit: '%', decimals }) : null;
  return count?.ok ? count.value : null;
}
