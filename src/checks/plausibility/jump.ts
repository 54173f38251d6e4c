import { foundOf, miss } from '../finding';
import { rule } from '../rule';
import { changesOf, isThousandfold, median } from './change';

/** Iglewicz and Hoaglin (1993): beyond this a modified z-score is an outlier. */
const OUTLIER = 3.5;
/** The median deviation of a normal sample as its standard deviation. */
const TO_SIGMA = 1.4826;
/** Places that move alike differ by some points all the same: a spread below 5 % is taken for 5 %. */
const LEAST_SPREAD = 0.05;
/** With fewer places than this a median deviation is itself unsure, and spread is allowed for. */
const MANY = 8;
const FEWEST = 4;

/** A recipient that grows or shrinks far from how the others do: by the median of the logs of all ratios, and their median deviation. */
export const jump = rule(
  { id: 'odd.jump', family: 'plausibility', severity: 'warning', identity: '|ln(X/X₀) − median| ≤ 3.5 · 1.4826 · MAD' },
  ({ tables }) => tables.map((table) => [table] as const),
  (table) => {
    const changes = changesOf(table);
    if (changes.length < FEWEST) return [];
    const middle = median(changes.map(({ log }) => log));
    const deviation = median(changes.map(({ log }) => Math.abs(log - middle)));
    const spread = Math.max(LEAST_SPREAD, TO_SIGMA * deviation) * Math.max(1, MANY / changes.length);
    const percent = (log: number): number => Math.round(1000 * (Math.exp(log) - 1)) / 10;
    return changes.flatMap(({ line, year, log }) => {
      if (Math.abs(log - middle) <= OUTLIER * spread || isThousandfold(log)) return [];
      const { id, name, lattice } = table.indicator;
      const problem = miss('odd.jump', { indicator: name, recipient: line.name, period: 'Y', figure: year, lattice, change: percent(log), usual: percent(middle) });
      return [foundOf({ problem, at: `${id}|${line.code}`, places: [{ kind: 'cell', indicator: id, axis: table.axis, recipient: line.code, period: 'Y' }], severity: 'warning' })];
    });
  },
);
