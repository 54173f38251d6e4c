import { PERIODS, type GrowthProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { periodName } from '../../terms';
import { enumerate } from '../parts';
import { amount } from './words';

const FIGURES = { growth: 'The growth', base: "Last year's figure", level: "This year's level" };

const percent = (growth: number, decimals: number): string => amount(growth, { unit: '%', decimals });
const points = (growth: number, decimals: number): string => amount(growth, { unit: 'points', decimals });

/** A unit, a sector, or a period with its name in running text. */
function part(id: string): string {
  const period = PERIODS.find((each) => each.id === id);
  return period === undefined ? `"${id}"` : periodName(period.id, 'en').toLowerCase();
}

const parts = (ids: readonly string[]): string => enumerate(ids.map(part), (more) => `and ${more} more`);
const of = (id: string | null): string => (id === null ? '' : ` of ${part(id)}`);

export const growthSentences: SentencesFor<GrowthProblems> = {
  'growth.notANumber': ({ what, id, column }) =>
    `${FIGURES[what]}${of(id)}${column === undefined ? '' : ` (${part(column)})`} is not a valid number; enter it again in digits.`,
  'growth.missingBase': ({ ids }) => `There is no figure of last year for ${parts(ids)}, so growth has no base; fill it in at constant prices.`,
  'growth.negativeBase': ({ id, column, base, lattice }) =>
    `Last year's figure of ${part(id)}${column === undefined ? '' : ` (${part(column)})`} is ${amount(base, lattice)}, and a negative base has no growth; correct it.`,
  'growth.noBase': ({ ids }) =>
    `Last year's figure of ${parts(ids)} is zero, so there is no growth to apply; enter this year's level itself (0 for none).`,
  'growth.emptyPlace': () => "Last year's total is zero, so growth has no base; check last year's figures.",
  'growth.missingLast': ({ ids }) =>
    `There is no growth of last year for ${parts(ids)} to put the same uplift on; fill it in or give all the same growth.`,
  'growth.givenTwice': ({ id }) => `Both a growth and a level are given for ${part(id)}; remove one of them.`,
  'growth.belowMinusHundred': ({ id, growth, decimals }) =>
    `The growth${of(id)} is ${percent(growth, decimals)}, but nothing can fall by more than 100 %; correct it.`,
  'growth.tooCoarse': ({ id, target, base, level, shown, decimals, lattice }) =>
    `From last year's ${amount(base, lattice)}${of(id)} no level shows ${percent(target, decimals)}, the nearest is ${amount(level, lattice)} with ${percent(shown, decimals)}; plan in a smaller unit.`,
  'growth.periodsCross': ({ left, right }) =>
    left === right
      ? `The growth of the ${part(left)} is given already; keep only one figure.`
      : `The periods ${part(left)} and ${part(right)} overlap in part; remove the growth of one of them.`,
  'growth.notTwelve': ({ id, months }) => `Last year's figures of ${part(id)} have ${months} months instead of 12; fill in all twelve.`,
  'growth.alreadyAbove': ({ target, needed, fixed, excess, decimals, lattice }) =>
    `The known parts add up to ${amount(fixed, lattice)}, ${amount(excess, lattice)} more than the ${amount(needed, lattice)} of the target ${percent(target, decimals)}; raise the target or lower those parts.`,
  'growth.nothingOpen': ({ target, reached, difference, decimals }) =>
    `Every part is known and together they reach ${percent(reached, decimals)} against a target of ${percent(target, decimals)}, ${points(difference, decimals)} off; leave at least one part open.`,
  'growth.partsMissTarget': ({ target, reached, changes, decimals }) => {
    const [first] = changes;
    const advice =
      first === undefined
        ? "change the parts' growths or the target"
        : `change ${part(first.id)} from ${percent(first.from, decimals)} to ${percent(first.to, decimals)}, or another part`;
    return `The parts' growths come to ${percent(reached, decimals)} together, which does not fit the target ${percent(target, decimals)}; ${advice}.`;
  },
  'growth.notFolded': () => 'No part is chosen to fold product taxes into; choose one.',
  'growth.undefined': ({ ids }) => `Last year's figure of ${parts(ids)} is zero, so no growth can be stated; report the level only.`,
  'growth.shownDiffers': ({ ids }) =>
    `The growth given to ${parts(ids)} cannot be shown exactly because the figures are small against the unit; plan in a smaller unit if it matters.`,
  'growth.meanDiffers': ({ target, mean, decimals }) =>
    `The weighted mean of the printed growths is ${percent(mean, decimals)} and not the target ${percent(target, decimals)}, by rounding; print one more decimal where they are compared.`,
};
