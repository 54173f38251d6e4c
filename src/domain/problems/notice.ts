import type { Behaviour } from '../indicator';
import type { Counted } from './allocation';

/** A cell of a finished table that lies a whole unit or more from its fit. */
/**
 * What the one entry point of the engine refuses before any part of it is asked, and what it tells
 * about a finished split that every behaviour has in common. Figures as JavaScript prints them are texts.
 */
export interface NoticeProblems {
  'notice.unknownBehaviour': { readonly behaviour: string; readonly known: readonly Behaviour[] };
  /** A stored recipe of another method, which would not give the same figures. */
  'notice.unknownRecipe': { readonly version: string; readonly known: number };
  /** A request out of a file that cannot be read: what is at `place` is not what belongs there. */
  'notice.requestBroken': { readonly place: string; readonly expected: RequestPiece };
  /**
   * The total has more decimals than the plan. `refined` are the decimals that would hold it, null
   * where even nine do not; `printed` is the nearest count, as the total prints at the plan's decimals.
   */
  'notice.totalOffLattice': Counted & { readonly value: string; readonly refined: number | null; readonly printed: number };
  /** A rate's unit that is neither % nor ‰, so that the whole is unknown. */
  'notice.noWhole': { readonly unit: string };
  /** A ceiling or floor given without its side, as an exact figure. */
  'notice.notABound': Counted & { readonly planned: number };
  /** Settings that cannot be kept together. */
  'notice.notTogether': { readonly settings: readonly Setting[] };
  /** Pinned totals of the periods are not one per period (null where none is pinned). */
  'notice.periodPinCount': { readonly expected: number; readonly found: number };
  /** Warning: the total as printed was planned, the source had more decimals. */
  'notice.printedTaken': Counted & { readonly value: string; readonly printed: number };
  /** Warning: "trên", "dưới" and the like are planned at the bound's own figure. */
  'notice.plannedAtBound': Counted & { readonly kind: '>' | '<'; readonly planned: number };
  /** Warning: a range is planned at its low end; `high` as JavaScript prints it. */
  'notice.plannedAtLowEnd': Counted & { readonly planned: number; readonly high: string };
  /** Warning: nothing is received by these, their weight is zero. */
  'notice.zeroWeight': { readonly ids: readonly string[] };
  /** Warning: nothing is received by these, their fair share is too small a part of a unit. */
  'notice.tooSmall': Counted & { readonly shares: readonly { readonly id: string; readonly fair: number }[] };
  /** Warning: GRDP is compiled for provinces only. */
  'notice.grdpBelowProvince': { readonly indicator: string };
}

/** Settings of a request as the planner knows them. */
export type Setting = 'nestedTotals' | 'present' | 'whole' | 'bounds' | 'cellBounds' | 'method';

/** What a place of a request holds. */
export type RequestPiece = 'number' | 'text' | 'truth' | 'list' | 'record' | 'choice';
