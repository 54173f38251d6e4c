/** What Office.js reports, as problems of ours: by error code, never by message, which is in the user's language. */
import { problem, ProblemError, type Problem } from '../domain';

/** The code of an error of Office.js, e.g. `AccessDenied`; the error's name for anything else. */
export function officeCodeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null) {
    if ('code' in error && typeof error.code === 'string') return error.code;
    // By its shape: an error of the library may come from another realm than this code.
    if ('name' in error && typeof error.name === 'string') return error.name;
  }
  return 'UnknownError';
}

/** Codes that stand for the same problem wherever they come up. `sheet` is the sheet being worked on, when known. */
const PROBLEMS: Readonly<Record<string, (sheet: string) => Problem>> = {
  InvalidOperationInCellEditMode: () => problem('host.busyEditing', {}),
  AccessDenied: (sheet) => problem('host.protectedSheet', { sheet }),
  FilteredRangeConflict: (sheet) => problem('host.filteredSheet', { sheet }),
  MergedRangeConflict: (sheet) => problem('host.mergedCells', { sheet, address: '' }),
  ApiNotFound: () => problem('host.tooOld', { required: 'ExcelApi 1.14' }),
};

/** The problem an error stands for; `host.refused` with the code when there is no better word. */
export function problemOf(error: unknown, sheet = ''): Problem {
  if (error instanceof ProblemError) return error.problem;
  const officeCode = officeCodeOf(error);
  return PROBLEMS[officeCode]?.(sheet) ?? problem('host.refused', { officeCode });
}

/** Runs work on the workbook; whatever fails comes out as a {@link ProblemError}. */
export async function asProblems<T>(work: () => Promise<T>, sheet = ''): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(problemOf(error, sheet));
  }
}
