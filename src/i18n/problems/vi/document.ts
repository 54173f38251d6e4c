import type { DocumentProblems } from '../../../domain';
import { formatNumber } from '../../number';
import type { SentencesFor } from '../../sentence';
import { megabytes } from '../parts';

export const documentSentences: SentencesFor<DocumentProblems> = {
  'document.unknownType': ({ name }) => `Tệp "${name}" không thuộc loại đọc được (.docx, .pdf, .txt, .md, .xlsx, .csv, .json); hãy lưu lại dưới một trong các dạng đó.`,
  'document.tooLarge': ({ name, bytes, limit }) =>
    `Tệp "${name}" quá lớn (${megabytes(bytes, 'vi')}, tối đa ${megabytes(limit, 'vi')}); hãy tách lấy phần có chỉ tiêu.`,
  'document.notText': ({ name }) => `Tệp "${name}" không phải là văn bản; hãy chọn tệp khác hoặc lưu lại dạng .docx hay văn bản UTF-8.`,
  'document.noWords': ({ name }) => `Tệp "${name}" không có chữ nào; hãy kiểm tra lại tệp.`,
  'document.scanned': ({ name, pages }) =>
    `Tệp "${name}" là bản quét ảnh (${formatNumber(pages, 'vi')} trang, không có lớp chữ); hãy nhận dạng chữ (OCR) trước hoặc xin bản Word.`,
  'document.password': ({ name }) => `Tệp "${name}" có mật khẩu; hãy mở, bỏ mật khẩu và lưu lại rồi nạp.`,
  'document.broken': ({ name }) => `Tệp "${name}" bị hỏng hoặc tải về chưa đủ; hãy xin lại tệp hoặc mở bằng phần mềm gốc và lưu lại.`,
  'document.tooSlow': ({ name, seconds }) => `Tệp "${name}" đọc quá ${formatNumber(seconds, 'vi')} giây nên đã dừng; hãy tách lấy phần có chỉ tiêu.`,
  'document.stopped': ({ name }) => `Đã dừng đọc tệp "${name}" theo yêu cầu; chưa có gì thay đổi.`,
  'document.noReader': ({ name }) => `Bản cài đặt này không có phần đọc loại tệp của "${name}"; hãy chép nội dung rồi dán vào.`,
};
