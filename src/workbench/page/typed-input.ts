/**
 * Cells typed and shown the Vietnamese way. Univer reads what is typed as US English, so that 19.515
 * would become a thousandth of what was meant; here it is read before Univer gets to it.
 * Formulas stay in en-US notation, as in the formula bar of the file format.
 */
import { CellValueType, InterceptorEffectEnum, type ICellData, type Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT, type SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { parseNumber } from '../../i18n';

/** Univer's own reading and showing of number formats has priority 0, the last of its handlers −1. */
const BEFORE_UNIVER = 100;
const AFTER_UNIVER = -0.5;

/** The number format of cells that take everything as text. */
const TEXT_FORMAT = '@';

const DATE_FORMAT = 'dd/mm/yyyy';
const DAY = 86_400_000;
/** Day 0 of the 1900 date system, counted so that days after February 1900 come out right. */
const EPOCH = Date.UTC(1899, 11, 30);
/** The first day on which Excel's count and the calendar agree. */
const FIRST_SERIAL = 61;

/** What a typed text means to a Vietnamese reader; null when it is just a text (or a formula). */
export interface TypedValue {
  readonly value: number;
  /** In en-US notation, when the text itself says how it wants to be shown. */
  readonly format?: string;
}

/** `19.515` → 19515, `1.234,5` → 1234.5, `5,5%` → 0.055, `31/12/2024` → serial day of the 1900 system. */
export function readTyped(text: string): TypedValue | null {
  const trimmed = text.trim();
  const date = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(trimmed);
  if (date !== null) return readDate(Number(date[1]), Number(date[2]), Number(date[3]));
  const percent = /^(.*\S)\s*%$/.exec(trimmed);
  const number = parseNumber(percent?.[1] ?? trimmed, 'vi');
  if (!number.ok) return null;
  const { value } = number.value;
  if (percent === null) return trimmed.includes('.') ? { value, format: groupedFormat(trimmed) } : { value };
  // Through decimal text: 5.5 / 100 is not the double nearest to 0.055 for every figure.
  return { value: Number(`${value}e-2`), format: Number.isInteger(value) ? '0%' : '0.00%' };
}

/** `1.260,500` is shown as it was typed: in thousands, with its decimals. */
function groupedFormat(text: string): string {
  const decimals = text.split(',')[1]?.length ?? 0;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function readDate(day: number, month: number, year: number): TypedValue | null {
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  const serial = (time - EPOCH) / DAY;
  return serial < FIRST_SERIAL ? null : { value: serial, format: DATE_FORMAT };
}

/** A number or percentage without a format of its own, with the decimal comma: `1234,5`, `5,5%`. */
export function showWithComma(text: string): string {
  return /^-?\d+\.\d+%?$/.test(text) ? text.replace('.', ',') : text;
}

/** Makes a spreadsheet read typed cells, and show numbers for editing, the Vietnamese way. */
export function installVietnameseInput(interceptors: SheetInterceptorService): void {
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: BEFORE_UNIVER,
    handler: (cell, place, next) => {
      const read = isPlainText(cell) ? readTyped(String(cell.v)) : null;
      const styles = place.workbook.getStyles();
      const style = styles.get(cell?.s) ?? {};
      if (read === null || style.n?.pattern === TEXT_FORMAT) return next(cell);
      // A format the user chose stays; a text that brings its own is shown by it only where there was none.
      const format = style.n === undefined && read.format !== undefined ? { n: { pattern: read.format } } : {};
      return { ...cell, p: null, v: read.value, t: CellValueType.NUMBER, s: { ...style, ...format } };
    },
  });
  // Formatted numbers come with the comma already; this one is for cells without a format.
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: AFTER_UNIVER,
    handler: (cell, _place, next) =>
      typeof cell?.v === 'number' ? next({ ...cell, v: showWithComma(String(cell.v)) }) : next(cell),
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: AFTER_UNIVER,
    handler: (cell, _place, next) => {
      if (!cell || cell.f || cell.t === CellValueType.STRING) return next(cell);
      return next({ ...cell, v: showWithComma(String(cell.v ?? '')) });
    },
  });
}

/** True for what was typed as it stands: no formula, no formatted text, no text forced by an apostrophe. */
function isPlainText(cell: Nullable<ICellData>): cell is ICellData {
  return cell?.v !== undefined && cell.v !== null && !cell.f && !cell.p && cell.t !== CellValueType.FORCE_STRING;
}
