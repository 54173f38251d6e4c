/** Targets of all loaded documents side by side: who may be compared with whom, and what their figures stand for. */
import { readPrintedNumber } from '../../domain';
import { keyOf } from '../text/spelling';
import { matchName } from '../catalogue';
import type { ProposedTarget } from '../proposed-target';
import { exactOf, unitScale, type Exact } from './exact';
import { meaningOf, type Member } from './identity';

/** A document's targets; `document` tells it from the others. */
export interface LoadedTargets {
  readonly document: string;
  readonly targets: readonly ProposedTarget[];
}

/** One target with a single figure, ready to be compared. */
export interface Loaded {
  readonly target: ProposedTarget;
  readonly document: string;
  /** Place in the list of all targets. */
  readonly at: number;
  readonly figure: Exact;
  readonly name: string;
  /** The known indicator it plainly is, or null. */
  readonly entry: string | null;
  /** What must agree before two figures are compared: document, year, period, area, plan or actual. */
  readonly scope: string;
  readonly exponent: number;
  readonly base: string;
}

const PRINTED = /\d[\d.,]*/g;

/** Targets with a figure that is not negative, in order; ranges say too little to contradict anything. */
export function loadedFrom(files: readonly LoadedTargets[]): Loaded[] {
  const all = files.flatMap(({ document, targets }) => targets.map((target) => ({ document, target })));
  // The same indicator comes back for every commune and year.
  const entries = new Map<string, string | null>();
  const entryOf = (name: string): string | null => {
    let entry = entries.get(name);
    if (entry === undefined) {
      const { outcome, candidates } = matchName(name);
      entries.set(name, (entry = outcome === 'known' ? (candidates[0]?.entry.id ?? null) : null));
    }
    return entry;
  };
  return all.flatMap(({ document, target }, at) => {
    if (target.value === undefined || target.value < 0 || target.bound === 'range' || target.approx === true) return [];
    const { exponent, base } = unitScale(target.unit);
    return [
      {
        target,
        document,
        at,
        figure: exactOf(target.value, decimalsPrinted(target, target.value)),
        name: nameKey(target.name),
        // Asked of few: who is compared by name alone needs no catalogue.
        get entry() {
          return entryOf(target.name);
        },
        scope: [document, target.year ?? '', target.period ?? '', target.area ?? '', target.status ?? 'plan', target.average === true, target.cumulative === true].join('|'),
        exponent,
        base,
      },
    ];
  });
}

/** Names compared: words only, tone marks in one place. */
export function nameKey(name: string): string {
  return (name.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).map(keyOf).join(' ');
}

/** "10,0 %" has a place that the number 10 has lost; the words it was read from still show it. */
function decimalsPrinted({ evidence = '' }: ProposedTarget, value: number): number {
  const places = [...evidence.matchAll(PRINTED)].map(([text]) => {
    const digits = text.replace(/[.,]$/, '');
    return readPrintedNumber(digits)?.value === value ? (/,(\d+)$/.exec(digits)?.[1]?.length ?? 0) : 0;
  });
  return Math.min(6, Math.max(0, ...places));
}

/** The figure as it stands in an identity whose unit has the power of ten `exponent`; its bound opens an end. */
export function memberOf(loaded: Loaded, exponent = loaded.exponent): Member {
  const { bound } = loaded.target;
  return {
    name: loaded.target.name,
    unit: loaded.target.unit,
    figure: loaded.figure,
    meaning: meaningOf(exponent, bound === '>=' || bound === '>' ? '>=' : bound === '<=' || bound === '<' ? '<=' : '='),
    target: loaded.at,
  };
}

/** The most decimals any of them is printed with. */
export function decimalsOf(members: readonly Member[]): number {
  return Math.max(...members.map(({ figure }) => figure.decimals));
}

/** Loaded targets by a key, in order. */
export function groupedBy(all: readonly Loaded[], key: (loaded: Loaded) => string | null): readonly (readonly [Loaded, ...Loaded[]])[] {
  const groups = new Map<string, [Loaded, ...Loaded[]]>();
  for (const loaded of all) {
    const found = key(loaded);
    if (found === null) continue;
    const group = groups.get(found);
    if (group) group.push(loaded);
    else groups.set(found, [loaded]);
  }
  return [...groups.values()];
}
