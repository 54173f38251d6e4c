/**
 * One worksheet: cells where the file says something about their content, and what hides, merges or
 * protects them. Cells that carry a style but no content are left out; what was never filled costs nothing.
 */
import { cellName, MAX_COLUMNS, MAX_ROWS, parseCellName, parseRangeName } from './a1';
import type { CellStyle, CellValue, GridCell, GridRange } from './grid';
import { moveFormula, parseFormula, type ParsedFormula } from './move-formula';
import type { OfficePackage } from './package';
import type { Reading } from './reading';
import { refused } from './refused';
import { unescapeText } from './text';
import { attribute, isTrue, type Attributes } from './xml';

export interface SheetContext {
  readonly file: OfficePackage;
  readonly reading: Reading;
  readonly sheet: string;
  readonly part: string;
  readonly strings: readonly string[];
  readonly styles: readonly (CellStyle | null)[];
}

export interface SheetContent {
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  readonly hiddenRows: readonly number[];
  /** As far as there are cells. */
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly GridRange[];
  readonly isProtected: boolean;
}

/** Key of a cell format in the style record of the workbook that was read. */
export function styleKey(index: number): string {
  return `s${index}`;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  text: string | null;
  formula: string | null;
  /** Number of the shared formula it takes part in. */
  shared: string | null;
}

interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly formula: ParsedFormula;
}

interface SharedChild {
  readonly row: number;
  readonly column: number;
  readonly shared: string;
}

const NO_CELLS: readonly (GridCell | undefined)[] = Object.freeze([]);
/** Excel's own limit; nothing longer is a formula it wrote. */
const MAX_FORMULA = 8192;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Reads a worksheet part.
 * @throws ProblemError `file.badReference`, `file.brokenXml`, `file.bomb`
 */
export function readSheet(context: SheetContext): SheetContent {
  const reader = new SheetReader(context);
  context.file.walk(context.part, reader);
  return reader.finish();
}

class SheetReader {
  private readonly rows = new Map<number, (GridCell | undefined)[]>();
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: [first: number, last: number][] = [];
  private readonly merges: GridRange[] = [];
  private readonly masters = new Map<string, SharedMaster>();
  private readonly children: SharedChild[] = [];
  private isProtected = false;
  private hasUncalculated = false;
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  /** Which of the cell's fields the text at hand belongs to. */
  private field: 'value' | 'text' | 'formula' | null = null;

  constructor(private readonly context: SheetContext) {}

  open(element: string, attributes: Attributes, parent: string): void {
    switch (element) {
      case 'row':
        if (parent === 'sheetData') this.openRow(attributes);
        return;
      case 'c':
        if (parent === 'row') this.openCell(attributes);
        return;
      case 'v':
        if (this.cell !== null && parent === 'c') this.startField('value');
        return;
      case 'f':
        if (this.cell !== null && parent === 'c') this.openFormula(this.cell, attributes);
        return;
      case 't':
        if (this.cell !== null && (parent === 'is' || parent === 'r')) this.startField('text');
        return;
      case 'col':
        if (parent === 'cols' && isTrue(attribute(attributes, 'hidden'))) this.hideColumns(attributes);
        return;
      case 'mergeCell':
        this.merges.push(this.range(attribute(attributes, 'ref') ?? ''));
        return;
      case 'sheetProtection':
        this.isProtected = isTrue(attribute(attributes, 'sheet'));
        return;
      case 'sheetFormatPr':
        if (isTrue(attribute(attributes, 'zeroHeight'))) this.report('rowsHiddenByDefault');
    }
  }

  text(chunk: string): void {
    if (this.cell !== null && this.field !== null) this.cell[this.field] = (this.cell[this.field] ?? '') + chunk;
  }

  close(element: string, parent: string): void {
    if (element === 'v' || element === 'f' || element === 't') this.field = null;
    if (element !== 'c' || parent !== 'row' || this.cell === null) return;
    this.closeCell(this.cell);
    this.cell = null;
  }

  finish(): SheetContent {
    this.expandShared();
    let height = 0;
    let width = 0;
    let places = 0;
    for (const [number, row] of this.rows) {
      height = Math.max(height, number + 1);
      width = Math.max(width, row.length);
      places += row.length;
    }
    this.context.reading.countPlaces(height + places);
    const rows = new Array<readonly (GridCell | undefined)[]>(height).fill(NO_CELLS);
    for (const [number, row] of this.rows) rows[number] = row;
    const hiddenColumns = new Set<number>();
    for (const [first, last] of this.hiddenColumns) {
      for (let column = first; column <= Math.min(last, width - 1); column += 1) hiddenColumns.add(column);
    }
    return {
      rows,
      hiddenRows: this.hiddenRows,
      hiddenColumns: [...hiddenColumns].sort((left, right) => left - right),
      merges: this.merges,
      isProtected: this.isProtected,
    };
  }

  private openRow(attributes: Attributes): void {
    const number = attribute(attributes, 'r');
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS) throw this.badReference(number ?? String(this.row + 1));
    if (isTrue(attribute(attributes, 'hidden'))) this.hiddenRows.push(this.row);
  }

  private openCell(attributes: Attributes): void {
    const reference = attribute(attributes, 'r');
    let row = this.row;
    let column = this.column + 1;
    if (reference !== undefined) {
      const place = parseCellName(reference);
      if (place === null) throw this.badReference(reference);
      ({ row, column } = place);
      if (row !== this.row) this.report('misplacedCell', row, column);
    } else if (column >= MAX_COLUMNS) {
      throw this.badReference(`${column + 1}`);
    }
    this.column = column;
    this.field = null;
    this.cell = {
      row,
      column,
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? 0),
      value: null,
      text: null,
      formula: null,
      shared: null,
    };
  }

  private openFormula(cell: OpenCell, attributes: Attributes): void {
    const type = attribute(attributes, 't');
    if (type === 'dataTable') return;
    if (type === 'shared') cell.shared = attribute(attributes, 'si') ?? '';
    this.startField('formula');
  }

  /** Phonetic guides and runs may bring several texts; those are joined. */
  private startField(field: 'value' | 'text' | 'formula'): void {
    this.field = field;
    if (this.cell !== null && field !== 'formula') this.cell[field] ??= '';
  }

  private closeCell(cell: OpenCell): void {
    const value = this.valueOf(cell);
    const formula = cell.formula === null ? null : unescapeText(cell.formula);
    if (value === null && formula === null && cell.shared === null) return;
    this.context.reading.countCell();

    if (cell.shared !== null) {
      if (formula === null) this.children.push({ row: cell.row, column: cell.column, shared: cell.shared });
      else if (!this.masters.has(cell.shared) && formula.length <= MAX_FORMULA) {
        this.masters.set(cell.shared, { row: cell.row, column: cell.column, formula: parseFormula(formula) });
      }
    }
    if (value === null && !this.hasUncalculated) {
      this.hasUncalculated = true;
      this.report('noResult', cell.row, cell.column);
    }
    const row = this.rowAt(cell.row);
    if (row[cell.column] !== undefined) this.report('duplicateCell', cell.row, cell.column);
    const style = this.styleOf(cell);
    row[cell.column] = { value, ...(formula !== null && { formula }), ...(style !== null && { style }) };
  }

  private rowAt(number: number): (GridCell | undefined)[] {
    let row = this.rows.get(number);
    if (row === undefined) this.rows.set(number, (row = []));
    return row;
  }

  private styleOf(cell: OpenCell): string | null {
    const style = this.context.styles[cell.style];
    if (style === undefined && cell.style !== 0) this.report('styleIndex', cell.row, cell.column);
    return style === undefined || style === null ? null : styleKey(cell.style);
  }

  private valueOf(cell: OpenCell): CellValue {
    if (cell.type === 'inlineStr') return cell.text === null ? null : unescapeText(cell.text);
    const text = cell.value;
    if (text === null) return null;
    switch (cell.type) {
      case 's': {
        const shared = /^\s*\d+\s*$/.test(text) ? this.context.strings[Number(text)] : undefined;
        if (shared === undefined) this.report('stringIndex', cell.row, cell.column);
        return shared ?? null;
      }
      case 'str':
        return unescapeText(text);
      case 'b': {
        const flag = text.trim();
        if (!/^(?:0|1|true|false)$/i.test(flag)) this.report('boolean', cell.row, cell.column);
        return flag === '1' || flag.toLowerCase() === 'true';
      }
      case 'e':
        return { error: text.trim() };
      case 'n': {
        const digits = text.trim();
        if (digits === '') return null;
        const number = NUMBER.test(digits) ? Number(digits) : Number.NaN;
        if (Number.isFinite(number)) return number;
        this.report('number', cell.row, cell.column);
        return unescapeText(text);
      }
      case 'd': // an ISO 8601 date, only in strict files
        return text;
      default:
        this.report('cellType', cell.row, cell.column);
        return unescapeText(text);
    }
  }

  /** Only at the end, since nothing says that the first of the sharing cells comes first in the file. */
  private expandShared(): void {
    for (const child of this.children) {
      const master = this.masters.get(child.shared);
      const row = this.rowAt(child.row);
      const cell = row[child.column];
      if (master === undefined || cell === undefined) {
        this.report('sharedFormula', child.row, child.column);
        continue;
      }
      const formula = moveFormula(master.formula, child.row - master.row, child.column - master.column);
      this.context.reading.countExpanded(formula.length);
      row[child.column] = { ...cell, formula };
    }
  }

  private hideColumns(attributes: Attributes): void {
    const first = Number(attribute(attributes, 'min')) - 1;
    const last = Number(attribute(attributes, 'max')) - 1;
    if (!(first >= 0 && first <= last && last < MAX_COLUMNS)) throw this.badReference(`${first + 1}:${last + 1}`);
    this.hiddenColumns.push([first, last]);
  }

  private range(reference: string): GridRange {
    const range = parseRangeName(reference);
    if (range === null) throw this.badReference(reference);
    return range;
  }

  private badReference(reference: string): Error {
    return refused('file.badReference', { name: this.context.reading.name, part: this.context.part, reference: reference.slice(0, 40) });
  }

  private report(what: Parameters<Reading['report']>[0], row?: number, column?: number): void {
    const address = row === undefined || column === undefined ? null : cellName(row, column);
    this.context.reading.report(what, this.context.sheet, address);
  }
}
