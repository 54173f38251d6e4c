/** Days and months as letters print them, as ISO dates. */

/** `2024-01-30`, or null where the calendar has no such day. */
export function isoDate(day: number, month: number, year: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The last day of a month. */
export function endOfMonth(month: number, year: number): string | null {
  return month < 1 || month > 12 ? null : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
