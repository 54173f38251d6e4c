import type { HostProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';

export const hostSentences: SentencesFor<HostProblems> = {
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
    `Excel could not write (code ${officeCode}) and the former content could not be put back; press Restore, or close the workbook without saving and open it again.`,
  'host.unfinished': () =>
    'The last write was broken off and the workbook is half-written; press Restore to bring the sheets of the plan back to what they were before it (what was edited on them since will be lost), or Keep if you have checked the figures.',
  'host.journalUnreadable': () =>
    'The record of the write that was broken off is damaged, so nothing can be restored; open a copy saved before it, or press Keep and check the figures.',
  'host.refused': ({ officeCode }) => `Excel refused the operation (code ${officeCode}); nothing changed, try again.`,
};
