import type { FileProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatNumber } from '../../number';
import { oddity } from '../oddities';
import { megabytes } from '../parts';

const BOMBS = { entries: 'quá nhiều thành phần', bytes: 'quá nhiều dữ liệu khi giải nén', cells: 'quá nhiều ô', depth: 'cấu trúc lồng quá sâu' };

export const fileSentences: SentencesFor<FileProblems> = {
  'file.unreadable': ({ name }) => `Không mở được tệp "${name}"; hãy kiểm tra tệp còn đó, không bị khóa và đóng chương trình đang mở tệp.`,
  'file.empty': ({ name }) => `Tệp "${name}" trống; hãy chọn tệp có dữ liệu.`,
  'file.tooLarge': ({ name, bytes, limit }) =>
    `Tệp "${name}" quá lớn (${megabytes(bytes, 'vi')}, tối đa ${megabytes(limit, 'vi')}); hãy bỏ bớt trang tính không cần thiết.`,
  'file.unknownType': ({ name }) =>
    `Tệp "${name}" không đọc được như tệp .xlsx, .csv hay .json; hãy chọn tệp khác, hoặc mở bằng Excel và lưu lại.`,
  'file.notText': ({ name }) => `Tệp "${name}" không phải là văn bản; hãy lưu lại dưới dạng CSV UTF-8 hoặc .xlsx.`,
  'file.encryptedOrOldFormat': ({ name }) =>
    `Tệp "${name}" có mật khẩu hoặc là dạng .xls cũ; hãy mở bằng Excel, bỏ mật khẩu và lưu lại dạng .xlsx.`,
  'file.brokenZip': ({ name }) => `Tệp "${name}" bị hỏng hoặc tải về chưa đủ; hãy xin lại tệp hoặc mở bằng Excel và lưu lại.`,
  'file.bomb': ({ name, what }) => `Tệp "${name}" chứa ${BOMBS[what]} so với một sổ tính thông thường nên không được mở; hãy kiểm tra nguồn gốc tệp.`,
  'file.unsafeEntry': ({ name, entry }) =>
    `Tệp "${name}" có thành phần không an toàn ("${entry}") nên không được mở; hãy kiểm tra nguồn gốc tệp.`,
  'file.brokenXml': ({ name, part }) =>
    `Tệp "${name}" bị hỏng ở phần "${part}"; hãy mở bằng Excel, để Excel sửa và lưu lại.`,
  'file.missingPart': ({ name, part }) => `Tệp "${name}" thiếu phần "${part}"; hãy mở bằng Excel và lưu lại dạng .xlsx.`,
  'file.brokenJson': ({ name }) => `Tệp "${name}" không đúng định dạng JSON; hãy xuất lại tệp chỉ tiêu.`,
  'file.badReference': ({ name, part, reference }) =>
    `Tệp "${name}" có địa chỉ ô không tồn tại ("${reference}") ở phần "${part}"; hãy mở bằng Excel và lưu lại.`,
  'file.brokenCsv': ({ name, row }) => `Tệp "${name}", dòng ${row}: dấu ngoặc kép mở ra mà không đóng; hãy sửa dòng này hoặc lưu lại dạng .xlsx.`,
  'file.textTooLong': ({ sheet, address, length, limit }) =>
    `Ô ${address} trên trang "${sheet}" có ${formatNumber(length, 'vi')} ký tự, tối đa ${formatNumber(limit, 'vi')}; hãy rút ngắn.`,
  'file.oddContent': (found) => oddity(found, 'vi'),
};
