import type { ReviewProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatNumber } from '../../number';
import { behaviourName, formatBound } from '../../terms';
import { moment } from '../parts';
import { amount, list } from './words';

export const reviewSentences: SentencesFor<ReviewProblems> = {
  'review.levelUnknown': ({ level, levels }) => `Không có đơn vị nào ở cấp "${level}"; danh sách đơn vị có các cấp: ${list(levels)}.`,
  'review.recordInvalid': ({ name }) => `Tệp "${name}" không phải sổ giao nguyên vẹn; hãy dùng đúng tệp được ghi ra khi giao chỉ tiêu.`,
  'review.nothingToAssign': ({ place }) => `Kế hoạch ${place} chưa phân bổ chỉ tiêu nào cho đơn vị nên chưa có gì để giao; hãy phân bổ trước.`,
  'review.notReady': ({ place, errors }) => `Kế hoạch ${place} còn ${errors} lỗi chưa xử lý nên chưa nộp được; hãy sửa, hoặc chấp nhận từng lỗi kèm lý do ở phần Kiểm tra.`,
  'review.nobodySubmits': ({ place }) => `Kế hoạch ${place} chưa ghi đơn vị lập; hãy ghi ở trang bìa trước khi nộp.`,
  'review.alreadySubmitted': ({ version, at }) => `Kế hoạch đã nộp lần ${version} lúc ${moment(at, 'vi')} và từ đó không thay đổi; không cần nộp lại.`,
  'review.editedAfterSubmission': ({ version, at }) => `Kế hoạch đã bị sửa sau khi nộp lần ${version} lúc ${moment(at, 'vi')}; nếu muốn thay bản đã nộp, hãy nộp lần mới.`,
  'review.notAPlan': ({ file }) => `Tệp "${file}" là sổ tính nhưng không phải sổ kế hoạch được giao; hãy yêu cầu đơn vị lập trên tệp đã giao.`,
  'review.unitUnknown': ({ file, place }) => `Tệp "${file}" (địa phương ghi "${place}") không khớp với đơn vị nào được giao; hãy hỏi lại nơi gửi.`,
  'review.unitUnclear': ({ file, units }) => `Tệp "${file}" mang dấu hiệu của nhiều đơn vị (${list(units)}); có thể đã chép từ tệp của đơn vị khác, hãy xác nhận với nơi gửi.`,
  'review.otherYear': ({ file, year, expected }) => `Tệp "${file}" là kế hoạch năm ${year}, không phải năm ${expected}; hãy yêu cầu gửi đúng tệp.`,
  'review.sameFile': ({ file, other }) => `Tệp "${file}" giống hệt tệp "${other}"; chỉ tính một lần.`,
  'review.olderVersion': ({ file, newer }) => `Tệp "${file}" là bản cũ; bản được thẩm định là "${newer}".`,
  'review.sameVersion': ({ file, other, version }) => `Tệp "${file}" và tệp "${other}" đều ghi lần trình ${version} nhưng khác nhau; hãy hỏi đơn vị bản nào là bản chính thức.`,
  'review.mergedUnit': ({ file, unit, into }) => `Tệp "${file}" của ${unit}, nay đã nhập vào ${into}; số liệu được cộng vào ${into}.`,
  'review.notFrozen': ({ file }) => `Tệp "${file}" chưa được nộp chính thức (chưa đóng băng lần trình); hãy yêu cầu đơn vị nộp lại bằng chức năng Nộp kế hoạch.`,
  'review.unitMissing': ({ unit }) => `${unit} chưa nộp kế hoạch; hãy đôn đốc.`,
  'review.tooSlow': ({ file, seconds }) => `Tệp "${file}" đọc quá ${seconds} giây nên đã dừng; hãy kiểm tra nguồn gốc tệp.`,
  'review.tooHeavy': ({ file }) => `Tệp "${file}" cần quá nhiều bộ nhớ nên không được đọc; hãy kiểm tra nguồn gốc tệp.`,
  'review.sealMissing': () => 'Phần số giao niêm phong không còn trong tệp (tệp được lưu bằng chương trình khác hoặc lập riêng); đã đối chiếu với sổ giao.',
  'review.sealBroken': () => 'Phần số giao niêm phong trong tệp đã bị sửa; hãy yêu cầu đơn vị giải trình.',
  'review.sealOther': () => 'Số giao trong tệp không phải bản giao sau cùng cho đơn vị này; hãy yêu cầu đơn vị lập trên đúng tệp được giao.',
  'review.sheetUnprotected': ({ sheet }) => `Trang "${sheet}" được giao ở chế độ bảo vệ nay đã bỏ bảo vệ; hãy xem kỹ các số ở trang này.`,
  'review.targetChanged': ({ indicator, assigned, found, unit, foundUnit }) =>
    `Số giao của "${indicator}" bị sửa: sổ giao là ${formatBound(assigned, unit, 'vi')}, trong tệp ${found === null ? 'để trống' : `là ${formatBound(found, foundUnit, 'vi')}`}; hãy trả lại số giao.`,
  'review.targetMissing': ({ indicator }) => `Chỉ tiêu "${indicator}" được giao nhưng không có trong kế hoạch; hãy bổ sung.`,
  'review.unitChanged': ({ indicator, assigned, found }) => `Đơn vị tính của "${indicator}" bị đổi từ "${assigned}" thành "${found}"; hãy trả lại đơn vị tính được giao.`,
  'review.behaviourChanged': ({ indicator, assigned, found }) => `Cách tính của "${indicator}" bị đổi từ ${behaviourName(assigned, 'vi').toLowerCase()} thành ${behaviourName(found, 'vi').toLowerCase()}; hãy trả lại cách tính được giao.`,
  'review.renamed': ({ indicator, found }) => `Chỉ tiêu "${indicator}" bị đổi tên thành "${found}"; hãy trả lại tên được giao.`,
  'review.added': ({ indicator }) => `Chỉ tiêu "${indicator}" không có trong số giao; đơn vị tự bổ sung.`,
  'review.notPlanned': ({ indicator }) => `Chỉ tiêu "${indicator}" chưa có số kế hoạch; hãy bổ sung.`,
  'review.belowAssigned': ({ indicator, found, expected, lattice }) => `Kế hoạch "${indicator}" là ${amount(found, lattice)}, thấp hơn số giao ${amount(expected, lattice)} là ${amount(expected - found, lattice)}; hãy nâng cho bằng số giao.`,
  'review.aboveAssigned': ({ indicator, found, expected, lattice }) => `Kế hoạch "${indicator}" là ${amount(found, lattice)}, vượt mức giao ${amount(expected, lattice)} là ${amount(found - expected, lattice)}; hãy đưa về mức giao.`,
  'review.sumDiffers': ({ indicator, found, expected, lattice }) => `Các đơn vị cộng lại "${indicator}" được ${amount(found, lattice)}, ${found < expected ? 'thấp hơn' : 'vượt'} số giao toàn địa bàn ${amount(expected, lattice)} là ${amount(Math.abs(found - expected), lattice)}.`,
  'review.unitOutlier': ({ indicator, percent, usual }) => `Kế hoạch "${indicator}" bằng ${formatNumber(percent, 'vi')}% số giao, trong khi các đơn vị khác quanh ${formatNumber(usual, 'vi')}%; hãy xem lại.`,
  'review.correction': ({ indicator, found, expected, lattice }) => `Để toàn địa bàn khớp số giao, "${indicator}" cần điều chỉnh từ ${amount(found, lattice)} thành ${amount(expected, lattice)}.`,
};
