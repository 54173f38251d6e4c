/** The phasings an indicator has had: each time its rest was phased anew the former months went into the journal. */
import { allocationOf, type Plan } from '../domain';

export interface PhasingVersion {
  /** From 1. */
  readonly number: number;
  /** When it was made and why; empty for the first. */
  readonly at: string;
  readonly reason: string;
  /** Twelve months or thirteen, counts of the indicator's lattice. */
  readonly months: readonly (number | null)[];
}

/** All versions in the order of time, the present one last; none where nothing is phased. */
export function phasingVersions(plan: Plan, indicator: string): PhasingVersion[] {
  const present = allocationOf(plan, indicator);
  if (!present) return [];
  const made = plan.journal.flatMap((entry) => {
    const before = entry.operation === 'rephase' ? entry.before.find((margins) => margins.indicator === indicator) : undefined;
    return before ? [{ at: entry.at, reason: entry.summary, before: before.monthTotals }] : [];
  });
  return [...made.map(({ before }) => before), present.monthTotals].map((months, index) => ({
    number: index + 1,
    at: made[index - 1]?.at ?? '',
    reason: made[index - 1]?.reason ?? '',
    months,
  }));
}

/** Month by month what a later version has more than an earlier one; null where either is blank. */
export function changeOfMonths(from: PhasingVersion, to: PhasingVersion): (number | null)[] {
  return to.months.map((month, index) => {
    const before = from.months[index] ?? null;
    return month === null || before === null ? null : month - before;
  });
}
