/** What is wrong with a target as the planner corrects it, before it goes into the plan. */
export interface LoadProblems {
  'load.nameMissing': Record<string, never>;
  'load.rangeReversed': { readonly min: number; readonly max: number };
  /** Whole things: 2,5 communes. */
  'load.countNotWhole': { readonly value: number };
  'load.yearInvalid': { readonly text: string };
  'load.decimalsInvalid': { readonly text: string };
}
