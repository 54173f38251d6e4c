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
  const head = only(group.filter(({ entry, target }) => entry === 'GRDP_DAU_NGUOI' && target.kind === 'per-capita'));
  const people = only(group.filter(({ entry, target }) => entry === 'DAN_SO' && target.kind === 'level'));
  const total = only(group.filter(({ entry, target }) => entry === 'GRDP' && target.kind === 'level'));
  if (!head || !people || !total || !/^(?:người|khẩu)/u.test(people.base)) return [];
  if (head.base.split('/')[0]?.trim() !== total.base) return [];
  const members = [memberOf(head), memberOf(people), memberOf(total)] as const;
  const miss = missOf({ left: [[members[0], members[1]]], right: [[members[2]]], relation: '=', unit: total.target.unit, exponent: total.exponent, decimals: decimalsOf(members) });
  return miss === null ? [] : [findingOf('consistency.perHeadDiffers', contradictionOf(miss, total.target.unit), miss)];
}

/** A share under the same name and whole as an amount: share × whole = amount. */
function shares(group: readonly Loaded[]): Finding[] {
  return group.flatMap((part) => {
    if (part.target.kind !== 'level' || part.target.parent === null) return [];
    const share = only(group.filter(({ target, name }) => target.kind === 'structure-share' && target.unit === '%' && target.parent === part.target.parent && name === part.name));
    const whole = only(group.filter(({ target, base }) => target.kind === 'level' && target.name === part.target.parent && base === part.base));
    if (!share || !whole) return [];
    const members = [memberOf(share, -2), memberOf(whole), memberOf(part)] as const;
    const miss = missOf({ left: [[members[0], members[1]]], right: [[members[2]]], relation: '=', unit: part.target.unit, exponent: part.exponent, decimals: decimalsOf(members) });
    return miss === null ? [] : [findingOf('consistency.shareDiffers', { ...contradictionOf(miss, part.target.unit), part: part.target.name }, miss)];
  });
}

/** Level = last year's level × (1 + growth), where all three are printed. */
function growths(all: readonly Loaded[]): Finding[] {
  const growing = all.filter(({ target, entry }) => target.kind === 'growth' && target.unit === '%' && isOnLastYear(target.vs) && !PRICED.test(entry ?? '') && target.price_basis === undefined);
  return growing.flatMap((growth) => {
    const { year } = growth.target;
    if (year === null) return [];
    const same = (loaded: Loaded): boolean =>
      loaded.target.kind === 'level' && loaded.document === growth.document && loaded.target.area === growth.target.area && loaded.target.period === growth.target.period &&
      loaded.target.price_basis === undefined && loaded.target.parent === growth.target.parent && loaded.name === growth.name;
    const level = only(all.filter((loaded) => same(loaded) && loaded.target.year === year && (loaded.target.status ?? 'plan') === (growth.target.status ?? 'plan')));
    const base = only(all.filter((loaded) => same(loaded) && loaded.target.year === year - 1 && loaded.target.status === 'actual'));
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
