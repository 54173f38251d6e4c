/** Known indicators: {@link suggestionsFor} a target, {@link matchName} alone, {@link ROOMS} as data. */
export { DEPARTMENTS, SOURCES, WEIGHTS, type CatalogueEntry, type DepartmentKey, type Direction, type SourceKey, type WeightKey } from './entry';
export { ENTRIES, ROOMS, type CatalogueRoom } from './entries';
export { matchName, type Candidate, type Match } from './match';
export { suggestionsFor, type Suggestion, type SuggestionReason } from './suggest';
