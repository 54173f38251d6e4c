/**
 * A changed plan written over the sheets as they stand: only the cells that differ, so that whatever
 * people have added beside and below stays. Possible while the rows are where the product put them.
 */
import type { Plan } from '../domain';
import type { CellValue, GridCell, SheetGrid } from '../xlsx';
import type { CellBlock } from './change-set';
import { sheetsOf } from './find-sheets';
import { SHEETS, type SheetKey } from './labels';
import { layoutOf, type DetailBlock, type Places } from './layout';
import { planWorkbook } from './plan-grid';
import type { Recipe } from './plan-part';
import type { ReadPlan } from './read-plan';

/** The cells that turn one plan's sheets into the other's, or null where sheets have to be made anew. */
export function rewrittenCells(current: ReadPlan, plan: Plan, recipes: readonly Recipe[]): CellBlock[] | null {
  if (current.source === undefined || !isSameLayout(current.places, layoutOf(current.plan)) || !isSameLayout(current.places, layoutOf(plan))) return null;
  const there = sheetsOf(current.source);
  const [before, after] = [planWorkbook(current.plan, current.recipes), planWorkbook(plan, recipes)];
  if (before.sheets.length !== after.sheets.length) return null;
  const blocks: CellBlock[] = [];
  for (const [index, wanted] of after.sheets.entries()) {
    const former = before.sheets[index];
    const key = (Object.keys(SHEETS) as SheetKey[]).find((candidate) => SHEETS[candidate] === wanted.name);
    const sheet = key === undefined ? undefined : there[key];
    if (former?.name !== wanted.name || !sheet) return null;
    const changed = changedCells(sheet, former, wanted);
    if (changed === null) return null;
    blocks.push(...changed);
  }
  return blocks;
}

/** Runs of changed cells, row by row; null where a cell is not the one that is to be replaced. */
function changedCells(sheet: SheetGrid, former: SheetGrid, wanted: SheetGrid): CellBlock[] | null {
  const blocks: CellBlock[] = [];
  for (let row = 0; row < Math.max(former.rows.length, wanted.rows.length); row += 1) {
    const [old, made] = [former.rows[row] ?? [], wanted.rows[row] ?? []];
    let run: { column: number; cells: GridCell[] } | null = null;
    for (let column = 0; column < Math.max(old.length, made.length); column += 1) {
      const [was, is] = [old[column], made[column]];
      if (isSameCell(was, is)) {
        run = null;
        continue;
      }
      if (is === undefined || !stands(sheet.rows[row]?.[column], was)) return null;
      if (run === null) {
        run = { column, cells: [] };
        blocks.push({ sheet: sheet.name, row, column, cells: [run.cells], withFormats: true });
      }
      run.cells.push(is);
    }
  }
  return blocks;
}

function isSameCell(left: GridCell | undefined, right: GridCell | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  // A formula's result follows by itself.
  const isSameContent = left.formula === undefined ? left.value === right.value : true;
  return left.formula === right.formula && left.style === right.style && isSameContent;
}

/** Whether the cell that stands there is the declared one: a formula, or the same figure or text. */
function stands(found: GridCell | undefined, declared: GridCell | undefined): boolean {
  if (declared?.formula !== undefined) return found?.formula !== undefined;
  const [left, right] = [plain(found?.value ?? null), plain(declared?.value ?? null)];
  if (typeof left === 'number' && typeof right === 'number') return Number(left.toPrecision(12)) === Number(right.toPrecision(12));
  return left === right;
}

function plain(value: CellValue): string | number {
  if (value === null) return '';
  return typeof value === 'number' ? value : typeof value === 'object' ? value.error : String(value).normalize('NFC').trim();
}

function isSameLayout(left: Places, right: Places): boolean {
  return layoutKey(left) === layoutKey(right);
}

function layoutKey({ indicatorRows, targetColumn, detailColumns, detailBlocks, departmentColumns, departmentBlocks }: Places): string {
  const rowsOf = (rows: ReadonlyMap<string, number>): [string, number][] => [...rows].sort(([first], [second]) => (first < second ? -1 : 1));
  const blocksOf = (blocks: ReadonlyMap<string, DetailBlock>): unknown =>
    [...blocks]
      .sort(([first], [second]) => (first < second ? -1 : 1))
      .map(([id, { titleRow, unitRows, sumRow, placeRow, leftRow, levels }]) => [
        id, titleRow, rowsOf(unitRows), sumRow, placeRow, leftRow,
        levels ? [rowsOf(levels.planned), levels.plannedSum, rowsOf(levels.bases), levels.baseSum] : null,
      ]);
  const columnsOf = ({ indicator, key, name, unit, periods, thirteenth, assigned, difference }: Places['detailColumns']): unknown => [
    indicator, key, name, unit, periods.M1, periods.M12, periods.Q1, periods.Y, thirteenth, assigned, difference,
  ];
  return JSON.stringify([
    rowsOf(indicatorRows), targetColumn, columnsOf(detailColumns), blocksOf(detailBlocks),
    departmentBlocks.size === 0 ? null : columnsOf(departmentColumns), blocksOf(departmentBlocks),
  ]);
}
