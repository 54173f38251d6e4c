/** A target as a document prints it, before anyone has decided how it is split. */
import type { Behaviour, BoundKind } from '../domain';

/**
 * What is printed: `growth` (tăng 8,5 %), `structure-share`, `level` (money, weight, area, persons as
 * an amount), `count` (whole things: 02 xã), `ratio` (a percentage or per-N that is neither growth nor
 * share), `per-capita`, `reduction` (giảm 0,8 %).
 */
export type TargetKind = 'growth' | 'structure-share' | 'level' | 'count' | 'ratio' | 'per-capita' | 'reduction';

export const TARGET_KINDS: readonly TargetKind[] = [
  'growth',
  'structure-share',
  'level',
  'count',
  'ratio',
  'per-capita',
  'reduction',
];

/** How a planner wants the target planned; every field may be left to the program's suggestion. */
export interface PlanningHints {
  readonly id?: string;
  readonly behaviour?: Behaviour;
  /** Unit and decimals to plan in, when not those printed. */
  readonly unit?: string;
  readonly decimals?: number;
  /** Weight column of the units file. */
  readonly weight?: string;
  /** For a structure share: the amount to plan, a part of the target with id `of`. */
  readonly amount?: { readonly id: string; readonly name: string; readonly of: string; readonly weight?: string };
  /** Name of the department in charge. */
  readonly department?: string;
  readonly illustrative?: boolean;
  readonly note?: string;
}

/**
 * Why a person should look at a reading:
 * - `two-readings` the number reads as another one with the signs exchanged
 * - `odd-style` its signs are not the document's
 * - `scan-noise` letters or blanks inside the number were read as a scanner's slips
 * - `no-diacritics` the words lost their diacritics
 * - `unit-missing` no unit is printed
 * - `unit-carried` the unit is the one said above for all that follows
 * - `unit-unknown` the words behind the figure are taken for its unit, and are none that is known
 * - `name-carried` the name is the one in front of it
 * - `name-uncertain` the name was cut out of running text
 * - `in-running-text` it stands in a sentence, not in a list of targets
 * - `parent-uncertain` what it belongs under is a guess
 * - `odd-value` the figure is unlikely for its unit
 * - `column-guessed` the table has several columns it could be from
 * - `year-guessed` no year is named: it is the one the document was signed in
 */
export const TARGET_FLAGS = [
  'two-readings',
  'odd-style',
  'scan-noise',
  'no-diacritics',
  'unit-missing',
  'unit-carried',
  'unit-unknown',
  'name-carried',
  'name-uncertain',
  'in-running-text',
  'parent-uncertain',
  'odd-value',
  'column-guessed',
  'year-guessed',
] as const;
export type TargetFlag = (typeof TARGET_FLAGS)[number];

/** A figure that says the same in another way: (tăng 8 %), (100 % kế hoạch). */
export interface SecondFigure {
  readonly value: number;
  readonly unit: string;
  readonly kind: TargetKind;
}

/** Values stay in the printed unit; 43,5 nghìn tỷ đồng is 43.5 with unit `nghìn tỷ đồng`. */
export interface ProposedTarget {
  readonly name: string;
  readonly unit: string;
  readonly kind: TargetKind;
  readonly bound: BoundKind;
  /** Absent where `bound` is `range`. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** Name of the line it belongs under, or null. */
  readonly parent: string | null;
  readonly year: number | null;
  /** "khoảng". */
  readonly approx?: boolean;
  /** A mean over several years: "bình quân". */
  readonly average?: boolean;
  /** A total over a span of years. */
  readonly cumulative?: boolean;
  /** Added to what there is: "tăng thêm 7 xã". */
  readonly increment?: boolean;
  /** "ổn định", "duy trì". */
  readonly hold?: boolean;
  /** The level it starts from: "giảm từ 5 % xuống còn 4 %" has value 4 and from 5. */
  readonly from?: number;
  /** The whole a part is counted of: "04/09 thôn" has value 4 and of 9. */
  readonly of?: number;
  /** A second figure for the same thing, in brackets behind it or after a comma. */
  readonly also?: SecondFigure;
  /** What a change is measured against, as printed: `năm 2023`. */
  readonly vs?: string;
  readonly status?: 'plan' | 'actual';
  /** Part of the year, as printed: `quý I`, `6 tháng`, `vụ xuân`. */
  readonly period?: string;
  /** The unit that receives it, as printed. */
  readonly area?: string;
  /** Base year of constant prices, or `hiện hành`. */
  readonly price_basis?: string;
  /** The words it was read from. */
  readonly evidence?: string;
  /** Offset in the source of the first character of the evidence. */
  readonly position?: number;
  /** 0–1: how sure the reading is. */
  readonly confidence?: number;
  /** Why a person should look. */
  readonly flags?: readonly TargetFlag[];
  /** The place in the document as people cite it, e.g. `I.2.1`. */
  readonly place?: string;
  /** Number of the document it stands in, where targets of several are put together. */
  readonly document?: string;
  readonly plan?: PlanningHints;
}

/** A file of targets with what it says of itself. */
export interface TargetsFile {
  readonly document: string | null;
  readonly place: string | null;
  readonly year: number | null;
  readonly targets: readonly ProposedTarget[];
}
