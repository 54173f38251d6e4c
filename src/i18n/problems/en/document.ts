import type { DocumentProblems } from '../../../domain';
import { formatNumber } from '../../number';
import type { SentencesFor } from '../../sentence';
import { megabytes } from '../parts';

export const documentSentences: SentencesFor<DocumentProblems> = {
  'document.unknownType': ({ name }) => `The file "${name}" is of no type that can be read (.docx, .pdf, .txt, .md, .xlsx, .csv, .json); save it as one of these.`,
  'document.tooLarge': ({ name, bytes, limit }) =>
    `The file "${name}" is too large (${megabytes(bytes, 'en')}, at most ${megabytes(limit, 'en')}); cut out the part that holds the targets.`,
  'document.notText': ({ name }) => `The file "${name}" is not text; choose another one, or save it as .docx or as UTF-8 text.`,
  'document.noWords': ({ name }) => `The file "${name}" holds no words; check that it is the right one.`,
  'document.scanned': ({ name, pages }) =>
    `The file "${name}" is a scan (${formatNumber(pages, 'en')} pages without a text layer); run text recognition first, or ask for the Word file.`,
  'document.password': ({ name }) => `The file "${name}" has a password; open it, remove the password, save it and load it again.`,
  'document.broken': ({ name }) => `The file "${name}" is damaged or was not fully downloaded; ask for it again, or open and save it in its own program.`,
  'document.tooSlow': ({ name, seconds }) => `Reading the file "${name}" took more than ${formatNumber(seconds, 'en')} seconds and was stopped; cut out the part that holds the targets.`,
  'document.stopped': ({ name }) => `Reading the file "${name}" was stopped as you asked; nothing has changed.`,
  'document.noReader': ({ name }) => `This installation lacks what reads files like "${name}"; copy its text and paste it instead.`,
};
