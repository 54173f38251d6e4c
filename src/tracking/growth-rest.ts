/**
 * What a growth target demands of the months left: Σ base × growth of both parts is the year's, by last
 * year's levels; with 7,5 % to reach and 6,9 % in a first quarter of 22 % of the base, 7,67 %.
 */
import { growthOf, requiredGrowth } from '../allocation';
import { countOf, inUnit, plannedFigure, refusal, success, type Indicator, type Plan, type Result, type StepId } from '../domain';
import { stepNumber, type Ledger } from './ledger';
import { baseMonths, reachedAt } from './reached';

export interface GrowthOfRest {
  /** Decimals of the growths here: two, or the indicator's own where it has more. */
  readonly decimals: number;
  readonly target: number;
  /** Growth from January to the month asked for, and the growth the rest must average. */
  readonly reached: number;
  readonly needed: number;
  /** Last year's levels, of the months passed and of those left. */
  readonly basePassed: number;
  readonly baseLeft: number;
  /** This year's, the rest's as it must come: re-added they are `proof`. */
  readonly levelPassed: number;
  readonly levelLeft: number;
  /** Growth of both levels together over both bases: the target, as printed. */
  readonly proof: number | null;
}

/**
 * @param unit code, or null for the whole place
 * @returns refused with `plan.noTarget`, `tracking.noBases`, `tracking.monthsUnreported` (no growth and no
 *   levels to that month), and with the codes of `requiredGrowth` (`growth.alreadyAbove`, `nothingOpen`)
 */
export function growthOfRest(plan: Plan, ledger: Ledger, indicator: Indicator, unit: string | null, through: StepId): Result<GrowthOfRest> {
  if (indicator.target === null) return refusal('plan.noTarget', { indicator: indicator.name });
  const bases = baseMonths({ plan, ledger, indicator, unit });
  if (bases.includes(null)) return refusal('tracking.noBases', { indicator: indicator.name });
  const at = Math.min(12, stepNumber(through));
  const sum = (months: readonly (number | null)[]): number => months.reduce<number>((total, month) => total + (month ?? 0), 0);
  const [basePassed, baseLeft] = [sum(bases.slice(0, at)), sum(bases.slice(at))];
  const decimals = Math.max(2, indicator.lattice.decimals);
  const finer = 10 ** (decimals - indicator.lattice.decimals);
  const target = countOf(plannedFigure(indicator.target), { unit: '%', decimals });
  if (!target.ok) return target;
  const levels = ledger.cumulative({ indicator: indicator.id, unit, year: plan.year, measure: 'level' }, through);
  const reported = reachedAt({ plan, ledger, indicator, unit, year: plan.year, through });
  if (levels === null && reported?.step !== through) return refusal('tracking.monthsUnreported', { indicator: indicator.name, periods: [through] });
  const passed = { id: 'passed', base: basePassed, ...(levels === null ? { growth: (reported?.count ?? 0) * finer } : { level: levels }) };
  const needed = requiredGrowth({ target: { bound: { kind: '=', value: target.value }, decimals }, parts: [passed, { id: 'left', base: baseLeft }] });
  if (!needed.ok) return { ok: false, problem: inUnit(needed.problem, indicator.levels ?? indicator.lattice) };
  const reached = levels === null ? (reported?.count ?? 0) * finer : (growthOf(levels, basePassed, decimals) ?? 0);
  const levelPassed = levels ?? Math.round(basePassed * (1 + reached / 100 / 10 ** decimals));
  const levelLeft = needed.value.level;
  return success({
    decimals,
    target: target.value,
    reached,
    needed: needed.value.shown,
    basePassed,
    baseLeft,
    levelPassed,
    levelLeft,
    proof: growthOf(levelPassed + levelLeft, basePassed + baseLeft, decimals),
  });
}
