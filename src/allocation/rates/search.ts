/**
 * The least-cost choice of shown rates by trying: exact for a handful of units, and for many as far as
 * a fixed number of steps goes, starting from a choice that is already there.
 */
import { compareIds } from '../exact';
import { nextOption, type Option, type RoundingTask } from './options';
import { addOption, missOf, NO_SUMS, type Miss, type Sums, type Window } from './sums';

/** Steps the search may take, so that its time is bounded and its result the same everywhere. */
const MAX_STEPS = 20_000;
/** Options looked at to each side of the nearest. */
const REACH = 16;
/** With more units the steps would not reach beyond the last few of them. */
const MAX_UNITS = 64;

interface Best {
  readonly miss: Miss;
  readonly cost: bigint;
  readonly choice: readonly Option[];
}

/** What the units from a place on can add at least and at most. */
interface Rest {
  readonly least: Sums;
  readonly most: Sums;
  readonly cost: bigint;
}

/**
 * @param start the nearest option of every unit, whose neighbours are tried
 * @param known a choice to beat
 * @returns `isComplete` when there was no option and no choice left untried
 */
export function search(
  task: RoundingTask,
  start: readonly Option[],
  known: readonly Option[],
  window: Window,
): { choice: readonly Option[]; isComplete: boolean } {
  if (task.units.length > MAX_UNITS) return { choice: known, isComplete: false };
  let isComplete = true;
  const order = task.units.map((_, index) => index).sort((left, right) => compareUnits(task, left, right));
  const options = order.map((index) => {
    const around = optionsAround(task, index, start[index]!);
    if (!around.isAll) isComplete = false;
    return around.options;
  });
  const rests = restsOf(options);
  let best: Best = rate(known, window);
  let steps = 0;
  const chosen: Option[] = [];

  const visit = (depth: number, sums: Sums, cost: bigint): void => {
    if (steps >= MAX_STEPS) {
      isComplete = false;
      return;
    }
    steps += 1;
    const rest = rests[depth]!;
    const bound = leastMiss(sums, rest, window);
    const gain = compareBest(bound, cost + rest.cost, best);
    if (gain > 0n) return;
    if (depth === order.length) {
      const choice: Option[] = [];
      order.forEach((index, place) => (choice[index] = chosen[place]!));
      if (gain < 0n || isFirst(choice, best.choice)) best = { miss: bound, cost, choice };
      return;
    }
    for (const option of options[depth]!) {
      if (!fitsRanks(task, order, chosen, depth, option)) continue;
      chosen[depth] = option;
      visit(depth + 1, addOption(sums, option), cost + option.cost);
    }
    chosen.length = depth;
  };
  visit(0, NO_SUMS, 0n);
  return { choice: best.choice, isComplete };
}

/** Ranks first, so that a unit is only held against those already placed; then the heaviest. */
function compareUnits({ units }: RoundingTask, left: number, right: number): number {
  const [one, other] = [units[left]!, units[right]!];
  const rank = (one.rank ?? 0) - (other.rank ?? 0);
  if (rank !== 0) return rank;
  if (one.denominator !== other.denominator) return one.denominator > other.denominator ? -1 : 1;
  return compareIds(one.id, other.id);
}

function optionsAround(task: RoundingTask, index: number, start: Option): { options: Option[]; isAll: boolean } {
  const options = [start];
  let isAll = true;
  for (const step of [1, -1] as const) {
    let option = nextOption(task, index, start, step);
    for (let count = 0; option !== null && count < REACH; count += 1) {
      options.push(option);
      option = nextOption(task, index, option, step);
    }
    if (option !== null) isAll = false;
  }
  options.sort((left, right) => (left.cost === right.cost ? Number(right.shown - left.shown) : left.cost < right.cost ? -1 : 1));
  return { options, isAll };
}

function restsOf(options: readonly (readonly Option[])[]): Rest[] {
  const rests: Rest[] = [{ least: NO_SUMS, most: NO_SUMS, cost: 0n }];
  for (const choices of [...options].reverse()) {
    const { least, most, cost } = rests[0]!;
    const byShown = [...choices].sort((left, right) => (left.shown < right.shown ? -1 : 1));
    rests.unshift({
      least: addOption(least, byShown[0]!),
      most: addOption(most, byShown[byShown.length - 1]!),
      cost: cost + choices[0]!.cost,
    });
  }
  return rests;
}

/** The miss no completion can go below. */
function leastMiss(sums: Sums, rest: Rest, window: Window): Miss {
  const low: Sums = { gain: sums.gain + rest.least.gain, low: sums.low + rest.least.low, high: sums.high + rest.least.high };
  const high: Sums = { gain: sums.gain + rest.most.gain, low: sums.low + rest.most.low, high: sums.high + rest.most.high };
  const [under, over] = [missOf(high, window), missOf(low, window)];
  const both = (up: bigint, down: bigint): bigint => (up < 0n ? up : down > 0n ? down : 0n);
  return { sum: both(under.sum, over.sum), mean: both(under.mean, over.mean) };
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** < 0 for less than the best, > 0 for more: the sum first, then the mean, then the cost. */
function compareBest(miss: Miss, cost: bigint, best: Best): bigint {
  return size(miss.sum) - size(best.miss.sum) || size(miss.mean) - size(best.miss.mean) || cost - best.cost;
}

/** Among equals the smaller ids are shown higher. */
function isFirst(choice: readonly Option[], other: readonly Option[]): boolean {
  const at = choice.findIndex((option, index) => option.shown !== other[index]!.shown);
  return at >= 0 && choice[at]!.shown > other[at]!.shown;
}

function rate(choice: readonly Option[], window: Window): Best {
  const cost = choice.reduce((sum, option) => sum + option.cost, 0n);
  return { miss: missOf(choice.reduce(addOption, NO_SUMS), window), cost, choice };
}

function fitsRanks(task: RoundingTask, order: readonly number[], chosen: readonly Option[], depth: number, option: Option): boolean {
  const rank = task.units[order[depth]!]!.rank;
  if (rank === null) return true;
  for (let place = 0; place < depth; place += 1) {
    if (task.units[order[place]!]!.rank !== rank && chosen[place]!.shown > option.shown) return false;
  }
  return true;
}
