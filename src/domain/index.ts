/** What planners talk about. Pure; knows nothing of Excel, files or screens. */
export * from './actual';
export * from './bound';
export * from './exchange';
export * from './indicator';
export * from './journal';
export * from './lattice';
export * from './measure';
export * from './period';
export * from './pin';
export * from './plan';
export * from './plan-parts';
export * from './printed-number';
export * from './problem';
export * from './slips';
export * from './structure';
export * from './unit';
