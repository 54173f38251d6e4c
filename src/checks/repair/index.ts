/**
 * The smallest ways to mend a group of tables: a whole line that explains everything first, then single
 * figures, then the smallest sets. Pins are kept, every figure stays a whole count of its lattice.
 */
import { addsOverMonths, addsOverUnits } from '../../domain';
import type { Cause, CellChange, Repair } from '../finding';
import { placeOf, SUM_RULES, valueOf, type Equation, type Group } from '../sums';
import { lineRepairs } from './lines';
import { smallestSets } from './search';
import { singleRepairs, type Change, type SingleRepair } from './single';
import { CAUSE_ORDER, causeOf } from './slip';
import { Steps } from './steps';

/** Figures looked at, and more sums than this that do not hold are no longer an error of a few figures. */
const SINGLE_STEPS = 6000;
const SET_STEPS = 4000;
const MOST_BROKEN = 400;
const MOST_TOGETHER = 12;
const MOST_FIGURES = 4;
const MOST_ALTERNATIVES = 12;

/** Repairs of a group's sums, alternatives of the same findings one after another, the likeliest first. */
export function repairsOf(group: Group): Repair[] {
  const broken = brokenOf(group);
  if (broken.size === 0 || broken.size > MOST_BROKEN) return [];
  const lines = lineRepairs(group).map((line): Repair => {
    const { id } = line.table.indicator;
    const ofTable = addsOverUnits(line.table.indicator.behaviour) ? [`sum.period|${id}|${line.table.axis}|`, `sum.recipients|${id}|${line.table.axis}`] : [];
    const mends = [...broken.keys()].filter((key) => ofTable.some((start) => key.startsWith(start)) || key.split('|').includes(line.recipient));
    return { changes: line.changes, cause: line.cause, size: sizeOf(line.changes), mends, proven: true, more: false };
  });
  for (const { mends } of lines) mends.forEach((key) => broken.delete(key));
  const steps = new Steps(SINGLE_STEPS);
  const bundles = bundled(singleRepairs(group, broken, steps));
  const alone = bundles.flatMap((bundle) => (bundle.isSettled ? alternatives(bundle.repairs.map((repair) => [repair]), bundle.mends, !steps.isUsedUp, steps.isUsedUp) : []));
  for (const { isSettled, mends } of bundles) if (isSettled) mends.forEach((key) => broken.delete(key));
  return [...lines, ...alone, ...together(group, broken)];
}

/** The broken equations by key, those with few terms first. */
function brokenOf(group: Group): Map<string, Equation> {
  const all = SUM_RULES.flatMap((rule) => rule.broken(group));
  if (all.length > MOST_BROKEN) return new Map(all.map((equation) => [equation.key, equation]));
  const sized = all.map((equation) => ({ equation, terms: equation.terms().length }));
  return new Map(sized.sort((one, other) => one.terms - other.terms).map(({ equation }) => [equation.key, equation]));
}

interface Bundle {
  readonly repairs: readonly SingleRepair[];
  readonly mends: readonly string[];
  /** True where every one of them mends all of it: alternatives of one error. */
  readonly isSettled: boolean;
}

/** Single repairs that mend some of the same findings belong together. */
function bundled(repairs: readonly SingleRepair[]): Bundle[] {
  const bundles: { repairs: SingleRepair[]; mends: Set<string> }[] = [];
  for (const repair of repairs) {
    const touched = bundles.filter(({ mends }) => repair.mends.some((key) => mends.has(key)));
    for (const each of touched) bundles.splice(bundles.indexOf(each), 1);
    bundles.push({ repairs: [...touched.flatMap((each) => each.repairs), repair], mends: new Set([...touched.flatMap(({ mends }) => [...mends]), ...repair.mends]) });
  }
  return bundles.map(({ repairs: members, mends }) => {
    // Of one error the repair that mends most of it is the one that explains it.
    const most = Math.max(...members.map((repair) => repair.mends.length));
    const best = members.filter((repair) => repair.mends.length === most);
    return { repairs: best, mends: [...mends], isSettled: most === mends.size };
  });
}

function together(group: Group, broken: ReadonlyMap<string, Equation>): Repair[] {
  if (broken.size === 0 || broken.size > MOST_TOGETHER) return [];
  const steps = new Steps(SET_STEPS);
  const { sets, proven, more } = smallestSets(group, broken, { most: MOST_FIGURES, sets: 2 * MOST_ALTERNATIVES, steps });
  return alternatives(sets, [...broken.keys()], proven, more);
}

/** Equally small sets as repairs: explained ones first, then the least change, then in the order of the plan. */
function alternatives(sets: readonly (readonly Change[])[], mends: readonly string[], proven: boolean, isCut: boolean): Repair[] {
  const ranking = sets.map((set) => {
    const changes = set.map(({ figure, to }): CellChange => ({ place: placeOf(figure), from: valueOf(figure), to, lattice: figure.table.indicator.lattice }));
    return { repair: { changes, cause: causeOfSet(changes), size: sizeOf(changes), mends, proven }, odd: set.filter(leavesItsPath).length };
  });
  const ranked = ranking.sort(
    (one, other) => other.odd - one.odd || CAUSE_ORDER.indexOf(one.repair.cause) - CAUSE_ORDER.indexOf(other.repair.cause) || one.repair.size - other.repair.size,
  );
  const more = isCut || ranked.length > MOST_ALTERNATIVES;
  return ranked.slice(0, MOST_ALTERNATIVES).map(({ repair }) => ({ ...repair, more }));
}

/** Whether a level stands outside its neighbours' and would stand between them. */
function leavesItsPath({ figure, to }: Change): boolean {
  const { table } = figure;
  if (addsOverMonths(table.indicator.behaviour) || (figure.kind !== 'cell' && figure.kind !== 'month')) return false;
  const path = figure.kind === 'month' ? table.months : (table.lines[figure.line]?.cells ?? []);
  const [before, after] = [path[figure.column - 1] ?? null, path[figure.column + 1] ?? null];
  const isBetween = (level: number | null): boolean => {
    if (level === null) return false;
    const neighbours = [before, after].filter((each) => each !== null);
    return neighbours.length < 2 || (level >= Math.min(...neighbours) && level <= Math.max(...neighbours));
  };
  return !isBetween(valueOf(figure)) && isBetween(to);
}

function causeOfSet(changes: readonly CellChange[]): Cause | null {
  const [one, other, ...rest] = changes;
  if (one === undefined || rest.length > 0) return null;
  if (other === undefined) return causeOf(one.from, one.to, one.lattice.decimals);
  return one.from === other.to && other.from === one.to ? 'interchanged' : null;
}

function sizeOf(changes: readonly CellChange[]): number {
  return changes.reduce((sum, { from, to }) => sum + Math.abs(to - (from ?? 0)), 0);
}
