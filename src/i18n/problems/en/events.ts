import type { EventProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { amount, list, named, printed } from './words';

export const eventSentences: SentencesFor<EventProblems> = {
  'events.notACount': ({ figure }) => `The number of events is ${printed(figure)}; enter a whole number of 0 or more.`,
  'events.tooFewCandidates': ({ count, available, missing, excluded }) =>
    `The target needs ${amount(count)} places but only ${amount(available)} qualify, ${amount(missing)} too few; add candidates${excluded.length === 0 ? '' : ` or reconsider those excluded (${list(excluded)})`}.`,
  'events.tooManyChances': ({ chances, limit }) =>
    `The places listed could be chosen ${amount(chances)} times in all, more than the ${amount(limit)} that can be named; lower how often each may be chosen, or plan this target as a sum.`,
  'events.tooManyPins': ({ count, pinned, excess, ids }) =>
    `There are ${amount(pinned)} named events (${list(ids)}) for a target of ${amount(count)}, ${amount(excess)} too many; release some.`,
  'events.periodsDiffer': ({ count, periods, difference }) =>
    `The numbers of the months add up to ${amount(periods)} but the target is ${amount(count)}, a difference of ${amount(difference)}; correct the months.`,
  'events.periodTooFull': ({ period, count, pinned }) =>
    `There are ${amount(pinned)} events named for ${named(period)}, which has ${amount(count)} only; move some to another month.`,
  'events.notReady': ({ period, count, available, missing }) =>
    `By the end of ${named(period)} ${amount(count)} events are due but only ${amount(available)} candidates can be ready, ${amount(missing)} too few; choose later months or add candidates.`,
  'events.pinTooEarly': ({ id, period, earliest }) =>
    `"${id}" is named for ${named(period)} but cannot be ready before ${named(earliest)}; name a later month.`,
  'events.pinExcluded': ({ id }) => `"${id}" is both named and excluded; withdraw one of the two.`,
  'events.requiredTooLate': ({ id, earliest }) =>
    `"${id}" must take part but cannot be ready before ${named(earliest)}, and the given months leave it no place; give a later month a number.`,
  'events.repeated': ({ id, times, most }) => `"${id}" is chosen ${amount(times)} times, at most ${amount(most)} is allowed; take some out.`,
  'events.countDiffers': ({ count, assigned, difference }) =>
    `The list has ${amount(assigned)} events but the target is ${amount(count)}, a difference of ${amount(difference)}; add or remove some.`,
  'events.belowBase': ({ level, base }) =>
    `The level to reach, ${amount(level)}, is below the ${amount(base)} reached already; check the target or the figure reached.`,
  'events.beyondWhole': ({ reached, of, excess }) =>
    `The year would reach ${amount(reached)} out of ${amount(of)}, ${amount(excess)} more than there are; lower the target or correct the whole number.`,
  'events.periodsMoved': ({ moves }) =>
    `The even rhythm could not be kept since too few candidates are ready in time; moved ${list(moves.map(({ from, to }) => `${named(from)} → ${named(to)}`))}, check the months or the candidates.`,
};
