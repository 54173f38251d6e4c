/** Where in the document a line stands: its sections, what it belongs under, whether it speaks of plans or of results. */
import type { BoundKind } from '../../domain';
import { phraseSet } from '../text/phrases';
import type { TextLine } from '../text/layout';
import type { UnitSense } from '../figures/units';
import { tokenizeName } from '../text/tokens';
import type { Signed } from './plan-year';

const TARGET_HEADS = phraseSet('chỉ tiêu | mục tiêu cụ thể | mục tiêu chủ yếu | mục tiêu phát triển');
const RESULT_HEADS = phraseSet('kết quả thực hiện | kết quả đạt được | tình hình thực hiện | đánh giá kết quả | đánh giá tình hình | kết quả chủ yếu | tình hình kinh tế | tình hình phát triển | kết quả');
/** Results and plan in one heading: what follows may be either. */
const PLAN_BEHIND = phraseSet('; kế hoạch | ; mục tiêu | ; nhiệm vụ | ; phương hướng | , kế hoạch | , nhiệm vụ | , phương hướng | và phương hướng | và nhiệm vụ | và kế hoạch | và mục tiêu | , mục tiêu | và chỉ tiêu | , chỉ tiêu | và dự toán | và giải pháp');
const PLAN_HEADS = phraseSet('mục tiêu | nhiệm vụ | kế hoạch | phương hướng | giải pháp | chỉ tiêu');

const MERE_HEADING = /^(?:các |một số )?(?:mục tiêu|chỉ tiêu|nhiệm vụ|phương hướng|kết quả|giải pháp)(?:\s\S+){0,3}$/iu;

export interface Opener {
  readonly rank: number;
  readonly name: string;
  /** A heading of the document, as against a line that targets can belong under. */
  readonly isSection: boolean;
  /** "… tối thiểu:" in front of a list bounds everything in it. */
  readonly bound?: BoundKind;
  /** When everything below is meant for, where the words say so. */
  readonly year: number | null;
  readonly period: string | null;
  /** What is measured in the line that opens: parts are measured in the same. */
  readonly sense: UnitSense | null;
  /** Label and words, for citing a place. */
  readonly label: string;
}

/** Rank of a line without a mark that ends with a colon: under everything marked, above plain lines. */
export const LOOSE = 90;

/** Rank of a heading without a mark: under chapters, above everything numbered in Arabic figures. */
export const HEADING = 28;

/** What stands above a line. */
export class Context {
  private openers: Opener[] = [];
  /** The year that running text has come to speak of. */
  private told: number | null = null;
  /** The year the document plans. */
  planYear: number | null = null;
  /** That is only the year it was signed in. */
  isYearGuessed = false;
  /** Year and month the document was signed in. */
  signed: Signed | null = null;
  /** The unit said for all that follows: "Đơn vị: triệu đồng". */
  unit = '';
  /** Name of the first target in the line in front. */
  lastName: string | null = null;
  /** Figures with a unit so far that were taken for no target. */
  unnamedFigures = 0;

  /** Running text has come to a year; it goes on with it until a heading or another year. */
  tell(year: number | null): void {
    if (year !== null) this.told = year;
  }

  /** Whether a heading announces both what was reached and what is planned. */
  speaksOfBoth(name: string): boolean {
    const words = tokenizeName(name);
    return RESULT_HEADS.first(words, 0) !== null && PLAN_BEHIND.first(words, 0) !== null;
  }

  /** Leaves what the line does not belong to. */
  enter({ mark }: TextLine): void {
    if (mark.kind === 'section') this.told = null;
    if (mark.rank < HEADING) this.lastName = null;
    // Marked lines under a loose one belong to it; the next loose one ends them.
    const loose = this.openers.findLastIndex((opener) => opener.rank === LOOSE);
    this.openers = this.openers.filter((opener, at) => (loose >= 0 && mark.kind === 'item' && at <= loose ? true : opener.rank < mark.rank));
  }

  open(opener: Opener): void {
    // One list without marks ends the one in front, a heading without a mark all of them.
    if (opener.rank === LOOSE) this.openers = this.openers.filter((above) => above.rank !== LOOSE || (above.isSection && !opener.isSection));
    this.openers.push(opener);
  }

  /** The line that targets belong under, or null; lines without a mark belong under one of their own kind only. */
  parent(isPlain: boolean): string | null {
    const last = this.openers.at(-1);
    return last === undefined || last.isSection || (isPlain && last.rank < LOOSE) ? null : last.name;
  }

  /** The words of the nearest line above that opens something. */
  subject(): string | null {
    return this.openers.at(-1)?.name ?? null;
  }

  /** Whether those words only announce: "Mục tiêu", "Chỉ tiêu cụ thể". */
  isSubjectHeading(): boolean {
    const last = this.openers.at(-1);
    return last !== undefined && last.isSection && MERE_HEADING.test(last.name);
  }

  /** Whether a heading above announces targets. */
  isAmongTargets(): boolean {
    return this.openers.some((opener) => opener.isSection && TARGET_HEADS.first(tokenizeName(opener.name), 0) !== null);
  }

  /** Whether the nearest heading that says so speaks of results. */
  isAmongResults(): boolean {
    for (const opener of [...this.openers].reverse()) {
      if (!opener.isSection) continue;
      const words = tokenizeName(opener.name);
      if (RESULT_HEADS.first(words, 0) !== null) return PLAN_HEADS.first(words, 0)?.from !== 0 && PLAN_BEHIND.first(words, 0) === null;
      if (PLAN_HEADS.first(words, 0) !== null) return false;
    }
    return false;
  }

  /** The year a heading above names, the nearest first, or the one the text speaks of, or the plan's. */
  year(): number | null {
    return this.openers.findLast((opener) => opener.year !== null)?.year ?? this.told ?? this.planYear;
  }

  /** The bound said at the end of the line that opened the list. */
  bound(): BoundKind | null {
    return this.openers.at(-1)?.bound ?? null;
  }

  /** The part of the year a heading above names. */
  period(): string | null {
    return this.openers.findLast((opener) => opener.period !== null)?.period ?? null;
  }

  /** Lines without marks end their list where one is measured in something else than the line that opened it. */
  leaveUnlike(sense: UnitSense | null, isRate: boolean): void {
    const last = this.openers.at(-1);
    if (last?.rank !== LOOSE || last.isSection || last.sense === null) return;
    if (sense !== last.sense || isRate) this.openers.pop();
  }

  /** The place as people cite it: `II.1.a`. */
  place(label: string): string {
    return [...this.openers.map((opener) => opener.label), label].filter((part) => /[\p{L}\d]/u.test(part)).join(', ');
  }
}
