/** From a clause to a proposed target: kind, year, what it is measured against, flags, confidence. */
import type { Figure } from '../figures/figure';
import { ACTUALS, AVERAGES, CHANGES, PERIODS } from '../figures/words';
import { printed, unitAt } from '../figures/units';
import type { BoundKind } from '../../domain';
import type { ProposedTarget, TargetFlag } from '../proposed-target';
import { phraseSet } from '../text/phrases';
import { tokenizeName, type TokenLine } from '../text/tokens';
import { isAreaName } from '../figures/areas';
import type { Clause } from './clauses';
import { TASKS } from './indicators';
import { GAINS } from './names';
import type { Signed } from './plan-year';
import { monthsUpTo, timeAt } from './times';
import { kindOf } from './kind';
import { PRICE_BASES, priceBasisBetween, saysYearlyMean } from './said';

/** What the document says around a line. */
export interface Surroundings {
  readonly parent: string | null;
  /** The nearest words above that announce something, also where nothing belongs under them. */
  readonly subject: string | null;
  readonly year: number | null;
  /** The year the document plans. */
  readonly planYear: number | null;
  /** No year is planned expressly: it is the one the document was signed in. */
  readonly isYearGuessed: boolean;
  /** Bound of all that is listed: "… tối thiểu:". */
  readonly bound: BoundKind | null;
  /** When the document was signed. */
  readonly signed: Signed | null;
  /** Part of the year that a heading above names. */
  readonly period: string | null;
  readonly isAmongTargets: boolean;
  readonly isAmongResults: boolean;
  readonly place: string;
  /** That is a mere heading: "Mục tiêu". */
  readonly isSubjectHeading: boolean;
  /** Name of the target in front. */
  readonly lastName: string | null;
  /** A list item or a table's row, as against running text. */
  readonly isItem: boolean;
}

const AGAINST = phraseSet('so với | so');
const BASES = phraseSet('năm | cùng kỳ | cuối năm | đầu năm | thực hiện | ước | ước thực hiện | kế hoạch | dự toán | giai đoạn | nhiệm kỳ | quý | tháng | bình quân | mức');
const STRIVES = phraseSet('phấn đấu | quyết tâm | đặt mục tiêu | mục tiêu | bảo đảm | đảm bảo');
const PLANNED = phraseSet('kế hoạch năm | kế hoạch là | mục tiêu năm | dự kiến năm | chỉ tiêu năm');
const SPANS = phraseSet('trung hạn | trung hạn giai đoạn | giai đoạn | trong giai đoạn | thời kỳ | trong thời kỳ | 5 năm | trong 5 năm | cả giai đoạn | cả nhiệm kỳ | trong nhiệm kỳ | nhiệm kỳ');

/**
 * The targets of a clause: one, or the actual and the planned where both are printed (97%/90%).
 * @param origin place in the source of a place in the line
 */
export function proposalsOf(line: TokenLine, clause: Clause, around: Surroundings, origin: (place: number) => number): ProposedTarget[] {
  const target = proposalOf(line, clause, around, origin);
  const { planned } = clause.figure;
  return planned === null ? [target] : [target, { ...target, value: planned, status: 'plan' }];
}

function proposalOf(line: TokenLine, clause: Clause, around: Surroundings, origin: (place: number) => number): ProposedTarget {
  const { figure } = clause;
  const parent = clause.parent ?? around.parent;
  const subject = parent ?? around.subject;
  const isArea = subject !== null && isPlace(clause.name);
  // "Riêng xã A giảm 7,5%" goes on with what was told before it; a mere heading names nothing.
  const carried = isArea && around.isSubjectHeading && parent === null ? around.lastName : null;
  const { name, unit } = unitInName(carried ?? (isArea ? assigned(subject) : clause.name), figure);
  const kind = saysShare(line, figure) ? 'structure-share' : kindOf(figure, name, parent);
  const from = line.tokens[clause.from]?.start ?? 0;
  const to = line.tokens[clause.to - 1]?.end ?? line.text.length;
  const said = yearOf(line, clause) ?? (around.isYearGuessed ? yearBehind(line, figure) : null);
  const year = said ?? around.year ?? yearBehind(line, figure);
  // "ước đạt trên 1.950 tỷ đồng" has been reached as well as "đạt 1.950".
  const isGoalSaid = /^(?:>=|<=)$/.test(figure.bound);
  const isActual = clause.said !== null ? clause.said === 'actual' : figure.planned !== null || (around.isAmongResults && !isGoalSaid) || isDone(line, clause, around) || isElapsed(line, clause, around, year) || isPast(line, clause, around, year);
  const average = isAverage(line, clause);
  const flags = flagsOf(line, clause, around, unit ?? figure.unit?.text ?? '', carried !== null);
  if (around.isYearGuessed && said === null && year !== null && year === around.planYear) flags.push('year-guessed');
  return {
    name: figure.change === 'to' ? withoutFall(name) : name,
    unit: unit ?? figure.unit?.text ?? '',
    kind,
    bound: boundOf(clause, around),
    ...(figure.value !== null && { value: figure.value }),
    ...(figure.min !== null && { min: figure.min }),
    ...(figure.max !== null && { max: figure.max }),
    parent: isArea ? null : parent === name ? null : parent,
    year,
    ...(figure.isApproximate && { approx: true }),
    ...(average && { average: true }),
    ...(!average && spanIn(line) && !hasOwnYear(line, clause) && figure.unit?.sense !== 'percent' && { cumulative: true }),
    ...((figure.change === 'more' || endsWithGain(name)) && { increment: true }),
    ...(figure.change === 'rise' && figure.unit !== null && figure.unit.sense !== 'percent' && figure.unit.sense !== 'times' && { increment: true }),
    ...(clause.isHeld && { hold: true }),
    ...(figure.start !== null && { from: figure.start }),
    ...(figure.of !== null && { of: figure.of }),
    ...(clause.also?.value != null && { also: { value: clause.also.value, unit: clause.also.unit?.text ?? '', kind: kindOf(clause.also, clause.also.unit?.sense === figure.unit?.sense ? name : '', null) } }),
    ...against(line, clause),
    status: isActual ? 'actual' : 'plan',
    ...periodOf(line, clause, around.period),
    ...(isArea ? { area: clause.name } : clause.area !== null && { area: clause.area }),
    ...priceBasisBetween(line, clause.from, Math.min(line.tokens.length, clause.to + 6)),
    evidence: line.text.slice(from, to).replace(/\s+/g, ' ').replace(/\*\*/g, '').trim(),
    position: origin(from),
    ...(around.place !== '' && { place: around.place }),
    confidence: confidenceOf(flags, name, year),
    flags,
  };
}

/** "… thu tối thiểu: - Đơn vị A: 2.150 tỷ đồng; …": said once for the figures that stand for themselves. */
function boundOf({ figure, parent, isCarried }: Clause, { bound }: Surroundings): BoundKind {
  return figure.bound === '=' && bound !== null && figure.change === null && parent === null && !isCarried ? bound : figure.bound;
}

/** A value added is no increment. */
const VALUES = phraseSet('giá trị tăng thêm');
/** The year behind a figure's own words, where neither the figure nor the document names one: "… 20% GRDP vào năm 2025". */
function yearBehind(line: TokenLine, figure: Figure): number | null {
  for (let at = figure.to; at < line.tokens.length; at += 1) {
    const token = line.tokens[at];
    if (token?.kind === 'number' || /^[.;:]$/.test(token?.text ?? '') || AGAINST.at(line, at) !== null || PRICE_BASES.at(line, at) !== null) return null;
    if (token?.kind === 'year') return figure.unit?.sense === 'times' ? null : Number(token.text);
  }
  return null;
}

const SHARE_LINKS = phraseSet('chiếm tỷ trọng | chiếm tỉ trọng | tỷ trọng đạt');

/** "chi đầu tư chiếm tỷ trọng trên 30%": the word stands between name and figure. */
function saysShare(line: TokenLine, figure: Figure): boolean {
  return figure.unit?.sense === 'percent' && SHARE_LINKS.first(line, figure.from, figure.number) !== null;
}

/** "Giảm tỷ lệ hộ nghèo còn 2,5 %" is a level of the rate. */
function withoutFall(name: string): string {
  return name.replace(/^(?:(?:kéo\s+)?giảm|hạ|nâng)\s+(?=\p{L})/iu, '');
}

/** "Giao chỉ tiêu trồng rừng cho các xã" assigns "trồng rừng". */
function assigned(parent: string): string {
  const told = parent.replace(/\s+(?:giao\s+)?(?:cho|đối với)\s+(?:các\s+)?(?:xã|phường|huyện|đơn vị|địa phương|UBND).*$/iu, '').replace(/\s+(?:như sau|cụ thể)\s*$/iu, '');
  return told.replace(/^(?:giao\s+)?(?:(?:chỉ tiêu|kế hoạch|dự toán)\s+)?(?:về\s+)?/iu, '').replace(/\s+năm\s+\d{4}$/iu, '');
}

function endsWithGain(name: string): boolean {
  const line = tokenizeName(name);
  return GAINS.before(line, line.tokens.length) !== null && VALUES.before(line, line.tokens.length) === null;
}

function isPlace(name: string): boolean {
  const line = tokenizeName(name);
  return isAreaName(line, 0, line.tokens.length);
}

/** "Sản lượng lương thực (nghìn tấn): 450": the unit stands behind the name. */
function unitInName(name: string, figure: Figure): { readonly name: string; readonly unit: string | null } {
  if (figure.unit !== null) return { name, unit: null };
  const found = /^(.*\S)\s*\(\s*(?:đvt\s*:?|đơn vị(?: tính)?\s*:?)?\s*([^()]{1,30})\)\s*$/iu.exec(name);
  const [, words, unit] = found ?? [];
  return words !== undefined && unit !== undefined && isUnit(unit) ? { name: words, unit: unit.trim() } : { name, unit: null };
}

function isUnit(text: string): boolean {
  const line = tokenizeName(text);
  return line.tokens.length > 0 && unitAt(line, 0)?.to === line.tokens.length;
}

/** A year said with the figure: around its name, behind it, or inside its words, unless something is compared with it. */
function yearOf(line: TokenLine, clause: Clause): number | null {
  // "gấp 2,5 lần năm 2020" is measured against that year.
  const behind = clause.figure.unit?.sense === 'times' ? null : timeAt(line, clause.figure.to);
  if (behind?.year != null) return behind.year;
  if (clause.year !== null) return clause.year;
  const times = clause.figure.unit?.sense === 'times' ? timeAt(line, clause.figure.to) : null;
  const skipped = times === null ? -1 : times.to - 1;
  for (let at = clause.to - 1; at >= clause.from; at -= 1) {
    const token = line.tokens[at];
    if (token?.kind !== 'year' || at === skipped || PRICE_BASES.before(line, at) !== null || AGAINST.first(line, Math.max(0, at - 5), at) !== null) continue;
    return Number(token.text);
  }
  return null;
}

/** "so với năm 2023", "so với cùng kỳ": what follows up to the next sign, where it names a time. */
function against(line: TokenLine, { figure, to: clauseTo, also }: Clause): { vs?: string } {
  const times = figure.unit?.sense === 'times' ? timeAt(line, figure.to) : null;
  if (times?.year != null) return { vs: printed(line, times.from, times.to) };
  const found = AGAINST.at(line, figure.to) ?? (also === null ? AGAINST.at(line, clauseTo) : null);
  const base = found && BASES.at(line, found.to);
  if (!found || (!base && line.tokens[found.to]?.kind !== 'year')) return {};
  let to = base?.to ?? found.to + 1;
  while (to < line.tokens.length && to - found.to < 7 && /^(?:word|year|date)$/.test(line.tokens[to]?.kind ?? '') && CHANGES.at(line, to) === null && !/^(?:và|va)$/iu.test(line.tokens[to]?.text ?? '')) to += 1;
  const year = line.tokens.slice(found.to, to).findIndex((token) => token.kind === 'year');
  return { vs: printed(line, found.to, year < 0 ? to : found.to + year + 1) };
}

const WHOLE_YEAR = phraseSet('cả năm | trong cả năm');

function periodOf(line: TokenLine, clause: Clause, inherited: string | null): { period?: string } {
  const period = clause.period ?? timeAt(line, clause.figure.to)?.period ?? null;
  if (period !== null) return { period };
  const found = PERIODS.first(line, clause.from, clause.to);
  if (found === null && WHOLE_YEAR.first(line, Math.min(clause.own, clause.from), clause.figure.number) !== null) return {};
  const said = found === null ? inherited : printed(line, found.from, found.to);
  return said === null ? {} : { period: said };
}

/** Said as done or estimated, nowhere as a goal; under a heading of targets "ước đạt" speaks of the plan. */
function isDone(line: TokenLine, clause: Clause, around: Surroundings): boolean {
  const start = Math.min(clause.start, Math.max(0, clause.from - 8));
  const isGoalSaid = /^(?:>=|<=|range)$/.test(clause.figure.bound) || STRIVES.first(line, start, clause.figure.number) !== null || PLANNED.first(line, clause.own, clause.figure.number) !== null;
  return !isGoalSaid && !clause.isHeld && (!around.isAmongTargets || clause.year !== null) && ACTUALS.first(line, start, clause.to) !== null;
}

/** Of a part of the year that was over when the document was signed: "7 tháng đầu năm đạt …", signed in August. */
function isElapsed(line: TokenLine, clause: Clause, { signed }: Surroundings, year: number | null): boolean {
  const months = clause.period === null ? null : monthsUpTo(clause.period);
  if (signed === null || months === null || year !== signed.year || months > signed.month || clause.isHeld || clause.figure.bound === '>=') return false;
  return STRIVES.first(line, Math.min(clause.start, clause.from), clause.figure.number) === null && PLANNED.first(line, clause.own, clause.figure.number) === null;
}

/** Of a year before the one the document plans, and nowhere said to be a goal. */
function isPast(line: TokenLine, clause: Clause, around: Surroundings, year: number | null): boolean {
  if (year === null || around.planYear === null || year >= around.planYear || around.isAmongTargets || clause.isHeld || /^(?:>=|<=)$/.test(clause.figure.bound)) return false;
  return STRIVES.first(line, Math.min(clause.start, Math.max(0, clause.from - 8)), clause.figure.number) === null;
}

const EVERY_YEAR = phraseSet('mỗi năm');

/** A mean over years: over a span, by the year, or said so ("bình quân mỗi năm"). */
function isAverage(line: TokenLine, clause: Clause): boolean {
  const start = Math.min(clause.start, clause.from);
  const end = clause.also === null ? clause.to : clause.figure.to;
  if (saysYearlyMean(line, start, end) || EVERY_YEAR.at(line, clause.own) !== null) return true;
  return AVERAGES.first(line, start, clause.to) !== null && ((spanIn(line) && !hasOwnYear(line, clause)) || (clause.figure.unit?.per === 'năm' && clause.figure.unit.sense !== 'amount'));
}

/** "Chỉ tiêu giai đoạn 2021 - 2025: … đến năm 2025 đạt 40 tỷ đồng" is of that year. */
function hasOwnYear(line: TokenLine, clause: Clause): boolean {
  return line.tokens.slice(clause.own, clause.figure.to + 2).some((token) => token.kind === 'year');
}

const SPANNED = new WeakMap<TokenLine, boolean>();

/** Whether a line speaks of several years. */
function spanIn(line: TokenLine): boolean {
  let isSpanned = SPANNED.get(line);
  if (isSpanned === undefined) {
    const span = SPANS.first(line, 0);
    isSpanned = span !== null && (line.tokens[span.to]?.kind === 'date' || /năm|^(?:cả|trong) nhiệm kỳ$/iu.test(printed(line, span.from, span.to)));
    SPANNED.set(line, isSpanned);
  }
  return isSpanned;
}

function flagsOf(line: TokenLine, clause: Clause, around: Surroundings, unit: string, isCarried: boolean): TargetFlag[] {
  const flags = new Set<TargetFlag>(clause.figure.flags);
  if (line.isBare) flags.add('no-diacritics');
  if (unit === '') flags.add('unit-missing');
  if (clause.isCarried || isCarried) flags.add('name-carried');
  if ((clause.isCut && !around.isAmongTargets) || isOddName(clause.name)) flags.add('name-uncertain');
  if (!around.isItem && !around.isAmongTargets) flags.add('in-running-text');
  if (clause.isPart && around.parent === null) flags.add('parent-uncertain');
  const { value } = clause.figure;
  if (value !== null && clause.figure.unit?.sense === 'percent' && value > 100 && clause.figure.change === null) flags.add('odd-value');
  return [...flags];
}

/** Longer than names are, or with words in it that tell what to do: the cut may be wrong. */
function isOddName(name: string): boolean {
  const words = tokenizeName(name);
  return words.tokens.length > MOST_WORDS || STRIVES.first(words, 0) !== null || TASKS.at(words, 0) !== null;
}

const MOST_WORDS = 22;
/**
 * How often a reading with a flag is exact in every field, against one without: from the held set and the first
 * readings of documents that nobody had seen (`npm run measure:documents` prints how well the result says it).
 */
const WEIGHTS: Readonly<Record<TargetFlag, number>> = {
  'two-readings': 0.9, 'odd-style': 0.95, 'scan-noise': 0.85, 'no-diacritics': 0.93, 'unit-missing': 0.85, 'unit-carried': 0.93, 'unit-unknown': 0.85, 'name-carried': 0.85,
  'name-uncertain': 0.96, 'in-running-text': 0.93, 'parent-uncertain': 0.85, 'odd-value': 0.6, 'column-guessed': 0.85, 'year-guessed': 0.93,
};
const [PLAIN, WITHOUT_YEAR, LONG_NAME] = [0.96, 0.95, 0.98];
const LONG = 9;

function confidenceOf(flags: readonly TargetFlag[], name: string, year: number | null): number {
  const words = name.split(' ').length;
  const form = (year === null ? WITHOUT_YEAR : 1) * (words > LONG ? LONG_NAME : 1);
  return Math.round(flags.reduce((confidence, flag) => confidence * WEIGHTS[flag], PLAIN * form) * 100) / 100;
}
