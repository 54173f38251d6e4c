/** Nested parts ("trong đó"): one part below a finished whole, several at once, and whether they still fit. */
export { partsFit, type PartMiss, type PartsFit } from './fit';
export { splitPart, type PartRequest, type PartSplit } from './split-part';
export { splitParts, type PartsRequest, type PartsSplit } from './split-parts';
export type { PartTable, WholeTable } from './whole';
