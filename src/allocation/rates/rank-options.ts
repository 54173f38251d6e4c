/**
 * Shown rates in last year's order. With small denominators the nearest figures may pass each other;
 * here the units are put back into order at the least Σ denominator × (shown − fair)².
 */
import { compareIds } from '../exact';
import { nextOption, type Option, type RoundingTask } from './options';

/** Options looked at to each side of the nearest. */
const REACH = 6;

/** A unit's option at the end of the cheapest chain that leads to it. */
interface Link {
  readonly option: Option;
  readonly cost: bigint;
  readonly before: Link | null;
}

/**
 * The cheapest options that never step down along the ranks (units of one rank by their fair rates),
 * by dynamic programming over the options near each unit's nearest.
 * @param start the nearest option of every unit
 * @returns null where nobody has to move, because no rank is given or all are in order, or where no
 *   options near enough are in order
 */
export function keepRanks(task: RoundingTask, start: readonly Option[]): Option[] | null {
  const order = task.units.flatMap((unit, index) => (unit.rank === null ? [] : [index])).sort((left, right) => compareUnits(task, left, right));
  if (isInOrder(task, order, start)) return null;
  let links: readonly Link[] = [];
  for (const [place, index] of order.entries()) {
    links = optionsOf(task, index, start[index]!).flatMap((option): Link[] => {
      if (place === 0) return [{ option, cost: option.cost, before: null }];
      const before = cheapest(links.filter((link) => link.option.shown <= option.shown));
      return before === null ? [] : [{ option, cost: before.cost + option.cost, before }];
    });
    if (links.length === 0) return null;
  }
  const choice = [...start];
  let link = cheapest(links);
  for (const index of order.reverse()) {
    if (link === null) return null;
    choice[index] = link.option;
    link = link.before;
  }
  return choice;
}

function compareUnits({ units }: RoundingTask, left: number, right: number): number {
  const [one, other] = [units[left]!, units[right]!];
  if (one.rank !== other.rank) return (one.rank ?? 0) - (other.rank ?? 0);
  if (one.fair !== other.fair) return one.fair < other.fair ? -1 : 1;
  return compareIds(one.id, other.id);
}

/** Whether nobody is shown below one of a lower rank. */
function isInOrder({ units }: RoundingTask, order: readonly number[], choice: readonly Option[]): boolean {
  let [floor, reached] = [0n, 0n];
  let rank: number | null = null;
  for (const index of order) {
    if (units[index]!.rank !== rank) [floor, rank] = [reached, units[index]!.rank];
    const { shown } = choice[index]!;
    if (shown < floor) return false;
    if (shown > reached) reached = shown;
  }
  return true;
}

function optionsOf(task: RoundingTask, index: number, start: Option): Option[] {
  const options = [start];
  for (const step of [1, -1] as const) {
    let option = nextOption(task, index, start, step);
    for (let count = 0; option !== null && count < REACH; count += 1) {
      options.push(option);
      option = nextOption(task, index, option, step);
    }
  }
  return options;
}

/** The first of the cheapest, or null of none. */
function cheapest(links: readonly Link[]): Link | null {
  let best: Link | null = null;
  for (const link of links) if (best === null || link.cost < best.cost) best = link;
  return best;
}
