/** Where on a sheet, and how much of it: the first range in A1 notation, and the cells beside it that say the same. */
interface Spot {
  readonly sheet: string;
  readonly address: string;
  /** All cells concerned, those of `address` included. */
  readonly cells: number;
}

/** What people and other programs do to a workbook, which only its sheets can show. */
export interface SheetProblems {
  /** A value where a formula belongs; what is shown and what the formula would come to. */
  'sheet.overwritten': Spot & { readonly shown: string | number; readonly expected: string | number };
  /** A formula that has lost what it reads, or comes to an error such as `#REF!`. */
  'sheet.broken': Spot & { readonly text: string };
  /** Another formula than the sheet's; what is shown and what the sheet's own would come to. */
  'sheet.changed': Spot & { readonly formula: string; readonly shown: string | number; readonly expected: string | number };
  /** The sheet's formula over fewer lines: the first line it leaves out. */
  'sheet.skips': Spot & { readonly line: string };
  /** Right formulas with results of other figures: the workbook was saved without calculating. */
  'sheet.notCalculated': Spot;
  /** A figure that is taken from another file. */
  'sheet.external': Spot & { readonly formula: string };
  /** Text that is a number to its reader, in two ways. */
  'sheet.twoReadings': { readonly sheet: string; readonly address: string; readonly text: string; readonly one: number; readonly other: number };
  /** Lines out of sight that count. */
  'sheet.hiddenRows': { readonly sheet: string; readonly address: string; readonly lines: readonly string[] };
  'sheet.hiddenColumns': { readonly sheet: string; readonly address: string; readonly columns: readonly string[] };
  /** Cells of a table made one: all but the first have lost what they held. */
  'sheet.merged': Spot;
  /** A column that stands before one it belongs behind. */
  'sheet.columnMoved': { readonly sheet: string; readonly column: string };
  'sheet.columnTwice': { readonly sheet: string; readonly address: string; readonly column: string };
  /** Figures in the middle of a table in a row without a code. */
  'sheet.lineWithoutKey': Spot;
  /** A line in another unit of measure than its indicator. */
  'sheet.unitDiffers': Spot & { readonly indicator: string; readonly found: string; readonly expected: string };
  /** A sheet of ours by another name. */
  'sheet.renamed': { readonly sheet: string; readonly expected: string };
  /** Made by an earlier version of the product. */
  'sheet.olderSchema': { readonly found: number; readonly known: number };
}
