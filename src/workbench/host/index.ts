/** The embedded host: executes the requests of unmodified office.js over a spreadsheet. */
export { createHost, PAYLOAD_LIMIT } from './host';
export * from './spreadsheet';
export { handlerTable } from './types';
export { EVENT } from './events';
