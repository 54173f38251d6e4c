/**
 * {@link Spreadsheet} over Univer 0.25.1, the same code in the browser and headless. Cells are read
 * straight from the matrix and written by mutations: a facade call per cell would take milliseconds.
 * Commands are used where Univer rewrites formulas along with the change (renaming a sheet).
 */
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { IActiveDirtyManagerService } from '@univerjs/preset-sheets-node-core';
import type { Area, CellContent, CellFormat, DefinedName, Evaluation, FormatPatch, Line, NamedTable, SheetState, Spill, Spreadsheet, UserAction } from '../host';
import { Calculation } from './calculation';
import { areaOf, cellOf, contentOf, eachCell, hasContent, rangeOf, touches } from './cells';
import { CellFormats } from './formats';
import { RowsAndColumns } from './lines';
import { LooseFormulas } from './loose-formulas';
import { CellMoves } from './moving';
import { emptyWorkbook } from './new-workbook';
import { OpenWorkbook, type CellMatrix } from './open-workbook';
import { Spills } from './spills';
import { SheetTabs } from './tabs';

const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

/** How `calculate` takes over from Univer: its service that says what a change makes dirty. */
export type DirtyManagerIdentifier = Parameters<Injector['get']>[0] & typeof IActiveDirtyManagerService;

/**
 * Takes the active workbook of `api`, or opens an empty one.
 * @param dirtyManager `IActiveDirtyManagerService`, exported by both sheet presets (handed in because
 *   the two hosts load Univer differently)
 */
export function createUniverSpreadsheet(api: FUniver, dirtyManager: DirtyManagerIdentifier): Spreadsheet {
  const opened = api.getActiveWorkbook() ?? api.createWorkbook(emptyWorkbook());
  const service = opened.getActiveSheet().getInject().get<IActiveDirtyManagerService>(dirtyManager);
  return new UniverSpreadsheet(new OpenWorkbook(api, opened.getWorkbook()), new Calculation(api, service));
}

class UniverSpreadsheet implements Spreadsheet {
  private readonly tabs: SheetTabs;
  private readonly lines: RowsAndColumns;
  private readonly formats: CellFormats;
  private readonly moves: CellMoves;
  private readonly spilled: Spills;
  private readonly formulas: LooseFormulas;
  /** Univer shows every name; which ones Excel would not is kept here. */
  private readonly hiddenNames = new Set<string>();

  constructor(
    private readonly open: OpenWorkbook,
    private readonly calculation: Calculation,
  ) {
    this.tabs = new SheetTabs(open);
    this.lines = new RowsAndColumns(open);
    this.formats = new CellFormats(open);
    this.moves = new CellMoves(open);
    this.spilled = new Spills(open);
    this.formulas = new LooseFormulas(open);
  }

  sheets = (): readonly SheetState[] => this.tabs.sheets();
  addSheet = (name: string, index: number): string => this.tabs.addSheet(name, index);
  renameSheet = (id: string, name: string): void => this.tabs.renameSheet(id, name);
  moveSheet = (id: string, index: number): void => this.tabs.moveSheet(id, index);
  setHidden = (id: string, hidden: boolean): void => this.tabs.setHidden(id, hidden);
  setTabColor = (id: string, color: string | null): void => this.tabs.setTabColor(id, color);
  setGridlines = (id: string, shown: boolean): void => this.tabs.setGridlines(id, shown);
  setFrozen = (id: string, rows: number, columns: number): void => this.tabs.setFrozen(id, rows, columns);
  activeSheet = (): string => this.tabs.activeSheet();
  activate = (id: string): void => this.tabs.activate(id);
  selection = (): { readonly sheet: string; readonly area: Area } => this.tabs.selection();
  select = (sheet: string, area: Area): void => this.tabs.select(sheet, area);
  onUserAction = (listener: (action: UserAction) => void): (() => void) => this.tabs.onUserAction(listener);

  readFormats = (sheet: string, area: Area): CellFormat[][] => this.formats.readFormats(sheet, area);
  readNumberFormats = (sheet: string, area: Area): string[][] => this.formats.readNumberFormats(sheet, area);
  formatArea = (sheet: string, area: Area, patch: FormatPatch): void => this.formats.formatArea(sheet, area, patch);
  clearFormats = (sheet: string, area: Area): void => this.formats.clearFormats(sheet, area);
  writeFormats = (sheet: string, row: number, column: number, patches: readonly (readonly (FormatPatch | undefined)[])[]): void =>
    this.formats.writeFormats(sheet, row, column, patches);
  settleFormats = (): void => {
    this.formats.settle();
    this.open.settleCells();
  };

  columnWidth = (sheet: string, column: number): number => this.lines.columnWidth(sheet, column);
  rowHeight = (sheet: string, row: number): number => this.lines.rowHeight(sheet, row);
  columnHidden = (sheet: string, column: number): boolean => this.lines.columnHidden(sheet, column);
  rowHidden = (sheet: string, row: number): boolean => this.lines.rowHidden(sheet, row);
  setColumnWidth = (sheet: string, first: number, last: number, pixels: number | null): void =>
    this.lines.setColumnWidth(sheet, first, last, pixels);
  setRowHeight = (sheet: string, first: number, last: number, pixels: number | null): void =>
    this.lines.setRowHeight(sheet, first, last, pixels);
  setColumnsHidden = (sheet: string, first: number, last: number, hidden: boolean): void =>
    this.lines.setColumnsHidden(sheet, first, last, hidden);
  setRowsHidden = (sheet: string, first: number, last: number, hidden: boolean): void =>
    this.lines.setRowsHidden(sheet, first, last, hidden);

  removeSheet(id: string): void {
    this.formats.settle();
    this.tabs.removeSheet(id);
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    if (!valuesOnly) this.formats.settle();
    let [row, column, lastRow, lastColumn] = [Infinity, Infinity, -1, -1];
    this.open.worksheet(sheet).getCellMatrix().forValue((r, c, cell) => {
      if (!hasContent(cell) && (valuesOnly || (cell?.s == null && cell?.custom == null))) return;
      if (r < row) row = r;
      if (r > lastRow) lastRow = r;
      if (c < column) column = c;
      if (c > lastColumn) lastColumn = c;
    });
    for (const { area } of this.spilled.of(sheet)) {
      [row, column] = [Math.min(row, area.row), Math.min(column, area.column)];
      [lastRow, lastColumn] = [Math.max(lastRow, area.lastRow), Math.max(lastColumn, area.lastColumn)];
    }
    return lastRow < 0 ? null : { row, column, lastRow, lastColumn };
  }

  spills = (sheet: string): readonly Spill[] => this.spilled.of(sheet);

  read(sheet: string, area: Area): CellContent[][] {
    if (!this.open.isSettled(sheet, area)) this.open.settleCells();
    const matrix = this.open.worksheetWithoutCells(sheet).getCellMatrix();
    const cells = eachCell(area, (row, column) => contentOf(matrix.getValue(row, column)));
    for (const spill of this.spilled.of(sheet)) this.fillIn(cells, area, sheet, spill);
    return cells;
  }

  /** What a formula spilled stands in no cell of its own. */
  private fillIn(cells: CellContent[][], area: Area, sheet: string, spill: Spill): void {
    for (let row = Math.max(area.row, spill.area.row); row <= Math.min(area.lastRow, spill.area.lastRow); row += 1) {
      for (let column = Math.max(area.column, spill.area.column); column <= Math.min(area.lastColumn, spill.area.lastColumn); column += 1) {
        const line = cells[row - area.row];
        const isAnchor = row === spill.row && column === spill.column;
        if (line !== undefined && !isAnchor) line[column - area.column] = this.spilled.value(sheet, row, column);
      }
    }
  }

  write(sheet: string, row: number, column: number, cells: readonly (readonly (CellContent | null | undefined)[])[]): void {
    this.formats.settle();
    const matrix: CellMatrix = {};
    cells.forEach((line, r) => {
      line.forEach((content, c) => {
        if (content !== undefined) (matrix[row + r] ??= {})[column + c] = cellOf(content);
      });
    });
    if (Object.keys(matrix).length > 0) this.open.write(sheet, matrix);
  }

  moveCells(sheet: string, from: Area, to: { readonly sheet: string; readonly row: number; readonly column: number }): void {
    this.formats.settle();
    this.moves.moveCells(sheet, from, to);
  }

  insertLines = (sheet: string, line: Line, at: number, count: number): void => this.moves.insertLines(sheet, line, at, count);
  removeLines = (sheet: string, line: Line, at: number, count: number): void => this.moves.removeLines(sheet, line, at, count);
  rewriteFormulas = (rewrite: Parameters<Spreadsheet['rewriteFormulas']>[0]): void => this.moves.rewriteFormulas(rewrite);

  merges(sheet: string): readonly Area[] {
    return this.open.worksheetWithoutCells(sheet).getMergeData().map(areaOf);
  }

  merge(sheet: string, area: Area): void {
    this.open.grow(sheet, area);
    this.open.run('sheet.mutation.add-worksheet-merge', { subUnitId: sheet, ranges: [rangeOf(area)] });
  }

  unmerge(sheet: string, area: Area): void {
    const ranges = this.merges(sheet).filter((merge) => touches(merge, area)).map(rangeOf);
    if (ranges.length > 0) this.open.run('sheet.mutation.remove-worksheet-merge', { subUnitId: sheet, ranges });
  }

  names(): readonly DefinedName[] {
    return this.open.api.getActiveWorkbook()?.getDefinedNames().map((each): DefinedName => {
      const reference = each.getFormulaOrRefString();
      const scope = each.getLocalSheetId();
      const sheet = scope === undefined || scope === '' || scope === WORKBOOK_SCOPE ? null : scope;
      return {
        name: each.getName(),
        formula: reference.startsWith('=') ? reference : `=${reference}`,
        sheet,
        comment: each.getComment() ?? '',
        visible: !this.hiddenNames.has(nameId(each.getName(), sheet)),
      };
    }) ?? [];
  }

  setName(name: DefinedName): void {
    if (name.visible) this.hiddenNames.delete(nameId(name.name, name.sheet));
    else this.hiddenNames.add(nameId(name.name, name.sheet));
    this.open.run('formula.mutation.set-defined-name', {
      id: nameId(name.name, name.sheet),
      name: name.name,
      formulaOrRefString: name.formula.slice(1),
      comment: name.comment,
      localSheetId: name.sheet ?? WORKBOOK_SCOPE,
    });
  }

  removeName(name: string, sheet: string | null): void {
    this.hiddenNames.delete(nameId(name, sheet));
    this.open.run('formula.mutation.remove-defined-name', { id: nameId(name, sheet), name });
  }

  setTable = (table: NamedTable): void => this.formulas.setTable(table);
  removeTable = (name: string): void => this.formulas.removeTable(name);

  async evaluate(sheet: string, formulas: Parameters<Spreadsheet['evaluate']>[1]): Promise<Evaluation[]> {
    await this.calculate();
    return this.formulas.evaluate(sheet, formulas);
  }

  calculate(): Promise<void> {
    this.settleFormats();
    return this.calculation.calculate();
  }

  takeCalculated = (): readonly { readonly sheet: string; readonly area: Area }[] => this.calculation.takeCalculated();

  markAllDirty(): void {
    this.calculation.markAllDirty();
  }

  dispose(): void {
    this.tabs.dispose();
    this.calculation.dispose();
    this.spilled.dispose();
  }
}

function nameId(name: string, sheet: string | null): string {
  return `${sheet ?? ''}/${name.toLocaleLowerCase('en')}`;
}
