/** The spreadsheet of the embedded host, by Univer. */
export { createUniverSpreadsheet, type DirtyManagerIdentifier } from './spreadsheet';
