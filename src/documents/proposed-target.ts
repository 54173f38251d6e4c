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
  readonly illustrative?: boolean;
  readonly note?: string;
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
  /** "ổn định", "duy trì". */
  readonly hold?: boolean;
  /** The words it was read from. */
  readonly evidence?: string;
  /** The place in the document as people cite it, e.g. `I.2.1`. */
  readonly place?: string;
  readonly plan?: PlanningHints;
}

/** A file of targets with what it says of itself. */
export interface TargetsFile {
  readonly document: string | null;
  readonly place: string | null;
  readonly year: number | null;
  readonly targets: readonly ProposedTarget[];
}
