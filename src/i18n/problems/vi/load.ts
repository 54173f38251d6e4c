import type { LoadProblems } from '../../../domain';
import { formatNumber } from '../../number';
import type { SentencesFor } from '../../sentence';

export const loadSentences: SentencesFor<LoadProblems> = {
  'load.nameMissing': () => 'Chỉ tiêu chưa có tên; hãy nhập tên.',
  'load.rangeReversed': ({ min, max }) => `Khoảng từ ${formatNumber(min, 'vi')} đến ${formatNumber(max, 'vi')} bị ngược hoặc bằng nhau; hãy nhập mức thấp trước, mức cao sau.`,
  'load.countNotWhole': ({ value }) => `Số lượng ${formatNumber(value, 'vi')} phải là số nguyên không âm; hãy sửa số hoặc chọn loại khác.`,
  'load.yearInvalid': ({ text }) => `"${text}" không phải là năm; hãy nhập bốn chữ số, ví dụ 2026, hoặc để trống.`,
  'load.decimalsInvalid': ({ text }) => `"${text}" không phải là số lẻ; hãy nhập một chữ số từ 0 đến 9 hoặc để trống.`,
};
