import type { RateProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatNumber } from '../../number';
import { amount, cell, list, named, printed } from './words';

const at = (month: string | null): string => (month === null ? '' : ` (${named(month)})`);
const whole = (value: number): string => formatNumber(value, 'en');

export const rateSentences: SentencesFor<RateProblems> = {
  'rates.zeroDenominator': ({ ids }) =>
    `The denominator (population, labour force, households…) of ${list(ids)} is zero, so there is no rate; correct it or leave the unit out of this target.`,
  'rates.missingLast': ({ ids }) => `Last year's figure is missing for ${list(ids)}; fill it in or give every unit the same rate.`,
  'rates.lastInvalid': ({ id, last }) => `Last year's figure of "${id}" is ${printed(last)}, which is no valid rate (0 to 100 %); correct it.`,
  'rates.targetOutsideCap': ({ target, cap, lattice }) =>
    cap === null
      ? `The target ${amount(target, lattice)} is negative; correct the target.`
      : `The target ${amount(target, lattice)} lies outside 0 to the cap ${amount(cap, lattice)}; correct the target or the cap.`,
  'rates.capAboveWhole': ({ cap, whole: most, lattice }) =>
    `The cap ${amount(cap, lattice)} must be above 0 and not above ${amount(most, lattice)}; correct the cap.`,
  'rates.noNumerator': ({ id, denominator, min, max, lattice }) =>
    max === null || min !== max
      ? `With a denominator of ${whole(denominator)}, "${id}" has no whole number within ${max === null ? `${amount(min, lattice)} or more` : `${amount(min, lattice)} to ${amount(max, lattice)}`}; relax the bounds.`
      : `With a denominator of ${whole(denominator)}, "${id}" has no whole number that gives the pinned ${amount(min, lattice)}; release the pin or choose a figure near it.`,
  'rates.unreachable': ({ side, target, reachable, gap, release, lattice }) =>
    `The weighted mean of the units ${side === 'tooLow' ? 'reaches' : 'cannot go below'} ${amount(reachable, lattice)}, some ${amount(gap, lattice)} ${
      side === 'tooLow' ? 'short of' : 'above'
    } the target ${amount(target, lattice)}; ${release.length === 0 ? 'choose another way of setting the rates' : `relax pins or bounds of ${list(release)}`}.`,
  'rates.rankingContradicted': ({ ahead, behind }) =>
    `Last year "${ahead}" was ahead of "${behind}", but pins or bounds turn their order round; relax them or choose another way of setting the rates.`,
  'rates.pathLength': ({ given }) => `The path over the year has ${whole(given)} figures but needs twelve months; complete it.`,
  'rates.pathTurns': ({ month, figure, from, to, lattice }) =>
    `The path of ${named(month)} is ${amount(figure, lattice)}, outside ${amount(from, lattice)} (before) to ${amount(to, lattice)} (year end); correct this month's figure.`,
  'rates.pathEnds': ({ december, target, lattice }) =>
    `The path ends at ${amount(december, lattice)}, not at the year's target ${amount(target, lattice)}; correct the figure of December.`,
  'rates.partAboveWhole': ({ id, month, part, whole: most }) =>
    `At ${cell(id, month)} the part is ${whole(part)}, more than its whole ${whole(most)}; lower the part or raise the whole.`,
  'rates.targetNotPrinted': ({ target, reached, numerator, denominator, month, lattice }) =>
    `The denominators are too small for exactly ${amount(target, lattice)}${at(month)}: the nearest is ${whole(numerator)}/${whole(denominator)}, that is ${amount(reached, lattice)}; accept it or change the target.`,
  'rates.shownMeanDiffers': ({ target, mean, proven, month, lattice }) =>
    `The weighted mean of the printed rates is ${amount(mean, lattice)}${at(month)} instead of ${amount(target, lattice)}, because ${
      proven ? 'no rounding comes' : 'no rounding was found that comes'
    } nearer with such small denominators; use more decimals.`,
  'rates.placeFalls': ({ from, to, lattice }) =>
    `The target ${amount(to, lattice)} lies below last year's mean ${amount(from, lattice)}, so the units are given decreases; check the target unless it is meant to fall.`,
  'rates.unitsFall': ({ units, lattice }) =>
    `Rates below last year's are set for ${list(units.map(({ id, from, to }) => `${id} (${amount(from, lattice)} → ${amount(to, lattice)})`))}; set a lowest rate for these units if they are not to fall.`,
  'rates.rankingBroken': ({ ahead, behind }) =>
    `With such small denominators the printed rate of "${ahead}" is below that of "${behind}", although it was ahead last year; use more decimals or accept it.`,
  'rates.ceilingBroken': ({ bound, side, units, lattice }) =>
    `Already ${side === 'above' ? 'above the ceiling' : 'below the floor'} of ${amount(bound, lattice)}: ${list(units.map(({ id, present }) => `${id} (${amount(present, lattice)})`))}; plan special measures for these units.`,
};
