/**
 * The order Excel sorts into: numbers, texts, truth values, errors, empty cells last whichever way it
 * goes; equal ones keep their order. By colour, cells of the colour come first (or last).
 */
import type { FilteredCell } from './filtering';
import { HostError, type Json, type JsonObject } from './protocol';
import { color as colorOf } from './types/colors';

/** Excel.SortField, read and checked. */
export interface SortKey {
  /** Offset from the first column (or row) sorted. */
  readonly key: number;
  readonly ascending: boolean;
  readonly sortOn: 'Value' | 'CellColor' | 'FontColor';
  readonly color: string;
  readonly textAsNumber: boolean;
}

/**
 * @param width how many columns (or rows) there are to sort by
 * @throws HostError `InvalidArgument`
 */
export function sortKeys(fields: Json, width: number): readonly SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0 || fields.length > 64) throw new HostError('InvalidArgument');
  return (fields as readonly Json[]).map((field) => {
    if (typeof field !== 'object' || field === null || Array.isArray(field)) throw new HostError('InvalidArgument');
    const { key, ascending, sortOn = 'Value', color = '', dataOption = 'Normal' } = field as JsonObject;
    if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key >= width) throw new HostError('InvalidArgument');
    if (sortOn !== 'Value' && sortOn !== 'CellColor' && sortOn !== 'FontColor') throw new HostError('InvalidArgument');
    if (dataOption !== 'Normal' && dataOption !== 'TextAsNumber') throw new HostError('InvalidArgument');
    return { key, ascending: ascending !== false, sortOn, color: color === '' ? '' : colorOf(color), textAsNumber: dataOption === 'TextAsNumber' };
  });
}

/** @returns for each place the row that comes there, counted from zero */
export function sortOrder(rows: readonly (readonly FilteredCell[])[], keys: readonly SortKey[], matchCase: boolean): readonly number[] {
  const collator = new Intl.Collator('vi', matchCase ? { sensitivity: 'variant', caseFirst: 'lower' } : { sensitivity: 'accent' });
  return rows
    .map((_, index) => index)
    .sort((a, b) => {
      for (const key of keys) {
        const [left, right] = [rows[a]?.[key.key], rows[b]?.[key.key]];
        if (left === undefined || right === undefined) continue;
        const difference = compare(left, right, key, collator);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
}

function compare(a: FilteredCell, b: FilteredCell, key: SortKey, collator: Intl.Collator): number {
  const direction = key.ascending ? 1 : -1;
  if (key.sortOn !== 'Value') return direction * (Number(hasColor(b, key)) - Number(hasColor(a, key)));
  const [left, right] = [valueOf(a, key), valueOf(b, key)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const [first, second] = [kindOf(left), kindOf(right)];
  if (first !== second) return direction * (first - second);
  if (typeof left === 'string' && typeof right === 'string') return direction * collator.compare(left, right);
  return direction * (Number(left) - Number(right));
}

function hasColor(cell: FilteredCell, key: SortKey): boolean {
  return (key.sortOn === 'CellColor' ? (cell.fill ?? '') : cell.fontColor).toUpperCase() === key.color;
}

function valueOf({ value }: FilteredCell, { textAsNumber }: SortKey): FilteredCell['value'] {
  if (!textAsNumber || typeof value !== 'string' || value.trim() === '') return value;
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}

function kindOf(value: string | number | boolean): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return 2;
  return value.startsWith('#') && /^#[A-Z/0]+[!?A]$/.test(value) ? 3 : 1;
}
