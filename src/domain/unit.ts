/**
 * Administrative units as dated data: codes are reused and names repeat, so a unit is known by its
 * code and the date it is valid from; the hierarchy has as many levels as the data says.
 */
import { refusal, success, type Result } from './problem';

/** The date of units that were given none: they have always been there. */
export const ALWAYS = '1900-01-01';

export interface Unit {
  readonly code: string;
  readonly name: string;
  /** As printed: `huyện`, `xã`, `thị trấn`, `phòng`. */
  readonly level: string;
  /** Code of the unit it belongs to, or null at the top. */
  readonly parent: string | null;
  /** ISO date `YYYY-MM-DD`, {@link ALWAYS} where none is known. */
  readonly validFrom: string;
  /** Weight columns by name; null where the file leaves the cell blank (blank is not zero). */
  readonly weights: Readonly<Record<string, number | null>>;
}

/**
 * Units without duplicates (code and date), unknown parents or cycles.
 * Refused with `units.codeReserved`, `units.duplicate`, `units.parentUnknown` or `units.parentCycle`; `rowOf` tells the row
 * of a unit in its file for the sentence.
 */
export function validateUnits(units: readonly Unit[], rowOf: (index: number) => number): Result<readonly Unit[]> {
  const seen = new Set<string>();
  const parents = new Map<string, string | null>();
  for (const [index, unit] of units.entries()) {
    if (unit.code.startsWith('#')) return refusal('units.codeReserved', { code: unit.code, row: rowOf(index) });
    const key = `${unit.code} ${unit.validFrom}`;
    if (seen.has(key)) return refusal('units.duplicate', { code: unit.code, row: rowOf(index) });
    seen.add(key);
    parents.set(unit.code, unit.parent);
  }
  for (const [index, unit] of units.entries()) {
    if (unit.parent !== null && !parents.has(unit.parent)) {
      return refusal('units.parentUnknown', { row: rowOf(index), unit: unit.name, parent: unit.parent });
    }
    const path = new Set<string>();
    for (let code: string | null = unit.code; code !== null; code = parents.get(code) ?? null) {
      if (path.has(code)) return refusal('units.parentCycle', { unit: unit.name });
      path.add(code);
    }
  }
  return success(units);
}

/** The units that receive a share: those that no other unit belongs to, in the order given. */
export function recipientsOf(units: readonly Unit[]): Unit[] {
  const parents = new Set(units.map((unit) => unit.parent));
  return units.filter((unit) => !parents.has(unit.code));
}

/** The first text that stands twice, as people compare headings: `Dân số` and `dân số` are one. */
export function repeated(texts: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return texts.find((text) => {
    const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
    return seen.size === seen.add(plain).size;
  });
}

/** Names of all weight columns, in order of first appearance. */
export function weightColumns(units: readonly Unit[]): string[] {
  return [...new Set(units.flatMap((unit) => Object.keys(unit.weights)))];
}
