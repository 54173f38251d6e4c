/** office.js's native host interface in a browser page, over the embedded host. */
export { installBridge, type Bridge, type BridgeOptions } from './bridge';
export type { DisplayLanguage } from './context';
