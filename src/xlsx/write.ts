/** Grids as .xlsx files. The same grid gives the same bytes, on every machine and at any time. */
import { unzipSync, zipSync } from 'fflate';
import type { WorkbookGrid } from './grid';
import { amendParts } from './write-parts';
import { writeOptions } from './write-options';

/** The earliest time an archive can name; fflate reads it in local time, so it is given in local time. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A workbook as an .xlsx file. Results given with formulas are written as cached results, and the file
 * asks Excel to calculate everything when it is opened.
 * @throws ProblemError `file.textTooLong`; RangeError or hucre's own error for what no workbook can
 *   hold (see {@link writeOptions}; also sheet names Excel forbids)
 */
export async function writeWorkbook(grid: WorkbookGrid): Promise<Uint8Array> {
  const options = writeOptions(grid);
  const { writeXlsx } = await import('hucre/xlsx');
  const parts = unzipSync(await writeXlsx(options));
  return zipSync(amendParts(parts, grid), { level: 6, mtime: NO_TIME });
}
