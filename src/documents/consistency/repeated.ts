/** One target printed more than once, in one document or in several, and plans far from what was reached. */
import { exact, exactOf, isAbove, shifted, textOf, times } from './exact';
import { contradictionOf, findingOf, type Finding } from './finding';
import { missOf } from './identity';
import { decimalsOf, groupedBy, memberOf, nameKey, type Loaded } from './loaded';

/** Everything but the document that tells one target from another. */
function identityKey({ target, name, base }: Loaded): string {
  return [name, base, target.kind, target.parent === null ? '' : nameKey(target.parent), target.year ?? '', target.period ?? '', target.area ?? '', target.status ?? 'plan', target.vs ?? '', target.price_basis ?? '', target.increment === true, target.average === true, target.cumulative === true].join('|');
}

export function repeatedFindings(all: readonly Loaded[]): Finding[] {
  return [...groupedBy(all, identityKey).flatMap(twice), ...jumps(all)];
}

function twice([first, ...others]: readonly [Loaded, ...Loaded[]]): Finding[] {
  for (const other of others) {
    const members = [memberOf(first), memberOf(other)] as const;
    const miss = missOf({ left: [[members[0]]], right: [[members[1]]], relation: '=', unit: first.target.unit, exponent: first.exponent, decimals: decimalsOf(members) });
    if (miss === null) continue;
    // Only what makes the two one: a figure merely nearer the other explains nothing.
    const repairs = miss.repairs.filter(({ to }) => first.exponent !== other.exponent || to === textOf(first.figure) || to === textOf(other.figure));
    const documents = first.document === other.document ? [] : [first.document, other.document];
    // Two documents may differ honestly: what the level above assigned, what the council decided.
    return [findingOf('consistency.twice', { ...contradictionOf(miss, first.target.unit), repairs, target: first.target.name, documents }, miss, documents.length === 0)];
  }
  return [];
}

const FACTORS = [10, 100, 1000] as const;
/** Small counts of things jump tenfold honestly: one commune, then ten. */
const LEAST_COUNT = exact(50);

function jumps(all: readonly Loaded[]): Finding[] {
  const amounts = all.filter(({ target }) => (target.kind === 'level' || target.kind === 'count' || target.kind === 'per-capita') && target.increment !== true);
  const groups = groupedBy(amounts, ({ name, base, target }) => [name, base, target.kind, target.parent ?? '', target.area ?? '', target.period ?? '', target.cumulative === true].join('|'));
  return groups.flatMap((group) => {
    const actual = group.find(({ target }) => target.status === 'actual');
    const plan = group.find(({ target }) => (target.status ?? 'plan') === 'plan');
    return actual && plan ? jump(plan, actual) : [];
  });
}

function jump(plan: Loaded, actual: Loaded): Finding[] {
  const [planned, reached] = [shifted(plan.figure, plan.exponent), shifted(actual.figure, actual.exponent)];
  if (reached.digits === 0n || planned.digits === 0n) return [];
  if (plan.target.kind === 'count' && !isAbove(planned, LEAST_COUNT) && !isAbove(reached, LEAST_COUNT)) return [];
  const factor = FACTORS.find((each) => isAbout(planned, times(reached, exact(each))) || isAbout(times(planned, exact(each)), reached));
  if (factor === undefined) return [];
  const isMore = isAbove(planned, reached);
  const power = Math.log10(factor) * (isMore ? -1 : 1);
  const data = {
    members: [plan, actual].map(({ target, figure }) => ({ name: target.name, value: textOf(figure), unit: target.unit })),
    gap: String(factor),
    unit: 'lần',
    repairs: [{ name: plan.target.name, from: textOf(plan.figure), to: textOf(shifted(plan.figure, power)), unit: plan.target.unit, slip: factor === 1000 ? ('thousandfold' as const) : ('decimalSign' as const) }],
    target: plan.target.name,
    factor,
  };
  return [findingOf('consistency.jump', data, { targets: [plan.at, actual.at] }, false)];
}

/** Within what a year may well change: seven tenths to fourteen tenths. */
function isAbout(left: ReturnType<typeof exactOf>, right: ReturnType<typeof exactOf>): boolean {
  return !isAbove(times(right, exactOf(0.7)), left) && !isAbove(left, times(right, exactOf(1.4)));
}
