/** What happens to tables when somebody else changes cells: they move with them, and take over new headings. */
import { intersection } from '../../address';
import type { HostSession } from '../../session';
import type { CellShift } from '../../shifting';
import { columnOf, freshColumnName, headerArea, type TableColumnState, type TableState } from '../../tables';
import { nextColumnId, readHeadings, registerTable } from './state';

/** Registers with the session; called once, when the workbook is opened. */
export function followCells(host: HostSession): void {
  host.onShift((shift) => {
    for (const table of host.model.tables.filter((each) => each.sheet === shift.sheet)) move(table, shift, host);
  });
  host.onChange((sheet, area) => {
    for (const table of host.model.tables) {
      const header = headerArea(table);
      if (table.sheet !== sheet || header === null || intersection(header, area) === null) continue;
      readHeadings(table, host);
      registerTable(table, host);
    }
  });
}

function move(table: TableState, shift: CellShift, host: HostSession): void {
  const after = shift.reference(table.area);
  if (after === null) {
    host.model.tables = host.model.tables.filter((each) => each !== table);
    host.spreadsheet.removeTable(table.name);
    return;
  }
  const kept = new Map<number, TableColumnState>();
  table.columns.forEach((column, index) => {
    const place = shift.reference(columnOf(table.area, index));
    if (place !== null && place.column === place.lastColumn) kept.set(place.column, column);
  });
  const names = table.columns.map((column) => column.name);
  table.area = after;
  table.columns = Array.from({ length: after.lastColumn - after.column + 1 }, (_, index) => {
    const known = kept.get(after.column + index);
    if (known !== undefined) return known;
    const name = freshColumnName(index, names);
    names.push(name);
    return { id: nextColumnId(table) + index, name, filter: null };
  });
  readHeadings(table, host);
  registerTable(table, host);
}
