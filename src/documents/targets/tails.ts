/** What stands behind a figure and still belongs to it: what it is measured against, compared with, meant for. */
import type { Figure } from '../figures/figure';
import { AGAINST, CHANGES } from '../figures/words';
import { phraseSet } from '../text/phrases';
import type { TokenLine } from '../text/tokens';
import { textAt } from './breaks';
import { timeAt, type Time } from './times';

/** Against what a percentage is measured that is no target: bằng 105 % dự toán. */
const MEASURES = phraseSet('kế hoạch | kế hoạch vốn | kế hoạch giao | kế hoạch được giao | kế hoạch vốn được giao | dự toán giao | dự toán tỉnh giao | dự toán huyện giao | dự toán năm | dự toán hđnd giao | dự toán được giao | kế hoạch đề ra | dự toán | kh | so với kế hoạch | so với dự toán | cùng kỳ | so với cùng kỳ | mục tiêu | so với mục tiêu | nghị quyết | chỉ tiêu | kế hoạch năm | so với kh | tổng số | so với năm');
const EQUALS = phraseSet('bằng | tương đương | tương ứng | chiếm khoảng | chiếm');

export const DISTANCES = phraseSet('cao hơn | thấp hơn | nhiều hơn | ít hơn');
const COMPARISONS = phraseSet('cao hơn | thấp hơn | cùng kỳ | năm trước | vượt mục tiêu | vượt kế hoạch | vượt nghị quyết | vượt chỉ tiêu | vượt dự toán');

export function isCompared(line: TokenLine, from: number, to: number): boolean {
  return COMPARISONS.first(line, from, to) !== null;
}

const EXCEEDS = phraseSet('vượt | vượt hơn | vượt trên | vượt gần | vượt khoảng');

/** "vượt 23,2% dự toán", "vượt hơn 31% so với dự toán". */
export function exceedsPlan(line: TokenLine, figure: Figure): boolean {
  return figure.unit?.sense === 'percent' && EXCEEDS.first(line, figure.from, figure.number) !== null && (MEASURES.at(line, figure.to) !== null || AGAINST.at(line, figure.to) !== null);
}

export function isMeasured(line: TokenLine, figure: Figure): boolean {
  if (figure.unit?.sense !== 'percent' || figure.change === 'rise' || figure.change === 'fall') return false;
  return MEASURES.at(line, figure.to) !== null || EQUALS.before(line, figure.number) !== null;
}

/** Behind what still belongs to a figure: what it is measured against, the year it is meant for, what it is compared with. */
export function behindTail(line: TokenLine, figure: Figure): number {
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

/** So many words say what a percentage is of. */
const BASE_WORDS = 4;

/** "đạt trên 85% tổng đàn, gia cầm đạt 80%": behind the words up to a comma that say what a percentage is of. */
export function behindBase(line: TokenLine, figure: Figure): number {
  if (figure.unit?.text !== '%') return figure.to;
  let to = figure.to;
  while (to - figure.to < BASE_WORDS && line.tokens[to]?.kind === 'word') to += 1;
  return textAt(line, to) === ',' ? to : figure.to;
}

/** Behind what a percentage is measured against: those words name no other figure. */
export function behindMeasure(line: TokenLine, figure: Figure): number {
  return figure.unit?.sense === 'percent' ? (MEASURES.at(line, figure.to)?.to ?? figure.to) : figure.to;
}

/** "dưới 4 % (năm 2025)", "38 % vào năm 2020": when a figure is meant for, said right behind it. */
export function timeBehind(line: TokenLine, figure: Figure): Time | null {
  if (textAt(line, figure.to) !== '(') return timeAt(line, figure.to);
  // "2.150 tỷ đồng (quý III: 980 tỷ đồng; …)": the bracket tells of its parts.
  const time = timeAt(line, figure.to + 1);
  return time !== null && textAt(line, time.to) === ')' ? time : null;
}
