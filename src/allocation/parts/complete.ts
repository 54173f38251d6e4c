/**
 * Parts that make up their whole, over units and periods. Always: in every unit and period the parts
 * add up to the whole, and every part to its total.
 */
import { refusal, success, type Result } from '../../domain';
import { apportion } from '../apportion';
import { balance, type CellBound, type CellPin } from '../balance';
import { carryForward } from '../carry-forward';
import type { WholeSums, WholeTable } from './whole';

export interface CompletePart {
  readonly id: string;
  /** Whole count for all units and periods together. */
  readonly total: number;
  /** True for taxes less subsidies on products: its amounts may be below zero. */
  readonly signed: boolean;
}

export interface CompleteRequest {
  readonly table: WholeTable;
  readonly whole: WholeSums;
  /** Totals add up to the whole's. */
  readonly parts: readonly CompletePart[];
  /** Weights units × parts, ≥ 0 but for signed parts; only a row's proportions matter. */
  readonly pattern: readonly (readonly number[])[];
  /** A unit's amount of a part for all periods: row unit, column part. */
  readonly pins?: readonly CellPin[] | undefined;
  readonly bounds?: readonly CellBound[] | undefined;
}

export interface CompleteSplit {
  /** Units × parts, whole counts for all periods. */
  readonly unitParts: number[][];
  /** Parts × units × periods. */
  readonly cells: number[][][];
}

/**
 * Splits a finished whole into parts step by step: first each unit's amount of each part (units by
 * {@link balance} of the pattern to the parts' totals), then in every unit the periods (parts by
 * periods, in proportion to the whole's). A signed part goes first by itself, since a table knows no
 * mixed signs: its total over the units, its unit's amount along the whole's periods.
 * @returns refused with the codes of `balance` and `apportion`, and with `parts.aboveWhole` where a
 *   signed part is more than a unit's whole
 */
export function splitComplete(request: CompleteRequest): Result<CompleteSplit> {
  const year = splitYear(request);
  if (!year.ok) return year;
  const { table, whole, parts } = request;
  const cells = parts.map(() => table.units.map((): number[] => []));
  for (const [unit, amounts] of year.value.entries()) {
    const lines = splitPeriods(parts, amounts, table.periods, whole.cells[unit] ?? []);
    if (!lines.ok) return lines;
    lines.value.forEach((line, part) => (cells[part]![unit] = line));
  }
  return success({ unitParts: year.value, cells });
}

function splitYear({ table, whole, parts, pattern, pins = [], bounds = [] }: CompleteRequest): Result<number[][]> {
  const result = table.units.map(() => parts.map(() => 0));
  const rest = [...whole.unitTotals];
  const signed = parts.flatMap((part, index) => (part.signed ? [{ ...part, index }] : []));
  for (const part of signed) {
    const shares = splitSigned(part.id, part.total, table.units, signedWeights(part.index, pattern, whole), pins, bounds);
    if (!shares.ok) return shares;
    for (const [unit, share] of shares.value.entries()) {
      const room = rest[unit]!;
      if (share > room) return refusal('parts.aboveWhole', { id: table.units[unit] ?? '', part: part.id, amount: share, whole: room, excess: share - room });
      result[unit]![part.index] = share;
      rest[unit]! -= share;
    }
  }
  const others = parts.flatMap((part, index) => (part.signed ? [] : [{ ...part, index }]));
  const isOther = (place: { readonly column: string }): boolean => !signed.some((part) => part.id === place.column);
  const balanced = balance({
    rows: table.units.map((id, unit) => ({ id, total: rest[unit]! })),
    columns: others.map(({ id, total }) => ({ id, total })),
    pattern: pattern.map((row) => others.map((part) => row[part.index] ?? 0)),
    pins: pins.filter(isOther),
    bounds: bounds.filter(isOther),
  });
  if (!balanced.ok) return balanced;
  balanced.value.cells.forEach((row, unit) => row.forEach((amount, column) => (result[unit]![others[column]!.index] = amount)));
  return success(result);
}

/** A unit's whole × the part's share in its row: across units only amounts compare. */
function signedWeights(part: number, pattern: CompleteRequest['pattern'], whole: WholeSums): number[] {
  return pattern.map((row, unit) => {
    const sum = Math.abs(row.reduce((total, weight) => total + weight, 0));
    return ((row[part] ?? 0) * (whole.unitTotals[unit] ?? 0)) / (sum === 0 ? 1 : sum);
  });
}

function splitSigned(
  id: string,
  total: number,
  units: readonly string[],
  weights: readonly number[],
  pins: readonly CellPin[],
  bounds: readonly CellBound[],
): Result<readonly number[]> {
  const positive = weights.filter((weight) => weight > 0).length;
  const negative = weights.filter((weight) => weight < 0).length;
  if (positive > 0 && negative > 0) {
    const rarer = negative <= positive ? -1 : 1;
    const cells = units.filter((_, unit) => Math.sign(weights[unit] ?? 0) === rarer).map((row) => ({ row, column: id }));
    return refusal('allocation.mixedSigns', { cells });
  }
  const split = apportion(
    total,
    units.map((unit, index) => {
      const bound = bounds.find((place) => place.row === unit && place.column === id);
      const pin = pins.find((place) => place.row === unit && place.column === id);
      return { id: unit, weight: Math.abs(weights[index] ?? 0), pin: pin?.value, min: bound?.min, max: bound?.max };
    }),
  );
  return split.ok ? success(split.value.shares) : split;
}

/** One unit's parts over the periods: parts × periods. */
function splitPeriods(
  parts: readonly CompletePart[],
  amounts: readonly number[],
  periods: readonly string[],
  whole: readonly number[],
): Result<number[][]> {
  const lines: number[][] = parts.map(() => []);
  const rest = [...whole];
  for (const [index, part] of parts.entries()) {
    if (!part.signed) continue;
    // In proportion to the whole no period's share passes the whole's own figure.
    const line = carryForward(amounts[index] ?? 0, whole, { ids: periods });
    if (!line.ok) return line;
    lines[index] = [...line.value.shares];
    line.value.shares.forEach((share, period) => (rest[period]! -= share));
  }
  const others = parts.flatMap((part, index) => (part.signed ? [] : [{ id: part.id, index }]));
  const table = balance({
    rows: others.map(({ id, index }) => ({ id, total: amounts[index] ?? 0 })),
    columns: periods.map((id, period) => ({ id, total: rest[period] ?? 0 })),
    pattern: others.map(() => periods.map(() => 1)),
  });
  if (!table.ok) return table;
  table.value.cells.forEach((line, row) => (lines[others[row]!.index] = line));
  return success(lines);
}
