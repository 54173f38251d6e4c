import type { NoticeProblems, RequestPiece, Setting } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatNumber } from '../../number';
import { behaviourName } from '../../terms';
import { proportionalAmount } from '../parts';
import { amount, list, named, printed } from './words';

const SETTINGS: Readonly<Record<Setting, string>> = {
  nestedTotals: 'tổng của nhóm ô',
  present: 'sửa từ số đã giao',
  whole: 'phần "trong đó" của một chỉ tiêu',
  bounds: 'giới hạn của đơn vị',
  method: 'cách chia ổn định khi tổng tăng',
  cellBounds: 'giới hạn của từng ô',
};

const PIECES: Readonly<Record<RequestPiece, string>> = {
  number: 'một số',
  text: 'một chuỗi chữ',
  truth: 'đúng hoặc sai',
  list: 'một danh sách',
  record: 'một nhóm thông tin',
  choice: 'một trong các lựa chọn đã có',
};

export const noticeSentences: SentencesFor<NoticeProblems> = {
  'notice.unknownBehaviour': ({ behaviour, known }) =>
    `Chưa biết cách phân bổ chỉ tiêu loại "${behaviour}"; hãy chọn một trong các loại: ${known.map((kind) => behaviourName(kind, 'vi')).join('; ')}.`,
  'notice.unknownRecipe': ({ version, known }) =>
    `Cách tính đã lưu thuộc phiên bản "${version}", chương trình này tính theo phiên bản ${formatNumber(known, 'vi')} nên có thể ra số khác; hãy phân bổ lại.`,
  'notice.requestBroken': ({ place, expected }) =>
    `Dữ liệu phân bổ đã lưu không đọc được${place === '' ? '' : ` ở "${place}"`}: chỗ này phải là ${PIECES[expected]}; hãy lập lại phân bổ của chỉ tiêu này.`,
  'notice.totalOffLattice': ({ value, refined, printed: count, lattice }) =>
    `Tổng số ${printed(value)} lẻ hơn mức làm tròn của kế hoạch; hãy ${
      refined === null ? '' : `lập kế hoạch với ${formatNumber(refined, 'vi')} chữ số thập phân hoặc `
    }lấy số ${amount(count, lattice)}.`,
  'notice.noWhole': ({ unit }) => `Đơn vị tính "${unit}" không phải là % hoặc ‰ nên không tính được tỷ lệ; hãy sửa đơn vị tính của chỉ tiêu.`,
  'notice.notABound': ({ planned, lattice }) =>
    `Mức trần hoặc sàn cần ghi rõ "dưới", "không quá", "trên" hay "từ … trở lên", nhưng ở đây chỉ có ${amount(planned, lattice)}; hãy chọn loại giới hạn.`,
  'notice.notTogether': ({ settings }) => `Không dùng được cùng lúc: ${settings.map((setting) => SETTINGS[setting]).join(', ')}; hãy bỏ bớt một lựa chọn.`,
  'notice.periodPinCount': ({ expected, found }) =>
    `Tổng cố định theo kỳ cần ${formatNumber(expected, 'vi')} ô nhưng có ${formatNumber(found, 'vi')} ô; hãy nhập đủ, để trống kỳ không cố định.`,
  'notice.printedTaken': ({ value, printed: count, lattice }) =>
    `Đã lập kế hoạch theo số ${amount(count, lattice)}, số gốc là ${printed(value)}; hãy xem lại nếu cần giữ đủ số lẻ.`,
  'notice.plannedAtBound': ({ kind, planned, lattice }) =>
    `Chỉ tiêu ghi "${kind === '>' ? 'trên' : 'dưới'}" ${amount(planned, lattice)} được lập kế hoạch đúng bằng mức này; hãy nhập mức ${kind === '>' ? 'cao' : 'thấp'} hơn nếu muốn chắc chắn đạt.`,
  'notice.plannedAtLowEnd': ({ planned, high, lattice }) =>
    `Chỉ tiêu ghi một khoảng đến ${printed(high)} được lập kế hoạch theo mức thấp ${amount(planned, lattice)}; hãy nhập mức khác nếu muốn phấn đấu cao hơn.`,
  'notice.zeroWeight': ({ ids }) => `${list(ids)} không được giao vì trọng số bằng 0; hãy sửa trọng số nếu nơi này phải nhận.`,
  'notice.tooSmall': ({ shares, lattice }) =>
    `Có nơi không được giao vì phần theo tỷ lệ quá nhỏ: ${list(
      shares.map(({ id, fair }) => `${named(id)} (${proportionalAmount(fair, lattice, 'vi')})`),
    )}; hãy cố định số hoặc chọn đơn vị tính nhỏ hơn nếu nơi này phải nhận.`,
  'notice.grdpBelowProvince': ({ indicator }) =>
    `"${indicator}" là số GRDP, chỉ được biên soạn cho cấp tỉnh; khi giao cho cấp huyện, xã hãy dùng giá trị sản xuất (GTSX) theo ngành để thay thế.`,
};
