/** A units file: one row per unit with mã, tên, cấp, thuộc, từ ngày, and one column per weight. */
import { ALWAYS, readPrintedNumber, refusal, repeated, success, validateUnits, type Result, type Unit } from '../domain';
import type { CellValue } from '../xlsx';
import { findHeadings, textOf, type Headings } from './table';

const HEADINGS = {
  code: ['mã', 'mã đơn vị', 'code'],
  name: ['tên', 'tên đơn vị', 'đơn vị', 'name'],
  level: ['cấp', 'level'],
  parent: ['thuộc', 'đơn vị cấp trên', 'parent'],
  validFrom: ['từ ngày', 'hiệu lực từ', 'valid from'],
  note: ['ghi chú', 'note'],
} as const;

type Key = keyof typeof HEADINGS;
type Row = readonly (CellValue | undefined)[];

const REQUIRED: readonly Key[] = ['code', 'name'];
const VIETNAMESE_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const SERIAL_DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * @param rows the table's cells from row 1 on
 * @returns refused with `units.empty`, `units.columnMissing`, `units.columnTwice`, `units.codeMissing`,
 *   `units.nameMissing`, `units.codeReserved`, `units.duplicate`, `units.weightNotANumber`, `units.weightNegative`, `units.dateInvalid`,
 *   `units.parentUnknown`, `units.parentCycle`; rows are counted from 1 as the user sees them
 */
export function readUnitsTable(rows: readonly Row[], fileName: string): Result<readonly Unit[]> {
  const headings = findHeadings<Key>(rows, HEADINGS);
  const missing = REQUIRED.find((key) => headings?.columns[key] === undefined);
  if (!headings || missing !== undefined) {
    return refusal('units.columnMissing', { name: fileName, column: HEADINGS[missing ?? 'code'][0] });
  }
  const twice = repeated(headings.others.map((other) => other.heading));
  if (twice !== undefined) return refusal('units.columnTwice', { name: fileName, column: twice });
  const units: Unit[] = [];
  const rowNumbers: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= headings.row || row.every((cell) => textOf(cell) === '')) continue;
    const unit = readUnit(row, index + 1, headings);
    if (!unit.ok) return unit;
    units.push(unit.value);
    rowNumbers.push(index + 1);
  }
  if (units.length === 0) return refusal('units.empty', { name: fileName });
  return validateUnits(units, (index) => rowNumbers[index] ?? 0);
}

function readUnit(row: Row, rowNumber: number, headings: Headings<Key>): Result<Unit> {
  const field = (key: Key): CellValue | undefined => {
    const column = headings.columns[key];
    return column === undefined ? null : row[column];
  };
  const code = textOf(field('code'));
  const name = textOf(field('name'));
  if (code === '') return refusal('units.codeMissing', { row: rowNumber });
  if (name === '') return refusal('units.nameMissing', { row: rowNumber });
  const validFrom = readDate(field('validFrom'));
  if (validFrom === null) return refusal('units.dateInvalid', { row: rowNumber, unit: name, text: textOf(field('validFrom')) });
  const weights: [string, number | null][] = [];
  for (const { heading, column } of headings.others) {
    const weight = readWeight(row[column]);
    if (weight === undefined) {
      return refusal('units.weightNotANumber', { row: rowNumber, unit: name, column: heading, text: textOf(row[column]) });
    }
    if (weight !== null && weight < 0) {
      return refusal('units.weightNegative', { row: rowNumber, unit: name, column: heading, value: weight });
    }
    weights.push([heading, weight]);
  }
  return success({ code, name, level: textOf(field('level')), parent: textOf(field('parent')) || null, validFrom, weights: Object.fromEntries(weights) });
}

/** A figure; null for a blank, undefined for anything else. */
function readWeight(cell: CellValue | undefined): number | null | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  const text = textOf(cell);
  if (text === '') return null;
  // A column of percentages weighs like one of figures.
  return readPrintedNumber(text.replace(/%$/, ''))?.value;
}

/** `31/12/2020`, `2020-12-31` or a serial day as an ISO date, a blank as {@link ALWAYS}; null when it is no date. */
export function readDate(cell: CellValue | undefined): string | null {
  if (typeof cell === 'number') {
    return cell > 0 && cell < 2_958_466 ? new Date(SERIAL_DAY_ZERO + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10) : null;
  }
  const text = textOf(cell);
  if (text === '') return ALWAYS;
  const [, day, month, year] = VIETNAMESE_DATE.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (!ISO_DATE.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  // 31/02 rolls over into March: a date that does not come back the same is none.
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}
