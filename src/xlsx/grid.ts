/**
 * A workbook as plain data: what `workbook` declares, the file writer and the Office.js door write,
 * and the file reader gives back. Addresses are zero-based rows and columns here; A1 only in formulas.
 */

/** A cell's content; `{ error }` is what a broken formula shows, e.g. `#REF!`. */
export type CellValue = number | string | boolean | null | { readonly error: string };

export interface GridCell {
  /** The constant, or the (cached) result where there is a formula. Text stays text whatever it starts with. */
  readonly value: CellValue;
  /** In en-US notation, without the leading `=`. */
  readonly formula?: string;
  /** Key into {@link WorkbookGrid.styles}. */
  readonly style?: string;
}

export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    /** `RRGGBB`. */
    readonly color?: string;
  };
  /** Solid fill, `RRGGBB`. */
  readonly fill?: string;
  /** A thin line on all four sides. */
  readonly bordered?: boolean;
  /** In en-US notation, e.g. `#,##0.0`. */
  readonly numberFormat?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** False where the user may write on a protected sheet; true (Excel's default) elsewhere. */
  readonly locked?: boolean;
}

/** Zero-based, both ends included. */
export interface GridRange {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface SheetGrid {
  readonly name: string;
  /** Row by row; rows may be short, undefined is an untouched cell. */
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  /** Width in characters of each column from A; undefined is the default width. */
  readonly columnWidths?: readonly (number | undefined)[];
  /** Height in points of each row from 1; undefined is left to the program that shows it. */
  readonly rowHeights?: readonly (number | undefined)[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly GridRange[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColor?: string;
  readonly validations?: readonly SheetValidation[];
  readonly page?: PageSetup;
  readonly isProtected?: boolean;
}

/** Cells that take one of a list: words, or the cells of a range in this workbook (with its sheet, no leading `=`). */
export type SheetValidation =
  | { readonly range: GridRange; readonly list: readonly string[] }
  | { readonly range: GridRange; readonly source: string };

export interface PageSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Rows repeated at the top of each page, zero-based first and last. */
  readonly titleRows?: readonly [number, number];
  /** Columns repeated at the left of each page, zero-based first and last. */
  readonly titleColumns?: readonly [number, number];
  readonly fitToWidth?: boolean;
  /** Percent of the natural size, instead of {@link fitToWidth}, with which breaks are ignored. */
  readonly scale?: number;
  /** A new page begins with each of these columns. */
  readonly columnBreaks?: readonly number[];
  /** The page's number centred at the top, on every page but the first. */
  readonly pageNumbers?: boolean;
}

export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** Defined names, e.g. `{ name: 'NAM', refersTo: "'Chỉ tiêu'!$B$2" }` (no leading `=`). */
  readonly names?: readonly {
    readonly name: string;
    readonly refersTo: string;
    /** The sheet it is known on; the whole workbook when absent. */
    readonly sheet?: string;
  }[];
  /** Custom XML parts, each a whole document. */
  readonly customXml?: readonly string[];
  readonly properties?: { readonly title?: string; readonly creator?: string };
}
