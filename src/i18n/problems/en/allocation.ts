import type { AllocationProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatNumber } from '../../number';
import { amount, cell, cells, list, named, printed, within } from './words';

const FIGURES = { total: 'The total', weight: 'The weight', pin: 'The pinned figure', bound: 'The bound', last: "Last year's figure" };

export const allocationSentences: SentencesFor<AllocationProblems> = {
  'allocation.notANumber': ({ what, id, column }) =>
    `${FIGURES[what]}${id === null ? '' : ` of ${cell(id, column)}`} is not a valid number; enter it again in digits.`,
  'allocation.totalTooLarge': ({ total, lattice }) =>
    `The total ${amount(total, lattice)} is too large to be split exactly; choose a larger unit or fewer decimals.`,
  'allocation.noRecipients': () => 'There is no unit to receive a share; load the list of units.',
  'allocation.negativeWeight': ({ id, weight }) =>
    `The weight of "${id}" is ${formatNumber(weight, 'en')}, but weights cannot be negative; correct it in the list of units.`,
  'allocation.missingWeight': ({ ids }) =>
    `There is no weight for ${list(ids)}; fill it in (0 for no share) or choose another basis.`,
  'allocation.duplicateRecipient': ({ id }) =>
    named(id) === id ? `Unit "${id}" appears twice; remove one of the rows.` : `In the list of periods ${named(id)} appears twice; remove one of them.`,
  'allocation.boundsCrossed': ({ id, column, min, max, lattice }) =>
    `The bounds of ${cell(id, column)} contradict each other: the lowest ${amount(min, lattice)} is above the highest ${amount(max, lattice)}; correct one of them.`,
  'allocation.pinOutsideBounds': ({ id, column, pin, min, max, lattice }) =>
    `The pinned figure ${amount(pin, lattice)} of ${cell(id, column)} lies outside its bounds ${amount(min, lattice)} to ${amount(max, lattice)}; correct the pin or the bounds.`,
  'allocation.pinsExceedTotal': ({ total, pinned, excess, release, pins, line, lattice }) =>
    `The pinned figures${within(line)} add up to ${amount(pinned, lattice)}, ${amount(excess, lattice)} more than the total ${amount(total, lattice)}; release ${pins === undefined ? list(release) : cells(pins)}.`,
  'allocation.allPinned': ({ total, pinned, difference, pins, line, lattice }) =>
    `${line === undefined ? 'Every unit' : `Every cell${within(line)}`} is pinned and they add up to ${amount(pinned, lattice)}, ${amount(difference, lattice)} off the total ${amount(total, lattice)}; release ${pins === undefined ? 'at least one' : cells(pins)}.`,
  'allocation.boundsTooTight': ({ total, reachable, gap, ids, pins, line, lattice }) =>
    `With these bounds${within(line)} only ${amount(reachable, lattice)} can be given out, ${amount(gap, lattice)} short of the total ${amount(total, lattice)}; relax the bounds of ${pins === undefined ? list(ids) : cells(pins)}.`,
  'allocation.marginsDisagree': ({ rows, columns, difference, lattice }) =>
    `The units add up to ${amount(rows, lattice)} but the months to ${amount(columns, lattice)}, a difference of ${amount(difference, lattice)}; make the two totals equal.`,
  'allocation.emptyLine': ({ line, id, total, pins, lattice }) =>
    `${line === 'row' ? 'Row' : 'Column'} "${named(id)}" must receive ${amount(total, lattice)} but all its cells are blocked or have weight 0; ${pins === undefined ? 'open at least one cell' : `release ${cells(pins)}`}.`,
  'allocation.infeasible': ({ side, columns, needed, available, gap, pins, isBlocked, lattice }) =>
    `This cannot be arranged: pins and bounds ${
      side === 'tooMuch'
        ? `force at least ${amount(needed, lattice)} into ${list(columns)}, ${amount(gap, lattice)} more than their total ${amount(available, lattice)}`
        : `let at most ${amount(available, lattice)} into ${list(columns)}, ${amount(gap, lattice)} short of their total ${amount(needed, lattice)}`
    }; ${
      isBlocked === true ? `${pins.length === 0 ? '' : `relax ${cells(pins)} and `}open some of the empty cells` : `relax ${cells(pins)}`
    }.`,
  'allocation.mixedSigns': (data) =>
    `The table holds negative and positive figures (${cells(data.cells)}); split increases and decreases separately.`,
  'allocation.mixedSignTotals': ({ lines }) =>
    `The table has negative and positive totals (${list(lines.map((total) => total.id))}); split increases and decreases separately.`,
  'allocation.decimalsInvalid': ({ decimals }) => `The number of decimals is ${printed(decimals)}; enter a whole number from 0 to 9.`,
  'allocation.missingFigure': ({ id, column }) => `The figure of ${cell(id, column)} is missing; enter it (0 where there is none).`,
  'allocation.negativeLevel': ({ id, column, level, lattice }) =>
    `The level of ${cell(id, column)} is ${amount(level, lattice)}, and no level is below zero; correct it.`,
  'allocation.tooManyLines': ({ found, expected }) =>
    `A table of figures has ${amount(found)} rows or columns, but the list has only ${amount(expected)} names; load the table again or complete the list.`,
  'allocation.unknownPart': ({ id }) => `There is no part "${named(id)}" in the list; check its name.`,
  'allocation.unknownCell': ({ row, column }) =>
    `A pin or bound is set at ${cell(row, column)}, but the table has no such cell; remove it or load the units again.`,
};
