/** Several files at once: which is the list of units, which a document with targets. */
import type { InputFile } from '../ports';
import { folded } from './folded';

const TABLE = /\.(?:xlsx|csv)$/i;
/** Headings that a list of units has no use for. */
const OF_TARGETS = new Set(['chi tieu', 'ten chi tieu', 'noi dung', 'dvt', 'don vi tinh', 'chi tieu chu yeu', 'muc tieu']);
const HEADING_ROWS = 30;

/** Whether a file is a list of units: it has their columns, and none that only targets have. Broken files are none. */
export async function isUnitsFile(file: InputFile): Promise<boolean> {
  if (!TABLE.test(file.name)) return false;
  const [{ readUnitsFile }, { readTable }] = await Promise.all([import('../../documents'), import('../../xlsx')]);
  const units = readUnitsFile(file.bytes, file.name);
  const hasColumns = units.ok || (units.problem.code.startsWith('units.') && units.problem.code !== 'units.columnMissing');
  const table = hasColumns ? readTable(file.bytes, file.name) : null;
  if (table?.ok !== true) return false;
  const headings = table.value.slice(0, HEADING_ROWS).flatMap((row) => row.map((cell) => (typeof cell === 'string' ? folded(cell) : '')));
  return !headings.some((heading) => OF_TARGETS.has(heading));
}
