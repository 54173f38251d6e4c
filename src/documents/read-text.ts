/** Targets in the text of a document: lines laid out, figures read, names found, each with its place in the source. */
import { styleOf, type NumberStyle } from './figures/numbers';
import { printed, unitAt } from './figures/units';
import { BOUNDS } from './figures/words';
import type { ProposedTarget } from './proposed-target';
import { TableReader } from './tables/read-tables';
import { tableUnit, type SkippedRow } from './tables/rows';
import { targetsAmong } from './targets/accept';
import { clausesOf, type Clause } from './targets/clauses';
import { Context, HEADING, LOOSE } from './targets/context';
import { nameBetween, PARTS } from './targets/names';
import { planYearOf, signedIn } from './targets/plan-year';
import { proposalsOf } from './targets/proposal';
import { timeAt } from './targets/times';
import { layOut, type TextLine, type TextTable } from './text/layout';
import { phraseSet } from './text/phrases';
import { readSource } from './text/source';
import { tokenize, tokenizeName, type TokenLine } from './text/tokens';

export interface TextReading {
  readonly targets: readonly ProposedTarget[];
  /** Rows of its tables whose figure could not be read; the index is the one in the row's own table. */
  readonly skipped: readonly SkippedRow[];
  /** Figures with a unit that were taken for no target. */
  readonly unnamedFigures: number;
}

/** Rates of their own, never a part of a structure above. */
const RATES = phraseSet('tỷ lệ | tỉ lệ | tốc độ | tỷ suất | chỉ số | giảm tỷ lệ');
const SHARES = phraseSet('cơ cấu | tỷ trọng');
/** How lines begin that hold no targets: what a document is based on, whom it goes to. */
const FRONT_MATTER = phraseSet('lượt xem | lượt truy cập | số lượt truy cập | đang truy cập | tổng truy cập | ngày đăng | căn cứ | xét | sau khi | kính gửi | nơi nhận | theo đề nghị | thực hiện nghị quyết | thực hiện kết luận | thực hiện quyết định | lưu : | số : | v/v | nghị quyết này | kèm theo | ( kèm theo | kiến nghị của | kiến nghị | đề nghị');

/** What is signed in December is about the next year more often than not. */
const DECEMBER = 12;
/** "(Đơn vị tính: triệu đồng)" stands in a line of its own. */
const UNIT_LINE = 60;
/** So far above a table its unit may be said. */
const TITLE_LENGTH = 300;

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
  context.signed = signedIn(text);
  context.planYear = planYear ?? (context.signed !== null && context.signed.month < DECEMBER ? context.signed.year : null);
  context.isYearGuessed = planYear === null;
  const targets: ProposedTarget[] = [];
  const skipped: SkippedRow[] = [];
  const seen = new Set<string>();
  const tables = new TableReader();
  const readTable = (block: TextTable): readonly ProposedTarget[] => {
    const above = text.slice(Math.max(0, block.start - TITLE_LENGTH), block.start);
    const around = { style, year: context.year(), unit: tableUnit(above), origin, slice: (from: number, to: number) => text.slice(from, to) };
    const read = tables.read(block.rows, around);
    skipped.push(...read.skipped);
    return read.targets;
  };
  for (const block of layOut(text)) {
    if (block.kind === 'line') context.enter(block);
    if (block.kind === 'line' && block.text.length < UNIT_LINE) context.unit = tableUnit(block.text) || context.unit;
    for (const target of block.kind === 'table' ? readTable(block) : readLine(block, context, style, origin)) {
      const key = `${target.name.toLowerCase()}|${target.parent ?? ''}|${target.value ?? `${target.min ?? ''}-${target.max ?? ''}`}|${target.unit}|${target.kind}|${target.status ?? ''}|${target.area ?? ''}|${target.period ?? ''}|${target.year ?? ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      targets.push(target);
    }
  }
  return { targets, skipped, unnamedFigures: context.unnamedFigures };
}

function readLine(block: TextLine, context: Context, style: NumberStyle, origin: (place: number) => number): ProposedTarget[] {
  // Most lines of a letter hold no figure and open nothing.
  const isHeading = isPlainHeading(block);
  if (!/\d/.test(block.text.slice(block.mark.length)) && block.mark.kind !== 'section' && !isHeading && !/:[\s*]*$/.test(block.text)) return [];
  // Without its mark: "3- GRDP" would read as a document's number.
  const line = tokenize(' '.repeat(block.mark.length) + block.text.slice(block.mark.length).replace(/[*_]/g, ' '));
  const from = line.tokens.findIndex((token) => token.start >= block.mark.length);
  if (from < 0 || FRONT_MATTER.at(line, from) !== null) return [];
  if (block.mark.kind === 'plain') context.tell(toldYear(line, from));
  const read = clausesOf(line, from, style, context.unit === '' ? null : unitAt(tokenizeName(context.unit), 0));
  const [head] = read;
  if (block.mark.kind === 'plain' && head) context.leaveUnlike(head.figure.unit?.sense ?? null, RATES.at(tokenizeName(head.name), 0) !== null);
  const around = {
    parent: context.parent(block.mark.kind === 'plain' && PARTS.at(line, from) === null),
    subject: context.subject(),
    year: context.year(),
    planYear: context.planYear,
    isYearGuessed: context.isYearGuessed,
    period: context.period(),
    bound: context.bound(),
    signed: context.signed,
    isAmongTargets: context.isAmongTargets(),
    isAmongResults: context.isAmongResults(),
    place: context.place(block.mark.label),
    isSubjectHeading: context.isSubjectHeading(),
    lastName: context.lastName,
    isItem: block.mark.label !== '' || /:\s*$/.test(line.text) || hasLabel(line),
  };
  const clauses = targetsAmong(line, read, around);
  context.unnamedFigures += read.filter(({ figure }) => figure.unit !== null).length - clauses.length;
  const targets = clauses.flatMap((clause) => proposalsOf(line, clause, around, (place) => origin(block.start + place)));
  open(block, line, from, clauses, targets, context, isHeading);
  context.lastName = targets[0]?.name ?? context.lastName;
  return targets;
}

/** A heading without a mark: short, in one line, no sentence, and it says what follows. */
function isPlainHeading({ mark, text }: TextLine): boolean {
  return mark.kind === 'plain' && text.length < LONGEST_HEADING && !/[.;,:]\s*$/.test(text) && PLAIN_HEADING.test(text) && !/\d\s*%/.test(text);
}

const LONGEST_HEADING = 200;
const PLAIN_HEADING = /^[\s*_]*(?:[*•]\s*)?(?:(?:một số|các|những|hệ thống)\s+)?(?:chỉ tiêu|mục tiêu|kết quả|tình hình|nhiệm vụ|phương hướng)(?!\p{L})/iu;

/** The year a line of running text speaks of from some place on: "Năm 2025, …", "Bước sang năm 2026, …". */
function toldYear(line: TokenLine, from: number): number | null {
  let told: number | null = null;
  for (let at = from; at < line.tokens.length; at += 1) {
    if (at > from && !/^[.;,]$/.test(line.tokens[at - 1]?.text ?? '')) continue;
    const start = OPENS_TIME.at(line, at)?.to ?? at;
    const time = timeAt(line, start);
    if (time?.year != null && line.tokens[time.to - 1]?.kind === 'year' && (line.tokens[time.to]?.text === ',' || at === from)) told = time.year;
  }
  return told;
}

const OPENS_TIME = phraseSet('bước sang | bước vào | sang | trong | kết thúc');

/** "Name: figure" from the line's beginning. */
function hasLabel(line: TokenLine): boolean {
  return line.tokens.some((token, at) => token.text === ':' && at < 30 && line.tokens[at + 1] !== undefined);
}

/** What a line opens for those below it: a section, or a target with its parts. */
function open(block: TextLine, line: TokenLine, from: number, clauses: readonly Clause[], targets: readonly ProposedTarget[], context: Context, isPlainHeading: boolean): void {
  const [first] = clauses;
  const [target] = targets;
  const { mark } = block;
  if (first && target) {
    // Lines without marks below "…, trong đó:" are its parts all the same.
    const isLoose = mark.kind === 'plain' && (PARTS.before(line, line.tokens.length) !== null || /:[\s*]*$/.test(line.text));
    const sense = first.figure.unit?.sense ?? null;
    context.open({ rank: isLoose ? LOOSE : mark.rank, name: target.name, isSection: false, label: mark.label, year: null, period: null, sense });
    return;
  }
  const endsOpen = /:\s*$/.test(line.text.trimEnd());
  const bound = endsOpen ? BOUNDS.before(line, line.tokens.length - 1) : null;
  const { text, year, period } = nameBetween(line, from, bound?.from ?? line.tokens.length, true);
  // "Kết quả thực hiện năm 2023" is all time, and a heading.
  const name = text === '' && year !== null ? printed(line, from, line.tokens.length) : text;
  const named = line.tokens.findLast((token) => token.kind === 'year');
  if (isPlainHeading && name !== '') {
    context.open({ rank: HEADING, name, isSection: true, label: '', year: context.speaksOfBoth(name) ? null : (year ?? (named ? Number(named.text) : null)), period, sense: null });
    return;
  }
  if (name === '' || (mark.kind === 'plain' && !endsOpen)) return;
  const isHeading = (mark.kind === 'section' || text === '' || announces(name)) && !/^(?:chuyển dịch )?(?:cơ cấu|tỷ trọng)/iu.test(name);
  if (isHeading && mark.kind !== 'plain' ? true : endsOpen) {
    context.open({ rank: mark.kind === 'plain' ? LOOSE : mark.rank, name, isSection: isHeading, label: mark.label, year: year ?? (named ? Number(named.text) : null), period, sense: SHARES.at(line, from) === null ? null : 'percent', ...(bound !== null && { bound: bound.value }) });
  }
}

/** "… như sau:", "Chỉ tiêu kinh tế:": what follows is announced, and does not belong under these words. */
function announces(name: string): boolean {
  return /sau(?: đây)?$|^(?:các |một số |những )?(?:chỉ tiêu$|chỉ tiêu (?:kinh tế|xã hội|môi trường|chủ yếu)|mục tiêu|nhiệm vụ|về |lĩnh vực|kết quả)|^(?:các|những) chỉ tiêu/iu.test(name) || name.split(' ').length > 14;
}
