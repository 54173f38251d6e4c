/**
 * Where the year is heading: what has come so far, carried on in the proportions of a year that is known
 * (last year's months, else the plan's). The range says how far the months themselves have strayed from
 * those proportions: the rest comes as in the weakest and as in the strongest month so far.
 */
import { closestShare } from '../domain';

export interface Projection {
  /** Count of the year if the rest keeps the proportion of all months so far. */
  readonly expected: number;
  /** As in the weakest and the strongest month; null with fewer than three months to judge by. */
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: 'lastYear' | 'plan' | 'even';
}

const FEWEST_MONTHS = 3;

export interface ProjectionRequest {
  /** From January to the end of month number `through`. */
  readonly reached: number;
  readonly through: number;
  /** Months as reported; null where one is not known by itself. */
  readonly months: readonly (number | null)[];
  /** Candidates for the shape of the year, twelve or thirteen figures each; a blank rules one out. */
  readonly lastYear: readonly (number | null)[];
  readonly plan: readonly (number | null)[];
  /** Twelve, or thirteen. */
  readonly steps: number;
}

/** Null where nothing has come yet or no month is left. */
export function project({ reached, through, months, lastYear, plan, steps }: ProjectionRequest): Projection | null {
  if (through >= steps || reached <= 0) return null;
  const shapes = [['lastYear', lastYear], ['plan', plan], ['even', Array.from({ length: steps }, () => 1)]] as const;
  for (const [basis, figures] of shapes) {
    const shape = figures.slice(0, steps);
    const [before, year] = [sumOf(shape.slice(0, through)), sumOf(shape)];
    if (shape.length < steps || before === null || year === null || before <= 0 || year < before) continue;
    const expected = closestShare(reached, before, year);
    if (expected === null) continue;
    return { expected, ...rangeOf(reached, year - before, months.slice(0, through), shape), basis };
  }
  return null;
}

function rangeOf(reached: number, rest: number, months: readonly (number | null)[], shape: readonly (number | null)[]): Pick<Projection, 'low' | 'high'> {
  const rests = months.flatMap((month, index) => {
    const usual = shape[index] ?? 0;
    const share = month === null || usual <= 0 ? null : closestShare(month, usual, rest);
    return share === null ? [] : [share];
  });
  if (rests.length < FEWEST_MONTHS) return { low: null, high: null };
  return { low: reached + Math.min(...rests), high: reached + Math.max(...rests) };
}

function sumOf(figures: readonly (number | null)[]): number | null {
  return figures.includes(null) ? null : figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}
