/**
 * HiGHS as judge: table requests as linear programs in LP text. Rounding a fitted table is a flow, so
 * the vertices of the program are whole and its optimum is the optimum of the rounding.
 */
import loadHighs, { type Highs } from 'highs';
import type { BalanceRequest } from '../../../src/allocation';
import type { Limits } from './oracles';

let loaded: Promise<Highs> | null = null;

/** The solver, started once. */
export function startHighs(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

interface Arc {
  readonly row: number;
  readonly column: number;
  readonly least: number;
  readonly greatest: number;
  readonly cost: number;
}

/** Rows and columns in need of exactly these counts, filled by arcs. */
function programOf(rowNeeds: readonly number[], columnNeeds: readonly number[], arcs: readonly Arc[]): string {
  const name = (_: Arc, index: number): string => `x${index}`;
  const byRow: string[][] = rowNeeds.map(() => []);
  const byColumn: string[][] = columnNeeds.map(() => []);
  arcs.forEach((arc, index) => {
    byRow[arc.row]!.push(name(arc, index));
    byColumn[arc.column]!.push(name(arc, index));
  });
  // A constraint needs a variable: `nothing` is held at zero.
  const constraint = (label: string, names: readonly string[], need: number): string => ` ${label}: ${['0 nothing', ...names].join('\n + ')} = ${need}`;
  return [
    'Minimize',
    ` cost: 0 nothing ${arcs.map((arc, index) => `${arc.cost < 0 ? '-' : '+'} ${Math.abs(arc.cost)} ${name(arc, index)}`).join('\n ')}`,
    'Subject To',
    ...rowNeeds.map((need, row) => constraint(`r${row}`, byRow[row]!, need)),
    ...columnNeeds.map((need, column) => constraint(`c${column}`, byColumn[column]!, need)),
    'Bounds',
    ' nothing = 0',
    ...arcs.map((arc, index) => ` ${arc.least} <= ${name(arc, index)} <= ${arc.greatest === Infinity ? '+inf' : arc.greatest}`),
    'End',
  ].join('\n');
}

const QUIET = { output_flag: false } as const;

/** Whether any table, whole or not, has these totals inside the limits. */
export function isPossible(highs: Highs, request: Pick<BalanceRequest, 'rows' | 'columns'>, { low, high }: Limits): boolean {
  const arcs = low.flatMap((values, row) => values.map((least, column) => ({ row, column, least, greatest: high[row]![column]!, cost: 0 })));
  const { Status } = highs.solve(programOf(request.rows.map(({ total }) => total), request.columns.map(({ total }) => total), arcs), QUIET);
  if (Status !== 'Optimal' && Status !== 'Infeasible') throw new Error(`HiGHS ended with ${Status}`);
  return Status === 'Optimal';
}

/** How far around its fit a cell may move where limits are wide. */
const REACH = 3;

/**
 * The least Σ (x − fit)² over all whole tables with these totals inside the limits, or null when there
 * is none. One arc per unit, dearer the further from the fit; up to three units beyond floor and ceiling.
 */
export function leastDistance(
  highs: Highs,
  request: Pick<BalanceRequest, 'rows' | 'columns'>,
  fit: readonly (readonly number[])[],
  { low, high }: Limits,
): number | null {
  let fixed = 0;
  const arcs: Arc[] = [];
  const rowNeeds = request.rows.map(({ total }) => total);
  const columnNeeds = request.columns.map(({ total }) => total);
  fit.forEach((values, row) =>
    values.forEach((value, column) => {
      const least = Math.max(low[row]![column]!, Math.floor(value) - REACH);
      const greatest = Math.min(high[row]![column]!, Math.ceil(value) + REACH);
      fixed += (least - value) ** 2;
      rowNeeds[row]! -= least;
      columnNeeds[column]! -= least;
      for (let unit = least; unit < greatest; unit += 1) {
        arcs.push({ row, column, least: 0, greatest: 1, cost: (unit + 1 - value) ** 2 - (unit - value) ** 2 });
      }
    }),
  );
  const solution = highs.solve(programOf(rowNeeds, columnNeeds, arcs), QUIET);
  if (solution.Status === 'Infeasible') return null;
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS ended with ${solution.Status}`);
  return solution.ObjectiveValue + fixed;
}
