/** `Đơn vị` back into units; the sheet is a units table like any other. */
import { ALWAYS, refusal, repeated, success, validateUnits, type Result, type Unit } from '../domain';
import { isoDateOf, LAST_SERIAL_DAY } from './dates';
import { UNIT_HEADERS } from './labels';
import type { SheetView } from './sheet-view';

export function readUnits(view: SheetView): Result<readonly Unit[]> {
  const headings = view.headings(UNIT_HEADERS);
  if (!headings.ok) return headings;
  const { row: headerRow, columns } = headings.value;
  const known = new Set(Object.values(columns));
  const weightColumns = view
    .rowTexts(headerRow)
    .flatMap((heading, column) => (heading === '' || known.has(column) ? [] : [{ heading, column }]));
  const twice = repeated(weightColumns.map((column) => column.heading));
  if (twice !== undefined) return refusal('units.columnTwice', { name: view.name, column: twice });
  const units: Unit[] = [];
  const rows: number[] = [];
  for (let row = headerRow + 1; row < view.rowCount; row += 1) {
    const code = view.text(row, columns.code);
    if (code === '') continue;
    const name = view.text(row, columns.name);
    const weights: [string, number | null][] = [];
    for (const { heading, column } of weightColumns) {
      const value = view.value(row, column);
      if (value !== null && value !== '' && typeof value !== 'number') {
        return refusal('units.weightNotANumber', { row: row + 1, unit: name, column: heading, text: view.text(row, column) });
      }
      if (typeof value === 'number' && value < 0) {
        return refusal('units.weightNegative', { row: row + 1, unit: name, column: heading, value });
      }
      weights.push([heading, typeof value === 'number' ? value : null]);
    }
    const validFrom = view.value(row, columns.validFrom);
    const isDate = typeof validFrom === 'number' && validFrom > -LAST_SERIAL_DAY && validFrom <= LAST_SERIAL_DAY;
    if (validFrom !== null && validFrom !== '' && !isDate) {
      return refusal('units.dateInvalid', { row: row + 1, unit: name, text: view.text(row, columns.validFrom) });
    }
    units.push({
      code,
      name,
      level: view.text(row, columns.level),
      parent: view.text(row, columns.parent) || null,
      validFrom: isDate ? isoDateOf(validFrom) : ALWAYS,
      weights: Object.fromEntries(weights),
    });
    rows.push(row + 1);
  }
  const valid = validateUnits(units, (index) => rows[index] ?? 0);
  return valid.ok ? success(valid.value) : valid;
}
