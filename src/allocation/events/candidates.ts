/** Who may take part in a count of events: read and refused once, periods as positions. */
import { refusal, success, type Result } from '../../domain';
import { compareIds } from '../exact';
import { firstRepeated } from '../recipients';

export interface Candidate {
  readonly id: string;
  /** How ready, any finite score, more is readier; null is missing, which only pinned or excluded ones may be. */
  readonly readiness: number | null;
  /** First period in which it can be; the first of all when absent. */
  readonly earliest?: string | undefined;
  readonly excluded?: boolean | undefined;
  /** Periods in which it takes part for certain. */
  readonly pins?: readonly string[] | undefined;
  /** Whether it takes part for certain, the period being open. */
  readonly required?: boolean | undefined;
  /** How often it may take part; once when absent. */
  readonly most?: number | undefined;
}

/** More chances than this are no list of names: a count that large is split as a sum. */
const MOST_CHANCES = 100_000;

/** One chance of a candidate to take part: who may do so twice has two. */
export interface Chance {
  readonly id: string;
  readonly readiness: number;
  readonly earliest: number;
  readonly required: boolean;
}

export interface Candidates {
  /** Fixed events: who and the position of the period. */
  readonly pinned: readonly { readonly id: string; readonly period: number }[];
  /** All other chances, in the order in which they are taken. */
  readonly chances: readonly Chance[];
  readonly excluded: readonly string[];
}

/**
 * Candidates with their chances: those required first, then everybody's first chance by readiness, then
 * second ones; equal ones by id.
 * @param count how many events there are to be, the most chances that anybody has besides pins.
 * Refused with `allocation.noRecipients`, `duplicateRecipient`, `unknownCell`, `missingWeight`,
 * `notANumber`, `events.pinExcluded`, `pinTooEarly`, `repeated`, `notACount` or `tooManyChances`.
 */
export function readCandidates(candidates: readonly Candidate[], periods: readonly string[], count: number): Result<Candidates> {
  if (candidates.length === 0) return refusal('allocation.noRecipients', {});
  const twice = firstRepeated(candidates.map((candidate) => candidate.id));
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  const pinned: { id: string; period: number }[] = [];
  const open: (Chance & { readonly turn: number })[] = [];
  const missing: string[] = [];
  const turns = Math.max(1, count);
  const all = candidates.reduce((sum, { most = 1, excluded = false }) => sum + (excluded ? 0 : Math.min(most, turns)), 0);
  if (all > MOST_CHANCES) return refusal('events.tooManyChances', { chances: all, limit: MOST_CHANCES });
  for (const candidate of candidates) {
    const read = readPins(candidate, periods);
    if (!read.ok) return read;
    const { id, readiness, most = 1, required = false } = candidate;
    if (candidate.excluded === true) continue;
    pinned.push(...read.value.pins.map((period) => ({ id, period })));
    const taken = read.value.pins.length;
    if (taken === most) continue;
    if (readiness === null) missing.push(id);
    else if (!Number.isFinite(readiness)) return refusal('allocation.notANumber', { what: 'weight', id });
    for (let turn = taken; turn < Math.min(most, taken + turns); turn += 1) {
      open.push({ id, readiness: readiness ?? 0, earliest: read.value.earliest, required: required && turn === 0, turn });
    }
  }
  if (missing.length > 0) return refusal('allocation.missingWeight', { ids: missing });
  open.sort(
    (left, right) =>
      Number(right.required) - Number(left.required) ||
      left.turn - right.turn ||
      right.readiness - left.readiness ||
      compareIds(left.id, right.id),
  );
  pinned.sort((left, right) => left.period - right.period || compareIds(left.id, right.id));
  const excluded = candidates.filter((candidate) => candidate.excluded === true).map((candidate) => candidate.id);
  return success({ pinned, chances: open.map(({ turn: _, ...chance }) => chance), excluded });
}

function readPins(candidate: Candidate, periods: readonly string[]): Result<{ earliest: number; pins: number[] }> {
  const { id, pins = [], earliest, most = 1 } = candidate;
  if (!Number.isSafeInteger(most) || most < 1) return refusal('events.notACount', { figure: String(most) });
  const first = earliest === undefined ? 0 : periods.indexOf(earliest);
  if (first < 0) return refusal('allocation.unknownCell', { row: id, column: earliest ?? '' });
  if (candidate.excluded === true && (pins.length > 0 || candidate.required === true)) return refusal('events.pinExcluded', { id });
  const places: number[] = [];
  for (const period of pins) {
    const place = periods.indexOf(period);
    if (place < 0) return refusal('allocation.unknownCell', { row: id, column: period });
    if (place < first) return refusal('events.pinTooEarly', { id, period, earliest: periods[first]! });
    places.push(place);
  }
  if (pins.length > most) return refusal('events.repeated', { id, times: pins.length, most });
  return success({ earliest: first, pins: places });
}
