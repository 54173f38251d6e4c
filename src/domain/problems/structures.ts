import type { Counted, InColumn } from './allocation';

interface CellMiss {
  readonly row: string;
  readonly column: string;
  /** By how many counts; of a sum that differs, parts less whole. */
  readonly by: number;
}

/**
 * What is wrong with structures, levels at a date and nested parts, and what a planner must know of
 * their results. Shares are counts of 10^-decimals %.
 */
export interface StructureProblems {
  /** The shares add up to `sum` where `whole` (100 %) is due. */
  'structures.sharesNotClosed': { readonly sum: number; readonly whole: number; readonly gap: number; readonly decimals: number };
  /** No whole amounts of this total print as these shares. */
  'structures.sharesNotPrinted': Counted & { readonly total: number; readonly shares: readonly number[]; readonly decimals: number };
  /** Warning: the total is too small for amounts that print as assigned; `reached` is what they print as. */
  'structures.sharesMoved': Counted & {
    readonly total: number;
    readonly assigned: readonly number[];
    readonly reached: readonly number[];
    readonly decimals: number;
  };
  'structures.negativeShare': { readonly id: string; readonly share: number; readonly decimals: number };
  /** Only taxes less subsidies on products may be below zero. */
  'structures.negativeAmount': Counted & InColumn & { readonly id: string; readonly amount: number };
  'structures.partsDiffer': Counted & { readonly parts: number; readonly whole: number; readonly difference: number };
  /** Shares of a whole that is zero or negative mean nothing. */
  'structures.noWhole': Counted & { readonly whole: number };
  /** Warning: these units have no structure of their own last year and follow the place's. */
  'structures.placePattern': { readonly ids: readonly string[] };
  /** Warning: the parts that had to change were all nothing before and changed equally. */
  'structures.changedEqually': { readonly ids: readonly string[] };
  /** A part needs more than its whole has: in a cell, or, without a column, in a unit's or period's total. */
  'parts.aboveWhole': Counted & InColumn & {
    readonly id: string | null;
    readonly part: string;
    readonly amount: number;
    readonly whole: number;
    readonly excess: number;
  };
  /** Warning: cells where a part is above its whole. */
  'parts.noLongerFit': Counted & { readonly part: string; readonly cells: readonly CellMiss[]; readonly by: number };
  /** Warning: cells where parts that make up the whole add up to something else. */
  'parts.doNotAddUp': Counted & { readonly cells: readonly CellMiss[]; readonly by: number };
  /**
   * The place's levels move against what the units' moves allow: in `periods` they fall (or rise) by
   * `needed` altogether, all units that fall (or rise) over the year by `available`.
   */
  'stocks.pathTurns': Counted & {
    readonly direction: 'falls' | 'rises';
    readonly periods: readonly string[];
    readonly needed: number;
    readonly available: number;
    readonly gap: number;
  };
  'stocks.noStart': { readonly ids: readonly string[] };
  /** Warning: these units move the other way than the place does over the year. */
  'stocks.unitsAgainst': { readonly direction: 'falls' | 'rises'; readonly ids: readonly string[] };
}
