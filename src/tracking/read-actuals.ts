/**
 * Tables of actuals → figures with their places. Nothing is guessed in silence: what is odd carries a
 * question, what cannot be understood is left out and named, and the rest is loaded.
 */
import { addsOverMonths, allocationOf, countOf, indicatorOf, plannedFigure, problem, recipientsOf, success, type ActualFigure, type Indicator, type OfActual, type Plan, type Problem, type Result, type StepId, type TablePlace } from '../domain';
import { readDate, textOf } from '../documents';
import { cellName, readTable, readTables, type CellValue, type Table } from '../xlsx';
import { factsAbove, readHead, statusIn, stepIn, type ActualsHead, type FieldKind, type FigureColumn, type TitleFacts } from './columns';
import { Ledger } from './ledger';
import { bareName, NameBook } from './names';
import { countedAs, figureIn, styleOf } from './read-figure';
import type { ActualsReading, ReadActual, ReportFacts, UnknownName } from './reading';
import { withRunningTotals, type RunningTotal } from './running-totals';

/** Names of the whole place in a column of units. */
const WHOLE_PLACE = /^(?:toan .*|tong (?:so|cong)|tong|cong|ca (?:xa|huyen|tinh))?$/;

/**
 * A file of actuals: every sheet with a table of them, or the table of a .csv.
 * @returns refused with `file.*`, or with `tracking.noTable`, `monthMissing`, `indicatorMissing`,
 *   `nothingRead` where no figure at all was found
 */
export function readActualsFile(bytes: Uint8Array, name: string, plan: Plan, facts: ReportFacts): Result<ActualsReading> {
  const tables = readTables(bytes, name);
  return tables.ok ? readActuals(tables.value, name, plan, facts) : tables;
}

/** Cells pasted as text, as Excel puts them on the clipboard; refused like a file. */
export function readPastedActuals(text: string, name: string, plan: Plan, facts: ReportFacts): Result<ActualsReading> {
  const rows = readTable(new TextEncoder().encode(text), 'pasted.tsv');
  return rows.ok ? readActuals([{ sheet: null, rows: rows.value }], name, plan, facts) : rows;
}

/** Tables as they are. */
export function readActuals(tables: readonly { readonly sheet: string | null; readonly rows: Table }[], name: string, plan: Plan, facts: ReportFacts): Result<ActualsReading> {
  const reader = new ActualsReader(plan, facts);
  let refused: Problem | null = null;
  for (const { sheet, rows } of tables) {
    const problemOfTable = reader.read(tables.length === 1 ? null : sheet, rows, name);
    refused ??= problemOfTable;
  }
  const reading = reader.finish(name);
  if (reading.figures.length > 0 || reading.left.length > 0 || reading.unknown.length > 0) return success(reading);
  return { ok: false, problem: refused ?? problem('tracking.nothingRead', { name }) };
}

interface RowFacts extends Pick<ActualFigure, 'status' | 'source' | 'window' | 'date'> {
  readonly indicator: Indicator;
  readonly unit: string | null;
  readonly year: number;
  readonly period: StepId | null;
  readonly measure: string;
}

class ActualsReader {
  private readonly indicators: NameBook;
  private readonly units: NameBook;
  private readonly known = new Map<string, Ledger>();
  private readonly unitNames: ReadonlyMap<string, string>;
  private readonly yearCounts = new Map<string, number | null>();
  private readonly figures: ReadActual[] = [];
  private readonly totals: RunningTotal[] = [];
  private readonly left: Problem[] = [];
  private readonly unknown = new Map<string, UnknownName>();
  /** Figures by meaning, as the report gives them first. */
  private readonly seen = new Map<string, ReadActual>();
  private readonly contradicted = new Set<ReadActual>();

  constructor(
    private readonly plan: Plan,
    private readonly facts: ReportFacts,
  ) {
    const { names } = plan.tracking;
    const units = recipientsOf(plan.units);
    this.indicators = new NameBook(plan.indicators.filter(({ target }) => target !== null), names);
    this.units = new NameBook(units.map(({ code, name }) => ({ id: code, name })), names);
    this.unitNames = new Map(units.map(({ code, name }) => [code, name]));
  }

  /** Reads one table; what it lacks as a whole is returned. */
  read(sheet: string | null, rows: Table, name: string): Problem | null {
    const head = readHead(rows, (heading) => this.units.find(heading));
    if (head === null || head.figures.length + head.badMonths.length === 0) return problem('tracking.noTable', { name });
    const title = factsAbove(rows, head.body);
    const needsMonth = !head.fields.has('month') && head.figures.every(({ step }) => step === null);
    if (needsMonth && (this.facts.period ?? title.step) === null && head.badMonths.length === 0) return problem('tracking.monthMissing', { name });
    const hasNames = head.fields.has('name') || head.fields.has('id');
    if (!hasNames && this.facts.indicator === null) return problem('tracking.indicatorMissing', { name });
    for (const bad of head.badMonths) this.left.push(problem('tracking.monthInvalid', { place: { sheet, cell: cellName(bad.row, bad.column) }, text: bad.text }));
    const style = styleOf(rows.slice(head.body));
    let current: Indicator | null = null;
    for (let row = head.body; row < rows.length; row += 1) {
      const cells = rows[row] ?? [];
      const of = this.subjectOf(sheet, row, cells, head, current);
      if (of === null) continue;
      current = of.indicator;
      const facts = this.factsOf(sheet, row, cells, head, title, of);
      if (facts !== null) for (const column of head.figures) this.take(sheet, row, cells[column.column], column, facts, title, style);
    }
    return null;
  }

  finish(name: string): ActualsReading {
    const kept = this.figures.filter((read) => !this.contradicted.has(read));
    const totals = this.totals.filter(({ read }) => !this.contradicted.has(read));
    const unknown = [...this.unknown.values()];
    const left = unknown.map(({ of, place, printed: text, rows }) => problem(of === 'indicator' ? 'tracking.indicatorUnknown' : 'tracking.unitUnknown', { place, text, rows }));
    return { name, figures: withRunningTotals(kept, totals, (source) => this.knownOf(source)), left: [...left, ...this.left], unknown };
  }

  /** What the same source reported before: another one's months say nothing about its running totals. */
  private knownOf(source: string): Ledger {
    let known = this.known.get(source);
    if (!known) {
      known = new Ledger(this.plan.actuals.filter((figure) => figure.source === source));
      this.known.set(source, known);
    }
    return known;
  }

  /** The indicator and the unit of a row; null for rows that hold none, which are named where they hold anything. */
  private subjectOf(sheet: string | null, row: number, cells: readonly CellValue[], head: ActualsHead, current: Indicator | null): { readonly indicator: Indicator; readonly unit: string | null } | null {
    const text = (field: FieldKind): string => fieldText(cells, head, field);
    const printed = text('name') || text('id');
    const byUnitColumn = this.unitOf(text('unitCode'), text('unit'));
    const given = this.facts.indicator;
    if (printed === '' && (given === null || byUnitColumn === null)) return null;
    const holdsFigures = head.figures.some(({ column }) => figureIn(cells[column], null).kind === 'figure');
    const id = (text('id') === '' ? null : this.indicators.find(text('id'))) ?? this.indicators.find(printed) ?? (printed === '' ? given : null);
    const indicator = id === null ? undefined : indicatorOf(this.plan, id);
    // "Thu ngân sách" and the units below it, all in one column.
    const below = indicator === undefined && current !== null && byUnitColumn === null ? this.units.find(printed) : null;
    if (below !== null && current !== null) return { indicator: current, unit: below };
    if (indicator === undefined) {
      if (holdsFigures) this.note('indicator', printed, sheet, row, head.fields.get('name') ?? head.fields.get('id') ?? 0);
      return null;
    }
    if (byUnitColumn === 'unknown') {
      if (holdsFigures) this.note('unit', text('unit') || text('unitCode'), sheet, row, head.fields.get('unit') ?? head.fields.get('unitCode') ?? 0);
      return null;
    }
    return { indicator, unit: byUnitColumn === null || byUnitColumn === 'whole' ? null : byUnitColumn };
  }

  /** Code of a unit, `whole` for the place, null where the row has no unit, `unknown` for a name that is none. */
  private unitOf(code: string, name: string): string | null {
    if (code === '' && name === '') return null;
    const found = (code === '' ? null : this.units.find(code)) ?? (name === '' ? null : this.units.find(name));
    if (found !== null) return found;
    return WHOLE_PLACE.test(bareName(name || code)) || bareName(name) === bareName(this.plan.place) ? 'whole' : 'unknown';
  }

  private note(of: UnknownName['of'], printed: string, sheet: string | null, row: number, column: number): void {
    const key = `${of} ${bareName(printed)}`;
    const former = this.unknown.get(key);
    const book = of === 'indicator' ? this.indicators : this.units;
    this.unknown.set(key, former ? { ...former, rows: former.rows + 1 } : { of, printed, rows: 1, place: { sheet, cell: cellName(row, column) }, candidates: book.candidates(printed) });
  }

  private factsOf(sheet: string | null, row: number, cells: readonly CellValue[], head: ActualsHead, title: TitleFacts, of: Pick<RowFacts, 'indicator' | 'unit'>): RowFacts | null {
    const text = (field: FieldKind): string => fieldText(cells, head, field);
    const place = (field: FieldKind): TablePlace => ({ sheet, cell: cellName(row, head.fields.get(field) ?? 0) });
    const leave = (told: Problem): null => {
      this.left.push(told);
      return null;
    };
    const year = text('year') === '' ? (title.year ?? this.plan.year) : Number(/(?:19|20)\d{2}/.exec(text('year'))?.[0] ?? NaN);
    if (text('year') !== '' && !this.isKnownYear(year)) return leave(problem('tracking.wrongYear', { place: place('year'), text: text('year'), year: this.plan.year }));
    const period = text('month') === '' ? null : stepIn(text('month'));
    if (text('month') !== '' && period === null) return leave(problem('tracking.monthInvalid', { place: place('month'), text: text('month') }));
    const status = text('status') === '' ? this.facts.status : statusIn(text('status'));
    if (status === null) return leave(problem('tracking.statusUnknown', { place: place('status'), text: text('status') }));
    const day = head.fields.get('date');
    const date = text('date') === '' || day === undefined ? this.facts.date : readDate(cells[day]);
    if (date === null) return leave(problem('tracking.dateInvalid', { place: place('date'), text: text('date') }));
    const window = /15|giua/.test(text('window')) ? 'mid' : text('window') === '' ? this.facts.window : 'calendar';
    return { ...of, year, period, status, date, window, source: text('source') || this.facts.source, measure: text('measure') || title.measure };
  }

  private isKnownYear(year: number): boolean {
    return year === this.plan.year || year === this.plan.year - 1;
  }

  private take(sheet: string | null, row: number, cell: CellValue | undefined, column: FigureColumn, facts: RowFacts, title: TitleFacts, style: ',' | '.' | null): void {
    const read = figureIn(cell, style);
    if (read.kind === 'blank') return;
    const place = { sheet, cell: cellName(row, column.column) };
    if (read.kind === 'text') return void this.left.push(problem('tracking.textForNumber', { place, text: read.text }));
    const year = column.year ?? facts.year;
    if (!this.isKnownYear(year)) return void this.left.push(problem('tracking.wrongYear', { place, text: String(year), year: this.plan.year }));
    const period = column.step ?? facts.period ?? this.facts.period ?? title.step;
    if (period === null) return void this.left.push(problem('tracking.monthInvalid', { place, text: column.heading }));
    const { indicator } = facts;
    const unit = column.unit ?? facts.unit;
    const unitName = unit === null ? null : (this.unitNames.get(unit) ?? unit);
    const counted = countedAs(read.value, facts.measure, indicator);
    if (counted.kind === 'differs') {
      return void this.left.push(problem('tracking.measureDiffers', { place, indicator: indicator.name, found: facts.measure || textOf(cell), expected: indicator.lattice.unit }));
    }
    const { measure, lattice, count } = counted;
    const of = { place, indicator: indicator.name, unit: unitName, period, lattice };
    const adds = measure === 'level' || addsOverMonths(indicator.behaviour);
    if (column.span === 'quarter' && adds) return void this.left.push(problem('tracking.quarterOnly', of));
    const { status, source, window, date } = { ...facts, status: column.status ?? facts.status };
    const figure: ActualFigure = { indicator: indicator.id, unit, year, period, measure, count, status, source, window, date };
    const doubts: Problem[] = [];
    if (read.isAmbiguous) doubts.push(problem('tracking.ambiguous', { ...of, text: read.text, count }));
    if (counted.isRounded) doubts.push(problem('tracking.rounded', { ...of, text: read.text, count }));
    if (count < 0 && adds) doubts.push(problem('tracking.negative', { ...of, count }));
    const planned = adds && measure === 'figure' ? this.yearCount(indicator, unit) : null;
    if (column.span !== 'running' && planned !== null && planned > 0 && count > planned) {
      doubts.push(problem('tracking.aboveYear', { ...of, count, year: planned, thousandfold: count >= 100 * planned }));
    }
    const isRunning = column.span === 'running' && adds;
    const actual: ReadActual = { figure, place, doubts };
    if (!this.isFirst(actual, isRunning, of)) return;
    if (isRunning) this.totals.push({ read: actual, indicator, lattice, unitName });
    else this.figures.push(actual);
  }

  /** False for a figure the report has given already; two that differ are both left out. */
  private isFirst(read: ReadActual, isRunning: boolean, of: OfActual & { readonly place: TablePlace }): boolean {
    const { indicator, unit, year, period, measure, status, source, window, date, count } = read.figure;
    const key = `${isRunning}|${indicator}|${unit ?? ''}|${year}|${period}|${measure}|${status}|${source}|${window}|${date}`;
    const first = this.seen.get(key);
    if (first === undefined) {
      this.seen.set(key, read);
      return true;
    }
    if (first.figure.count === count) this.left.push(problem('tracking.repeated', { ...of, first: first.place }));
    else {
      this.left.push(problem('tracking.contradicts', { ...of, first: first.place, former: first.figure.count, count }));
      this.contradicted.add(first);
    }
    return false;
  }

  /** What the year is to bring, of a unit or of the whole place; null where nothing is planned. */
  private yearCount({ id, target, lattice }: Indicator, unit: string | null): number | null {
    const key = `${id}|${unit ?? ''}`;
    let found = this.yearCounts.get(key);
    if (found === undefined) {
      const table = allocationOf(this.plan, id);
      if (unit !== null) found = table?.unitTotals[table.units.indexOf(unit)] ?? null;
      else {
        const count = target === null ? null : countOf(plannedFigure(target), lattice);
        found = count?.ok === true ? count.value : null;
      }
      this.yearCounts.set(key, found);
    }
    return found;
  }
}

function fieldText(cells: readonly CellValue[], head: ActualsHead, field: FieldKind): string {
  const column = head.fields.get(field);
  return column === undefined ? '' : textOf(cells[column]);
}
