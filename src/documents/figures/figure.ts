/**
 * The grammar of a figure:
 *
 *     figure := change? bound? approximately? amount (open end)?
 *     amount := number unit? | number unit? "-" number unit | "từ" number "đến" number unit
 *             | "từ" number ("lên" | "xuống còn") number unit | number "/" number unit | number scale number scale unit?
 *
 * Read around each number of a line: the amount forwards, what qualifies it backwards.
 */
import type { BoundKind } from '../../domain';
import { phraseSet, type Found } from '../text/phrases';
import type { TokenLine } from '../text/tokens';
import { areaAt } from './areas';
import { readNumber, type NumberFlag, type NumberStyle, type ReadNumber } from './numbers';
import { numbersSomething } from './ordinals';
import { printed, scaleAt, unitAt, type ReadUnit } from './units';
import { AGAINST, APPROXIMATE, BOUNDS, CHANGES, LINKS, NOT_LINKS, OPEN_ENDS, type Change } from './words';

export interface Figure {
  /** Tokens from the first qualifying word to behind the last one. */
  readonly from: number;
  readonly to: number;
  /** The token of the (first) number. */
  readonly number: number;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: ReadUnit | null;
  readonly bound: BoundKind;
  readonly change: Change | null;
  readonly isApproximate: boolean;
  /** The level it starts from: giảm từ 5 % xuống còn 4 %. */
  readonly start: number | null;
  /** The whole a part is counted of: 04/09 thôn. */
  readonly of: number | null;
  /** The plan's figure where two percentages stand as actual/plan: 97%/90%. */
  readonly planned: number | null;
  readonly flags: readonly NumberFlag[];
}

type Amount = Pick<Figure, 'value' | 'min' | 'max' | 'unit' | 'start' | 'of' | 'planned' | 'flags' | 'to'> & { readonly openEnd: BoundKind | null };

/** Behind a number: what is counted is no target. */
const DECOY_UNITS = phraseSet(
  'tiêu chí|chương trình mục tiêu quốc gia|chương trình mtqg|khâu đột phá|nhóm|nhiệm vụ trọng tâm|nội dung|giải pháp|mục tiêu quốc gia|chương trình trọng tâm|ban|kỳ họp|bước|cấp|chiều|mặt|lĩnh vực|trụ cột|phong trào|cuộc vận động|tháng|ngày|năm|giờ|tuần|phút|kỳ|khóa|đợt|tháng đầu năm|tháng cuối năm|con thứ|/ 2|chỉ tiêu',
);

/**
 * The figures of a line between two tokens, in their order.
 * @param above the unit said for all that follows, taken where a figure prints none
 */
export function figuresIn(line: TokenLine, from: number, end: number, style: NumberStyle, above: ReadUnit | null = null): Figure[] {
  const figures: Figure[] = [];
  let at = from;
  while (at < end) {
    const isFigure = line.tokens[at]?.kind === 'number' && line.tokens[at + 1]?.kind !== 'number';
    const read = isFigure ? figureAt(line, at, Math.max(from, figures.at(-1)?.to ?? 0), end, style) : null;
    const figure = read?.unit === null ? withUnit(line, read, above) : read;
    if (figure && standsForItself(line, figure)) figures.push(figure);
    at = Math.max(at + 1, figure?.to ?? 0);
  }
  return figures;
}

/** A figure that prints no unit, or none that is known: the unit said above, or the words behind it. */
function withUnit(line: TokenLine, figure: Figure, above: ReadUnit | null): Figure {
  const next = line.tokens[figure.to];
  const isEnd = next === undefined || /^[;,.)(]$/.test(next.text);
  const isLabelled = line.tokens[figure.from]?.text === ':' || line.tokens[figure.number - 1]?.text === ':';
  // "… giáo dục và đào tạo 318.905": grouped like an amount, at the end of a clause.
  const isAmount = isLabelled || /^\d{1,3}(?:[.,]\d{3})+$/.test(line.tokens[figure.number]?.text ?? '');
  if (isEnd && above !== null && isAmount) return { ...figure, unit: { ...above, to: figure.to }, flags: [...figure.flags, 'unit-carried'] };
  if (isEnd || !isLabelled || figure.of !== null || figure.planned !== null) return figure;
  let to = figure.to;
  while (line.tokens[to]?.kind === 'word' && /^\p{Ll}/u.test(line.tokens[to]?.text ?? '')) to += 1;
  const isUnit = to > figure.to && to - figure.to <= UNIT_WORDS && (line.tokens[to] === undefined || /^[;,.()]$/.test(line.tokens[to]?.text ?? ''));
  if (!isUnit || SAID_OF_NUMBERS.at(line, figure.to) !== null) return figure;
  const text = printed(line, figure.to, to);
  return { ...figure, unit: { text, base: text, sense: 'things', scale: 1, to, per: null, isMoney: false }, to, flags: [...figure.flags, 'unit-unknown'] };
}

/** Longer than a unit nobody listed is likely to be. */
const UNIT_WORDS = 2;
const SAID_OF_NUMBERS = phraseSet('trở|so|và|đến|tới|là|được|có|theo|của|tại|trong|vào|hoặc');

/** Numbers that are part of a name (dưới 5 tuổi, lớp 12) split nothing: a bare number or a time counts only at a clause's end. */
function standsForItself(line: TokenLine, figure: Figure): boolean {
  if (figure.unit !== null && figure.unit.sense !== 'time') return true;
  const next = line.tokens[figure.to];
  // "Diện tích lúa (ha): xã Bản Ngoại 285; …": a place and its figure.
  if (figure.unit === null && (next === undefined || /^[;,.]$/.test(next.text)) && areaBefore(line, figure.number)) return true;
  // "dưới 1 tuổi: 11,5‰": an age in front of a colon is the name's.
  const isAtEnd = next === undefined || (next.kind === 'sign' && !/^[/:-]$/.test(next.text));
  return isAtEnd && figure.from < figure.number;
}

/** A place's name in front of a token, so long at most. */
const AREA_WORDS = 6;

function areaBefore(line: TokenLine, to: number): boolean {
  for (let from = Math.max(0, to - AREA_WORDS); from < to; from += 1) if (areaAt(line, from)?.to === to) return true;
  return false;
}

function figureAt(line: TokenLine, at: number, floor: number, end: number, style: NumberStyle): Figure | null {
  if (numbersSomething(line, at, floor)) return null;
  const amount = amountAt(line, at, end, style);
  if (amount === null || (amount.unit === null && DECOY_UNITS.at(line, at + 1) !== null)) return null;
  const before = qualifiers(line, at, floor);
  const bound = amount.min !== null ? 'range' : (amount.openEnd ?? before.bound ?? '=');
  const change = amount.start === null ? before.change : 'to';
  return { ...amount, from: before.from, number: at, bound, change, isApproximate: before.isApproximate };
}

interface Qualifiers {
  readonly from: number;
  readonly bound: BoundKind | null;
  readonly change: Change | null;
  readonly isApproximate: boolean;
}

/** What qualifies a figure in front of it, back to a token that says something else. */
function qualifiers(line: TokenLine, number: number, floor: number): Qualifiers {
  let at = number;
  let bound: BoundKind | null = null;
  let change: Change | null = null;
  let isApproximate = false;
  for (;;) {
    // "con thứ 3 trở lên dưới 10 %": the open end is the name's.
    if (OPEN_ENDS.before(line, at) !== null) return { from: at, bound, change, isApproximate };
    const inside = <Value>(found: Found<Value> | null): Found<Value> | null => (found !== null && found.from >= floor ? found : null);
    const [bounding, near] = [inside(BOUNDS.before(line, at)), inside(APPROXIMATE.before(line, at))];
    const [changing, link] = [inside(CHANGES.before(line, at)), NOT_LINKS.before(line, at) === null ? inside(LINKS.before(line, at)) : null];
    const furthest = Math.min(...[bounding, near, changing, link].map((found) => found?.from ?? Infinity));
    if (furthest === Infinity) return { from: at, bound, change, isApproximate };
    if (bounding?.from === furthest) bound ??= bounding.value;
    else if (near?.from === furthest) isApproximate = true;
    else if (changing?.from === furthest) {
      // "đóng góp vào tăng trưởng đạt 50%": a noun of the name.
      if (INTO.before(line, furthest) !== null || RATE_OF.before(line, furthest) !== null) return { from: at, bound, change, isApproximate };
      change ??= changing.value;
    }
    at = furthest;
    // A colon ends what belongs to the figure: in front of it stands the name.
    if (line.tokens[at]?.text === ':') return { from: at, bound, change, isApproximate };
  }
}

const INTO = phraseSet('vào|của|cho|về');
/** "Tốc độ tăng trưởng đạt 6,5%": a noun of its own. */
const RATE_OF = phraseSet('tốc độ|nhịp độ|mức|tỷ lệ');
const DASHES = ['-', '–', '—'];
const FROM = phraseSet('từ');
const UP_TO = phraseSet('đến|tới');
/** Between actual and plan: 97%/KH 90%. */
const PLAN_SIGN = phraseSet('kh|kế hoạch|kh giao|nq|nghị quyết');
const TURNS = phraseSet('xuống còn|xuống|lên|còn|lên đến|lên tới|nay còn');

function amountAt(line: TokenLine, at: number, end: number, style: NumberStyle): Amount | null {
  const first = numberAt(line, at, style);
  if (first === null) return null;
  const plain = { min: null, max: null, start: null, of: null, planned: null, openEnd: null };
  const second = secondNumber(line, first, end, style);
  if (second !== null) return second;
  const compound = compoundAt(line, first, style);
  if (compound !== null) return { ...plain, ...closed(line, compound) };
  return { ...plain, ...closed(line, first) };
}

interface Reading {
  readonly value: number;
  readonly unit: ReadUnit | null;
  readonly to: number;
  readonly flags: readonly NumberFlag[];
}

function numberAt(line: TokenLine, at: number, style: NumberStyle): Reading | null {
  const token = line.tokens[at];
  if (token?.kind !== 'number') return null;
  const spelled = spelledOut(line, at + 1);
  const unit = unitAt(line, spelled);
  const isPercent = unit?.sense === 'percent';
  const read = readNumber(token.text, style, isPercent);
  return read && { value: read.value, unit: inDollars(line, at, unit), to: unit?.to ?? spelled, flags: read.flags };
}

/** "$ 350 triệu": the currency in front. */
function inDollars(line: TokenLine, at: number, unit: ReadUnit | null): ReadUnit | null {
  if (line.tokens[at - 1]?.text !== '$' || (unit !== null && unit.base !== '')) return unit;
  const text = unit === null ? 'USD' : `${unit.text} USD`;
  return { text, base: 'USD', sense: 'amount', scale: unit?.scale ?? 1, to: unit?.to ?? at + 1, per: null, isMoney: true };
}

/** "02 (hai) xã": the number once more in words. */
function spelledOut(line: TokenLine, at: number): number {
  const isWords = line.tokens[at]?.text === '(' && line.tokens[at + 1]?.kind === 'word';
  const close = isWords ? [2, 3, 4].find((offset) => line.tokens[at + offset]?.text === ')') : undefined;
  return close !== undefined && SPELLED.at(line, at + 1) !== null ? at + close + 1 : at;
}

const SPELLED = phraseSet('không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|hai mươi|ba mươi');

function closed(line: TokenLine, reading: Reading): Reading & { readonly openEnd: BoundKind | null } {
  const open = OPEN_ENDS.at(line, reading.to);
  return { ...reading, to: open?.to ?? reading.to, openEnd: open?.value ?? openBehind(line, reading.to) };
}

/** "hoàn thành tốt nhiệm vụ trở lên": that grade or a better one, whatever the figure. */
export const GRADES = phraseSet('nhiệm vụ|khá|tốt|giỏi|xuất sắc|trung bình|sao|đại học|cao đẳng|trung cấp|cấp huyện|cấp tỉnh|cấp xã');

/** So many words of what is counted may stand in front of the open end: 95 % dân số trở lên. */
const COUNTED_WORDS = 4;

/** "60 đảng viên mới trở lên": the open end stands behind what is counted, at the end of a clause. */
function openBehind(line: TokenLine, from: number): BoundKind | null {
  for (let at = from; at <= from + COUNTED_WORDS && line.tokens[at]?.kind === 'word'; at += 1) {
    const open = OPEN_ENDS.at(line, at);
    if (open === null) continue;
    const isEnd = line.tokens[open.to] === undefined || line.tokens[open.to]?.kind === 'sign' || AGAINST.at(line, open.to) !== null;
    return isEnd && GRADES.before(line, at) === null ? open.value : null;
  }
  return null;
}

/** Two numbers in one figure: a range, a part of a whole, actual against plan, from one level to another. */
function secondNumber(line: TokenLine, first: Reading, end: number, style: NumberStyle): Amount | null {
  const sign = line.tokens[first.to];
  if (sign === undefined || first.to >= end) return null;
  const base = { value: null, min: null, max: null, start: null, of: null, planned: null, openEnd: null };
  const startsWithFrom = FROM.before(line, first.to - (first.unit === null ? 1 : first.to - unitStart(line, first))) !== null;
  const upTo = UP_TO.at(line, first.to);
  const turn = TURNS.at(line, behindYear(line, first.to));
  const joint = DASHES.includes(sign.text) ? first.to + 1 : startsWithFrom && turn !== null ? turn.to : upTo?.to ?? null;
  if (joint !== null) {
    const second = numberAt(line, skipQualifier(line, joint), style);
    if (second === null || (second.unit !== null && !sameKind(first, second))) return null;
    // "58,6% - 31,8% - 9,6%" lists, it does not span.
    if (DASHES.includes(sign.text) && DASHES.includes(line.tokens[second.to]?.text ?? '') && line.tokens[second.to + 1]?.kind === 'number') return null;
    const unit = second.unit ?? first.unit;
    const rest = { unit, to: second.to, flags: [...first.flags, ...second.flags] };
    // "từ 4,0% xuống còn 3,3 - 3,5%": to somewhere between the two.
    const most = turn !== null && startsWithFrom && DASHES.includes(line.tokens[second.to]?.text ?? '') ? numberAt(line, second.to + 1, style) : null;
    if (most !== null && most.value > second.value && sameKind(second, most)) {
      return { ...base, unit: most.unit ?? unit, to: most.to, flags: [...rest.flags, ...most.flags], min: second.value, max: most.value, start: first.value };
    }
    if (turn !== null && startsWithFrom) return { ...base, ...rest, openEnd: BOUNDS.at(line, joint)?.value ?? null, value: second.value, start: first.value };
    if (second.value <= first.value || unit === null) return null;
    const open = OPEN_ENDS.at(line, rest.to);
    return { ...base, ...rest, to: open?.to ?? rest.to, min: first.value, max: second.value };
  }
  const behindStroke = PLAN_SIGN.at(line, first.to + 1)?.to ?? first.to + 1;
  if (sign.text === '/' && line.tokens[behindStroke]?.kind === 'number') {
    const second = numberAt(line, behindStroke, style);
    if (second === null) return null;
    const rest = { unit: second.unit, to: second.to, flags: [...first.flags, ...second.flags] };
    if (first.unit?.sense === 'percent' && second.unit?.sense === 'percent') return { ...base, ...rest, value: first.value, planned: second.value };
    const isPlanSaid = behindStroke > first.to + 1;
    // "3.452 tấn/KH 3.300 tấn", "41,7 tỷ đồng/156,3 tỷ đồng": the unit behind both.
    if (first.unit !== null && first.unit.text === second.unit?.text && second.unit.sense !== 'time') {
      return isPlanSaid || second.unit.isMoney || first.value > second.value ? { ...base, ...rest, value: first.value, planned: second.value } : { ...base, ...rest, value: first.value, of: second.value };
    }
    // "45.799/36.875 tỷ đồng", "8.793/6.500 đảng viên": more than the whole is reached against the plan.
    const isReached = second.unit !== null && (second.unit.isMoney || first.value > second.value);
    if (first.unit === null && second.unit !== null && second.unit.sense !== 'percent' && second.unit.sense !== 'time' && isReached) return { ...base, ...rest, value: first.value, planned: second.value };
    if (first.unit === null && second.unit !== null && second.unit.sense !== 'percent' && first.value <= second.value) {
      return { ...base, ...rest, value: first.value, of: second.value };
    }
  }
  return null;
}

const ENDS_OF_YEAR = phraseSet('năm|cuối năm|đầu năm|vào năm|vào cuối năm|trong năm|của năm');

/** "từ 2,6% năm 2023 xuống còn 2,1%": the year of the level it starts from. */
function behindYear(line: TokenLine, at: number): number {
  const words = ENDS_OF_YEAR.at(line, at);
  return words !== null && line.tokens[words.to]?.kind === 'year' ? words.to + 1 : at;
}

function unitStart(line: TokenLine, reading: Reading): number {
  let at = reading.to;
  while (at > 0 && line.tokens[at - 1]?.kind !== 'number') at -= 1;
  return at - 1;
}

function skipQualifier(line: TokenLine, at: number): number {
  return APPROXIMATE.at(line, at)?.to ?? BOUNDS.at(line, at)?.to ?? at;
}

function sameKind(first: Reading, second: Reading): boolean {
  if (first.unit === null) return second.unit !== null;
  return second.unit === null || (first.unit.sense === second.unit.sense && (first.unit.per === null || first.unit.per === second.unit.per));
}

/** 16 tỷ 434 triệu (đồng): the smaller scale adds to the larger one; the figure keeps the larger. */
function compoundAt(line: TokenLine, first: Reading, style: NumberStyle): Reading | null {
  const at = unitStart(line, first) + 1;
  const large = scaleAt(line, at);
  if (large === null) return null;
  const small = line.tokens[large.to]?.kind === 'number' ? readNumber(line.tokens[large.to]?.text ?? '', style, false) : null;
  const scale = small === null ? null : scaleAt(line, large.to + 1);
  if (small !== null && scale !== null && large.scale === 1000 && scale.scale >= 1e6 && small.value < 1000) return thousands(line, first, small, large.to + 1);
  if (small === null || scale === null || scale.scale >= large.scale || small.value * scale.scale >= large.scale) return null;
  const unit = unitAt(line, large.to + 1);
  const base = unit === null ? '' : printed(line, scale.to, unit.to);
  const text = `${printed(line, at, large.to)}${base === '' ? '' : ` ${base}`}`;
  const ratio = large.scale / scale.scale;
  const value = Math.round((first.value * ratio + small.value) * 1e6) / (ratio * 1e6);
  const to = unit?.to ?? scale.to;
  return { value, unit: { text, base, sense: unit?.sense ?? 'amount', scale: large.scale, to, per: unit?.per ?? null, isMoney: unit?.isMoney ?? true }, to, flags: small.flags };
}

/** 2 nghìn 150 tỷ đồng: the thousands are of the scale behind. */
function thousands(line: TokenLine, first: Reading, small: ReadNumber, at: number): Reading | null {
  const unit = unitAt(line, at);
  return unit && { value: first.value * 1000 + small.value, unit, to: unit.to, flags: small.flags };
}
