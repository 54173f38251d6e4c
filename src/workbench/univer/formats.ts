/**
 * The cells' formats. Univer takes a tenth of a millisecond to merge one property into one cell, and
 * a table is formatted property by property: what is asked for is gathered cell by cell, read as if
 * it stood there, and put into the grid in one mutation for each sheet.
 */
import type { ICellData, Nullable } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS } from '../../xlsx';
import { DEFAULT_FORMAT, type Area, type CellFormat, type FormatPatch, type Spreadsheet } from '../host';
import { eachCell, formattedCell, inside } from './cells';
import type { CellMatrix, OpenWorkbook } from './open-workbook';
import { combined, customOf, customWithoutFormat, formatOf, patchAsHeld, patched, styleOf } from './styles';

type Formats = Pick<Spreadsheet, 'readFormats' | 'readNumberFormats' | 'writeFormats' | 'formatArea' | 'clearFormats'>;
/** What waits for a cell, by row and column. */
type Waiting = Map<number, Map<number, FormatPatch>>;

export class CellFormats implements Formats {
  private readonly waiting = new Map<string, Waiting>();
  /** One patch for each text it has, so that equal formats are one object and are combined once. */
  private readonly patches = new Map<string, FormatPatch>();
  private readonly combinations = new Map<FormatPatch, Map<FormatPatch, FormatPatch>>();

  constructor(private readonly open: OpenWorkbook) {}

  /** Puts into the grid what waits. To be called before anything but this class looks at cells or changes them. */
  settle(): void {
    for (const [sheet, rows] of this.waiting) this.settleSheet(sheet, rows);
    this.waiting.clear();
    this.patches.clear();
    this.combinations.clear();
  }

  readFormats(sheet: string, area: Area): CellFormat[][] {
    const standing = this.standing(sheet);
    const waiting = this.waiting.get(sheet);
    if (waiting === undefined) return eachCell(area, standing);
    const held = new Map<FormatPatch, { readonly patch: FormatPatch; readonly formats: Map<CellFormat, CellFormat> }>();
    return eachCell(area, (row, column) => {
      const format = standing(row, column);
      const patch = waiting.get(row)?.get(column);
      if (patch === undefined) return format;
      const reads = entryOf(held, patch, () => ({ patch: patchAsHeld(patch), formats: new Map<CellFormat, CellFormat>() }));
      return entryOf(reads.formats, format, () => patched(format, reads.patch));
    });
  }

  readNumberFormats(sheet: string, area: Area): string[][] {
    return this.readFormats(sheet, area).map((row) => row.map((format) => format.numberFormat));
  }

  writeFormats(sheet: string, row: number, column: number, patches: readonly (readonly (FormatPatch | undefined)[])[]): void {
    let [lastRow, lastColumn] = [-1, -1];
    patches.forEach((line, r) => {
      line.forEach((patch, c) => {
        if (patch === undefined) return;
        this.wait(sheet, row + r, column + c, this.known(patch));
        lastRow = Math.max(lastRow, row + r);
        lastColumn = Math.max(lastColumn, column + c);
      });
    });
    if (lastRow >= 0) this.open.grow(sheet, { row, column, lastRow, lastColumn });
  }

  formatArea(sheet: string, area: Area, patch: FormatPatch): void {
    const allRows = area.row === 0 && area.lastRow === MAX_ROWS - 1;
    const allColumns = area.column === 0 && area.lastColumn === MAX_COLUMNS - 1;
    if (allRows || allColumns) {
      this.settle();
      if (allRows) this.formatColumns(sheet, area, patch);
      else this.formatRows(sheet, area, patch);
      this.formatExisting(sheet, area, patch);
      return;
    }
    this.open.grow(sheet, area);
    const known = this.known(patch);
    for (let row = area.row; row <= area.lastRow; row += 1) {
      for (let column = area.column; column <= area.lastColumn; column += 1) this.wait(sheet, row, column, known);
    }
  }

  clearFormats(sheet: string, area: Area): void {
    this.settle();
    const cellValue: CellMatrix = {};
    this.open.worksheet(sheet).getCellMatrix().forValue((row, column, cell) => {
      if (!inside(area, row, column) || (cell?.s == null && cell?.custom == null)) return;
      const kept = cell.v == null || cell.t == null ? {} : { t: cell.t };
      (cellValue[row] ??= {})[column] = { s: null, custom: customWithoutFormat(cell.custom), ...kept };
    });
    this.style(sheet, cellValue);
  }

  /** The format of each cell as the grid has it. */
  private standing(sheet: string): (row: number, column: number) => CellFormat {
    const worksheet = this.open.worksheetWithoutCells(sheet);
    const matrix = worksheet.getCellMatrix();
    const known = new Map<unknown, CellFormat>();
    return (row, column) => {
      const cell = matrix.getValue(row, column);
      const lines = [worksheet.getColumnManager().getColumn(column)?.custom, worksheet.getRowManager().getRow(row)?.custom];
      const isPlain = lines.every((each) => each == null) && !worksheet.getColumnStyle(column) && !worksheet.getRowStyle(row);
      if (isPlain && cell?.s == null && cell?.custom == null) return DEFAULT_FORMAT;
      // Styles are shared by key: one look-up serves all cells of that key, unless column or row add something.
      const shared = isPlain && cell?.custom == null && typeof cell?.s === 'string' ? cell.s : undefined;
      const cached = shared === undefined ? undefined : known.get(shared);
      if (cached !== undefined) return cached;
      const format = formatOf(worksheet.getComposedCellStyle(row, column), [...lines, cell?.custom]);
      if (shared !== undefined) known.set(shared, format);
      return format;
    };
  }

  private known(patch: FormatPatch): FormatPatch {
    const text = JSON.stringify(patch);
    const known = this.patches.get(text) ?? patch;
    this.patches.set(text, known);
    return known;
  }

  private wait(sheet: string, row: number, column: number, patch: FormatPatch): void {
    const rows = entryOf(this.waiting, sheet, () => new Map<number, Map<number, FormatPatch>>());
    const cells = entryOf(rows, row, () => new Map<number, FormatPatch>());
    const before = cells.get(column);
    cells.set(column, before === undefined || before === patch ? patch : this.combination(before, patch));
  }

  private combination(first: FormatPatch, second: FormatPatch): FormatPatch {
    const results = entryOf(this.combinations, first, () => new Map<FormatPatch, FormatPatch>());
    const result = results.get(second) ?? this.known(combined(first, second));
    results.set(second, result);
    return result;
  }

  private settleSheet(sheet: string, rows: Waiting): void {
    const matrix = this.open.worksheet(sheet).getCellMatrix();
    const cellValue: CellMatrix = {};
    for (const [row, cells] of rows) {
      const line: { [column: number]: ICellData } = (cellValue[row] = {});
      for (const [column, patch] of cells) line[column] = formattedCell(patch, matrix.getValue(row, column));
    }
    this.style(sheet, cellValue);
  }

  /** A change of style only: formulas need not be told. */
  private style(sheet: string, cellValue: CellMatrix): void {
    this.open.run('sheet.mutation.set-range-values', { subUnitId: sheet, cellValue, trigger: 'sheet.command.set-style' });
  }

  private formatColumns(sheet: string, area: Area, patch: FormatPatch): void {
    const worksheet = this.open.worksheet(sheet);
    this.open.grow(sheet, { ...area, lastRow: 0 });
    const last = Math.min(area.lastColumn, worksheet.getColumnCount() - 1);
    const columnData: Record<number, object> = {};
    for (let column = area.column; column <= last; column += 1) {
      const before = worksheet.getColumnManager().getColumn(column);
      columnData[column] = lineWith(patch, before, worksheet.getColumnStyle(column));
    }
    this.open.run('sheet.mutation.set-col-data', { subUnitId: sheet, columnData });
  }

  private formatRows(sheet: string, area: Area, patch: FormatPatch): void {
    const worksheet = this.open.worksheet(sheet);
    this.open.grow(sheet, { ...area, lastColumn: 0 });
    const last = Math.min(area.lastRow, worksheet.getRowCount() - 1);
    const rowData: Record<number, object> = {};
    for (let row = area.row; row <= last; row += 1) {
      const before = worksheet.getRowManager().getRow(row);
      rowData[row] = lineWith(patch, before, worksheet.getRowStyle(row));
    }
    this.open.run('sheet.mutation.set-row-data', { subUnitId: sheet, rowData });
  }

  private formatExisting(sheet: string, area: Area, patch: FormatPatch): void {
    const cellValue: CellMatrix = {};
    this.open.worksheet(sheet).getCellMatrix().forValue((row, column, cell) => {
      if (cell != null && inside(area, row, column)) (cellValue[row] ??= {})[column] = formattedCell(patch, cell);
    });
    this.style(sheet, cellValue);
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

type Line = Nullable<{ readonly custom?: Parameters<typeof customOf>[1] }>;

/** The record of a whole row or column with the patch in it. */
function lineWith(patch: FormatPatch, before: Line, style: Nullable<object>): object {
  const custom = customOf(patch, before?.custom);
  return { ...before, s: { ...style, ...styleOf(patch) }, ...(custom === undefined ? {} : { custom }) };
}
