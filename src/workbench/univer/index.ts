/** The spreadsheet of the embedded host, by Univer. */
export { keepParsedFormulas } from './parsed-formulas';
export { createUniverSpreadsheet, type DirtyManagerIdentifier } from './spreadsheet';
