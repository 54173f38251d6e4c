/** Units, sectors or periods with last year's levels: what may be said about each, and what must be. */
import { refusal, success, type Result } from '../../domain';
import { checkGrowth } from './target';

/** A unit (or sector) with last year's level. Growths are counts of 10^-decimals % of the target's decimals. */
export interface GrowthUnit {
  readonly id: string;
  /** Last year's level, a whole count ≥ 0 at constant prices. */
  readonly base: number | null;
  /** Last year's growth; needed where the same uplift is asked for. */
  readonly last?: number | null | undefined;
  /** The unit's growth held. */
  readonly growth?: number | undefined;
  /** The unit's level held, a whole count; the only way for a base of zero. */
  readonly level?: number | undefined;
  /** Least and greatest growth. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** `sameGrowth` for all units that are not held, or the `sameUplift` over last year's growth of each. */
export type GrowthWay = 'sameGrowth' | 'sameUplift';

/** Bases of all units; refused where one is missing, no whole count or negative. */
export function checkBases(units: readonly { readonly id: string; readonly base: number | null }[]): Result<bigint[]> {
  const missing = units.filter((unit) => unit.base === null).map((unit) => unit.id);
  if (missing.length > 0) return refusal('growth.missingBase', { ids: missing });
  const bases: bigint[] = [];
  for (const { id, base } of units) {
    if (!Number.isSafeInteger(base)) return refusal('growth.notANumber', { what: 'base', id });
    if ((base ?? 0) < 0) return refusal('growth.negativeBase', { id, base: base ?? 0 });
    bases.push(BigInt(base ?? 0));
  }
  return success(bases);
}

/** The figures a unit is given; `base` decides whether growths mean anything for it. */
export function checkUnit({ id, last, growth, level, min, max }: GrowthUnit, base: bigint, decimals: number): Result<true> {
  for (const figure of [last, growth, min, max]) {
    if (figure === undefined || figure === null) continue;
    const checked = checkGrowth(figure, decimals, id);
    if (!checked.ok) return checked;
  }
  if (level !== undefined) {
    if (!Number.isSafeInteger(level)) return refusal('growth.notANumber', { what: 'level', id });
    if (level < 0) return refusal('allocation.negativeLevel', { id, level });
    if (growth !== undefined) return refusal('growth.givenTwice', { id });
  }
  const lattice = { unit: '%', decimals };
  if (min !== undefined && max !== undefined && min > max) return refusal('allocation.boundsCrossed', { id, min, max, lattice });
  if (growth !== undefined && base > 0n && (growth < (min ?? growth) || growth > (max ?? growth))) {
    const data = { id, pin: growth, min: min ?? Math.min(growth, max ?? growth), max: max ?? Math.max(growth, min ?? growth), lattice };
    return refusal('allocation.pinOutsideBounds', data);
  }
  return success(true);
}

/** Everything the chosen way needs is there. */
export function checkKnown(units: readonly GrowthUnit[], bases: readonly bigint[], way: GrowthWay): Result<true> {
  const idle = units.filter((unit, index) => bases[index] === 0n && unit.level === undefined);
  if (idle.length > 0 && idle.length < units.length) return refusal('growth.noBase', { ids: idle.map((unit) => unit.id) });
  if (way === 'sameGrowth') return success(true);
  const isFree = (unit: GrowthUnit): boolean => unit.growth === undefined && unit.level === undefined;
  const missing = units.filter((unit) => isFree(unit) && (unit.last ?? null) === null).map((unit) => unit.id);
  return missing.length > 0 ? refusal('growth.missingLast', { ids: missing }) : success(true);
}
