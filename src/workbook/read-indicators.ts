/** `Chỉ tiêu` back into indicators. */
import {
  BEHAVIOURS,
  BOUND_KINDS,
  NOTHING_SAID,
  problem,
  refusal,
  success,
  type Bound,
  type BoundKind,
  type Indicator,
  type Result,
} from '../domain';
import { cellName } from '../xlsx';
import { readBoundText } from './bound-text';
import { BEHAVIOUR_LABELS, BOUND_LABELS, ILLUSTRATIVE, INDICATOR_HEADERS, PLACE_LABEL, YEAR_LABEL, YES } from './labels';
import type { Observation } from './observation';
import { readFigure } from './read-figure';
import { folded, type SheetView } from './sheet-view';

export interface ReadIndicators {
  readonly place: string;
  readonly year: number;
  readonly indicators: readonly Indicator[];
  readonly rows: ReadonlyMap<string, number>;
  readonly targetColumn: number;
  readonly observations: readonly Observation[];
}

type Key = keyof typeof INDICATOR_HEADERS;
/** Columns without which the list cannot be read; workbooks of the first version have no others. */
const REQUIRED = [
  'id', 'name', 'unit', 'decimals', 'behaviour', 'parent', 'amount', 'bound', 'target', 'max', 'weight', 'document', 'place', 'quotation', 'note',
] as const satisfies readonly Key[];
type Columns = Record<(typeof REQUIRED)[number], number> & Partial<Record<Key, number>>;

/** The heading row with the columns that are there; refused with `workbook.columnMissing` for one of those required. */
function findColumns(view: SheetView): Result<{ readonly row: number; readonly columns: Columns }> {
  const { row, columns } = view.headingsThere<Key>(INDICATOR_HEADERS);
  const missing = REQUIRED.find((key) => columns[key] === undefined);
  if (missing !== undefined) return refusal('workbook.columnMissing', { sheet: view.name, column: INDICATOR_HEADERS[missing] });
  return success({ row, columns: columns as Columns });
}

export function readIndicators(view: SheetView): Result<ReadIndicators> {
  const headings = findColumns(view);
  if (!headings.ok) return headings;
  const { row: headerRow, columns } = headings.value;
  const indicators: Indicator[] = [];
  const rows = new Map<string, number>();
  const observations: Observation[] = [];
  for (let row = headerRow + 1; row < view.rowCount; row += 1) {
    const id = view.text(row, columns.id);
    if (id === '') continue;
    if (rows.has(id)) {
      const twice = problem('workbook.duplicateRow', { sheet: view.name, address: cellName(row, columns.id), key: id });
      observations.push({ sheet: view.name, row, column: columns.id, indicator: id, problem: twice });
      continue;
    }
    rows.set(id, row);
    const read = readIndicator(view, row, columns, id);
    if (!read.ok) return read;
    indicators.push(read.value.indicator);
    observations.push(...read.value.observed);
  }
  const place = view.besideLabel(PLACE_LABEL)?.value ?? null;
  const year = readYear(view);
  if (!year.ok) return year;
  // In workbooks of the first version: an amount that follows from its share was assigned to nobody.
  const derived = new Set(indicators.map((indicator) => indicator.amount));
  return success({
    place: typeof place === 'object' ? '' : String(place),
    year: year.value,
    indicators: indicators.map((indicator) => (columns.assigned === undefined && derived.has(indicator.id) ? { ...indicator, assigned: null } : indicator)),
    rows,
    targetColumn: columns.target,
    observations,
  });
}

/** The year beside its label, as a number or typed as text; a plan without one is no plan. */
function readYear(view: SheetView): Result<number> {
  const cell = view.besideLabel(YEAR_LABEL);
  if (cell === null) return refusal('workbook.columnMissing', { sheet: view.name, column: YEAR_LABEL });
  const { row, column } = cell;
  const text = view.text(row, column);
  return /^\d{4}$/.test(text) ? success(Number(text)) : invalid(view, row, column, YEAR_LABEL);
}

function invalid(view: SheetView, row: number, column: number, heading: string): Result<never> {
  const data = { sheet: view.name, address: cellName(row, column), column: heading, text: view.text(row, column) };
  return refusal('workbook.entryInvalid', data);
}

/**
 * Refused where a choice is none of those known: taking a rate for a sum, or "dưới 3" for "= 3", would
 * be a guess. Figures that are none are observed, as everywhere.
 */
function readIndicator(
  view: SheetView,
  row: number,
  columns: Columns,
  id: string,
): Result<{ readonly indicator: Indicator; readonly observed: readonly Observation[] }> {
  const wrong = (key: (typeof REQUIRED)[number]): Result<never> => invalid(view, row, columns[key], INDICATOR_HEADERS[key]);
  const decimals = view.value(row, columns.decimals) ?? 0;
  if (typeof decimals !== 'number' || !Number.isInteger(decimals) || decimals < 0 || decimals > 9) return wrong('decimals');
  const behaviourText = folded(view.text(row, columns.behaviour));
  const isHeading = behaviourText === '' && view.text(row, columns.target) === '';
  const behaviour = isHeading ? 'flow' : BEHAVIOURS.find((candidate) => folded(BEHAVIOUR_LABELS[candidate]) === behaviourText);
  if (behaviour === undefined) return wrong('behaviour');
  const sign = folded(view.text(row, columns.bound));
  const kind = BOUND_KINDS.find((candidate) => folded(BOUND_LABELS[candidate]) === (sign || '='));
  if (kind === undefined) return wrong('bound');

  const lattice = { unit: view.text(row, columns.unit), decimals };
  const observed: Observation[] = [];
  const figure = (column: number): number | null => {
    const { value, problem: odd } = readFigure(view, row, column, lattice);
    if (odd) observed.push({ sheet: view.name, row, column, indicator: id, problem: odd });
    return value;
  };
  const target = boundOf(kind, figure(columns.target), figure(columns.max));
  if (target?.kind === 'range' && !(target.min <= target.max)) return wrong('max');

  const note = view.text(row, columns.note);
  const document = view.text(row, columns.document);
  const place = view.text(row, columns.place);
  const quotation = view.text(row, columns.quotation);
  const indicator: Indicator = {
    ...NOTHING_SAID,
    id,
    name: view.text(row, columns.name),
    lattice,
    behaviour,
    parent: view.text(row, columns.parent) || null,
    amount: view.text(row, columns.amount) || null,
    target,
    ...readGiven(view, row, columns, target, observed, id),
    weight: view.text(row, columns.weight) || null,
    source: document === '' ? null : { document, ...(place && { place }), ...(quotation && { quotation }) },
    illustrative: note.includes(ILLUSTRATIVE),
    note: note.replace(ILLUSTRATIVE, '').replace(/^;\s*/, ''),
  };
  return success({ indicator, observed });
}

/** Who is in charge, what was given by whom, and how growth is tied; columns that workbooks of the first version lack. */
function readGiven(view: SheetView, row: number, columns: Columns, target: Bound | null, observed: Observation[], id: string): GivenFields {
  const text = (key: Key): string => (columns[key] === undefined ? '' : view.text(row, columns[key]));
  const observe = (column: number): void => {
    const data = { sheet: view.name, address: cellName(row, column), text: view.text(row, column) };
    observed.push({ sheet: view.name, row, column, indicator: id, problem: problem('workbook.textForNumber', data) });
  };
  const figure = (key: Key): number | null => {
    const column = columns[key];
    const value = column === undefined ? null : view.value(row, column);
    if (column === undefined || value === null || value === '' || typeof value === 'number') return typeof value === 'number' ? value : null;
    observe(column);
    return null;
  };
  const given = (key: 'assigned' | 'council'): Bound | null => {
    const column = columns[key];
    const value = column === undefined ? null : view.value(row, column);
    if (column === undefined || value === null || value === '') return null;
    const kind = target === null || target.kind === 'range' ? '=' : target.kind;
    const bound = typeof value === 'number' ? { kind, value } : readBoundText(view.text(row, column));
    if (bound === null) observe(column);
    return bound;
  };
  const levels = text('levels');
  const decimals = figure('levelDecimals') ?? 0;
  return {
    assigned: columns.assigned === undefined ? target : given('assigned'),
    council: given('council'),
    lastYear: figure('lastYear'),
    levels: levels === '' || !Number.isInteger(decimals) || decimals < 0 || decimals > 9 ? null : { unit: levels, decimals },
    thirteenth: folded(text('thirteenth')) === folded(YES),
    departments: text('departments').split(/[;,]/).map((code) => code.trim()).filter((code) => code !== ''),
    leader: text('leader'),
    solutions: text('solutions'),
  };
}

type GivenFields = Pick<Indicator, 'assigned' | 'council' | 'lastYear' | 'levels' | 'thirteenth' | 'departments' | 'leader' | 'solutions'>;

/** A blank figure is no target; a range without its end has none a plan could be held to. */
function boundOf(kind: BoundKind, value: number | null, max: number | null): Bound | null {
  if (value === null) return null;
  return kind === 'range' ? { kind, min: value, max: max ?? Number.NaN } : { kind, value };
}
