/** New entries of the journal below what stands on `Nhật ký`, wherever people have put its columns. */
import type { Plan } from '../domain';
import type { CellBlock } from './change-set';
import { sheetsOf } from './find-sheets';
import { journalList, type JournalKey } from './journal-sheet';
import type { ReadPlan } from './read-plan';
import { SheetView } from './sheet-view';

/** One block per new entry and column; none where the sheet is gone. */
export function journalBlocks({ source, plan: before }: ReadPlan, plan: Plan): CellBlock[] {
  const sheet = source === undefined ? undefined : sheetsOf(source).journal;
  if (!sheet) return [];
  const written = new Set(before.journal.map(({ number }) => number));
  const entries = plan.journal.filter(({ number }) => !written.has(number));
  const declared = journalList(plan).columns;
  const keys = Object.keys(declared) as JournalKey[];
  const { columns } = new SheetView(sheet).headingsThere(Object.fromEntries(keys.map((key) => [key, declared[key].heading])) as Record<JournalKey, string>);
  const last = sheet.rows.findLastIndex((cells) => cells.some((cell) => cell !== undefined && cell.value !== null && cell.value !== ''));
  return entries.flatMap((entry, index) => {
    const row = last + 1 + index;
    return keys.flatMap((key): CellBlock[] => {
      const column = columns[key];
      return column === undefined ? [] : [{ sheet: sheet.name, row, column, cells: [[declared[key].cell(entry, row)]] }];
    });
  });
}
