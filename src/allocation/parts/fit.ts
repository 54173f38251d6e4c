/** Whether parts still fit below a whole that was changed after them. */
import { problem, success, type Problem, type Result } from '../../domain';
import { readWhole, type PartTable, type WholeTable } from './whole';

/** A cell where parts and whole no longer go together. */
export interface PartMiss {
  /** The part above its whole, or null where the sum of complete parts differs. */
  readonly part: string | null;
  readonly unit: string;
  readonly period: string;
  readonly amount: number;
  readonly whole: number;
  /** amount − whole. */
  readonly by: number;
}

export interface PartsFit {
  readonly misses: readonly PartMiss[];
  /** One warning per part that no longer fits, one for parts that no longer add up. */
  readonly warnings: readonly Problem[];
}

/**
 * Whether parts still fit their whole, for instance after it was split anew: every part at most the
 * whole in every cell, and parts that make it up adding up to it. Incomplete parts are tested one by
 * one, since they may overlap.
 * @returns misses by part, unit and period in the order given; refused with the codes of `readWhole`
 */
export function partsFit(whole: WholeTable, parts: readonly PartTable[], complete: boolean): Result<PartsFit> {
  const read = readWhole(whole);
  if (!read.ok) return read;
  const { cells } = read.value;
  const sums = cells.map((line) => line.map(() => 0));
  const misses: PartMiss[] = [];
  const missAt = (part: string | null, unit: number, period: number, amount: number): PartMiss => {
    const figure = cells[unit]![period]!;
    return { part, unit: whole.units[unit]!, period: whole.periods[period]!, amount, whole: figure, by: amount - figure };
  };
  for (const part of parts) {
    const figures = readWhole({ ...whole, cells: part.cells });
    if (!figures.ok) return figures;
    figures.value.cells.forEach((line, unit) =>
      line.forEach((amount, period) => {
        sums[unit]![period]! += amount;
        if (amount > cells[unit]![period]!) misses.push(missAt(part.id, unit, period, amount));
      }),
    );
  }
  if (complete) {
    sums.forEach((line, unit) =>
      line.forEach((amount, period) => {
        if (amount !== cells[unit]![period]!) misses.push(missAt(null, unit, period, amount));
      }),
    );
  }
  return success({ misses, warnings: [...parts.map((part) => part.id), null].flatMap((part) => warningOf(part, misses)) });
}

function warningOf(part: string | null, misses: readonly PartMiss[]): Problem[] {
  const own = misses.filter((miss) => miss.part === part);
  if (own.length === 0) return [];
  const cells = own.map(({ unit, period, by }) => ({ row: unit, column: period, by }));
  const by = own.reduce((sum, miss) => sum + Math.abs(miss.by), 0);
  return [part === null ? problem('parts.doNotAddUp', { cells, by }) : problem('parts.noLongerFit', { part, cells, by })];
}
