/** Names of the files that travel: what, year, unit, so that a folder sorts by unit and nothing needs escaping. */
import type { Assignment } from '../domain';

const LONGEST = 40;

/** `Thị trấn Đu` → `Thi-tran-Du`. */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST);
}

/** `Giao-2026_PL01_Thi-tran-Du.xlsx`. */
export function assignmentFileName({ year, unit }: Pick<Assignment, 'year' | 'unit'>): string {
  return `Giao-${year}_${plainName(unit.code)}_${plainName(unit.name)}.xlsx`;
}

/** `KeHoach-2026_PL01_Thi-tran-Du_lan-2.xlsx`; without a code where the plan was assigned by nobody. */
export function submissionFileName(year: number, unit: { readonly code: string; readonly name: string }, version: number): string {
  return `${['KeHoach-' + String(year), plainName(unit.code), plainName(unit.name), `lan-${version}`].filter((part) => part !== '').join('_')}.xlsx`;
}

/** `So-giao-2026.json`. */
export function recordFileName(year: number): string {
  return `So-giao-${year}.json`;
}
