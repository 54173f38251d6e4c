/** Objects an add-in keeps while cells are displaced: a range means the cells it meant before, wherever they are. */
import type { CellShift } from './shifting';
import { withData, type HostObject } from './table';

/** What stands for an object whose cells were deleted. */
export const GONE = Symbol('deleted cells');

export type Kept = HostObject | null | typeof GONE;

export function shifted(object: Kept, shift: CellShift): Kept {
  if (object === null || object === GONE) return object;
  if ('parts' in object) {
    const parts = object.parts.flatMap((part) => {
      const areas = part.sheet === shift.sheet ? part.areas.flatMap((each) => shift.reference(each) ?? []) : part.areas;
      return areas.length === 0 ? [] : [{ ...part, areas }];
    });
    return parts.length === 0 ? GONE : withData(object, { parts });
  }
  if (!('sheet' in object) || object.sheet !== shift.sheet) return object;
  if ('area' in object) {
    const [area, ...more] = [object.area, ...(object.more ?? [])].flatMap((each) => shift.reference(each) ?? []);
    if (area === undefined) return GONE;
    return withData(object, more.length === 0 ? { area } : { area, more });
  }
  if ('areas' in object) {
    const areas = object.areas.flatMap((each) => shift.reference(each) ?? []);
    return areas.length === 0 ? GONE : withData(object, { areas });
  }
  return object;
}
