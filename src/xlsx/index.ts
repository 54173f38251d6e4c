/** Workbooks as plain data, and as bytes. */
export * from './grid';
