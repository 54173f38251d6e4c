/** What a sheet shows besides its formulas: hidden and merged cells, links, moved columns, lines without a code, other units. */
import { problem, type Indicator, type Plan, type Problem } from '../../domain';
import type { Severity } from '../../checks';
import { cellName, columnName, rangeName, type GridRange } from '../../xlsx';
import { BASE_SUFFIX, LEVEL_SUFFIX, ROW_KEYS, SHEETS, type SheetKey } from '../labels';
import { FIRST_DATA_ROW, HEADER_ROW } from '../layout';
import type { Observation } from '../observation';
import { folded } from '../sheet-view';
import { isExternal, shortened } from './formulas';
import { textAt, type Marks } from './marks';

type At = { readonly row: number; readonly column: number };

/** A finding of a sheet that loses nothing when the sheet is made anew. */
function seen({ found }: Marks, at: At, severity: Severity, observed: Problem, more: Partial<Observation> = {}): Observation {
  return { sheet: found.name, row: at.row, column: at.column, indicator: null, problem: observed, severity, isHeld: true, ...more };
}

export function oddities(sheet: Marks, plan: Plan): Observation[] {
  return [renamed, hiddenRows, hiddenColumns, merged, external, columns].flatMap((look) => look(sheet)).concat(lines(sheet), units(sheet, plan));
}

function renamed(sheet: Marks): Observation[] {
  const { key, found } = sheet;
  return folded(found.name) === folded(SHEETS[key]) ? [] : [seen(sheet, { row: 0, column: 0 }, 'note', problem('sheet.renamed', { sheet: found.name, expected: SHEETS[key] }))];
}

function hiddenRows(sheet: Marks): Observation[] {
  const { found, declaredRow } = sheet;
  const hidden = (found.hiddenRows ?? []).filter((row) => isLine(sheet, row) && hasFigure(sheet, row));
  const [first] = hidden;
  if (first === undefined) return [];
  const names = [...new Set(hidden.map((row) => sheet.lineName(declaredRow.get(row) ?? 0)))];
  return [seen(sheet, { row: first, column: 0 }, 'warning', problem('sheet.hiddenRows', { sheet: found.name, address: stretches(hidden, (row) => String(row + 1)), lines: names }))];
}

function hiddenColumns(sheet: Marks): Observation[] {
  const { found, declaredColumn } = sheet;
  const hidden = (found.hiddenColumns ?? []).filter((column) => {
    const declared = declaredColumn.get(column);
    return declared !== undefined && !sheet.isKeyColumn(declared) && [...sheet.declaredRow.keys()].some((row) => isLine(sheet, row) && typeof found.rows[row]?.[column]?.value === 'number');
  });
  const [first] = hidden;
  if (first === undefined) return [];
  const names = hidden.map((column) => sheet.heading(declaredColumn.get(column) ?? 0));
  return [seen(sheet, { row: sheet.headerRow, column: first }, 'warning', problem('sheet.hiddenColumns', { sheet: found.name, address: stretches(hidden, columnName), columns: names }))];
}

/** Merges below the headings that the sheet was not made with. */
function merged(sheet: Marks): Observation[] {
  const { found, key } = sheet;
  if (key === 'cover') return [];
  const touches = (range: GridRange): boolean => range.lastRow > sheet.headerRow && Array.from({ length: range.lastRow - range.row + 1 }, (_, down) => range.row + down).some((row) => isLine(sheet, row));
  return (found.merges ?? []).filter(touches).map((range) =>
    seen(sheet, range, 'warning', problem('sheet.merged', { sheet: found.name, address: rangeName(range), cells: (range.lastRow - range.row + 1) * (range.lastColumn - range.column + 1) })),
  );
}

function external(sheet: Marks): Observation[] {
  const { found } = sheet;
  const linked = found.rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell?.formula !== undefined && isExternal(cell.formula) ? [{ row, column, formula: cell.formula }] : [])));
  const [first] = linked;
  if (first === undefined) return [];
  return [seen(sheet, first, 'warning', problem('sheet.external', { sheet: found.name, address: cellName(first.row, first.column), cells: linked.length, formula: shortened(first.formula) }))];
}

/** Headings out of their order, and headings that stand twice. */
function columns(sheet: Marks): Observation[] {
  const { found, declared, declaredColumn, headerRow, key } = sheet;
  if (key === 'cover') return [];
  const there = [...declaredColumn].sort(([left], [right]) => left - right);
  const moved = there.find(([, meaning], index) => index > 0 && meaning < (there[index - 1]?.[1] ?? 0));
  const wanted = new Set((declared.rows[HEADER_ROW] ?? []).map((_, column) => folded(textAt(declared.rows, HEADER_ROW, column))));
  const twice = (found.rows[headerRow] ?? []).flatMap((_, column) => {
    const heading = textAt(found.rows, headerRow, column);
    return heading !== '' && !declaredColumn.has(column) && wanted.has(folded(heading)) ? [{ column, heading }] : [];
  });
  return [
    ...(moved === undefined ? [] : [seen(sheet, { row: headerRow, column: moved[0] }, 'warning', problem('sheet.columnMoved', { sheet: found.name, column: sheet.heading(moved[1]) }))]),
    ...twice.map(({ column, heading }) => seen(sheet, { row: headerRow, column }, 'error', problem('sheet.columnTwice', { sheet: found.name, address: cellName(headerRow, column), column: heading }), { isHeld: false })),
  ];
}

/** Figures between the lines of a table in a row that lacks one of its codes. */
function lines(sheet: Marks): Observation[] {
  if (sheet.key !== 'detail' && sheet.key !== 'byDepartment') return [];
  const { found, declaredColumn } = sheet;
  const rows = [...sheet.declaredRow.keys()].filter((row) => isLine(sheet, row));
  const last = Math.max(-1, ...rows);
  const figureColumns = [...declaredColumn].flatMap(([column, declared]) => (declared > 3 ? [column] : []));
  const [indicator = 0, key = 1] = [sheet.columnOf.get(0), sheet.columnOf.get(1)];
  const observations: Observation[] = [];
  for (let row = sheet.headerRow + 1; row < last; row += 1) {
    if (textAt(found.rows, row, indicator) !== '' && textAt(found.rows, row, key) !== '') continue;
    const filled = figureColumns.filter((column) => typeof found.rows[row]?.[column]?.value === 'number').sort((left, right) => left - right);
    const [first] = filled;
    if (first === undefined) continue;
    const address = rangeName({ row, lastRow: row, column: first, lastColumn: filled.at(-1) ?? first });
    observations.push(seen(sheet, { row, column: first }, 'error', problem('sheet.lineWithoutKey', { sheet: found.name, address, cells: filled.length }), { isHeld: false }));
  }
  return observations;
}

/** The unit of measure beside each line, which people change when they enter billions among millions. */
function units(sheet: Marks, { indicators }: Plan): Observation[] {
  const { key, found, declaredRow } = sheet;
  const column = sheet.columnOf.get(UNIT_COLUMN[key] ?? -1);
  if (column === undefined) return [];
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const differing = new Map<string, { readonly row: number; cells: number; readonly found: string; readonly expected: string; readonly indicator: Indicator }>();
  for (const [row, declared] of declaredRow) {
    const indicator = known.get(textAt(sheet.declared.rows, declared, 0));
    const unit = textAt(found.rows, row, column);
    if (declared < FIRST_DATA_ROW || indicator === undefined || unit === '') continue;
    const expected = expectedUnit(sheet, declared, indicator);
    if (folded(unit) === folded(expected)) continue;
    const name = `${indicator.id}\u0001${folded(unit)}`;
    const former = differing.get(name);
    if (former) former.cells += 1;
    else differing.set(name, { row, cells: 1, found: unit, expected, indicator });
  }
  return [...differing.values()].map(({ row, cells, found: unit, expected, indicator }) =>
    seen(sheet, { row, column }, 'error', problem('sheet.unitDiffers', { sheet: found.name, address: cellName(row, column), cells, indicator: indicator.name, found: unit, expected }), { indicator: indicator.id, isHeld: false }),
  );
}

const UNIT_COLUMN: Partial<Record<SheetKey, number>> = { detail: 3, byDepartment: 3, summary: 2, phasing: 2 };
const LEVEL_KEYS: readonly string[] = [ROW_KEYS.levelSum, ROW_KEYS.baseSum];

function expectedUnit(sheet: Marks, row: number, { lattice, levels }: Indicator): string {
  const key = textAt(sheet.declared.rows, row, 1);
  const isLevel = sheet.key === 'detail' && (LEVEL_KEYS.includes(key) || key.endsWith(LEVEL_SUFFIX) || key.endsWith(BASE_SUFFIX));
  return isLevel && levels !== null ? levels.unit : lattice.unit;
}

/** A found row that is one of the declared lines below the headings. */
function isLine({ declaredRow, headerRow }: Marks, row: number): boolean {
  return row > headerRow && declaredRow.has(row);
}

function hasFigure({ found }: Marks, row: number): boolean {
  return (found.rows[row] ?? []).some((cell) => typeof cell?.value === 'number');
}

/** `7:9, 12` of places in ascending order. */
function stretches(places: readonly number[], name: (place: number) => string): string {
  const runs: [number, number][] = [];
  for (const place of [...places].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs.map(([from, to]) => (from === to ? name(from) : `${name(from)}:${name(to)}`)).slice(0, 6).join(', ');
}
