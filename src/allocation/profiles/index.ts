/** Shapes of a year: as data, as weights of its periods, and as the path of a level. */
export { incrementsOf, levelPath, type LevelPath, type LevelPathRequest } from './level-path';
export { equalProfile, monthProfile, quarterProfile } from './month-weights';
export { periodWeights, type PeriodWeights } from './period-weights';
export type { LevelProfile, Profile } from './profile';
