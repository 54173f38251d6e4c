import type { OfActual, TablePlace, TrackingProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { amount, list, named } from './words';

const at = ({ sheet, cell }: TablePlace): string => (sheet === null ? `Cell ${cell}` : `Sheet "${sheet}", cell ${cell}`);
const inside = (place: TablePlace): string => at(place).replace(/^[CS]/, (letter) => letter.toLowerCase());
const who = ({ indicator, unit, period }: OfActual): string => `"${indicator}"${unit === null ? '' : ` of ${unit}`}, ${named(period)}`;

export const trackingSentences: SentencesFor<TrackingProblems> = {
  'tracking.noTable': ({ name }) => `"${name}" has no row of headings of a table of actuals; it needs a column of indicators and at least one of a month, a running total or the figure.`,
  'tracking.monthMissing': ({ name }) => `"${name}" does not say which month its figures are of; choose the month and load it again.`,
  'tracking.indicatorMissing': ({ name }) => `"${name}" has no column of indicators; choose the indicator and load it again.`,
  'tracking.nothingRead': ({ name }) => `"${name}" holds no figure that can be loaded; look at the rows left out and correct the file.`,
  'tracking.indicatorUnknown': ({ place, text, rows }) => `${at(place)}: the plan has no indicator called "${text}" (rows left out: ${rows}); choose the one that is meant.`,
  'tracking.unitUnknown': ({ place, text, rows }) => `${at(place)}: the plan has no unit called "${text}" (rows left out: ${rows}); choose the one that is meant.`,
  'tracking.monthInvalid': ({ place, text }) => `${at(place)}: "${text}" is no month from 1 to 12; correct the month.`,
  'tracking.wrongYear': ({ place, text, year }) => `${at(place)}: the figure is of ${text} and the plan of ${year}; only ${year} and ${year - 1} can be loaded.`,
  'tracking.statusUnknown': ({ place, text }) => `${at(place)}: the status "${text}" is not understood; write estimate, preliminary or final.`,
  'tracking.dateInvalid': ({ place, text }) => `${at(place)}: "${text}" is no date; write it like 20/05/2026.`,
  'tracking.textForNumber': ({ place, text }) => `${at(place)}: "${text}" is not a number and was left out; enter it as a number.`,
  'tracking.measureDiffers': ({ place, indicator, found, expected }) => `${at(place)}: "${indicator}" is measured in ${expected} and the file says ${found}; correct the unit and load it again.`,
  'tracking.quarterOnly': ({ place, ...of }) => `${at(place)}: ${who(of)}: only the quarter is given and was left out; load the months.`,
  'tracking.ambiguous': ({ place, text, count, lattice, ...of }) => `${at(place)}: "${text}" of ${who(of)} can be read in two ways and is taken for ${amount(count, lattice)}; confirm it.`,
  'tracking.rounded': ({ place, text, count, lattice, ...of }) => `${at(place)}: "${text}" of ${who(of)} is finer than the plan's rounding unit and will be loaded as ${amount(count, lattice)}; confirm it.`,
  'tracking.repeated': ({ place, first, ...of }) => `${at(place)}: ${who(of)} stands in ${inside(first)} with the same figure and is loaded once; delete the row that is too many.`,
  'tracking.contradicts': ({ place, first, former, count, lattice, ...of }) =>
    `${at(place)}: ${who(of)} is ${amount(count, lattice)} here and ${amount(former, lattice)} in ${inside(first)}; both were left out, correct the file.`,
  'tracking.aboveYear': ({ place, count, year, thousandfold, lattice, ...of }) =>
    `${at(place)}: ${who(of)} is ${amount(count, lattice)}, more than the whole year's plan of ${amount(year, lattice)}${thousandfold ? ', perhaps the unit is wrong by a thousand' : ''}; confirm or correct it.`,
  'tracking.negative': ({ place, count, lattice, ...of }) => `${at(place)}: ${who(of)} is ${amount(count, lattice)}, below zero; confirm that it is a correction.`,
  'tracking.cumulativeFalls': ({ place, before, cumulative, lattice, ...of }) =>
    `${at(place)}: the running total to ${who(of)} is ${amount(cumulative, lattice)}, below the ${amount(before, lattice)} of the month before; confirm that it is a correction.`,
  'tracking.cumulativeDiffers': ({ place, sum, cumulative, difference, lattice, ...of }) =>
    `${at(place)}: the running total to ${who(of)} is given as ${amount(cumulative, lattice)} and the months add up to ${amount(sum, lattice)}, off by ${amount(difference, lattice)}; the months are kept, confirm them.`,
  'tracking.yearReached': ({ indicator, reached, year, excess, lattice }) =>
    `"${indicator}" has reached ${amount(reached, lattice)}, ${amount(excess, lattice)} more than the year's ${amount(year, lattice)}; nothing is left to phase, choose one of the ways below.`,
  'tracking.unitsReached': ({ indicator, units, excess, lattice }) =>
    `"${indicator}": ${list(units)} reached more than their year (by ${amount(excess, lattice)} together), so that not every unit's year can be kept; choose one of the ways below.`,
  'tracking.noMonthsLeft': ({ indicator }) => `"${indicator}" has no month left to phase; choose an earlier month.`,
  'tracking.monthsUnreported': ({ indicator, periods }) => `"${indicator}" has no actual figure for ${list(periods)}; load them or choose an earlier month.`,
  'tracking.notPhased': ({ indicator }) => `"${indicator}" has not been split over months; split it first.`,
  'tracking.notAdded': ({ indicator }) => `"${indicator}" does not add up over months and is not phased this way; change its path on the Split screen.`,
  'tracking.noLastYear': ({ indicator }) => `Last year's months of "${indicator}" are not known; load them or choose another way.`,
  'tracking.noReason': () => 'No reason is given for the new phasing; write one to be kept with the new version.',
  'tracking.notSmooth': ({ indicator }) => `What is left of "${indicator}" cannot go on from the last month without a jump; choose equal months or the plan's shape.`,
  'tracking.unitsAssumed': ({ indicator, units }) =>
    `"${indicator}": ${list(units)} have not reported and share what is left of the whole place's past months in the plan's proportions; load theirs when they come.`,
  'tracking.unitsDiffer': ({ indicator, period, total, sum, lattice }) =>
    `"${indicator}", ${named(period)}: what the units reported adds up to ${amount(sum, lattice)} and the whole place has ${amount(total, lattice)}; reconcile the figures before phasing the rest.`,
  'tracking.noBases': ({ indicator }) => `Last year's monthly levels of "${indicator}" are not known; load them to calculate the growth that is needed.`,
  'tracking.allAudited': ({ indicator, period, total, sum, lattice }) =>
    `"${indicator}", ${named(period)}: every figure is fixed, and the units add up to ${amount(sum, lattice)} where the whole place has ${amount(total, lattice)}; release one of them.`,
  'tracking.cannotReconcile': ({ indicator, period, difference, lattice }) =>
    `"${indicator}", ${named(period)}: the difference of ${amount(difference, lattice)} is more than all figures that may be changed; check the original figures.`,
  'tracking.sameSource': ({ source }) => `Both sources to compare are "${source}"; choose two different ones.`,
};
