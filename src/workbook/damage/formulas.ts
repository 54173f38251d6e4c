/**
 * Formulas that were overwritten, broken or changed. What a cell should show is known from the figures,
 * so that a formula somebody has rewritten is an error only where its result is another.
 */
import type { GridCell } from '../../xlsx';
import type { SheetKey } from '../labels';
import { TARGET_COLUMN } from '../layout';
import type { Marks } from './marks';
import { Formulas, type Comparison } from './same-formula';

export type FaultKind = 'overwritten' | 'broken' | 'changed' | 'skips' | 'stale';

/** One cell whose formula is not what was declared, with zero-based places as found. */
export interface Fault {
  readonly kind: FaultKind;
  readonly key: SheetKey;
  readonly row: number;
  readonly column: number;
  readonly declaredRow: number;
  readonly shown: string | number;
  readonly expected: string | number;
  /** The formula found, the error shown, or the line left out. */
  readonly detail: string;
  /** What belongs there now, or null where it would read what is gone. */
  readonly formula: string | null;
}

/** Every cell whose declared formula is not there, and those that show former results. */
export function formulaFaults(marks: ReadonlyMap<SheetKey, Marks>): Fault[] {
  const formulas = new Formulas(marks);
  return [...marks.values()].flatMap((sheet) => faultsOn(sheet, marks, formulas));
}

function faultsOn(sheet: Marks, all: ReadonlyMap<SheetKey, Marks>, formulas: Formulas): Fault[] {
  const { key, declared, found } = sheet;
  const faults: Fault[] = [];
  for (const [declaredRow, row] of sheet.rowOf) {
    const wanted = declared.rows[declaredRow] ?? [];
    const there = found.rows[row] ?? [];
    for (let declaredColumn = 0; declaredColumn < wanted.length; declaredColumn += 1) {
      const cell = wanted[declaredColumn];
      const column = sheet.columnOf.get(declaredColumn);
      if (cell?.formula === undefined || column === undefined || isForPeople(key, declaredColumn, there[column])) continue;
      const kind = faultOf(cell, there[column], key, formulas);
      if (kind === null) continue;
      faults.push({
        kind: kind.kind,
        key,
        row,
        column,
        declaredRow,
        shown: plain(there[column]?.value ?? null),
        expected: plain(cell.value),
        detail: detailOf(kind, there[column], all),
        formula: kind.kind === 'stale' ? null : formulas.translated(key, cell.formula),
      });
    }
  }
  return faults;
}

/** The planned figure follows what was given until somebody types another one. */
function isForPeople(key: SheetKey, declaredColumn: number, cell: GridCell | undefined): boolean {
  return key === 'indicators' && declaredColumn === TARGET_COLUMN && cell?.formula === undefined;
}

type Verdict = { readonly kind: Exclude<FaultKind, 'skips'> } | { readonly kind: 'skips'; readonly comparison: Exclude<Comparison, string> };

function faultOf(wanted: GridCell, there: GridCell | undefined, key: SheetKey, formulas: Formulas): Verdict | null {
  if (there?.formula === undefined) return { kind: 'overwritten' };
  if (there.formula.includes('#REF!')) return { kind: 'broken' };
  const comparison = formulas.compare(key, wanted.formula ?? '', there.formula);
  if (comparison === 'same') return isSameShown(wanted, there) ? null : { kind: 'stale' };
  if (isExternal(there.formula)) return null;
  if (comparison !== 'other') return { kind: 'skips', comparison };
  return typeof there.value === 'object' && there.value !== null ? { kind: 'broken' } : { kind: 'changed' };
}

/** Formulas that read another workbook: `[1]Sheet!A1`, `'[plan.xlsx]Sheet'!A1`; the product writes no brackets. */
export function isExternal(formula: string): boolean {
  return formula.includes('[') && /\[[^\]]+\]/.test(formula.replace(/"(?:[^"]|"")*"/g, ''));
}

const LONGEST_SHOWN = 60;

function detailOf(verdict: Verdict, there: GridCell | undefined, marks: ReadonlyMap<SheetKey, Marks>): string {
  if (verdict.kind === 'skips') return marks.get(verdict.comparison.sheet)?.lineName(verdict.comparison.skips) ?? '';
  const value = there?.value ?? null;
  if (verdict.kind === 'broken') return typeof value === 'object' && value !== null ? value.error : '#REF!';
  return shortened(there?.formula ?? '');
}

export function shortened(formula: string): string {
  return formula.length > LONGEST_SHOWN ? `${formula.slice(0, LONGEST_SHOWN)}…` : formula;
}

/** A formula without a stored result, as programs write it that calculate nothing, shows nothing wrong. */
function isSameShown(wanted: GridCell, there: GridCell): boolean {
  return there.value === null || plain(wanted.value) === plain(there.value);
}

/** As people see it: blanks and the empty text alike, doubles without the dust of adding. */
function plain(value: GridCell['value']): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return Number(value.toPrecision(12)) + 0;
  return typeof value === 'object' ? value.error : String(value).normalize('NFC').trim();
}
