/**
 * Reported figures in order: of every month the one that is shown, and those it replaced. The more final
 * figure is shown; at the same status the source that has the last word, then the later day, then what
 * came in later.
 */
import { ACTUAL_STATUSES, MONTHS, THIRTEEN_STEPS, type ActualFigure, type ActualMeasure, type Month, type StepId } from '../domain';

/** Whose figures: an indicator's in a year, of a unit or of the whole place. */
export interface SeriesKey {
  readonly indicator: string;
  /** Null for the whole place. */
  readonly unit: string | null;
  readonly year: number;
  /** `figure` when absent. */
  readonly measure?: ActualMeasure;
}

const STEP_INDEX: ReadonlyMap<StepId, number> = new Map(THIRTEEN_STEPS.map((step, index) => [step, index]));
const STATUS_RANK: ReadonlyMap<string, number> = new Map(ACTUAL_STATUSES.map((status, index) => [status, index]));

/** The month a step is, 13 for January of the next year. */
export function stepNumber(step: StepId): number {
  return (STEP_INDEX.get(step) ?? 0) + 1;
}

/** The month a number from 1 to 12 is. */
export function monthOf(number: number): Month | undefined {
  return MONTHS[number - 1];
}

export class Ledger {
  /** Series → the figures of each step, the one shown first. */
  private readonly series = new Map<string, (ActualFigure[] | undefined)[]>();

  /** @param lastWord sources in the order in which they have the last word */
  constructor(
    readonly figures: readonly ActualFigure[],
    lastWord: readonly string[] = [],
  ) {
    for (const figure of figures) {
      const key = keyOf(figure);
      let steps = this.series.get(key);
      if (!steps) this.series.set(key, (steps = []));
      const at = STEP_INDEX.get(figure.period) ?? 0;
      const cell = steps[at];
      if (cell) cell.push(figure);
      else steps[at] = [figure];
    }
    const words = new Map(lastWord.map((source, index) => [source, lastWord.length - index]));
    const stronger = (left: ActualFigure, right: ActualFigure): number =>
      rank(right) - rank(left) || (words.get(right.source) ?? 0) - (words.get(left.source) ?? 0) || byDate(right, left);
    // Sorting keeps the order of equals: turned round, what came in later stands first.
    for (const steps of this.series.values()) for (const cell of steps) if (cell && cell.length > 1) cell.reverse().sort(stronger);
  }

  /** Every figure of a month, the one shown first. */
  history(series: SeriesKey, step: StepId): readonly ActualFigure[] {
    return this.series.get(keyOf(series))?.[stepNumber(step) - 1] ?? [];
  }

  shown(series: SeriesKey, step: StepId): ActualFigure | null {
    return this.history(series, step)[0] ?? null;
  }

  /** Counts shown of all thirteen periods; null where nothing was reported. */
  months(series: SeriesKey): (number | null)[] {
    const steps = this.series.get(keyOf(series));
    return THIRTEEN_STEPS.map((_, index) => steps?.[index]?.[0]?.count ?? null);
  }

  /**
   * An amount from January to the end of a step: the months added up; where one is missing, the latest
   * running total that was reported and the months behind it. Null where neither is there.
   */
  cumulative(series: SeriesKey, through: StepId): number | null {
    const months = this.months(series);
    const passed = months.slice(0, stepNumber(through));
    if (!passed.includes(null)) return passed.reduce<number>((sum, month) => sum + (month ?? 0), 0);
    let behind = 0;
    let bridged: number | null = null;
    for (let step = stepNumber(through); step > 0; step -= 1) {
      const running: number | null = bridged === null ? this.runningAt(series, step) : null;
      if (running !== null) bridged = running + behind;
      const month = months[step - 1] ?? null;
      if (month === null) return bridged;
      behind += month;
    }
    return behind;
  }

  /** The last step up to `through` that has a figure; null where nothing was reported. */
  lastReported(series: SeriesKey, through: StepId): StepId | null {
    const months = this.months(series);
    for (let step = stepNumber(through); step > 0; step -= 1) {
      if (months[step - 1] !== null || this.runningAt(series, step) !== null) return THIRTEEN_STEPS[step - 1] ?? null;
    }
    return null;
  }

  /** All sources that reported anything of the series, in the order they came in. */
  sources(): string[] {
    return [...new Set(this.figures.map(({ source }) => source))];
  }

  private runningAt(series: SeriesKey, step: number): number | null {
    if ((series.measure ?? 'figure') !== 'figure') return null;
    return this.series.get(keyOf({ ...series, measure: 'cumulative' }))?.[step - 1]?.[0]?.count ?? null;
  }
}

function keyOf({ indicator, unit, year, measure = 'figure' }: SeriesKey): string {
  return `${year}|${measure}|${indicator}|${unit ?? ''}`;
}

function rank({ status }: ActualFigure): number {
  return STATUS_RANK.get(status) ?? 0;
}

function byDate(left: ActualFigure, right: ActualFigure): number {
  return left.date < right.date ? -1 : left.date > right.date ? 1 : 0;
}
