/** Which tables hang together, and what of them is held. */
import { missedFigure, recipientsOf, type Pin, type Structure, type Unit } from '../../domain';
import type { Table } from '../table';
import { figureKey, type Figure, type Group } from './equation';

/**
 * @param tables of one indicator, or of a structure's whole and all its parts
 * @param structure the structure whose tables they are, or null
 */
export function groupOf(tables: readonly Table[], structure: Structure | null, units: readonly Unit[], pins: readonly Pin[]): Group {
  const whole = structure === null ? undefined : unitTableOf(tables, structure.whole);
  const parts = (structure?.parts ?? []).flatMap(({ indicator }) => unitTableOf(tables, indicator) ?? []);
  const complete = structure !== null && whole !== undefined && parts.length === structure.parts.length ? { definition: structure, whole, parts } : null;
  return {
    tables,
    sets: setsOf(tables),
    structure: complete,
    isDerived: complete !== null && isSumOfParts(complete.whole, complete.parts),
    isHeld: holderOf(pins),
    absent: new Map(tables.map((table) => [table, absentFrom(table, units)])),
  };
}

function unitTableOf(tables: readonly Table[], indicator: string): Table | undefined {
  return tables.find((table) => table.axis === 'units' && table.indicator.id === indicator);
}

function setsOf(tables: readonly Table[]): Table[][] {
  return tables.flatMap((table) => {
    const other = tables.find((each) => each !== table && each.indicator === table.indicator);
    if (other === undefined || !sharesTarget(table, other)) return [[table]];
    return table.axis === 'units' ? [[table, other]] : [];
  });
}

/** Units and departments either receive the target each as a whole, or share it between them. */
function sharesTarget(table: Table, other: Table): boolean {
  const { target } = table;
  if (target === null) return false;
  const misses = (sum: number): boolean => missedFigure(target, sum) !== null;
  return misses(table.yearSum) && misses(other.yearSum) && !misses(table.yearSum + other.yearSum);
}

/** Whether every cell of the whole is the sum of its parts' in the same line and month. */
function isSumOfParts(whole: Table, parts: readonly Table[]): boolean {
  return whole.lines.every(({ code, cells }) => {
    const lines = parts.map((part) => part.lines[part.lineOf.get(code) ?? -1]);
    return whole.steps.every((_, column) => (cells[column] ?? 0) === lines.reduce((sum, line) => sum + (line?.cells[column] ?? 0), 0));
  });
}

function absentFrom(table: Table, units: readonly Unit[]): string[] {
  if (table.axis !== 'units') return [];
  return recipientsOf(units).flatMap(({ code }) => (table.lineOf.has(code) ? [] : [code]));
}

/** Whether a pin holds a figure: by itself, with its line or with its column. */
function holderOf(pins: readonly Pin[]): (figure: Figure) => boolean {
  if (pins.length === 0) return () => false;
  const held = new Set(
    pins.flatMap(({ indicator, axis, scope }) => {
      switch (scope.kind) {
        case 'cell':
          return [`${indicator}|${axis}|${scope.recipient}|${scope.period}`];
        case 'row':
          return [`${indicator}|${axis}|${scope.recipient}|*`];
        case 'column':
          return [`${indicator}|${axis}|*|${scope.period}`, `${indicator}|place|${scope.period}`];
        case 'recipientTotal':
          return [`${indicator}|${axis}|${scope.recipient}|${scope.period}`];
        case 'periodTotal':
          return [`${indicator}|place|${scope.period}`];
        case 'total':
          return [`${indicator}|target`];
      }
    }),
  );
  return (figure) => {
    const { table } = figure;
    const line = `${table.indicator.id}|${table.axis}`;
    const recipient = figure.kind === 'cell' || figure.kind === 'year' ? (table.lines[figure.line]?.code ?? '') : null;
    return (
      held.has(figureKey(figure)) ||
      (recipient !== null && held.has(`${line}|${recipient}|*`)) ||
      (figure.kind === 'cell' && held.has(`${line}|*|${table.steps[figure.column] ?? ''}`))
    );
  };
}
