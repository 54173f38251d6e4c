/**
 * One open workbook: the spreadsheet, the state beside it, the events, and what handlers share:
 * finding sheets, refusing writes to protected cells, telling listeners what changed.
 */
import { intersection, parseArea, printedAddress, printedArea, splitAddress } from './address';
import type { DocumentEvent } from '../contract';
import { shiftCharts } from './charts';
import { shiftComments } from './comments';
import { shiftConditionalFormats } from './conditional-formats';
import { EventRegistry, WORKBOOK_TARGET } from './events';
import { newSheetModel, shiftSheetModel, type SheetModel, type WorkbookModel } from './model';
import { HostError, type JsonObject } from './protocol';
import type { CellShift } from './shifting';
import type { Area, SheetState, Spreadsheet } from './spreadsheet';
import type { TableState } from './tables';

export class HostSession {
  /** Tables the selection lies in. */
  readonly selectedTables = new Set<string>();
  private readonly documentEvents: DocumentEvent[] = [];
  readonly events = new EventRegistry(() => this.model.enableEvents);
  /** False while a co-author's edit is carried out, so that its events say so. */
  private local = true;
  private readonly changeListeners = new Set<(sheet: string, area: Area) => void>();
  private readonly tabIds = new Map<string, number>();
  private readonly shiftListeners = new Set<(shift: CellShift) => void>();

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly model: WorkbookModel,
    private readonly onWorkbookRequested: (file: string | null) => void = () => undefined,
  ) {}

  /** A workbook of its own beside this one, from a file in base64 or empty. */
  openWorkbook(file: string | null): void {
    this.onWorkbookRequested(file);
  }

  /** @throws HostError `ItemNotFound` when the sheet was deleted */
  sheet(id: string): SheetState {
    const found = this.spreadsheet.sheets().find((sheet) => sheet.id === id);
    if (found === undefined) throw new HostError('ItemNotFound');
    return found;
  }

  /** By name (any case) or by id, as `getItem` takes both. */
  findSheet(key: string): SheetState | null {
    const sheets = this.spreadsheet.sheets();
    const folded = key.toLocaleLowerCase('en');
    return (
      sheets.find((sheet) => sheet.name.toLocaleLowerCase('en') === folded) ??
      sheets.find((sheet) => sheet.id === key) ??
      null
    );
  }

  /** Number of a sheet that no other sheet gets while the workbook is open. */
  tabId(id: string): number {
    const known = this.tabIds.get(id) ?? this.tabIds.size + 1;
    this.tabIds.set(id, known);
    return known;
  }

  sheetModel(id: string): SheetModel {
    const known = this.model.sheets.get(id);
    if (known !== undefined) return known;
    const made = newSheetModel();
    this.model.sheets.set(id, made);
    return made;
  }

  /** After a sheet was deleted: nothing that lay on it is left. */
  forgetSheet(id: string): void {
    this.model.sheets.delete(id);
    for (const table of this.model.tables) if (table.sheet === id) this.spreadsheet.removeTable(table.name);
    const isElsewhere = ({ sheet }: { readonly sheet: string }): boolean => sheet !== id;
    this.model.tables = this.model.tables.filter(isElsewhere);
    this.model.conditionalFormats = this.model.conditionalFormats.filter(isElsewhere);
    this.model.comments = this.model.comments.filter(isElsewhere);
    this.model.charts = this.model.charts.filter(isElsewhere);
    this.model.bindings = this.model.bindings.filter(isElsewhere);
  }

  address(sheet: string, area: Area): string {
    return printedAddress(this.sheet(sheet).name, area);
  }

  /** The cells of an address that names its sheet. @throws HostError `InvalidReference` where it names none */
  cellsOf(address: string): { readonly sheet: string; readonly area: Area } {
    const parts = splitAddress(address);
    const area = parseArea(parts.cells);
    const sheet = parts.sheet === null ? null : this.findSheet(parts.sheet);
    if (area === null || sheet === null) throw new HostError('InvalidReference');
    return { sheet: sheet.id, area };
  }

  /** The cells of an address given for a sheet. @throws HostError `InvalidArgument` for another sheet's, or for none */
  areaOn(sheet: string, address: string): Area {
    const parts = splitAddress(address.trim());
    const area = parseArea(parts.cells);
    if (area === null || (parts.sheet !== null && this.findSheet(parts.sheet)?.id !== sheet)) throw new HostError('InvalidArgument');
    return area;
  }

  /** @throws HostError `AccessDenied` when the sheet is protected and a cell of the area is locked */
  guardCells(sheet: string, area: Area): void {
    if (this.sheetModel(sheet).protection === null) return;
    const used = clip(area, this.spreadsheet.usedArea(sheet, false));
    const locked = used === null || this.spreadsheet.readFormats(sheet, used).some((row) => row.some((cell) => cell.locked));
    if (locked) throw new HostError('AccessDenied');
  }

  /** @throws HostError `AccessDenied` when the sheet is protected without that permission */
  guardSheet(sheet: string, permission?: string): void {
    const protection = this.sheetModel(sheet).protection;
    if (protection === null) return;
    if (permission !== undefined && protection.options[permission] === true) return;
    throw new HostError('AccessDenied');
  }

  /** @throws HostError `AccessDenied` when the workbook's structure is protected */
  guardStructure(): void {
    if (this.model.protection !== null) throw new HostError('AccessDenied');
  }

  /** Called after cells of a sheet were displaced. */
  onShift(listener: (shift: CellShift) => void): void {
    this.shiftListeners.add(listener);
  }

  /** Queues an event of the document itself; it leaves with the others. */
  documentEvent(event: DocumentEvent): void {
    if (this.model.enableEvents) this.documentEvents.push(event);
  }

  takeDocumentEvents(): readonly DocumentEvent[] {
    return this.documentEvents.splice(0);
  }

  /** Called after contents of cells were written. */
  onChange(listener: (sheet: string, area: Area) => void): void {
    this.changeListeners.add(listener);
  }

  /** What the workbook knows of cells besides their content, and kept ranges, after a displacement. */
  shifted(shift: CellShift): void {
    shiftSheetModel(this.sheetModel(shift.sheet), shift);
    this.model.conditionalFormats = shiftConditionalFormats(this.model.conditionalFormats, shift);
    this.model.comments = shiftComments(this.model.comments, shift);
    shiftCharts(this.model.charts, shift);
    for (const binding of this.model.bindings) {
      if (binding.sheet === shift.sheet && binding.area !== null) binding.area = shift.reference(binding.area);
    }
    for (const listener of this.shiftListeners) listener(shift);
  }

  /** @param details what else the event says, e.g. the way cells were shifted */
  changed(sheet: string, area: Area, changeType = 'RangeEdited', details: JsonObject = {}): void {
    for (const listener of this.changeListeners) listener(sheet, area);
    for (const binding of this.model.bindings) {
      const isTouched = binding.sheet === sheet && binding.area !== null && intersection(binding.area, area) !== null;
      if (isTouched) this.bindingChanged(binding.id);
    }
    const change = { ...this.change(sheet, area, changeType), ...details };
    this.events.raise('changed', sheet, change, !this.local);
    for (const table of this.model.tables) {
      if (table.sheet === sheet && intersection(table.area, area) !== null) this.tellOfTable(table, change);
    }
  }

  /** Results a formula got anew are data that changed, for a binding of its cell. */
  calculated(sheet: string, area: Area): void {
    this.events.raise('calculated', sheet, { address: printedArea(area) });
    for (const binding of this.model.bindings) {
      const part = binding.sheet === sheet && binding.area !== null ? intersection(binding.area, area) : null;
      const holdsFormula = part !== null && this.spreadsheet.read(sheet, part).some((row) => row.some((cell) => cell.formula !== undefined));
      if (holdsFormula) this.bindingChanged(binding.id);
    }
  }

  /** Told once, however often its cells change before the events leave. */
  private bindingChanged(target: string): void {
    const isTold = this.documentEvents.some((event) => event.event === 'bindingDataChanged' && event.target === target);
    if (!isTold) this.documentEvent({ event: 'bindingDataChanged', target });
  }

  columnNames(table: string): readonly string[] {
    const folded = table.toLocaleLowerCase('en');
    return this.model.tables.find((each) => each.name.toLocaleLowerCase('en') === folded)?.columns.map((column) => column.name) ?? [];
  }

  tableAt(sheet: string, row: number, column: number): TableState | null {
    return (
      this.model.tables.find(
        ({ sheet: own, area }) => own === sheet && row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
      ) ?? null
    );
  }

  /** A change of a table that is told as the table's own, such as a new row. */
  tableChanged(table: TableState, area: Area, changeType: string): void {
    this.tellOfTable(table, this.change(table.sheet, area, changeType));
  }

  private tellOfTable(table: TableState, change: JsonObject): void {
    const details = { ...change, tableId: table.id, worksheetId: table.sheet };
    this.events.send('tableChanged', [table.id, table.sheet, WORKBOOK_TARGET], details, { remote: !this.local });
  }

  private change(sheet: string, area: Area, changeType: string): JsonObject {
    return {
      address: printedArea(area),
      changeType,
      triggerSource: this.local ? 'ThisLocalAddin' : 'Unknown',
      referenceId: `${sheet}!${printedArea(area)}`,
    };
  }

  formatted(sheet: string, area: Area): void {
    this.events.raise('formatChanged', sheet, { address: printedArea(area) });
  }

  /** Runs a co-author's edit: protection and events as for anybody, but from elsewhere. */
  async remotely(edit: () => void | Promise<void>): Promise<void> {
    this.local = false;
    try {
      await edit();
    } finally {
      this.local = true;
    }
  }
}

/** The part of an unbounded area that holds anything; a bounded area stays whole. */
function clip(area: Area, used: Area | null): Area | null {
  const bounded = (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1) <= 100_000;
  if (bounded) return area;
  if (used === null) return null;
  return {
    row: area.row,
    column: area.column,
    lastRow: Math.min(area.lastRow, used.lastRow + 1),
    lastColumn: Math.min(area.lastColumn, used.lastColumn + 1),
  };
}
