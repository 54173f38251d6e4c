/**
 * Documents as they come → proposed targets and units.
 *
 * - a document of any type, with its duties: {@link readDocument}, {@link readDocumentText}
 * - text of any origin: {@link readText}
 * - known indicators: {@link suggestionsFor}
 * - whether loaded targets can all be true: {@link consistencyOf}
 * - files of targets and of units: {@link readTargetsFile}, {@link readUnitsFile}
 */
export * from './proposed-target';
export * from './document-reading';
export { readDocx } from './files/docx';
export { textOfPages, type PdfPage, type PdfPiece } from './files/pdf-lines';
export { LARGEST_DOCUMENT, readDocument, readDocumentText, type DocumentTextReaders, type ReadDocumentOptions, type ReadProgress } from './read-document';
export * from './catalogue';
export * from './consistency';
export { readText, type TextReading } from './read-text';
export { readTargetsFile, readUnitsFile } from './read-files';
export { readTargetsJson } from './targets-json';
export { readSheet, readTargetsTable, type SheetReading } from './targets-table';
export type { TableMapping } from './tables/mapping';
export type { SkippedRow } from './tables/rows';
export { folded, textOf } from './table';
export { readDate, readUnitsTable } from './units-table';
