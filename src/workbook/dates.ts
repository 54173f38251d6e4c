/** Dates in cells are Excel serial days, counted here in the 1900 system. */

/** Day 0 as all days after February 1900 see it (Excel's leap-year bug lies before them). */
const SERIAL_DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** 31/12/9999, the last day a cell can show. */
export const LAST_SERIAL_DAY = 2_958_465;

/** `2020-01-01` → 43831. */
export function serialOf(isoDate: string): number {
  return Math.round((Date.parse(`${isoDate}T00:00:00Z`) - SERIAL_DAY_ZERO) / DAY);
}

/** 43831 → `2020-01-01`; the time of day is dropped. */
export function isoDateOf(serial: number): string {
  return new Date(SERIAL_DAY_ZERO + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
