/** Reasons and warnings that several behaviours share. */
import { problem, type Problem } from '../../domain';
import type { BalanceDiagnostics } from '../balance';
import type { CellReason, RecipientReason } from './result';

type Rows = readonly (readonly number[])[];

/** Who gets nothing although there was something to split, and why: `notice.zeroWeight`, `notice.tooSmall`. */
export function zeroNotices(reasons: readonly RecipientReason[]): Problem[] {
  const idle = reasons.filter((reason) => reason.zero === 'zeroWeight').map((reason) => reason.id);
  const small = reasons.filter((reason) => reason.zero === 'tooSmall').map(({ id, fair }) => ({ id, fair: fair ?? 0 }));
  return [
    ...(idle.length === 0 ? [] : [problem('notice.zeroWeight', { ids: idle })]),
    ...(small.length === 0 ? [] : [problem('notice.tooSmall', { shares: small })]),
  ];
}

/** `notice.notNeighbour` with the cells a unit or more from their fit, `notice.notNearest` where no optimum is proven. */
export function roundingNotices(
  ids: { readonly rows: readonly string[]; readonly columns: readonly string[] },
  { cells, fit, diagnostics }: { readonly cells: Rows; readonly fit: Rows; readonly diagnostics: Pick<BalanceDiagnostics, 'neighbour' | 'optimal'> },
): Problem[] {
  const far = diagnostics.neighbour ? [] : cellsWhere(ids, cells, fit, (share, fair) => Math.abs(share - fair) >= 1);
  return [
    ...(far.length === 0 ? [] : [problem('notice.notNeighbour', { cells: far })]),
    ...(diagnostics.optimal ? [] : [problem('notice.notNearest', {})]),
  ];
}

/** Cells away from the whole number nearest to their fit; nearer than a millionth of a unit to the middle is no reason. */
export function roundingReasons(ids: { readonly rows: readonly string[]; readonly columns: readonly string[] }, cells: Rows, fit: Rows): CellReason[] {
  return cellsWhere(ids, cells, fit, (share, fair) => Math.abs(share - fair) > 0.5 + 1e-6);
}

function cellsWhere(
  { rows, columns }: { readonly rows: readonly string[]; readonly columns: readonly string[] },
  cells: Rows,
  fit: Rows,
  isMeant: (share: number, fair: number) => boolean,
): CellReason[] {
  return rows.flatMap((row, i) =>
    columns.flatMap((column, j) => {
      const [share, fair] = [cells[i]?.[j] ?? 0, fit[i]?.[j] ?? 0];
      return isMeant(share, fair) ? [{ row, column, share, fair }] : [];
    }),
  );
}
