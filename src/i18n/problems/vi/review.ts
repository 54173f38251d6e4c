import type { ReviewProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { list } from './words';

export const reviewSentences: SentencesFor<ReviewProblems> = {
  'review.levelUnknown': ({ level, levels }) => `Không có đơn vị nào ở cấp "${level}"; danh sách đơn vị có các cấp: ${list(levels)}.`,
  'review.recordInvalid': ({ name }) => `Tệp "${name}" không phải sổ giao nguyên vẹn; hãy dùng đúng tệp được ghi ra khi giao chỉ tiêu.`,
  'review.nothingToAssign': ({ place }) => `Kế hoạch ${place} chưa phân bổ chỉ tiêu nào cho đơn vị nên chưa có gì để giao; hãy phân bổ trước.`,
};
