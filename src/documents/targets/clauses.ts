/**
 * Which words of a line name which figure: the words in front of it, or behind it where only a verb
 * stands in front (02 xã đạt chuẩn …), or the name of the figure before ("…, tăng 8 %").
 */
import { areaAt } from '../figures/areas';
import { figuresIn, type Figure } from '../figures/figure';
import type { NumberStyle } from '../figures/numbers';
import { AGAINST, CHANGES, GOALS, HOLDS, OPEN_ENDS } from '../figures/words';
import { printed } from '../figures/units';
import { phraseSet } from '../text/phrases';
import type { TokenLine } from '../text/tokens';
import { breaksBetween, colonIn, isBreak, isListOfParts, lastBreak, openBracket, sentenceEnds, textAt } from './breaks';
import { INDICATORS, TASKS } from './indicators';
import { nameBetween, PARTS, type Name } from './names';
import { timeAt, type Time } from './times';

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
}

/** Against what a percentage is measured that is no target: bằng 105 % dự toán. */
const MEASURES = phraseSet('kế hoạch | kế hoạch vốn | kế hoạch giao | kế hoạch được giao | kế hoạch vốn được giao | dự toán giao | dự toán tỉnh giao | dự toán huyện giao | dự toán năm | dự toán hđnd giao | dự toán được giao | kế hoạch đề ra | dự toán | kh | so với kế hoạch | so với dự toán | cùng kỳ | so với cùng kỳ | mục tiêu | so với mục tiêu | nghị quyết | chỉ tiêu | kế hoạch năm | so với kh | tổng số | so với năm');
const EQUALS = phraseSet('bằng | tương đương | tương ứng | chiếm khoảng');
const STRUCTURES = phraseSet('cơ cấu | cơ cấu kinh tế | cơ cấu gtsx | cơ cấu giá trị sản xuất | cơ cấu ngành kinh tế');
const DIRECTIONS = phraseSet('theo hướng | trong đó | gồm | là | với | như sau | tiếp tục chuyển dịch theo hướng | chuyển dịch theo hướng | chuyển dịch đúng hướng | cụ thể');

/** @param from first token behind the line's mark */
export function clausesOf(line: TokenLine, from: number, style: NumberStyle): Clause[] {
  const figures = figuresIn(line, from, line.tokens.length, style);
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
    const opensAside = opened !== null && last !== undefined && opened === last.figure.to + 1;
    if (opensAside) aside = { owner: clauses.length - 1, to: closeOf(line, opened) };
    const inside = nameBetween(line, begin, figure.from, false);
    // "thu ngân sách hoàn thành dự toán giao (6.193 tỷ đồng)": the name stands in front of the bracket.
    const isBracketed = opened !== null && aside === null && inside.text === '' && !inside.hasTime;
    const worded = isBracketed ? nameBetween(line, lastBreak(line, cursor, opened - 1), opened - 1, false) : inside;
    const name = isInFront(line, figure, worded) ? nameBetween(line, figure.from, figure.from, false) : worded;
    const announced = colon === null ? null : nameBetween(line, opened ?? start, colon, false);
    const owner = resumed ?? clauses.length - 1;
    const before = clauses[owner];
    const isPart = name.isPart || (colon !== null && PARTS.first(line, opened ?? start, colon + 1) !== null);
    if (isPart && before) {
      partsOf = before.parent ?? before.name;
      isSentenceOfParts ||= textAt(line, start - 1) === '.';
      partsEnd = opened === null ? Infinity : closeOf(line, opened);
    } else if (figure.from >= partsEnd) {
      [partsOf, partsEnd] = [null, Infinity];
    } else if (start > cursor && before && !name.isPart && !isSentenceOfParts && !isListOfParts(line, figure.from) && !goesOnAsPart(line, figure, name, before)) partsOf = null;
    const isAside = aside !== null;
    const next = figures[index + 1];
    const isBare = name.text === '' && !name.hasTime;

    // "(cùng kỳ tăng 7,3 %)" is of another year, "vượt 23 % dự toán" a distance: neither is a target.
    if ((opened !== null && isCompared(line, begin, figure.number)) || (before && DISTANCES.at(line, name.from) !== null) || (before && isBare && exceedsPlan(line, figure))) {
      cursor = behindMeasure(line, figure);
      continue;
    }
    if (before && isBare && (isAside || isMeasured(line, figure))) {
      if (before.also === null) clauses[owner] = { ...before, also: figure, to: figure.to };
      cursor = behindMeasure(line, figure);
      continue;
    }
    const isTimed = name.text === '' && name.period !== null && line.tokens[figure.to]?.kind !== 'word';
    const behind = name.isShort && !isAside && !isTimed ? nameBehind(line, figure, next, before === undefined) : null;
    const isFollowing = name.text === '' && behind === null;
    const ownTime = timeBehind(line, figure);
    const isOfPlace = before?.area != null && name.text !== '' && areaAt(line, name.from)?.to === name.to;
    const isCarried = before !== undefined && (isOfPlace || (isFollowing && (!breaksBetween(line, before.to, figure.from) || !isBare || ownTime?.year != null)));
    const isHeadingOnly = isFollowing && !isCarried && heading !== null && !isBare && nameOfCounted(line, figure, name) === '';
    const text = behind !== null ? joinNames(figure, name, behind.name) : isCarried ? carriedName(figure, before, clauses) : isHeadingOnly ? heading : nameOfCounted(line, figure, name);
    const subject = (aside === null ? null : clauses[aside.owner]?.name) ?? partsOf;
    resumed = null;
    if (worded.opensYear) openingYear = worded.year;
    if (announced?.year != null) openingYear = announced.year;
    clauses.push({
      figure: enumerated(behind === null ? figure : withOpenEnd(line, figure, behind.name), before, isCarried || behind !== null),
      name: behind === null ? (text ?? '') : withoutOpenEnd(line, behind.name, text ?? ''),
      from: name.text === '' ? figure.from : name.from,
      to: Math.max(figure.to, behind?.name.to ?? 0),
      start: isCarried ? before.start : begin,
      own: begin,
      year: name.year ?? worded.year ?? behind?.name.year ?? ownTime?.year ?? announced?.year ?? (isCarried ? before.year : null) ?? openingYear,
      period: name.period ?? behind?.name.period ?? ownTime?.period ?? announced?.period ?? (isCarried || (subject !== null && subject === before?.name) ? (before?.period ?? null) : null),
      area: isOfPlace ? name.text : (name.area ?? placeOfAll),
      verb: name.isShort ? name.text : '',
      isInFront: behind !== null || name.isShort,
      isHeld: name.isHeld || holdsIn(line, begin, figure.number),
      parent: isCarried ? before.parent : isHeadingOnly ? null : (subject ?? heading),
      isPart: isPart && !before,
      isCarried,
      isCut: behind !== null || (name.from > from && colon === null && structure === null),
      also: null,
    });
    cursor = behind?.limit ?? behindTail(line, figure);
  }
  return clauses;
}

/** "…, trong đó nông nghiệp 4,5%/năm; công nghiệp 17%/năm": measured like the part in front and no indicator of its own. */
function goesOnAsPart(line: TokenLine, figure: Figure, name: Name, before: Clause): boolean {
  const isAlike = figure.unit?.text === before.figure.unit?.text && figure.change === before.figure.change;
  return before.parent !== null && isAlike && name.text !== '' && !name.isShort && name.to - name.from <= LONGEST_PART && INDICATORS.at(line, name.from) === null;
}

const LONGEST_PART = 8;

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

const DISTANCES = phraseSet('cao hơn | thấp hơn | nhiều hơn | ít hơn');
const COMPARISONS = phraseSet('cao hơn | thấp hơn | cùng kỳ | năm trước | vượt mục tiêu | vượt kế hoạch | vượt nghị quyết | vượt chỉ tiêu | vượt dự toán | tương đương');

function isCompared(line: TokenLine, from: number, to: number): boolean {
  return COMPARISONS.first(line, from, to) !== null;
}

const EXCEEDS = phraseSet('vượt | vượt hơn | vượt trên | vượt gần | vượt khoảng');

/** "vượt 23,2% dự toán", "vượt hơn 31% so với dự toán". */
function exceedsPlan(line: TokenLine, figure: Figure): boolean {
  return figure.unit?.sense === 'percent' && EXCEEDS.first(line, figure.from, figure.number) !== null && (MEASURES.at(line, figure.to) !== null || AGAINST.at(line, figure.to) !== null);
}

/** "…, 98% hộ dân có nhà kiên cố": what stands in front of the comma is told before it and names nothing measured. */
function isInFront(line: TokenLine, figure: Figure, name: Name): boolean {
  if (name.text === '') return false;
  // "… đạt hiệu quả với 2.246 ha gieo trồng": what is measured follows.
  const isWith = /^(?:với|voi)$/iu.test(textAt(line, figure.number - 1)) && figure.unit?.sense === 'amount' && figure.unit.per === null && !figure.unit.isMoney;
  if (!isWith && (figure.unit?.sense !== 'percent' || textAt(line, figure.number - 1) !== ',')) return false;
  return line.tokens[figure.to]?.kind === 'word' && AGAINST.at(line, figure.to) === null && !isMeasured(line, figure) && INDICATORS.at(line, name.from) === null;
}

/** "từ 150 doanh nghiệp thành lập mới trở lên": the open end stands behind the name. */
function openEndOf(line: TokenLine, behind: Name): { readonly bound: Figure['bound']; readonly from: number } | null {
  // "đạt từ 3 sao trở lên" is open at the number inside the name.
  if (line.tokens.slice(behind.from, behind.to).some((token) => token.kind === 'number')) return null;
  const found = OPEN_ENDS.before(line, behind.to);
  return found && { bound: found.value, from: found.from };
}

function withOpenEnd(line: TokenLine, figure: Figure, behind: Name): Figure {
  const end = openEndOf(line, behind);
  return end === null || figure.bound === 'range' ? figure : { ...figure, bound: end.bound };
}

function withoutOpenEnd(line: TokenLine, behind: Name, name: string): string {
  const end = openEndOf(line, behind);
  return end === null ? name : name.slice(0, name.length - printed(line, end.from, behind.to).length).trim();
}

/** "Công nghiệp - dịch vụ - nông nghiệp: 58,6% - 31,8% - 9,6%": as many names as figures. */
function zip(line: TokenLine, from: number, figures: readonly Figure[]): Clause[] | null {
  const [first] = figures;
  if (!first || figures.length < 2 || figures.some((figure, index) => index > 0 && figure.number - (figures[index - 1]?.to ?? 0) > 1)) return null;
  const colon = colonIn(line, from, first.from);
  const start = colon === null ? from : colon + 1;
  for (const sign of ['-', '–', '/', ',', ';']) {
    const names = splitAt(line, start, first.from, sign);
    if (names.length !== figures.length) continue;
    const heading = colon === null ? null : headingOf(line, from, colon);
    return figures.map((figure, index) => {
      const name = names[index] ?? nameBetween(line, start, start, true);
      return { figure, name: name.text, from: name.from, to: figure.to, start: name.from, own: name.from, year: name.year, period: null, area: null, verb: '', isInFront: false, isHeld: false, parent: heading, isPart: false, isCarried: false, isCut: false, also: null };
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

const MENTIONS = phraseSet('mục tiêu | xác định');
const SECTION_HEADS = phraseSet('chỉ tiêu | các chỉ tiêu | mục tiêu | về | nhiệm vụ | chỉ tiêu chủ yếu | phấn đấu | một số chỉ tiêu | cụ thể | kết quả | trong đó | lĩnh vực | đến năm | năm | kế hoạch năm');

/** The words in front of a colon when they name something the figures belong to. */
function headingOf(line: TokenLine, from: number, colon: number): string | null {
  const name = nameBetween(line, from, colon, true);
  if (name.text === '' || TASKS.at(line, name.from) !== null || MENTIONS.first(line, name.from, name.to) !== null || SECTION_HEADS.at(line, name.from) !== null || PARTS.at(line, from) !== null || name.to - name.from > 16) return null;
  const structure = STRUCTURES.at(line, name.from);
  return structure && DIRECTIONS.at(line, structure.to) !== null ? printed(line, structure.from, structure.to) : name.text;
}

/** "Cơ cấu kinh tế chuyển dịch theo hướng công nghiệp …": the heading, and where the first part begins. */
function structureIn(line: TokenLine, from: number, to: number): { readonly heading: string; readonly to: number } | null {
  const name = nameBetween(line, from, to, false);
  const head = STRUCTURES.at(line, name.from);
  if (head === null) return null;
  for (let at = head.to; at < to; at += 1) {
    const direction = DIRECTIONS.at(line, at);
    if (direction) return { heading: printed(line, head.from, head.to), to: direction.to };
  }
  return null;
}

function isMeasured(line: TokenLine, figure: Figure): boolean {
  if (figure.unit?.sense !== 'percent' || figure.change === 'rise' || figure.change === 'fall') return false;
  return MEASURES.at(line, figure.to) !== null || EQUALS.before(line, figure.number) !== null;
}

/** Behind what still belongs to a figure: what it is measured against, the year it is meant for, what it is compared with. */
function behindTail(line: TokenLine, figure: Figure): number {
  const to = behindMeasure(line, figure);
  const isEnd = (at: number): boolean => /^[,;.)]$/.test(textAt(line, at)) || at >= line.tokens.length;
  const bracket = textAt(line, to) === '(' ? 1 : 0;
  const time = timeAt(line, to + bracket);
  if (time?.year != null && (bracket === 1 ? textAt(line, time.to) === ')' : isEnd(time.to))) return time.to + bracket;
  if (AGAINST.at(line, to) === null) return to;
  let end = to;
  while (!isEnd(end) && line.tokens[end]?.kind !== 'number' && CHANGES.at(line, end) === null) end += 1;
  return isEnd(end) || CHANGES.at(line, end) !== null ? end : to;
}

/** Behind what a percentage is measured against: those words name no other figure. */
function behindMeasure(line: TokenLine, figure: Figure): number {
  return figure.unit?.sense === 'percent' ? (MEASURES.at(line, figure.to)?.to ?? figure.to) : figure.to;
}

/** How a clause begins that goes on telling behind a comma. */
const ASIDES = phraseSet('phần còn lại | góp phần | trong đó | thuộc | qua đó | từ đó | bằng | chiếm | tương đương | còn lại | để | nhằm');

/** The name behind a figure, up to the next break or what belongs to the next figure. */
function nameBehind(line: TokenLine, figure: Figure, next: Figure | undefined, isFirst: boolean): { readonly name: Name; readonly limit: number } | null {
  if (line.tokens[figure.to]?.kind !== 'word' || AGAINST.at(line, figure.to) !== null || (!isFirst && isMeasured(line, figure))) return null;
  let limit = figure.to;
  const end = next?.from ?? line.tokens.length;
  const isOpen = /^(?:từ|tu)$/iu.test(textAt(line, figure.number - 1));
  for (; limit < end && !isBreak(line, limit) && textAt(line, limit) !== ':'; limit += 1) {
    // "từ 80% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên, …": the open end closes the name.
    const open = isOpen ? OPEN_ENDS.at(line, limit) : null;
    if (open !== null && line.tokens[open.to]?.kind !== 'word') {
      limit = open.to;
      break;
    }
    // "… lượt khách (trong đó khách quốc tế 120 nghìn lượt)", "…, phần còn lại xong trong năm": told of what has its name already.
    if ((textAt(line, limit) === '(' && PARTS.at(line, limit + 1) !== null) || (textAt(line, limit) === ',' && limit > figure.to && ASIDES.at(line, limit + 1) !== null)) break;
  }
  if (next && limit === end) {
    for (let at = end; at > figure.to; at -= 1) {
      if (/^(?:,|và)$/.test(textAt(line, at - 1)) || (/^với$/u.test(textAt(line, at - 1)) && INDICATORS.at(line, at) !== null)) {
        limit = at - 1;
        break;
      }
    }
  }
  const name = nameBetween(line, figure.to, limit, true);
  return name.text === '' ? null : { name, limit };
}

/** Verb, what is counted, and what is said of it: xây dựng · xã · đạt chuẩn nông thôn mới. */
function joinNames(figure: Figure, verb: Name, behind: Name): string {
  const isCounted = figure.unit !== null && figure.unit.sense !== 'percent' && figure.unit.sense !== 'amount';
  const counted = !isCounted ? '' : figure.unit.scale === 1 ? figure.unit.text : figure.unit.base;
  return [verb.text, counted, behind.text].filter((part) => part !== '').join(' ').replace(/\s+/g, ' ');
}

/** "có thêm 02 xã …, 01 xã …", "ít nhất 450 doanh nghiệp, 35 hợp tác xã": an enumeration goes on as it began. */
function enumerated(figure: Figure, before: Clause | undefined, goesOn: boolean): Figure {
  if (!goesOn || before === undefined || !before.isInFront || figure.bound !== '=' || figure.change !== null) return figure;
  const isCounted = (each: Figure): boolean => each.unit !== null && /^(?:persons|things)$/.test(each.unit.sense);
  if (!isCounted(figure) || !isCounted(before.figure) || figure.number - before.to > 2) return figure;
  return { ...figure, bound: before.figure.bound === 'range' ? '=' : before.figure.bound, change: before.figure.change === 'more' ? 'more' : null };
}

/** "dưới 4 % (năm 2025)", "38 % vào năm 2020": when a figure is meant for, said right behind it. */
function timeBehind(line: TokenLine, figure: Figure): Time | null {
  return timeAt(line, textAt(line, figure.to) === '(' ? figure.to + 1 : figure.to);
}

/** The name of the figure before; "thành lập mới 120 doanh nghiệp, 15 hợp tác xã" goes on with the verb only. */
function carriedName(figure: Figure, before: Clause, clauses: readonly Clause[]): string {
  // "Diện tích lúa 4.200 ha, năng suất 62 tạ/ha; vụ mùa 4.650 ha": hectares are of what was measured in hectares.
  const alike = figure.unit === null || figure.change !== null ? undefined : clauses.findLast((each) => each.figure.unit?.text === figure.unit?.text && each.figure.change === null);
  if (alike !== undefined && before.figure.unit?.text !== figure.unit?.text && figure.unit?.sense !== 'percent') return alike.name;
  if (isRateOfThings(figure)) return figure.unit?.text ?? before.name;
  const thing = figure.unit !== null && /^(?:things|persons)$/.test(figure.unit.sense) ? figure.unit.base : '';
  const counted = before.figure.unit?.base ?? '';
  if (thing === '' || thing === counted) return before.name;
  if (before.verb !== '') return `${before.verb} ${thing}`;
  // "Giảm 420 hộ nghèo, 310 hộ cận nghèo"
  return counted !== '' && before.name.endsWith(` ${counted}`) ? `${before.name.slice(0, -counted.length)}${thing}` : before.name;
}

/** "12,5 bác sỹ/vạn dân" names itself. */
function isRateOfThings({ unit }: Figure): boolean {
  return unit !== null && unit.per !== null && unit.sense === 'things';
}

/** "Đón trên 10 triệu lượt khách": verb and what is counted. "Phấn đấu tăng trưởng 8 %": the change itself. */
function nameOfCounted(line: TokenLine, figure: Figure, name: Name): string {
  const { unit } = figure;
  if (name.text === '' && isRateOfThings(figure)) return unit?.text ?? '';
  if (name.text === '') {
    const change = CHANGES.first(line, figure.from, figure.number);
    const words = change === null ? '' : printed(line, change.from, change.to);
    if (/^tăng trưởng/iu.test(words)) return words.slice(0, 'tăng trưởng'.length);
    // "Giảm 20 hộ nghèo"
    return figure.change === 'fall' && unit !== null && /^(?:persons|things)$/.test(unit.sense) ? `${words} ${unit.base}` : '';
  }
  return name.isShort && unit !== null && /^(?:persons|things)$/.test(unit.sense) ? `${name.text} ${unit.base}` : name.text;
}

function holdsIn(line: TokenLine, from: number, to: number): boolean {
  return HOLDS.first(line, from, to) !== null;
}

/** Whether a clause's own words say that it is something to be reached. */
export function isGoal(line: TokenLine, clause: Clause): boolean {
  const { figure } = clause;
  return figure.bound !== '=' || figure.change !== null || figure.isApproximate || GOALS.isIn(line, figure.number) || HOLDS.isIn(line, figure.number);
}
