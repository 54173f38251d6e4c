/** Pieces both languages build their sentences from. */
import { MONTH_PERIODS, type PeriodId } from '../../domain';
import type { Language } from '../language';
import { formatNumber } from '../number';

/** At most six names, then how many more there are. */
export function enumerate(names: readonly string[], more: (count: number) => string): string {
  const shown = names.slice(0, 6).join(', ');
  return names.length > 6 ? `${shown} ${more(names.length - 6)}` : shown;
}

/** Bytes in whole megabytes, rounded up so that a limit just passed never prints as the limit. */
export function megabytes(bytes: number, lang: Language): string {
  return `${formatNumber(Math.ceil(bytes / 1_000_000), lang)} MB`;
}

/** The period an id names when it is a month's, else null. */
export function monthOf(id: string): PeriodId | null {
  return MONTH_PERIODS.find((period) => period.id === id)?.id ?? null;
}

/** A figure handed over as JavaScript prints it, possibly with its unit behind: `19515.25 tỷ đồng`. */
export function printedFigure(value: string, lang: Language): string {
  const [, figure, unit = ''] = /^(-?[\d.]+(?:e[+-]?\d+)?)(.*)$/s.exec(value) ?? [];
  return figure === undefined ? value : formatNumber(Number(figure), lang) + unit;
}
