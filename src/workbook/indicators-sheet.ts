/** `Chỉ tiêu`: one row per target, with what it is, what was assigned, who is in charge, and how far it is split. */
import { addsOverMonths, BEHAVIOURS, BOUND_KINDS, type Bound, type Indicator, type Plan } from '../domain';
import { cellName, columnName, type GridCell, type SheetGrid, type SheetValidation } from '../xlsx';
import { allocatedCount } from './amounts';
import { targetCount } from './block-totals';
import { boundText } from './bound-text';
import { difference, figureCell, formula, formulaOrBlank, SheetRows, text, textFormula } from './cells';
import { headroomSum } from './headroom-sheet';
import { BEHAVIOUR_LABELS, BOUND_LABELS, ILLUSTRATIVE, INDICATOR_HEADERS, PLACE_LABEL, ROW_KEYS, SHEETS, STATE_LABELS, YEAR_LABEL, YES } from './labels';
import { FIRST_DATA_ROW, HEADER_ROW, isDerivedShare, type Places } from './layout';
import { setLegend } from './legend';
import { brokenPage } from './page';
import { keyedFigure, keyedOrBlank, quoted, type KeyedLines } from './references';
import { rowHeights } from './row-heights';
import { figureStyle, lockedStyle } from './styles';

type Key = keyof typeof INDICATOR_HEADERS;

const WIDTHS: Readonly<Record<Key, number>> = {
  id: 14, name: 46, unit: 14, decimals: 7, behaviour: 23, parent: 14, amount: 14, bound: 11, target: 14, max: 10,
  allocated: 14, left: 14, state: 16, assigned: 14, council: 14, lastYear: 14, weight: 24, levels: 14, levelDecimals: 8,
  thirteenth: 11, departments: 20, leader: 24, headroom: 14, contribution: 12, solutions: 40, document: 16, place: 10,
  quotation: 48, note: 44,
};
const KEYS = Object.keys(INDICATOR_HEADERS) as Key[];
/** Where each column stands on a freshly made sheet. */
export const INDICATOR_COLUMNS = Object.fromEntries(KEYS.map((key, index) => [key, index])) as Readonly<Record<Key, number>>;

/** How far each indicator's block is filled, as `Chi tiết` counts it. */
export type BlockCounts = ReadonlyMap<string, { readonly filled: number; readonly faults: number }>;

export function indicatorsSheet(plan: Plan, places: Places, counts: BlockCounts): SheetGrid {
  const sheet = new SheetRows();
  const isAssigned = plan.exchange.received !== null;
  sheet.set(0, 0, text('CHỈ TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI', 'title'));
  const head = [text(PLACE_LABEL, 'subtitle'), text(plan.place, 'typedText'), text(YEAR_LABEL, 'subtitle'), { value: plan.year, style: 'year' }];
  sheet.setRow(1, 0, isAssigned ? head.map(locked) : head);
  setLegend(sheet, 2, 0);
  sheet.setRow(HEADER_ROW, 0, KEYS.map((key) => text(INDICATOR_HEADERS[key], 'header')));
  plan.indicators.forEach((indicator, index) => {
    const row = FIRST_DATA_ROW + index;
    const cells = indicatorCells(plan, places, indicator, row, counts);
    for (const key of KEYS) sheet.set(row, INDICATOR_COLUMNS[key], isAssigned && !OWN.has(key) ? locked(cells[key]) : cells[key]);
  });
  const widths = KEYS.map((key) => WIDTHS[key]);
  return {
    name: SHEETS.indicators,
    rows: sheet.rows,
    columnWidths: widths,
    rowHeights: rowHeights(sheet.rows, widths),
    freeze: { rows: FIRST_DATA_ROW, columns: 2 },
    tabColor: '2F5597',
    validations: validations(plan),
    page: brokenPage('A3', widths, [0, 1], [INDICATOR_COLUMNS.assigned, INDICATOR_COLUMNS.solutions]),
    ...(isAssigned && { isProtected: true }),
  };
}

/** What a unit fills in itself where its targets were assigned to it. */
const OWN: ReadonlySet<Key> = new Set<Key>(['council', 'lastYear', 'weight', 'departments', 'leader', 'solutions']);

function locked({ style, ...cell }: GridCell): GridCell {
  return { ...cell, ...(style !== undefined && { style: lockedStyle(style) }) };
}

function validations(plan: Plan): SheetValidation[] {
  const column = (key: Key): SheetValidation['range'] => ({
    row: FIRST_DATA_ROW,
    column: INDICATOR_COLUMNS[key],
    lastRow: FIRST_DATA_ROW + Math.max(1, plan.indicators.length) - 1,
    lastColumn: INDICATOR_COLUMNS[key],
  });
  return [
    { range: column('behaviour'), list: BEHAVIOURS.map((behaviour) => BEHAVIOUR_LABELS[behaviour]) },
    { range: column('bound'), list: BOUND_KINDS.map((kind) => BOUND_LABELS[kind]) },
    { range: column('thirteenth'), list: [YES] },
  ];
}

function indicatorCells(plan: Plan, places: Places, indicator: Indicator, row: number, counts: BlockCounts): Record<Key, GridCell> {
  const { decimals } = indicator.lattice;
  const { max, target } = targetCells(indicator, row);
  const wrapped = (value: string): GridCell => text(value, 'wrapped');
  return {
    id: text(indicator.id, 'key'),
    name: text(indicator.name, indicator.target === null ? 'heading' : 'wrapped'),
    unit: text(indicator.lattice.unit, 'centered'),
    decimals: { value: decimals, style: figureStyle('typed', 0) },
    behaviour: text(BEHAVIOUR_LABELS[indicator.behaviour], 'typedText'),
    parent: text(indicator.parent ?? '', 'key'),
    amount: text(indicator.amount ?? '', 'key'),
    bound: text(indicator.target === null ? '' : BOUND_LABELS[indicator.target.kind], 'typedCentered'),
    target,
    max,
    ...progressCells(plan, places, indicator, row, counts),
    assigned: givenCell(indicator.assigned, indicator),
    council: givenCell(indicator.council, indicator),
    lastYear: figureCell(indicator.lastYear, decimals),
    weight: text(indicator.weight ?? '', 'typedWrapped'),
    levels: text(indicator.levels?.unit ?? '', 'typedCentered'),
    levelDecimals: { value: indicator.levels?.decimals ?? null, style: figureStyle('typed', 0) },
    thirteenth: text(indicator.thirteenth ? YES : '', 'typedCentered'),
    departments: text(indicator.departments.join('; '), 'typedWrapped'),
    leader: text(indicator.leader, 'typedWrapped'),
    ...headroomSum(plan, indicator, row),
    solutions: text(indicator.solutions, 'typedWrapped'),
    document: wrapped(indicator.source?.document ?? ''),
    place: wrapped(indicator.source?.place ?? ''),
    quotation: wrapped(indicator.source?.quotation ?? ''),
    note: wrapped(noteOf(indicator)),
  };
}

/** The note with the mark of an invented figure in front, so that no sheet shows it unmarked. */
export function noteOf(indicator: Indicator): string {
  return [indicator.illustrative ? ILLUSTRATIVE : '', indicator.note].filter((part) => part !== '').join('; ');
}

/** The figure given from above or by the council: a number where its condition is the plan's, else in words. */
function givenCell(given: Bound | null, { target, lattice }: Indicator): GridCell {
  if (given === null || (given.kind !== 'range' && given.kind === (target?.kind ?? '='))) return figureCell(given?.value ?? null, lattice.decimals);
  return text(boundText(given), 'typedCentered');
}

/** The planned figure: the council's where it gave one, else the one from above, as a live formula; typed where it is neither. */
function targetCells({ target, assigned, council, lattice }: Indicator, row: number): { readonly target: GridCell; readonly max: GridCell } {
  const { decimals } = lattice;
  if (target === null) return { target: figureCell(null, decimals), max: figureCell(null, decimals) };
  if (target.kind === 'range') return { target: figureCell(target.min, decimals), max: figureCell(target.max, decimals) };
  const given = council ?? assigned;
  const max = figureCell(null, decimals);
  const isFollowing = [assigned, council].every((bound) => bound === null || bound.kind === target.kind) && given?.kind === target.kind && given.value === target.value;
  if (!isFollowing) return { target: figureCell(target.value, decimals), max };
  const [above, own] = [cellName(row, INDICATOR_COLUMNS.assigned), cellName(row, INDICATOR_COLUMNS.council)];
  return { target: { value: target.value, formula: `IF(${own}<>"",${own},IF(${above}<>"",${above},""))`, style: figureStyle('calculated', decimals) }, max };
}

/** What is split so far, what is not, and the state in words: live from the indicator's block on `Chi tiết`. */
function progressCells(plan: Plan, places: Places, indicator: Indicator, row: number, counts: BlockCounts): Record<'allocated' | 'left' | 'state', GridCell> {
  const owner = isDerivedShare(indicator) ? (indicator.amount ?? '') : indicator.id;
  const block = places.detailBlocks.get(owner);
  const count = counts.get(owner);
  if (indicator.target === null || !block || !count) return { allocated: text(''), left: text(''), state: text('', 'state') };
  const lines: KeyedLines = { sheet: SHEETS.detail, columns: places.detailColumns, block };
  const [filled, faults] = [places.detailColumns.assigned, places.detailColumns.difference].map((column) => keyedFigure(lines, quoted(ROW_KEYS.title), column));
  if (owner !== indicator.id) {
    const state = count.filled === 0 ? STATE_LABELS.none : count.faults > 0 ? STATE_LABELS.off : STATE_LABELS.done;
    return { allocated: text(''), left: text(''), state: textFormula(stateFormula(filled ?? '', `${faults}>0`), state, 'state') };
  }
  const { decimals } = indicator.lattice;
  const allocated = allocatedCount(plan, indicator);
  const target = targetCount(indicator);
  const adds = addsOverMonths(indicator.behaviour);
  const column = adds ? places.detailColumns.periods.Y : places.detailColumns.assigned;
  const sum = (adds ? keyedFigure : keyedOrBlank)(lines, quoted(ROW_KEYS.sum), column);
  const cell = (key: Key): string => cellName(row, INDICATOR_COLUMNS[key]);
  const left = `ROUND(N(${cell('target')})-${cell('allocated')},${decimals})`;
  const isOff = count.faults > 0 || (allocated !== null && misses(indicator.target, target - allocated, decimals));
  const state = count.filled === 0 ? STATE_LABELS.none : isOff ? STATE_LABELS.off : STATE_LABELS.done;
  return {
    allocated: adds ? formula(sum, allocated ?? 0, decimals) : formulaOrBlank(sum, allocated, decimals),
    left: adds
      ? difference(`N(${cell('target')})`, cell('allocated'), target - (allocated ?? 0), decimals)
      : formulaOrBlank(`IF(${cell('allocated')}="","",${left})`, allocated === null ? null : target - allocated, decimals, 'difference'),
    state: textFormula(stateFormula(filled ?? '', `OR(${faults}>0,${missFormula(cell)})`), state, 'state'),
  };
}

function stateFormula(filled: string, isOff: string): string {
  return `IF(${filled}=0,${quoted(STATE_LABELS.none)},IF(${isOff},${quoted(STATE_LABELS.off)},${quoted(STATE_LABELS.done)}))`;
}

/** Whether what is left (target − allocated, counts) breaks the bound; a strict one is planned like its lenient neighbour. */
function misses(target: Bound, left: number, decimals: number): boolean {
  switch (target.kind) {
    case '=':
      return left !== 0;
    case '>=':
    case '>':
      return left > 0;
    case '<=':
    case '<':
      return left < 0;
    case 'range':
      return left > 0 || left < Math.round((target.min - target.max) * 10 ** decimals);
  }
}

/** The same as a formula, by the sign that stands in the row. */
function missFormula(cell: (key: Key) => string): string {
  const [sign, left] = [cell('bound'), cell('left')];
  const isOneOf = (...kinds: Bound['kind'][]): string => `OR(${kinds.map((kind) => `${sign}=${quoted(BOUND_LABELS[kind])}`).join(',')})`;
  const range = `OR(${left}>0,${cell('allocated')}>${cell('max')})`;
  const byKind = `IF(${isOneOf('>=', '>')},${left}>0,IF(${isOneOf('<=', '<')},${left}<0,IF(${isOneOf('range')},${range},${left}<>0)))`;
  return `IF(ISNUMBER(${left}),${byKind},FALSE)`;
}

/** A column of the list for a formula on another sheet: `'Chỉ tiêu'!$M$5:$M$30`. */
export function indicatorRange(plan: Plan, key: Key): string {
  const column = columnName(INDICATOR_COLUMNS[key]);
  const last = FIRST_DATA_ROW + Math.max(1, plan.indicators.length);
  return `'${SHEETS.indicators}'!$${column}$${FIRST_DATA_ROW + 1}:$${column}$${last}`;
}
