/**
 * {@link Spreadsheet} over Univer 0.25.1, the same code in the browser and headless. Cells are read
 * straight from the matrix and written by mutations: a facade call per cell would take milliseconds.
 * Commands are used where Univer rewrites formulas along with the change (renaming a sheet).
 */
import type { ICellData, IExecutionOptions, IRange, IWorkbookData, IWorksheetData, Injector, Workbook, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { IActiveDirtyManagerService } from '@univerjs/preset-sheets-node-core';
import { MAX_COLUMNS, MAX_ROWS } from '../../xlsx';
import {
  DEFAULT_FORMAT,
  type Area,
  type CellContent,
  type CellFormat,
  type DefinedName,
  type FormatPatch,
  type SheetState,
  type Spreadsheet,
  type UserAction,
} from '../host';
import { Calculation } from './calculation';
import { areaOf, cellOf, contentOf, eachCell, formattedCell, hasContent, inside, rangeOf, touches } from './cells';
import { customOf, customWithoutFormat, formatOf, styleOf } from './styles';
import { userAction } from './user-actions';

type CellMatrix = { [row: number]: { [column: number]: ICellData | null } };

/** Excel's standard sizes in pixels. */
const COLUMN_WIDTH = 64;
const ROW_HEIGHT = 20;
const INITIAL_ROWS = 1000;
const INITIAL_COLUMNS = 26;
/** Areas longer than this mean "all": they format what exists and do not make the sheet grow. */
const GROWTH_LIMIT = 100_000;
const WORKBOOK_SCOPE = 'AllDefaultWorkbook';
/** Univer turns to a sheet that is added or shown, unless that was done elsewhere; Excel stays where it was. */
const QUIETLY: IExecutionOptions = { fromCollab: true };

/** How `calculate` takes over from Univer: its service that says what a change makes dirty. */
export type DirtyManagerIdentifier = Parameters<Injector['get']>[0] & typeof IActiveDirtyManagerService;

/**
 * Takes the active workbook of `api`, or opens an empty one.
 * @param dirtyManager `IActiveDirtyManagerService`, exported by both sheet presets (handed in because
 *   the two hosts load Univer differently)
 */
export function createUniverSpreadsheet(api: FUniver, dirtyManager: DirtyManagerIdentifier): Spreadsheet {
  return new UniverSpreadsheet(api, dirtyManager);
}

function emptyWorkbook(): Partial<IWorkbookData> {
  const id = sheetId();
  return { id: `workbook-${id}`, name: 'Book1', sheetOrder: [id], sheets: { [id]: emptySheet(id, 'Sheet1') } };
}

/** In full, because the mutation that adds a sheet fills nothing in. */
function emptySheet(id: string, name: string): Omit<IWorksheetData, 'zoomRatio' | 'scrollTop' | 'scrollLeft'> {
  return {
    id,
    name,
    tabColor: '',
    hidden: 0,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: INITIAL_ROWS,
    columnCount: INITIAL_COLUMNS,
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    showGridlines: 1,
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    rightToLeft: 0,
  };
}

/** Of the form Excel gives: `{GUID}`. */
function sheetId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

class UniverSpreadsheet implements Spreadsheet {
  private readonly workbook: Workbook;
  private readonly unitId: string;
  private readonly calculation: Calculation;
  private readonly listeners = new Set<(action: UserAction) => void>();
  private readonly forgetCommands: () => void;
  /** Above zero while this class itself executes a command: what it does is no user's action. */
  private own = 0;
  /** The sheet listeners believe to be shown. */
  private shownSheet: string;
  private selected = new Map<string, Area>();

  constructor(
    private readonly api: FUniver,
    dirtyManager: DirtyManagerIdentifier,
  ) {
    const opened = api.getActiveWorkbook() ?? api.createWorkbook(emptyWorkbook());
    this.workbook = opened.getWorkbook();
    this.unitId = this.workbook.getUnitId();
    const injector = opened.getActiveSheet().getInject();
    this.calculation = new Calculation(api, injector.get<IActiveDirtyManagerService>(dirtyManager));
    this.shownSheet = opened.getActiveSheet().getSheetId();
    const listener = api.addEvent(api.Event.CommandExecuted, (command) => {
      const action = userAction(command, command.options, this.unitId, this.shownSheet);
      if (action === null) return;
      if (action.kind === 'activated') this.shownSheet = action.sheet;
      if (action.kind === 'selected') this.selected.set(action.sheet, action.area);
      if (this.own === 0) for (const each of this.listeners) each(action);
    });
    this.forgetCommands = () => listener.dispose();
  }

  sheets(): readonly SheetState[] {
    return this.workbook.getSheets().map((sheet) => {
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
    const id = sheetId();
    this.run('sheet.mutation.insert-sheet', { unitId: this.unitId, index, sheet: emptySheet(id, name) }, QUIETLY);
    return id;
  }

  removeSheet(id: string): void {
    if (this.activeSheet() === id) {
      const next = this.sheets().find((sheet) => sheet.id !== id && !sheet.hidden);
      if (next !== undefined) this.activate(next.id);
    }
    this.run('sheet.command.remove-sheet', { unitId: this.unitId, subUnitId: id });
    this.selected.delete(id);
  }

  renameSheet(id: string, name: string): void {
    this.run('sheet.command.set-worksheet-name', { unitId: this.unitId, subUnitId: id, name });
  }

  moveSheet(id: string, index: number): void {
    const fromOrder = this.sheets().findIndex((sheet) => sheet.id === id);
    this.run('sheet.mutation.set-worksheet-order', { unitId: this.unitId, subUnitId: id, fromOrder, toOrder: index });
  }

  setHidden(id: string, hidden: boolean): void {
    this.run('sheet.mutation.set-worksheet-hidden', { unitId: this.unitId, subUnitId: id, hidden: hidden ? 1 : 0 }, QUIETLY);
  }

  setTabColor(id: string, color: string | null): void {
    this.run('sheet.mutation.set-tab-color', { unitId: this.unitId, subUnitId: id, color: color ?? '' });
  }

  setGridlines(id: string, shown: boolean): void {
    this.run('sheet.mutation.toggle-gridlines', { unitId: this.unitId, subUnitId: id, showGridlines: shown ? 1 : 0 });
  }

  setFrozen(id: string, rows: number, columns: number): void {
    this.run('sheet.mutation.set-frozen', {
      unitId: this.unitId,
      subUnitId: id,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  activate(id: string): void {
    this.run('sheet.operation.set-worksheet-active', { unitId: this.unitId, subUnitId: id });
    this.shownSheet = id;
  }

  selection(): { readonly sheet: string; readonly area: Area } {
    const sheet = this.activeSheet();
    return { sheet, area: this.selected.get(sheet) ?? { row: 0, column: 0, lastRow: 0, lastColumn: 0 } };
  }

  select(sheet: string, area: Area): void {
    if (sheet !== this.activeSheet()) this.activate(sheet);
    const worksheet = this.worksheet(sheet);
    this.grow(sheet, area);
    const last = { row: worksheet.getRowCount() - 1, column: worksheet.getColumnCount() - 1 };
    const shown = { ...area, lastRow: Math.min(area.lastRow, last.row), lastColumn: Math.min(area.lastColumn, last.column) };
    const range = rangeOf(shown);
    const primary = { ...rangeOf({ ...shown, lastRow: shown.row, lastColumn: shown.column }), actualRow: shown.row, actualColumn: shown.column, isMerged: false, isMergedMainCell: false };
    this.run('sheet.operation.set-selections', {
      unitId: this.unitId,
      subUnitId: sheet,
      selections: [{ range, primary, style: null }],
    });
    this.selected.set(sheet, area);
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    this.worksheet(sheet).getCellMatrix().forValue((row, column, cell) => {
      const filled = hasContent(cell) || (!valuesOnly && (cell?.s != null || cell?.custom != null));
      if (!filled) return;
      area =
        area === null
          ? { row, column, lastRow: row, lastColumn: column }
          : {
              row: Math.min(area.row, row),
              column: Math.min(area.column, column),
              lastRow: Math.max(area.lastRow, row),
              lastColumn: Math.max(area.lastColumn, column),
            };
    });
    return area;
  }

  read(sheet: string, area: Area): CellContent[][] {
    const matrix = this.worksheet(sheet).getCellMatrix();
    return eachCell(area, (row, column) => contentOf(matrix.getValue(row, column)));
  }

  write(sheet: string, row: number, column: number, cells: readonly (readonly (CellContent | null | undefined)[])[]): void {
    const cellValue: CellMatrix = {};
    let [lastRow, lastColumn] = [-1, -1];
    cells.forEach((line, r) => {
      line.forEach((content, c) => {
        if (content === undefined) return;
        (cellValue[row + r] ??= {})[column + c] = cellOf(content);
        lastRow = Math.max(lastRow, row + r);
        lastColumn = Math.max(lastColumn, column + c);
      });
    });
    if (lastRow < 0) return;
    this.grow(sheet, { row, column, lastRow, lastColumn });
    this.run('sheet.mutation.set-range-values', { unitId: this.unitId, subUnitId: sheet, cellValue });
  }

  readFormats(sheet: string, area: Area): CellFormat[][] {
    const worksheet = this.worksheet(sheet);
    const matrix = worksheet.getCellMatrix();
    const known = new Map<unknown, CellFormat>();
    return eachCell(area, (row, column) => {
      const cell = matrix.getValue(row, column);
      const lines = [worksheet.getColumnManager().getColumn(column)?.custom, worksheet.getRowManager().getRow(row)?.custom];
      // Styles are shared by key: one look-up serves all cells of that key, unless column or row add something.
      const plain = cell?.custom == null && lines.every((each) => each == null) && typeof cell?.s === 'string';
      const shared = plain && !worksheet.getColumnStyle(column) && !worksheet.getRowStyle(row) ? cell.s : undefined;
      const cached = shared === undefined ? undefined : known.get(shared);
      if (cached !== undefined) return cached;
      if (cell == null && lines.every((each) => each == null) && !worksheet.getColumnStyle(column) && !worksheet.getRowStyle(row)) {
        return DEFAULT_FORMAT;
      }
      const format = formatOf(worksheet.getComposedCellStyle(row, column), [...lines, cell?.custom]);
      if (shared !== undefined) known.set(shared, format);
      return format;
    });
  }

  readNumberFormats(sheet: string, area: Area): string[][] {
    return this.readFormats(sheet, area).map((row) => row.map((format) => format.numberFormat));
  }

  writeFormats(sheet: string, row: number, column: number, patches: readonly (readonly (FormatPatch | undefined)[])[]): void {
    const matrix = this.worksheet(sheet).getCellMatrix();
    const cellValue: CellMatrix = {};
    let [lastRow, lastColumn] = [-1, -1];
    patches.forEach((line, r) => {
      line.forEach((patch, c) => {
        if (patch === undefined) return;
        (cellValue[row + r] ??= {})[column + c] = formattedCell(patch, matrix.getValue(row + r, column + c));
        lastRow = Math.max(lastRow, row + r);
        lastColumn = Math.max(lastColumn, column + c);
      });
    });
    if (lastRow < 0) return;
    this.grow(sheet, { row, column, lastRow, lastColumn });
    this.style(sheet, cellValue);
  }

  formatArea(sheet: string, area: Area, patch: FormatPatch): void {
    const worksheet = this.worksheet(sheet);
    const matrix = worksheet.getCellMatrix();
    const style = styleOf(patch);
    if (area.row === 0 && area.lastRow === MAX_ROWS - 1) {
      this.formatColumns(sheet, area, patch);
      return this.formatExisting(sheet, area, patch);
    }
    if (area.column === 0 && area.lastColumn === MAX_COLUMNS - 1) {
      this.formatRows(sheet, area, patch);
      return this.formatExisting(sheet, area, patch);
    }
    this.grow(sheet, area);
    const cellValue: CellMatrix = {};
    for (let row = area.row; row <= area.lastRow; row += 1) {
      const line: { [column: number]: ICellData } = (cellValue[row] = {});
      for (let column = area.column; column <= area.lastColumn; column += 1) {
        const custom = customOf(patch, matrix.getValue(row, column)?.custom);
        line[column] = { ...(style === null ? {} : { s: style }), ...(custom === undefined ? {} : { custom }) };
      }
    }
    this.style(sheet, cellValue);
  }

  clearFormats(sheet: string, area: Area): void {
    const cellValue: CellMatrix = {};
    this.worksheet(sheet).getCellMatrix().forValue((row, column, cell) => {
      if (!inside(area, row, column) || (cell?.s == null && cell?.custom == null)) return;
      (cellValue[row] ??= {})[column] = { s: null, custom: customWithoutFormat(cell.custom) };
    });
    this.style(sheet, cellValue);
  }

  merges(sheet: string): readonly Area[] {
    return this.worksheet(sheet).getMergeData().map(areaOf);
  }

  merge(sheet: string, area: Area): void {
    this.grow(sheet, area);
    this.run('sheet.mutation.add-worksheet-merge', { unitId: this.unitId, subUnitId: sheet, ranges: [rangeOf(area)] });
  }

  unmerge(sheet: string, area: Area): void {
    const ranges = this.merges(sheet).filter((merge) => touches(merge, area)).map(rangeOf);
    if (ranges.length > 0) this.run('sheet.mutation.remove-worksheet-merge', { unitId: this.unitId, subUnitId: sheet, ranges });
  }

  columnWidth(sheet: string, column: number): number {
    const worksheet = this.worksheet(sheet);
    return worksheet.getColumnManager().getColumn(column)?.w ?? worksheet.getConfig().defaultColumnWidth;
  }

  rowHeight(sheet: string, row: number): number {
    const worksheet = this.worksheet(sheet);
    const data = worksheet.getRowManager().getRow(row);
    const measured = data?.ia === 0 ? undefined : data?.ah;
    return measured ?? data?.h ?? worksheet.getConfig().defaultRowHeight;
  }

  setColumnWidth(sheet: string, first: number, last: number, pixels: number | null): void {
    const colWidth = pixels ?? this.worksheet(sheet).getConfig().defaultColumnWidth;
    this.run('sheet.mutation.set-worksheet-col-width', { ...this.lines(sheet, 'column', first, last), colWidth });
  }

  setRowHeight(sheet: string, first: number, last: number, pixels: number | null): void {
    const target = this.lines(sheet, 'row', first, last);
    this.run('sheet.mutation.set-worksheet-row-height', {
      ...target,
      rowHeight: pixels ?? this.worksheet(sheet).getConfig().defaultRowHeight,
    });
    this.run('sheet.mutation.set-worksheet-row-is-auto-height', { ...target, autoHeightInfo: pixels === null ? 1 : 0 });
  }

  columnHidden(sheet: string, column: number): boolean {
    return this.worksheet(sheet).getColumnManager().getColumn(column)?.hd === 1;
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.worksheet(sheet).getRowManager().getRow(row)?.hd === 1;
  }

  setColumnsHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    this.run(hidden ? 'sheet.mutation.set-col-hidden' : 'sheet.mutation.set-col-visible', this.lines(sheet, 'column', first, last));
  }

  setRowsHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    this.run(hidden ? 'sheet.mutation.set-row-hidden' : 'sheet.mutation.set-row-visible', this.lines(sheet, 'row', first, last));
  }

  names(): readonly DefinedName[] {
    return this.api.getActiveWorkbook()?.getDefinedNames().map((each): DefinedName => {
      const reference = each.getFormulaOrRefString();
      const scope = each.getLocalSheetId();
      return {
        name: each.getName(),
        formula: reference.startsWith('=') ? reference : `=${reference}`,
        sheet: scope === undefined || scope === '' || scope === WORKBOOK_SCOPE ? null : scope,
        comment: each.getComment() ?? '',
        visible: true,
      };
    }) ?? [];
  }

  setName(name: DefinedName): void {
    this.run('formula.mutation.set-defined-name', {
      unitId: this.unitId,
      id: nameId(name.name, name.sheet),
      name: name.name,
      formulaOrRefString: name.formula.slice(1),
      comment: name.comment,
      localSheetId: name.sheet ?? WORKBOOK_SCOPE,
    });
  }

  removeName(name: string, sheet: string | null): void {
    this.run('formula.mutation.remove-defined-name', { unitId: this.unitId, id: nameId(name, sheet), name });
  }

  calculate(): Promise<void> {
    return this.calculation.calculate();
  }

  markAllDirty(): void {
    this.calculation.markAllDirty();
  }

  onUserAction(listener: (action: UserAction) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.listeners.clear();
    this.forgetCommands();
    this.calculation.dispose();
  }

  private worksheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  private run(command: string, params: object, options?: IExecutionOptions): void {
    this.own += 1;
    try {
      this.api.syncExecuteCommand(command, params, options);
    } finally {
      this.own -= 1;
    }
  }

  /** A change of style only: formulas need not be told. */
  private style(sheet: string, cellValue: CellMatrix): void {
    this.run('sheet.mutation.set-range-values', { unitId: this.unitId, subUnitId: sheet, cellValue, trigger: 'sheet.command.set-style' });
  }

  /** Univer's sheets are as large as they are told to be; Excel's have room for everything. */
  private grow(sheet: string, area: Area): void {
    const worksheet = this.worksheet(sheet);
    const target = { unitId: this.unitId, subUnitId: sheet };
    if (area.lastRow >= worksheet.getRowCount() && area.lastRow - area.row < GROWTH_LIMIT) {
      this.run('sheet.mutation.set-worksheet-row-count', { ...target, rowCount: area.lastRow + 1 });
    }
    if (area.lastColumn >= worksheet.getColumnCount() && area.lastColumn < MAX_COLUMNS - 1) {
      this.run('sheet.mutation.set-worksheet-column-count', { ...target, columnCount: area.lastColumn + 1 });
    }
  }

  /** Whole rows or columns as mutations take them, no further than the sheet reaches. */
  private lines(sheet: string, kind: 'row' | 'column', first: number, last: number): { unitId: string; subUnitId: string; ranges: IRange[] } {
    const worksheet = this.worksheet(sheet);
    const area: Area =
      kind === 'row'
        ? { row: first, lastRow: last, column: 0, lastColumn: 0 }
        : { row: 0, lastRow: 0, column: first, lastColumn: last };
    this.grow(sheet, area);
    const ends = { row: worksheet.getRowCount() - 1, column: worksheet.getColumnCount() - 1 };
    const whole: Area =
      kind === 'row'
        ? { row: first, lastRow: Math.min(last, ends.row), column: 0, lastColumn: ends.column }
        : { row: 0, lastRow: ends.row, column: first, lastColumn: Math.min(last, ends.column) };
    return { unitId: this.unitId, subUnitId: sheet, ranges: [rangeOf(whole)] };
  }

  private formatColumns(sheet: string, area: Area, patch: FormatPatch): void {
    const worksheet = this.worksheet(sheet);
    this.grow(sheet, { ...area, lastRow: 0 });
    const last = Math.min(area.lastColumn, worksheet.getColumnCount() - 1);
    const columnData: Record<number, object> = {};
    for (let column = area.column; column <= last; column += 1) {
      const before = worksheet.getColumnManager().getColumn(column);
      const custom = customOf(patch, before?.custom);
      columnData[column] = {
        ...before,
        s: { ...worksheet.getColumnStyle(column), ...styleOf(patch) },
        ...(custom === undefined ? {} : { custom }),
      };
    }
    this.run('sheet.mutation.set-col-data', { unitId: this.unitId, subUnitId: sheet, columnData });
  }

  private formatRows(sheet: string, area: Area, patch: FormatPatch): void {
    const worksheet = this.worksheet(sheet);
    this.grow(sheet, { ...area, lastColumn: 0 });
    const last = Math.min(area.lastRow, worksheet.getRowCount() - 1);
    const rowData: Record<number, object> = {};
    for (let row = area.row; row <= last; row += 1) {
      const before = worksheet.getRowManager().getRow(row);
      const custom = customOf(patch, before?.custom);
      rowData[row] = {
        ...before,
        s: { ...worksheet.getRowStyle(row), ...styleOf(patch) },
        ...(custom === undefined ? {} : { custom }),
      };
    }
    this.run('sheet.mutation.set-row-data', { unitId: this.unitId, subUnitId: sheet, rowData });
  }

  private formatExisting(sheet: string, area: Area, patch: FormatPatch): void {
    const cellValue: CellMatrix = {};
    this.worksheet(sheet).getCellMatrix().forValue((row, column, cell) => {
      if (cell != null && inside(area, row, column)) (cellValue[row] ??= {})[column] = formattedCell(patch, cell);
    });
    this.style(sheet, cellValue);
  }
}

function nameId(name: string, sheet: string | null): string {
  return `${sheet ?? ''}/${name.toLocaleLowerCase('en')}`;
}
