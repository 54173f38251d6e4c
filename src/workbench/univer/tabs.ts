/** The sheets as tabs: their order, names, what is shown and selected. */
import type { IExecutionOptions } from '@univerjs/core';
import type { Area, Spreadsheet, UserAction } from '../host';
import { rangeOf } from './cells';
import { emptySheet, newSheetId } from './new-workbook';
import type { OpenWorkbook } from './open-workbook';
import { userAction } from './user-actions';

type Tabs = Pick<
  Spreadsheet,
  | 'sheets'
  | 'addSheet'
  | 'removeSheet'
  | 'renameSheet'
  | 'moveSheet'
  | 'setHidden'
  | 'setTabColor'
  | 'setGridlines'
  | 'setFrozen'
  | 'activeSheet'
  | 'activate'
  | 'selection'
  | 'select'
  | 'onUserAction'
>;

/** Univer turns to a sheet that is added or shown, unless that was done elsewhere; Excel stays where it was. */
const QUIETLY: IExecutionOptions = { fromCollab: true };
const FIRST_CELL: Area = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };

export class SheetTabs implements Tabs {
  private readonly listeners = new Set<(action: UserAction) => void>();
  private readonly forgetCommands: () => void;
  private readonly selected = new Map<string, Area>();
  /** The sheet listeners believe to be shown. */
  private shownSheet: string;

  constructor(private readonly open: OpenWorkbook) {
    const { api, unitId } = open;
    this.shownSheet = this.activeSheet();
    const listener = api.addEvent(api.Event.CommandExecuted, (command) => {
      const action = userAction(command, command.options, unitId, this.shownSheet);
      if (action === null) return;
      if (action.kind === 'activated') this.shownSheet = action.sheet;
      if (action.kind === 'selected') this.selected.set(action.sheet, action.area);
      if (!open.isExecuting) for (const each of this.listeners) each(action);
    });
    this.forgetCommands = () => listener.dispose();
  }

  sheets(): ReturnType<Spreadsheet['sheets']> {
    return this.open.workbook.getSheets().map((sheet) => {
      const config = sheet.getConfig();
      return {
        id: sheet.getSheetId(),
        name: sheet.getName(),
        hidden: config.hidden === 1,
        tabColor: config.tabColor ? config.tabColor.toUpperCase() : null,
        gridlines: config.showGridlines !== 0,
        frozen: { rows: Math.max(0, config.freeze.ySplit), columns: Math.max(0, config.freeze.xSplit) },
      };
    });
  }

  addSheet(name: string, index: number): string {
    const id = newSheetId();
    this.open.run('sheet.mutation.insert-sheet', { index, sheet: emptySheet(id, name) }, QUIETLY);
    return id;
  }

  removeSheet(id: string): void {
    if (this.activeSheet() === id) {
      const next = this.sheets().find((sheet) => sheet.id !== id && !sheet.hidden);
      if (next !== undefined) this.activate(next.id);
    }
    const subUnitName = this.open.worksheet(id).getName();
    const command = this.isReferredTo(id) ? 'sheet.command.remove-sheet' : 'sheet.mutation.remove-sheet';
    this.open.run(command, { subUnitId: id, subUnitName });
    this.selected.delete(id);
  }

  renameSheet(id: string, name: string): void {
    const command = this.isReferredTo(id) ? 'sheet.command.set-worksheet-name' : 'sheet.mutation.set-worksheet-name';
    this.open.run(command, { subUnitId: id, name });
  }

  moveSheet(id: string, index: number): void {
    const fromOrder = this.sheets().findIndex((sheet) => sheet.id === id);
    this.open.run('sheet.mutation.set-worksheet-order', { subUnitId: id, fromOrder, toOrder: index });
  }

  setHidden(id: string, hidden: boolean): void {
    this.open.run('sheet.mutation.set-worksheet-hidden', { subUnitId: id, hidden: hidden ? 1 : 0 }, QUIETLY);
  }

  setTabColor(id: string, color: string | null): void {
    this.open.run('sheet.mutation.set-tab-color', { subUnitId: id, color: color ?? '' });
  }

  setGridlines(id: string, shown: boolean): void {
    this.open.run('sheet.mutation.toggle-gridlines', { subUnitId: id, showGridlines: shown ? 1 : 0 });
  }

  setFrozen(id: string, rows: number, columns: number): void {
    this.open.run('sheet.mutation.set-frozen', {
      subUnitId: id,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  activeSheet(): string {
    return this.open.workbook.getActiveSheet().getSheetId();
  }

  activate(id: string): void {
    this.open.run('sheet.operation.set-worksheet-active', { subUnitId: id });
    this.shownSheet = id;
  }

  selection(): { readonly sheet: string; readonly area: Area } {
    const sheet = this.activeSheet();
    return { sheet, area: this.selected.get(sheet) ?? FIRST_CELL };
  }

  select(sheet: string, area: Area): void {
    if (sheet !== this.activeSheet()) this.activate(sheet);
    const worksheet = this.open.worksheet(sheet);
    this.open.grow(sheet, area);
    const last = { row: worksheet.getRowCount() - 1, column: worksheet.getColumnCount() - 1 };
    const shown = { ...area, lastRow: Math.min(area.lastRow, last.row), lastColumn: Math.min(area.lastColumn, last.column) };
    const first = rangeOf({ ...shown, lastRow: shown.row, lastColumn: shown.column });
    const primary = { ...first, actualRow: shown.row, actualColumn: shown.column, isMerged: false, isMergedMainCell: false };
    this.open.run('sheet.operation.set-selections', {
      subUnitId: sheet,
      selections: [{ range: rangeOf(shown), primary, style: null }],
      // Excel scrolls to what is selected.
      reveal: true,
    });
    this.selected.set(sheet, area);
  }

  onUserAction(listener: (action: UserAction) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.listeners.clear();
    this.forgetCommands();
  }

  /**
   * Whether a name belongs to the sheet, or a formula or a name may refer to it, by its name in the
   * text. Only then is the command needed that rewrites them; it parses every formula of the workbook.
   */
  private isReferredTo(id: string): boolean {
    const { api } = this.open;
    const name = this.open.worksheet(id).getName().replaceAll("'", "''").toLowerCase();
    const refers = (text: string): boolean => text.toLowerCase().includes(name);
    const names = api.getActiveWorkbook()?.getDefinedNames() ?? [];
    if (names.some((each) => each.getLocalSheetId() === id || refers(each.getFormulaOrRefString()))) return true;
    return this.open.worksheets().some((sheet) => {
      let found = false;
      sheet.getCellMatrix().forValue((_, __, cell) => {
        if (cell?.f != null && refers(cell.f)) found = true;
        return found ? false : undefined;
      });
      return found;
    });
  }
}
