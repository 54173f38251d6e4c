/** Workbooks as plain data, and as bytes. */
export * from './a1';
export * from './grid';
