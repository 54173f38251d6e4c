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
  /** The figure the plan is made for, in the plan's unit, or null when there is none (headings). */
  readonly target: Bound | null;
  /** What was given from above (tỉnh giao) and by the own council (HĐND giao, normally not lower). */
  readonly assigned: Bound | null;
  readonly council: Bound | null;
  /** What was reached last year, in the plan's unit. */
  readonly lastYear: number | null;
  /** For a `share`: the indicator of the amount it is the share of, or null when only shares were given. */
  readonly amount: string | null;
  /**
   * Weight column of the units, or null: of what adds up the one that suggests itself for splitting, of
   * rates and reductions the denominator (lao động, số hộ), of growth without `levels` the base.
   */
  readonly weight: string | null;
  /** For a `growth`: unit and decimals of the levels it is tied to, or null where only rates are planned. */
  readonly levels: Lattice | null;
  /** Counted to 31 January of the next year, a thirteenth period (giải ngân vốn đầu tư công). */
  readonly thirteenth: boolean;
  /** Codes of the departments in charge, the leading one first. */
  readonly departments: readonly string[];
  /** The leader in charge (lãnh đạo phụ trách). */
  readonly leader: string;
  readonly solutions: string;
  readonly source: Source | null;
  /** True when the figure is made up for illustration, which every sheet then says. */
  readonly illustrative: boolean;
  readonly note: string;
}

/** What an indicator has when nobody has said anything about it. */
export const NOTHING_SAID = {
  parent: null,
  target: null,
  assigned: null,
  council: null,
  lastYear: null,
  amount: null,
  weight: null,
  levels: null,
  thirteenth: false,
  departments: [],
  leader: '',
  solutions: '',
  source: null,
  illustrative: false,
  note: '',
} as const satisfies Partial<Indicator>;

/** Behaviours whose units add up to the whole place. */
export function addsOverUnits(behaviour: Behaviour): boolean {
  return behaviour === 'flow' || behaviour === 'stock' || behaviour === 'event';
}

/** Behaviours whose months add up to the year; of all others the last month stands for it. */
export function addsOverMonths(behaviour: Behaviour): boolean {
  return behaviour === 'flow' || behaviour === 'event';
}

/** The weight column that holds every unit's figure of last year for an indicator. */
export function lastYearColumn(indicator: string): string {
  return `Năm trước [${indicator}]`;
}
