import type { SplitProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { behaviourName, periodName } from '../../terms';
import { placeOf } from '../parts';
import { amount, list } from './words';

const at = (recipient: string, period: string): string => {
  const when = placeOf(period);
  return `${recipient === '' ? 'toàn địa bàn' : `"${recipient}"`}${when === null ? '' : ` (${periodName(when, 'vi').toLowerCase()})`}`;
};

export const splitSentences: SentencesFor<SplitProblems> = {
  'split.pinBlank': ({ indicator, recipient, period }) =>
    `"${indicator}": số đã ghim của ${at(recipient, period)} nay để trống; hãy nhập lại số hoặc bỏ ghim.`,
  'split.pinNotHeld': ({ indicator, recipient, period }) =>
    `"${indicator}": không giữ được số đã ghim của ${at(recipient, period)} với cách phân bổ này; hãy bỏ ghim hoặc chọn cách khác.`,
  'split.totalPinned': ({ indicator, pinned, target, lattice }) =>
    `"${indicator}": tổng đã ghim là ${amount(pinned, lattice)}, số giao nay là ${amount(target, lattice)}; hãy bỏ ghim tổng hoặc sửa số giao.`,
  'split.referenceEmpty': ({ indicator, reference, unit }) =>
    `"${indicator}" chia theo "${reference}" nhưng chỉ tiêu đó chưa có số${unit === null ? '' : ` của "${unit}"`}; hãy phân bổ chỉ tiêu đó trước hoặc chọn căn cứ khác.`,
  'split.notForDepartments': ({ indicator, behaviour }) =>
    `"${indicator}" thuộc loại "${behaviourName(behaviour, 'vi')}", không chia được cho phòng ban; hãy phân bổ theo đơn vị và ghi phòng ban phụ trách.`,
  'split.noDepartments': ({ indicator }) => `"${indicator}": kế hoạch chưa có phòng ban nào để giao; hãy nhập danh sách phòng ban.`,
  'split.nothingPresent': ({ indicator }) => `"${indicator}" chưa có số nào để giữ lại hoặc điều chỉnh; hãy phân bổ thay toàn bộ.`,
  'split.needsNames': ({ indicator, count, named }) =>
    `"${indicator}" cần nêu tên ${amount(count)} đơn vị, mới chọn ${amount(named)}; hãy chọn đủ đơn vị và tháng hoàn thành.`,
  'split.needsDelivery': ({ indicator }) => `"${indicator}" là mốc hoàn thành; hãy chọn đơn vị thực hiện và tháng phải xong.`,
  'split.needsDenominator': ({ indicator }) =>
    `"${indicator}" cần mẫu số của từng đơn vị (dân số, lao động, số hộ…); hãy thêm cột này vào danh sách đơn vị hoặc chọn cột có sẵn.`,
  'split.needsBase': ({ indicator }) =>
    `"${indicator}" cần số thực hiện năm trước của từng đơn vị để tính mức tăng; hãy chọn cột số gốc.`,
  'split.needsLastYear': ({ indicator, units }) =>
    `"${indicator}" chưa có số năm trước${units.length === 0 ? ' của các đơn vị' : ` của ${list(units)}`}; hãy điền vào danh sách đơn vị hoặc chọn căn cứ khác.`,
  'split.needsPoor': ({ indicator }) =>
    `"${indicator}" cần số hộ nghèo hiện nay và tổng số hộ của từng đơn vị; hãy thêm hai cột này vào danh sách đơn vị hoặc chọn cột có sẵn.`,
  'split.needsWhole': ({ indicator }) =>
    `"${indicator}" là tỷ trọng nhưng chưa có giá trị tuyệt đối để chia; hãy nhập giá trị của cả cơ cấu.`,
  'split.assumedEqual': ({ indicator }) => `"${indicator}" tạm chia bằng nhau vì chưa có căn cứ; hãy chọn cột trọng số phù hợp.`,
  'split.assumedSame': ({ indicator }) => `"${indicator}" tạm giao cùng một mức cho mọi đơn vị vì chưa có số năm trước; hãy bổ sung số năm trước để giao theo khoảng cách.`,
  'split.yearOnly': ({ indicator }) => `"${indicator}" mới có mức cuối năm vì chưa có số năm trước; hãy bổ sung số năm trước để có tiến độ tháng.`,
  'split.marginsMoved': ({ indicator }) =>
    `"${indicator}": để giữ các ô đã ghim, tổng của một số đơn vị hoặc tháng đã lệch khỏi căn cứ chia; hãy xem lại bảng.`,
  'split.noRange': ({ indicator }) => `"${indicator}" chưa có đủ tổng theo đơn vị và tháng để tính khoảng của ô này; hãy phân bổ trước.`,
};
