/** Files as the user gives them, told apart by their ending. */
import { refusal, success, type Result, type Unit } from '../domain';
import { readTable } from '../xlsx';
import type { TargetsFile } from './proposed-target';
import { readTargetsJson } from './targets-json';
import { readTargetsTable } from './targets-table';
import { readUnitsTable } from './units-table';

const MOST_JSON_BYTES = 16 * 1024 * 1024;
const TABLE_ENDING = /\.(xlsx|csv)$/i;

/**
 * Targets from .json, .xlsx or .csv.
 * @returns refused with a `file.*` or `targets.*` problem; never throws
 */
export function readTargetsFile(bytes: Uint8Array, name: string): Result<TargetsFile> {
  if (bytes.length === 0) return refusal('file.empty', { name });
  if (TABLE_ENDING.test(name)) {
    const rows = readTable(bytes, name);
    return rows.ok ? readTargetsTable(rows.value, name) : rows;
  }
  if (!/\.json$/i.test(name)) return refusal('file.unknownType', { name });
  if (bytes.length > MOST_JSON_BYTES) return refusal('file.tooLarge', { name, bytes: bytes.length, limit: MOST_JSON_BYTES });
  const text = decode(bytes);
  return text === null ? refusal('file.notText', { name }) : readTargetsJson(text, name);
}

/**
 * Units from .xlsx or .csv.
 * @returns refused with a `file.*` or `units.*` problem; never throws
 */
export function readUnitsFile(bytes: Uint8Array, name: string): Result<readonly Unit[]> {
  if (bytes.length === 0) return refusal('file.empty', { name });
  if (!TABLE_ENDING.test(name)) return refusal('file.unknownType', { name });
  const rows = readTable(bytes, name);
  if (!rows.ok) return rows;
  const units = readUnitsTable(rows.value, name);
  return units.ok ? success(units.value) : units;
}

/** UTF-8 text, or null when the bytes are none. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
