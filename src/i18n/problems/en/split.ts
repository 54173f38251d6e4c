import type { SplitProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { behaviourName, periodName } from '../../terms';
import { placeOf } from '../parts';
import { amount, list } from './words';

const at = (recipient: string, period: string): string => {
  const when = placeOf(period);
  return `${recipient === '' ? 'the whole place' : `"${recipient}"`}${when === null ? '' : ` (${periodName(when, 'en').toLowerCase()})`}`;
};

export const splitSentences: SentencesFor<SplitProblems> = {
  'split.pinBlank': ({ indicator, recipient, period }) =>
    `"${indicator}": the pinned figure of ${at(recipient, period)} is blank now; enter it again or unpin it.`,
  'split.pinNotHeld': ({ indicator, recipient, period }) =>
    `"${indicator}": the pinned figure of ${at(recipient, period)} cannot be kept by this way of splitting; unpin it or choose another way.`,
  'split.totalPinned': ({ indicator, pinned, target, lattice }) =>
    `"${indicator}": the total is pinned at ${amount(pinned, lattice)} and the target is now ${amount(target, lattice)}; unpin the total or correct the target.`,
  'split.referenceEmpty': ({ indicator, reference, unit }) =>
    `"${indicator}" follows "${reference}", which has no figures${unit === null ? '' : ` for "${unit}"`} yet; split that one first or choose another basis.`,
  'split.notForDepartments': ({ indicator, behaviour }) =>
    `"${indicator}" is of the kind "${behaviourName(behaviour, 'en')}" and cannot be divided among departments; split it over units and name the department in charge.`,
  'split.noDepartments': ({ indicator }) => `"${indicator}": the plan has no departments to assign to; enter the list of departments.`,
  'split.nothingPresent': ({ indicator }) => `"${indicator}" has no figures yet to keep or revise; split it anew.`,
  'split.needsNames': ({ indicator, count, named }) =>
    `"${indicator}" needs ${amount(count)} units by name and ${amount(named)} are chosen; choose all units and their months.`,
  'split.needsDelivery': ({ indicator }) => `"${indicator}" is a milestone; choose the unit that delivers and the month it is due.`,
  'split.needsDenominator': ({ indicator }) =>
    `"${indicator}" needs every unit's denominator (population, labour, households …); add that column to the list of units or choose one.`,
  'split.needsBase': ({ indicator }) => `"${indicator}" needs every unit's figure of last year to grow from; choose the column that holds it.`,
  'split.needsLastYear': ({ indicator, units }) =>
    `"${indicator}" has no figure of last year${units.length === 0 ? ' for the units' : ` for ${list(units)}`}; enter it in the list of units or choose another basis.`,
  'split.needsPoor': ({ indicator }) =>
    `"${indicator}" needs every unit's poor households and all its households; add both columns to the list of units or choose them.`,
  'split.needsWhole': ({ indicator }) => `"${indicator}" is a share whose amounts are not planned; enter the amount of the whole.`,
  'split.assumedEqual': ({ indicator }) => `"${indicator}" is split equally for now because nothing says in what proportion; choose a weight column.`,
  'split.assumedSame': ({ indicator }) => `"${indicator}" gives every unit the same figure for now because last year's are not known; enter them to close each unit's gap.`,
  'split.yearOnly': ({ indicator }) => `"${indicator}" is planned for the year's end only because last year's figures are not known; enter them to have a path over the months.`,
  'split.marginsMoved': ({ indicator }) => `"${indicator}": to keep the pinned cells, totals of some units or months left their weights; look over the table.`,
  'split.noRange': ({ indicator }) => `"${indicator}" has no totals by unit and month yet to say how far this cell can go; split it first.`,
};
