/**
 * Dated duties: a sentence that tells somebody to do something by a day.
 *
 *     duty := (order? actors deed)? … due day
 *
 * Who is to act stands in the sentence, else in the nearest line above that names somebody and opens a list.
 */
import type { Duty, DutyFlag } from '../document-reading';
import type { TextLine } from '../text/layout';
import { tokenize, type TokenLine } from '../text/tokens';
import { printed } from '../figures/units';
import { endOfMonth, isoDate } from './days';
import { BODIES, DEEDS, DELIVERIES, DUES, ORDERS } from './words';

interface Due {
  readonly from: number;
  readonly to: number;
  readonly day: string;
}

interface Actors {
  readonly who: readonly string[];
  /** The first token of what they are to do. */
  readonly to: number;
}

/** More tokens than any list of bodies needs. */
const LONGEST_ACTOR = 60;
/** So near a sentence's beginning a day opens it. */
const OPENING = 5;

/**
 * @param paragraphs as {@link paragraphsOf} puts them together
 * @param documentDate the document's own day, ISO: an earlier due day is flagged
 * @param origin place in the source of a place in the text
 */
export function readDuties(paragraphs: readonly TextLine[], documentDate: string | null, origin: (place: number) => number): Duty[] {
  const duties: Duty[] = [];
  let carried: { readonly rank: number; readonly who: readonly string[] } | null = null;
  for (const block of paragraphs) {
    if (carried !== null && block.mark.kind !== 'plain' && block.mark.rank <= carried.rank) carried = null;
    const hasDay = /\d{1,2}\s*[/.-]\s*\d{4}|(?:năm|nam)\s+\d{4}/iu.test(block.text);
    const opens = /:[\s*]*$/.test(block.text);
    if (!hasDay && !opens) continue;
    const line = tokenize(block.text.replace(/\*/g, ' '));
    if (hasDay) duties.push(...dutiesOf(block, line, carried?.who ?? [], documentDate, origin));
    if (opens) {
      const actors = lastActors(line, 0, line.tokens.length);
      if (actors !== null) carried = { rank: block.mark.kind === 'plain' ? 0 : block.mark.rank, who: actors.who };
    }
  }
  return duties;
}

function dutiesOf(block: TextLine, line: TokenLine, carried: readonly string[], documentDate: string | null, origin: (place: number) => number): Duty[] {
  const duties: Duty[] = [];
  const start = line.tokens.findIndex((token) => token.start >= block.mark.length);
  if (start < 0) return [];
  // Somebody named in an earlier sentence of the same paragraph goes on being meant.
  let meant: readonly string[] = carried;
  for (const [from, to] of sentences(line, start)) {
    const own = lastActors(line, from, to);
    let taken = from;
    for (let due = dueIn(line, taken, to); due !== null; due = dueIn(line, taken, to)) {
      const actors = lastActors(line, taken, due.from) ?? (own !== null && own.to <= due.from ? own : null);
      const begin = actors?.to ?? taken;
      if (DELIVERIES.first(line, begin, isOpening(taken, due) ? to : Math.min(to, due.to + 6)) !== null) {
        const who = actors?.who ?? meant;
        const flags: DutyFlag[] = [];
        if (who.length === 0) flags.push('actor-missing');
        else if (actors === null) flags.push('actor-carried');
        if (documentDate !== null && due.day < documentDate) flags.push('due-before-document');
        const first = line.tokens[taken]?.start ?? 0;
        const last = line.tokens[due.to - 1]?.end ?? line.text.length;
        duties.push({
          who,
          what: deedOf(line, begin, due, to),
          due: due.day,
          due_words: printed(line, due.from, due.to),
          evidence: line.text.slice(first, last).replace(/\s+/g, ' ').trim(),
          position: origin(block.start + first),
          flags,
        });
      }
      taken = due.to;
    }
    if (own !== null) meant = own.who;
  }
  return duties;
}

/** "Đến hết ngày 31/01/2024, tập trung …": what is to be done follows. */
function isOpening(from: number, due: Due): boolean {
  return due.from - from < OPENING;
}

/** Token spans between full stops. */
function sentences(line: TokenLine, start: number): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  let from = start;
  for (let at = start; at < line.tokens.length; at += 1) {
    const isStop = line.tokens[at]?.text === '.' && /^\p{Lu}/u.test(line.tokens[at + 1]?.text ?? '');
    if (!isStop && at < line.tokens.length - 1) continue;
    if (at + 1 > from) spans.push([from, at + 1]);
    from = at + 1;
  }
  return spans;
}

/** The next words that set a day, between two tokens. */
function dueIn(line: TokenLine, from: number, to: number): Due | null {
  for (let at = from; at < to; at += 1) {
    const due = DUES.at(line, at);
    if (due === null) continue;
    const day = dayAt(line, skipDayWords(line, due.to), due.value === 'before');
    // "Trước ngày" of a law in force long ago sets no deadline; "trong ngày" with a day does.
    if (day !== null) return { from: deliveryBefore(line, at, from), to: day.to, day: day.iso };
  }
  return null;
}

/** "xong trước ngày", "hoàn thành trước": the verb belongs to the words that set the day. */
function deliveryBefore(line: TokenLine, at: number, from: number): number {
  const before = line.tokens[at - 1]?.key;
  return at - 1 >= from && before === 'xong' ? at - 1 : at;
}

function skipDayWords(line: TokenLine, at: number): number {
  let next = at;
  while (/^(?:ngày|ngay|là|la|:|tháng|thang|hết|het)$/.test(line.tokens[next]?.text.toLowerCase() ?? '')) next += 1;
  return next;
}

interface Day {
  readonly iso: string;
  readonly to: number;
}

/** 30/01/2024 · 12/2023 · 30 tháng 01 năm 2024 · 12 năm 2023. */
function dayAt(line: TokenLine, at: number, isBefore: boolean): Day | null {
  const token = line.tokens[at];
  if (token?.kind === 'date') {
    const parts = token.text.split(/[/.-]/).map(Number);
    if (parts.length === 3) return made(isoDate(parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0), at + 1);
    if (parts.length === 2 && token.text.includes('/')) return made(monthOf(parts[0] ?? 0, parts[1] ?? 0, isBefore), at + 1);
    return null;
  }
  if (token?.kind !== 'number') return null;
  const words = line.tokens.slice(at, at + 5).map((each) => each.text.toLowerCase());
  const [first, second, third, fourth, fifth] = words;
  if (/^th[áa]ng$/.test(second ?? '') && /^n[ăa]m$/.test(fourth ?? '')) return made(isoDate(Number(first), Number(third), Number(fifth)), at + 5);
  return /^n[ăa]m$/.test(second ?? '') ? made(monthOf(Number(first), Number(third), isBefore), at + 3) : null;
}

function made(iso: string | null, to: number): Day | null {
  return iso === null ? null : { iso, to };
}

/** "Trước tháng 3/2024" ends with February; "trong tháng 3/2024" with March. */
function monthOf(month: number, year: number, isBefore: boolean): string | null {
  if (!isBefore) return endOfMonth(month, year);
  return month === 1 ? endOfMonth(12, year - 1) : endOfMonth(month - 1, year);
}

/** The last words between two tokens that name who is to act: behind an order, or at a clause's beginning in front of a deed. */
function lastActors(line: TokenLine, from: number, to: number): Actors | null {
  let found: Actors | null = null;
  for (let at = from; at < to; at += 1) {
    const order = ORDERS.at(line, at);
    const isOpening = at === from || /^[.:;]$/.test(line.tokens[at - 1]?.text ?? '');
    const begin = order !== null ? order.to : isOpening ? at : -1;
    if (begin < 0 || BODIES.at(line, begin) === null) continue;
    const end = deedBehind(line, begin, to);
    // Without a deed behind them they are only mentioned, unless they were given an order.
    if (end === null) continue;
    found = { who: bodies(line, begin, end), to: end };
    at = end - 1;
  }
  return found;
}

/** Where the deed of those named from a token on begins. */
function deedBehind(line: TokenLine, from: number, to: number): number | null {
  const start = BODIES.at(line, from)?.to ?? from;
  for (let at = start; at < Math.min(to, from + LONGEST_ACTOR); at += 1) {
    if (/^[.:;]$/.test(line.tokens[at]?.text ?? '')) return at > from ? at : null;
    const deed = DEEDS.at(line, at);
    if (deed !== null && !isPartOfName(line, at)) return at;
  }
  return null;
}

/** "Sở Kế hoạch và Đầu tư", "Ban Tổ chức": capitals belong to the name. */
function isPartOfName(line: TokenLine, at: number): boolean {
  return /^\p{Lu}/u.test(line.tokens[at]?.text ?? '');
}

/** A list of bodies, cut where a comma or "và" is followed by another one. */
function bodies(line: TokenLine, from: number, to: number): string[] {
  const names: string[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    const isJoint = /^(?:,|và|va|;)$/.test(line.tokens[at]?.text ?? '') && startsBody(line, at + 1);
    if (at < to && !isJoint) continue;
    const name = printed(line, start, at).replace(/[\s,;]+$/u, '').trim();
    if (name !== '') names.push(name);
    start = at + 1;
  }
  return names;
}

const WEAK = /^(?:ban|đơn|cơ|hội|báo|viện|phòng|trạm|trung|công)$/iu;

/** "các sở, ban, ngành": small words of one list are one name. */
function startsBody(line: TokenLine, at: number): boolean {
  const body = BODIES.at(line, at);
  if (body === null) return false;
  const first = line.tokens[at]?.text ?? '';
  return !(WEAK.test(first) && /^\p{Ll}/u.test(first)) || body.to - body.from > 2;
}

/** What is to be done: the words between those who act and the day. */
function deedOf(line: TokenLine, from: number, due: Due, end: number): string {
  const trim = (words: string): string => words.replace(/^[\s:,.;–-]+|[\s:,;(–-]+$/gu, '').trim();
  const inFront = trim(printed(line, from, due.from));
  // "Trước ngày 20/01/2024, báo cáo …": the deed stands behind.
  return inFront !== '' ? inFront : trim(printed(line, due.to, end)).replace(/\.$/, '');
}
