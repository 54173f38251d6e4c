/** Conditional formats: kept and answered as they were set; what cells look like through them is the grid's affair. */
import { conditionalCollectionTypes } from './collection';
import { conditionalKindTypes } from './kinds';
import { conditionalLookTypes } from './look';

export { clearConditionalFormats } from './collection';

export const conditionalTypes = { ...conditionalCollectionTypes, ...conditionalKindTypes, ...conditionalLookTypes };
