/**
 * What an operation will do to a workbook, as data: computed and previewed first, then applied whole
 * or not at all by the one applier behind the Office.js door.
 */
import type { CellStyle, GridCell, GridRange, SheetGrid } from '../xlsx';

/** Cells of one rectangle; undefined leaves a cell as it is. */
export interface CellBlock {
  readonly sheet: string;
  /** Zero-based top left corner. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (GridCell | undefined)[])[];
  /** Whether number formats are written as well, those of the cells' styles; every cell must then be given. */
  readonly withFormats?: boolean;
}

export interface ChangeSet {
  /** Code of what is done, for the log: `load`, `split`, `undo`, a `repair`, a finding that somebody lets stand, a `report`, a plan handed in, reports of actuals loaded, a rest phased anew. */
  readonly operation: 'load' | 'split' | 'undo' | 'repair' | 'accept' | 'submit' | 'report' | 'actuals' | 'rephase';
  /** Sheets to create, or to replace whole when one of that name exists. In tab order. */
  readonly sheets: readonly SheetGrid[];
  /** Cells to write on sheets that stay. Values and formulas, number formats where a block says so; other looks stay. */
  readonly blocks: readonly CellBlock[];
  /** Every style a sheet's cells name. */
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** Defined names to set. */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  /** The plan's custom XML part (replaces the former one of that namespace), or null to leave it. */
  readonly planXml: string | null;
  /** Name of the sheet to show afterwards, or null. */
  readonly show: string | null;
  /** Cells on that sheet to turn to and select; without them its selection stays where it was. */
  readonly showRange?: GridRange | null;
}
