/** `Chỉ tiêu` back into indicators. */
import {
  BEHAVIOURS,
  BOUND_KINDS,
  countOf,
  refusal,
  success,
  type Bound,
  type Indicator,
  type Result,
} from '../domain';
import { cellName } from '../xlsx';
import { PLACE_LABEL, YEAR_LABEL } from './indicators-sheet';
import { BEHAVIOUR_LABELS, BOUND_LABELS, ILLUSTRATIVE, INDICATOR_HEADERS } from './labels';
import type { Observation } from './observation';
import { folded, type SheetView } from './sheet-view';

export interface ReadIndicators {
  readonly place: string;
  readonly year: number;
  readonly indicators: readonly Indicator[];
  readonly rows: ReadonlyMap<string, number>;
  readonly targetColumn: number;
  readonly observations: readonly Observation[];
}

type Columns = Record<keyof typeof INDICATOR_HEADERS, number>;

export function readIndicators(view: SheetView): Result<ReadIndicators> {
  const headings = view.headings(INDICATOR_HEADERS);
  if (!headings.ok) return headings;
  const { row: headerRow, columns } = headings.value;
  const indicators: Indicator[] = [];
  const rows = new Map<string, number>();
  const observations: Observation[] = [];
  for (let row = headerRow + 1; row < view.rowCount; row += 1) {
    const id = view.text(row, columns.id);
    if (id === '') continue;
    if (rows.has(id)) {
      return refusal('workbook.duplicateRow', { sheet: view.name, address: cellName(row, columns.id), key: id });
    }
    rows.set(id, row);
    const { indicator, observed } = readIndicator(view, row, columns, id);
    indicators.push(indicator);
    observations.push(...observed);
  }
  const [place, year] = [view.besideLabel(PLACE_LABEL), view.besideLabel(YEAR_LABEL)];
  return success({
    place: typeof place === 'object' ? '' : String(place),
    year: typeof year === 'number' ? year : 0,
    indicators,
    rows,
    targetColumn: columns.target,
    observations,
  });
}

function readIndicator(view: SheetView, row: number, columns: Columns, id: string): { indicator: Indicator; observed: Observation[] } {
  const observed: Observation[] = [];
  const decimals = view.value(row, columns.decimals);
  const lattice = {
    unit: view.text(row, columns.unit),
    decimals: typeof decimals === 'number' && Number.isInteger(decimals) && decimals >= 0 && decimals <= 9 ? decimals : 0,
  };
  const observe = (column: number, problem: Observation['problem']): void => {
    observed.push({ sheet: view.name, row, column, indicator: id, problem });
  };
  const figure = (column: number): number | null => {
    const value = view.value(row, column);
    if (value === null || value === '') return null;
    if (typeof value !== 'number') {
      observe(column, {
        code: 'workbook.textForNumber',
        data: { sheet: view.name, address: cellName(row, column), text: view.text(row, column) },
      });
      return null;
    }
    const count = countOf(value, lattice);
    if (!count.ok) observe(column, count.problem);
    return value;
  };
  const note = view.text(row, columns.note);
  const document = view.text(row, columns.document);
  const place = view.text(row, columns.place);
  const quotation = view.text(row, columns.quotation);
  const behaviour = folded(view.text(row, columns.behaviour));
  const indicator: Indicator = {
    id,
    name: view.text(row, columns.name),
    lattice,
    behaviour: BEHAVIOURS.find((candidate) => folded(BEHAVIOUR_LABELS[candidate]) === behaviour) ?? 'flow',
    parent: view.text(row, columns.parent) || null,
    amount: view.text(row, columns.amount) || null,
    target: readBound(view.text(row, columns.bound), figure(columns.target), figure(columns.max)),
    weight: view.text(row, columns.weight) || null,
    source: document === '' ? null : { document, ...(place && { place }), ...(quotation && { quotation }) },
    illustrative: note.includes(ILLUSTRATIVE),
    note: note.replace(ILLUSTRATIVE, '').replace(/^;\s*/, ''),
  };
  return { indicator, observed };
}

/** A blank figure is no target; a blank or unknown sign is "=". */
function readBound(sign: string, value: number | null, max: number | null): Bound | null {
  if (value === null) return null;
  const kind = BOUND_KINDS.find((candidate) => folded(BOUND_LABELS[candidate]) === folded(sign)) ?? '=';
  if (kind !== 'range') return { kind, value };
  return { kind, min: value, max: max ?? value };
}
