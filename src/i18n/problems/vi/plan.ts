import type { PlanProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatCount, formatNumber } from '../../number';
import { behaviourName } from '../../terms';
import { printed } from './words';

export const planSentences: SentencesFor<PlanProblems> = {
  'quantity.offLattice': ({ value, lattice }) =>
    `Số ${printed(value)} có nhiều chữ số lẻ hơn mức ${lattice.decimals} số lẻ của đơn vị "${lattice.unit}"; hãy tăng số lẻ hoặc chọn đơn vị tính nhỏ hơn.`,
  'quantity.notANumber': ({ text }) =>
    text === '' ? 'Chưa nhập số; hãy nhập số, ví dụ 1.234,5.' : `"${text}" không phải là số; hãy nhập lại, ví dụ 1.234,5.`,
  'quantity.tooLarge': ({ value, lattice }) => `Số ${printed(value)} quá lớn khi tính bằng "${lattice.unit}" với ${lattice.decimals} số lẻ; hãy chọn đơn vị tính lớn hơn.`,
  'quantity.unitsDiffer': ({ left, right }) => `Không đổi được "${left}" sang "${right}"; hãy chọn đơn vị tính cùng loại.`,

  'targets.empty': ({ name }) => `Tệp "${name}" không có chỉ tiêu nào; hãy chọn tệp khác.`,
  'targets.notATargetsFile': ({ name }) => `Tệp "${name}" không phải là tệp chỉ tiêu; hãy chọn tệp có danh sách chỉ tiêu.`,
  'targets.fieldMissing': ({ name, index, field }) => `Tệp "${name}", chỉ tiêu thứ ${index} thiếu trường "${field}"; hãy bổ sung rồi nạp lại.`,
  'targets.fieldInvalid': ({ name, index, field, value }) =>
    `Tệp "${name}", chỉ tiêu thứ ${index} có trường "${field}" không hợp lệ ("${value}"); hãy sửa rồi nạp lại.`,
  'targets.figureInvalid': ({ name, row, target, text }) =>
    `Tệp "${name}", dòng ${row}: số giao của "${target}" là "${text}", không đọc được thành một số; hãy sửa rồi nạp lại.`,
  'targets.duplicate': ({ name, target }) => `Tệp "${name}" có chỉ tiêu "${target}" hai lần; hãy bỏ bớt một dòng.`,

  'units.empty': ({ name }) => `Tệp "${name}" không có đơn vị nào; hãy chọn tệp có danh sách đơn vị.`,
  'units.columnMissing': ({ name, column }) => `Tệp "${name}" thiếu cột "${column}"; hãy thêm cột này vào dòng tiêu đề.`,
  'units.columnTwice': ({ name, column }) => `"${name}" có hai cột cùng tên "${column}"; hãy đổi tên hoặc bỏ bớt một cột.`,
  'units.codeReserved': ({ code, row }) => `Dòng ${row}: mã đơn vị "${code}" bắt đầu bằng dấu #, vốn dành cho các dòng cộng; hãy đổi mã khác.`,
  'units.duplicate': ({ code, row }) => `Dòng ${row}: mã đơn vị "${code}" bị trùng; hãy sửa mã hoặc bỏ bớt một dòng.`,
  'units.codeMissing': ({ row }) => `Dòng ${row}: thiếu mã đơn vị; hãy điền mã.`,
  'units.nameMissing': ({ row }) => `Dòng ${row}: thiếu tên đơn vị; hãy điền tên.`,
  'units.weightNotANumber': ({ row, unit, column, text }) =>
    `Dòng ${row}: cột "${column}" của đơn vị "${unit}" là chữ "${text}", phải là số; hãy sửa rồi nạp lại.`,
  'units.weightNegative': ({ row, unit, column, value }) =>
    `Dòng ${row}: cột "${column}" của đơn vị "${unit}" là số âm (${formatNumber(value, 'vi')}); hãy sửa rồi nạp lại.`,
  'units.weightMissing': ({ unit, column }) =>
    `Đơn vị "${unit}" chưa có số ở cột trọng số "${column}"; hãy điền (0 nếu không giao) hoặc chọn căn cứ phân bổ khác.`,
  'units.dateInvalid': ({ row, unit, text }) =>
    `Dòng ${row}: ngày hiệu lực "${text}" của đơn vị "${unit}" không hợp lệ; hãy viết dạng ngày/tháng/năm, ví dụ 01/07/2025.`,
  'units.parentUnknown': ({ row, unit, parent }) =>
    `Dòng ${row}: đơn vị "${unit}" thuộc "${parent}" nhưng không có đơn vị mang mã này; hãy sửa cột "thuộc".`,
  'units.parentCycle': ({ unit }) => `Đơn vị "${unit}" thuộc chính nó qua các cấp trên; hãy sửa cột "thuộc".`,

  'plan.indicatorUnknown': ({ indicator }) => `Không có chỉ tiêu "${indicator}" trong kế hoạch; hãy nạp lại chỉ tiêu.`,
  'plan.behaviourNotSplit': ({ indicator, behaviour }) =>
    `Chỉ tiêu "${indicator}" thuộc loại "${behaviourName(behaviour, 'vi')}", không phân bổ bằng cách chia tổng; hãy giao mức riêng cho từng đơn vị.`,
  'plan.noTarget': ({ indicator }) => `Chỉ tiêu "${indicator}" chưa có số giao; hãy nhập số giao trước khi phân bổ.`,
  'plan.noUnits': () => 'Kế hoạch chưa có đơn vị nhận phân bổ; hãy nạp danh sách đơn vị.',
  'plan.tooManyRows': ({ rows, limit }) =>
    `Kế hoạch cần ${formatNumber(rows, 'vi')} dòng, một trang tính chỉ có ${formatNumber(limit, 'vi')} dòng; hãy bớt chỉ tiêu hoặc chia đơn vị thành nhiều sổ.`,
  'plan.structureNotClosed': ({ structure, sum, whole, decimals }) =>
    `Cơ cấu "${structure}" cộng lại ${formatCount(sum, { decimals }, 'vi')} %, phải bằng ${formatCount(whole, { decimals }, 'vi')} %; hãy sửa tỷ trọng các phần.`,

  'workbook.notOurs': () => 'Sổ tính này chưa có kế hoạch của Phân bổ chỉ tiêu; hãy nạp chỉ tiêu trước.',
  'workbook.newerSchema': ({ found, known }) =>
    `Sổ tính do phiên bản mới hơn tạo ra (dạng ${found}, phiên bản này đọc đến dạng ${known}); hãy cập nhật Phân bổ chỉ tiêu.`,
  'workbook.sheetMissing': ({ sheet }) => `Sổ tính thiếu trang "${sheet}"; hãy khôi phục trang hoặc nạp lại chỉ tiêu.`,
  'workbook.columnMissing': ({ sheet, column }) => `Trang "${sheet}" thiếu cột "${column}"; hãy khôi phục cột này.`,
  'workbook.textForNumber': ({ sheet, address, text }) =>
    `Ô ${address} trên trang "${sheet}" là chữ "${text}", phải là số; hãy nhập lại bằng số.`,
  'workbook.duplicateRow': ({ sheet, address, key }) => `Ô ${address} trên trang "${sheet}" lặp lại dòng "${key}"; hãy bỏ bớt một dòng.`,
  'workbook.unitUnknown': ({ sheet, address, code }) =>
    `Ô ${address} trên trang "${sheet}" có mã đơn vị "${code}" không nằm trong danh sách đơn vị; hãy sửa mã hoặc bổ sung đơn vị.`,
  'workbook.departmentUnknown': ({ sheet, address, code }) =>
    `Ô ${address} trên trang "${sheet}" có mã phòng ban "${code}" không nằm trong danh sách phòng ban; hãy sửa mã hoặc bổ sung phòng ban.`,
  'workbook.indicatorUnknown': ({ sheet, address, id }) =>
    `Ô ${address} trên trang "${sheet}" có mã chỉ tiêu "${id}" không có trong danh sách chỉ tiêu; hãy sửa mã hoặc bổ sung chỉ tiêu.`,
  'workbook.rowMissing': ({ sheet, indicator, row }) =>
    `Trang "${sheet}" không còn dòng "${row}" của chỉ tiêu "${indicator}"; hãy khôi phục dòng này hoặc phân bổ lại chỉ tiêu.`,
  'workbook.entryInvalid': ({ sheet, address, column, text }) =>
    `Ô ${address} trên trang "${sheet}" ghi "${text}", không dùng được ở cột "${column}"; hãy sửa lại.`,
  'workbook.wouldLose': ({ sheet, address }) =>
    `Các trang phải được lập lại và nội dung ô ${address} trên trang "${sheet}" sẽ mất; hãy sửa ô này theo kết quả kiểm tra trước.`,
};
