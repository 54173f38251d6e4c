/** Why a file cannot be read or written. `name` is the file's name as the user knows it. */
export interface FileProblems {
  /** Not there any more, or not allowed to be opened. */
  'file.unreadable': { readonly name: string };
  'file.empty': { readonly name: string };
  'file.tooLarge': { readonly name: string; readonly bytes: number; readonly limit: number };
  'file.unknownType': { readonly name: string };
  'file.notText': { readonly name: string };
  'file.encryptedOrOldFormat': { readonly name: string };
  'file.brokenZip': { readonly name: string };
  /** The archive promises or holds more than any honest workbook: entries, bytes or cells. */
  'file.bomb': { readonly name: string; readonly what: 'entries' | 'bytes' | 'cells' | 'depth' };
  'file.unsafeEntry': { readonly name: string; readonly entry: string };
  'file.brokenXml': { readonly name: string; readonly part: string };
  'file.missingPart': { readonly name: string; readonly part: string };
  'file.brokenJson': { readonly name: string };
  /** A cell or range that no sheet can have, e.g. `ZZZ9` or row 1048577. */
  'file.badReference': { readonly name: string; readonly part: string; readonly reference: string };
  /** A quotation mark that is never closed; `row` is 1-based. */
  'file.brokenCsv': { readonly name: string; readonly row: number };
  /** A text longer than a cell can hold, met while writing. */
  'file.textTooLong': { readonly sheet: string; readonly address: string; readonly length: number; readonly limit: number };
  /** Readable all the same, but not as an honest program would have written it. */
  'file.oddContent': FileOddity;
}

/** Something odd in a readable workbook; `sheet` and `address` (A1) are null where it concerns no single one. */
export interface FileOddity {
  readonly sheet: string | null;
  readonly address: string | null;
  readonly what:
    | 'stringIndex'
    | 'styleIndex'
    | 'number'
    | 'boolean'
    | 'cellType'
    | 'sharedFormula'
    /** The first of the sheet's formulas that carry no result: the file was never calculated. */
    | 'noResult'
    | 'duplicateCell'
    | 'misplacedCell'
    | 'rowsHiddenByDefault'
    /** A listed sheet whose part is not in the file. */
    | 'sheetMissing'
    /** A chart sheet or dialog, which holds no cells. */
    | 'sheetWithoutCells'
    | 'duplicateSheetName'
    | 'customXml'
    | 'macros'
    | 'externalLinks'
    /** There were more oddities than are listed. */
    | 'more';
}
