/** Percentage structures are read off the indicators: shares under one heading, each naming its amount. */
import { countOf } from './lattice';
import type { Indicator } from './indicator';
import type { Structure } from './plan';

/**
 * The structures whose amounts are planned: every heading whose `share` lines all name an amount,
 * the amounts being parts of one whole. Shares are counts of 10^-decimals %, decimals the most any
 * of them is printed with.
 */
export function structuresOf(indicators: readonly Indicator[]): Structure[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const structures: Structure[] = [];
  for (const heading of indicators) {
    const shares = indicators.filter((line) => line.behaviour === 'share' && line.parent === heading.id);
    const amounts = shares.map((share) => (share.amount === null ? undefined : byId.get(share.amount)));
    const whole = amounts[0]?.parent ?? null;
    if (shares.length === 0 || whole === null || amounts.some((amount) => amount?.parent !== whole)) continue;
    const decimals = Math.max(...shares.map((share) => share.lattice.decimals));
    const parts = shares.flatMap((share) => {
      const count = share.target && 'value' in share.target ? countOf(share.target.value, { unit: '%', decimals }) : null;
      return share.amount !== null && count?.ok ? [{ indicator: share.amount, name: share.name, share: count.value }] : [];
    });
    if (parts.length !== shares.length) continue;
    structures.push({ id: heading.id, name: heading.name, whole, parts, decimals, taxes: 'folded' });
  }
  return structures;
}

/**
 * The indicators somebody was given a target for: not headings, and not the amounts that are planned
 * only because a share of a structure names them.
 */
export function assignedIndicators(indicators: readonly Indicator[]): Indicator[] {
  const amounts = new Set(indicators.map((indicator) => indicator.amount));
  return indicators.filter((indicator) => indicator.target !== null && !amounts.has(indicator.id));
}

/** The structure a whole or a part belongs to. */
export function structureOf(structures: readonly Structure[], indicator: string): Structure | undefined {
  return structures.find(
    (structure) => structure.whole === indicator || structure.parts.some((part) => part.indicator === indicator),
  );
}
