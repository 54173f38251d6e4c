/** Targets in the text of a document: lines laid out, figures read, names found, each with its place in the source. */
import { styleOf, type NumberStyle } from './figures/numbers';
import { HOLDS } from './figures/words';
import type { ProposedTarget } from './proposed-target';
import { clausesOf, isGoal, type Clause } from './targets/clauses';
import { Context, LOOSE } from './targets/context';
import { nameBetween, PARTS } from './targets/names';
import { proposalOf } from './targets/proposal';
import { layOut, type TextLine } from './text/layout';
import { Phrases } from './text/phrases';
import { readSource } from './text/source';
import { tokenize, type TokenLine } from './text/tokens';

export interface TextReading {
  readonly targets: readonly ProposedTarget[];
}

const phrases = (text: string): Phrases<true> => new Phrases<true>(text.split('|').map((word): [string, true] => [word.trim(), true]));

/** How lines begin that hold no targets: what a document is based on, whom it goes to. */
const FRONT_MATTER = phrases('căn cứ | xét | sau khi | kính gửi | nơi nhận | theo đề nghị | theo báo cáo | thực hiện nghị quyết | thực hiện kết luận | thực hiện quyết định | lưu : | số : | v/v | nghị quyết này');
const PLAN_YEAR = /(?:kế hoạch|mục tiêu|nhiệm vụ|chỉ tiêu|dự toán|phương hướng)[^.;\n]{0,160}?năm\s+((?:19|20)\d{2})/giu;

/**
 * Proposed targets of a text in reading order. Nothing is converted and nothing guessed at in silence:
 * what a person should look at carries flags.
 * @param source the text as decoded; offsets of the result are offsets in it
 */
export function readText(source: string): TextReading {
  const { text, origin } = readSource(source);
  const style = styleOf(text);
  const context = new Context();
  const planYear = planYearOf(text);
  const targets: ProposedTarget[] = [];
  const seen = new Set<string>();
  for (const block of layOut(text)) {
    if (block.kind === 'table') continue;
    context.enter(block);
    for (const target of readLine(block, context, style, planYear, origin)) {
      const key = `${target.name.toLowerCase()}|${target.parent ?? ''}|${target.value ?? `${target.min ?? ''}-${target.max ?? ''}`}|${target.unit}|${target.kind}|${target.status ?? ''}|${target.area ?? ''}|${target.period ?? ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      targets.push(target);
    }
  }
  return { targets };
}

function readLine(block: TextLine, context: Context, style: NumberStyle, planYear: number | null, origin: (place: number) => number): ProposedTarget[] {
  // Most lines of a letter hold no figure and open nothing.
  if (!/\d/.test(block.text.slice(block.mark.length)) && block.mark.kind !== 'section' && !/:[\s*]*$/.test(block.text)) return [];
  const line = tokenize(block.text.replace(/\*/g, ' '));
  const from = line.tokens.findIndex((token) => token.start >= block.mark.length);
  if (from < 0 || FRONT_MATTER.at(line, from) !== null) return [];
  const around = {
    parent: context.parent(block.mark.kind === 'plain' && PARTS.at(line, from) === null),
    year: context.year() ?? planYear,
    isAmongTargets: context.isAmongTargets(),
    isAmongResults: context.isAmongResults(),
    place: context.place(block.mark.label),
    isItem: block.mark.label !== '' || /:\s*$/.test(line.text) || hasLabel(line),
  };
  const clauses = clausesOf(line, from, style).filter((clause) => isTarget(line, clause, around));
  const targets = clauses.map((clause) => proposalOf(line, clause, around, (place) => origin(block.start + place)));
  open(block, line, from, clauses, targets, context);
  return targets;
}

/** "Name: figure" from the line's beginning. */
function hasLabel(line: TokenLine): boolean {
  return line.tokens.some((token, at) => token.text === ':' && at < 30 && line.tokens[at + 1] !== undefined);
}

/** What a line opens for those below it: a section, or a target with its parts. */
function open(block: TextLine, line: TokenLine, from: number, clauses: readonly Clause[], targets: readonly ProposedTarget[], context: Context): void {
  const [first] = clauses;
  const [target] = targets;
  const { mark } = block;
  if (first && target) {
    context.open({ rank: mark.rank, name: target.name, isSection: false, label: mark.label });
    return;
  }
  const endsOpen = /:\s*$/.test(line.text.trimEnd());
  const name = nameBetween(line, from, line.tokens.length, true).text;
  if (name === '' || (mark.kind === 'plain' && !endsOpen)) return;
  const isHeading = (mark.kind === 'section' || announces(name)) && !/^(?:cơ cấu|tỷ trọng)/iu.test(name);
  if (isHeading && mark.kind !== 'plain' ? true : endsOpen) {
    context.open({ rank: mark.kind === 'plain' ? LOOSE : mark.rank, name, isSection: isHeading, label: mark.label });
  }
}

/** "… như sau:", "Chỉ tiêu kinh tế:": what follows is announced, and does not belong under these words. */
function announces(name: string): boolean {
  return /sau(?: đây)?$|^(?:các |một số |những )?(?:chỉ tiêu (?:kinh tế|xã hội|môi trường|chủ yếu)|mục tiêu|nhiệm vụ|về |lĩnh vực|kết quả)|^(?:các|những) chỉ tiêu/iu.test(name) || name.split(' ').length > 14;
}

/** Whether a figure is one to be reached, and not one that only happens to stand in a sentence. */
function isTarget(line: TokenLine, clause: Clause, around: { readonly isAmongTargets: boolean; readonly isItem: boolean; readonly parent: string | null }): boolean {
  const { figure, name } = clause;
  if (name === '' || !/\p{L}{2}/u.test(name)) return false;
  const sense = figure.unit?.sense;
  const isListed = around.isItem || around.isAmongTargets || around.parent !== null;
  const isLabelled = line.tokens[figure.from]?.text === ':' || line.tokens[figure.from - 1]?.text === ':';
  if (sense === 'time') return /tuổi thọ|thời gian|số ngày/iu.test(name);
  if (figure.unit === null) return isLabelled && clause.also === null && !/\b(?:điện thoại|fax|số)\b/iu.test(name);
  if (sense === 'percent' || sense === 'points') return isListed || isGoal(line, clause) || HOLDS.first(line, 0, figure.number) !== null || clause.isHeld || /đạt|hoàn thành|giải ngân|chiếm/iu.test(line.text);
  return isLabelled || around.isAmongTargets || (isListed && !clause.isCut) || figure.of !== null || isGoal(line, clause);
}

/** The year the document plans: the last one its title names with a plan, or the one named most. */
function planYearOf(text: string): number | null {
  const head = text.slice(0, 6000);
  const named = [...head.matchAll(PLAN_YEAR)].map((match) => Number(match[1]));
  if (named.length > 0) return Math.max(...named.slice(0, 4));
  const years = [...text.slice(0, 20_000).matchAll(/năm\s+((?:19|20)\d{2})/giu)].map((match) => Number(match[1]));
  return years.length === 0 ? null : Math.max(...years);
}

