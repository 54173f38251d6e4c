/** A structure over a finished whole: amounts of the parts are split, the shares shown are derived and close to 100. */
import { success, type Result } from '../../../domain';
import { checkDecimals } from '../../decimals';
import { splitStructure, type PartFigures } from '../../structures';
import { explanationOf } from '../reasons';
import type { ShareIndicator } from '../request';
import type { BehindTable, FigureTable, Split } from '../result';

/** Refused with the codes of `splitStructure` and `allocation.decimalsInvalid`. */
export function splitShareKind(request: ShareIndicator): Result<Split> {
  const { indicator, amounts, structure } = request;
  for (const lattice of [indicator.lattice, amounts]) {
    const valid = checkDecimals(lattice.decimals);
    if (!valid.ok) return valid;
  }
  const split = splitStructure({ ...structure, decimals: indicator.lattice.decimals });
  if (!split.ok) return split;
  const { parts, leftOut, warnings } = split.value;
  const shown = (part: PartFigures): FigureTable => ({
    id: part.id,
    lattice: indicator.lattice,
    cells: part.cellShares,
    year: part.unitShares,
    periodTotals: part.periodShares,
    total: part.share,
  });
  const amountOf = (part: PartFigures): BehindTable => ({
    role: 'amount',
    id: part.id,
    lattice: amounts,
    cells: part.cells,
    year: part.unitTotals,
    periodTotals: part.periodTotals,
    total: part.total,
  });
  return success({
    recipients: structure.whole.units,
    periods: structure.whole.periods,
    target: null,
    tables: parts.map(shown),
    behind: [...parts, ...(leftOut === null ? [] : [leftOut])].map(amountOf),
    explanation: explanationOf(structure.lastYear === undefined ? 'assigned' : 'lastYear', []),
    warnings,
  });
}
