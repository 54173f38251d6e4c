/**
 * Who the growth comes from: a part's contribution is its base share times its growth, in points of
 * the whole's growth. Always: the printed contributions add up to the printed growth of the whole.
 */
import { refusal, success, type ProductTaxes, type Result } from '../../domain';
import { closeByRemainder } from '../apportion/largest-remainder';
import { checkDecimals } from '../decimals';
import { sumOf } from '../exact';
import { growthOf } from './identities';
import { wholeOf } from './percent';

/** A sector with its levels, whole counts; product taxes less subsidies may be negative. */
export interface LevelChange {
  readonly id: string;
  readonly base: number;
  readonly level: number;
}

/** How taxes less subsidies on products, one of the parts, are shown. `folded` puts them into another part. */
export interface TaxTreatment {
  readonly part: string;
  readonly treatment: ProductTaxes;
  /** The part they are folded into, normally services. */
  readonly into?: string;
}

export interface Contribution extends LevelChange {
  /** As printed; null where the base is not above zero. */
  readonly growth: number | null;
  /** Points of the whole's growth, count of 10^-decimals. */
  readonly points: number;
}

export interface Contributions {
  /** Growth of the whole as printed, taxes included in every treatment. */
  readonly growth: number;
  /** In the order of the request; together with `leftOut` their points add up to `growth`. */
  readonly parts: readonly Contribution[];
  /** The product taxes where they are left out of the parts. */
  readonly leftOut: Contribution | null;
}

/**
 * Contributions in points, closing exactly.
 *
 * With B the whole's base each is (level − base) × 100 / B, rounded down at the last decimal; the
 * units missing to the printed growth of the whole go one each to the parts in this order: (1) larger
 * remainder, (2) larger change of level, (3) earlier position. So every contribution is the floor or
 * the ceiling of its true value.
 * @returns refused with `growth.notANumber`, `emptyPlace` (the whole's base is not above zero), `notFolded`,
 *   `allocation.decimalsInvalid`, `unknownPart` (the taxes, or the part they go into),
 *   `duplicateRecipient`, `totalTooLarge`
 */
export function growthContributions(request: {
  readonly parts: readonly LevelChange[];
  readonly decimals: number;
  readonly taxes?: TaxTreatment | undefined;
}): Result<Contributions> {
  const { parts, decimals, taxes } = request;
  const valid = checkDecimals(decimals);
  if (!valid.ok) return valid;
  const checked = checkParts(parts, taxes);
  if (!checked.ok) return checked;
  const shown = taxes?.treatment === 'folded' ? fold(parts, taxes) : parts;
  const [base, level] = [sumOf(shown.map((part) => BigInt(part.base))), sumOf(shown.map((part) => BigInt(part.level)))];
  if (base <= 0n) return refusal('growth.emptyPlace', {});
  const largest = [base, level].find((total) => !Number.isSafeInteger(Number(total)));
  if (largest !== undefined) return refusal('allocation.totalTooLarge', { total: Number(largest) });

  const growth = growthOf(Number(level), Number(base), decimals) ?? 0;
  const whole = wholeOf(decimals);
  const points = closeByRemainder(BigInt(growth), shown.map((part) => (BigInt(part.level) - BigInt(part.base)) * whole), base);
  const contributions = shown.map((part, index): Contribution => {
    const { id } = part;
    return { id, base: part.base, level: part.level, growth: growthOf(part.level, part.base, decimals), points: points[index] ?? 0 };
  });
  const isLeftOut = (part: LevelChange): boolean => taxes?.treatment === 'leftOut' && part.id === taxes.part;
  return success({
    growth,
    parts: contributions.filter((part) => !isLeftOut(part)),
    leftOut: contributions.find(isLeftOut) ?? null,
  });
}

function checkParts(parts: readonly LevelChange[], taxes: TaxTreatment | undefined): Result<true> {
  const seen = new Set<string>();
  for (const { id, base, level } of parts) {
    if (seen.has(id)) return refusal('allocation.duplicateRecipient', { id });
    seen.add(id);
    if (!Number.isSafeInteger(base)) return refusal('growth.notANumber', { what: 'base', id });
    if (!Number.isSafeInteger(level)) return refusal('growth.notANumber', { what: 'level', id });
  }
  if (taxes === undefined) return success(true);
  if (!seen.has(taxes.part)) return refusal('allocation.unknownPart', { id: taxes.part });
  const { part, treatment, into } = taxes;
  if (treatment !== 'folded') return success(true);
  if (into === undefined) return refusal('growth.notFolded', {});
  return seen.has(into) && into !== part ? success(true) : refusal('allocation.unknownPart', { id: into });
}

function fold(parts: readonly LevelChange[], { part: id, into }: TaxTreatment): LevelChange[] {
  const taxes = parts.find((part) => part.id === id);
  return parts
    .filter((part) => part.id !== id)
    .map((part) =>
      part.id === into
        ? { id: part.id, base: part.base + (taxes?.base ?? 0), level: part.level + (taxes?.level ?? 0) }
        : part,
    );
}
