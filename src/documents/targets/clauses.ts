/**
 * Which words of a line name which figure: the words in front of it, or behind it where only a verb
 * stands in front (02 xã đạt chuẩn …), or the name of the figure before ("…, tăng 8 %").
 */
import { areaAt } from '../figures/areas';
import { figuresIn, type Figure } from '../figures/figure';
import type { NumberStyle } from '../figures/numbers';
import type { ReadUnit } from '../figures/units';
import { AGAINST, GOALS, HOLDS } from '../figures/words';
import { phraseSet } from '../text/phrases';
import type { TokenLine } from '../text/tokens';
import { breaksBetween, colonIn, isListOfParts, lastBreak, openBracket, sentenceEnds, textAt } from './breaks';
import { INDICATORS } from './indicators';
import { saidOf, STATUSES, withPairs } from './statuses';
import { headingOf, structureIn } from './line-headings';
import { nameBetween, PARTS, type Name } from './names';
import { carriedName, enumerated, isFieldOfWork, joinNames, nameBehind, nameOfCounted, nothing, withOpenEnd, withoutOpenEnd } from './names-behind';
import { behindBase, behindMeasure, behindTail, DISTANCES, exceedsPlan, isCompared, isMeasured, timeBehind } from './tails';

export interface Clause {
  readonly figure: Figure;
  readonly name: string;
  /** First and behind the last token of name and figure together. */
  readonly from: number;
  readonly to: number;
  readonly isHeld: boolean;
  /** Name of the line's own heading ("Cơ cấu kinh tế: công nghiệp …") or of the figure it is a part of. */
  readonly parent: string | null;
  /** "trong đó" begins the line: it belongs under what stands above. */
  readonly isPart: boolean;
  readonly isCarried: boolean;
  /** Where its words begin, those included that are no part of the name. */
  readonly start: number;
  /** Where the words of this figure alone begin, also where its name is carried. */
  readonly own: number;
  readonly year: number | null;
  readonly period: string | null;
  /** Who is to reach it, said in front of the name. */
  readonly area: string | null;
  /** The verb in front where it is all: "trồng mới 500 ha rừng"; else empty. */
  readonly verb: string;
  /** The figure stands in front of what it counts: "02 xã đạt chuẩn …". */
  readonly isInFront: boolean;
  /** Read out of a sentence that goes on before or behind. */
  readonly isCut: boolean;
  /** A figure that says the same in another way. */
  readonly also: Figure | null;
  /** Plan and result told beside each other: "KH 90%; TH 92,3%". */
  readonly said: 'plan' | 'actual' | null;
}

/**
 * @param from first token behind the line's mark
 * @param above the unit said for all that follows
 */
export function clausesOf(line: TokenLine, from: number, style: NumberStyle, above: ReadUnit | null = null): Clause[] {
  const figures = figuresIn(line, from, line.tokens.length, style, above);
  const zipped = zip(line, from, figures);
  if (zipped !== null) return zipped;
  const clauses: Clause[] = [];
  let cursor = from;
  let heading: string | null = null;
  let partsOf: string | null = null;
  let openingYear: number | null = null;
  let aside: Aside | null = null;
  /** Whose bracket has just been closed: what follows goes on with it. */
  let resumed: number | null = null;
  let isSentenceOfParts = false;
  /** What the parts in front of a bracket of parts belong under. */
  let outerParts: string | null = null;
  /** "Xã Hòa Bình: …" opens what the place is to reach. */
  let placeOfAll: string | null = null;
  /** Behind the bracket the parts stand in. */
  let partsEnd = Infinity;
  for (const [index, figure] of figures.entries()) {
    if (aside !== null && figure.from >= aside.to) {
      cursor = Math.max(cursor, aside.to);
      [resumed, aside] = [aside.owner, null];
    }
    const start = lastBreak(line, cursor, figure.from);
    const opened = openBracket(line, cursor, figure.from);
    if (start > cursor && sentenceEnds(line, cursor, figure.from)) [heading, partsOf, isSentenceOfParts] = [null, null, false];
    const colon = colonIn(line, opened ?? start, figure.from);
    const place = colon === null ? null : areaAt(line, opened ?? start);
    if (place !== null && place.to === colon) placeOfAll = place.text;
    else if (colon !== null) heading = headingOf(line, opened ?? start, colon) ?? heading;
    const structure = colon === null && clauses.length === 0 ? structureIn(line, start, figure.from) : null;
    if (structure !== null) heading = structure.heading;
    const begin = structure?.to ?? (colon === null ? (opened ?? start) : colon + 1);
    const last = clauses.at(-1);
    const opensAside = opened !== null && last !== undefined && (opened === last.figure.to + 1 || (last.isInFront && opened === last.to + 1));
    if (opensAside) aside = { owner: clauses.length - 1, to: closeOf(line, opened) };
    const inside = nameBetween(line, begin, figure.from, false);
    // "thu ngân sách hoàn thành dự toán giao (6.193 tỷ đồng)": the name stands in front of the bracket.
    const isBracketed = opened !== null && aside === null && inside.text === '' && !inside.hasTime;
    const worded = isBracketed ? nameBetween(line, lastBreak(line, cursor, opened - 1), opened - 1, false) : inside;
    const ofPlace = placeInFront(line, figure, worded);
    if (ofPlace !== null) placeOfAll = ofPlace;
    // "Về xây dựng Đảng: 100% thôn có tổ chức đảng"
    const isOfField = textAt(line, figure.from) === ':' && line.tokens[figure.to]?.kind === 'word' && isFieldOfWork(line, worded);
    const status = STATUSES.exactly(line, worded.from, worded.to);
    const name = status !== null ? { ...nothing(worded), isShort: false } : ofPlace !== null || isOfField || isInFront(line, figure, worded) ? nameBetween(line, figure.from, figure.from, false) : worded;
    const announced = colon === null ? null : nameBetween(line, opened ?? start, colon, false);
    const owner = resumed ?? clauses.length - 1;
    const before = clauses[owner];
    const isPart = name.isPart || (colon !== null && PARTS.first(line, opened ?? start, colon + 1) !== null);
    if (isPart && before) {
      if (opened !== null) outerParts = partsOf;
      partsOf = opened !== null ? before.name : (before.parent ?? before.name);
      isSentenceOfParts ||= textAt(line, start - 1) === '.';
      partsEnd = opened === null ? Infinity : closeOf(line, opened);
    } else if (figure.from >= partsEnd) {
      // "…; xây dựng 7,5% (riêng công nghiệp 8%); dịch vụ 7,9%" goes on with the parts in front of the bracket.
      [partsOf, outerParts, partsEnd] = [outerParts, null, Infinity];
    } else if (start > cursor && before && !name.isPart && !isSentenceOfParts && !isListOfParts(line, figure.from) && !goesOnAsPart(line, figure, name, before)) partsOf = null;
    const isAside = aside !== null;
    const next = figures[index + 1];
    const isBare = name.text === '' && !name.hasTime && status === null;

    // "Tỷ lệ hộ nghèo (chuẩn 200.000 đồng/người/tháng)": the bracket is the name's.
    if (opened !== null && STANDARDS.at(line, opened) !== null) continue;
    // "(cùng kỳ tăng 7,3 %)" is of another year, "vượt 23 % dự toán" a distance: neither is a target.
    if (((opened !== null || aside !== null) && isCompared(line, begin, figure.number)) || (before && DISTANCES.at(line, name.from) !== null) || ((isBare || name.text === '') && exceedsPlan(line, figure))) {
      const close = opened === null ? 0 : closeOf(line, opened);
      cursor = close > 0 && (next === undefined || next.from >= close) ? close : behindMeasure(line, figure);
      continue;
    }
    if (before && isBare && (isAside || isMeasured(line, figure) || isOfPlan(line, figure, before))) {
      // A third figure for the same thing is a target of its own; nothing is dropped.
      if (before.also === null) {
        clauses[owner] = { ...before, also: figure, to: figure.to };
        cursor = behindMeasure(line, figure);
        continue;
      }
    }
    const isTimed = name.text === '' && name.period !== null && line.tokens[figure.to]?.kind !== 'word';
    const behind = name.isShort && !isAside && !isTimed ? nameBehind(line, figure, next, before === undefined) : null;
    const isFollowing = name.text === '' && behind === null;
    const ownTime = figure.unit?.sense === 'times' ? null : timeBehind(line, figure);
    const isOfPlace = before?.area != null && name.text !== '' && areaAt(line, name.from)?.to === name.to;
    const isCarried = before !== undefined && (isOfPlace || (isFollowing && (!breaksBetween(line, before.to, figure.from) || !isBare || ownTime?.year != null)));
    const isHeadingOnly = isFollowing && !isCarried && heading !== null && !isBare && nameOfCounted(line, figure, name) === '';
    const text = status !== null ? (heading ?? before?.name ?? '') : behind !== null ? joinNames(figure, name, behind.name) : isCarried ? carriedName(figure, before, clauses) : isHeadingOnly ? heading : nameOfCounted(line, figure, isFieldOfWork(line, name) ? nothing(name) : name) || name.text;
    const subject = (aside === null ? null : clauses[aside.owner]?.name) ?? partsOf;
    resumed = null;
    if (worded.opensYear) openingYear = worded.year;
    if (announced?.year != null) openingYear = announced.year;
    clauses.push({
      figure: enumerated(behind === null ? figure : withOpenEnd(line, figure, behind.name), before, isCarried || behind !== null),
      name: behind === null ? (text ?? '') : withoutOpenEnd(line, figure, behind.name, text ?? ''),
      from: name.text === '' ? figure.from : name.from,
      to: Math.max(figure.to, behind?.name.to ?? 0),
      start: isCarried ? before.start : begin,
      own: begin,
      year: name.year ?? worded.year ?? behind?.name.year ?? ownTime?.year ?? announced?.year ?? (isCarried ? before.year : null) ?? openingYear ?? (before !== undefined && !breaksBetween(line, before.to, figure.from) ? before.year : null),
      period: name.period ?? behind?.name.period ?? ownTime?.period ?? announced?.period ?? (isCarried && !name.hasTime ? before.period : subject === null ? null : (clauses.findLast((each) => each.name === subject)?.period ?? null)),
      area: isOfPlace ? name.text : (name.area ?? placeOfAll),
      verb: name.isShort ? name.text : '',
      isInFront: behind !== null || name.isShort,
      isHeld: name.isHeld || holdsIn(line, begin, figure.number),
      parent: isCarried ? before.parent : isHeadingOnly || status !== null ? null : (subject ?? heading),
      isPart: isPart && !before,
      isCarried,
      isCut: behind !== null || (name.from > from && colon === null && structure === null),
      also: null,
      said: status?.value ?? saidOf(line, begin, figure),
    });
    cursor = behind?.limit ?? Math.max(behindTail(line, figure), name.text === '' ? 0 : behindBase(line, figure));
  }
  return withPairs(clauses);
}

const STANDARDS = phraseSet('chuẩn | theo chuẩn | chuẩn nghèo | theo giá | giá | theo tiêu chí | tiêu chí | mức chuẩn');

/** "…, trong đó nông nghiệp 4,5%/năm; công nghiệp 17%/năm": measured like the part in front and no indicator of its own. */
function goesOnAsPart(line: TokenLine, figure: Figure, name: Name, before: Clause): boolean {
  const isAlike = figure.unit?.text === before.figure.unit?.text && figure.change === before.figure.change;
  return before.parent !== null && isAlike && name.text !== '' && !name.isShort && name.to - name.from <= LONGEST_PART && INDICATORS.at(line, name.from) === null;
}

const LONGEST_PART = 8;

/** "đạt 900 tỷ đồng, đạt 130%": a bare percentage behind an amount is how far its plan was reached. */
function isOfPlan(line: TokenLine, figure: Figure, before: Clause): boolean {
  const isAmount = /^(?:amount|persons|things)$/.test(before.figure.unit?.sense ?? '');
  return isAmount && figure.unit?.text === '%' && figure.change === null && figure.bound === '=' && figure.of === null && textAt(line, before.to) === ',' && line.tokens[figure.to]?.kind !== 'word';
}

/** "Thị trấn Chợ Chu: 03 tổ dân phố văn hóa tiêu biểu": who is to reach what stands behind the figure. */
function placeInFront(line: TokenLine, figure: Figure, name: Name): string | null {
  const isCounted = figure.unit !== null && /^(?:persons|things)$/.test(figure.unit.sense);
  const place = textAt(line, figure.from) === ':' && isCounted && line.tokens[figure.to]?.kind === 'word' ? areaAt(line, name.from) : null;
  return place !== null && place.to === name.to ? place.text : null;
}

/** A bracket behind a figure: what stands in it belongs to that figure's name. */
interface Aside {
  /** Index of the figure's clause. */
  readonly owner: number;
  /** Behind its closing sign. */
  readonly to: number;
}

/** Behind the bracket that closes the one opened in front of a token. */
function closeOf(line: TokenLine, from: number): number {
  let depth = 1;
  for (let at = from; at < line.tokens.length; at += 1) {
    const sign = textAt(line, at);
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return line.tokens.length;
}

/** "…, 98% hộ dân có nhà kiên cố": what stands in front of the comma is told before it and names nothing measured. */
function isInFront(line: TokenLine, figure: Figure, name: Name): boolean {
  if (name.text === '') return false;
  // "… đạt hiệu quả với 2.246 ha gieo trồng": what is measured follows.
  const isWith = /^(?:với|voi)$/iu.test(textAt(line, figure.number - 1)) && figure.unit?.sense === 'amount' && figure.unit.per === null && !figure.unit.isMoney;
  const isPartOf = figure.of !== null && textAt(line, figure.number - 1) === ',';
  if (!isWith && !isPartOf && (figure.unit?.sense !== 'percent' || textAt(line, figure.number - 1) !== ',')) return false;
  return line.tokens[figure.to]?.kind === 'word' && AGAINST.at(line, figure.to) === null && !isMeasured(line, figure) && INDICATORS.at(line, name.from) === null;
}

/** "Công nghiệp - dịch vụ - nông nghiệp: 58,6% - 31,8% - 9,6%": as many names as figures. */
function zip(line: TokenLine, from: number, figures: readonly Figure[]): Clause[] | null {
  const [first] = figures;
  if (!first || figures.length < 2 || figures.some((figure, index) => index > 0 && (figure.number - (figures[index - 1]?.to ?? 0) > 1 || textAt(line, figure.number - 1) === '('))) return null;
  const colon = colonIn(line, from, first.from);
  const start = colon === null ? from : colon + 1;
  for (const sign of ['-', '–', '/', ',', ';']) {
    const names = splitAt(line, start, first.from, sign);
    if (names.length !== figures.length) continue;
    const heading = colon === null ? null : headingOf(line, from, colon);
    return figures.map((figure, index) => {
      const name = names[index] ?? nameBetween(line, start, start, true);
      return { figure, name: name.text, from: name.from, to: figure.to, start: name.from, own: name.from, year: name.year, period: null, area: null, verb: '', isInFront: false, isHeld: false, parent: heading, isPart: false, isCarried: false, isCut: false, also: null, said: null };
    });
  }
  return null;
}

function splitAt(line: TokenLine, from: number, to: number, sign: string): Name[] {
  const names: Name[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && line.tokens[at]?.text !== sign) continue;
    const name = nameBetween(line, start, at, true);
    if (name.text !== '') names.push(name);
    start = at + 1;
  }
  return names;
}

function holdsIn(line: TokenLine, from: number, to: number): boolean {
  return HOLDS.first(line, from, to) !== null;
}

/** Whether a clause's own words say that it is something to be reached. */
export function isGoal(line: TokenLine, clause: Clause): boolean {
  const { figure } = clause;
  return figure.bound !== '=' || figure.change !== null || figure.isApproximate || GOALS.isIn(line, figure.number) || HOLDS.isIn(line, figure.number);
}
