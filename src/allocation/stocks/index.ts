/** Levels at a date: over units at the end of a path, and along the path from last December on. */
export { splitFinalLevels, type FinalLevels, type LevelSplit, type StockUnit } from './december';
export { levelAt, splitStock, type StockRequest, type StockSplit } from './split';
