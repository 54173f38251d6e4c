/** `Chi tiết` and `Giao phòng ban` back into allocations; every row is known by the two keys in front of it. */
import { ALWAYS, PERIODS, problem, refusal, success, type Indicator, type PeriodId, type Problem, type RecipientAxis, type Result, type Unit } from '../domain';
import { cellName, MAX_COLUMNS } from '../xlsx';
import { BASE_SUFFIX, BY_DEPARTMENT_HEADERS, DETAIL_HEADERS, LEVEL_SUFFIX, PERIOD_LABELS, ROW_KEYS, ROW_LABELS, THIRTEENTH_LABEL, WEIGHT_HEADER } from './labels';
import { detailColumns, type DetailBlock, type DetailColumns, type LevelRows } from './layout';
import type { Observation } from './observation';
import { folded, type SheetView } from './sheet-view';

/** Someone a line may belong to. */
export interface KnownRecipient {
  readonly code: string;
  readonly name: string;
}

/** Rows and columns of a sheet of blocks, found by keys and headings. */
export interface FoundBlocks {
  readonly columns: DetailColumns;
  /** Indicator → key → row. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly blocks: ReadonlyMap<string, DetailBlock>;
  readonly observations: readonly Observation[];
}

const RESERVED = new Set<string>(Object.values(ROW_KEYS));

/** Where nothing is to be found. */
export const NO_BLOCKS: FoundBlocks = { columns: detailColumns(false), rows: new Map(), blocks: new Map(), observations: [] };

/**
 * Refused with `workbook.columnMissing`; lines that belong to nobody, or stand twice, are observed.
 * @param isLenient a period without its column is observed too, and nothing is read for it
 */
export function findBlocks(view: SheetView, indicators: readonly Indicator[], recipients: readonly KnownRecipient[], axis: RecipientAxis, isLenient = false): Result<FoundBlocks> {
  const columns = findColumns(view, axis, isLenient);
  if (!columns.ok) return columns;
  const { rows, observations } = findRows(view, columns.value.row, columns.value.columns, indicators, recipients, axis);
  observations.push(...columns.value.observations);
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const blocks = new Map<string, DetailBlock>();
  for (const [id, lines] of rows) {
    const indicator = known.get(id);
    if (!indicator) continue;
    const block = blockOf(lines, indicator);
    if (block) blocks.set(id, block);
    observations.push(...missingRows(view.name, indicator, lines, axis === 'units' ? recipients : [], columns.value.columns.key));
  }
  return success({ columns: columns.value.columns, rows, blocks, observations });
}

interface FoundColumns {
  readonly row: number;
  readonly columns: DetailColumns;
  readonly observations: readonly Observation[];
}

function findColumns(view: SheetView, axis: RecipientAxis, isLenient: boolean): Result<FoundColumns> {
  const heads = axis === 'units' ? DETAIL_HEADERS : BY_DEPARTMENT_HEADERS;
  const periodLabels = Object.fromEntries(PERIODS.map(({ id }) => [id, PERIOD_LABELS[id]])) as Record<PeriodId, string>;
  const { columns: there, row } = view.headingsThere<keyof typeof DETAIL_HEADERS | PeriodId>({ ...heads, ...periodLabels });
  const missing = [...Object.entries(heads), ...Object.entries(periodLabels)].filter(([key]) => there[key as keyof typeof there] === undefined);
  const [first] = missing.filter(([key]) => !isLenient || key in heads);
  if (first !== undefined) return refusal('workbook.columnMissing', { sheet: view.name, column: first[1] });
  const observations = missing.map(([, column]): Observation => ({ sheet: view.name, row, column: 0, indicator: null, problem: problem('workbook.columnMissing', { sheet: view.name, column }) }));
  // No sheet has figures in the last column there can be.
  const columns = { ...Object.fromEntries(missing.map(([key]) => [key, MAX_COLUMNS - 1])), ...there } as Required<typeof there>;
  const cells = view.rowTexts(row).map(folded);
  const optional = (heading: string): number | null => {
    const column = cells.indexOf(folded(heading));
    return column < 0 ? null : column;
  };
  return success({ row, columns: { ...columns, periods: columns, thirteenth: optional(THIRTEENTH_LABEL), weight: optional(WEIGHT_HEADER) }, observations });
}

function findRows(
  view: SheetView,
  headerRow: number,
  columns: DetailColumns,
  indicators: readonly Indicator[],
  recipients: readonly KnownRecipient[],
  axis: RecipientAxis,
): { readonly rows: Map<string, Map<string, number>>; readonly observations: Observation[] } {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const own = new Set([...recipients.map(({ code }) => code), ...RESERVED]);
  const leveled = new Set(recipients.flatMap(({ code }) => [`${code}${LEVEL_SUFFIX}`, `${code}${BASE_SUFFIX}`]));
  const rows = new Map<string, Map<string, number>>();
  const observations: Observation[] = [];
  const strangers = new Set<string>();
  for (let row = headerRow + 1; row < view.rowCount; row += 1) {
    const id = view.text(row, columns.indicator);
    const key = view.text(row, columns.key);
    if (id === '' || key === '') continue;
    const address = cellName(row, columns.key);
    const observe = (column: number, indicator: string | null, observed: Problem): void => {
      observations.push({ sheet: view.name, row, column, indicator, problem: observed });
    };
    const indicator = known.get(id);
    if (!indicator) {
      // Notes under the table are no lines of an indicator; a known key beside an unknown indicator is one.
      if ((own.has(key) || leveled.has(key)) && !strangers.has(id)) {
        const place = { sheet: view.name, address: cellName(row, columns.indicator) };
        observe(columns.indicator, null, problem('workbook.indicatorUnknown', { ...place, id }));
        strangers.add(id);
      }
      continue;
    }
    const lines = rows.get(id) ?? new Map<string, number>();
    rows.set(id, lines);
    if (lines.has(key)) {
      observe(columns.key, id, problem('workbook.duplicateRow', { sheet: view.name, address, key }));
      continue;
    }
    lines.set(key, row);
    if (!own.has(key) && !leveled.has(key)) observe(columns.key, id, strangerProblem(axis, view.name, address, key));
  }
  return { rows, observations };
}

/** The units as the lines of the sheet name them, for workbooks that have lost their list. */
export function unitsOfLines(view: SheetView): Unit[] {
  const found = findColumns(view, 'units', true);
  if (!found.ok) return [];
  const { row: headerRow, columns } = found.value;
  const names = new Map<string, string>();
  for (let row = headerRow + 1; row < view.rowCount; row += 1) {
    const key = view.text(row, columns.key);
    if (view.text(row, columns.indicator) === '' || key === '' || key.includes('#') || names.has(key)) continue;
    names.set(key, view.text(row, columns.name));
  }
  return [...names].map(([code, name]) => ({ code, name, level: '', parent: null, validFrom: ALWAYS, weights: {} }));
}

function strangerProblem(axis: RecipientAxis, sheet: string, address: string, code: string): Problem {
  return axis === 'units' ? problem('workbook.unitUnknown', { sheet, address, code }) : problem('workbook.departmentUnknown', { sheet, address, code });
}

/** A block without its three closing rows cannot be written to; its figures are read all the same. */
function blockOf(rows: ReadonlyMap<string, number>, indicator: Indicator): DetailBlock | null {
  const [titleRow, sumRow, placeRow, leftRow] = [ROW_KEYS.title, ROW_KEYS.sum, ROW_KEYS.place, ROW_KEYS.left].map((key) => rows.get(key));
  if (sumRow === undefined || placeRow === undefined || leftRow === undefined) return null;
  const levels = indicator.levels === null ? null : levelsOf(rows);
  const unitRows = new Map([...rows].filter(([key]) => !RESERVED.has(key) && suffixOf(key) === null));
  return { titleRow: titleRow ?? sumRow, unitRows, sumRow, placeRow, leftRow, ...(levels && { levels }) };
}

function levelsOf(rows: ReadonlyMap<string, number>): LevelRows | null {
  const [plannedSum, baseSum] = [rows.get(ROW_KEYS.levelSum), rows.get(ROW_KEYS.baseSum)];
  if (plannedSum === undefined || baseSum === undefined) return null;
  const withSuffix = (suffix: string): Map<string, number> =>
    new Map([...rows].flatMap(([key, row]) => (!RESERVED.has(key) && suffixOf(key) === suffix ? [[key.slice(0, -suffix.length), row]] : [])));
  return { planned: withSuffix(LEVEL_SUFFIX), plannedSum, bases: withSuffix(BASE_SUFFIX), baseSum };
}

function suffixOf(key: string): string | null {
  return [LEVEL_SUFFIX, BASE_SUFFIX].find((suffix) => key.endsWith(suffix)) ?? null;
}

/** Lines the sheet ought to have, observed where the indicator's first line stands. */
function missingRows(sheet: string, indicator: Indicator, rows: ReadonlyMap<string, number>, recipients: readonly KnownRecipient[], column: number): Observation[] {
  const closing = (['sum', 'place', 'left'] as const).map((key) => ({ code: ROW_KEYS[key], name: ROW_LABELS[key] }));
  const levels = indicator.levels === null ? [] : recipients.flatMap(({ code, name }) => [
    { code: `${code}${LEVEL_SUFFIX}`, name: `${name}: ${ROW_LABELS.level.toLowerCase()}` },
    { code: `${code}${BASE_SUFFIX}`, name: `${name}: ${ROW_LABELS.base.toLowerCase()}` },
  ]);
  const first = Math.min(...rows.values());
  return [...recipients, ...closing, ...levels].flatMap(({ code, name }) =>
    rows.has(code)
      ? []
      : [{ sheet, row: first, column, indicator: indicator.id, problem: problem('workbook.rowMissing', { sheet, indicator: indicator.name, row: name }) }],
  );
}
