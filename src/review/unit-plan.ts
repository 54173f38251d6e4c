/** The plan a unit starts from: what it was assigned, its own units, and the split that comes with it as a proposal. */
import { closeShares } from '../allocation';
import {
  addsOverUnits,
  allocationOf,
  countOf,
  lastYearColumn,
  newPlan,
  NEW_HEAD,
  NO_EXCHANGE,
  numberOf,
  plannedFigure,
  structuresOf,
  type Allocation,
  type Indicator,
  type LevelTable,
  type Plan,
  type SealedAssignment,
  type Structure,
} from '../domain';
import type { Receiver } from './receivers';

/** A plan with the unit for its place: figures of the year as assigned, months as the assigner phased them, all else to be filled in. */
export function unitPlan(plan: Plan, { unit, below, lowest }: Receiver, received: SealedAssignment): Plan {
  const { assignment } = received;
  const indicators = indicatorsOf(plan, received, unit.weights);
  const codes = lowest.map(({ code }) => code);
  const allocations = assignment.targets.flatMap(({ indicator, target, lattice }) => {
    const whole = allocationOf(plan, indicator);
    const total = countOf(plannedFigure(target), lattice);
    return whole && total.ok ? [partOf(whole, codes, total.value, indicators)] : [];
  });
  const basis = [assignment.document, ...plan.head.legalBasis].filter((document) => document !== '');
  return newPlan({
    place: unit.name,
    year: plan.year,
    head: { ...NEW_HEAD, legalBasis: [...new Set(basis)] },
    indicators,
    units: [{ ...unit, parent: null }, ...below],
    structures: structuresOf(indicators),
    allocations,
    exchange: { ...NO_EXCHANGE, received },
  });
}

/** The assigned lines, the headings they stand under, and the shares their amounts make. */
function indicatorsOf(plan: Plan, { assignment }: SealedAssignment, weights: Receiver['unit']['weights']): Indicator[] {
  const targets = new Map(assignment.targets.map(({ indicator, target }) => [indicator, target]));
  const shares = new Map(plan.structures.flatMap((structure) => [...sharesOf(structure, plan, targets)]));
  const kept = new Set([...targets.keys(), ...shares.keys()]);
  for (const { id, parent } of [...plan.indicators].reverse()) {
    if (kept.has(id) && parent !== null) kept.add(parent);
  }
  return plan.indicators.flatMap((indicator) => {
    if (!kept.has(indicator.id)) return [];
    const target = targets.get(indicator.id) ?? null;
    const share = shares.get(indicator.id);
    const own = { departments: [], leader: '', solutions: '', council: null, lastYear: weights[lastYearColumn(indicator.id)] ?? null };
    if (share !== undefined) return [{ ...indicator, ...own, target: { kind: '=', value: share }, assigned: { kind: '=', value: share } }];
    return [{ ...indicator, ...own, target, assigned: target }];
  });
}

/** The shares of a structure in this unit's own amounts, closed to 100 %; none where an amount is missing. */
function sharesOf({ id, parts, decimals }: Structure, plan: Plan, targets: ReadonlyMap<string, Indicator['target']>): [string, number][] {
  const lines = plan.indicators.filter(({ behaviour, parent }) => behaviour === 'share' && parent === id);
  const amounts = parts.map(({ indicator }) => {
    const target = targets.get(indicator) ?? null;
    return target === null ? 0 : plannedFigure(target);
  });
  if (amounts.some((amount) => amount <= 0)) return [];
  const closed = closeShares(amounts, 100 * 10 ** decimals);
  return lines.flatMap((line) => {
    const share = closed[parts.findIndex(({ indicator }) => indicator === line.amount)] ?? null;
    return share === null ? [] : [[line.id, numberOf(share, { decimals })] as [string, number]];
  });
}

/** The rows of some units out of a table; the place's months are theirs where they add up, or one unit's own. */
function partOf({ indicator, units, unitTotals, cells, levels, monthTotals }: Allocation, codes: readonly string[], total: number, indicators: readonly Indicator[]): Allocation {
  const rows = codes.map((code) => units.indexOf(code));
  const blank = monthTotals.map(() => null);
  const pick = <T>(list: readonly T[], otherwise: T): T[] => rows.map((row) => list[row] ?? otherwise);
  const own = pick<readonly (number | null)[]>(cells, blank);
  const behaviour = indicators.find(({ id }) => id === indicator)?.behaviour;
  const adds = behaviour !== undefined && addsOverUnits(behaviour);
  const table = ({ year, months }: LevelTable): LevelTable => ({ year: pick<number | null>(year, null), months: pick<readonly (number | null)[]>(months, blank) });
  return {
    indicator,
    units: codes,
    total,
    unitTotals: pick<number | null>(unitTotals, null),
    monthTotals: own.length === 1 ? (own[0] ?? blank) : blank.map((_, month) => (adds ? columnSum(own, month) : null)),
    cells: own,
    ...(levels && { levels: { bases: table(levels.bases), planned: table(levels.planned) } }),
  };
}

function columnSum(rows: readonly (readonly (number | null)[])[], month: number): number | null {
  const figures = rows.map((row) => row[month] ?? null);
  return figures.every((figure) => figure === null) ? null : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}
