/** `Đơn vị` back into units; the sheet is a units table like any other. */
import { ALWAYS, problem, refusal, repeated, success, validateUnits, type Problem, type Result, type Unit } from '../domain';
import { cellName } from '../xlsx';
import { isoDateOf, LAST_SERIAL_DAY } from './dates';
import { UNIT_HEADERS } from './labels';
import type { Observation } from './observation';
import type { SheetView } from './sheet-view';

export interface ReadUnits {
  readonly units: readonly Unit[];
  readonly observations: readonly Observation[];
}

/** Refused with the refusals of a units table's hierarchy; figures and dates that are none, and units that stand twice, are observed. */
export function readUnits(view: SheetView): Result<ReadUnits> {
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
  const seen = new Set<string>();
  const observations: Observation[] = [];
  const observe = (row: number, column: number, observed: Problem): void => {
    observations.push({ sheet: view.name, row, column, indicator: null, problem: observed });
  };
  for (let row = headerRow + 1; row < view.rowCount; row += 1) {
    const code = view.text(row, columns.code);
    if (code === '') continue;
    const name = view.text(row, columns.name);
    const weights: [string, number | null][] = [];
    for (const { heading, column } of weightColumns) {
      const value = view.value(row, column);
      const isNegative = typeof value === 'number' && value < 0;
      if (isNegative) observe(row, column, problem('units.weightNegative', { row: row + 1, unit: name, column: heading, value }));
      else if (value !== null && value !== '' && typeof value !== 'number') observe(row, column, problem('units.weightNotANumber', { row: row + 1, unit: name, column: heading, text: view.text(row, column) }));
      weights.push([heading, typeof value === 'number' && !isNegative ? value : null]);
    }
    const validFrom = view.value(row, columns.validFrom);
    const isDate = typeof validFrom === 'number' && validFrom > -LAST_SERIAL_DAY && validFrom <= LAST_SERIAL_DAY;
    if (validFrom !== null && validFrom !== '' && !isDate) {
      observe(row, columns.validFrom, problem('units.dateInvalid', { row: row + 1, unit: name, text: view.text(row, columns.validFrom) }));
    }
    const day = isDate ? isoDateOf(validFrom) : ALWAYS;
    if (seen.has(`${code} ${day}`)) {
      observe(row, columns.code, problem('workbook.duplicateRow', { sheet: view.name, address: cellName(row, columns.code), key: code }));
      continue;
    }
    seen.add(`${code} ${day}`);
    units.push({
      code,
      name,
      level: view.text(row, columns.level),
      parent: view.text(row, columns.parent) || null,
      validFrom: day,
      weights: Object.fromEntries(weights),
    });
    rows.push(row + 1);
  }
  const valid = validateUnits(units, (index) => rows[index] ?? 0);
  return valid.ok ? success({ units: valid.value, observations }) : valid;
}
