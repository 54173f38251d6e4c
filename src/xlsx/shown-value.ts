/**
 * What a number in a cell says to the person who reads it: 0,075 shown as 7,5% is seven and a half
 * percent, and a day is no amount. Tables are read as people see them, so both become text.
 */
import { shortestDecimal } from '../domain';
import type { CellStyle, CellValue, GridCell } from './grid';

/** Parts of a number format that are shown as they stand, or are no part of the figure: "đồng", [Red], \d, _d. */
const LITERALS = /"[^"]*"|\[[^\]]*\]|[\\_*]./g;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const LAST_DAY = 2_958_465;

/** The cell's value; a percentage as `7,5%`, a day as `2024-12-31`. */
export function shownValue(cell: GridCell | undefined, styles: Readonly<Record<string, CellStyle>>): CellValue {
  const value = cell?.value ?? null;
  const format = styles[cell?.style ?? '']?.numberFormat;
  if (typeof value !== 'number' || format === undefined) return value;
  const [figure = ''] = format.replace(LITERALS, '').split(';');
  if (figure.includes('%')) return percentage(value);
  const isDay = /[yd]/i.test(figure) && value > 0 && value <= LAST_DAY;
  return isDay ? new Date(DAY_ZERO + Math.floor(value) * 86_400_000).toISOString().slice(0, 10) : value;
}

/** Its hundredfold, moved by digits: 0.07 × 100 is 7.000000000000001 as a double. */
function percentage(value: number): string {
  const { digits, decimals } = shortestDecimal(Number(value.toPrecision(15)));
  const [sign, size] = digits < 0n ? ['-', -digits] : ['', digits];
  if (decimals <= 2) return `${sign}${size * 10n ** BigInt(2 - decimals)}%`;
  const text = size.toString().padStart(decimals - 1, '0');
  const cut = text.length - (decimals - 2);
  return `${sign}${text.slice(0, cut)},${text.slice(cut)}%`;
}
