/** Who hears that other cells were selected: the sheet, its tables, and whoever asked the document itself. */
import { intersection, printedArea } from './address';
import type { HostSession } from './session';
import type { Area } from './spreadsheet';

/** Also when the sheet is another one than before. */
export function tellSelection(sheet: string, area: Area, host: HostSession): void {
  host.events.raise('selectionChanged', sheet, { address: printedArea(area) });
  for (const table of host.model.tables) {
    const part = table.sheet === sheet ? intersection(table.area, area) : null;
    // Outside a table nothing is said, but for the moment of leaving it.
    if (part === null && !host.selectedTables.has(table.id)) continue;
    if (part === null) host.selectedTables.delete(table.id);
    else host.selectedTables.add(table.id);
    host.events.send('tableSelectionChanged', [table.id], { worksheetId: table.sheet, tableId: table.id, address: part === null ? '' : printedArea(part) });
  }
  host.documentEvent({ event: 'selectionChanged', target: '' });
  for (const { id, sheet: own, area: bound } of host.model.bindings) {
    const part = own === sheet && bound !== null ? intersection(bound, area) : null;
    if (part === null || bound === null) continue;
    host.documentEvent({
      event: 'bindingSelectionChanged',
      target: id,
      details: {
        startRow: part.row - bound.row,
        startColumn: part.column - bound.column,
        rowCount: part.lastRow - part.row + 1,
        columnCount: part.lastColumn - part.column + 1,
      },
    });
  }
}
