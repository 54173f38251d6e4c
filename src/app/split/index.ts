/**
 * Splitting, as the pane and the command line ask for it.
 *
 * - one or several indicators: {@link previewSplit}, {@link previewSplits}, proposed by {@link suggestRequest}
 * - the whole plan at once, with what is left to decide: {@link draftEverything}
 * - what a planner holds: {@link previewPin}, {@link previewUnpin}, {@link previewBounds}
 * - how far a figure can go: {@link figureRange}
 */
export * from './choice';
export { draftEverything, missingFor, type OpenQuestion, type WholeDraft } from './draft-everything';
export { namedProblem } from './named';
export { previewBounds, previewPin, previewUnpin, type PinPreview } from './pins';
export {
  previewSplit,
  previewSplits,
  suggestRequest,
  type Occasion,
  type RefusedSplit,
  type SplitPreview,
  type SplitRequest,
  type ZeroShare,
} from './preview';
export { figureRange, type FigureRange } from './range';
export { readChoice } from './read-choice';
export type { Release } from './release';
export type { TableSplit } from './run-choice';
export { catalogueColumn, latticeOfColumn, splitAs, suggestChoice } from './suggest';
