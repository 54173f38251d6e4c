/** Sheets of a transaction: made new, or emptied and made anew in place. */
import type { GridRange } from '../xlsx';
import { call, type Operation } from './batches';
import { settingsOf, union, visibilityOf } from './sheet-state';
import { areaOf, cellsOf, emptied, emptiedOfContent, looksOf, numberFormatsOf, visibilityIn } from './sheet-writer';
import type { Survey } from './survey';
import { rangeOfWrite, sheetKey, type CellWrite, type SheetState, type SheetTarget } from './transaction';

/** The cells of a sheet that is made: those of its state where there is one, else the grid's. */
export function contentOf({ grid, state }: SheetTarget): CellWrite[] {
  const content = state === null ? (grid === null ? null : cellsOf(grid)) : state.content;
  return content === null ? [] : [content];
}

/** A new sheet, or the present one unprotected and emptied. */
export function prepared(target: SheetTarget, found: Survey): Operation[] {
  const { name, grid, state } = target;
  const present = found.states.get(sheetKey(name));
  if (present === undefined) return [call(({ workbook }) => void workbook.worksheets.add(name))];
  const unprotected = call(({ workbook }) => workbook.worksheets.getItem(name).protection.unprotect());
  return [...(present.isProtected ? [unprotected] : []), ...clearings(name, grid !== null, present, state, target)];
}

function extentOfState(state: SheetState | null): GridRange | null {
  const content = state?.content ?? null;
  return content === null ? null : rangeOfWrite(content);
}

function clearings(name: string, withLooks: boolean, present: SheetState, state: SheetState | null, target: SheetTarget): Operation[] {
  const used = present.merges.reduce(union, extentOfState(present));
  const wanted = union(extentOfState(state), target.grid === null ? null : areaOf(target.grid));
  const area = union(used, wanted);
  if (area === null) return [];
  if (withLooks) return [emptied(name, area)];
  // Without known looks those that stand are kept where cells come back, and go where none do.
  const beyond: GridRange[] = [];
  const kept = extentOfState(state);
  if (kept === null) beyond.push(area);
  else {
    if (area.lastRow > kept.lastRow) beyond.push({ ...area, row: kept.lastRow + 1 });
    if (area.lastColumn > kept.lastColumn) beyond.push({ ...area, column: kept.lastColumn + 1 });
  }
  return [emptiedOfContent(name, area), ...beyond.map((range) => emptied(name, range))];
}

/** New sheets stand behind the sheet named before them in the transaction; without one, at the end. */
export function positions(targets: readonly SheetTarget[], found: Survey): Operation[] {
  const order = found.sheets.map(({ name }) => sheetKey(name));
  const operations: Operation[] = [];
  let previous: string | null = null;
  for (const { name } of targets) {
    const key = sheetKey(name);
    if (!order.includes(key)) {
      const position = previous === null ? order.length : order.indexOf(previous) + 1;
      if (position < order.length) {
        operations.push(
          call(({ workbook }) => {
            workbook.worksheets.getItem(name).position = position;
          }),
        );
      }
      order.splice(position, 0, key);
    }
    previous = key;
  }
  return operations;
}

/** Looks and settings, once the cells stand. */
export function dressed({ grid, styles, state, name }: SheetTarget): Operation[] {
  if (state === null) return grid === null ? [] : [...looksOf(grid, styles), ...numberFormatsOf(grid, styles)];
  // The state has its own merges, and its number formats came with the cells.
  const looks = grid === null ? [] : looksOf({ ...grid, merges: [] }, styles);
  return [...looks, settingsOf(name, state)];
}

function visibilityAfter({ grid, state }: SheetTarget): SheetState['visibility'] | null {
  return state?.visibility ?? (grid === null ? null : visibilityIn(grid));
}

export function isHidden(target: SheetTarget): boolean {
  return (visibilityAfter(target) ?? 'Visible') !== 'Visible';
}

/** Visibility and protection, once everything stands. */
export function ending(target: SheetTarget): Operation[] {
  const { name, grid, state } = target;
  const visibility = visibilityAfter(target);
  const isProtected = state?.isProtected ?? grid?.isProtected === true;
  const protection = call(({ workbook }) => workbook.worksheets.getItem(name).protection.protect());
  return [...(visibility === null ? [] : [visibilityOf(visibility, name)]), ...(isProtected ? [protection] : [])];
}
