/** Univer's stream of commands, read as what a person did: edited, selected, turned to a sheet, started typing. */
import type { ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core';
import type { Area, UserAction } from '../host';

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly trigger?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  readonly range?: IRange;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly visible?: boolean;
}

const STYLE_TRIGGERS: ReadonlySet<string | undefined> = new Set([
  'sheet.command.set-style',
  'sheet.command.set-border-basic',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
]);

/** Null for what is no action of a person on this workbook, results of formulas among it. */
export function userAction(
  command: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
  unitId: string,
  shownSheet: string,
): UserAction | null {
  const params = (command.params ?? {}) as Params;
  if (command.id === 'sheet.operation.set-cell-edit-visible') return { kind: 'editing', active: params.visible === true };
  const sheet = params.subUnitId;
  if (params.unitId !== unitId || sheet === undefined) return null;
  switch (command.id) {
    case 'sheet.mutation.set-range-values': {
      if (options?.onlyLocal === true || options?.fromFormula === true || STYLE_TRIGGERS.has(params.trigger)) return null;
      const area = bounds(params.cellValue ?? {});
      return area === null ? null : { kind: 'edited', sheet, area };
    }
    case 'sheet.mutation.insert-row':
    case 'sheet.mutation.remove-rows':
    case 'sheet.mutation.insert-col':
    case 'sheet.mutation.remove-col':
      return params.range === undefined ? null : { kind: 'edited', sheet, area: areaOf(params.range) };
    case 'sheet.operation.set-worksheet-active':
      return sheet === shownSheet ? null : { kind: 'activated', sheet, before: shownSheet };
    case 'sheet.operation.set-selections': {
      const range = params.selections?.[0]?.range;
      return range === undefined ? null : { kind: 'selected', sheet, area: areaOf(range) };
    }
    default:
      return null;
  }
}

function bounds(cells: NonNullable<Params['cellValue']>): Area | null {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row ?? {}).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  return { row: Math.min(...rows), lastRow: rows.reduce((a, b) => Math.max(a, b)), column: columns.reduce((a, b) => Math.min(a, b)), lastColumn: columns.reduce((a, b) => Math.max(a, b)) };
}

function areaOf(range: IRange): Area {
  return { row: range.startRow, lastRow: range.endRow, column: range.startColumn, lastColumn: range.endColumn };
}
