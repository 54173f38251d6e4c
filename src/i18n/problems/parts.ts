/** Pieces both languages build their sentences from. */
import { PERIODS, THIRTEEN_STEPS, type Lattice, type PeriodId, type StepId } from '../../domain';
import type { Language } from '../language';
import { formatNumber } from '../number';

/** At most six names, then how many more there are. */
export function enumerate(names: readonly string[], more: (count: number) => string): string {
  const shown = names.slice(0, 6).join(', ');
  return names.length > 6 ? `${shown} ${more(names.length - 6)}` : shown;
}

/** `2026-12-08T09:30` → `09:30 ngày 08/12/2026`, in English `09:30 on 08/12/2026`. */
export function moment(at: string, lang: Language): string {
  const [date = '', time = ''] = at.split('T');
  const day = date.split('-').reverse().join('/');
  return time === '' ? day : `${time} ${lang === 'vi' ? 'ngày' : 'on'} ${day}`;
}

/** Bytes in whole megabytes, rounded up so that a limit just passed never prints as the limit. */
export function megabytes(bytes: number, lang: Language): string {
  return `${formatNumber(Math.ceil(bytes / 1_000_000), lang)} MB`;
}

/** The period an id names when it is a month's or the thirteenth's, else null. */
export function monthOf(id: string): StepId | null {
  return THIRTEEN_STEPS.find((step) => step === id) ?? null;
}

/** The month or longer period an id names, else null. */
export function placeOf(id: string): PeriodId | StepId | null {
  return monthOf(id) ?? PERIODS.find((period) => period.id === id)?.id ?? null;
}

/** A figure handed over as JavaScript prints it, possibly with its unit behind: `19515.25 tỷ đồng`. */
export function printedFigure(value: string, lang: Language): string {
  const [, figure, unit = ''] = /^(-?[\d.]+(?:e[+-]?\d+)?)(.*)$/s.exec(value) ?? [];
  return figure === undefined ? value : formatNumber(Number(figure), lang) + unit;
}

/** In words what JavaScript prints where there is no figure (`NaN`, `Infinity`, `NaN/12`); null for a figure. */
export function notAFigure(value: string, words: { readonly none: string; readonly infinite: string }): string | null {
  if (value.includes('NaN')) return words.none;
  return value.includes('Infinity') ? words.infinite : null;
}

/** What exact proportion would give, a count before rounding, with two decimals more than the lattice. */
export function proportionalAmount(count: number, lattice: Lattice | undefined, lang: Language): string {
  const decimals = lattice?.decimals ?? 0;
  const figure = formatNumber(Number((count / 10 ** decimals).toFixed(decimals + 2)), lang);
  return lattice === undefined ? figure : `${figure} ${lattice.unit}`;
}
