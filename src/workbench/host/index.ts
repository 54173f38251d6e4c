/** The embedded host: executes the requests of unmodified office.js over a spreadsheet. */
export { createHost } from './host';
export { PAYLOAD_LIMIT } from './limits';
export * from './spreadsheet';
export { handlerTable } from './types';
export { EVENT } from './events';
