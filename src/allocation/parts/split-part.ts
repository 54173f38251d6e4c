/**
 * One nested part ("trong đó") taken out of a finished whole. Always: no cell of the part is above what
 * is free, and what is left is nowhere below zero.
 */
import { refusal, success, type Result } from '../../domain';
import { apportion } from '../apportion';
import { balance, type BalanceDiagnostics, type CellPin } from '../balance';
import { carryForward } from '../carry-forward';
import { firstRepeated, type Recipient } from '../recipients';
import { checkLength } from '../sizes';
import { aboveWhole, readWhole, type PartTable, type WholeSums, type WholeTable } from './whole';

export interface PartRequest {
  readonly whole: WholeTable;
  /** Other parts of the same whole that are finished: only what they leave is free. */
  readonly taken?: readonly PartTable[] | undefined;
  readonly part: string;
  /** Whole count ≥ 0. */
  readonly total: number;
  /** The part's year by unit: weights, pins and bounds; in proportion to what is free when absent. */
  readonly recipients?: readonly Recipient[] | undefined;
  /** Weights of the periods; in proportion to what is free when absent. */
  readonly periodWeights?: readonly (number | null)[] | undefined;
  /** Totals of the periods held at counts. */
  readonly periodPins?: readonly (number | null | undefined)[] | undefined;
  /** Weights units × periods; the whole's own free cells when absent. */
  readonly pattern?: readonly (readonly number[])[] | undefined;
  readonly cellPins?: readonly CellPin[] | undefined;
}

export interface PartSplit {
  /** Units × periods, whole counts, nowhere above what is free. */
  readonly cells: number[][];
  /** Whole less all parts, ≥ 0 everywhere. */
  readonly rest: number[][];
  readonly unitTotals: readonly number[];
  readonly periodTotals: readonly number[];
  readonly diagnostics: BalanceDiagnostics;
}

/**
 * Splits one part over units and periods below its finished whole ("xuất khẩu, trong đó địa phương").
 *
 * Units by {@link apportion}, at most what each has free; periods by {@link carryForward}, those that
 * would pass what is free held at it; cells by {@link balance} with every free cell as upper bound.
 * Left to themselves units and periods follow what is free, so that the part is the same fraction of
 * the whole everywhere.
 * @returns refused with `parts.aboveWhole` (the total, a period pinned above what is free, or a finished
 *   part above its whole), the codes of `readWhole`, and those of the three splits, where pins and
 *   bounds are named by unit and period
 */
export function splitPart(request: PartRequest): Result<PartSplit> {
  const free = freeOf(request.whole, request.taken ?? []);
  if (!free.ok) return free;
  const { whole, part, total } = request;
  for (const [names, list] of [[whole.units, request.recipients], [whole.periods, request.periodWeights], [whole.periods, request.periodPins]] as const) {
    const sized = checkLength(names, list ?? []);
    if (!sized.ok) return sized;
  }
  if (total < 0) return refusal('structures.negativeAmount', { id: part, amount: total });
  if (total > free.value.total) return refusal('parts.aboveWhole', aboveWhole(part, null, total, free.value.total));
  const units = splitUnits(request, free.value);
  if (!units.ok) return units;
  const periods = splitPeriods(request, free.value);
  if (!periods.ok) return periods;

  const { cells: room } = free.value;
  const table = balance({
    rows: whole.units.map((id, unit) => ({ id, total: units.value[unit] ?? 0 })),
    columns: whole.periods.map((id, period) => ({ id, total: periods.value[period] ?? 0 })),
    pattern: request.pattern ?? room,
    pins: request.cellPins,
    bounds: whole.units.flatMap((row, unit) => whole.periods.map((column, period) => ({ row, column, max: room[unit]![period]! }))),
  });
  if (!table.ok) return table;
  const { cells, diagnostics } = table.value;
  return success({
    cells,
    rest: room.map((line, unit) => line.map((figure, period) => figure - cells[unit]![period]!)),
    unitTotals: units.value,
    periodTotals: periods.value,
    diagnostics,
  });
}

/** The whole less what other parts have taken. */
function freeOf(whole: WholeTable, taken: readonly PartTable[]): Result<WholeSums> {
  const read = readWhole(whole);
  if (!read.ok) return read;
  const cells = read.value.cells.map((line) => [...line]);
  for (const part of taken) {
    const figures = readWhole({ ...whole, cells: part.cells });
    if (!figures.ok) return figures;
    for (const [unit, line] of figures.value.cells.entries()) {
      for (const [period, figure] of line.entries()) {
        const left = cells[unit]![period]!;
        const column = whole.periods[period] ?? '';
        if (figure > left) return refusal('parts.aboveWhole', { ...aboveWhole(part.id, whole.units[unit] ?? '', figure, left), column });
        cells[unit]![period] = left - figure;
      }
    }
  }
  return readWhole({ ...whole, cells });
}

function splitUnits({ whole, recipients, total }: PartRequest, free: WholeSums): Result<readonly number[]> {
  const given = new Map((recipients ?? []).map((recipient) => [recipient.id, recipient]));
  const twice = firstRepeated((recipients ?? []).map((recipient) => recipient.id));
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  const claims: Recipient[] = [];
  for (const [unit, id] of whole.units.entries()) {
    const room = free.unitTotals[unit] ?? 0;
    const own = recipients === undefined ? { id, weight: room } : given.get(id);
    if (own === undefined) return refusal('allocation.missingWeight', { ids: [id] });
    claims.push({ ...own, max: Math.min(own.max ?? room, room) });
  }
  const split = apportion(total, claims);
  return split.ok ? success(split.value.shares) : split;
}

/** Carried forward; periods that would pass what is free are held at it and the others take up the rest. */
function splitPeriods({ whole, part, total, periodWeights, periodPins = [] }: PartRequest, free: WholeSums): Result<readonly number[]> {
  const rooms = free.periodTotals;
  const pins = whole.periods.map((_, period) => periodPins[period] ?? null);
  for (const [period, pin] of pins.entries()) {
    const room = rooms[period] ?? 0;
    if (pin !== null && pin > room) return refusal('parts.aboveWhole', aboveWhole(part, whole.periods[period] ?? '', pin, room));
  }
  const weights = whole.periods.map((_, period) => (periodWeights ?? rooms)[period] ?? null);
  const split = carryForward(total, weights, { pins, bounds: rooms.map((max) => ({ max })), ids: whole.periods });
  return split.ok ? success(split.value.shares) : split;
}
