/** The host's workbook ⇄ a {@link WorkbookGrid}: what saving a file needs, and opening one restores. */
import type { CellStyle, GridCell, PageSetup, SheetGrid, WorkbookGrid } from '../../xlsx';
import { resetModel, type PageLayoutState, type SheetModel } from './model';
import type { HostSession } from './session';
import {
  DEFAULT_FORMAT,
  type Area,
  type Border,
  type CellContent,
  type CellFormat,
  type FormatPatch,
  type SheetState,
} from './spreadsheet';
import { addCustomXml } from './types/parts';

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Excel's own measure of a column: digits of the standard font, and the padding of a cell. */
const PIXELS_PER_CHARACTER = 7;
const COLUMN_PADDING = 5;
const STANDARD_COLUMN = 64;
const STANDARD_ROW = 20;
const POINTS_PER_PIXEL = 0.75;
/** Signs in the name of a sheet. */
const SHEET_NAME_LIMIT = 31;
const FOUR_SIDES = ['top', 'bottom', 'left', 'right'] as const;
const THIN: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

export function toGrid(host: HostSession): WorkbookGrid {
  const styles: Record<string, CellStyle> = {};
  const keys = new Map<string, string>();
  const keyOf = (format: CellFormat): string | undefined => {
    const style = styleOf(format);
    const text = JSON.stringify(style);
    if (text === '{}') return undefined;
    const known = keys.get(text);
    if (known !== undefined) return known;
    const key = `style${keys.size + 1}`;
    keys.set(text, key);
    styles[key] = style;
    return key;
  };
  const sheets = host.spreadsheet.sheets().map((sheet) => sheetGrid(sheet, host, keyOf));
  const { title, author } = host.model.properties;
  const sheetNames = new Map(host.spreadsheet.sheets().map(({ id, name }) => [id, name]));
  const names = host.spreadsheet.names().map(({ name, formula, sheet }) => {
    const own = sheet === null ? undefined : sheetNames.get(sheet);
    return { name, refersTo: formula.slice(1), ...(own === undefined ? {} : { sheet: own }) };
  });
  return {
    sheets,
    styles,
    names,
    customXml: [...host.model.customXml.values()],
    properties: { ...(title ? { title } : {}), ...(author ? { creator: author } : {}) },
  };
}

function sheetGrid(sheet: SheetState, host: HostSession, keyOf: (format: CellFormat) => string | undefined): SheetGrid {
  const used = host.spreadsheet.usedArea(sheet.id, false);
  const area: Area | null = used === null ? null : { ...used, row: 0, column: 0 };
  const model = host.sheetModel(sheet.id);
  const columns = area === null ? [] : Array.from({ length: area.lastColumn + 1 }, (_, column) => column);
  const rows = area === null ? [] : Array.from({ length: area.lastRow + 1 }, (_, row) => row);
  const lists = listRules(model);
  return {
    name: sheet.name,
    rows: area === null ? [] : gridRows(sheet.id, area, host, keyOf),
    columnWidths: columns.map((column) => {
      const pixels = host.spreadsheet.columnWidth(sheet.id, column);
      return pixels === STANDARD_COLUMN ? undefined : (pixels - COLUMN_PADDING) / PIXELS_PER_CHARACTER;
    }),
    rowHeights: rows.map((row) => {
      const pixels = host.spreadsheet.rowHeight(sheet.id, row);
      return pixels === STANDARD_ROW ? undefined : pixels * POINTS_PER_PIXEL;
    }),
    hiddenColumns: columns.filter((column) => host.spreadsheet.columnHidden(sheet.id, column)),
    hiddenRows: rows.filter((row) => host.spreadsheet.rowHidden(sheet.id, row)),
    merges: host.spreadsheet.merges(sheet.id),
    ...(sheet.frozen.rows + sheet.frozen.columns > 0 ? { freeze: sheet.frozen } : {}),
    visibility: !sheet.hidden ? 'visible' : model.veryHidden ? 'veryHidden' : 'hidden',
    ...(sheet.tabColor === null ? {} : { tabColor: sheet.tabColor.slice(1) }),
    ...(lists.length === 0 ? {} : { validations: lists }),
    page: pageSetup(model.page),
    isProtected: model.protection !== null,
  };
}

function gridRows(
  sheet: string,
  area: Area,
  host: HostSession,
  keyOf: (format: CellFormat) => string | undefined,
): (GridCell | undefined)[][] {
  const formats = host.spreadsheet.readFormats(sheet, area);
  return host.spreadsheet.read(sheet, area).map((row, r) =>
    row.map((content, c): GridCell | undefined => {
      const style = keyOf(formats[r]?.[c] ?? DEFAULT_FORMAT);
      if (content.value === null && content.formula === undefined && style === undefined) return undefined;
      return {
        value: content.value,
        ...(content.formula === undefined ? {} : { formula: content.formula.slice(1) }),
        ...(style === undefined ? {} : { style }),
      };
    }),
  );
}

/** Alignments a grid has no word for are left at the default. */
const GRID_HORIZONTAL: Readonly<Partial<Record<CellFormat['horizontal'], NonNullable<CellStyle['horizontal']>>>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const GRID_VERTICAL: Readonly<Partial<Record<CellFormat['vertical'], NonNullable<CellStyle['vertical']>>>> = { Top: 'top', Center: 'center' };

function styleOf(format: CellFormat): CellStyle {
  const font: NonNullable<CellStyle['font']> = {
    ...(format.fontName === DEFAULT_FORMAT.fontName ? {} : { name: format.fontName }),
    ...(format.fontSize === DEFAULT_FORMAT.fontSize ? {} : { size: format.fontSize }),
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.fontColor === DEFAULT_FORMAT.fontColor ? {} : { color: format.fontColor.slice(1) }),
  };
  const horizontal = GRID_HORIZONTAL[format.horizontal];
  const vertical = GRID_VERTICAL[format.vertical];
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(format.fill === null ? {} : { fill: format.fill.slice(1) }),
    ...(FOUR_SIDES.every((side) => format.borders[side] !== null) ? { bordered: true } : {}),
    ...(format.numberFormat === DEFAULT_FORMAT.numberFormat ? {} : { numberFormat: format.numberFormat }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(format.wrap ? { wrap: true } : {}),
    ...(format.locked ? {} : { locked: false }),
  };
}

/** Looks a file has no word for; the name of a cell style is given up for the format it brought. */
const KEPT: ReadonlySet<keyof CellFormat> = new Set(['numberFormat', 'fontName', 'fontSize', 'bold', 'italic', 'fontColor', 'fill', 'wrap', 'locked', 'style']);

/** False where {@link toGrid} leaves something of the format out. */
export function keepsFormat(format: CellFormat): boolean {
  const sides = FOUR_SIDES.map((side) => JSON.stringify(format.borders[side] ?? null));
  const isOneBorder = sides.every((side) => side === sides[0]) && (sides[0] === 'null' || sides[0] === JSON.stringify(THIN));
  const hasDiagonal = format.borders.diagonalDown !== null || format.borders.diagonalUp !== null;
  const isAligned =
    (format.horizontal === DEFAULT_FORMAT.horizontal || GRID_HORIZONTAL[format.horizontal] !== undefined) &&
    (format.vertical === DEFAULT_FORMAT.vertical || GRID_VERTICAL[format.vertical] !== undefined);
  const plain = (Object.keys(DEFAULT_FORMAT) as (keyof CellFormat)[]).filter((key) => !KEPT.has(key) && !['borders', 'horizontal', 'vertical'].includes(key));
  return isOneBorder && !hasDiagonal && isAligned && plain.every((key) => format[key] === DEFAULT_FORMAT[key]);
}

function formatOf(style: CellStyle): FormatPatch {
  const { font } = style;
  const horizontal = style.horizontal === undefined ? undefined : ({ left: 'Left', center: 'Center', right: 'Right' } as const)[style.horizontal];
  const vertical = style.vertical === undefined ? undefined : ({ top: 'Top', center: 'Center', bottom: 'Bottom' } as const)[style.vertical];
  return {
    ...(font?.name === undefined ? {} : { fontName: font.name }),
    ...(font?.size === undefined ? {} : { fontSize: font.size }),
    ...(font?.bold === undefined ? {} : { bold: font.bold }),
    ...(font?.italic === undefined ? {} : { italic: font.italic }),
    ...(font?.color === undefined ? {} : { fontColor: `#${font.color}` }),
    ...(style.fill === undefined ? {} : { fill: `#${style.fill}` }),
    ...(style.bordered === true ? { borders: Object.fromEntries(FOUR_SIDES.map((side) => [side, THIN])) } : {}),
    ...(style.numberFormat === undefined ? {} : { numberFormat: style.numberFormat }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(style.wrap === undefined ? {} : { wrap: style.wrap }),
    ...(style.locked === undefined ? {} : { locked: style.locked }),
  };
}

function pageSetup(page: PageLayoutState): PageSetup {
  const millimetres = (points: number): number => points / POINTS_PER_MILLIMETRE;
  return {
    paper: page.paperSize === 'A3' ? 'A3' : 'A4',
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    margins: {
      top: millimetres(page.topMargin),
      bottom: millimetres(page.bottomMargin),
      left: millimetres(page.leftMargin),
      right: millimetres(page.rightMargin),
    },
    ...(page.titleRows === null ? {} : { titleRows: [page.titleRows.row, page.titleRows.lastRow] as const }),
    ...(page.zoom['horizontalFitToPages'] === 1 ? { fitToWidth: true } : {}),
  };
}

/** Literal lists that no later rule covers. */
function listRules(model: SheetModel): NonNullable<SheetGrid['validations']> {
  return model.validations.flatMap((layer) => {
    const list = layer.rule?.['list'];
    const source = typeof list === 'object' && list !== null && 'source' in list ? list.source : null;
    return typeof source === 'string' && !source.startsWith('=')
      ? [{ range: layer.area, list: source.split(',').map((item) => item.trim()) }]
      : [];
  });
}

/** Replaces everything; resolves when formulas have their results. */
export async function fromGrid(grid: WorkbookGrid, host: HostSession): Promise<void> {
  const { spreadsheet, model } = host;
  const before = spreadsheet.sheets().map((sheet) => sheet.id);
  resetModel(model);
  for (const name of spreadsheet.names()) spreadsheet.removeName(name.name, name.sheet);
  // Former sheets step aside first: a new one may carry the same name, and one sheet has to remain throughout.
  before.forEach((id, index) => spreadsheet.renameSheet(id, `~${index}`));
  const ids = grid.sheets.map((sheet, index) => spreadsheet.addSheet(sheet.name, before.length + index));
  const first = ids[0];
  if (first === undefined) return;
  spreadsheet.activate(first);
  for (const id of before) spreadsheet.removeSheet(id);
  grid.sheets.forEach((sheet, index) => restoreSheet(sheet, ids[index] ?? first, grid, host));
  for (const { name, refersTo, sheet } of grid.names ?? []) {
    const own = sheet === undefined ? null : (host.findSheet(sheet)?.id ?? null);
    spreadsheet.setName({ name, formula: `=${refersTo}`, sheet: own, comment: '', visible: true });
  }
  for (const xml of grid.customXml ?? []) addCustomXml(xml, host);
  const { title, creator } = grid.properties ?? {};
  if (title !== undefined) model.properties['title'] = title;
  if (creator !== undefined) model.properties['author'] = creator;
  const shown = grid.sheets.findIndex((sheet) => (sheet.visibility ?? 'visible') === 'visible');
  spreadsheet.activate(ids[shown] ?? first);
  await spreadsheet.calculate();
}

/** Adds the sheets to the open workbook, under other names where theirs are taken. @returns their ids */
export function insertSheets(grid: WorkbookGrid, index: number, host: HostSession): readonly string[] {
  return grid.sheets.map((sheet, offset) => {
    const id = host.spreadsheet.addSheet(freeName(sheet.name, host), index + offset);
    restoreSheet(sheet, id, grid, host);
    return id;
  });
}

/** `Sheet1 (2)` where there is a `Sheet1`, never longer than names of sheets may be. */
function freeName(name: string, host: HostSession): string {
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` (${number})`;
    const tried = `${name.slice(0, SHEET_NAME_LIMIT - tail.length)}${tail}`;
    if (host.findSheet(tried) === null) return tried;
  }
}

function restoreSheet(sheet: SheetGrid, id: string, grid: WorkbookGrid, host: HostSession): void {
  const { spreadsheet } = host;
  const patches = new Map(Object.entries(grid.styles).map(([key, style]) => [key, formatOf(style)]));
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  spreadsheet.write(id, 0, 0, sheet.rows.map((row) => columns.map((column) => contentOf(row[column]))));
  spreadsheet.writeFormats(id, 0, 0, sheet.rows.map((row) => columns.map((column) => patches.get(row[column]?.style ?? ''))));
  sheet.columnWidths?.forEach((characters, column) => {
    if (characters !== undefined) spreadsheet.setColumnWidth(id, column, column, Math.round(characters * PIXELS_PER_CHARACTER + COLUMN_PADDING));
  });
  sheet.rowHeights?.forEach((points, row) => {
    if (points !== undefined) spreadsheet.setRowHeight(id, row, row, Math.round(points / POINTS_PER_PIXEL));
  });
  for (const column of sheet.hiddenColumns ?? []) spreadsheet.setColumnsHidden(id, column, column, true);
  for (const row of sheet.hiddenRows ?? []) spreadsheet.setRowsHidden(id, row, row, true);
  for (const area of sheet.merges ?? []) spreadsheet.merge(id, area);
  if (sheet.freeze !== undefined) spreadsheet.setFrozen(id, sheet.freeze.rows, sheet.freeze.columns);
  if (sheet.tabColor !== undefined) spreadsheet.setTabColor(id, `#${sheet.tabColor}`);
  const model = host.sheetModel(id);
  if (sheet.visibility === 'hidden' || sheet.visibility === 'veryHidden') {
    spreadsheet.setHidden(id, true);
    model.veryHidden = sheet.visibility === 'veryHidden';
  }
  model.validations = (sheet.validations ?? []).map((validation) => ({
    area: validation.range,
    rule: { list: { inCellDropDown: true, source: 'list' in validation ? validation.list.join(',') : `=${validation.source}` } },
    ignoreBlanks: true,
    prompt: null,
    errorAlert: null,
  }));
  if (sheet.page !== undefined) model.page = { ...model.page, ...pageState(sheet.page) };
  if (sheet.isProtected === true) model.protection = { options: {}, password: null };
}

function contentOf(cell: GridCell | undefined): CellContent | undefined {
  if (cell === undefined || (cell.value === null && cell.formula === undefined)) return undefined;
  return { value: cell.value, ...(cell.formula === undefined ? {} : { formula: `=${cell.formula}` }) };
}

function pageState(page: PageSetup): Partial<PageLayoutState> {
  return {
    paperSize: page.paper,
    orientation: page.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    topMargin: page.margins.top * POINTS_PER_MILLIMETRE,
    bottomMargin: page.margins.bottom * POINTS_PER_MILLIMETRE,
    leftMargin: page.margins.left * POINTS_PER_MILLIMETRE,
    rightMargin: page.margins.right * POINTS_PER_MILLIMETRE,
    titleRows: page.titleRows === undefined ? null : { row: page.titleRows[0], lastRow: page.titleRows[1], column: 0, lastColumn: 16_383 },
    ...(page.fitToWidth === true ? { zoom: { horizontalFitToPages: 1 } } : {}),
  };
}
