/** Whole-number minimum-cost flow on any network: nested totals and revisions stand on it. */
export { bridgesOf, strongComponents } from './components';
export { cheapestFlow, greatestCost } from './simplex';
export type { Flow, Network, Shortage } from './network';
