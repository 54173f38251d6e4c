/** Parts and wholes: each part below its whole, parts said to be all of it equal to it, a part counted of a whole with its percentage. */
import { exact, exactOf, type Exact } from './exact';
import { contradictionOf, findingOf, type Finding } from './finding';
import { meaningOf, missOf, type Identity, type Member } from './identity';
import { decimalsOf, groupedBy, memberOf, nameKey, type Loaded } from './loaded';

/** Kinds whose part cannot exceed the whole; a part may well grow faster or earn more per head. */
const BOUNDED = new Set(['level', 'count', 'ratio']);
/** Words that say the parts listed are all there are. */
const COMPLETE = /(?:^|[\s,(])(?:gồm|bao gồm)\s*:?/iu;
/** Indicators that are the sum of these others by definition. */
const BY_DEFINITION: readonly (readonly [whole: string, parts: readonly string[]])[] = [['XNK', ['XUAT_KHAU', 'NHAP_KHAU']]];

export function partFindings(all: readonly Loaded[]): Finding[] {
  const bounded = all.filter(({ target }) => BOUNDED.has(target.kind) && target.increment !== true);
  const wholes = new Map(bounded.map((whole) => [wholeKey(whole, whole.name), whole]));
  const groups = groupedBy(bounded, (part) => {
    const parent = part.target.parent;
    const key = parent === null ? null : wholeKey(part, nameKey(parent));
    return key !== null && wholes.has(key) && wholes.get(key) !== part ? key : null;
  });
  const nested = groups.flatMap((parts) => {
    const whole = wholes.get(wholeKey(parts[0], nameKey(parts[0].target.parent ?? '')));
    return whole ? [...parts.flatMap((part) => below(part, whole)), ...together(parts, whole)] : [];
  });
  return [...nested, ...defined(bounded), ...all.flatMap(countedOf)];
}

const wholeKey = ({ scope, base, target }: Loaded, name: string): string => `${scope}|${base}|${target.kind}|${name}`;

function identityOf(parts: readonly Loaded[], whole: Loaded, relation: '=' | '<='): Identity {
  const members = parts.map((part) => memberOf(part));
  const right = memberOf(whole);
  return { left: members.map((member) => [member]), right: [[right]], relation, unit: whole.target.unit, exponent: whole.exponent, decimals: decimalsOf([...members, right]) };
}

function below(part: Loaded, whole: Loaded): Finding[] {
  const miss = missOf(identityOf([part], whole, '<='));
  if (miss === null) return [];
  const data = { ...contradictionOf(miss, whole.target.unit), part: part.target.name, whole: whole.target.name };
  return [findingOf('consistency.partExceedsWhole', data, miss)];
}

function together(parts: readonly Loaded[], whole: Loaded): Finding[] {
  // Percentages of different things do not add up.
  if (parts.length < 2 || whole.target.kind === 'ratio') return [];
  const isComplete = COMPLETE.test(whole.target.evidence ?? '');
  const miss = missOf(identityOf(parts, whole, isComplete ? '=' : '<='));
  // A part that alone exceeds the whole has been told already.
  if (miss === null || parts.some((part) => below(part, whole).length > 0)) return [];
  const data = { ...contradictionOf(miss, whole.target.unit), whole: whole.target.name };
  return [findingOf(isComplete ? 'consistency.partsDiffer' : 'consistency.partsExceed', data, miss, isComplete)];
}

function defined(all: readonly Loaded[]): Finding[] {
  const levels = all.filter((level) => level.target.kind === 'level' && level.target.parent === null && level.entry !== null);
  return groupedBy(levels, ({ scope, base }) => `${scope}|${base}`).flatMap((group) =>
    BY_DEFINITION.flatMap(([wholeId, partIds]) => {
      const whole = group.filter(({ entry }) => entry === wholeId);
      const parts = partIds.map((id) => group.filter(({ entry }) => entry === id));
      const [only] = whole;
      if (!only || whole.length > 1 || parts.some((found) => found.length !== 1)) return [];
      const miss = missOf(identityOf(parts.flat(), only, '='));
      return miss === null ? [] : [findingOf('consistency.partsDiffer', { ...contradictionOf(miss, only.target.unit), whole: only.target.name }, miss)];
    }),
  );
}

/** "66/112 thôn (58,9 %)": the part is at most the whole, and its percentage of it. Things are counted exactly. */
function countedOf(loaded: Loaded): Finding[] {
  const { target, figure, at } = loaded;
  if (target.of === undefined) return [];
  const point = (value: Exact): ReturnType<Member['meaning']> => ({ low: value, high: value });
  const part: Member = { name: target.name, unit: target.unit, figure, meaning: point, target: at };
  const whole: Member = { name: 'tổng số', unit: target.unit, figure: exactOf(target.of), meaning: point, target: at };
  const miss = missOf({ left: [[part]], right: [[whole]], relation: '<=', unit: target.unit, exponent: 0, decimals: 0 });
  if (miss !== null) return [findingOf('consistency.partExceedsWhole', { ...contradictionOf(miss, target.unit), part: target.name, whole: 'tổng số' }, miss)];
  const { also } = target;
  if (also?.unit !== '%' || also.kind !== 'ratio' || target.of === 0) return [];
  const share: Member = { name: 'tỷ lệ', unit: '%', figure: exactOf(also.value), meaning: meaningOf(-2), target: at };
  const one = exact(1);
  const apart = missOf({ left: [[share, whole]], right: [[part, { ...part, figure: one, meaning: () => point(one) }]], relation: '=', unit: target.unit, exponent: 0, decimals: share.figure.decimals });
  return apart === null ? [] : [findingOf('consistency.shareDiffers', { ...contradictionOf({ ...apart, members: apart.members.slice(0, 3) }, target.unit), part: target.name }, apart)];
}
