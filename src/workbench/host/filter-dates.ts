/** Periods relative to a day, as serial days of the 1900 system: this month, last week, next quarter … */

export interface Period {
  /** Serial days, both included. */
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;
const EPOCH = 25_569;

function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / DAY + EPOCH;
}

/** @param month from 1 */
export function yearAndMonth(serialDay: number): { readonly year: number; readonly month: number } {
  const date = new Date((Math.floor(serialDay) - EPOCH) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/**
 * @param name one of Excel.DynamicFilterCriteria that speaks of a period, e.g. `LastMonth`; weeks begin on Sunday
 * @returns null for any other name
 */
export function datePeriod(name: string, today: Date): Period | null {
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const now = serial(year, month, day);
  const relative = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(name);
  if (relative !== null) {
    const step = { Last: -1, This: 0, Next: 1 }[relative[1] ?? ''] ?? 0;
    switch (relative[2]) {
      case 'Week': {
        const first = now - today.getDay() + 7 * step;
        return { first, last: first + 6 };
      }
      case 'Month':
        return { first: serial(year, month + step, 1), last: serial(year, month + step + 1, 0) };
      case 'Quarter': {
        const start = month - (month % 3) + 3 * step;
        return { first: serial(year, start, 1), last: serial(year, start + 3, 0) };
      }
      default:
        return { first: serial(year + step, 0, 1), last: serial(year + step, 11, 31) };
    }
  }
  switch (name) {
    case 'Today':
      return { first: now, last: now };
    case 'Yesterday':
      return { first: now - 1, last: now - 1 };
    case 'Tomorrow':
      return { first: now + 1, last: now + 1 };
    case 'YearToDate':
      return { first: serial(year, 0, 1), last: now };
    default:
      return null;
  }
}
