/** Vietnamese sentences, written for officials: what is wrong, where, what to do. */
import type { Lattice, ProblemData } from '../../domain';
import { formatAmount, formatCount, formatNumber } from '../number';
import type { ProblemSentences } from '../sentence';
import { behaviourName, periodName } from '../terms';
import { oddity } from './oddities';
import { enumerate, megabytes, monthOf, printedFigure } from './parts';

type OfLine = Pick<ProblemData['allocation.pinsExceedTotal'], 'line'>;

const amount = (count: number, lattice?: Lattice): string => formatAmount(count, lattice, 'vi');
const list = (names: readonly string[]): string => enumerate(names.map(named), (more) => `và ${more} mục khác`);
const printed = (value: string): string => printedFigure(value, 'vi');

/** A row or column of the engine: months carry period ids, everything else its own name. */
function named(id: string): string {
  const month = monthOf(id);
  return month === null ? id : periodName(month, 'vi').toLowerCase();
}

/** One unit, or one cell where a column is given. */
function cell(id: string, column: string | undefined): string {
  return column === undefined ? `"${named(id)}"` : `"${id}" (${named(column)})`;
}

function within(line: OfLine['line']): string {
  return line === undefined ? '' : ` ở ${named(line.id)}`;
}

const FIGURES = { total: 'Tổng số', weight: 'Trọng số', pin: 'Số cố định', bound: 'Giới hạn' };
const BOMBS = { entries: 'quá nhiều thành phần', bytes: 'quá nhiều dữ liệu khi giải nén', cells: 'quá nhiều ô', depth: 'cấu trúc lồng quá sâu' };

export const viProblems: ProblemSentences = {
  'allocation.notANumber': ({ what, id, column }) =>
    `${FIGURES[what]}${id === null ? '' : ` của ${cell(id, column)}`} không phải là số hợp lệ; hãy nhập lại bằng chữ số.`,
  'allocation.totalTooLarge': ({ total, lattice }) =>
    `Tổng số ${amount(total, lattice)} quá lớn để phân bổ chính xác; hãy chọn đơn vị tính lớn hơn hoặc bớt số lẻ thập phân.`,
  'allocation.noRecipients': () => 'Chưa có đơn vị nào để nhận phân bổ; hãy nạp danh sách đơn vị.',
  'allocation.negativeWeight': ({ id, weight }) =>
    `Trọng số của "${id}" là ${formatNumber(weight, 'vi')}, trọng số không được âm; hãy sửa trong danh sách đơn vị.`,
  'allocation.missingWeight': ({ ids }) =>
    `Chưa có trọng số cho ${list(ids)}; hãy điền trọng số (0 nếu không giao) hoặc chọn căn cứ phân bổ khác.`,
  'allocation.duplicateRecipient': ({ id }) => `Đơn vị "${id}" xuất hiện hai lần; hãy bỏ bớt một dòng.`,
  'allocation.boundsCrossed': ({ id, column, min, max, lattice }) =>
    `Giới hạn của ${cell(id, column)} mâu thuẫn: mức thấp nhất ${amount(min, lattice)} lớn hơn mức cao nhất ${amount(max, lattice)}; hãy sửa một trong hai.`,
  'allocation.pinOutsideBounds': ({ id, column, pin, min, max, lattice }) =>
    `Số cố định ${amount(pin, lattice)} của ${cell(id, column)} nằm ngoài giới hạn từ ${amount(min, lattice)} đến ${amount(max, lattice)}; hãy sửa số cố định hoặc giới hạn.`,
  'allocation.pinsExceedTotal': ({ total, pinned, excess, release, line, lattice }) =>
    `Các số cố định${within(line)} cộng lại ${amount(pinned, lattice)}, vượt tổng số ${amount(total, lattice)} là ${amount(excess, lattice)}; hãy bỏ cố định ở ${list(release)}.`,
  'allocation.allPinned': ({ total, pinned, difference, line, lattice }) =>
    `${line === undefined ? 'Mọi đơn vị' : `Mọi ô${within(line)}`} đều đã cố định, cộng lại ${amount(pinned, lattice)}, lệch ${amount(difference, lattice)} so với tổng số ${amount(total, lattice)}; hãy bỏ cố định ít nhất một nơi.`,
  'allocation.boundsTooTight': ({ total, reachable, gap, ids, line, lattice }) =>
    `Với giới hạn đã đặt${within(line)} chỉ phân bổ được ${amount(reachable, lattice)}, còn thiếu ${amount(gap, lattice)} so với tổng số ${amount(total, lattice)}; hãy nới giới hạn của ${list(ids)}.`,
  'allocation.marginsDisagree': ({ rows, columns, difference, lattice }) =>
    `Tổng theo đơn vị (${amount(rows, lattice)}) khác tổng theo tháng (${amount(columns, lattice)}), lệch ${amount(difference, lattice)}; hãy sửa cho hai tổng bằng nhau.`,
  'allocation.emptyLine': ({ line, id, total, lattice }) =>
    `${line === 'row' ? 'Dòng' : 'Cột'} "${named(id)}" phải nhận ${amount(total, lattice)} nhưng mọi ô của nó đều bị chặn hoặc có trọng số bằng 0; hãy mở ít nhất một ô.`,
  'allocation.infeasible': ({ side, columns, needed, available, gap, pins, lattice }) =>
    `Không xếp được: số cố định và giới hạn ${
      side === 'tooMuch'
        ? `buộc ${list(columns)} nhận ít nhất ${amount(needed, lattice)}, vượt tổng ${amount(available, lattice)} là ${amount(gap, lattice)}`
        : `chỉ cho ${list(columns)} nhận nhiều nhất ${amount(available, lattice)}, thiếu ${amount(gap, lattice)} so với tổng ${amount(needed, lattice)}`
    }; hãy nới ${pins.length === 0 ? 'giới hạn' : `ở ${list(pins.map((pin) => `${pin.row} (${named(pin.column)})`))}`}.`,
  'allocation.mixedSigns': ({ cells }) =>
    `Bảng có cả số âm và số dương (${list(cells.map((at) => `${at.row} (${named(at.column)})`))}); hãy phân bổ riêng phần tăng và phần giảm.`,
  'allocation.mixedSignTotals': ({ lines }) =>
    `Có tổng âm và tổng dương trong cùng một bảng (${list(lines.map((total) => total.id))}); hãy phân bổ riêng phần tăng và phần giảm.`,
  'allocation.unknownCell': ({ row, column }) =>
    `Số cố định hoặc giới hạn đặt ở ${cell(row, column)}, nhưng bảng không có ô này; hãy bỏ số cố định đó hoặc nạp lại đơn vị.`,

  'app.unexpected': ({ detail }) =>
    `Có lỗi ngoài dự kiến nên thao tác đã dừng (${detail}); hãy thử lại, nếu còn lỗi thì đóng và mở lại khung này.`,
  'app.notInExcel': () => 'Trang này chỉ làm việc trong Excel; hãy mở sổ tính trong Excel rồi mở thẻ Phân bổ chỉ tiêu.',
  'app.hostSilent': ({ seconds }) =>
    `Excel chưa trả lời sau ${seconds} giây; hãy đóng và mở lại khung này, hoặc mở lại sổ tính.`,

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
    `Excel không ghi được (mã ${officeCode}) và chưa đưa được sổ tính về như cũ; hãy đóng sổ không lưu rồi mở lại.`,
  'host.refused': ({ officeCode }) => `Excel từ chối thao tác (mã ${officeCode}); sổ tính không thay đổi, hãy thử lại.`,

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
  'workbook.indicatorUnknown': ({ sheet, address, id }) =>
    `Ô ${address} trên trang "${sheet}" có mã chỉ tiêu "${id}" không có trong danh sách chỉ tiêu; hãy sửa mã hoặc bổ sung chỉ tiêu.`,
  'workbook.rowMissing': ({ sheet, indicator, row }) =>
    `Trang "${sheet}" không còn dòng "${row}" của chỉ tiêu "${indicator}"; hãy khôi phục dòng này hoặc phân bổ lại chỉ tiêu.`,
  'workbook.entryInvalid': ({ sheet, address, column, text }) =>
    `Ô ${address} trên trang "${sheet}" ghi "${text}", không dùng được ở cột "${column}"; hãy sửa lại.`,
  'workbook.wouldLose': ({ sheet, address }) =>
    `Các trang phải được lập lại và nội dung ô ${address} trên trang "${sheet}" sẽ mất; hãy sửa ô này theo kết quả kiểm tra trước.`,
};
