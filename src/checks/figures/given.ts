/** What was given is as it was when it was loaded; what was blank then may be filled in since. */
import type { GivenFigures, Indicator } from '../../domain';
import { foundOf, miss, type Found, type Place } from '../finding';
import { rule } from '../rule';

type Lists = readonly [given: readonly GivenFigures[], indicators: readonly Indicator[]];

const at = (indicator: string): Place[] => [{ kind: 'indicator', indicator, field: 'target' }];

/** Every figure that was given with the indicator that holds it now, or undefined where it is gone. */
function pairs([given, indicators]: Lists): (readonly [GivenFigures, Indicator | undefined])[] {
  const now = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return given.map((each) => [each, now.get(each.indicator)]);
}

export const givenFigure = rule(
  { id: 'given.figure', family: 'figures', severity: 'error', identity: 'T(assigned) = T(loaded)' },
  ({ plan }): Lists[] => [[plan.given, plan.indicators]],
  (...lists: Lists): Found[] =>
    pairs(lists).flatMap(([given, indicator]) =>
      (['assigned', 'council'] as const).flatMap((by) => {
        const [was, now] = [given[by], indicator?.[by] ?? null];
        // In another unit the figures cannot be compared, which is a finding of its own.
        if (was === null || indicator === undefined || indicator.lattice.unit !== given.unit || JSON.stringify(was) === JSON.stringify(now)) return [];
        return [foundOf({ problem: miss('given.figure', { indicator: indicator.name, by, now, given: was, unit: given.unit }), at: `${given.indicator}|${by}|${JSON.stringify(now)}`, places: at(given.indicator), severity: 'error' })];
      }),
    ),
);

export const givenUnit = rule(
  { id: 'given.unit', family: 'figures', severity: 'error', identity: 'unit = unit(loaded)' },
  ({ plan }): Lists[] => [[plan.given, plan.indicators]],
  (...lists: Lists): Found[] =>
    pairs(lists).flatMap(([given, indicator]) =>
      indicator === undefined || indicator.lattice.unit === given.unit
        ? []
        : [foundOf({ problem: miss('given.unit', { indicator: indicator.name, now: indicator.lattice.unit, given: given.unit }), at: `${given.indicator}|${indicator.lattice.unit}`, places: at(given.indicator), severity: 'error' })],
    ),
);

export const givenGone = rule(
  { id: 'given.gone', family: 'figures', severity: 'error', identity: 'indicators ⊇ indicators(loaded)' },
  ({ plan }): Lists[] => [[plan.given, plan.indicators]],
  (...lists: Lists): Found[] =>
    pairs(lists).flatMap(([given, indicator]) => (indicator === undefined ? [foundOf({ problem: miss('given.gone', { indicator: given.name }), at: given.indicator, places: at(given.indicator), severity: 'error' })] : [])),
);
