import type { AppProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';

export const appSentences: SentencesFor<AppProblems> = {
  'app.unexpected': ({ detail }) =>
    `Có lỗi ngoài dự kiến nên thao tác đã dừng (${detail}); hãy thử lại, nếu còn lỗi thì đóng và mở lại khung này.`,
  'app.notInExcel': () => 'Trang này chỉ làm việc trong Excel; hãy mở sổ tính trong Excel rồi mở thẻ Phân bổ chỉ tiêu.',
  'app.hostSilent': ({ seconds }) =>
    `Excel chưa trả lời sau ${seconds} giây; hãy đóng và mở lại khung này, hoặc mở lại sổ tính.`,
};
