/**
 * What the host asks of a spreadsheet: cells, formats, sizes, sheets, names, and results that are
 * current when `calculate` resolves. One implementation (`../univer`) serves the browser and Node.
 * Rows and columns count from zero; a sheet is named by its id, which never changes.
 */
import type { GridRange } from '../../xlsx';

/** Rectangle of cells, both ends included. */
export type Area = GridRange;

/** Errors as cells show them. */
export const CELL_ERRORS = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
] as const;
export type CellError = (typeof CELL_ERRORS)[number];

export type CellResult = number | string | boolean | null | { readonly error: string };

export interface CellContent {
  /** The constant, or the formula's last result; null is an empty cell. */
  readonly value: CellResult;
  /** With its leading `=`, en-US names and separators. */
  readonly formula?: string;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';
export const BORDER_SIDES: readonly BorderSide[] = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'];

/** Words of Excel.BorderLineStyle and Excel.BorderWeight; colour is `#RRGGBB`. */
export interface Border {
  readonly style: 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

export const HORIZONTAL_ALIGNMENTS = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
export const VERTICAL_ALIGNMENTS = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
export const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
export const READING_ORDERS = ['Context', 'LeftToRight', 'RightToLeft'] as const;

/** A cell's format, in the words of Excel's object model. */
export interface CellFormat {
  /** en-US notation; `General` when none was set. */
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: (typeof UNDERLINES)[number];
  readonly strikethrough: boolean;
  readonly script: 'None' | 'Subscript' | 'Superscript';
  /** `#RRGGBB`. */
  readonly fontColor: string;
  /** `#RRGGBB`, or null for no fill. */
  readonly fill: string | null;
  /** A word of Excel.FillPattern; null is solid where there is a fill, and none where there is not. */
  readonly pattern: string | null;
  /** `#RRGGBB`, of the pattern's lines. */
  readonly patternColor: string;
  /** Lighter above zero, darker below, from -1 to 1. */
  readonly fillTint: number;
  readonly patternTint: number;
  readonly fontTint: number;
  readonly horizontal: (typeof HORIZONTAL_ALIGNMENTS)[number];
  readonly vertical: (typeof VERTICAL_ALIGNMENTS)[number];
  readonly wrap: boolean;
  readonly indent: number;
  readonly autoIndent: boolean;
  readonly shrinkToFit: boolean;
  /** Degrees from -90 to 90 against the clock, or 180 for letters one below the other. */
  readonly textOrientation: number;
  readonly readingOrder: (typeof READING_ORDERS)[number];
  /** Name of the cell style last applied; its format stands in the other fields. */
  readonly style: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Record<BorderSide, Border | null>>;
}

/** What to change of a format; borders side by side. */
export type FormatPatch = Partial<Omit<CellFormat, 'borders'>> & {
  readonly borders?: Partial<Record<BorderSide, Border | null>>;
};

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  script: 'None',
  fontColor: '#000000',
  fill: null,
  pattern: null,
  patternColor: '#000000',
  fillTint: 0,
  patternTint: 0,
  fontTint: 0,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  autoIndent: false,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: 'Context',
  style: 'Normal',
  locked: true,
  formulaHidden: false,
  borders: { top: null, bottom: null, left: null, right: null, diagonalDown: null, diagonalUp: null },
};

export type Line = 'row' | 'column';

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** `#RRGGBB`, or null. */
  readonly tabColor: string | null;
  readonly gridlines: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface DefinedName {
  readonly name: string;
  /** With its leading `=`. */
  readonly formula: string;
  /** Sheet it belongs to, or null for the workbook. */
  readonly sheet: string | null;
  readonly comment: string;
  readonly visible: boolean;
}

/** A table as structured references need it. */
export interface NamedTable {
  readonly name: string;
  readonly sheet: string;
  /** Without a total row. */
  readonly area: Area;
  readonly columns: readonly string[];
}

/** What a formula yields on its own: one result, or rows of them. */
export type Evaluation = CellResult | readonly (readonly CellResult[])[];

/** A formula whose result fills more cells than its own. */
export interface Spill {
  /** Where the formula stands. */
  readonly row: number;
  readonly column: number;
  /** All cells of the result. */
  readonly area: Area;
}

/** Something the user did in the grid. */
export type UserAction =
  | { readonly kind: 'edited'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'selected'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'activated'; readonly sheet: string; readonly before: string | null }
  | { readonly kind: 'editing'; readonly active: boolean };

export interface Spreadsheet {
  /** In tab order. */
  sheets(): readonly SheetState[];
  /** @returns the new sheet's id */
  addSheet(name: string, index: number): string;
  removeSheet(id: string): void;
  /** Formulas and names that refer to the sheet follow. */
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, index: number): void;
  setHidden(id: string, hidden: boolean): void;
  setTabColor(id: string, color: string | null): void;
  setGridlines(id: string, shown: boolean): void;
  setFrozen(id: string, rows: number, columns: number): void;

  activeSheet(): string;
  activate(id: string): void;
  selection(): { readonly sheet: string; readonly area: Area };
  select(sheet: string, area: Area): void;

  /** Smallest rectangle that holds every value (and, unless `valuesOnly`, every format), or null. */
  usedArea(sheet: string, valuesOnly: boolean): Area | null;
  /** Formulas that fill other cells, as last calculated. */
  spills(sheet: string): readonly Spill[];
  /** One entry per cell, row by row; cells a formula has filled have its values. */
  read(sheet: string, area: Area): CellContent[][];
  /** Undefined leaves a cell as it is; null empties it. Formats stay. */
  write(sheet: string, row: number, column: number, cells: readonly (readonly (CellContent | null | undefined)[])[]): void;
  readFormats(sheet: string, area: Area): CellFormat[][];
  /** Only the number formats: every write of text asks for them. */
  readNumberFormats(sheet: string, area: Area): string[][];
  writeFormats(sheet: string, row: number, column: number, patches: readonly (readonly (FormatPatch | undefined)[])[]): void;
  /** The same patch for every cell; an area of whole columns or rows becomes their default as well. */
  formatArea(sheet: string, area: Area, patch: FormatPatch): void;
  /** Back to no format at all. */
  clearFormats(sheet: string, area: Area): void;
  /** Contents and formats may wait until something asks for them; after this they stand in the grid. */
  settleFormats(): void;

  /** Contents and formats put elsewhere, over what was there; their old place is left empty. Formulas stay letter for letter. */
  moveCells(sheet: string, from: Area, to: { readonly sheet: string; readonly row: number; readonly column: number }): void;
  /**
   * Room for rows or columns among the sizes, what is hidden and the formats of whole lines; cells are not
   * moved. New lines are like the one before them.
   */
  insertLines(sheet: string, line: Line, at: number, count: number): void;
  removeLines(sheet: string, line: Line, at: number, count: number): void;
  /** Goes through every formula of the workbook, with the place it stands at. */
  rewriteFormulas(rewrite: (formula: string, sheet: string, row: number, column: number) => string): void;

  merges(sheet: string): readonly Area[];
  merge(sheet: string, area: Area): void;
  /** Takes apart every merge that touches the area. */
  unmerge(sheet: string, area: Area): void;

  /** Pixels. */
  columnWidth(sheet: string, column: number): number;
  rowHeight(sheet: string, row: number): number;
  setColumnWidth(sheet: string, first: number, last: number, pixels: number | null): void;
  setRowHeight(sheet: string, first: number, last: number, pixels: number | null): void;
  columnHidden(sheet: string, column: number): boolean;
  rowHidden(sheet: string, row: number): boolean;
  setColumnsHidden(sheet: string, first: number, last: number, hidden: boolean): void;
  setRowsHidden(sheet: string, first: number, last: number, hidden: boolean): void;

  names(): readonly DefinedName[];
  setName(name: DefinedName): void;
  removeName(name: string, sheet: string | null): void;

  /** Makes structured references to a table work, or follow it. */
  setTable(table: NamedTable): void;
  removeTable(name: string): void;
  /**
   * Results of formulas that stand in no cell.
   * @param formulas with their leading `=`, seen from the cell they are asked for
   */
  evaluate(sheet: string, formulas: readonly { readonly formula: string; readonly row: number; readonly column: number }[]): Promise<Evaluation[]>;

  /** Resolves when every result is current. Does nothing when nothing changed since. */
  calculate(): Promise<void>;
  /** Where formulas got results since this was last asked, sheet by sheet. */
  takeCalculated(): readonly { readonly sheet: string; readonly area: Area }[];
  /** Marks every formula for the next `calculate`. */
  markAllDirty(): void;

  /** User's actions only, never those asked for through this interface. Returns the unsubscriber. */
  onUserAction(listener: (action: UserAction) => void): () => void;
  dispose(): void;
}
