/** HiGHS as an oracle: flow and table problems written out as linear programs. */
import highs from 'highs';

/** One row of constraints: coefficients by variable number, then least and greatest. */
export interface Constraint {
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
  readonly equals: number;
}

export interface Program {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  /** Infinity where there is none. */
  readonly upper: readonly number[];
  readonly constraints: readonly Constraint[];
}

let solver: ReturnType<typeof highs> | null = null;

/** The least cost of a linear program, or null when it has no solution. Network matrices need no integrality. */
export async function leastCost(program: Program): Promise<number | null> {
  solver ??= highs();
  const solution = (await solver).solve(written(program));
  if (solution.Status === 'Empty') return 0;
  if (solution.Status === 'Optimal') return solution.ObjectiveValue;
  if (solution.Status === 'Infeasible') return null;
  throw new Error(`HiGHS says ${solution.Status}`);
}

function written({ cost, lower, upper, constraints }: Program): string {
  const term = (coefficient: number, variable: number): string => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} x${variable}`;
  const objective = cost.map((value, variable) => term(value, variable)).join('\n ');
  const rows = constraints
    .filter(({ terms }) => terms.length > 0)
    .map(({ terms, equals }, index) => ` c${index}: ${terms.map(([variable, coefficient]) => term(coefficient, variable)).join('\n ')} = ${equals}`);
  const bounds = lower.map((low, variable) => ` ${low} <= x${variable} <= ${upper[variable] === Infinity ? '+inf' : upper[variable]!}`);
  return ['Minimize', ` obj: ${objective}`, 'Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n');
}
