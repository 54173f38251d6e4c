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

  worksheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  run(command: string, params: object, options?: IExecutionOptions): void {
    this.executing += 1;
    try {
      this.api.syncExecuteCommand(command, { unitId: this.unitId, ...params }, options);
    } finally {
      this.executing -= 1;
    }
  }

  /** Univer's sheets are as large as they are told to be; Excel's have room for everything. */
  grow(sheet: string, area: Area): void {
    const worksheet = this.worksheet(sheet);
    if (area.lastRow >= worksheet.getRowCount() && area.lastRow - area.row < GROWTH_LIMIT) {
      this.run('sheet.mutation.set-worksheet-row-count', { subUnitId: sheet, rowCount: area.lastRow + 1 });
    }
    if (area.lastColumn >= worksheet.getColumnCount() && area.lastColumn < MAX_COLUMNS - 1) {
      this.run('sheet.mutation.set-worksheet-column-count', { subUnitId: sheet, columnCount: area.lastColumn + 1 });
    }
  }
}
