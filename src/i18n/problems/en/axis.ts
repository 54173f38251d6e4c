import type { AxisProblems, OfProfile, ProfileKind } from '../../../domain';
import { formatNumber } from '../../number';
import type { SentencesFor } from '../../sentence';
import { proportionalAmount } from '../parts';
import { amount, list, named } from './words';

const PROFILES: Readonly<Record<ProfileKind, string>> = {
  equal: 'equal',
  lastYear: "last year's",
  seasonal: 'seasonal',
  quarters: 'quarterly',
  straightLine: 'straight-line',
  growthPath: 'constant-growth',
  manual: 'manual',
  milestone: 'milestone',
  hold: 'hold',
};

/** Names the engine and its callers give to what weights come from. */
const BASES: Readonly<Record<string, string>> = {
  weights: 'the chosen weights',
  lastYear: "last year's actuals",
  parent: "the parent's shares",
  equal: 'equal shares',
};

const LEVELS = { from: 'The level at the end of last year', to: 'The level at the end of the plan year' };

const profileName = ({ profile, name }: OfProfile): string => (name === undefined ? PROFILES[profile] : `${PROFILES[profile]} "${name}"`);
const basisName = (basis: string): string => BASES[basis] ?? `"${basis}"`;
const place = (period: string | null): string => (period === null ? '' : ` in ${named(period)}`);

export const axisSentences: SentencesFor<AxisProblems> = {
  'axis.fellBack': ({ basis, passed }) =>
    `All figures of ${list(passed.map(basisName))} are 0, so ${basisName(basis)} decided; fill in weights if this is not what you want.`,
  'axis.quotaLeft': ({ shares, lattice }) =>
    `To stay stable when totals rise, some shares are a unit or more away from proportion: ${list(
      shares.map(({ id, share, fair }) => `${named(id)} (${amount(share, lattice)} instead of ${proportionalAmount(fair, lattice, 'en')})`),
    )}; choose the largest remainder to stay closer.`,
  'axis.profileAllZero': (of) => `The ${profileName(of)} profile is all zeros, so the periods got equal weights; enter figures or choose another profile.`,
  'axis.periodCount': ({ found }) =>
    `A plan's year has 12 months, or 13 periods where it runs to 31 January, but here it has ${formatNumber(found, 'en')}; correct the number of periods.`,
  'axis.profileUnknown': ({ kind }) => `A profile of kind "${kind}" is unknown to this version; update the program or choose another profile.`,
  'axis.profileLength': ({ expected, found, ...of }) =>
    `The ${profileName(of)} profile needs ${formatNumber(expected, 'en')} figures but has ${formatNumber(found, 'en')}; complete it.`,
  'axis.profileGap': ({ periods, ...of }) =>
    `The ${profileName(of)} profile has no figure for ${list(periods)}; fill it in (0 for none) or choose another profile.`,
  'axis.profileNotANumber': ({ period, ...of }) => `The ${profileName(of)} profile holds something that is no number${place(period)}; enter it again in digits.`,
  'axis.profileNegative': ({ period, value, ...of }) =>
    `The ${profileName(of)} profile has the negative figure ${formatNumber(value, 'en')}${place(period)}; correct it or choose another profile.`,
  'axis.factorNotPositive': ({ factor }) =>
    `The monthly growth factor ${formatNumber(factor, 'en')} must be above 0; enter it again, for example 1.02 for 2 % a month.`,
  'axis.periodUnknown': ({ period, periods }) =>
    `The milestone's due period "${named(period)}" is not in the year (${named(periods[0] ?? '')} to ${named(periods.at(-1) ?? '')}); choose another.`,
  'axis.holdNeedsLevel': () => 'Holding a level suits figures at a date, not sums over the year; choose another profile.',
  'axis.beyondPeriods': ({ what, expected, found }) =>
    `There are ${formatNumber(found, 'en')} ${what === 'pin' ? 'pinned figures' : 'bounds'} for the ${formatNumber(expected, 'en')} periods of the year; remove those too many.`,
  'axis.levelNotANumber': ({ which }) => `${LEVELS[which]} is not a valid number; enter it again in digits.`,
  'axis.levelNegative': ({ which, level, lattice }) =>
    `${LEVELS[which]}, ${amount(level, lattice)}, is negative; enter a level of zero or more.`,
  'axis.growthNeedsPositive': ({ from, to, lattice }) =>
    `Constant growth needs a first level (${amount(from, lattice)}) and a last level (${amount(to, lattice)}) above 0; choose a straight line.`,
  'axis.shapeTurns': ({ periods, ...of }) =>
    `The ${profileName(of)} profile rises and falls (${list(periods)} against the others), so it gives no shape; choose another profile.`,
};
