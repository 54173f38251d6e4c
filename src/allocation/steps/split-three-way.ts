/**
 * Commune × department × month and sector × commune × month, step by step: the year's units × groups
 * first, then the months inside. Always: the year's table and the family of month totals that is kept
 * are exact; what is missed of a third family is listed, place by place.
 */
import { problem, refusal, success, type Problem, type ProblemData, type Result, type StepFamily, type StepMiss } from '../../domain';
import { balance, type BalanceRequest } from '../balance';
import { fitCube } from './fit';
import { mendSlices } from './mend';
import { mendAcross } from './mend-across';
import { checkRequest, joined, type ThreeWayRequest } from './request';
import { arrange, exchanged, overOuter, putBack, sortedOrder, type Cube, type Holds, type SliceTask } from './task';

export interface ThreeWaySplit {
  /** The year, units × groups. */
  readonly year: readonly (readonly number[])[];
  /** Whole counts, units × groups × periods. */
  readonly cells: Cube;
  /** The sums of the cells: groups × periods and units × periods. */
  readonly groupPeriods: readonly (readonly number[])[];
  readonly unitPeriods: readonly (readonly number[])[];
  /** The family of month totals that the months were split by; always exact. */
  readonly kept: Exclude<StepFamily, 'unitGroups'>;
  /** Whether every given total is met, those of a third family included. */
  readonly meetsAll: boolean;
  /** Totals of the third family that are not met, in the order of the request. */
  readonly misses: readonly StepMiss[];
  /** Σ |difference| of the misses before and after the roundings were chosen to lessen it. */
  readonly missed: { readonly before: number; readonly after: number };
  /** Every cell is less than one from its fit. */
  readonly neighbour: boolean;
  /** `steps.missed` when there are misses. */
  readonly warnings: readonly Problem[];
}

/**
 * Splits a year over units, groups (departments or sectors) and periods, every cell a whole count.
 *
 * Step one: the year's units × groups, given or balanced from both margins. Step two: for every group
 * a table units × periods with the group's month totals (or for every unit a table groups × periods
 * with the unit's); month totals of the whole alone are first split over the groups. When both
 * families are imposed on top of the year's table no method can promise a whole solution (2 × 2 × 2 suffices: ½ at
 * (1,1,1), (1,2,2), (2,1,2), (2,2,1) has all plane sums 1 and no whole table has). Then the family named
 * in `keep` is exact, the cells are rounded from a fit to all three, the roundings are chosen slice by
 * slice to miss less of the other, and every miss left is listed. With only two units, two groups or
 * two periods a table that meets all three families is found whenever there is one.
 *
 * @returns refused with the codes of `balance` (lines named `unit · group`), with
 *   `allocation.notANumber`, `totalTooLarge`, `missingWeight`, `negativeWeight`, `duplicateRecipient`,
 *   `noRecipients`, `unknownCell`, `tooManyLines` where a table is larger than its directions, with
 *   `notice.requestBroken` for a kind there is not, or with `steps.totalsDisagree` where two families of
 *   totals differ
 * @see Irving & Jerrum, Three-dimensional statistical data security problems, SIAM J. Comput. 23
 *   (1994): whole tables with three families of line sums are NP-hard to find
 */
export function splitThreeWay(request: ThreeWayRequest): Result<ThreeWaySplit> {
  const checked = checkRequest(request);
  if (!checked.ok) return checked;
  const year = yearTable(request);
  if (!year.ok) return year;
  const totals = monthTotals(request, year.value);
  if (!totals.ok) return totals;
  const agree = checkTotals(request, year.value, totals.value);
  if (!agree.ok) return agree;

  const { keep } = totals.value;
  const task = sliceTask(request, year.value, totals.value);
  const fitted = task.other === null ? task.pattern : fitCube(task);
  const rounded = roundSlices(task, fitted, keep);
  if (!rounded.ok) return rounded;
  const near = mendSlices(task, rounded.value.cells, rounded.value.fit);
  const across = mendAcross(task, near, rounded.value.fit);
  const mended = across ?? near;
  confirm(task, mended);
  const neighbour = rounded.value.neighbour && (across === null || isNear(across, rounded.value.fit));
  return success(report(request, year.value, totals.value, { ...rounded.value, neighbour }, mended));
}

function isNear(cells: Cube, fit: Cube): boolean {
  return cells.every((slice, i) => slice.every((row, j) => row.every((value, k) => Math.abs(value - fit[i]![j]![k]!) < 1)));
}

interface KeptTotals {
  readonly keep: 'group' | 'unit';
  /** Groups × periods and units × periods, where given or made. */
  readonly groups: readonly (readonly number[])[] | null;
  readonly units: readonly (readonly number[])[] | null;
}

function yearTable({ units, groups, year, pattern }: ThreeWayRequest): Result<readonly (readonly number[])[]> {
  if (year.kind === 'table') return success(year.cells);
  const shape = year.groups.map(Math.abs);
  // Cells of the year without any open month stay empty.
  const open = pattern?.map((row) => row.map((weights, group) => (weights.some((weight) => weight > 0) ? shape[group]! : 0)));
  const table = balance({
    rows: units.map((id, index) => ({ id, total: year.units[index]! })),
    columns: groups.map((id, index) => ({ id, total: year.groups[index]! })),
    pattern: year.pattern ?? open ?? units.map(() => shape),
    pins: year.pins?.map(({ unit, group, value }) => ({ row: unit, column: group, value })),
  });
  return table.ok ? success(table.value.cells) : table;
}

function monthTotals({ groups, periods, months, pattern }: ThreeWayRequest, year: readonly (readonly number[])[]): Result<KeptTotals> {
  switch (months.kind) {
    case 'group':
      return success({ keep: 'group', groups: months.totals, units: null });
    case 'unit':
      return success({ keep: 'unit', groups: null, units: months.totals });
    case 'both':
      return success({ keep: months.keep, groups: months.groups, units: months.units });
    case 'whole': {
      const isOpen = (group: number, period: number): boolean =>
        pattern?.some((row, unit) => year[unit]![group] !== 0 && row[group]![period]! > 0) ?? true;
      const table = balance({
        rows: groups.map((id, group) => ({ id, total: sum(year.map((row) => row[group]!)) })),
        columns: periods.map((id, period) => ({ id, total: months.totals[period]! })),
        pattern: groups.map((_, group) => months.totals.map((total, period) => (isOpen(group, period) ? Math.abs(total) : 0))),
      });
      return table.ok ? success({ keep: 'group', groups: table.value.cells, units: null }) : table;
    }
  }
}

/** Two families that share a line give it the same total. */
function checkTotals(request: ThreeWayRequest, year: readonly (readonly number[])[], totals: KeptTotals): Result<true> {
  const { units, groups, periods } = request;
  const inPairs: [StepFamily, StepFamily, readonly string[], readonly number[], readonly number[]][] = [];
  if (totals.groups !== null) {
    inPairs.push(['unitGroups', 'groupPeriods', groups, exchanged(year, groups.length).map(sum), totals.groups.map(sum)]);
  }
  if (totals.units !== null) inPairs.push(['unitGroups', 'unitPeriods', units, year.map(sum), totals.units.map(sum)]);
  if (totals.groups !== null && totals.units !== null) {
    const columns = [totals.groups, totals.units].map((rows) => exchanged(rows, periods.length).map(sum));
    inPairs.push(['groupPeriods', 'unitPeriods', periods, columns[0]!, columns[1]!]);
  }
  for (const [left, right, ids, leftTotals, rightTotals] of inPairs) {
    for (const [index, id] of ids.entries()) {
      const [leftTotal, rightTotal] = [leftTotals[index]!, rightTotals[index]!];
      if (leftTotal === rightTotal) continue;
      return refusal('steps.totalsDisagree', { left, right, id, leftTotal, rightTotal, difference: leftTotal - rightTotal });
    }
  }
  return success(true);
}

/** The request turned so that the slices are those of the kept family, everything sorted by id. */
function sliceTask(request: ThreeWayRequest, year: readonly (readonly number[])[], totals: KeptTotals): SliceTask {
  const { units, groups, periods, pattern } = request;
  const byGroup = totals.keep === 'group';
  const [outer, inner] = byGroup ? [groups, units] : [units, groups];
  const [outerOrder, innerOrder] = [sortedOrder(outer), sortedOrder(inner)];
  const kept = (byGroup ? totals.groups : totals.units)!;
  const other = byGroup ? totals.units : totals.groups;
  const turnedYear = byGroup ? exchanged(year, groups.length) : year;
  const turned = pattern === undefined ? undefined : byGroup ? exchanged(pattern, groups.length) : pattern;
  // A fit to three families starts from equal weights; a slice alone has the shape of its months.
  const plain = (slice: number): readonly number[] => (other === null ? kept[slice]!.map(Math.abs) : periods.map(() => 1));

  const holds = new Map<string, Holds>(outer.map((id) => [id, { pins: [], bounds: [] }]));
  for (const { unit, group, period, value } of request.pins ?? []) {
    holds.get(byGroup ? group : unit)!.pins.push({ row: byGroup ? unit : group, column: period, value });
  }
  for (const { unit, group, period, min, max } of request.bounds ?? []) {
    holds.get(byGroup ? group : unit)!.bounds.push({ row: byGroup ? unit : group, column: period, min, max });
  }
  return {
    outer: arrange(outer, outerOrder),
    inner: arrange(inner, innerOrder),
    periods,
    year: arrange(turnedYear, outerOrder).map((row) => arrange(row, innerOrder)),
    kept: arrange(kept, outerOrder),
    other: other === null ? null : arrange(other, innerOrder),
    pattern: outerOrder.map((slice) => innerOrder.map((line) => turned?.[slice]![line] ?? plain(slice))),
    holds,
  };
}

interface RoundedSlices {
  readonly cells: Cube;
  readonly fit: Cube;
  readonly neighbour: boolean;
}

function roundSlices(task: SliceTask, pattern: Cube, keep: KeptTotals['keep']): Result<RoundedSlices> {
  const cells: number[][][] = [];
  const fit: number[][][] = [];
  let neighbour = true;
  for (const [slice, id] of task.outer.entries()) {
    const name = (row: string): string => (keep === 'group' ? joined(row, id) : joined(id, row));
    const holds = task.holds.get(id);
    const request: BalanceRequest = {
      rows: task.inner.map((row, line) => ({ id: name(row), total: task.year[slice]![line]! })),
      columns: task.periods.map((period, index) => ({ id: period, total: task.kept[slice]![index]! })),
      pattern: pattern[slice]!,
      pins: holds?.pins.map((pin) => ({ ...pin, row: name(pin.row) })),
      bounds: holds?.bounds.map((bound) => ({ ...bound, row: name(bound.row) })),
    };
    let table = balance(request);
    // A fit to three families may leave a slice too few open cells for the totals it has to keep.
    if (!table.ok) table = balance({ ...request, pattern: task.pattern[slice]! });
    if (!table.ok) return { ok: false, problem: inSlice(table.problem, id) };
    cells.push(table.value.cells);
    fit.push(table.value.fit);
    neighbour &&= table.value.diagnostics.neighbour;
  }
  return success({ cells, fit, neighbour });
}

/** A refusal about a period of one slice says which slice. */
function inSlice(refused: Problem, id: string): Problem {
  const { code, data } = refused;
  const line = (data as Partial<ProblemData['allocation.allPinned']>).line;
  if (line?.kind === 'column') return { code, data: { ...data, line: { ...line, id: joined(line.id, id) } } } as Problem;
  if (code === 'allocation.emptyLine' && data.line === 'column') return problem(code, { ...data, id: joined(data.id, id) });
  if (code === 'allocation.infeasible') return problem(code, { ...data, columns: data.columns.map((column) => joined(column, id)) });
  return refused;
}

/** Adds the year and the kept totals up again. A miss is a fault of this program, never handed on. */
function confirm({ year, kept, outer }: SliceTask, cells: Cube): void {
  cells.forEach((slice, index) => {
    const rows = slice.every((row, line) => row.every(Number.isSafeInteger) && sum(row) === year[index]![line]);
    const columns = kept[index]!.every((total, period) => sum(slice.map((row) => row[period]!)) === total);
    if (!rows || !columns) throw new Error(`splitThreeWay: ${outer[index]} does not add up`);
  });
}

function report(
  request: ThreeWayRequest,
  year: readonly (readonly number[])[],
  totals: KeptTotals,
  rounded: RoundedSlices,
  mended: Cube,
): ThreeWaySplit {
  const { units, groups, periods } = request;
  const byGroup = totals.keep === 'group';
  const [outer, inner] = byGroup ? [groups, units] : [units, groups];
  const inRequestOrder = (cube: Cube): Cube => {
    const slices = putBack(cube.map((slice) => putBack(slice, sortedOrder(inner))), sortedOrder(outer));
    return byGroup ? exchanged(slices, units.length) : slices;
  };
  const cells = inRequestOrder(mended);
  const unitPeriods = overOuter(exchanged(cells, groups.length), units.length, periods.length);
  const groupPeriods = overOuter(cells, groups.length, periods.length);
  const other = byGroup ? totals.units : totals.groups;
  const reached = byGroup ? unitPeriods : groupPeriods;
  const misses = other === null ? [] : missesOf(inner, periods, other, reached);
  const roundedCells = inRequestOrder(rounded.cells);
  const roundedReached = byGroup
    ? overOuter(exchanged(roundedCells, groups.length), units.length, periods.length)
    : overOuter(roundedCells, groups.length, periods.length);
  const before = other === null ? 0 : sizeOf(missesOf(inner, periods, other, roundedReached));
  const missed = { before, after: sizeOf(misses) };
  const kept = byGroup ? 'groupPeriods' : 'unitPeriods';
  const warnings = misses.length === 0 ? [] : [problem('steps.missed', { kept, missed: byGroup ? 'unitPeriods' : 'groupPeriods', misses, ...missed })];
  return { year, cells, groupPeriods, unitPeriods, kept, meetsAll: misses.length === 0, misses, missed, neighbour: rounded.neighbour, warnings };
}

function missesOf(
  ids: readonly string[],
  periods: readonly string[],
  given: readonly (readonly number[])[],
  reached: readonly (readonly number[])[],
): StepMiss[] {
  return ids.flatMap((id, line) =>
    periods.flatMap((period, column) => {
      const [wanted, got] = [given[line]![column]!, reached[line]![column]!];
      return wanted === got ? [] : [{ id, period, given: wanted, reached: got, difference: got - wanted }];
    }),
  );
}

function sizeOf(misses: readonly StepMiss[]): number {
  return misses.reduce((size, miss) => size + Math.abs(miss.difference), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
