/** The open workbook in Univer's terms: where its sheets are found and its commands executed. */
import type { ICellData, IExecutionOptions, Workbook, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { MAX_COLUMNS } from '../../xlsx';
import type { Area } from '../host';

/** Cells by row and column, as mutations take them. */
export type CellMatrix = { [row: number]: { [column: number]: ICellData | null } };

/** Areas longer than this mean "all": they format what exists and do not make the sheet grow. */
const GROWTH_LIMIT = 100_000;

export class OpenWorkbook {
  readonly unitId: string;
  private executing = 0;
  /** Contents written since the last look at any cell, by sheet. */
  private readonly waiting = new Map<string, CellMatrix>();

  constructor(
    readonly api: FUniver,
    readonly workbook: Workbook,
  ) {
    this.unitId = workbook.getUnitId();
  }

  /** True while the host itself executes a command: what it does is no user's action. */
  get isExecuting(): boolean {
    return this.executing > 0;
  }

  /** The sheet with every cell as it was written last. */
  worksheet(id: string): Worksheet {
    this.settleCells();
    return this.worksheetWithoutCells(id);
  }

  /** The same for whoever does not look at contents: what was written may still wait. */
  worksheetWithoutCells(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  worksheets(): readonly Worksheet[] {
    this.settleCells();
    return this.workbook.getSheets();
  }

  /**
   * Contents to be put into the grid when somebody looks. Univer goes through all cells of a sheet for each
   * mutation: a thousand cells written one by one would take a thousand rounds.
   */
  write(sheet: string, cells: CellMatrix): void {
    const before = this.waiting.get(sheet) ?? {};
    for (const [row, line] of Object.entries(cells)) before[Number(row)] = { ...before[Number(row)], ...line };
    this.waiting.set(sheet, before);
  }

  /** True when the contents of these cells are in the grid already. A single cell is often read between writes. */
  isSettled(sheet: string, area: Area): boolean {
    const waiting = this.waiting.get(sheet);
    const isOne = area.row === area.lastRow && area.column === area.lastColumn;
    return waiting === undefined || (isOne && waiting[area.row]?.[area.column] === undefined);
  }

  settleCells(): void {
    if (this.waiting.size === 0) return;
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const [sheet, cellValue] of waiting) {
      const rows = Object.keys(cellValue).map(Number);
      const columns = Object.values(cellValue).flatMap((line) => Object.keys(line).map(Number));
      const [row, lastRow] = ends(rows);
      const [column, lastColumn] = ends(columns);
      this.grow(sheet, { row, lastRow, column, lastColumn });
      this.run('sheet.mutation.set-range-values', { subUnitId: sheet, cellValue });
    }
  }

  run(command: string, params: object, options?: IExecutionOptions): void {
    // What was written before comes before.
    this.settleCells();
    this.executing += 1;
    try {
      this.api.syncExecuteCommand(command, { unitId: this.unitId, ...params }, options);
    } finally {
      this.executing -= 1;
    }
  }

  /** Univer's sheets are as large as they are told to be; Excel's have room for everything. */
  grow(sheet: string, area: Area): void {
    const worksheet = this.worksheetWithoutCells(sheet);
    if (area.lastRow >= worksheet.getRowCount() && area.lastRow - area.row < GROWTH_LIMIT) {
      this.run('sheet.mutation.set-worksheet-row-count', { subUnitId: sheet, rowCount: area.lastRow + 1 });
    }
    if (area.lastColumn >= worksheet.getColumnCount() && area.lastColumn < MAX_COLUMNS - 1) {
      this.run('sheet.mutation.set-worksheet-column-count', { subUnitId: sheet, columnCount: area.lastColumn + 1 });
    }
  }
}

function ends(numbers: readonly number[]): readonly [number, number] {
  return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
}
