import type { FileProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatNumber } from '../../number';
import { oddity } from '../oddities';
import { megabytes } from '../parts';

const BOMBS = { entries: 'entries', bytes: 'unpacked data', cells: 'cells', depth: 'nested levels' };

export const fileSentences: SentencesFor<FileProblems> = {
  'file.unreadable': ({ name }) => `"${name}" cannot be opened; check that it is still there, not locked and not open elsewhere.`,
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
};
