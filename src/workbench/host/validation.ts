/**
 * Whether a cell's content keeps the rule of data validation that lies over it. Limits and conditions may
 * be formulas, seen from the first cell of the rule, as everywhere in Excel.
 */
import { parseValue } from 'numfmt';
import { intersection } from './address';
import type { ValidationLayer } from './model';
import type { Json, JsonObject } from './protocol';
import { shiftFormula } from './references';
import type { HostSession } from './session';
import type { Area, CellContent, CellResult, Evaluation } from './spreadsheet';
import type { Cells } from './table';

export type RuleKind = 'wholeNumber' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';

export function ruleKind(rule: JsonObject | null): RuleKind | null {
  const [kind] = Object.keys(rule ?? {});
  return (kind as RuleKind | undefined) ?? null;
}

/** The rule on top, or null. */
export function layerAt(host: HostSession, sheet: string, row: number, column: number): ValidationLayer | null {
  const layers = host.sheetModel(sheet).validations;
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const layer = layers[index];
    if (layer === undefined) continue;
    const { area } = layer;
    if (row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn) return layer.rule === null ? null : layer;
  }
  return null;
}

/** Cells that break their rule, as areas of one cell each. */
export async function invalidCells({ sheet, area }: Cells, host: HostSession): Promise<readonly Area[]> {
  const ruled = host.sheetModel(sheet).validations.flatMap((layer) => intersection(layer.area, area) ?? []);
  const seen = new Set<string>();
  const found: Area[] = [];
  for (const part of ruled) {
    for (const [r, row] of host.spreadsheet.read(sheet, part).entries()) {
      for (const [c, cell] of row.entries()) {
        const place = { row: part.row + r, column: part.column + c };
        const key = `${place.row}/${place.column}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (!(await keepsRule(host, sheet, place.row, place.column, cell))) found.push({ ...place, lastRow: place.row, lastColumn: place.column });
      }
    }
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** @param cell what stands in the cell, or what somebody wants to put there */
export async function keepsRule(host: HostSession, sheet: string, row: number, column: number, cell: CellContent): Promise<boolean> {
  const layer = layerAt(host, sheet, row, column);
  if (layer === null || layer.rule === null) return true;
  const { value } = cell;
  if (value === null || value === '') return layer.ignoreBlanks;
  const kind = ruleKind(layer.rule);
  const rule = layer.rule[kind ?? ''] as JsonObject;
  const evaluate = (formula: string): Promise<Evaluation> => seenFrom(host, sheet, layer, formula, row, column);
  switch (kind) {
    case 'custom':
      return isTrue(await evaluate(textOf(rule['formula'])));
    case 'list':
      return isListed(value, textOf(rule['source']), evaluate);
    case 'textLength':
      return within(String(plain(value)).length, rule, evaluate);
    case 'wholeNumber':
      return typeof value === 'number' && Number.isInteger(value) && within(value, rule, evaluate);
    case 'decimal':
    case 'date':
    case 'time':
      return typeof value === 'number' && within(value, rule, evaluate);
    default:
      return true;
  }
}

async function seenFrom(host: HostSession, sheet: string, { area }: ValidationLayer, formula: string, row: number, column: number): Promise<Evaluation> {
  const moved = shiftFormula(formula, row - area.row, column - area.column);
  const [result = null] = await host.spreadsheet.evaluate(sheet, [{ formula: moved, row, column }]);
  return result;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function plain(value: CellResult): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function flat(value: Evaluation): readonly CellResult[] {
  return Array.isArray(value) ? (value as readonly (readonly CellResult[])[]).flat() : [value as CellResult];
}

function isTrue(value: Evaluation): boolean {
  const [first = null] = flat(value);
  return first === true || (typeof first === 'number' && first !== 0);
}

type Evaluate = (formula: string) => Promise<Evaluation>;

/** Entries of a list that stands in the rule count with their case; those that stand in cells do not. */
async function isListed(value: CellResult, source: string, evaluate: Evaluate): Promise<boolean> {
  const wanted = String(plain(value));
  if (!source.startsWith('=')) return source.split(',').some((entry) => entry.trim() === wanted.trim());
  const folded = wanted.toLocaleLowerCase('vi');
  return flat(await evaluate(source)).some((entry) => entry !== null && String(plain(entry)).toLocaleLowerCase('vi') === folded);
}

async function within(value: number, rule: JsonObject, evaluate: Evaluate): Promise<boolean> {
  const first = await limitOf(rule['formula1'], evaluate);
  if (first === null) return false;
  switch (rule['operator']) {
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    case 'LessThanOrEqualTo':
      return value <= first;
    default: {
      const second = await limitOf(rule['formula2'], evaluate);
      if (second === null) return false;
      const isBetween = value >= first && value <= second;
      return rule['operator'] === 'Between' ? isBetween : !isBetween;
    }
  }
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/;
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/** A number, a date as text, or a formula's result; null for what is no number. */
async function limitOf(limit: Json | undefined, evaluate: Evaluate): Promise<number | null> {
  if (typeof limit === 'number') return limit;
  if (typeof limit !== 'string') return null;
  if (limit.startsWith('=')) {
    const [first = null] = flat(await evaluate(limit));
    return typeof first === 'number' ? first : null;
  }
  if (ISO_DATE.test(limit)) return new Date(limit).getTime() / DAY + UNIX_EPOCH;
  const parsed = parseValue(limit);
  return typeof parsed?.v === 'number' ? parsed.v : null;
}
