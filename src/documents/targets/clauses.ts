/**
 * Which words of a line name which figure: the words in front of it, or behind it where only a verb
 * stands in front (02 xã đạt chuẩn …), or the name of the figure before ("…, tăng 8 %").
 */
import { figuresIn, type Figure } from '../figures/figure';
import type { NumberStyle } from '../figures/numbers';
import type { ReadUnit } from '../figures/units';
import { GOALS, HOLDS } from '../figures/words';
import type { TokenLine } from '../text/tokens';
import { colonIn, textAt } from './breaks';
import { ClauseReader } from './clause-reader';
import { headingOf } from './line-headings';
import { nameBetween, type Name } from './names';
import { withPairs } from './statuses';

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
  const reader = new ClauseReader(line, from);
  for (const [index, figure] of figures.entries()) reader.read(figure, figures[index + 1]);
  return withPairs(reader.clauses);
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

/** Whether a clause's own words say that it is something to be reached. */
export function isGoal(line: TokenLine, clause: Clause): boolean {
  const { figure } = clause;
  return figure.bound !== '=' || figure.change !== null || figure.isApproximate || GOALS.isIn(line, figure.number) || HOLDS.isIn(line, figure.number);
}
