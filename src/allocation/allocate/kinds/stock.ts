/** Levels at a date: the place's path from last December to the target, every unit's on its way. */
import { success, TWELVE_STEPS, type Result } from '../../../domain';
import { levelPath, type LevelPath } from '../../profiles';
import { splitStock } from '../../stocks';
import { explanationOf, zeroNotices } from '../reasons';
import type { StockIndicator } from '../request';
import type { BehindTable, Split } from '../result';
import { planned, readTarget } from '../target';
import { tableOf } from './flow-task';

/** Refused with the codes of `readTarget`, `levelPath` and `splitStock`. */
export function splitStockKind(request: StockIndicator): Result<Split> {
  const { indicator, recipients, periods = TWELVE_STEPS } = request;
  const target = readTarget(request.target, indicator.lattice, request.offLattice);
  if (!target.ok) return target;
  const path = pathOf(request, target.value.count, periods);
  if (!path.ok) return path;
  const split = splitStock({ units: recipients, path: path.value?.levels ?? periods.map(() => 0), periods, by: request.by, method: request.method });
  if (!split.ok) return split;
  const { levels, changes, final } = split.value;
  const periodTotals = periods.map((_, period) => levels.reduce((sum, row) => sum + row[period]!, 0));
  const change: BehindTable = { ...tableOf(request, changes), role: 'change' };
  return success({
    recipients: recipients.map((recipient) => recipient.id),
    periods,
    target: planned(target.value),
    tables: [
      {
        id: indicator.id,
        lattice: indicator.lattice,
        cells: levels,
        year: levels.map((row) => row.at(-1) ?? null),
        periodTotals,
        total: periodTotals.at(-1) ?? null,
      },
    ],
    behind: [change],
    explanation: explanationOf(final.basis, final.explanation.map((share) => ({ ...share })), final.tie),
    warnings: [
      ...target.value.warnings,
      ...(path.value?.warnings ?? []),
      ...final.warnings,
      ...split.value.warnings,
      // Of a change, nothing means that a unit stays where it is.
      ...(request.by === 'change' ? [] : zeroNotices(final.explanation)),
    ],
  });
}

/** From the sum of last December's levels; null where one is none, which the split then names. */
function pathOf({ recipients, profile }: StockIndicator, to: number, periods: readonly string[]): Result<LevelPath | null> {
  const last = recipients.map((recipient) => recipient.last ?? NaN);
  if (!last.every((level) => Number.isSafeInteger(level) && level >= 0)) return success(null);
  return levelPath({ from: last.reduce((sum, level) => sum + level, 0), to, profile, periods });
}
