/** Findings and repairs as people read them, the same in the pane, on the command line and in reports. */
import { indicatorOf, type Plan } from '../domain';
import type { CellChange, Place, Repair } from '../checks';
import { createMessages, formatAmount, formatCount, periodName, sentence, type Language } from '../i18n';
import type { PlanFinding } from './contracts';

/** One sentence: what does not hold, where, by how much; what rounding alone explains says so. */
export function findingSentence({ problem, isRounding }: PlanFinding, lang: Language): string {
  const text = sentence(problem, lang);
  return isRounding ? `${text} ${createMessages(lang).check.onlyRounding}` : text;
}

/** The recipient and period a finding speaks of, by their names; empty where the whole is meant. */
export function lineName({ problem: { data } }: PlanFinding, lang: Language): string {
  const recipient = 'recipient' in data && typeof data.recipient === 'string' ? data.recipient : '';
  const period = 'period' in data && typeof data.period === 'string' ? data.period : '';
  const step = /^M(?:[1-9]|1[0-3])$/.test(period) ? periodName(period as 'M1', lang) : '';
  return [recipient, step].filter((part) => part !== '').join(', ');
}

/** What a repair changes, from what to what, and how the error may have come about. */
export function repairSentence({ changes, cause, proven }: Repair, plan: Plan, lang: Language): string {
  const words = createMessages(lang).check.repair;
  const [first] = changes;
  const why = cause === null ? '' : ` (${words.causes[cause]})`;
  const unsure = proven ? '' : ` ${words.notProven}`;
  if (first === undefined) return '';
  // A whole line is told by its recipient and its year, not by thirteen cells.
  if (changes.length > MOST_SHOWN) {
    const year = changes.find(({ place }) => place.kind === 'cell' && place.period === 'Y') ?? first;
    return `${words.line(recipientOf(first.place, plan), changes.length, formatAmount(year.to, year.lattice, lang))}${why}${unsure}`;
  }
  return `${changes.map((change) => changeText(change, plan, lang)).join('; ')}${why}${unsure}`;
}

const MOST_SHOWN = 4;

function changeText({ place, from, to, lattice }: CellChange, plan: Plan, lang: Language): string {
  const { blank } = createMessages(lang).check;
  return `${placeName(place, plan, lang)}: ${from === null ? blank : formatCount(from, lattice, lang)} → ${formatAmount(to, lattice, lang)}`;
}

function placeName(place: Place, plan: Plan, lang: Language): string {
  const words = createMessages(lang).check.repair;
  if (place.kind === 'place') return [words.wholePlace, periodName(place.period, lang).toLowerCase()].join(', ');
  if (place.kind !== 'cell') return 'indicator' in place ? words.target(indicatorOf(plan, place.indicator)?.name ?? place.indicator) : '';
  return [recipientOf(place, plan), place.period === 'Y' ? createMessages(lang).common.wholeYear.toLowerCase() : periodName(place.period, lang).toLowerCase()].join(', ');
}

function recipientOf(place: Place, plan: Plan): string {
  if (!('recipient' in place)) return '';
  const all: readonly { readonly code: string; readonly name: string }[] = place.axis === 'units' ? plan.units : plan.departments;
  return all.find(({ code }) => code === place.recipient)?.name ?? place.recipient;
}
