/**
 * The assigner's record as a file: everything it assigned, with its seals. A review goes by this and
 * not by what a submitted file says of itself.
 */
import { refusal, success, type Result, type SealedAssignment } from '../domain';
import { isSealedAssignment } from '../workbook';

const KIND = 'phan-bo-chi-tieu/assignments';
const VERSION = 1;

export function writeRecord(issued: readonly SealedAssignment[]): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, assignments: issued }, null, 1)}\n`;
}

/** Whether a file's text is such a record, whole or not. */
export function isRecord(text: string): boolean {
  return text.slice(0, 200).includes(KIND);
}

/**
 * @param name the file's name, for the sentence
 * @returns refused with `file.brokenJson`, or with `review.recordInvalid` where an entry is none, since a
 *   record with a hole would let the missing unit's changes pass
 */
export function readRecord(text: string, name: string): Result<readonly SealedAssignment[]> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refusal('file.brokenJson', { name });
  }
  const { kind, version, assignments } = (content ?? {}) as { readonly kind?: unknown; readonly version?: unknown; readonly assignments?: unknown };
  const isWhole = kind === KIND && version === VERSION && Array.isArray(assignments) && assignments.every(isSealedAssignment);
  return isWhole ? success(assignments) : refusal('review.recordInvalid', { name });
}
