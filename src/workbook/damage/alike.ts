/**
 * Whether an edit can have damaged anything: only figures of the tables differ between two readings of
 * the same sheets. Texts, formulas, codes, the lists of indicators and units, hidden and merged cells do not.
 */
import type { GridCell, SheetGrid } from '../../xlsx';
import type { SheetKey } from '../labels';

type Sheets = Partial<Record<SheetKey, SheetGrid>>;

/** What the formulas of the other sheets are made from; an edit there is looked at whole. */
const SOURCES: readonly SheetKey[] = ['indicators', 'units', 'departments'];
/** Columns that may hold codes typed as numbers. */
const KEY_COLUMNS = 3;

export function isMarkedAlike(before: Sheets, after: Sheets): boolean {
  const keys = Object.keys(after) as SheetKey[];
  return keys.length === Object.keys(before).length && keys.every((key) => isSheetAlike(before[key], after[key], SOURCES.includes(key)));
}

function isSheetAlike(before: SheetGrid | undefined, after: SheetGrid | undefined, isSource: boolean): boolean {
  if (before === undefined || after === undefined || before.name !== after.name || before.rows.length !== after.rows.length) return false;
  const looks = ({ hiddenRows = [], hiddenColumns = [], merges = [] }: SheetGrid): string => JSON.stringify([hiddenRows, hiddenColumns, merges]);
  if (looks(before) !== looks(after)) return false;
  for (let row = 0; row < after.rows.length; row += 1) {
    const [old, now] = [before.rows[row] ?? [], after.rows[row] ?? []];
    for (let column = 0; column < Math.max(old.length, now.length); column += 1) {
      if (!isCellAlike(old[column], now[column], isSource || column < KEY_COLUMNS)) return false;
    }
  }
  return true;
}

function isCellAlike(before: GridCell | undefined, after: GridCell | undefined, isExact: boolean): boolean {
  if (before === after) return true;
  if (before?.formula !== after?.formula) return false;
  if (after?.formula !== undefined) return true;
  const [old, now] = [before?.value ?? null, after?.value ?? null];
  return old === now || (!isExact && typeof old === 'number' && typeof now === 'number');
}
