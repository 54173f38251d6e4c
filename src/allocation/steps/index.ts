/** Three directions at once, exact step by step: units × departments (or sectors) × months. */
export { splitThreeWay, type ThreeWaySplit } from './split-three-way';
export type { CubeBound, CubePin, MonthTotals, ThreeWayRequest, YearTable } from './request';
export type { Cube } from './task';
