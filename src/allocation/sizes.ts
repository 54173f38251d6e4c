/** Lists and tables beside the names their figures belong to. */
import { refusal, success, type Result } from '../domain';

/**
 * A list has no more entries than there are names: whose figures the last ones are could not be said.
 * A shorter one passes, what it lacks is told by name. Refused with `allocation.tooManyLines`.
 */
export function checkLength(names: readonly unknown[], list: readonly unknown[]): Result<true> {
  const [found, expected] = [list.length, names.length];
  return found > expected ? refusal('allocation.tooManyLines', { found, expected }) : success(true);
}

/** The same for a table and each of its rows, null or a hole where there is none. */
export function checkSize(rows: readonly unknown[], columns: readonly unknown[], table: readonly (readonly unknown[] | null | undefined)[]): Result<true> {
  const tooLong = table.find((row) => (row?.length ?? 0) > columns.length);
  return tooLong ? checkLength(columns, tooLong) : checkLength(rows, table);
}
