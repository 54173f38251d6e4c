import type { HostProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';

export const hostSentences: SentencesFor<HostProblems> = {
  'host.tooOld': ({ required }) => `Phiên bản Excel này quá cũ (cần ${required}); hãy dùng Excel 2021 trở lên hoặc Excel trên web.`,
  'host.busyEditing': () => 'Excel đang ở chế độ sửa ô; hãy nhấn Enter hoặc Esc trong bảng tính rồi thử lại.',
  'host.protectedSheet': ({ sheet }) => `${sheet === '' ? 'Một trang' : `Trang "${sheet}"`} đang được bảo vệ nên không ghi được; hãy bỏ bảo vệ trang (thẻ Xem lại) rồi thử lại.`,
  'host.protectedWorkbook': () => 'Cấu trúc sổ tính đang được bảo vệ nên không thêm được trang; hãy bỏ bảo vệ sổ (thẻ Xem lại) rồi thử lại.',
  'host.filteredSheet': ({ sheet }) => `${sheet === '' ? 'Một trang' : `Trang "${sheet}"`} đang lọc dữ liệu nên chưa ghi để tránh sai dòng; hãy bỏ lọc rồi thử lại.`,
  'host.mergedCells': ({ sheet, address }) => `${address === '' ? 'Có ô' : `Ô ${address}`} trên ${sheet === '' ? 'một trang' : `trang "${sheet}"`} đang bị gộp; hãy bỏ gộp ô rồi thử lại.`,
  'host.sheetMissing': ({ sheet }) => `Không tìm thấy trang "${sheet}"; trang có thể đã bị xóa hoặc đổi tên, hãy khôi phục rồi thử lại.`,
  'host.changedMeanwhile': ({ sheet, address }) =>
    `${address === '' ? `Trang "${sheet}"` : `Ô ${address} trên trang "${sheet}"`} đã được sửa sau lần ghi này nên không hoàn tác được; sổ tính giữ nguyên, hãy sửa lại trên trang hoặc phân bổ lại.`,
  'host.readBackDiffers': ({ sheet, address }) =>
    `Ô ${address} trên trang "${sheet}" sau khi ghi không đúng với số đã xem trước; hãy hoàn tác và thử lại.`,
  'host.failedAndRestored': ({ officeCode }) => `Excel không ghi được (mã ${officeCode}); sổ tính đã được đưa về như trước khi ghi.`,
  'host.failedNotRestored': ({ officeCode }) =>
    `Excel không ghi được (mã ${officeCode}) và chưa đưa được sổ tính về như cũ; hãy nhấn Khôi phục, hoặc đóng sổ không lưu rồi mở lại.`,
  'host.unfinished': () =>
    'Lần ghi trước bị ngắt giữa chừng nên sổ đang ghi dở; hãy nhấn Khôi phục để các trang của kế hoạch trở lại như trước lần ghi đó (những gì sửa trên các trang này sau đó sẽ mất), hoặc Giữ nguyên nếu đã kiểm tra số liệu.',
  'host.journalUnreadable': () =>
    'Bản lưu của lần ghi bị ngắt đã hỏng nên không khôi phục được; hãy mở lại bản sổ đã lưu trước đó, hoặc nhấn Giữ nguyên rồi kiểm tra lại số liệu.',
  'host.refused': ({ officeCode }) => `Excel từ chối thao tác (mã ${officeCode}); sổ tính không thay đổi, hãy thử lại.`,
};
