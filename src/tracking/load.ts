/** A report taken into what was reported before: nothing is overwritten, and what is replaced is said. */
import type { ActualFigure, Plan } from '../domain';
import { Ledger } from './ledger';
import type { ActualsReading, ReadActual } from './reading';

/** A month that shows another figure than before. */
export interface ReplacedFigure {
  readonly former: ActualFigure;
  readonly figure: ActualFigure;
}

export interface LoadedActuals {
  /** All figures, those of the report behind the ones there were. */
  readonly actuals: readonly ActualFigure[];
  readonly added: number;
  /** Figures of the report that were there already, word for word. */
  readonly known: number;
  /** Months shown differently from before; the former figure stays in the history. */
  readonly replaced: readonly ReplacedFigure[];
  /** Figures that go into the history at once: something more final is shown. */
  readonly behind: number;
}

/**
 * @param isTaken whether a figure with questions is taken; those without are
 */
export function loadActuals(plan: Plan, { figures }: ActualsReading, isTaken: (read: ReadActual) => boolean): LoadedActuals {
  const { lastWord } = plan.tracking;
  const there = new Set(plan.actuals.map(wordForWord));
  const taken = figures.filter((read) => read.doubts.length === 0 || isTaken(read)).map(({ figure }) => figure);
  const added = taken.filter((figure) => !there.has(wordForWord(figure)));
  const actuals = [...plan.actuals, ...added];
  const after = new Ledger(actuals, lastWord);
  const isNew = new Set(added);
  const replaced: ReplacedFigure[] = [];
  let behind = 0;
  for (const figure of added) {
    if (after.shown(figure, figure.period) !== figure) behind += 1;
    else {
      // What was shown before stands first of all that was there.
      const former = after.history(figure, figure.period).find((other) => !isNew.has(other));
      if (former && former.count !== figure.count) replaced.push({ former, figure });
    }
  }
  return { actuals, added: added.length, known: taken.length - added.length, replaced, behind };
}

function wordForWord({ indicator, unit, year, period, measure, count, status, source, window, date }: ActualFigure): string {
  return `${indicator}|${unit ?? ''}|${year}|${period}|${measure}|${count}|${status}|${source}|${window}|${date}`;
}
