/** Why Excel (or the embedded host) did not do what was asked. */
export interface HostProblems {
  /** The host is older than ExcelApi 1.14. */
  'host.tooOld': { readonly required: string };
  'host.busyEditing': Record<string, never>;
  'host.protectedSheet': { readonly sheet: string };
  /** The workbook's structure is protected: sheets cannot be added or removed. */
  'host.protectedWorkbook': Record<string, never>;
  'host.filteredSheet': { readonly sheet: string };
  'host.mergedCells': { readonly sheet: string; readonly address: string };
  'host.sheetMissing': { readonly sheet: string };
  /** An operation cannot be taken back: cells it wrote were edited since; an empty address is somewhere on the sheet. */
  'host.changedMeanwhile': { readonly sheet: string; readonly address: string };
  /** What was written does not read back the same. */
  'host.readBackDiffers': { readonly sheet: string; readonly address: string };
  /** The write failed and the former content was put back. */
  'host.failedAndRestored': { readonly officeCode: string };
  /** The write failed and putting the former content back failed too. */
  'host.failedNotRestored': { readonly officeCode: string };
  /** A write was broken off and the workbook is half-written; its journal tells what was there. */
  'host.unfinished': Record<string, never>;
  /** The journal of a write that was broken off is damaged. */
  'host.journalUnreadable': Record<string, never>;
  'host.refused': { readonly officeCode: string };
}
