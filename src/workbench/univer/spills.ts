/**
 * Cells that formulas spill into. Univer keeps them apart from the cells; it announces all of them
 * whenever formulas were calculated.
 */
import type { ICellData } from '@univerjs/core';
import type { CellContent, Spill } from '../host';
import { areaOf, contentOf } from './cells';
import type { OpenWorkbook } from './open-workbook';

interface Announcement {
  readonly arrayFormulaRange?: BySheet<Parameters<typeof areaOf>[0]>;
  readonly arrayFormulaCellData?: BySheet<ICellData>;
}
type Some<T> = Readonly<Partial<Record<string, T | null>>>;
/** By workbook, sheet, row and column. */
type BySheet<T> = Some<Some<Some<Some<T>>>>;

export class Spills {
  private announced: Announcement = {};
  private readonly forget: () => void;

  constructor(private readonly open: OpenWorkbook) {
    const listener = open.api.addEvent(open.api.Event.CommandExecuted, (command) => {
      if (command.id === 'formula.mutation.set-array-formula-data') this.announced = command.params as Announcement;
    });
    this.forget = () => listener.dispose();
  }

  /** Those of more than one cell; a formula that found no room has none. */
  of(sheet: string): readonly Spill[] {
    const rows = this.announced.arrayFormulaRange?.[this.open.unitId]?.[sheet];
    if (rows == null) return [];
    return Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns ?? {}).flatMap(([column, range]): Spill[] => {
        if (range == null) return [];
        const area = areaOf(range);
        const isOne = area.row === area.lastRow && area.column === area.lastColumn;
        // Without room there is only the formula's own cell, with its error.
        return isOne || this.cell(sheet, area.lastRow, area.lastColumn) === null ? [] : [{ row: Number(row), column: Number(column), area }];
      }),
    );
  }

  value(sheet: string, row: number, column: number): CellContent {
    return contentOf(this.cell(sheet, row, column));
  }

  dispose(): void {
    this.forget();
  }

  private cell(sheet: string, row: number, column: number): ICellData | null {
    const rows = this.announced.arrayFormulaCellData?.[this.open.unitId]?.[sheet];
    const cells = rows?.[row];
    return cells?.[column] ?? null;
  }
}
