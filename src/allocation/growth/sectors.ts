/** Growths of sectors together with the growth of the whole: levels that show all of them, or what must give. */
import { MAX_COUNT, plannedFigure, refusal, success, type Problem, type Result } from '../../domain';
import { sumOf } from '../exact';
import { agree, type GivenPart } from './agree';
import { growthContributions, type Contributions, type LevelChange, type TaxTreatment } from './contributions';
import { growthOf, meanGrowth } from './identities';
import { meanWarning, splitGrowth } from './split';
import { checkTarget, levelsFor, type GrowthTarget } from './target';
import { checkBases, checkUnit, type GrowthUnit } from './units';

export interface SectorRequest {
  readonly target: GrowthTarget;
  /** Sectors of the whole, product taxes among them where they are apart. One without growth and level is open. */
  readonly sectors: readonly Omit<GrowthUnit, 'last' | 'min' | 'max'>[];
  readonly taxes?: TaxTreatment | undefined;
}

export interface SectorLevels {
  readonly base: number;
  readonly level: number;
  /** Whole counts in the order of the sectors; they add up to `level`. */
  readonly levels: readonly number[];
  readonly contributions: Contributions;
  /** Base-weighted mean of the sectors' growths as printed. */
  readonly mean: number | null;
  /** `growth.meanDiffers` where the printed growths agree with the target only within their rounding. */
  readonly warnings: readonly Problem[];
}

/**
 * Levels by sector for a target growth of the whole.
 *
 * Where a sector is open, the others have the level nearest to their growth and the open ones grow
 * alike by what is left. Where all growths are given, levels are sought that print as every one of
 * them and as the target (công nghiệp 8,5 %, dịch vụ 7 %, nông nghiệp 3,8 % and 7,5 % in all): found
 * exactly when the printed figures can be true together.
 * @returns refused as `splitGrowth`, and with `growth.partsMissTarget`: which sector would have to
 *   show which growth instead, the smallest change first
 */
export function sectorGrowth({ target, sectors, taxes }: SectorRequest): Result<SectorLevels> {
  const levels = levelsOf(target, sectors);
  if (!levels.ok) return levels;
  const parts = sectors.map(({ id, base }, index) => ({ id, base: base ?? 0, level: levels.value[index] ?? 0 }));
  const contributions = growthContributions({ parts, decimals: target.decimals, taxes });
  if (!contributions.ok) return contributions;
  const mean = meanGrowth(sectors.map(({ growth }, index) => growthAsGiven(parts[index], growth, target.decimals)));
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  return success({
    base: total(parts.map((part) => part.base)),
    level: total(levels.value),
    levels: levels.value,
    contributions: contributions.value,
    mean,
    warnings: meanWarning(mean, target),
  });
}

/** The growth that is printed for a sector: the one given, else the one its level shows. */
function growthAsGiven(part: LevelChange | undefined, growth: number | undefined, decimals: number): { base: number; growth: number | null } {
  const { base, level } = part ?? { base: 0, level: 0 };
  return { base, growth: growth ?? growthOf(level, base, decimals) };
}

function levelsOf(target: GrowthTarget, sectors: SectorRequest['sectors']): Result<number[]> {
  const isOpen = sectors.some((sector) => sector.growth === undefined && sector.level === undefined);
  if (isOpen || sectors.length === 0) {
    const split = splitGrowth({ target, units: sectors });
    return split.ok ? success(split.value.units.map((unit) => unit.level)) : split;
  }
  const valid = checkTarget(target);
  if (!valid.ok) return valid;
  const bases = checkBases(sectors);
  if (!bases.ok) return bases;
  const given: GivenPart[] = [];
  for (const [index, sector] of sectors.entries()) {
    const base = bases.value[index] ?? 0n;
    const checked = checkUnit(sector, base, target.decimals);
    if (!checked.ok) return checked;
    if (given.some((part) => part.id === sector.id)) return refusal('allocation.duplicateRecipient', { id: sector.id });
    given.push({ id: sector.id, base, ...(sector.level === undefined ? { growth: sector.growth ?? 0 } : { level: BigInt(sector.level) }) });
  }
  const base = sumOf(bases.value);
  if (base > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: Number(base) });
  if (base === 0n) return refusal('growth.emptyPlace', {});
  const whole = levelsFor(base, target);
  if (!whole.ok) return whole;
  return agree(given, whole.value, { target: plannedFigure(target.bound), decimals: target.decimals });
}
