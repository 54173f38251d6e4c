/** What a document gives besides its targets: what it says of itself, who must do what by when, what a plan must hold. */
import type { ProposedTarget } from './proposed-target';
import type { TableMapping } from './tables/mapping';
import type { SkippedRow } from './tables/rows';

/** What a document says of itself; null where it does not, or where a place for it was left blank. */
export interface DocumentHead {
  /** As printed, blanks left out: `94/NQ-HĐND`. */
  readonly number: string | null;
  /** ISO; `2023-12` where the day was left blank. */
  readonly date: string | null;
  /** As printed: `HỘI ĐỒNG NHÂN DÂN TỈNH THÁI NGUYÊN`. */
  readonly issuer: string | null;
  /** In lower case: `nghị quyết`, `công văn`. */
  readonly kind: string | null;
  readonly title: string | null;
  /** The year it plans. */
  readonly year: number | null;
  /** The place it is about: `Tỉnh Thái Nguyên`. */
  readonly place: string | null;
  /** Numbers of the documents it says it replaces; absent without any. */
  readonly replaces?: readonly string[];
}

/**
 * Why a person should look at a duty:
 * - `actor-missing` the sentence does not say who is to act
 * - `actor-carried` who is to act is said further up
 * - `due-before-document` the day lies before the document's own: a slip of the year, most likely
 */
export type DutyFlag = 'actor-missing' | 'actor-carried' | 'due-before-document';

/** Something to be done by a day. */
export interface Duty {
  /** Who is to act, as printed. */
  readonly who: readonly string[];
  readonly what: string;
  /** The last day, ISO; for "trong tháng 12/2023" the last day of the month. */
  readonly due: string;
  /** The words that set the day: `trước ngày 30/01/2024`. */
  readonly due_words: string;
  readonly evidence: string;
  /** Offset in the text of the evidence. */
  readonly position: number;
  readonly flags: readonly DutyFlag[];
}

/** What a letter on plans may ask of a plan. */
export const REQUIREMENT_CODES = [
  'assign-departments',
  'assign-communes',
  'phase-months',
  'phase-quarters',
  'phase-half-years',
  'revenue-sources',
  'leaders',
  'headroom',
  'figures',
  'solutions',
  'key-projects',
  'appraisal',
  'deadline',
] as const;
export type RequirementCode = (typeof REQUIREMENT_CODES)[number];

/** One thing a plan must hold. */
export interface Requirement {
  readonly code: RequirementCode;
  /** At least so many: key projects. */
  readonly count?: number;
  /** Who appraises. */
  readonly by?: readonly string[];
  /** The last day, ISO. */
  readonly due?: string;
  readonly evidence: string;
  readonly position: number;
}

/** A document read. */
export interface DocumentReading {
  readonly document: DocumentHead;
  readonly duties: readonly Duty[];
  readonly requirements: readonly Requirement[];
  readonly targets: readonly ProposedTarget[];
  /** Rows of a table whose figure could not be read. */
  readonly skipped: readonly SkippedRow[];
  /** Names of the sheets of a workbook that have no row of headings, where others have one. */
  readonly sheetsWithoutTargets: readonly string[];
  /** Figures with a unit in the text that were taken for no target: nothing names them, or they are no goal. */
  readonly unnamedFigures: number;
  /** The columns taken of a sheet, for the user to change; null where there is none. */
  readonly mapping: TableMapping | null;
  /** The text the positions refer to. */
  readonly text: string;
}
