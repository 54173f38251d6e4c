/** Cells as filters look at them. */
import type { FilteredCell } from '../filtering';
import type { HostSession } from '../session';
import type { Cells } from '../table';
import { plainValue, shownText } from './cells';

/** Row by row. */
export function filteredCells({ sheet, area }: Cells, host: HostSession): readonly (readonly FilteredCell[])[] {
  const formats = host.spreadsheet.readFormats(sheet, area);
  return host.spreadsheet.read(sheet, area).map((row, r) =>
    row.map((cell, c): FilteredCell => {
      const format = formats[r]?.[c];
      return {
        value: cell.value === null ? null : plainValue(cell),
        text: shownText(cell, format?.numberFormat ?? 'General'),
        fill: format?.fill ?? null,
        fontColor: format?.fontColor ?? '#000000',
      };
    }),
  );
}
