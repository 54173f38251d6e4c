/** Files as they come → proposed targets and units. */
export * from './proposed-target';
export { readTargetsFile, readUnitsFile } from './read-files';
export { readTargetsJson } from './targets-json';
export { readTargetsTable } from './targets-table';
export { readUnitsTable } from './units-table';
