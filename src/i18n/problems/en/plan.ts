import type { PlanProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatCount, formatNumber } from '../../number';
import { behaviourName } from '../../terms';
import { printed } from './words';

export const planSentences: SentencesFor<PlanProblems> = {
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
  'workbook.departmentUnknown': ({ sheet, address, code }) =>
    `Cell ${address} on sheet "${sheet}" has department code "${code}", which is not in the list of departments; correct the code or add the department.`,
  'workbook.indicatorUnknown': ({ sheet, address, id }) =>
    `Cell ${address} on sheet "${sheet}" has indicator code "${id}", which is not in the list of indicators; correct the code or add the indicator.`,
  'workbook.rowMissing': ({ sheet, indicator, row }) =>
    `Sheet "${sheet}" no longer has the row "${row}" of indicator "${indicator}"; restore it or split the indicator again.`,
  'workbook.entryInvalid': ({ sheet, address, column, text }) =>
    `Cell ${address} on sheet "${sheet}" holds "${text}", which does not belong in column "${column}"; correct it.`,
  'workbook.wouldLose': ({ sheet, address }) =>
    `The sheets have to be made anew and what stands in cell ${address} on sheet "${sheet}" would be lost; mend that cell first, as the check says.`,
};
