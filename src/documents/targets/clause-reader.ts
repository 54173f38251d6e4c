/**
 * Reads a line's figures one behind the other, each with the words that name it. What a figure leaves behind for the
 * next (a heading, a list of parts, an open bracket, a year, a place) is this reader's state; it holds for one line.
 */
import { areaAt } from '../figures/areas';
import type { Figure } from '../figures/figure';
import { AGAINST, HOLDS } from '../figures/words';
import { phraseSet } from '../text/phrases';
import type { TokenLine } from '../text/tokens';
import { breaksBetween, closeOf, colonIn, isListOfParts, lastBreak, openBracket, sentenceEnds, textAt } from './breaks';
import type { Clause } from './clauses';
import { INDICATORS } from './indicators';
import { headingOf, structureIn } from './line-headings';
import { nameBetween, PARTS, type Name } from './names';
import { carriedName, enumerated, isFieldOfWork, joinNames, nameBehind, nameOfCounted, nothing, withOpenEnd, withoutOpenEnd } from './names-behind';
import { saidOf, STATUSES } from './statuses';
import { behindBase, behindMeasure, behindTail, DISTANCES, exceedsPlan, isCompared, isMeasured, timeBehind } from './tails';

/** A bracket behind a figure: what stands in it belongs to that figure's name. */
interface Aside {
  /** Index of the figure's clause. */
  readonly owner: number;
  /** Behind its closing sign. */
  readonly to: number;
}

/** Where the words of a figure stand. */
interface Setting {
  readonly figure: Figure;
  readonly next: Figure | undefined;
  /** Behind the last stop in front of it. */
  readonly start: number;
  /** Behind the bracket it stands in, or null. */
  readonly opened: number | null;
  readonly colon: number | null;
  /** Its own words begin here. */
  readonly begin: number;
  readonly isStructure: boolean;
}

/** What the words in front of a figure say. */
interface Naming {
  readonly name: Name;
  /** The words as they stand, be they no name. */
  readonly worded: Name;
  /** What stands in front of the colon. */
  readonly announced: Name | null;
  readonly status: 'plan' | 'actual' | null;
  /** Neither a name nor a time stands in front. */
  readonly isBare: boolean;
}

export class ClauseReader {
  readonly clauses: Clause[] = [];
  private cursor: number;
  private heading: string | null = null;
  private partsOf: string | null = null;
  /** What the parts in front of a bracket of parts belong under. */
  private outerParts: string | null = null;
  /** Behind the bracket the parts stand in. */
  private partsEnd = Infinity;
  private isSentenceOfParts = false;
  private openingYear: number | null = null;
  private aside: Aside | null = null;
  /** Whose bracket has just been closed: what follows goes on with it. */
  private resumed: number | null = null;
  /** "Xã Hòa Bình: …" opens what the place is to reach. */
  private placeOfAll: string | null = null;

  /** @param from first token behind the line's mark */
  constructor(
    private readonly line: TokenLine,
    private readonly from: number,
  ) {
    this.cursor = from;
  }

  /** Takes the next figure of the line. */
  read(figure: Figure, next: Figure | undefined): void {
    this.leaveAside(figure);
    const setting = this.settingOf(figure, next);
    const naming = this.namingOf(setting);
    this.followParts(setting, naming.name);
    // "Tỷ lệ hộ nghèo (chuẩn 200.000 đồng/người/tháng)": the bracket is the name's.
    if (setting.opened !== null && STANDARDS.at(this.line, setting.opened) !== null) return;
    if (this.isNoTarget(setting, naming)) this.skip(setting);
    else if (!this.saysTheSame(setting, naming)) this.add(setting, naming);
  }

  private owner(): number {
    return this.resumed ?? this.clauses.length - 1;
  }

  private leaveAside({ from }: Figure): void {
    if (this.aside === null || from < this.aside.to) return;
    this.cursor = Math.max(this.cursor, this.aside.to);
    [this.resumed, this.aside] = [this.aside.owner, null];
  }

  /** Headings, places and brackets in front of the figure. */
  private settingOf(figure: Figure, next: Figure | undefined): Setting {
    const { line, cursor } = this;
    const start = lastBreak(line, cursor, figure.from);
    const opened = openBracket(line, cursor, figure.from);
    if (start > cursor && sentenceEnds(line, cursor, figure.from)) [this.heading, this.partsOf, this.isSentenceOfParts] = [null, null, false];
    const colon = colonIn(line, opened ?? start, figure.from);
    const place = colon === null ? null : areaAt(line, opened ?? start);
    if (place !== null && place.to === colon) this.placeOfAll = place.text;
    else if (colon !== null) this.heading = headingOf(line, opened ?? start, colon) ?? this.heading;
    const structure = colon === null && this.clauses.length === 0 ? structureIn(line, start, figure.from) : null;
    if (structure !== null) this.heading = structure.heading;
    const last = this.clauses.at(-1);
    const opensAside = opened !== null && last !== undefined && (opened === last.figure.to + 1 || (last.isInFront && opened === last.to + 1));
    if (opensAside) this.aside = { owner: this.clauses.length - 1, to: closeOf(line, opened) };
    const begin = structure?.to ?? (colon === null ? (opened ?? start) : colon + 1);
    return { figure, next, start, opened, colon, begin, isStructure: structure !== null };
  }

  private namingOf({ figure, start, opened, colon, begin }: Setting): Naming {
    const { line } = this;
    const inside = nameBetween(line, begin, figure.from, false);
    // "thu ngân sách hoàn thành dự toán giao (6.193 tỷ đồng)": the name stands in front of the bracket.
    const isBracketed = opened !== null && this.aside === null && inside.text === '' && !inside.hasTime;
    const worded = isBracketed ? nameBetween(line, lastBreak(line, this.cursor, opened - 1), opened - 1, false) : inside;
    const ofPlace = placeInFront(line, figure, worded);
    if (ofPlace !== null) this.placeOfAll = ofPlace;
    // "Về xây dựng Đảng: 100% thôn có tổ chức đảng"
    const isOfField = textAt(line, figure.from) === ':' && line.tokens[figure.to]?.kind === 'word' && isFieldOfWork(line, worded);
    const status = STATUSES.exactly(line, worded.from, worded.to)?.value ?? null;
    const isBehind = ofPlace !== null || isOfField || isInFront(line, figure, worded);
    const name = status !== null ? { ...nothing(worded), isShort: false } : isBehind ? nameBetween(line, figure.from, figure.from, false) : worded;
    const announced = colon === null ? null : nameBetween(line, opened ?? start, colon, false);
    return { name, worded, announced, status, isBare: name.text === '' && !name.hasTime && status === null };
  }

  private isPart({ opened, start, colon }: Setting, name: Name): boolean {
    return name.isPart || (colon !== null && PARTS.first(this.line, opened ?? start, colon + 1) !== null);
  }

  /** Begins, goes on with or ends what stands under "trong đó". */
  private followParts(setting: Setting, name: Name): void {
    const { line } = this;
    const { figure, opened, start } = setting;
    const before = this.clauses[this.owner()];
    if (this.isPart(setting, name) && before) {
      if (opened !== null) this.outerParts = this.partsOf;
      this.partsOf = opened !== null ? before.name : (before.parent ?? before.name);
      this.isSentenceOfParts ||= textAt(line, start - 1) === '.';
      this.partsEnd = opened === null ? Infinity : closeOf(line, opened);
    } else if (figure.from >= this.partsEnd) {
      // "…; xây dựng 7,5% (riêng công nghiệp 8%); dịch vụ 7,9%" goes on with the parts in front of the bracket.
      [this.partsOf, this.outerParts, this.partsEnd] = [this.outerParts, null, Infinity];
    } else if (start > this.cursor && before && !name.isPart && !this.isSentenceOfParts && !isListOfParts(line, figure.from) && !goesOnAsPart(line, figure, name, before)) {
      this.partsOf = null;
    }
  }

  /** "(cùng kỳ tăng 7,3 %)" is of another year, "vượt 23 % dự toán" a distance. */
  private isNoTarget({ figure, opened, begin }: Setting, { name }: Naming): boolean {
    const { line } = this;
    if ((opened !== null || this.aside !== null) && isCompared(line, begin, figure.number)) return true;
    if (this.clauses[this.owner()] && DISTANCES.at(line, name.from) !== null) return true;
    return name.text === '' && exceedsPlan(line, figure);
  }

  private skip({ figure, next, opened }: Setting): void {
    const close = opened === null ? 0 : closeOf(this.line, opened);
    this.cursor = close > 0 && (next === undefined || next.from >= close) ? close : behindMeasure(this.line, figure);
  }

  /** "(tăng 8 %)", ", bằng 105 % dự toán": a second figure for the target in front; a third is a target of its own. */
  private saysTheSame({ figure }: Setting, { isBare }: Naming): boolean {
    const before = this.clauses[this.owner()];
    if (!before || !isBare || before.also !== null) return false;
    if (this.aside === null && !isMeasured(this.line, figure) && !isOfPlan(this.line, figure, before)) return false;
    this.clauses[this.owner()] = { ...before, also: figure, to: figure.to };
    this.cursor = behindMeasure(this.line, figure);
    return true;
  }

  private add(setting: Setting, naming: Naming): void {
    const { line, heading } = this;
    const { figure, next, begin, colon } = setting;
    const { name, worded, announced, status, isBare } = naming;
    const before = this.clauses[this.owner()];
    const isTimed = name.text === '' && name.period !== null && line.tokens[figure.to]?.kind !== 'word';
    const behind = name.isShort && this.aside === null && !isTimed ? nameBehind(line, figure, next, before === undefined) : null;
    const isFollowing = name.text === '' && behind === null;
    const ownTime = figure.unit?.sense === 'times' ? null : timeBehind(line, figure);
    const isOfPlace = before?.area != null && name.text !== '' && areaAt(line, name.from)?.to === name.to;
    const isCarried = before !== undefined && (isOfPlace || (isFollowing && (!breaksBetween(line, before.to, figure.from) || !isBare || ownTime?.year != null)));
    const isHeadingOnly = isFollowing && !isCarried && heading !== null && !isBare && nameOfCounted(line, figure, name) === '';
    const counted = (): string => nameOfCounted(line, figure, isFieldOfWork(line, name) ? nothing(name) : name) || name.text;
    const unsaid = isCarried ? carriedName(figure, before, this.clauses) : isHeadingOnly ? heading : counted();
    const text = status !== null ? (heading ?? before?.name ?? '') : behind !== null ? joinNames(figure, name, behind.name) : unsaid;
    const subject = (this.aside === null ? null : this.clauses[this.aside.owner]?.name) ?? this.partsOf;
    this.resumed = null;
    if (worded.opensYear) this.openingYear = worded.year;
    if (announced?.year != null) this.openingYear = announced.year;
    const yearBefore = before !== undefined && !breaksBetween(line, before.to, figure.from) ? before.year : null;
    const periodOfSubject = subject === null ? null : (this.clauses.findLast((each) => each.name === subject)?.period ?? null);
    this.clauses.push({
      figure: enumerated(behind === null ? figure : withOpenEnd(line, figure, behind.name), before, isCarried || behind !== null),
      name: behind === null ? text : withoutOpenEnd(line, figure, behind.name, text),
      from: name.text === '' ? figure.from : name.from,
      to: Math.max(figure.to, behind?.name.to ?? 0),
      start: isCarried ? before.start : begin,
      own: begin,
      year: name.year ?? worded.year ?? behind?.name.year ?? ownTime?.year ?? announced?.year ?? (isCarried ? before.year : null) ?? this.openingYear ?? yearBefore,
      period: name.period ?? behind?.name.period ?? ownTime?.period ?? announced?.period ?? (isCarried && !name.hasTime ? before.period : periodOfSubject),
      area: isOfPlace ? name.text : (name.area ?? this.placeOfAll),
      verb: name.isShort ? name.text : '',
      isInFront: behind !== null || name.isShort,
      isHeld: name.isHeld || HOLDS.first(line, begin, figure.number) !== null,
      parent: isCarried ? before.parent : isHeadingOnly || status !== null ? null : (subject ?? heading),
      isPart: this.isPart(setting, name) && !before,
      isCarried,
      isCut: behind !== null || (name.from > this.from && colon === null && !setting.isStructure),
      also: null,
      said: status ?? saidOf(line, begin, figure),
    });
    this.cursor = behind?.limit ?? Math.max(behindTail(line, figure), name.text === '' ? 0 : behindBase(line, figure));
  }
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

/** "…, 98% hộ dân có nhà kiên cố": what stands in front of the comma is told before it and names nothing measured. */
function isInFront(line: TokenLine, figure: Figure, name: Name): boolean {
  if (name.text === '') return false;
  // "… đạt hiệu quả với 2.246 ha gieo trồng": what is measured follows.
  const isWith = /^(?:với|voi)$/iu.test(textAt(line, figure.number - 1)) && figure.unit?.sense === 'amount' && figure.unit.per === null && !figure.unit.isMoney;
  const isPartOf = figure.of !== null && textAt(line, figure.number - 1) === ',';
  if (!isWith && !isPartOf && (figure.unit?.sense !== 'percent' || textAt(line, figure.number - 1) !== ',')) return false;
  return line.tokens[figure.to]?.kind === 'word' && AGAINST.at(line, figure.to) === null && !isMeasured(line, figure) && INDICATORS.at(line, name.from) === null;
}
