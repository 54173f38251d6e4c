import type { AppProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';

export const appSentences: SentencesFor<AppProblems> = {
  'app.unexpected': ({ detail }) =>
    `Something unexpected stopped the operation (${detail}); try again, and if it persists close and reopen this pane.`,
  'app.notInExcel': () => 'This page only works inside Excel; open the workbook in Excel and use the tab Phân bổ chỉ tiêu.',
  'app.hostSilent': ({ seconds }) =>
    `Excel has not answered for ${seconds} seconds; close and reopen this pane or the workbook.`,
};
