/**
 * Rates of units whose weighted mean is the target, and what follows the same identity: figures per
 * head, reductions in points. Ceilings and floors kept by all stand beside them.
 */
export { lastMean, type RateMean } from './core';
export { splitRate, type RateRequest, type RateShare, type RateSplit, type RateWay } from './split-rate';
export { quarterEnds, type RateMonths } from './months';
export { boundByWhole } from './nested';
export { splitPerHead, type PerHeadRequest, type PerHeadSplit } from './per-head';
export { splitReduction, type ReductionRequest, type ReductionShare, type ReductionSplit, type ReductionUnit } from './reduction';
export { copyCeiling, keepsBound, type Ceiling, type CeilingRequest, type CeilingShare } from './ceiling';
export type { LastRate, RateBound, RateUnit } from './request';
