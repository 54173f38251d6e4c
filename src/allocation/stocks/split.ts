/**
 * Levels at a date (số người tham gia BHXH) over units and periods. Always: at every date the units
 * add up to the place's level, and each unit goes one way, from its last level to the one it is to
 * reach, and no further.
 */
import { MAX_COUNT, problem, refusal, success, TWELVE_STEPS, type Period, type Problem, type Result } from '../../domain';
import type { Apportionment, ApportionOptions } from '../apportion';
import { carryForward } from '../carry-forward';
import { firstRepeated } from '../recipients';
import { splitFinalLevels, type LevelSplit, type StockUnit } from './december';
import { spreadSteps } from './steps';

export interface StockRequest extends ApportionOptions {
  readonly units: readonly StockUnit[];
  /** The place's level at the end of every period, whole counts ≥ 0; the last one is the target. */
  readonly path: readonly (number | null)[];
  /** Ids of the periods; `M1`…`M12` when absent. */
  readonly periods?: readonly string[] | undefined;
  readonly by: LevelSplit;
}

export interface StockSplit {
  /** Units × periods: the level at the end of each period. */
  readonly levels: readonly (readonly number[])[];
  /** Units × periods: level less the one before, of one sign in every row. */
  readonly changes: readonly (readonly number[])[];
  /** The place's level before the first period: the sum of the units'. */
  readonly start: number;
  /** How the last period's levels came about (under `change` in changes). */
  readonly final: Apportionment;
  readonly warnings: readonly Problem[];
}

/**
 * Splits a place's path of levels over its units.
 *
 * First the level at the end, see {@link splitFinalLevels}. Then what rises and what falls apart: the
 * falling units together fall whenever the place does and for the rest in its rhythm, the rising units
 * make up the difference, and inside each group every unit keeps the group's pace, its level always
 * the floor or ceiling of its ideal.
 * @returns refused with `stocks.noStart`, `allocation.negativeLevel`, `stocks.pathTurns` (the place falls
 *   more than its falling units do altogether, or rises more than its rising ones),
 *   `allocation.missingFigure` (a date without a level), `allocation.notANumber`, and the codes of
 *   `apportion`; warning `stocks.unitsAgainst`
 */
export function splitStock(request: StockRequest): Result<StockSplit> {
  const read = readStock(request);
  if (!read.ok) return read;
  const { units, path, periods } = read.value;
  const final = splitFinalLevels(path.at(-1)!, units, request.by, request);
  if (!final.ok) return final;

  const start = units.reduce((sum, unit) => sum + unit.last, 0);
  const moves = units.map((unit, index) => final.value.levels[index]! - unit.last);
  const changes = path.map((level, period) => level - (path[period - 1] ?? start));
  const groups = groupChanges(changes, moves, periods);
  if (!groups.ok) return groups;
  const rising = spreadSteps(units.map(({ id }, unit) => ({ id, steps: Math.max(0, moves[unit]!) })), groups.value.rises);
  const falling = spreadSteps(units.map(({ id }, unit) => ({ id, steps: Math.max(0, -moves[unit]!) })), groups.value.falls);
  const unitChanges = units.map((_, unit) => periods.map((_, period) => rising[unit]![period]! - falling[unit]![period]!));
  const levels = unitChanges.map((line, unit) => {
    let level = units[unit]!.last;
    return line.map((change) => (level += change));
  });
  return success({ levels, changes: unitChanges, start, final: final.value.split, warnings: against(units, moves, path.at(-1)! - start) });
}

interface Stock {
  readonly units: readonly (StockUnit & { readonly last: number })[];
  readonly path: readonly number[];
  readonly periods: readonly string[];
}

function readStock({ units, path, periods = TWELVE_STEPS }: StockRequest): Result<Stock> {
  if (units.length === 0 || periods.length === 0) return refusal('allocation.noRecipients', {});
  const twice = firstRepeated(units.map((unit) => unit.id)) ?? firstRepeated(periods);
  if (twice !== undefined) return refusal('allocation.duplicateRecipient', { id: twice });
  const known: (StockUnit & { readonly last: number })[] = [];
  const missing: string[] = [];
  let sum = 0;
  for (const unit of units) {
    if (unit.last === null) {
      missing.push(unit.id);
      continue;
    }
    const level = checkLevel(unit.id, unit.last);
    if (!level.ok) return level;
    sum += unit.last;
    known.push({ ...unit, last: unit.last });
  }
  if (missing.length > 0) return refusal('stocks.noStart', { ids: missing });
  if (sum > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: sum });
  const levels: number[] = [];
  for (const [index, period] of periods.entries()) {
    const level = path[index] ?? null;
    if (level === null) return refusal('allocation.missingFigure', { id: period });
    const checked = checkLevel(period, level);
    if (!checked.ok) return checked;
    levels.push(level);
  }
  return success({ units: known, path: levels, periods });
}

function checkLevel(id: string, level: number): Result<true> {
  if (!Number.isInteger(level)) return refusal('allocation.notANumber', { what: 'total', id });
  if (Math.abs(level) > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: level });
  return level < 0 ? refusal('allocation.negativeLevel', { id, level }) : success(true);
}

interface GroupChanges {
  /** By how much the rising units rise in each period, ≥ 0. */
  readonly rises: readonly number[];
  /** By how much the falling units fall in each period, ≥ 0. */
  readonly falls: readonly number[];
}

/** The place's changes as those of the rising units less those of the falling ones. */
function groupChanges(changes: readonly number[], moves: readonly number[], periods: readonly string[]): Result<GroupChanges> {
  const fall = moves.reduce((sum, move) => sum + Math.max(0, -move), 0);
  const rise = moves.reduce((sum, move) => sum + Math.max(0, move), 0);
  const forced = changes.map((change) => Math.max(0, -change));
  const needed = forced.reduce((sum, change) => sum + change, 0);
  if (needed > fall) {
    const isRising = rise >= fall;
    const against = periods.filter((_, period) => (isRising ? changes[period]! < 0 : changes[period]! > 0));
    const most = isRising ? fall : rise;
    const gap = needed - fall;
    return refusal('stocks.pathTurns', { direction: isRising ? 'falls' : 'rises', periods: against, needed: most + gap, available: most, gap });
  }
  const rest = carryForward(fall - needed, changes.map(Math.abs), { ids: periods });
  if (!rest.ok) return rest;
  const falls = forced.map((least, period) => least + rest.value.shares[period]!);
  return success({ falls, rises: changes.map((change, period) => change + falls[period]!) });
}

function against(units: readonly StockUnit[], moves: readonly number[], change: number): Problem[] {
  const ids = units.filter((_, unit) => moves[unit]! * Math.sign(change) < 0).map((unit) => unit.id);
  return ids.length === 0 ? [] : [problem('stocks.unitsAgainst', { direction: change > 0 ? 'falls' : 'rises', ids })];
}

/** The level of a period out of twelve monthly levels: that of its last month, for quarters and longer alike. */
export function levelAt<Level>(period: Period, levels: readonly Level[]): Level | undefined {
  return levels[period.to - 1];
}
