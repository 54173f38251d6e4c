import type { Bound } from './bound';
import type { Lattice } from './lattice';

/**
 * How an indicator is split and added up; its behaviour decides, never its name.
 * - `flow` adds over recipients and periods (thu ngân sách)
 * - `stock` a level at a date, adds over recipients (số người tham gia BHXH)
 * - `event` whole, named recipients and months (02 xã đạt chuẩn)
 * - `rate` weighted by a denominator (lao động qua đào tạo 74 %)
 * - `growth` tied to base levels (GRDP 7,5 %)
 * - `share` part of a structure, derived from amounts (58,6/31,8/9,6)
 * - `perHead` weighted by population (123 triệu đồng/người)
 * - `reduction` a reduction in points (giảm hộ nghèo 0,8 %)
 * - `ceiling` kept by every recipient (thất nghiệp dưới 3 %)
 * - `milestone` done or not by a due month
 */
export type Behaviour =
  | 'flow'
  | 'stock'
  | 'event'
  | 'rate'
  | 'growth'
  | 'share'
  | 'perHead'
  | 'reduction'
  | 'ceiling'
  | 'milestone';

export const BEHAVIOURS: readonly Behaviour[] = [
  'flow',
  'stock',
  'event',
  'rate',
  'growth',
  'share',
  'perHead',
  'reduction',
  'ceiling',
  'milestone',
];

/** Where a target stands in writing. */
export interface Source {
  /** Number and issuer, e.g. `94/NQ-HĐND`. */
  readonly document: string;
  /** The place in it, e.g. `I.2.1`. */
  readonly place?: string;
  /** The words themselves. */
  readonly quotation?: string;
}

/** One indicator of a plan with the target it was given. */
export interface Indicator {
  /** Stable key, unique in the plan, e.g. `THU_NS`. Printed in the key column. */
  readonly id: string;
  readonly name: string;
  /** Unit and decimals the plan is made in, which may be finer than the document's. */
  readonly lattice: Lattice;
  readonly behaviour: Behaviour;
  /**
   * The line it belongs under ("trong đó", "cơ cấu"), an indicator id or null. Headings such as
   * "Cơ cấu kinh tế" are indicators without a target.
   */
  readonly parent: string | null;
  /** The target in the plan's unit, or null when none was given (headings). */
  readonly target: Bound | null;
  /** For a `share`: the indicator of the amount it is the share of, or null when only shares were given. */
  readonly amount: string | null;
  /** Weight column of the units that suggests itself for splitting, or null. */
  readonly weight: string | null;
  readonly source: Source | null;
  /** True when the figure is made up for illustration, which every sheet then says. */
  readonly illustrative: boolean;
  readonly note: string;
}
