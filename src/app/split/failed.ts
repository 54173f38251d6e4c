import { problem, ProblemError, type ProblemCode, type ProblemData } from '../../domain';

/** A problem as something to throw inside a use case. */
export function failed<Code extends ProblemCode>(code: Code, data: ProblemData[Code]): ProblemError {
  return new ProblemError(problem(code, data));
}
