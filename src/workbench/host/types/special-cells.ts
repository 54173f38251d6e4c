/** `getSpecialCells`: the cells of some kind among those of a range, as few rectangles. */
import { intersection } from '../address';
import { HostError } from '../protocol';
import type { HostSession } from '../session';
import type { Area, CellContent } from '../spreadsheet';
import { hostObject, type Arguments, type HostObject } from '../table';

const VALUE_TYPES = ['Errors', 'Logical', 'Numbers', 'Text'] as const;
type ValueType = (typeof VALUE_TYPES)[number];

/** `LogicalText` names both kinds; `All` is any. */
function valueTypes(asked: string | null): readonly ValueType[] {
  if (asked === null || asked === 'All') return VALUE_TYPES;
  const named = VALUE_TYPES.filter((type) => asked.includes(type));
  if (named.join('') !== asked) throw new HostError('InvalidArgument');
  return named;
}

function typeOf({ value }: CellContent): ValueType | null {
  if (value === null) return null;
  if (typeof value === 'object') return 'Errors';
  if (typeof value === 'boolean') return 'Logical';
  return typeof value === 'number' ? 'Numbers' : 'Text';
}

/** Cells, row by row, as rectangles: runs within a row, joined with equal runs of the next row. */
export function rectangles(rows: ReadonlyMap<number, readonly number[]>): readonly Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (const [row, columns] of [...rows].sort(([a], [b]) => a - b)) {
    const runs: Area[] = [];
    for (const column of columns) {
      const last = runs.at(-1);
      if (last?.lastColumn === column - 1) runs[runs.length - 1] = { ...last, lastColumn: column };
      else runs.push({ row, lastRow: row, column, lastColumn: column });
    }
    const next = runs.map((run) => {
      const above = open.find((area) => area.lastRow === row - 1 && area.column === run.column && area.lastColumn === run.lastColumn);
      return above === undefined ? run : { ...above, lastRow: row };
    });
    done.push(...open.filter((area) => !next.some((each) => each.row === area.row && each.column === area.column)));
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The rows and columns that show, as rectangles; filtered rows are hidden ones. */
export function visibleAreas(sheet: string, area: Area, host: HostSession): readonly Area[] {
  const runs = (first: number, last: number, hidden: (at: number) => boolean): (readonly [number, number])[] => {
    const found: [number, number][] = [];
    for (let at = first; at <= last; at += 1) {
      if (hidden(at)) continue;
      const run = found.at(-1);
      if (run?.[1] === at - 1) run[1] = at;
      else found.push([at, at]);
    }
    return found;
  };
  // Nothing is hidden beyond what is used, as far as sizes are known.
  const columns = runs(area.column, area.lastColumn, (column) => host.spreadsheet.columnHidden(sheet, column));
  return runs(area.row, area.lastRow, (row) => host.spreadsheet.rowHidden(sheet, row)).flatMap(([row, lastRow]) =>
    columns.map(([column, lastColumn]) => ({ row, lastRow, column, lastColumn })),
  );
}

function matching(sheet: string, area: Area, matches: (cell: CellContent) => boolean, host: HostSession): readonly Area[] {
  const found = new Map<number, number[]>();
  host.spreadsheet.read(sheet, area).forEach((line, r) => {
    const columns = line.flatMap((cell, c) => (matches(cell) ? [area.column + c] : []));
    if (columns.length > 0) found.set(area.row + r, columns);
  });
  return rectangles(found);
}

function ofKind(kind: string, types: readonly ValueType[], sheet: string, area: Area, host: HostSession): readonly Area[] {
  const ofType = (cell: CellContent): boolean => {
    const type = typeOf(cell);
    return type !== null && types.includes(type);
  };
  switch (kind) {
    case 'Visible':
      return visibleAreas(sheet, area, host);
    case 'Blanks':
      return matching(sheet, area, (cell) => cell.value === null && cell.formula === undefined, host);
    case 'Constants':
      return matching(sheet, area, (cell) => cell.formula === undefined && ofType(cell), host);
    case 'Formulas':
      return matching(sheet, area, (cell) => cell.formula !== undefined && (types.length === VALUE_TYPES.length || ofType(cell)), host);
    case 'DataValidations':
      return host
        .sheetModel(sheet)
        .validations.filter((layer) => layer.rule !== null)
        .flatMap((layer) => intersection(layer.area, area) ?? []);
    case 'ConditionalFormats':
    case 'SameConditionalFormat':
    case 'SameDataValidation':
      throw new HostError('NotImplemented');
    default:
      throw new HostError('InvalidArgument');
  }
}

type Looked = { readonly sheet: string; readonly areas: readonly Area[] };

/** Null when there are none. Only the part of the sheet that is used is looked at; one cell stands for the whole sheet. */
export function specialCells({ sheet, areas }: Looked, args: Arguments, host: HostSession): HostObject<'RangeAreas'> | null {
  const kind = args.string(0);
  const types = valueTypes(args.optionalString(1));
  const used = host.spreadsheet.usedArea(sheet, false);
  const [only] = areas;
  const isCell = areas.length === 1 && only !== undefined && only.row === only.lastRow && only.column === only.lastColumn;
  const looked = used === null ? [] : isCell ? [used] : areas.flatMap((area) => intersection(area, used) ?? []);
  const found = looked.flatMap((area) => ofKind(kind, types, sheet, area, host));
  return found.length === 0 ? null : hostObject('RangeAreas', { sheet, areas: found });
}
