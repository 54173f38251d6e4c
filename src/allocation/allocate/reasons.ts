/** Reasons and warnings that several behaviours share. */
import { problem, ProblemError, type FarCell, type Problem } from '../../domain';
import type { Tie } from '../apportion';
import { explainTable, type BalancedTable, type BalanceRequest } from '../balance';
import type { CellReason, Explanation, RecipientReason } from './result';

type Rows = readonly (readonly number[])[];

interface Lines {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** An explanation by recipient; periods and cells follow without a choice, or say themselves how they came about. */
export function explanationOf(basis: string, recipients: readonly RecipientReason[], tie: Tie | null = null): Explanation {
  return { basis, recipients, tie, periods: [], cells: [] };
}

/** The reason of a figure that no proportion decided. */
export function plainReason(id: string, share: number, held: RecipientReason['held'] = null): RecipientReason {
  return { id, share, fair: null, held, roundedUp: null, zero: null };
}

/** Who gets nothing although there was something to split, and why: `notice.zeroWeight`, `notice.tooSmall`. */
export function zeroNotices(reasons: readonly RecipientReason[]): Problem[] {
  const idle = reasons.filter((reason) => reason.zero === 'zeroWeight').map((reason) => reason.id);
  const small = reasons.filter((reason) => reason.zero === 'tooSmall').map(({ id, fair }) => ({ id, fair: fair ?? 0 }));
  return [
    ...(idle.length === 0 ? [] : [problem('notice.zeroWeight', { ids: idle })]),
    ...(small.length === 0 ? [] : [problem('notice.tooSmall', { shares: small })]),
  ];
}

/** `balance.notNeighbour` with the cells a unit or more from their fit, `balance.notNearest` where no optimum is proven. */
export function roundingNotices(
  ids: Lines,
  { cells, fit, diagnostics }: { readonly cells: Rows; readonly fit: Rows; readonly diagnostics: Pick<BalancedTable['diagnostics'], 'neighbour' | 'optimal'> },
): Problem[] {
  const far = diagnostics.neighbour ? [] : cellsWhere(ids, cells, fit, (share, fair) => Math.abs(share - fair) >= 1);
  return [
    ...(far.length === 0 ? [] : [problem('balance.notNeighbour', { cells: far })]),
    ...(diagnostics.optimal ? [] : [problem('balance.notNearest', {})]),
  ];
}

/** Cells away from the whole number nearest to their fit; nearer than a millionth of a unit to the middle is no reason. */
export function roundingReasons(ids: Lines, cells: Rows, fit: Rows): CellReason[] {
  return cellsWhere(ids, cells, fit, (share, fair) => Math.abs(share - fair) > 0.5 + 1e-6).map((cell) => ({ ...cell, why: null }));
}

/** Cells of a balanced table that are held, or rounded away from the nearest whole number. */
export function tableReasons(request: BalanceRequest, balanced: Pick<BalancedTable, 'cells' | 'fit'>): CellReason[] {
  const explained = explainTable(request, balanced);
  // A table that was just made for this request is never a foreign one.
  if (!explained.ok) throw new ProblemError(explained.problem);
  const { reasons } = explained.value;
  return request.rows.flatMap(({ id: row }, i) =>
    request.columns.flatMap(({ id: column }, j) => {
      const why = reasons[i]![j]!;
      if (why === 'nearest' || why === 'whole' || why === 'empty') return [];
      return [{ row, column, share: balanced.cells[i]![j]!, fair: balanced.fit[i]![j]!, why }];
    }),
  );
}

function cellsWhere(
  { rows, columns }: Lines,
  cells: Rows,
  fit: Rows,
  isMeant: (share: number, fair: number) => boolean,
): FarCell[] {
  return rows.flatMap((row, i) =>
    columns.flatMap((column, j) => {
      const [share, fair] = [cells[i]?.[j] ?? 0, fit[i]?.[j] ?? 0];
      return isMeant(share, fair) ? [{ row, column, share, fair }] : [];
    }),
  );
}
