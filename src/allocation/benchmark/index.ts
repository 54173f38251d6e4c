/** Several years' months against the years' totals, and the seasonal shape they show. */
export { benchmark, type Benchmarked, type BenchmarkedYear } from './benchmark';
export { seasonalShape, type SeasonalShape } from './seasonal';
export type { BenchmarkRequest, BenchmarkVariant, BenchmarkYear } from './series';
