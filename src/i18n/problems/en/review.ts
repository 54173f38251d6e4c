import type { ReviewProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatNumber } from '../../number';
import { behaviourName, formatBound } from '../../terms';
import { moment } from '../parts';
import { amount, list } from './words';

export const reviewSentences: SentencesFor<ReviewProblems> = {
  'review.levelUnknown': ({ level, levels }) => `No unit is of the level "${level}"; the list of units has: ${list(levels)}.`,
  'review.recordInvalid': ({ name }) => `"${name}" is not a complete record of assignments; use the file that was written when the targets were assigned.`,
  'review.nothingToAssign': ({ place }) => `The plan of ${place} gives no target to any unit yet, so there is nothing to assign; split it first.`,
  'review.notReady': ({ place, errors }) => `The plan of ${place} still has ${errors} errors and cannot be handed in; mend them, or accept each with a reason under Check.`,
  'review.nobodySubmits': ({ place }) => `The plan of ${place} does not say who makes it; enter that on the cover before handing it in.`,
  'review.alreadySubmitted': ({ version, at }) => `The plan was handed in as version ${version} at ${moment(at, 'en')} and has not changed since; there is no need to hand it in again.`,
  'review.editedAfterSubmission': ({ version, at }) => `The plan was edited after it had been handed in as version ${version} at ${moment(at, 'en')}; to replace that version, hand in a new one.`,
  'review.notAPlan': ({ file }) => `"${file}" is a workbook but not the plan that was assigned; ask the unit to plan in the file it was given.`,
  'review.unitUnknown': ({ file, place }) => `"${file}" (its place is "${place}") is from none of the units that were assigned targets; ask its sender.`,
  'review.unitUnclear': ({ file, units }) => `"${file}" carries signs of several units (${list(units)}); it may be a copy of another unit's file: ask its sender.`,
  'review.otherYear': ({ file, year, expected }) => `"${file}" is a plan for ${year}, not for ${expected}; ask for the right file.`,
  'review.sameFile': ({ file, other }) => `"${file}" is the very same file as "${other}"; it counts once.`,
  'review.olderVersion': ({ file, newer }) => `"${file}" is an older version; the one reviewed is "${newer}".`,
  'review.sameVersion': ({ file, other, version }) => `"${file}" and "${other}" both say they are version ${version} but differ; ask the unit which one is official.`,
  'review.mergedUnit': ({ file, unit, into }) => `"${file}" is from ${unit}, by now part of ${into}; its figures count towards ${into}.`,
  'review.notFrozen': ({ file }) => `"${file}" was not formally handed in (no version is frozen); ask the unit to hand it in again.`,
  'review.unitMissing': ({ unit }) => `${unit} has not handed in a plan; remind it.`,
  'review.tooSlow': ({ file, seconds }) => `Reading "${file}" took more than ${seconds} seconds and was stopped; check where the file comes from.`,
  'review.tooHeavy': ({ file }) => `"${file}" needs too much memory and was not read; check where the file comes from.`,
  'review.sealMissing': () => 'The sealed assignment is no longer in the file (saved by another program, or made apart); it was compared with the record.',
  'review.sealBroken': () => 'The sealed assignment in the file was altered; ask the unit to explain.',
  'review.sealOther': () => 'The assignment in the file is not the one last given to this unit; ask the unit to plan in the right file.',
  'review.sheetUnprotected': ({ sheet }) => `Sheet "${sheet}" was handed out protected and no longer is; look closely at its figures.`,
  'review.targetChanged': ({ indicator, assigned, found, unit, foundUnit }) =>
    `The assigned figure of "${indicator}" was changed: the record has ${formatBound(assigned, unit, 'en')}, the file ${found === null ? 'a blank' : formatBound(found, foundUnit, 'en')}; put the assigned figure back.`,
  'review.targetMissing': ({ indicator }) => `"${indicator}" was assigned but is not in the plan; add it.`,
  'review.unitChanged': ({ indicator, assigned, found }) => `The unit of "${indicator}" was changed from "${assigned}" to "${found}"; put the assigned unit back.`,
  'review.behaviourChanged': ({ indicator, assigned, found }) => `How "${indicator}" is counted was changed from ${behaviourName(assigned, 'en').toLowerCase()} to ${behaviourName(found, 'en').toLowerCase()}; put it back as assigned.`,
  'review.renamed': ({ indicator, found }) => `"${indicator}" was renamed to "${found}"; put the assigned name back.`,
  'review.added': ({ indicator }) => `"${indicator}" was not assigned; the unit added it.`,
  'review.notPlanned': ({ indicator }) => `"${indicator}" has no planned figure; add it.`,
  'review.belowAssigned': ({ indicator, found, expected, lattice }) => `The plan for "${indicator}" is ${amount(found, lattice)}, below the assigned ${amount(expected, lattice)} by ${amount(expected - found, lattice)}; raise it to the assigned figure.`,
  'review.aboveAssigned': ({ indicator, found, expected, lattice }) => `The plan for "${indicator}" is ${amount(found, lattice)}, above the assigned ${amount(expected, lattice)} by ${amount(found - expected, lattice)}; bring it back.`,
  'review.sumDiffers': ({ indicator, found, expected, lattice }) => `The units together plan ${amount(found, lattice)} for "${indicator}", ${found < expected ? 'below' : 'above'} the ${amount(expected, lattice)} of the whole place by ${amount(Math.abs(found - expected), lattice)}.`,
  'review.unitOutlier': ({ indicator, percent, usual }) => `The plan for "${indicator}" is ${formatNumber(percent, 'en')}% of what was assigned, where the other units are around ${formatNumber(usual, 'en')}%; look at it again.`,
  'review.correction': ({ indicator, found, expected, lattice }) => `For the whole place to hold, "${indicator}" has to change from ${amount(found, lattice)} to ${amount(expected, lattice)}.`,
};
