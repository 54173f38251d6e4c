/**
 * What is going to happen to a workbook, in host terms: a change set, or what takes it back. Plain
 * data, as the snapshot is: everything needed to put a workbook right after a failure can be kept
 * outside this process before the first write.
 */
import type { ChangeSet } from '../workbook';
import type { CellStyle, GridCell, GridRange, SheetGrid } from '../xlsx';
import { inputOf, inputToRestore, type CellInput } from './cell-input';
import { cellAt, type HostCells } from './host-cells';

/** Cells of one rectangle. Number formats, where given, are written with the cells; else they stay. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly inputs: readonly (readonly CellInput[])[];
  readonly formats: readonly (readonly string[])[] | null;
}

/** Page set-up as Excel holds it; margins in points. */
export interface PageState {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly paperSize: Excel.PageLayout['paperSize'];
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly zoom: Excel.PageLayoutZoomOptions;
  /** Zero-based first and last row. */
  readonly titleRows: readonly [number, number] | null;
}

/** A sheet as it was: content, number formats, merges and sheet-wide settings; other formats are not in it. */
export interface SheetState {
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly tabColor: string;
  readonly isProtected: boolean;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly page: PageState;
  readonly merges: readonly GridRange[];
  /** Cells of the used range; null on an empty sheet. */
  readonly content: CellWrite | null;
}

/**
 * A sheet to make, or to empty and make anew in place (formulas, charts and names of the user that
 * point to it keep pointing to it). With `state` its cells are those of the state, the looks the grid's.
 */
export interface SheetTarget {
  readonly name: string;
  readonly grid: SheetGrid | null;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly state: SheetState | null;
}

export type PlanXml = { readonly kind: 'keep' } | { readonly kind: 'remove' } | { readonly kind: 'set'; readonly xml: string };

export interface Transaction {
  readonly sheets: readonly SheetTarget[];
  readonly removedSheets: readonly string[];
  readonly cells: readonly CellWrite[];
  /** Defined names of the workbook with `=`; null removes the name. */
  readonly names: readonly { readonly name: string; readonly formula: string | null }[];
  readonly planXml: PlanXml;
  /** Sheet to show at the end. */
  readonly show: string | null;
  /** Cells of that sheet to turn to; null leaves its selection as it is. */
  readonly showRange: GridRange | null;
}

/** Sheet names are the same in Excel whatever their case. */
export function sheetKey(name: string): string {
  return name.toUpperCase();
}

export function rangeOfWrite({ row, column, inputs }: CellWrite): GridRange {
  const width = Math.max(1, ...inputs.map((cells) => cells.length));
  return { row, column, lastRow: row + Math.max(1, inputs.length) - 1, lastColumn: column + width - 1 };
}

/** Rows of equal length, as Office.js demands; what is missing is left as it is. */
export function rectangular<T>(rows: readonly (readonly T[])[], fill: T): T[][] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? fill));
}

/** Cells as read, as a write that brings them back. */
export function restoring(sheet: string, cells: HostCells): CellWrite {
  const { range } = cells;
  return {
    sheet,
    row: range.row,
    column: range.column,
    inputs: cells.formulas.map((row, down) =>
      row.map((_, across) => inputToRestore(cellAt(cells, range.row + down, range.column + across))),
    ),
    formats: cells.formats,
  };
}

function formatOf(cell: GridCell | undefined, styles: ChangeSet['styles']): string {
  return (cell?.style === undefined ? undefined : styles[cell.style]?.numberFormat) ?? 'General';
}

export function transactionOf(changes: ChangeSet): Transaction {
  return {
    sheets: changes.sheets.map((grid) => ({ name: grid.name, grid, styles: changes.styles, state: null })),
    removedSheets: [],
    cells: changes.blocks
      .filter((block) => block.cells.some((row) => row.some((cell) => cell !== undefined)))
      .map(({ sheet, row, column, cells, withFormats }) => ({
        sheet,
        row,
        column,
        // Array.from: a sparse row's holes are cells to leave alone, too.
        inputs: rectangular<CellInput>(cells.map((line) => Array.from(line, (cell) => inputOf(cell, ''))), null),
        formats: withFormats === true ? cells.map((line) => line.map((cell) => formatOf(cell, changes.styles))) : null,
      })),
    names: changes.names.map(({ name, refersTo }) => ({ name, formula: `=${refersTo}` })),
    planXml: changes.planXml === null ? { kind: 'keep' } : { kind: 'set', xml: changes.planXml },
    show: changes.show,
    showRange: changes.showRange ?? null,
  };
}
