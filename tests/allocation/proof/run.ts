/** The cases of the long run: kind, figures and verdict follow from seed and index alone. */
import type { Highs } from 'highs';
import { balance, type BalanceRequest } from '../../../src/allocation';
import { AXIS_KINDS, judgeAxis, type AxisKind } from './axis-claims';
import { isPossible, leastDistance } from './highs';
import { limitsOf, neighbourLimits } from './oracles';
import { randomFor } from './random';
import { mirrored, randomTable, TABLE_KINDS, type TableKind } from './requests';
import { judgeTable, type Verdict } from './table-claims';

export type CaseKind = TableKind | AxisKind;
export const CASE_KINDS: readonly CaseKind[] = [...TABLE_KINDS, ...AXIS_KINDS];

export interface CaseVerdict extends Verdict {
  readonly kind: CaseKind;
  /** What was split, to be printed when a claim fails. */
  readonly input: unknown;
}

/** One split along one axis comes with so many tables. */
const TABLES_PER_AXIS = 10;

/**
 * The verdicts on one table, and on a split along one axis with every tenth.
 * @param highs judges the table, too, when given
 */
export function judgeCase(seed: number, index: number, highs: Highs | null = null): CaseVerdict[] {
  const random = randomFor(seed, index);
  const given = randomTable(random.pick(TABLE_KINDS), random);
  const { faults, outcome } = attempt(() => judgeTable(given, random));
  if (highs !== null) faults.push(...highsFaults(highs, given.kind === 'negative' ? mirrored(given.request) : given.request));
  const verdict = { kind: given.kind, faults, outcome, input: given.request };
  if (index % TABLES_PER_AXIS !== 0) return [verdict];
  const kind = random.pick(AXIS_KINDS);
  return [verdict, { kind, ...judgeAxis(kind, random) }];
}

/** An exception is a fault like any other. */
function attempt(judge: () => Verdict): Verdict {
  try {
    return judge();
  } catch (error) {
    return { faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)], outcome: 'exception' };
  }
}

/** Counts above this are beyond what HiGHS tells apart. */
const TOLD_APART = 1e6;

/** Where HiGHS comes to another optimum, or to another answer whether there is a table at all. */
export function highsFaults(highs: Highs, request: BalanceRequest): string[] {
  if (request.rows.some(({ total }) => total > TOLD_APART)) return [];
  const limits = limitsOf(request);
  const result = balance(request);
  if (isPossible(highs, request, limits) !== result.ok) return ['HiGHS finds a table where none is found, or the other way round'];
  if (!result.ok || !result.value.diagnostics.optimal) return [];
  const { cells, fit, diagnostics } = result.value;
  const best = leastDistance(highs, request, fit, diagnostics.neighbour ? neighbourLimits(fit) : limits);
  const own = cells.reduce((sum, row, i) => row.reduce((part, value, j) => part + (value - (fit[i]?.[j] ?? NaN)) ** 2, sum), 0);
  return best !== null && Math.abs(own - best) <= 1e-6 * Math.max(1, best) ? [] : [`the distance from the fit is ${own}, HiGHS finds ${String(best)}`];
}
