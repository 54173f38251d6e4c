/** Our sheets in a workbook people have worked in: by the defined name that follows a renamed sheet, else by its name. */
import type { SheetGrid, WorkbookGrid } from '../xlsx';
import { INDICATOR_HEADERS, SHEET_NAMES, SHEETS, type SheetKey } from './labels';
import { SheetView } from './sheet-view';

const QUOTED = /^'((?:[^']|'')+)'!/;
const PLAIN = /^([^'!]+)!/;

/** Which sheet a defined name points to, or null where it points to none (any more). */
export function sheetOfReference(refersTo: string): string | null {
  const reference = refersTo.replace(/^=/, '');
  const name = QUOTED.exec(reference)?.[1]?.replaceAll("''", "'") ?? PLAIN.exec(reference)?.[1] ?? null;
  return name === null || name.startsWith('#') ? null : name;
}

/** What each of our sheets is called now; those that are gone are left out. */
export function sheetNamesIn(
  sheets: readonly string[],
  names: readonly { readonly name: string; readonly refersTo: string }[],
): Partial<Record<SheetKey, string>> {
  const byName = new Map(sheets.map((name) => [key(name), name]));
  const pointed = new Map(names.map(({ name, refersTo }) => [name, sheetOfReference(refersTo)]));
  const found: Partial<Record<SheetKey, string>> = {};
  for (const sheet of Object.keys(SHEETS) as SheetKey[]) {
    const target = pointed.get(SHEET_NAMES[sheet]) ?? null;
    const name = (target === null ? undefined : byName.get(key(target))) ?? byName.get(key(SHEETS[sheet]));
    if (name !== undefined) found[sheet] = name;
  }
  return found;
}

/** Our sheets of a workbook by what they are. */
export function sheetsOf(workbook: WorkbookGrid): Partial<Record<SheetKey, SheetGrid>> {
  const names = sheetNamesIn(workbook.sheets.map((sheet) => sheet.name), workbook.names ?? []);
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return Object.fromEntries(Object.entries(names).flatMap(([sheet, name]) => {
    const grid = byName.get(name);
    return grid ? [[sheet, grid]] : [];
  }));
}

/** Names of sheets are one in Excel whatever their case, and some programs decompose their accents. */
function key(name: string): string {
  return name.normalize('NFC').toUpperCase();
}

/** Where a column of `Chỉ tiêu` stands now, or null where it is gone. */
export function columnOfIndicators(workbook: WorkbookGrid, key: keyof typeof INDICATOR_HEADERS): number | null {
  const { indicators } = sheetsOf(workbook);
  return indicators === undefined ? null : (new SheetView(indicators).headingsThere(INDICATOR_HEADERS).columns[key] ?? null);
}
