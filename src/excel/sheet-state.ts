/** A sheet's state: how it is asked for, and how it is written back. */
import { columnName, type GridRange } from '../xlsx';
import { call, type Operation } from './batches';
import { AREAS, EXTENT, extentOf, loadCells, loadedCells, rangeOn, uniform, type HostCells } from './host-cells';
import { restoring, type PageState, type SheetState } from './transaction';

const MARGINS = 'topMargin,bottomMargin,leftMargin,rightMargin';

/** Proxies of one sheet that have been asked to load. */
export interface PendingState {
  /** After the sync; `cells` replaces the used range's when those had to be read in pieces. */
  read(cells?: HostCells | null): SheetState;
  /** The used range's extent, or null on an empty sheet. */
  extent(): GridRange | null;
}

/** Asks for everything of a sheet's state; without `withCells` only for the extent of its used range. */
export function loadState(context: Excel.RequestContext, name: string, withCells: boolean): PendingState {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load('visibility,tabColor');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject();
  if (withCells) loadCells(used, true);
  else used.load(EXTENT);
  const merged = sheet.getRange().getMergedAreasOrNullObject();
  merged.load(AREAS);
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('rowCount,columnCount');
  const page = sheet.pageLayout;
  page.load(`orientation,paperSize,zoom,${MARGINS}`);
  const titles = page.getPrintTitleRowsOrNullObject();
  titles.load('rowIndex,rowCount');

  const pageState = (): PageState => ({
    orientation: page.orientation === 'Landscape' ? 'Landscape' : 'Portrait',
    paperSize: page.paperSize,
    margins: { top: page.topMargin, bottom: page.bottomMargin, left: page.leftMargin, right: page.rightMargin },
    // Excel names the options that are not in use with null, which it does not take back.
    zoom: Object.fromEntries(Object.entries(page.zoom).filter(([, value]) => value !== null)),
    titleRows: titles.isNullObject ? null : [titles.rowIndex, titles.rowIndex + titles.rowCount - 1],
  });
  const extent = (): GridRange | null => (used.isNullObject ? null : extentOf(used));
  return {
    extent,
    read(pieces) {
      const cells = pieces === undefined ? (used.isNullObject ? null : loadedCells(used, true)) : pieces;
      return {
        visibility: sheet.visibility,
        // Excel gives null for a hidden sheet; then the colour is left alone on the way back.
        tabColor: uniform(sheet.tabColor) ?? '',
        isProtected: sheet.protection.protected,
        freeze: frozen.isNullObject ? null : { rows: wholeIsNone(frozen.rowCount, 1_048_576), columns: wholeIsNone(frozen.columnCount, 16_384) },
        page: pageState(),
        merges: merged.isNullObject ? [] : merged.areas.items.map(extentOf),
        content: cells === null ? null : restoring(name, cells),
      };
    },
  };
}

/** Frozen rows alone come as a range over all columns, and the reverse. */
function wholeIsNone(count: number, whole: number): number {
  return count >= whole ? 0 : count;
}

/** Freezes this many rows and columns; none of both thaws. */
export function freezeAt(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows === 0 && columns === 0) sheet.freezePanes.unfreeze();
  else if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else if (rows === 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
}

/** Merges, panes, tab colour and page of a state; cells come by {@link writeCells}, visibility and protection last. */
export function settingsOf(name: string, state: SheetState): Operation {
  return call((context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    freezeAt(sheet, state.freeze?.rows ?? 0, state.freeze?.columns ?? 0);
    if (state.visibility === 'Visible') sheet.tabColor = state.tabColor;
    const { page } = state;
    sheet.pageLayout.orientation = page.orientation;
    sheet.pageLayout.paperSize = page.paperSize;
    sheet.pageLayout.setPrintMargins('Points', page.margins);
    sheet.pageLayout.zoom = page.zoom;
    if (page.titleRows !== null) sheet.pageLayout.setPrintTitleRows(rowSpan(page.titleRows));
    for (const merge of state.merges) rangeOn(context, name, merge).merge();
  }, 8 + state.merges.length);
}

/** `$1:$3` for the zero-based rows 0 to 2. */
export function rowSpan([first, last]: readonly [number, number]): string {
  return `$${first + 1}:$${last + 1}`;
}

/** `$A:$D` for the zero-based columns 0 to 3. */
export function columnSpan([first, last]: readonly [number, number]): string {
  return `$${columnName(first)}:$${columnName(last)}`;
}

export function visibilityOf(write: SheetState['visibility'], name: string): Operation {
  return call((context) => {
    context.workbook.worksheets.getItem(name).visibility = write;
  });
}

/** The rectangle that holds both. */
export function union(left: GridRange | null, right: GridRange | null): GridRange | null {
  if (left === null || right === null) return left ?? right;
  return {
    row: Math.min(left.row, right.row),
    column: Math.min(left.column, right.column),
    lastRow: Math.max(left.lastRow, right.lastRow),
    lastColumn: Math.max(left.lastColumn, right.lastColumn),
  };
}
