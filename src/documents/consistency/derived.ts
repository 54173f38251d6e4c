/**
 * Figures that follow from others: per head and population, growth and last year's level, share and whole.
 * GRDP and gross output grow at constant prices while their levels are printed at current ones: never
 * derived from each other without both bases.
 */
import { exact, plus } from './exact';
import { contradictionOf, findingOf, type Finding } from './finding';
import { missOf, type Member } from './identity';
import { decimalsOf, groupedBy, memberOf, type Loaded } from './loaded';

const PRICED = /^(?:GRDP|GTSX|NANG_SUAT|GT_HA|THU_NHAP)/;

export function derivedFindings(all: readonly Loaded[]): Finding[] {
  return [...groupedBy(all, ({ scope }) => scope).flatMap((group) => [...perHead(group), ...shares(group)]), ...growths(all)];
}

function only(found: readonly Loaded[]): Loaded | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** GRDP per head × population = GRDP. */
function perHead(group: readonly Loaded[]): Finding[] {
  const head = only(group.filter((each) => each.target.kind === 'per-capita' && each.entry === 'GRDP_DAU_NGUOI'));
  if (!head) return [];
  const levels = group.filter(({ target }) => target.kind === 'level');
  const people = only(levels.filter(({ entry }) => entry === 'DAN_SO'));
  const total = only(levels.filter(({ entry }) => entry === 'GRDP'));
  if (!people || !total || !/^(?:người|khẩu)/u.test(people.base)) return [];
  if (head.base.split('/')[0]?.trim() !== total.base) return [];
  const members = [memberOf(head), memberOf(people), memberOf(total)] as const;
  const miss = missOf({ left: [[members[0], members[1]]], right: [[members[2]]], relation: '=', unit: total.target.unit, exponent: total.exponent, decimals: decimalsOf(members) });
  return miss === null ? [] : [findingOf('consistency.perHeadDiffers', contradictionOf(miss, total.target.unit), miss)];
}

/** A share under the same name and whole as an amount: share × whole = amount. */
function shares(group: readonly Loaded[]): Finding[] {
  const printed = group.filter(({ target }) => target.kind === 'structure-share' && target.unit === '%');
  if (printed.length === 0) return [];
  return group.flatMap((part) => {
    if (part.target.kind !== 'level' || part.target.parent === null) return [];
    const share = only(printed.filter(({ target, name }) => target.parent === part.target.parent && name === part.name));
    const whole = only(group.filter(({ target, base }) => target.kind === 'level' && target.name === part.target.parent && base === part.base));
    if (!share || !whole) return [];
    const members = [memberOf(share, -2), memberOf(whole), memberOf(part)] as const;
    const miss = missOf({ left: [[members[0], members[1]]], right: [[members[2]]], relation: '=', unit: part.target.unit, exponent: part.exponent, decimals: decimalsOf(members) });
    return miss === null ? [] : [findingOf('consistency.shareDiffers', { ...contradictionOf(miss, part.target.unit), part: part.target.name }, miss)];
  });
}

/** Level = last year's level × (1 + growth), where all three are printed. */
function growths(all: readonly Loaded[]): Finding[] {
  const growing = all.filter((growth) => growth.target.kind === 'growth' && growth.target.unit === '%' && isOnLastYear(growth.target.vs) && growth.target.price_basis === undefined && !PRICED.test(growth.entry ?? ''));
  const keyOf = ({ document, name, target }: Loaded): string => [document, name, target.parent ?? '', target.area ?? '', target.period ?? ''].join('|');
  const levels = new Map(groupedBy(all.filter(({ target }) => target.kind === 'level' && target.price_basis === undefined), keyOf).map((group) => [keyOf(group[0]), group]));
  return growing.flatMap((growth) => {
    const { year } = growth.target;
    if (year === null) return [];
    const same = levels.get(keyOf(growth)) ?? [];
    const level = only(same.filter(({ target }) => target.year === year && (target.status ?? 'plan') === (growth.target.status ?? 'plan')));
    const base = only(same.filter(({ target }) => target.year === year - 1 && target.status === 'actual'));
    if (!level || !base || level.base !== base.base) return [];
    const rate = memberOf(growth, -2);
    const factor: Member = {
      ...rate,
      meaning: (figure) => {
        const { low, high } = rate.meaning(figure);
        return { low: low && plus(low, exact(1)), high: high && plus(high, exact(1)) };
      },
    };
    const members = [factor, memberOf(base), memberOf(level)] as const;
    const miss = missOf({ left: [[members[0], members[1]]], right: [[members[2]]], relation: '=', unit: level.target.unit, exponent: level.exponent, decimals: decimalsOf(members) });
    return miss === null ? [] : [findingOf('consistency.growthDiffers', { ...contradictionOf(miss, level.target.unit), level: level.target.name }, miss)];
  });
}

function isOnLastYear(vs: string | undefined): boolean {
  return vs === undefined || !/kế hoạch|dự toán|năm (?:19|20)\d{2}.*giai đoạn/iu.test(vs);
}
