import { problem, ProblemError, type ProblemCode, type ProblemData } from '../domain';

/** A refusal on its way up through parser callbacks; the entry points turn it into a `Result`. */
export function refused<Code extends ProblemCode>(code: Code, data: ProblemData[Code]): ProblemError {
  return new ProblemError(problem(code, data));
}
