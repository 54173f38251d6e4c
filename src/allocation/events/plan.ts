/**
 * A proposal of events: who takes part and when. Always: exactly as many as demanded, nobody more often
 * than allowed, nobody before it can be ready.
 */
import { problem, refusal, success, TWELVE_STEPS, type Problem, type Result } from '../../domain';
import { carryForward } from '../carry-forward';
import { compareIds } from '../exact';
import { firstRepeated } from '../recipients';
import { checkLength } from '../sizes';
import { readCandidates, type Candidate, type Candidates, type Chance } from './candidates';
import { eventCount, listEvents, type Assignment, type EventDemand, type EventList } from './list';

export interface EventRequest extends EventDemand {
  readonly candidates: readonly Candidate[];
  /** `M1`…`M12` when absent. */
  readonly periods?: readonly string[] | undefined;
  /** Rhythm of the year, spread evenly when absent; gives way where nobody is ready. */
  readonly periodWeights?: readonly (number | null)[] | undefined;
  /** Number of events in every period, held exactly. */
  readonly periodCounts?: readonly (number | null)[] | undefined;
}

export interface EventPlan extends EventList {
  /** Ids of those who could take part and were not chosen, readiest first. */
  readonly reserves: readonly string[];
  readonly warnings: readonly Problem[];
}

/**
 * Proposes who and when for a count of events (02 xã đạt chuẩn).
 *
 * The periods follow a running total ({@link carryForward}: 2 over twelve months are June and December)
 * or the numbers wished; pinned events come first. Then the readiest candidates are taken one by one,
 * each as long as all chosen ones can still be placed (a transversal matroid, so no other choice is
 * readier), and the earliest place goes to the readiest who can be ready by then. Where too few can be
 * ready in time an even rhythm moves to later periods, wished numbers are refused.
 * @returns refused with the codes of {@link eventCount} and `readCandidates`, `events.tooManyPins`,
 *   `tooFewCandidates`, `periodsDiffer`, `periodTooFull`, `notReady`, `requiredTooLate`,
 *   `allocation.missingFigure` (a period without a number), `tooManyLines` (more numbers than periods) and the codes of `carryForward`; warning
 *   `events.periodsMoved`
 * @see Edmonds, Matroids and the greedy algorithm, Mathematical Programming 1 (1971)
 */
export function planEvents(request: EventRequest): Result<EventPlan> {
  const { candidates, periods = TWELVE_STEPS } = request;
  const count = eventCount(request);
  if (!count.ok) return count;
  const twice = firstRepeated(periods);
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  for (const figures of [request.periodWeights, request.periodCounts]) {
    const sized = checkLength(periods, figures ?? []);
    if (!sized.ok) return sized;
  }
  const read = readCandidates(candidates, periods, count.value);
  if (!read.ok) return read;
  const enough = checkNumbers(count.value, read.value);
  if (!enough.ok) return enough;
  const places = placesOf(request, periods, count.value, read.value);
  if (!places.ok) return places;

  const { free, moves } = places.value;
  const chosen = choose(read.value.chances, free, periods.length);
  const isChosen = new Set(chosen);
  const late = read.value.chances.find((chance) => chance.required && !isChosen.has(chance));
  if (late !== undefined) return refusal('events.requiredTooLate', { id: late.id, earliest: periods[late.earliest]! });
  const assignments = [
    ...read.value.pinned.map(({ id, period }) => ({ recipient: id, period: periods[period]! })),
    ...assign(chosen, free, periods),
  ];
  const most = new Map(candidates.map((candidate) => [candidate.id, candidate.most ?? 1]));
  const list = listEvents({ ...request, recipients: candidates.map(({ id }) => id), assignments, most: (id) => most.get(id) ?? 1 });
  if (!list.ok) return list;
  const taken = new Set(assignments.map((assignment) => assignment.recipient));
  const reserves = [...new Set(read.value.chances.map((chance) => chance.id))].filter((id) => !taken.has(id));
  return success({ ...list.value, reserves, warnings: moves.length === 0 ? [] : [problem('events.periodsMoved', { moves })] });
}

function checkNumbers(count: number, { pinned, chances, excluded }: Candidates): Result<true> {
  const required = chances.filter((chance) => chance.required);
  const named = pinned.length + required.length;
  if (named > count) {
    const ids = [...new Set([...pinned, ...required].map(({ id }) => id))].sort(compareIds);
    return refusal('events.tooManyPins', { count, pinned: named, excess: named - count, ids });
  }
  const available = pinned.length + chances.length;
  if (available >= count) return success(true);
  return refusal('events.tooFewCandidates', { count, available, missing: count - available, excluded: [...excluded].sort(compareIds) });
}

interface Places {
  /** Positions of the periods of all events that are not pinned, in the order of time. */
  readonly free: readonly number[];
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

function placesOf(request: EventRequest, periods: readonly string[], count: number, candidates: Candidates): Result<Places> {
  const { pinned, chances } = candidates;
  if (request.periodCounts !== undefined) return wishedPlaces(request.periodCounts, periods, count, candidates);
  const weights = periods.map((_, period) => (request.periodWeights === undefined ? 1 : (request.periodWeights[period] ?? null)));
  const spread = carryForward(count, weights, { ids: periods });
  if (!spread.ok) return spread;
  const even = placesIn(spread.value.shares);
  // A pinned event stands in for the nearest of the even places, the earlier of two.
  for (const { period } of pinned) {
    const nearest = even.reduce((best, place, index) => (Math.abs(place - period) < Math.abs(even[best]! - period) ? index : best), 0);
    even.splice(nearest, 1);
  }
  const free = laterPlaces(even, chances);
  const moves = free.flatMap((place, index) => (place === even[index] ? [] : [{ from: periods[even[index]!]!, to: periods[place]! }]));
  return success({ free, moves });
}

function placesIn(counts: readonly number[]): number[] {
  return counts.flatMap((count, place) => Array<number>(count).fill(place));
}

/** The same places, each as late as it must be for enough chances to be ready, and for the required ones. */
function laterPlaces(places: readonly number[], chances: readonly Chance[]): number[] {
  const ready = chances.map((chance) => chance.earliest).sort((left, right) => left - right);
  const required = chances.flatMap((chance) => (chance.required ? [chance.earliest] : [])).sort((left, right) => left - right);
  const offset = places.length - required.length;
  return places.map((place, index) => Math.max(place, ready[index]!, required[index - offset] ?? 0));
}

function wishedPlaces(
  wished: readonly (number | null)[],
  periods: readonly string[],
  count: number,
  { pinned, chances }: Candidates,
): Result<Places> {
  const free: number[] = [];
  for (const [place, id] of periods.entries()) {
    const wish = wished[place] ?? null;
    if (wish === null) return refusal('allocation.missingFigure', { id });
    if (!Number.isSafeInteger(wish) || wish < 0) return refusal('events.notACount', { figure: String(wish) });
    const held = pinned.filter((pin) => pin.period === place).length;
    if (held > wish) return refusal('events.periodTooFull', { period: id, count: wish, pinned: held });
    free.push(wish - held);
  }
  const sum = free.reduce((total, figure) => total + figure, pinned.length);
  if (sum !== count) return refusal('events.periodsDiffer', { count, periods: sum, difference: sum - count });
  let due = 0;
  for (const [place, figure] of free.entries()) {
    due += figure;
    const ready = chances.filter((chance) => chance.earliest <= place).length;
    if (ready >= due) continue;
    const held = pinned.filter((pin) => pin.period <= place).length;
    return refusal('events.notReady', { period: periods[place]!, count: due + held, available: ready + held, missing: due - ready });
  }
  return success({ free: placesIn(free), moves: [] });
}

/** The first chances in order that can all be placed; as many as there are places when these allow it. */
function choose(chances: readonly Chance[], places: readonly number[], periods: number): Chance[] {
  // From every period on there must be as many places as chosen ones that are ready no sooner (Hall).
  const room = Array.from({ length: periods }, (_, period) => places.filter((place) => place >= period).length);
  const chosen: Chance[] = [];
  for (const chance of chances) {
    if (chosen.length === places.length) break;
    const { earliest } = chance;
    if (room.some((left, period) => period <= earliest && left === 0)) continue;
    for (let period = 0; period <= earliest; period += 1) room[period]! -= 1;
    chosen.push(chance);
  }
  return chosen;
}

/** Place by place in the order of time, the first chosen one that can be ready. */
function assign(chosen: readonly Chance[], places: readonly number[], periods: readonly string[]): Assignment[] {
  const waiting = periods.map((_, period) => chosen.flatMap((chance, turn) => (chance.earliest === period ? [turn] : [])).reverse());
  return places.flatMap((place) => {
    const ready = waiting.slice(0, place + 1).filter((turns) => turns.length > 0);
    if (ready.length === 0) return [];
    const first = ready.reduce((best, turns) => (turns.at(-1)! < best.at(-1)! ? turns : best));
    return [{ recipient: chosen[first.pop()!]!.id, period: periods[place]! }];
  });
}
