/**
 * Whether a formula says what was declared: the same text over the same lines and columns, wherever
 * they stand now. Rows nobody declared do not count, so that inserting, sorting and moving change nothing.
 */
import { columnName, MAX_ROWS, parseFormula, quotedSheet, type GridRange, type ParsedFormula } from '../../xlsx';
import { SHEETS, type SheetKey } from '../labels';
import type { Marks } from './marks';
import { shapeOf, unquoted, type FormulaReference } from './shape';

/** `skips`: fewer lines of the same columns, the first of them a declared row. */
export type Comparison = 'same' | 'other' | { readonly skips: number; readonly sheet: SheetKey };

export class Formulas {
  private readonly keyOfDeclared = new Map<string, SheetKey>((Object.keys(SHEETS) as SheetKey[]).map((key) => [SHEETS[key], key]));
  private readonly keyOfFound: ReadonlyMap<string, SheetKey>;
  /** Every sheet as it was declared, so that equal texts mean equal formulas, also those that read other sheets. */
  private readonly isInPlace: boolean;
  private readonly lines = new Map<string, readonly number[]>();

  constructor(private readonly marks: ReadonlyMap<SheetKey, Marks>) {
    this.keyOfFound = new Map([...marks.values()].map(({ key, found }) => [found.name, key]));
    this.isInPlace = [...marks.values()].every((each) => each.isInPlace);
  }

  compare(on: SheetKey, declared: string, found: string): Comparison {
    if (declared === found && (this.isInPlace || (this.marks.get(on)?.isInPlace === true && !declared.includes('!')))) return 'same';
    const [wanted, given] = [shapeOf(declared), shapeOf(found)];
    if (wanted.text !== given.text || wanted.references.length !== given.references.length) return 'other';
    let skipped: Comparison = 'same';
    for (const [index, reference] of wanted.references.entries()) {
      const other = given.references[index];
      const verdict = other === undefined ? 'other' : this.compareReference(on, reference, other);
      if (verdict === 'other') return 'other';
      if (verdict !== 'same') skipped = verdict;
    }
    return skipped;
  }

  private compareReference(on: SheetKey, declared: FormulaReference, found: FormulaReference): Comparison {
    const key = declared.sheet === null ? on : this.keyOfDeclared.get(declared.sheet);
    const foundKey = found.sheet === null ? on : this.keyOfFound.get(found.sheet);
    const marks = key === undefined ? undefined : this.marks.get(key);
    if (key === undefined || marks === undefined || key !== foundKey) return 'other';
    const columns = [this.declaredColumns(marks, declared), this.foundColumns(marks, found)] as const;
    if (!isSameList(...columns)) return 'other';
    const [wanted, given] = [this.declaredRows(marks, declared), this.foundRows(marks, found)];
    if (isSameList(wanted, given)) return 'same';
    const there = new Set(given);
    const skips = wanted.find((row) => !there.has(row));
    const known = new Set(wanted);
    const isWithin = given.every((row) => known.has(row));
    return isWithin && skips !== undefined && given.length > 0 ? { skips, sheet: key } : 'other';
  }

  private declaredRows(marks: Marks, { row, lastRow }: GridRange): readonly number[] {
    return this.remembered(`d${marks.key}${row}:${lastRow}`, () => within(row, Math.min(lastRow, marks.declared.rows.length - 1), (each) => (marks.rowOf.has(each) ? each : null)));
  }

  private foundRows(marks: Marks, { row, lastRow }: GridRange): readonly number[] {
    return this.remembered(`f${marks.key}${row}:${lastRow}`, () => within(row, Math.min(lastRow, marks.found.rows.length - 1), (each) => marks.declaredRow.get(each) ?? null));
  }

  private declaredColumns(marks: Marks, { column, lastColumn }: GridRange): readonly number[] {
    return this.remembered(`D${marks.key}${column}:${lastColumn}`, () => within(column, lastColumn, (each) => (marks.columnOf.has(each) ? each : null)));
  }

  private foundColumns(marks: Marks, { column, lastColumn }: GridRange): readonly number[] {
    return this.remembered(`F${marks.key}${column}:${lastColumn}`, () => within(column, lastColumn, (each) => marks.declaredColumn.get(each) ?? null));
  }

  private remembered(name: string, make: () => readonly number[]): readonly number[] {
    const known = this.lines.get(name);
    if (known) return known;
    const made = make();
    this.lines.set(name, made);
    return made;
  }

  /** The declared formula for the sheets as they stand now, or null where it reads what is gone. */
  translated(on: SheetKey, declared: string): string | null {
    if (this.isInPlace && this.hasOwnNames()) return declared;
    const pieces = parseFormula(declared);
    const texts: string[] = [];
    let key: SheetKey | undefined = on;
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = pieces[index] ?? '';
      if (typeof piece === 'string') {
        const isSheet = pieces[index + 1] === '!';
        if (isSheet) key = this.keyOfDeclared.get(unquoted(piece));
        const name = isSheet && key !== undefined ? this.marks.get(key)?.found.name : undefined;
        if (isSheet && name === undefined) return null;
        texts.push(name === undefined ? piece : quotedSheet(name));
        continue;
      }
      const last = pieces[index + 1] === ':' ? pieces[index + 2] : undefined;
      const isRange = last !== undefined && typeof last !== 'string';
      const marks = key === undefined ? undefined : this.marks.get(key);
      const moved = marks === undefined ? null : movedReference(marks, piece, isRange ? last : piece);
      if (moved === null) return null;
      texts.push(isRange ? moved.join(':') : moved[0]);
      if (isRange) index += 2;
      key = on;
    }
    return texts.join('');
  }

  private hasOwnNames(): boolean {
    return [...this.marks.values()].every(({ key, found }) => found.name === SHEETS[key]);
  }
}

type Reference = Exclude<ParsedFormula[number], string>;

/** Both corners of a reference where its lines and columns stand now. */
function movedReference(marks: Marks, first: Reference, last: Reference): [string, string] | null {
  const rows = movedAxis(marks.rowOf, first.row?.index ?? null, last.row?.index ?? null);
  const columns = movedAxis(marks.columnOf, first.column?.index ?? null, last.column?.index ?? null);
  if (rows === null || columns === null) return null;
  const corner = ({ row, column }: Reference, at: 0 | 1): string =>
    `${column?.absolute === true ? '$' : ''}${columns[at] === null ? '' : columnName(columns[at])}${row?.absolute === true ? '$' : ''}${rows[at] === null ? '' : rows[at] + 1}`;
  return [corner(first, 0), corner(last, 1)];
}

function movedAxis(places: ReadonlyMap<number, number>, first: number | null, last: number | null): [number | null, number | null] | null {
  if (first === null || last === null) return [null, null];
  const there = within(first, Math.min(last, MAX_ROWS), (each) => places.get(each) ?? null);
  const [least, greatest] = [there[0], there.at(-1)];
  return least === undefined || greatest === undefined ? null : [least, greatest];
}

/** What the places of a stretch stand for, in ascending order. */
function within(first: number, last: number, meaning: (place: number) => number | null): readonly number[] {
  const found: number[] = [];
  for (let place = first; place <= last; place += 1) {
    const means = meaning(place);
    if (means !== null) found.push(means);
  }
  return found.sort((left, right) => left - right);
}

function isSameList(left: readonly number[], right: readonly number[]): boolean {
  return left === right || (left.length === right.length && left.every((each, index) => each === right[index]));
}
