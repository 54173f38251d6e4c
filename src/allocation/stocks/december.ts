/** The units' levels at the end of a path: what each is to reach, adding up to the place's level. */
import { refusal, success, type Result } from '../../domain';
import { apportion, type Apportionment, type ApportionOptions } from '../apportion';
import type { Recipient } from '../recipients';

/** A unit with its level at the start. */
export interface StockUnit {
  readonly id: string;
  /** Whole count ≥ 0 at the end of last December; null is missing and refused. */
  readonly last: number | null;
  /** For the ways `level` and `change`. */
  readonly weight?: number | null | undefined;
  /** The level to reach, held at a count. */
  readonly pin?: number | undefined;
  /** Least and greatest level to reach. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/**
 * How the place's level is split: `level` by weight, whatever the units had; `change` only what comes
 * on top of (or goes off) last year's levels, by weight; `growth` in proportion to last year's levels.
 */
export type LevelSplit = 'level' | 'change' | 'growth';

export interface FinalLevels {
  /** Whole counts ≥ 0 in the order of the units. */
  readonly levels: readonly number[];
  /** The split behind them: of the level, or of the change. */
  readonly split: Apportionment;
}

/**
 * Splits the level a place is to reach over its units.
 * @param total whole count ≥ 0
 * @returns refused with the codes of `apportion`; under `change` its figures are changes, not levels
 */
export function splitFinalLevels(
  total: number,
  units: readonly (StockUnit & { readonly last: number })[],
  by: LevelSplit,
  options: ApportionOptions = {},
): Result<FinalLevels> {
  const last = units.reduce((sum, unit) => sum + unit.last, 0);
  const isChange = by === 'change';
  const claims = units.map((unit): Recipient => {
    const base = isChange ? unit.last : 0;
    const shift = (level: number | undefined): number | undefined => (level === undefined ? undefined : level - base);
    return {
      id: unit.id,
      weight: by === 'growth' ? unit.last : (unit.weight ?? null),
      pin: shift(unit.pin),
      // A change may take a unit down to nothing, not below; nor does one unit fall for another to rise.
      min: isChange && total < last ? Math.max(-unit.last, shift(unit.min) ?? -unit.last) : shift(unit.min),
      max: shift(unit.max),
    };
  });
  const negative = units.find(({ pin = 0 }) => Number.isSafeInteger(pin) && pin < 0);
  if (negative !== undefined) return refusal('allocation.negativeLevel', { id: negative.id, level: negative.pin ?? 0 });
  const split = apportion(isChange ? total - last : total, claims, options);
  if (!split.ok) return split;
  const levels = split.value.shares.map((share, index) => share + (isChange ? units[index]!.last : 0));
  return success({ levels, split: split.value });
}
