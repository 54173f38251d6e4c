/** A declared sheet onto a worksheet: cells, looks in rectangles, sizes, panes, page, protection. */
import type { CellStyle, GridRange, PageSetup, SheetGrid } from '../xlsx';
import { call, type Operation } from './batches';
import { spreadFormat } from './cell-writer';
import { inputOf, type CellInput } from './cell-input';
import { rangeOn } from './host-cells';
import { columnPoints, pagePoints } from './measures';
import { rectanglesOf, runsOf } from './rectangles';
import { columnSpan, freezeAt, rowSpan, union } from './sheet-state';
import { rectangular, type CellWrite, type SheetState } from './transaction';

/** The rectangle a grid's cells and merges take; null when it has none. */
export function areaOf(grid: SheetGrid): GridRange | null {
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  const cells =
    width === 0 ? null : { row: 0, column: 0, lastRow: grid.rows.length - 1, lastColumn: width - 1 };
  return (grid.merges ?? []).reduce(union, cells);
}

/** The grid's cells as input for a fresh or emptied sheet; null when it has none. */
export function cellsOf(grid: SheetGrid): CellWrite | null {
  if (grid.rows.every((row) => row.length === 0)) return null;
  const inputs = grid.rows.map((row) => Array.from(row, (cell) => inputOf(cell, null)));
  return { sheet: grid.name, row: 0, column: 0, inputs: rectangular<CellInput>(inputs, null), formats: null };
}

/**
 * Number formats: those of the styles, and General for formulas whose style names none, because
 * Excel lends a formula the format of the cells it refers to.
 */
export function numberFormatsOf(grid: SheetGrid, styles: Readonly<Record<string, CellStyle>>): Operation[] {
  const formats = grid.rows.map((row) =>
    Array.from(row, (cell) => {
      const format = cell?.style === undefined ? undefined : styles[cell.style]?.numberFormat;
      return format ?? (cell?.formula === undefined ? undefined : 'General');
    }),
  );
  return rectanglesOf(formats).map(({ key, range }) =>
    call((context) => {
      spreadFormat(rangeOn(context, grid.name, range), key);
    }),
  );
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Everything of a style but its number format. */
function applyLooks(range: Excel.Range, area: GridRange, style: CellStyle): void {
  const { format } = range;
  const { font } = style;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.color !== undefined) format.font.color = `#${font.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.bordered === true) {
    for (const edge of EDGES) {
      // Excel refuses inner borders of a single row or column.
      if (edge === 'InsideHorizontal' && area.row === area.lastRow) continue;
      if (edge === 'InsideVertical' && area.column === area.lastColumn) continue;
      format.borders.getItem(edge).style = 'Continuous';
    }
  }
}

/** What a look costs in a request, measured with office.js 1.1.110: its range, a property, an edge. */
const RANGE_BYTES = 700;
const PROPERTY_BYTES = 200;
const EDGE_BYTES = 350;

function lookBytes({ font, bordered, fill, horizontal, vertical, wrap, locked }: CellStyle): number {
  const properties = [...Object.values(font ?? {}), fill, horizontal, vertical, wrap, locked].filter((value) => value !== undefined);
  return RANGE_BYTES + properties.length * PROPERTY_BYTES + (bordered === true ? EDGES.length * EDGE_BYTES : 0);
}

function lookOperations(grid: SheetGrid, styles: Readonly<Record<string, CellStyle>>): Operation[] {
  const keys = grid.rows.map((row) => Array.from(row, (cell) => cell?.style));
  return rectanglesOf(keys).flatMap(({ key, range }) => {
    const style = styles[key];
    if (style === undefined) return [];
    return [{ ...call((context) => applyLooks(rangeOn(context, grid.name, range), range, style)), sent: lookBytes(style) }];
  });
}

function column(from: number, to = from): GridRange {
  return { row: 0, column: from, lastRow: 0, lastColumn: to };
}

function row(from: number, to = from): GridRange {
  return { row: from, column: 0, lastRow: to, lastColumn: 0 };
}

/** Consecutive numbers as first and last of each run. */
function spansOf(indices: readonly number[]): { from: number; to: number }[] {
  const marks: (true | undefined)[] = [];
  for (const index of indices) marks[index] = true;
  return runsOf(marks);
}

function sizeOperations(grid: SheetGrid): Operation[] {
  const widths = runsOf(grid.columnWidths ?? []).map(({ key, from, to }) =>
    call((context) => {
      rangeOn(context, grid.name, column(from, to)).format.columnWidth = columnPoints(key);
    }),
  );
  const columns = spansOf(grid.hiddenColumns ?? []).map(({ from, to }) =>
    call((context) => {
      rangeOn(context, grid.name, column(from, to)).columnHidden = true;
    }),
  );
  const rows = spansOf(grid.hiddenRows ?? []).map(({ from, to }) =>
    call((context) => {
      rangeOn(context, grid.name, row(from, to)).rowHidden = true;
    }),
  );
  const heights = runsOf(grid.rowHeights ?? []).map(({ key, from, to }) =>
    call((context) => {
      rangeOn(context, grid.name, row(from, to)).format.rowHeight = key;
    }),
  );
  return [...widths, ...heights, ...columns, ...rows];
}

function pageOperation(name: string, page: PageSetup): Operation {
  return call((context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(name);
    const { top, bottom, left, right } = page.margins;
    pageLayout.paperSize = page.paper;
    pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
    pageLayout.setPrintMargins('Points', {
      top: pagePoints(top),
      bottom: pagePoints(bottom),
      left: pagePoints(left),
      right: pagePoints(right),
    });
    if (page.titleRows !== undefined) pageLayout.setPrintTitleRows(rowSpan(page.titleRows));
    if (page.titleColumns !== undefined) pageLayout.setPrintTitleColumns(columnSpan(page.titleColumns));
    if (page.fitToWidth === true) pageLayout.zoom = { horizontalFitToPages: 1 };
    if (page.scale !== undefined) pageLayout.zoom = { scale: page.scale };
  }, 6);
}

/** Everything of a grid but its cells, number formats, visibility and protection. The sheet must be fresh or emptied. */
export function looksOf(grid: SheetGrid, styles: Readonly<Record<string, CellStyle>>): Operation[] {
  const merges = (grid.merges ?? []).map((merge) => call((context) => rangeOn(context, grid.name, merge).merge()));
  const validations = (grid.validations ?? []).map((validation) =>
    call((context) => {
      const source = 'list' in validation ? validation.list.join(',') : `=${validation.source}`;
      rangeOn(context, grid.name, validation.range).dataValidation.rule = { list: { inCellDropDown: true, source } };
    }),
  );
  const sheetwide = call((context) => {
    const sheet = context.workbook.worksheets.getItem(grid.name);
    freezeAt(sheet, grid.freeze?.rows ?? 0, grid.freeze?.columns ?? 0);
    sheet.tabColor = grid.tabColor === undefined ? '' : `#${grid.tabColor}`;
  });
  return [
    ...lookOperations(grid, styles),
    ...merges,
    ...validations,
    ...sizeOperations(grid),
    sheetwide,
    ...(grid.page === undefined ? [] : [pageOperation(grid.name, grid.page)]),
  ];
}

/** Empties an area: contents, formats, merges, conditional formats and validations (all by `clear`), hidden rows and columns. */
export function emptied(name: string, area: GridRange): Operation {
  return call((context) => {
    const range = rangeOn(context, name, area);
    range.clear('All');
    range.rowHidden = false;
    range.columnHidden = false;
  }, 3);
}

/** Empties an area of content and merges; its other formats stay. */
export function emptiedOfContent(name: string, area: GridRange): Operation {
  return call((context) => {
    const range = rangeOn(context, name, area);
    range.unmerge();
    range.clear('Contents');
  }, 2);
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

export function visibilityIn(grid: SheetGrid): SheetState['visibility'] {
  return VISIBILITY[grid.visibility ?? 'visible'];
}
