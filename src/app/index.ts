/** Use cases: load, split, check. They take ports and return change sets and problems. */
export * from './contracts';
export * from './ports';
