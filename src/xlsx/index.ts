/** Workbooks as plain data, and as bytes. The library that writes files loads only when one is written. */
export * from './a1';
export * from './grid';
export { DEFAULT_LIMITS, type ReadLimits } from './limits';
export { OfficePackage } from './package';
export { attribute, type Attributes } from './xml';
export { moveFormula, parseFormula, type ParsedFormula } from './move-formula';
export { readWorkbook, type ReadWorkbook } from './read';
export type { FileOddity } from './reading';
export { PackagePatch, patchPackage } from './patch';
export { addComments, type SheetComment } from './patch-comments';
export { addContentType, addDefaultType, addRelationship, setCell, setCustomXml, workbookParts } from './patch-workbook';
export { readTable, readTables, type NamedTable, type Table } from './table';
export { writeWorkbook } from './write';
