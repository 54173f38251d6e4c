/** Growth on base levels: levels are split, growths are derived, and every identity is exact on whole counts. */
export { growthContributions, type Contribution, type Contributions, type LevelChange, type TaxTreatment } from './contributions';
export { cumulativeGrowth, cumulativeOf, growthOf, meanGrowth, periodGrowth, yearGrowth, type YearGrowth } from './identities';
export { splitGrowthMonths, type MonthlyGrowth, type MonthlyGrowthRequest, type MonthlyGrowthUnit } from './months';
export type { PathPoint } from './path';
export type { Fraction } from './percent';
export { requiredGrowth, type KnownGrowth, type RequiredGrowth } from './required';
export { sectorGrowth, type SectorLevels, type SectorRequest } from './sectors';
export { splitGrowth, type GrowthRequest, type GrowthSplit, type UnitGrowth } from './split';
export type { GrowthTarget } from './target';
export type { GrowthUnit, GrowthWay } from './units';
