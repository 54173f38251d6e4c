/** Whether a transaction may begin: what Excel would refuse, or do silently and wrongly, half-way. */
import { problem, type Problem } from '../domain';
import { cellName, type GridRange } from '../xlsx';
import type { FormerCells, SheetEntry, Survey } from './survey';
import { sheetKey, type CellWrite, type SheetTarget, type Transaction } from './transaction';

/** The first problem that stands in the way, or null. */
export function refusalOf(transaction: Transaction, survey: Survey): Problem | null {
  if (survey.journalIds.length > 0) return problem('host.unfinished', {});
  const sheets = new Map(survey.sheets.map((sheet) => [sheetKey(sheet.name), sheet]));
  const made = new Set(transaction.sheets.map(({ name }) => sheetKey(name)));
  const exists = (name: string): boolean => sheets.has(sheetKey(name)) || made.has(sheetKey(name));

  const missing = [...transaction.cells.map(({ sheet }) => sheet), transaction.show].find(
    (name) => name !== null && !exists(name),
  );
  if (missing !== undefined && missing !== null) return problem('host.sheetMissing', { sheet: missing });

  if (survey.isStructureProtected && transaction.sheets.length + transaction.removedSheets.length > 0) {
    return problem('host.protectedWorkbook', {});
  }
  for (const target of transaction.sheets) {
    const refused = refusedTarget(target, sheets.get(sheetKey(target.name)));
    if (refused !== null) return refused;
  }
  for (const cells of survey.cells) {
    const refused = refusedCells(cells, sheets.get(sheetKey(cells.write.sheet)));
    if (refused !== null) return refused;
  }
  return null;
}

/** Protection that we put on a sheet we make anew is ours to take off; anyone else's is not. */
function refusedTarget(target: SheetTarget, sheet: SheetEntry | undefined): Problem | null {
  if (sheet === undefined) return null;
  const isOurs = target.grid?.isProtected === true || target.state?.isProtected === true;
  if (sheet.isProtected && !isOurs) return problem('host.protectedSheet', { sheet: sheet.name });
  return sheet.isFiltered ? problem('host.filteredSheet', { sheet: sheet.name }) : null;
}

function refusedCells({ write, isUnlocked, merges }: FormerCells, sheet: SheetEntry | undefined): Problem | null {
  if (sheet === undefined) return null;
  if (sheet.isProtected && !isUnlocked) return problem('host.protectedSheet', { sheet: sheet.name });
  if (sheet.isFiltered) return problem('host.filteredSheet', { sheet: sheet.name });
  const lost = hiddenByMerge(write, merges);
  return lost === null ? null : problem('host.mergedCells', { sheet: sheet.name, address: lost });
}

/** A cell to be written that lies in a merge without being its first: Excel would drop it without a word. */
function hiddenByMerge(write: CellWrite, merges: readonly GridRange[]): string | null {
  for (const merge of merges) {
    for (let row = merge.row; row <= merge.lastRow; row += 1) {
      for (let column = merge.column; column <= merge.lastColumn; column += 1) {
        if (row === merge.row && column === merge.column) continue;
        const input = write.inputs[row - write.row]?.[column - write.column] ?? null;
        if (input !== null) return cellName(row, column);
      }
    }
  }
  return null;
}
