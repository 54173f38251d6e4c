/** Rows of cells put into another order, with their formats; formulas move as they do when rows are copied. */
import { shiftFormula } from '../references';
import type { HostSession } from '../session';
import type { CellContent } from '../spreadsheet';
import type { Cells } from '../table';

/** @param order for each row of the area the row that comes there, counted from zero */
export function reorderRows({ sheet, area }: Cells, order: readonly number[], host: HostSession): void {
  const contents = host.spreadsheet.read(sheet, area);
  const formats = host.spreadsheet.readFormats(sheet, area);
  const moved = order.map((from, to): (CellContent | null)[] =>
    (contents[from] ?? []).map((cell) => {
      if (cell.value === null && cell.formula === undefined) return null;
      return cell.formula === undefined ? cell : { ...cell, formula: shiftFormula(cell.formula, to - from, 0) };
    }),
  );
  host.spreadsheet.write(sheet, area.row, area.column, moved);
  host.spreadsheet.writeFormats(sheet, area.row, area.column, order.map((from) => formats[from] ?? []));
}
