/** Objects an add-in keeps while cells are displaced: a range means the cells it meant before, wherever they are. */
import type { CellShift } from './shifting';
import { withData, type HostObject } from './table';

/** What stands for an object whose cells were deleted. */
export const GONE = Symbol('deleted cells');

export type Kept = HostObject | null | typeof GONE;

export function shifted(object: Kept, shift: CellShift): Kept {
  if (object === null || object === GONE || !('sheet' in object) || object.sheet !== shift.sheet) return object;
  if ('area' in object) {
    const area = shift.reference(object.area);
    return area === null ? GONE : withData(object, { area });
  }
  if ('areas' in object) {
    const areas = object.areas.flatMap((each) => shift.reference(each) ?? []);
    return areas.length === 0 ? GONE : withData(object, { areas });
  }
  return object;
}
