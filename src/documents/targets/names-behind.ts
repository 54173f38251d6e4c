/** Names that do not stand in front of their figure: behind it, carried over from the one before, or in its unit. */
import { GRADES, type Figure } from '../figures/figure';
import { printed } from '../figures/units';
import { AGAINST, CHANGES, OPEN_ENDS } from '../figures/words';
import { phraseSet } from '../text/phrases';
import type { TokenLine } from '../text/tokens';
import { isBreak, textAt } from './breaks';
import type { Clause } from './clauses';
import { INDICATORS } from './indicators';
import { nameBetween, PARTS, type Name } from './names';
import { isMeasured } from './tails';

/** "từ 150 doanh nghiệp thành lập mới trở lên": the open end stands behind the name. */
function openEndOf(line: TokenLine, figure: Figure, behind: Name): { readonly bound: Figure['bound']; readonly from: number; readonly to: number } | null {
  const found = OPEN_ENDS.first(line, behind.from, behind.to);
  const isFrom = /^(?:từ|tu)$/iu.test(textAt(line, figure.number - 1));
  // "đạt từ 3 sao trở lên" is open at the number inside the name, "từ 12 sản phẩm 3 sao trở lên" at the one in front.
  const inside = line.tokens.slice(behind.from, behind.to);
  if (inside.some((token) => token.kind === 'number') && (!isFrom || inside.some(({ text }) => /^(?:từ|tu)$/iu.test(text)))) return null;
  return found === null || (!isFrom && GRADES.before(line, found.from) !== null) ? null : { bound: found.value, from: found.from, to: found.to };
}

export function withOpenEnd(line: TokenLine, figure: Figure, behind: Name): Figure {
  const end = openEndOf(line, figure, behind);
  return end === null || figure.bound === 'range' ? figure : { ...figure, bound: end.bound };
}

export function withoutOpenEnd(line: TokenLine, figure: Figure, behind: Name, name: string): string {
  const end = openEndOf(line, figure, behind);
  if (end === null) return name;
  const rest = printed(line, end.to, behind.to);
  return `${name.slice(0, name.length - printed(line, end.from, behind.to).length).trim()} ${rest}`.trim();
}

const STARS = phraseSet('sao');

/** How a clause begins that goes on telling behind a comma. */
const ASIDES = phraseSet('phần còn lại | góp phần | trong đó | thuộc | qua đó | từ đó | bằng | chiếm | tương đương | còn lại | để | nhằm');

const TIMES_COMPARED = phraseSet('so với năm | so với cùng kỳ | so với thực hiện | so với ước | so với cuối năm | so với đầu năm | so năm | so cùng kỳ');

/** "… số vụ tai nạn giao thông so với năm 2012" */
function isCompared(line: TokenLine, at: number): boolean {
  return TIMES_COMPARED.at(line, at) !== null;
}

/** "02 xã (Tân Văn, Hồng Thái) đạt chuẩn": behind the bracket that says which ones. */
function behindNames(line: TokenLine, at: number): number {
  if (textAt(line, at) !== '(') return at;
  for (let to = at + 1; to < line.tokens.length && line.tokens[to]?.kind !== 'number'; to += 1) {
    if (textAt(line, to) === ')') return line.tokens[to + 1]?.kind === 'word' && /^\p{Ll}/u.test(textAt(line, to + 1)) ? to + 1 : at;
  }
  return at;
}

function closesBefore(line: TokenLine, open: number, end: number): boolean {
  for (let at = open + 1; at < end; at += 1) if (textAt(line, at) === ')') return true;
  return false;
}

/** The name behind a figure, up to the next break or what belongs to the next figure. */
export function nameBehind(line: TokenLine, figure: Figure, next: Figure | undefined, isFirst: boolean): { readonly name: Name; readonly limit: number } | null {
  const start = behindNames(line, figure.to);
  // "12 sản phẩm OCOP 3 sao": a grade names.
  const isGraded = line.tokens[start]?.kind === 'number' && STARS.at(line, start + 1) !== null;
  if ((line.tokens[start]?.kind !== 'word' && !isGraded) || AGAINST.at(line, start) !== null || (!isFirst && isMeasured(line, figure))) return null;
  let limit = start;
  const end = next?.from ?? line.tokens.length;
  const isOpen = /^(?:từ|tu)$/iu.test(textAt(line, figure.number - 1));
  for (; limit < end && !isBreak(line, limit) && textAt(line, limit) !== ':' && !isCompared(line, limit); limit += 1) {
    // "từ 80% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên, …": the open end closes the name.
    const open = isOpen ? OPEN_ENDS.at(line, limit) : null;
    if (open !== null && line.tokens[open.to]?.kind !== 'word') {
      limit = open.to;
      break;
    }
    // "… lượt khách (trong đó khách quốc tế 120 nghìn lượt)", "…, phần còn lại xong trong năm": told of what has its name already.
    // "… văn hóa (94,7%)": the next figure's bracket is no part of the name.
    if ((textAt(line, limit) === '(' && (PARTS.at(line, limit + 1) !== null || (next !== undefined && !closesBefore(line, limit, end)))) || (textAt(line, limit) === ',' && limit > figure.to && ASIDES.at(line, limit + 1) !== null)) break;
  }
  if (next && limit === end) {
    for (let at = end; at > figure.to; at -= 1) {
      if (/^(?:,|và)$/.test(textAt(line, at - 1)) || (/^với$/u.test(textAt(line, at - 1)) && INDICATORS.at(line, at) !== null)) {
        limit = at - 1;
        break;
      }
    }
  }
  const name = nameBetween(line, start, limit, true);
  return name.text === '' ? null : { name, limit };
}

/** Verb, what is counted, and what is said of it: xây dựng · xã · đạt chuẩn nông thôn mới. */
export function joinNames(figure: Figure, verb: Name, behind: Name): string {
  const isCounted = figure.unit !== null && figure.unit.sense !== 'percent' && figure.unit.sense !== 'amount';
  const counted = !isCounted ? '' : figure.unit.scale === 1 ? figure.unit.text : figure.unit.base;
  return [verb.text, counted, behind.text].filter((part) => part !== '').join(' ').replace(/\s+/g, ' ');
}

/** "có thêm 02 xã …, 01 xã …", "ít nhất 450 doanh nghiệp, 35 hợp tác xã": an enumeration goes on as it began. */
export function enumerated(figure: Figure, before: Clause | undefined, goesOn: boolean): Figure {
  if (!goesOn || before === undefined || !before.isInFront || figure.bound !== '=' || figure.change !== null) return figure;
  const isCounted = (each: Figure): boolean => each.unit !== null && /^(?:persons|things)$/.test(each.unit.sense);
  if (!isCounted(figure) || !isCounted(before.figure) || figure.number - before.to > 2) return figure;
  return { ...figure, bound: before.figure.bound === 'range' ? '=' : before.figure.bound, change: before.figure.change === 'more' ? 'more' : null };
}

/** The name of the figure before; "thành lập mới 120 doanh nghiệp, 15 hợp tác xã" goes on with the verb only. */
export function carriedName(figure: Figure, before: Clause, clauses: readonly Clause[]): string {
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
export function nameOfCounted(line: TokenLine, figure: Figure, name: Name): string {
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

const FIELDS_OF_WORK = phraseSet('công tác | lĩnh vực | chương trình | về');

/** "Công tác giảm nghèo: giảm 120 hộ nghèo" */
export function isFieldOfWork(line: TokenLine, name: Name): boolean {
  return name.text !== '' && FIELDS_OF_WORK.at(line, name.from) !== null;
}

export const nothing = (name: Name): Name => ({ ...name, text: '', isShort: true });
