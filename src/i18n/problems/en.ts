/** English sentences: what is wrong, where, what to do. */
import type { Lattice, ProblemData } from '../../domain';
import { formatAmount, formatCount, formatNumber } from '../number';
import type { ProblemSentences } from '../sentence';
import { behaviourName, periodName } from '../terms';
import { oddity } from './oddities';
import { enumerate, megabytes, monthOf, printedFigure } from './parts';

type OfLine = Pick<ProblemData['allocation.pinsExceedTotal'], 'line'>;

const amount = (count: number, lattice?: Lattice): string => formatAmount(count, lattice, 'en');
const list = (names: readonly string[]): string => enumerate(names.map(named), (more) => `and ${more} more`);
const printed = (value: string): string => printedFigure(value, 'en');

/** A row or column of the engine: months carry period ids, everything else its own name. */
function named(id: string): string {
  const month = monthOf(id);
  return month === null ? id : periodName(month, 'en').toLowerCase();
}

/** One unit, or one cell where a column is given. */
function cell(id: string, column: string | undefined): string {
  return column === undefined ? `"${named(id)}"` : `"${id}" (${named(column)})`;
}

function within(line: OfLine['line']): string {
  return line === undefined ? '' : ` of ${named(line.id)}`;
}

const FIGURES = { total: 'The total', weight: 'The weight', pin: 'The pinned figure', bound: 'The bound' };
const BOMBS = { entries: 'entries', bytes: 'unpacked data', cells: 'cells', depth: 'nested levels' };

export const enProblems: ProblemSentences = {
  'allocation.notANumber': ({ what, id, column }) =>
    `${FIGURES[what]}${id === null ? '' : ` of ${cell(id, column)}`} is not a valid number; enter it again in digits.`,
  'allocation.totalTooLarge': ({ total, lattice }) =>
    `The total ${amount(total, lattice)} is too large to be split exactly; choose a larger unit or fewer decimals.`,
  'allocation.noRecipients': () => 'There is no unit to receive a share; load the list of units.',
  'allocation.negativeWeight': ({ id, weight }) =>
    `The weight of "${id}" is ${formatNumber(weight, 'en')}, but weights cannot be negative; correct it in the list of units.`,
  'allocation.missingWeight': ({ ids }) =>
    `There is no weight for ${list(ids)}; fill it in (0 for no share) or choose another basis.`,
  'allocation.duplicateRecipient': ({ id }) => `Unit "${id}" appears twice; remove one of the rows.`,
  'allocation.boundsCrossed': ({ id, column, min, max, lattice }) =>
    `The bounds of ${cell(id, column)} contradict each other: the lowest ${amount(min, lattice)} is above the highest ${amount(max, lattice)}; correct one of them.`,
  'allocation.pinOutsideBounds': ({ id, column, pin, min, max, lattice }) =>
    `The pinned figure ${amount(pin, lattice)} of ${cell(id, column)} lies outside its bounds ${amount(min, lattice)} to ${amount(max, lattice)}; correct the pin or the bounds.`,
  'allocation.pinsExceedTotal': ({ total, pinned, excess, release, line, lattice }) =>
    `The pinned figures${within(line)} add up to ${amount(pinned, lattice)}, ${amount(excess, lattice)} more than the total ${amount(total, lattice)}; release ${list(release)}.`,
  'allocation.allPinned': ({ total, pinned, difference, line, lattice }) =>
    `${line === undefined ? 'Every unit' : `Every cell${within(line)}`} is pinned and they add up to ${amount(pinned, lattice)}, ${amount(difference, lattice)} off the total ${amount(total, lattice)}; release at least one.`,
  'allocation.boundsTooTight': ({ total, reachable, gap, ids, line, lattice }) =>
    `With these bounds${within(line)} only ${amount(reachable, lattice)} can be given out, ${amount(gap, lattice)} short of the total ${amount(total, lattice)}; relax the bounds of ${list(ids)}.`,
  'allocation.marginsDisagree': ({ rows, columns, difference, lattice }) =>
    `The units add up to ${amount(rows, lattice)} but the months to ${amount(columns, lattice)}, a difference of ${amount(difference, lattice)}; make the two totals equal.`,
  'allocation.emptyLine': ({ line, id, total, lattice }) =>
    `${line === 'row' ? 'Row' : 'Column'} "${named(id)}" must receive ${amount(total, lattice)} but all its cells are blocked or have weight 0; open at least one cell.`,
  'allocation.infeasible': ({ side, columns, needed, available, gap, pins, lattice }) =>
    `This cannot be arranged: pins and bounds ${
      side === 'tooMuch'
        ? `force at least ${amount(needed, lattice)} into ${list(columns)}, ${amount(gap, lattice)} more than their total ${amount(available, lattice)}`
        : `let at most ${amount(available, lattice)} into ${list(columns)}, ${amount(gap, lattice)} short of their total ${amount(needed, lattice)}`
    }; relax ${pins.length === 0 ? 'the bounds' : list(pins.map((pin) => `${pin.row} (${named(pin.column)})`))}.`,
  'allocation.mixedSigns': ({ cells }) =>
    `The table holds negative and positive figures (${list(cells.map((at) => `${at.row} (${named(at.column)})`))}); split increases and decreases separately.`,
  'allocation.mixedSignTotals': ({ lines }) =>
    `The table has negative and positive totals (${list(lines.map((total) => total.id))}); split increases and decreases separately.`,
  'allocation.unknownCell': ({ row, column }) =>
    `A pin or bound is set at ${cell(row, column)}, but the table has no such cell; remove it or load the units again.`,

  'app.unexpected': ({ detail }) =>
    `Something unexpected stopped the operation (${detail}); try again, and if it persists close and reopen this pane.`,
  'app.notInExcel': () => 'This page only works inside Excel; open the workbook in Excel and use the tab Phân bổ chỉ tiêu.',
  'app.hostSilent': ({ seconds }) =>
    `Excel has not answered for ${seconds} seconds; close and reopen this pane or the workbook.`,

  'file.empty': ({ name }) => `File "${name}" is empty; choose a file with data.`,
  'file.tooLarge': ({ name, bytes, limit }) =>
    `File "${name}" is too large (${megabytes(bytes, 'en')}, at most ${megabytes(limit, 'en')}); remove sheets that are not needed.`,
  'file.unknownType': ({ name }) => 
    `File "${name}" cannot be read as an .xlsx, .csv or .json file; choose another, or open it in Excel and save it again.`,
  'file.notText': ({ name }) => `File "${name}" is not text; save it again as CSV UTF-8 or .xlsx.`,
  'file.encryptedOrOldFormat': ({ name }) =>
    `File "${name}" has a password or is in the old .xls format; open it in Excel, remove the password and save it as .xlsx.`,
  'file.brokenZip': ({ name }) => `File "${name}" is damaged or incomplete; ask for it again or open and save it in Excel.`,
  'file.bomb': ({ name, what }) => `File "${name}" holds more ${BOMBS[what]} than an ordinary workbook and was not opened; check where it comes from.`,
  'file.unsafeEntry': ({ name, entry }) => `File "${name}" holds an unsafe entry ("${entry}") and was not opened; check where it comes from.`,
  'file.brokenXml': ({ name, part }) => `File "${name}" is damaged in part "${part}"; open it in Excel, let Excel repair it and save it.`,
  'file.missingPart': ({ name, part }) => `File "${name}" lacks part "${part}"; open it in Excel and save it as .xlsx.`,
  'file.brokenJson': ({ name }) => `File "${name}" is not valid JSON; export the targets file again.`,
  'file.badReference': ({ name, part, reference }) =>
    `File "${name}" names a cell that cannot exist ("${reference}") in part "${part}"; open and save it in Excel.`,
  'file.brokenCsv': ({ name, row }) => `File "${name}", row ${row}: a quotation mark is never closed; correct the row or save as .xlsx.`,
  'file.textTooLong': ({ sheet, address, length, limit }) =>
    `Cell ${address} on sheet "${sheet}" has ${formatNumber(length, 'en')} characters, at most ${formatNumber(limit, 'en')} fit; shorten it.`,
  'file.oddContent': (found) => oddity(found, 'en'),

  'host.tooOld': ({ required }) => `This Excel is too old (${required} is needed); use Excel 2021 or later, or Excel on the web.`,
  'host.busyEditing': () => 'Excel is editing a cell; press Enter or Esc in the sheet and try again.',
  'host.protectedSheet': ({ sheet }) => `${sheet === '' ? 'A sheet' : `Sheet "${sheet}"`} is protected and cannot be written; remove the protection (Review tab) and try again.`,
  'host.protectedWorkbook': () => 'The structure of the workbook is protected, so no sheet can be added; remove the protection (Review tab) and try again.',
  'host.filteredSheet': ({ sheet }) => `${sheet === '' ? 'A sheet' : `Sheet "${sheet}"`} is filtered, so nothing was written to avoid the wrong rows; remove the filter and try again.`,
  'host.mergedCells': ({ sheet, address }) =>
    `${address === '' ? 'Cells' : `Cell ${address}`} on ${sheet === '' ? 'a sheet' : `sheet "${sheet}"`} ${address === '' ? 'are' : 'is'} merged; unmerge and try again.`,
  'host.sheetMissing': ({ sheet }) => `Sheet "${sheet}" was not found; it may have been deleted or renamed, restore it and try again.`,
  'host.changedMeanwhile': ({ sheet, address }) =>
    `${address === '' ? `Sheet "${sheet}"` : `Cell ${address} on sheet "${sheet}"`} was edited after this was written, so it cannot be undone; the workbook is as it was. Correct the sheet or split again.`,
  'host.readBackDiffers': ({ sheet, address }) =>
    `Cell ${address} on sheet "${sheet}" does not hold what was previewed after writing; undo and try again.`,
  'host.failedAndRestored': ({ officeCode }) => `Excel could not write (code ${officeCode}); the workbook is as it was before.`,
  'host.failedNotRestored': ({ officeCode }) =>
    `Excel could not write (code ${officeCode}) and the former content could not be put back; close the workbook without saving and open it again.`,
  'host.refused': ({ officeCode }) => `Excel refused the operation (code ${officeCode}); nothing changed, try again.`,

  'quantity.offLattice': ({ value, lattice }) =>
    `The figure ${printed(value)} has more decimals than are kept in "${lattice.unit}" (${lattice.decimals}); keep more or choose a smaller unit.`,
  'quantity.notANumber': ({ text }) =>
    text === '' ? 'No number was entered; enter one, for example 1,234.5.' : `"${text}" is not a number; enter it again, for example 1,234.5.`,
  'quantity.tooLarge': ({ value, lattice }) => `The figure ${printed(value)} is too large in "${lattice.unit}" (decimals kept: ${lattice.decimals}); choose a larger unit.`,
  'quantity.unitsDiffer': ({ left, right }) => `"${left}" cannot be converted to "${right}"; choose a unit of the same kind.`,

  'targets.empty': ({ name }) => `File "${name}" holds no targets; choose another file.`,
  'targets.notATargetsFile': ({ name }) => `File "${name}" is not a targets file; choose a file with a list of targets.`,
  'targets.fieldMissing': ({ name, index, field }) => `File "${name}", target ${index} lacks the field "${field}"; add it and load again.`,
  'targets.fieldInvalid': ({ name, index, field, value }) =>
    `File "${name}", target ${index} has an invalid field "${field}" ("${value}"); correct it and load again.`,
  'targets.figureInvalid': ({ name, row, target, text }) =>
    `File "${name}", row ${row}: the figure assigned for "${target}" is "${text}", which cannot be read as a number; correct it and load again.`,
  'targets.duplicate': ({ name, target }) => `File "${name}" holds target "${target}" twice; remove one of them.`,

  'units.empty': ({ name }) => `File "${name}" holds no units; choose a file with a list of units.`,
  'units.columnMissing': ({ name, column }) => `File "${name}" lacks the column "${column}"; add it to the heading row.`,
  'units.columnTwice': ({ name, column }) => `"${name}" has two columns named "${column}"; rename or remove one of them.`,
  'units.codeReserved': ({ code, row }) => `Row ${row}: unit code "${code}" begins with #, which is kept for rows of sums; choose another code.`,
  'units.duplicate': ({ code, row }) => `Row ${row}: unit code "${code}" is used twice; correct the code or remove one row.`,
  'units.codeMissing': ({ row }) => `Row ${row}: the unit's code is missing; fill it in.`,
  'units.nameMissing': ({ row }) => `Row ${row}: the unit's name is missing; fill it in.`,
  'units.weightNotANumber': ({ row, unit, column, text }) =>
    `Row ${row}: column "${column}" of unit "${unit}" holds the text "${text}" where a number belongs; correct it and load again.`,
  'units.weightNegative': ({ row, unit, column, value }) =>
    `Row ${row}: column "${column}" of unit "${unit}" is negative (${formatNumber(value, 'en')}); correct it and load again.`,
  'units.weightMissing': ({ unit, column }) =>
    `Unit "${unit}" has no figure in weight column "${column}"; fill it in (0 for no share) or choose another basis.`,
  'units.dateInvalid': ({ row, unit, text }) =>
    `Row ${row}: the date "${text}" of unit "${unit}" is not valid; write day/month/year, for example 01/07/2025.`,
  'units.parentUnknown': ({ row, unit, parent }) =>
    `Row ${row}: unit "${unit}" belongs to "${parent}", but no unit has that code; correct the parent column.`,
  'units.parentCycle': ({ unit }) => `Unit "${unit}" belongs to itself through its parents; correct the parent column.`,

  'plan.indicatorUnknown': ({ indicator }) => `There is no indicator "${indicator}" in the plan; load the targets again.`,
  'plan.behaviourNotSplit': ({ indicator, behaviour }) =>
    `Indicator "${indicator}" is of kind "${behaviourName(behaviour, 'en')}" and is not split as a sum; give each unit its own level.`,
  'plan.noTarget': ({ indicator }) => `Indicator "${indicator}" has no target yet; enter one before splitting.`,
  'plan.noUnits': () => 'The plan has no units to receive shares; load the list of units.',
  'plan.tooManyRows': ({ rows, limit }) =>
    `The plan needs ${formatNumber(rows, 'en')} rows, but a sheet has only ${formatNumber(limit, 'en')}; use fewer targets or divide the units among several workbooks.`,
  'plan.structureNotClosed': ({ structure, sum, whole, decimals }) =>
    `The structure "${structure}" adds up to ${formatCount(sum, { decimals }, 'en')} % and must give ${formatCount(whole, { decimals }, 'en')} %; correct the shares of its parts.`,

  'workbook.notOurs': () => 'This workbook holds no plan of Phân bổ chỉ tiêu yet; load the targets first.',
  'workbook.newerSchema': ({ found, known }) =>
    `The workbook was made by a newer version (format ${found}, this one reads up to ${known}); update Phân bổ chỉ tiêu.`,
  'workbook.sheetMissing': ({ sheet }) => `The workbook lacks sheet "${sheet}"; restore it or load the targets again.`,
  'workbook.columnMissing': ({ sheet, column }) => `Sheet "${sheet}" lacks the column "${column}"; restore it.`,
  'workbook.textForNumber': ({ sheet, address, text }) =>
    `Cell ${address} on sheet "${sheet}" holds the text "${text}" where a number belongs; enter a number.`,
  'workbook.duplicateRow': ({ sheet, address, key }) => `Cell ${address} on sheet "${sheet}" repeats row "${key}"; remove one of them.`,
  'workbook.unitUnknown': ({ sheet, address, code }) =>
    `Cell ${address} on sheet "${sheet}" has unit code "${code}", which is not in the list of units; correct the code or add the unit.`,
  'workbook.indicatorUnknown': ({ sheet, address, id }) =>
    `Cell ${address} on sheet "${sheet}" has indicator code "${id}", which is not in the list of indicators; correct the code or add the indicator.`,
  'workbook.rowMissing': ({ sheet, indicator, row }) =>
    `Sheet "${sheet}" no longer has the row "${row}" of indicator "${indicator}"; restore it or split the indicator again.`,
  'workbook.entryInvalid': ({ sheet, address, column, text }) =>
    `Cell ${address} on sheet "${sheet}" holds "${text}", which does not belong in column "${column}"; correct it.`,
  'workbook.wouldLose': ({ sheet, address }) =>
    `The sheets have to be made anew and what stands in cell ${address} on sheet "${sheet}" would be lost; mend that cell first, as the check says.`,
};
