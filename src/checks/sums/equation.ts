/**
 * The sums a plan must satisfy, as equations over its figures. The rules tell which do not hold, and
 * repairs are sought over the very same equations: what adds up to what is said once.
 */
import { plannedFigure, type Bound, type Lattice, type StepId, type Structure } from '../../domain';
import type { CheckProblem, Place } from '../finding';
import type { Table } from '../table';

/** One figure of a plan that a sum counts. */
export type Figure =
  | { readonly kind: 'cell'; readonly table: Table; readonly line: number; readonly column: number }
  | { readonly kind: 'year'; readonly table: Table; readonly line: number }
  | { readonly kind: 'month'; readonly table: Table; readonly column: number }
  | { readonly kind: 'target'; readonly table: Table };

export interface Term {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** Σ sign × figure, which must lie between `low` and `high`; both are 0 for an equality. */
export interface Equation {
  readonly key: string;
  readonly imbalance: number;
  readonly low: number;
  readonly high: number;
  readonly terms: () => readonly Term[];
  /** The sign a figure of its terms has. */
  readonly signOf: (figure: Figure) => 1 | -1;
  /** Where the two sides of the equation stand. */
  readonly places: () => readonly Place[];
  readonly lattice: Lattice;
  readonly problem: () => CheckProblem;
}

/** Tables whose sums hang together: of one indicator, or of a structure's whole and parts. */
export interface Group {
  readonly tables: readonly Table[];
  /** Tables that together make up the place: units, departments, or both where they share the target. */
  readonly sets: readonly (readonly Table[])[];
  readonly structure: { readonly definition: Structure; readonly whole: Table; readonly parts: readonly Table[] } | null;
  /** True where the whole's cells follow from its parts', as the sheets write them: then they are no figures of their own. */
  readonly isDerived: boolean;
  readonly isHeld: (figure: Figure) => boolean;
  /** Recipients without a line, by table. */
  readonly absent: ReadonlyMap<Table, readonly string[]>;
}

/** By how much the left side must change for the equation to hold; 0 where it does. */
export function gapAt({ low, high }: Pick<Equation, 'low' | 'high'>, imbalance: number): number {
  return imbalance < low ? low - imbalance : imbalance > high ? high - imbalance : 0;
}

export function isBroken({ imbalance, low, high }: Equation): boolean {
  return imbalance < low || imbalance > high;
}

/** What the imbalance of a sum against a target may be, the sum less the planned figure. */
export function allowed(target: Bound): { readonly low: number; readonly high: number } {
  switch (target.kind) {
    case '=':
      return { low: 0, high: 0 };
    case '>=':
    case '>':
      return { low: 0, high: Infinity };
    case '<=':
    case '<':
      return { low: -Infinity, high: 0 };
    case 'range':
      return { low: 0, high: target.max - target.min };
  }
}

export function valueOf(figure: Figure): number | null {
  const { table } = figure;
  switch (figure.kind) {
    case 'cell':
      return table.lines[figure.line]?.cells[figure.column] ?? null;
    case 'year':
      return table.lines[figure.line]?.year ?? null;
    case 'month':
      return table.months[figure.column] ?? null;
    case 'target':
      return table.target === null ? null : plannedFigure(table.target);
  }
}

export function placeOf(figure: Figure): Place {
  const { table } = figure;
  const { id: indicator } = table.indicator;
  switch (figure.kind) {
    case 'cell':
      return { kind: 'cell', indicator, axis: table.axis, recipient: codeOf(table, figure.line), period: stepOf(table, figure.column) };
    case 'year':
      return { kind: 'cell', indicator, axis: table.axis, recipient: codeOf(table, figure.line), period: 'Y' };
    case 'month':
      return { kind: 'place', indicator, period: stepOf(table, figure.column) };
    case 'target':
      return { kind: 'indicator', indicator, field: 'target' };
  }
}

export function figureKey(figure: Figure): string {
  const { table } = figure;
  const { id } = table.indicator;
  switch (figure.kind) {
    case 'cell':
      return `${id}|${table.axis}|${codeOf(table, figure.line)}|${stepOf(table, figure.column)}`;
    case 'year':
      return `${id}|${table.axis}|${codeOf(table, figure.line)}|Y`;
    case 'month':
      return `${id}|place|${stepOf(table, figure.column)}`;
    case 'target':
      return `${id}|target`;
  }
}

export function codeOf({ lines }: Table, line: number): string {
  return lines[line]?.code ?? '';
}

export function stepOf({ steps }: Table, column: number): StepId {
  return steps[column] ?? 'M12';
}
