/** The sheets that are plain lists, back into entries; what is no figure where one belongs is observed. */
import {
  newPlan,
  OPERATION_KINDS,
  problem,
  type Department,
  type Headroom,
  type JournalEntry,
  type Plan,
  type Project,
  type RevenueSource,
} from '../domain';
import { cellName } from '../xlsx';
import { departmentList } from './departments-list';
import { headroomList } from './headroom-sheet';
import { journalList, OPERATION_LABELS } from './journal-sheet';
import type { Observation } from './observation';
import { projectList } from './projects-sheet';
import { revenueList } from './revenue-sheet';
import { folded, type SheetView } from './sheet-view';

/** Lists are declared with a plan; their headings are the same for all. */
const NO_PLAN: Plan = newPlan({ place: '', year: 0 });

interface Row<Key extends string> {
  readonly text: (key: Key) => string;
  readonly figure: (key: Key) => number | null;
}

type Observe = (observation: Observation) => void;

/** Every row that `isEntry` says is one, as an entry. */
function readList<Entry, Key extends string>(
  view: SheetView,
  declared: { readonly columns: Readonly<Record<Key, { readonly heading: string }>> },
  observe: Observe,
  entryOf: (row: Row<Key>, index: number) => Entry | null,
): Entry[] {
  const wanted = Object.fromEntries(Object.entries<{ readonly heading: string }>(declared.columns).map(([key, { heading }]) => [key, heading])) as Record<Key, string>;
  const { row: headerRow, columns } = view.headingsThere(wanted);
  for (const [key, heading] of Object.entries(wanted) as [Key, string][]) {
    if (columns[key] !== undefined) continue;
    observe({ sheet: view.name, row: headerRow, column: 0, indicator: null, problem: problem('workbook.columnMissing', { sheet: view.name, column: heading }) });
  }
  const entries: Entry[] = [];
  for (let row = headerRow + 1; row < view.rowCount; row += 1) {
    const text = (key: Key): string => (columns[key] === undefined ? '' : view.text(row, columns[key]));
    const figure = (key: Key): number | null => (columns[key] === undefined ? null : readNumber(view, row, columns[key], observe));
    const entry = entryOf({ text, figure }, entries.length);
    if (entry !== null) entries.push(entry);
  }
  return entries;
}

function readNumber(view: SheetView, row: number, column: number, observe: Observe): number | null {
  const value = view.value(row, column);
  if (value === null || value === '') return null;
  if (typeof value === 'number') return value;
  const text = typeof value === 'object' ? value.error : view.text(row, column);
  observe({ sheet: view.name, row, column, indicator: null, problem: problem('workbook.textForNumber', { sheet: view.name, address: cellName(row, column), text }) });
  return null;
}

export function readDepartments(view: SheetView, observe: Observe): Department[] {
  return readList(view, departmentList(NO_PLAN), observe, ({ text }) => {
    const code = text('code');
    return code === '' ? null : { code, name: text('name'), leader: text('leader'), note: text('note') };
  });
}

export function readHeadroom(view: SheetView, observe: Observe): Headroom[] {
  return readList(view, headroomList(NO_PLAN), observe, ({ text, figure }) => {
    const [indicator, factor] = [text('indicator'), text('factor')];
    if (indicator === '' && factor === '') return null;
    return { indicator, factor, amount: figure('amount'), unit: text('unit'), sector: text('sector'), contribution: figure('contribution') };
  });
}

export function readProjects(view: SheetView, observe: Observe): Project[] {
  return readList(view, projectList(NO_PLAN), observe, ({ text, figure }, index) => {
    const name = text('name');
    if (name === '') return null;
    return {
      id: text('id') || `DA${index + 1}`,
      name,
      department: text('department'),
      investment: figure('investment'),
      inYear: figure('inYear'),
      unit: text('unit'),
      indicator: text('indicator') || null,
      amount: figure('amount'),
      contribution: figure('contribution'),
      completion: text('completion'),
      note: text('note'),
    };
  });
}

export function readRevenue(view: SheetView, observe: Observe): RevenueSource[] {
  return readList(view, revenueList(NO_PLAN), observe, ({ text, figure }, index) => {
    const name = text('name');
    if (name === '') return null;
    return {
      id: text('id') || `NT${index + 1}`,
      name,
      indicator: text('indicator') || null,
      lastYear: figure('lastYear'),
      assigned: figure('assigned'),
      quarters: [figure('q1'), figure('q2'), figure('q3'), figure('q4')],
      measures: text('measures'),
      note: text('note'),
    };
  });
}

/** The journal as people see it, for workbooks whose plan part is gone: without recipes and former figures. */
export function readJournal(view: SheetView, observe: Observe): JournalEntry[] {
  return readList(view, journalList(NO_PLAN), observe, ({ text, figure }) => {
    const [number, label] = [figure('number'), folded(text('operation'))];
    const operation = OPERATION_KINDS.find((kind) => folded(OPERATION_LABELS[kind]) === label);
    if (number === null || operation === undefined) return null;
    const indicators = text('indicators').split(';').map((id) => id.trim()).filter((id) => id !== '');
    return { number, at: text('at').replace(' ', 'T'), operation, indicators, summary: text('summary'), recipes: [], before: [] };
  });
}

