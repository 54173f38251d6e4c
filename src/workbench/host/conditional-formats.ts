/** Conditional formats as state: over which cells each lies, its kind, and all that was set of it. */
import type { Json } from './protocol';
import type { CellShift } from './shifting';
import type { Area } from './spreadsheet';

/** Words of Excel.ConditionalFormatType. */
export const CONDITIONAL_TYPES = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'] as const;
export type ConditionalType = (typeof CONDITIONAL_TYPES)[number];

export interface ConditionalFormatState {
  readonly id: string;
  readonly sheet: string;
  areas: readonly Area[];
  readonly type: ConditionalType;
  stopIfTrue: boolean;
  /** What was set, by name of the property. */
  readonly bag: Map<string, Json>;
}

/** After cells were displaced: formats whose cells are gone are gone as well. */
export function shiftConditionalFormats(formats: readonly ConditionalFormatState[], shift: CellShift): ConditionalFormatState[] {
  return formats.filter((format) => {
    if (format.sheet !== shift.sheet) return true;
    format.areas = format.areas.flatMap((area) => shift.pieces(area));
    return format.areas.length > 0;
  });
}
