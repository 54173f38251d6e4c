/** Cells, rows and columns that change their place, with everything on them; and formulas rewritten in bulk. */
import type { ICellData } from '@univerjs/core';
import type { Area, Line, Spreadsheet } from '../host';
import { inside } from './cells';
import type { CellMatrix, OpenWorkbook } from './open-workbook';

type Moving = Pick<Spreadsheet, 'moveCells' | 'insertLines' | 'removeLines' | 'rewriteFormulas'>;

/** What Univer keeps of a whole row or column: size, hidden, default style. */
interface LineRecord {
  readonly hd?: number;
}

export class CellMoves implements Moving {
  constructor(private readonly open: OpenWorkbook) {}

  moveCells(sheet: string, from: Area, to: { readonly sheet: string; readonly row: number; readonly column: number }): void {
    const [down, across] = [to.row - from.row, to.column - from.column];
    const target = { row: to.row, column: to.column, lastRow: from.lastRow + down, lastColumn: from.lastColumn + across };
    const moved: CellMatrix = {};
    const emptied: CellMatrix = {};
    const covered: CellMatrix = to.sheet === sheet ? emptied : {};
    this.eachCell(to.sheet, target, (row, column) => {
      (covered[row] ??= {})[column] = null;
    });
    let reach = { row: to.row, column: to.column, lastRow: -1, lastColumn: -1 };
    this.eachCell(sheet, from, (row, column, cell) => {
      (emptied[row] ??= {})[column] = null;
      (moved[row + down] ??= {})[column + across] = { ...cell };
      reach = { ...reach, lastRow: Math.max(reach.lastRow, row + down), lastColumn: Math.max(reach.lastColumn, column + across) };
    });
    // First empty, then set: a style written over another one would be merged with it.
    this.set(sheet, emptied);
    if (covered !== emptied) this.set(to.sheet, covered);
    if (reach.lastRow < 0) return;
    this.open.grow(to.sheet, reach);
    this.set(to.sheet, moved);
  }

  insertLines(sheet: string, line: Line, at: number, count: number): void {
    const lines = this.lines(sheet, line);
    const before = lines.get(at - 1);
    const model = before === undefined ? null : { ...before, hd: 0 };
    const after = new Map<number, LineRecord | null>();
    for (const [index, record] of lines) {
      if (index < at) continue;
      if (!after.has(index)) after.set(index, null);
      after.set(index + count, record);
    }
    for (let index = at; index < at + count; index += 1) if (model !== null || lines.has(index)) after.set(index, model);
    this.setLines(sheet, line, after);
  }

  removeLines(sheet: string, line: Line, at: number, count: number): void {
    const after = new Map<number, LineRecord | null>();
    for (const [index, record] of this.lines(sheet, line)) {
      if (index < at) continue;
      if (!after.has(index)) after.set(index, null);
      if (index >= at + count) after.set(index - count, record);
    }
    this.setLines(sheet, line, after);
  }

  rewriteFormulas(rewrite: Parameters<Spreadsheet['rewriteFormulas']>[0]): void {
    for (const worksheet of this.open.worksheets()) {
      const id = worksheet.getSheetId();
      const cellValue: CellMatrix = {};
      worksheet.getCellMatrix().forValue((row, column, cell) => {
        const formula = cell?.f;
        if (cell === null || formula == null || formula === '') return;
        const after = rewrite(formula, id, row, column);
        if (after !== formula) (cellValue[row] ??= {})[column] = { ...cell, f: after };
      });
      this.set(id, cellValue);
    }
  }

  private eachCell(sheet: string, area: Area, visit: (row: number, column: number, cell: ICellData) => void): void {
    this.open.worksheet(sheet).getCellMatrix().forValue((row, column, cell) => {
      if (cell != null && inside(area, row, column)) visit(row, column, cell);
    });
  }

  private set(sheet: string, cellValue: CellMatrix): void {
    if (Object.keys(cellValue).length > 0) this.open.run('sheet.mutation.set-range-values', { subUnitId: sheet, cellValue });
  }

  private lines(sheet: string, line: Line): ReadonlyMap<number, LineRecord> {
    const { rowData, columnData } = this.open.worksheetWithoutCells(sheet).getConfig();
    const records: readonly [string, unknown][] = Object.entries(line === 'row' ? rowData : columnData);
    return new Map(records.flatMap(([index, record]) => (record == null ? [] : [[Number(index), record as LineRecord] as const])));
  }

  private setLines(sheet: string, line: Line, records: ReadonlyMap<number, LineRecord | null>): void {
    if (records.size === 0) return;
    const last = Math.max(...records.keys());
    const lastLine = line === 'row' ? { row: last, lastRow: last, column: 0, lastColumn: 0 } : { row: 0, lastRow: 0, column: last, lastColumn: last };
    this.open.grow(sheet, lastLine);
    // Taken away first: a record set over another one is merged with it.
    const empty = Object.fromEntries([...records.keys()].map((index) => [index, null]));
    for (const data of [empty, Object.fromEntries(records)]) {
      if (line === 'row') this.open.run('sheet.mutation.set-row-data', { subUnitId: sheet, rowData: data });
      else this.open.run('sheet.mutation.set-col-data', { subUnitId: sheet, columnData: data });
    }
  }
}
