import { problem, ProblemError, type Problem } from '../domain';

/** The problem in whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return problem('app.unexpected', { detail: error instanceof Error ? error.message : String(error) });
}
