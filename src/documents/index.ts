/**
 * Documents as they come → proposed targets and units.
 *
 * - text of any origin: {@link readText}
 * - files of targets and of units: {@link readTargetsFile}, {@link readUnitsFile}
 */
export * from './proposed-target';
export { readText, type TextReading } from './read-text';
export { readTargetsFile, readUnitsFile } from './read-files';
export { readTargetsJson } from './targets-json';
export { readTargetsTable } from './targets-table';
export { readUnitsTable } from './units-table';
