import type { ReviewProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { moment } from '../parts';
import { list } from './words';

export const reviewSentences: SentencesFor<ReviewProblems> = {
  'review.levelUnknown': ({ level, levels }) => `Không có đơn vị nào ở cấp "${level}"; danh sách đơn vị có các cấp: ${list(levels)}.`,
  'review.recordInvalid': ({ name }) => `Tệp "${name}" không phải sổ giao nguyên vẹn; hãy dùng đúng tệp được ghi ra khi giao chỉ tiêu.`,
  'review.nothingToAssign': ({ place }) => `Kế hoạch ${place} chưa phân bổ chỉ tiêu nào cho đơn vị nên chưa có gì để giao; hãy phân bổ trước.`,
  'review.notReady': ({ place, errors }) => `Kế hoạch ${place} còn ${errors} lỗi chưa xử lý nên chưa nộp được; hãy sửa, hoặc chấp nhận từng lỗi kèm lý do ở phần Kiểm tra.`,
  'review.nobodySubmits': ({ place }) => `Kế hoạch ${place} chưa ghi đơn vị lập; hãy ghi ở trang bìa trước khi nộp.`,
  'review.alreadySubmitted': ({ version, at }) => `Kế hoạch đã nộp lần ${version} lúc ${moment(at, 'vi')} và từ đó không thay đổi; không cần nộp lại.`,
  'review.editedAfterSubmission': ({ version, at }) => `Kế hoạch đã bị sửa sau khi nộp lần ${version} lúc ${moment(at, 'vi')}; nếu muốn thay bản đã nộp, hãy nộp lần mới.`,
};
