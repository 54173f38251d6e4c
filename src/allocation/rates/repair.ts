/**
 * Moves shown rates from the nearest figure until the weighted mean prints as wanted and the numerators
 * can have their sum: first greedily, then, where that took moves, by a search for the least cost.
 */
import { nextOption, optionAt, type Option, type RoundingTask } from './options';
import { search } from './search';
import { addOption, missOf, NO_SUMS, windowOf, type Miss, type Sums, type Window } from './sums';

function without(sums: Sums, option: Option): Sums {
  return { gain: sums.gain - option.gain, low: sums.low - option.low, high: sums.high - option.high };
}

/**
 * A choice with both sums as wanted, or the nearest to it.
 * @param start the nearest option of every unit, as far as ranks allow
 * @param isNearest whether ranks moved none, so that nothing can be nearer
 * @returns `exhausted` when it is known that no choice has both sums as wanted
 */
export function repair(task: RoundingTask, start: readonly Option[], isNearest: boolean): { choice: readonly Option[]; exhausted: boolean } {
  const window = windowOf(task);
  const startMiss = missOf(start.reduce(addOption, NO_SUMS), window);
  if (isNearest && startMiss.sum === 0n && startMiss.mean === 0n) return { choice: start, exhausted: false };
  const moved = moveGreedily(task, start, window);
  const best = search(task, start, moved, window);
  const miss = missOf(best.choice.reduce(addOption, NO_SUMS), window);
  const isMissed = miss.sum !== 0n || miss.mean !== 0n;
  return { choice: best.choice, exhausted: isMissed && (best.isComplete || isOutOfReach(task, window)) };
}

/** Whether all units at their highest stay below, or at their lowest above, what is wanted. */
function isOutOfReach(task: RoundingTask, window: Window): boolean {
  const highest = missOf(task.units.map((unit, index) => optionAt(task, index, unit.high)).reduce(addOption, NO_SUMS), window);
  const lowest = missOf(task.units.map((unit, index) => optionAt(task, index, unit.low)).reduce(addOption, NO_SUMS), window);
  return highest.sum < 0n || highest.mean < 0n || lowest.sum > 0n || lowest.mean > 0n;
}

interface Move {
  readonly index: number;
  readonly option: Option;
  readonly cost: bigint;
  readonly gain: bigint;
}

/** One way only, up or down, the cheapest first, never past what is wanted. */
function moveGreedily(task: RoundingTask, start: readonly Option[], window: Window): Option[] {
  const choice = [...start];
  let sums = start.reduce(addOption, NO_SUMS);
  const direction = ({ sum, mean }: Miss): 1 | 0 | -1 => {
    const isUp = sum < 0n || mean < 0n;
    const isDown = sum > 0n || mean > 0n;
    return isUp === isDown ? 0 : isUp ? 1 : -1;
  };
  const step = direction(missOf(sums, window));
  while (step !== 0 && direction(missOf(sums, window)) === step) {
    let best: Move | null = null;
    let isEnough = false;
    const limits = rankLimits(task, choice);
    for (const [index, option] of choice.entries()) {
      const next = nextOption(task, index, option, step);
      if (next === null || next.shown < limits[index]!.floor || next.shown > (limits[index]!.ceiling ?? next.shown)) continue;
      const after = direction(missOf(addOption(without(sums, option), next), window));
      if (after === -step) continue;
      const move = { index, option: next, cost: next.cost - option.cost, gain: (next.gain - option.gain) * BigInt(step) };
      if (after !== 0 && isEnough) continue;
      if (best === null || isEnough !== (after === 0) || isCheaper(move, best, isEnough, step)) [best, isEnough] = [move, after === 0];
    }
    if (best === null) break;
    sums = addOption(without(sums, choice[best.index]!), best.option);
    choice[best.index] = best.option;
  }
  return choice;
}

/**
 * Moves that are enough compare by cost, others by cost for what they bring. At equal cost the smaller
 * id is the first to be raised and the last to be lowered.
 */
function isCheaper(move: Move, best: Move, isEnough: boolean, step: 1 | -1): boolean {
  const difference = isEnough ? move.cost - best.cost : move.cost * best.gain - best.cost * move.gain;
  return difference < 0n || (difference === 0n && step < 0);
}

/** What each unit may be shown at without passing those ahead or falling behind those it leads. */
function rankLimits(task: RoundingTask, choice: readonly Option[]): { floor: bigint; ceiling: bigint | null }[] {
  const limits = task.units.map(() => ({ floor: 0n, ceiling: null as bigint | null }));
  const order = task.units.flatMap((unit, index) => (unit.rank === null ? [] : [{ index, rank: unit.rank }]));
  order.sort((left, right) => left.rank - right.rank);
  let [floor, reached, rank] = [0n, 0n, -1];
  for (const { index, rank: own } of order) {
    if (own !== rank) [floor, rank] = [reached, own];
    limits[index]!.floor = floor;
    if (choice[index]!.shown > reached) reached = choice[index]!.shown;
  }
  let ceiling: bigint | null = null;
  let least: bigint | null = null;
  rank = -1;
  for (const { index, rank: own } of order.reverse()) {
    if (own !== rank) [ceiling, rank] = [least, own];
    limits[index]!.ceiling = ceiling;
    const { shown } = choice[index]!;
    if (least === null || shown < least) least = shown;
  }
  return limits;
}
