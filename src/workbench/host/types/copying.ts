/** What copies: `Range.copyFrom`, `Worksheet.copy`. Formulas move as they do in Excel, formats and merges come along. */
import { WHOLE_SHEET, columnCount, intersection, isEntireColumn, isEntireRow, parseArea, rowCount, splitAddress } from '../address';
import { HostError, NotImplementedError } from '../protocol';
import type { HostSession } from '../session';
import { shiftFormula } from '../references';
import type { Area, CellContent } from '../spreadsheet';
import { hostObject, type Arguments, type Cells, type HostObject } from '../table';
import { bounded, isUnbounded } from './cells';

const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats'] as const;
type CopyType = (typeof COPY_TYPES)[number];

function copyTypeOf(args: Arguments): CopyType {
  if (!args.given(1)) return 'All';
  const asked = args.string(1);
  const known = COPY_TYPES.find((type) => type === asked);
  if (known === undefined) throw new NotImplementedError(`Range.copyFrom of ${asked}`);
  return known;
}

function sourceOf(args: Arguments, object: Cells, host: HostSession): Cells {
  const range = args.range(0);
  if (range !== null) return { sheet: range.sheet, area: range.area };
  const parts = splitAddress(args.string(0));
  const area = parseArea(parts.cells);
  const sheet = parts.sheet === null ? object.sheet : host.findSheet(parts.sheet)?.id;
  if (area === null || sheet === undefined) throw new HostError('InvalidArgument');
  return { sheet, area };
}

/** Top left corners the source is put at: once, or repeated where the destination is an exact multiple. */
function cornersOf(source: Area, destination: Area): { readonly row: number; readonly column: number }[] {
  const [height, width] = [rowCount(source), columnCount(source)];
  const repeats = rowCount(destination) % height === 0 && columnCount(destination) % width === 0;
  const [down, across] = repeats ? [rowCount(destination) / height, columnCount(destination) / width] : [1, 1];
  return Array.from({ length: down * across }, (_, index) => ({
    row: destination.row + Math.floor(index / across) * height,
    column: destination.column + (index % across) * width,
  }));
}

export function copyFrom(object: HostObject<'Range'>, args: Arguments, host: HostSession): void {
  const type = copyTypeOf(args);
  if (args.boolean(3, false)) throw new NotImplementedError('Range.copyFrom with transpose');
  const skipBlanks = args.boolean(2, false);
  const source = sourceOf(args, object, host);
  const whole = isUnbounded(source.area);
  if (whole && !isUnbounded(object.area)) throw new HostError('InvalidArgument');
  if (whole) copyUsed(source, object, type, skipBlanks, host);
  else {
    for (const corner of cornersOf(source.area, object.area)) copyCells(source, { sheet: object.sheet, ...corner }, type, skipBlanks, host);
  }
  if (whole && type === 'All') copySizes(source, object, host);
}

/** Of whole columns or rows only what holds anything; a copy must not make a sheet look used. */
function copyUsed(source: Cells, to: Cells, type: CopyType, skipBlanks: boolean, host: HostSession): void {
  const used = host.spreadsheet.usedArea(source.sheet, false);
  const area = used === null ? null : intersection(used, source.area);
  if (area === null) return;
  const row = to.area.row + area.row - source.area.row;
  const column = to.area.column + area.column - source.area.column;
  copyCells({ sheet: source.sheet, area }, { sheet: to.sheet, row, column }, type, skipBlanks, host);
}

interface Corner {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function copyCells(source: Cells, to: Corner, type: CopyType, skipBlanks: boolean, host: HostSession): void {
  const { spreadsheet } = host;
  const [down, across] = [to.row - source.area.row, to.column - source.area.column];
  const moved = (area: Area): Area => ({
    row: area.row + down,
    column: area.column + across,
    lastRow: area.lastRow + down,
    lastColumn: area.lastColumn + across,
  });
  const area = moved(source.area);
  host.guardCells(to.sheet, area);
  const content = spreadsheet.read(source.sheet, source.area);
  const formats = spreadsheet.readFormats(source.sheet, source.area);
  const merges = spreadsheet.merges(source.sheet).filter((merge) => intersection(merge, source.area) !== null);
  const layers = host.sheetModel(source.sheet).validations.flatMap((layer) => {
    const part = intersection(layer.area, source.area);
    return part === null ? [] : [{ ...layer, area: moved(part) }];
  });
  if (type === 'All' || type === 'Formats') {
    spreadsheet.unmerge(to.sheet, area);
    spreadsheet.clearFormats(to.sheet, area);
    spreadsheet.writeFormats(to.sheet, to.row, to.column, formats);
  }
  if (type !== 'Formats') {
    const cell = (from: CellContent): CellContent | null | undefined => {
      if (from.value === null && from.formula === undefined) return skipBlanks ? undefined : null;
      if (from.formula === undefined || type === 'Values') return { value: from.value };
      return { value: from.value, formula: shiftFormula(from.formula, down, across) };
    };
    spreadsheet.write(to.sheet, to.row, to.column, content.map((row) => row.map(cell)));
  }
  if (type === 'All' || type === 'Formats') for (const merge of merges) spreadsheet.merge(to.sheet, moved(merge));
  if (type === 'All') host.sheetModel(to.sheet).validations.push(...layers);
  if (type === 'Formats') host.formatted(to.sheet, area);
  else host.changed(to.sheet, area);
}

/** Whole columns bring their widths, whole rows their heights, both whether they are hidden. */
function copySizes(source: Cells, to: Cells, host: HostSession): void {
  const { spreadsheet } = host;
  const reach = bounded(source, host);
  if (isEntireColumn(source.area)) {
    for (let column = source.area.column; column <= reach.lastColumn; column += 1) {
      const target = column - source.area.column + to.area.column;
      spreadsheet.setColumnWidth(to.sheet, target, target, spreadsheet.columnWidth(source.sheet, column));
      spreadsheet.setColumnsHidden(to.sheet, target, target, spreadsheet.columnHidden(source.sheet, column));
    }
  }
  if (isEntireRow(source.area)) {
    for (let row = source.area.row; row <= reach.lastRow; row += 1) {
      const target = row - source.area.row + to.area.row;
      spreadsheet.setRowHeight(to.sheet, target, target, spreadsheet.rowHeight(source.sheet, row));
      spreadsheet.setRowsHidden(to.sheet, target, target, spreadsheet.rowHidden(source.sheet, row));
    }
  }
}

const NAME_LIMIT = 31;

/** `Name (2)`, the first number that is free, shortened to what a name may have. */
function nameOfCopy(name: string, host: HostSession): string {
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const made = `${name.slice(0, NAME_LIMIT - ending.length)}${ending}`;
    if (host.findSheet(made) === null) return made;
  }
}

function placeOfCopy(args: Arguments, host: HostSession): number {
  const sheets = host.spreadsheet.sheets();
  const position = args.given(0) ? args.string(0) : 'None';
  if (position === 'None' || position === 'Beginning') return 0;
  if (position === 'End') return sheets.length;
  const relative = args.raw(1);
  const isSheet = typeof relative === 'object' && relative !== null && 'type' in relative && relative.type === 'Worksheet';
  const index = isSheet && 'sheet' in relative ? sheets.findIndex(({ id }) => id === relative.sheet) : -1;
  if (index < 0 || (position !== 'Before' && position !== 'After')) throw new HostError('InvalidArgument');
  return position === 'Before' ? index : index + 1;
}

/** A sheet with everything on it; protection comes along, defined names of the workbook do not. */
export function copySheet(object: HostObject<'Worksheet'>, args: Arguments, host: HostSession): HostObject<'Worksheet'> {
  host.guardStructure();
  const { spreadsheet } = host;
  const from = host.sheet(object.sheet);
  const made = spreadsheet.addSheet(nameOfCopy(from.name, host), placeOfCopy(args, host));
  const used = spreadsheet.usedArea(from.id, false);
  const corner = { sheet: made, row: 0, column: 0 };
  if (used !== null) {
    const area = { ...used, row: 0, column: 0 };
    copyCells({ sheet: from.id, area }, corner, 'All', false, host);
    copySizes({ sheet: from.id, area: WHOLE_SHEET }, { sheet: made, area: WHOLE_SHEET }, host);
  }
  spreadsheet.setFrozen(made, from.frozen.rows, from.frozen.columns);
  spreadsheet.setTabColor(made, from.tabColor);
  spreadsheet.setGridlines(made, from.gridlines);
  if (from.hidden) spreadsheet.setHidden(made, true);
  const model = host.sheetModel(from.id);
  host.model.sheets.set(made, { ...model, page: { ...model.page }, validations: [...model.validations] });
  host.events.raise('added', made, {});
  return hostObject('Worksheet', { sheet: made });
}
