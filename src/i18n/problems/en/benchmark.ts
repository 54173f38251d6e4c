import type { BenchmarkProblems, PeriodOfYear } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { enumerate } from '../parts';
import { amount, list } from './words';

const FIGURES = { indicator: 'The figure', total: "The year's total", anchor: 'The last fixed figure' };

function when({ year, period, periods }: PeriodOfYear): string {
  const kind = periods === 12 ? 'month' : periods === 4 ? 'quarter' : 'period';
  return `${kind} ${period} of ${year}`;
}

const all = (at: readonly PeriodOfYear[]): string => enumerate(at.map(when), (more) => `and ${more} more`);

export const benchmarkSentences: SentencesFor<BenchmarkProblems> = {
  'benchmark.notANumber': ({ what, year, at }) =>
    `${FIGURES[what]}${at !== null ? ` of ${when(at)}` : year === null ? '' : ` of ${year}`} is not a valid number; enter it again in digits.`,
  'benchmark.missingIndicator': ({ at }) => `There is no figure for ${all(at)}; fill in every period of the years chosen.`,
  'benchmark.duplicateYear': ({ year }) => `Year ${year} appears twice; remove one of the rows.`,
  'benchmark.lengthDiffers': ({ year, has, due }) =>
    `Year ${year} has ${has} periods instead of ${due}; fill it in, only a last year without a total may be shorter.`,
  'benchmark.tooFewYears': ({ years, needed }) =>
    `Only ${years} years are complete and at least ${needed} are needed; add figures of earlier years.`,
  'benchmark.notPositive': ({ at }) =>
    `The figure of ${all(at)} is zero or negative and cannot be adjusted in proportion; choose the additive adjustment.`,
  'benchmark.negativeTotal': ({ year, total, lattice }) =>
    `The total of ${year} is ${amount(total, lattice)}, which periods not below zero cannot add up to; correct it or allow negative periods.`,
  'benchmark.totalTooLarge': ({ year, total, lattice }) =>
    `The total of ${year} is ${amount(total, lattice)}, too large to be worked with exactly; choose a larger unit.`,
  'benchmark.emptyYear': ({ year }) => `The periods of ${year} add up to zero or less and have no seasonal shape; leave the year out.`,
  'benchmark.floored': ({ at }) => `Meeting the totals would take ${all(at)} below zero, so they are held at zero; check the totals of the years around.`,
  'benchmark.extrapolated': ({ years }) =>
    `Year ${list(years)} has no total, so its periods follow the ratio of the years around; run this again when the total is known.`,
};
