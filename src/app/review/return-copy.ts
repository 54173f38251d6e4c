/** What goes back to a unit: its own file, with every finding as a comment on the cell it speaks of. */
import { success, type Result } from '../../domain';
import { sentence } from '../../i18n';
import type { ReviewFinding } from '../../review';
import { addComments, parseCellName, patchPackage, workbookParts, type SheetComment } from '../../xlsx';
import type { InputFile } from '../ports';

/** Excel's own limit for a comment is the cell's; nobody reads more than this. */
const LONGEST = 4000;

/** `KeHoach-2026_PL01.xlsx` → `KeHoach-2026_PL01_tham-dinh.xlsx`. */
export function returnedName(name: string): string {
  return name.replace(/(\.[^.]*)?$/, (ending) => `_tham-dinh${ending === '' ? '.xlsx' : ending}`);
}

/**
 * Nothing else in the file changes. Findings without a cell stand together on the first sheet's first cell.
 * @returns refused with `file.*`
 */
export function returnCopy(file: InputFile, findings: readonly ReviewFinding[], reviewer: string): Result<Uint8Array> {
  const open = findings.filter(({ severity, accepted }) => severity !== 'note' && accepted === null);
  if (open.length === 0) return success(file.bytes);
  return patchPackage(file.bytes, file.name, (patch) => {
    const [first] = workbookParts(patch).sheets.keys();
    const sheets = workbookParts(patch).sheets;
    const bySheet = new Map<string, Map<string, string[]>>();
    for (const { problem, cell } of open) {
      const isThere = cell !== null && sheets.has(cell.sheet);
      const [sheet, address] = isThere ? [cell.sheet, cell.address] : [first ?? '', 'A1'];
      const cells = bySheet.get(sheet) ?? new Map<string, string[]>();
      bySheet.set(sheet, cells.set(address, [...(cells.get(address) ?? []), sentence(problem, 'vi')]));
    }
    for (const [sheet, cells] of bySheet) {
      const comments = [...cells].flatMap(([address, sentences]): SheetComment[] => {
        const place = parseCellName(address);
        return place === null ? [] : [{ ...place, text: sentences.map((text) => `• ${text}`).join('\n').slice(0, LONGEST) }];
      });
      addComments(patch, sheet, reviewer === '' ? 'Thẩm định' : reviewer, comments);
    }
  });
}
