/** `Range.copyFrom`: formulas go along as they do in Excel, with formats and merges. */
import { columnName } from '../../../xlsx';
import { cellCount, columnCount, intersection, isEntireColumn, isEntireRow, parseArea, printedSheet, rowCount, splitAddress } from '../address';
import { HostError } from '../protocol';
import type { HostSession } from '../session';
import { shiftFormula, transposeFormula } from '../references';
import type { Area, CellContent } from '../spreadsheet';
import type { Arguments, Cells, HostObject } from '../table';
import { bounded, isUnbounded } from './cells';

const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;
type CopyType = (typeof COPY_TYPES)[number];

function copyTypeOf(args: Arguments): CopyType {
  const asked = args.optionalString(1) ?? 'All';
  const known = COPY_TYPES.find((type) => type === asked);
  if (known === undefined) throw new HostError('InvalidArgument');
  return known;
}

/** One range, or several that are side by side (or one below the other) when what lies between is left out. */
function sourcesOf(args: Arguments, object: Cells, host: HostSession): readonly Cells[] {
  const given = args.raw(0);
  if (typeof given !== 'object' || given === null || !('areas' in given) || !('sheet' in given)) return [sourceOf(args, object, host)];
  const { sheet, areas } = given as HostObject<'RangeAreas'>;
  const [first] = areas;
  const inRow = areas.every((area) => area.row === first?.row && area.lastRow === first.lastRow);
  const inColumn = areas.every((area) => area.column === first?.column && area.lastColumn === first.lastColumn);
  if (!inRow && !inColumn) throw new HostError('InvalidArgument');
  return [...areas].sort((a, b) => a.row - b.row || a.column - b.column).map((area) => ({ sheet, area }));
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
  const skipBlanks = args.boolean(2, false);
  const transpose = args.boolean(3, false);
  const sources = sourcesOf(args, object, host);
  const [only] = sources;
  if (sources.length === 1 && only !== undefined) {
    copyOne(only, object, type, skipBlanks, transpose, host);
    return;
  }
  let { row, column } = object.area;
  for (const source of sources) {
    copyOne(source, { sheet: object.sheet, area: { row, column, lastRow: row, lastColumn: column } }, type, skipBlanks, transpose, host);
    const goesAcross = (sources[1]?.area.row === sources[0]?.area.row) !== transpose;
    if (goesAcross) column += transpose ? rowCount(source.area) : columnCount(source.area);
    else row += transpose ? columnCount(source.area) : rowCount(source.area);
  }
}

function copyOne(source: Cells, to: Cells, type: CopyType, skipBlanks: boolean, transpose: boolean, host: HostSession): void {
  const whole = isUnbounded(source.area);
  if (whole && (transpose || type === 'Link' || !isUnbounded(to.area))) throw new HostError('InvalidArgument');
  if (whole) {
    copyUsed(source, to, type, skipBlanks, host);
    if (type === 'All') copySizes(source, to, host);
    return;
  }
  const turned: Area = { ...source.area, lastRow: source.area.row + columnCount(source.area) - 1, lastColumn: source.area.column + rowCount(source.area) - 1 };
  for (const corner of cornersOf(transpose ? turned : source.area, to.area)) {
    const place = { sheet: to.sheet, ...corner };
    if (type === 'Link') link(source, place, transpose, host);
    else if (transpose) copyTurned(source, place, type, skipBlanks, host);
    else copyCells(source, place, type, skipBlanks, host);
  }
}

/** Each cell refers to the cell it is a copy of; a single one in fixed notation. */
function link(source: Cells, to: Corner, transpose: boolean, host: HostSession): void {
  const { area } = source;
  const sheet = source.sheet === to.sheet ? '' : `${printedSheet(host.sheet(source.sheet).name)}!`;
  const fixed = cellCount(area) === 1 ? '$' : '';
  const formula = (row: number, column: number): CellContent => ({ value: null, formula: `=${sheet}${fixed}${columnName(column)}${fixed}${row + 1}` });
  const [height, width] = transpose ? [columnCount(area), rowCount(area)] : [rowCount(area), columnCount(area)];
  const cells = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c) => (transpose ? formula(area.row + c, area.column + r) : formula(area.row + r, area.column + c))),
  );
  const target: Area = { row: to.row, column: to.column, lastRow: to.row + height - 1, lastColumn: to.column + width - 1 };
  host.guardCells(to.sheet, target);
  host.spreadsheet.write(to.sheet, to.row, to.column, cells);
  host.changed(to.sheet, target);
}

function turn<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}

/** Rows become columns. */
function copyTurned(source: Cells, to: Corner, type: CopyType, skipBlanks: boolean, host: HostSession): void {
  const { spreadsheet } = host;
  const { area } = source;
  const target: Area = { row: to.row, column: to.column, lastRow: to.row + columnCount(area) - 1, lastColumn: to.column + rowCount(area) - 1 };
  host.guardCells(to.sheet, target);
  const content = turn(spreadsheet.read(source.sheet, area));
  const formats = turn(spreadsheet.readFormats(source.sheet, area));
  if (type === 'All' || type === 'Formats') {
    spreadsheet.unmerge(to.sheet, target);
    spreadsheet.clearFormats(to.sheet, target);
    spreadsheet.writeFormats(to.sheet, to.row, to.column, formats);
  }
  if (type !== 'Formats') {
    const cells = content.map((row, r) =>
      row.map((cell, c): CellContent | null | undefined => {
        if (cell.value === null && cell.formula === undefined) return skipBlanks ? undefined : null;
        if (cell.formula === undefined || type === 'Values') return { value: cell.value };
        const from = { row: area.row + c, column: area.column + r };
        return { value: cell.value, formula: transposeFormula(cell.formula, from, { row: to.row + r, column: to.column + c }) };
      }),
    );
    spreadsheet.write(to.sheet, to.row, to.column, cells);
  }
  if (type === 'Formats') host.formatted(to.sheet, target);
  else host.changed(to.sheet, target);
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

export function copyCells(source: Cells, to: Corner, type: CopyType, skipBlanks: boolean, host: HostSession): void {
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
export function copySizes(source: Cells, to: Cells, host: HostSession): void {
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
