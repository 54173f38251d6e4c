import type { AllocationProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatNumber } from '../../number';
import { amount, cell, cells, list, named, printed, within } from './words';

const FIGURES = { total: 'Tổng số', weight: 'Trọng số', pin: 'Số cố định', bound: 'Giới hạn', last: 'Số năm trước' };

export const allocationSentences: SentencesFor<AllocationProblems> = {
  'allocation.notANumber': ({ what, id, column }) =>
    `${FIGURES[what]}${id === null ? '' : ` của ${cell(id, column)}`} không phải là số hợp lệ; hãy nhập lại bằng chữ số.`,
  'allocation.totalTooLarge': ({ total, lattice }) =>
    `Tổng số ${amount(total, lattice)} quá lớn để phân bổ chính xác; hãy chọn đơn vị tính lớn hơn hoặc bớt số lẻ thập phân.`,
  'allocation.noRecipients': () => 'Chưa có đơn vị nào để nhận phân bổ; hãy nạp danh sách đơn vị.',
  'allocation.negativeWeight': ({ id, weight }) =>
    `Trọng số của "${id}" là ${formatNumber(weight, 'vi')}, trọng số không được âm; hãy sửa trong danh sách đơn vị.`,
  'allocation.missingWeight': ({ ids }) =>
    `Chưa có trọng số cho ${list(ids)}; hãy điền trọng số (0 nếu không giao) hoặc chọn căn cứ phân bổ khác.`,
  'allocation.duplicateRecipient': ({ id }) =>
    named(id) === id ? `Đơn vị "${id}" xuất hiện hai lần; hãy bỏ bớt một dòng.` : `Trong danh sách kỳ, ${named(id)} xuất hiện hai lần; hãy bỏ bớt một kỳ.`,
  'allocation.boundsCrossed': ({ id, column, min, max, lattice }) =>
    `Giới hạn của ${cell(id, column)} mâu thuẫn: mức thấp nhất ${amount(min, lattice)} lớn hơn mức cao nhất ${amount(max, lattice)}; hãy sửa một trong hai.`,
  'allocation.pinOutsideBounds': ({ id, column, pin, min, max, lattice }) =>
    `Số cố định ${amount(pin, lattice)} của ${cell(id, column)} nằm ngoài giới hạn từ ${amount(min, lattice)} đến ${amount(max, lattice)}; hãy sửa số cố định hoặc giới hạn.`,
  'allocation.pinsExceedTotal': ({ total, pinned, excess, release, pins, line, lattice }) =>
    `Các số cố định${within(line)} cộng lại ${amount(pinned, lattice)}, vượt tổng số ${amount(total, lattice)} là ${amount(excess, lattice)}; hãy bỏ cố định ở ${pins === undefined ? list(release) : cells(pins)}.`,
  'allocation.allPinned': ({ total, pinned, difference, pins, line, lattice }) =>
    `${line === undefined ? 'Mọi đơn vị' : `Mọi ô${within(line)}`} đều đã cố định, cộng lại ${amount(pinned, lattice)}, lệch ${amount(difference, lattice)} so với tổng số ${amount(total, lattice)}; hãy bỏ cố định ${pins === undefined ? 'ít nhất một nơi' : `ở ${cells(pins)}`}.`,
  'allocation.boundsTooTight': ({ total, reachable, gap, ids, pins, line, lattice }) =>
    `Với giới hạn đã đặt${within(line)} chỉ phân bổ được ${amount(reachable, lattice)}, còn thiếu ${amount(gap, lattice)} so với tổng số ${amount(total, lattice)}; hãy nới giới hạn của ${pins === undefined ? list(ids) : cells(pins)}.`,
  'allocation.marginsDisagree': ({ rows, columns, difference, lattice }) =>
    `Tổng theo đơn vị (${amount(rows, lattice)}) khác tổng theo tháng (${amount(columns, lattice)}), lệch ${amount(difference, lattice)}; hãy sửa cho hai tổng bằng nhau.`,
  'allocation.emptyLine': ({ line, id, total, pins, lattice }) =>
    `${line === 'row' ? 'Dòng' : 'Cột'} "${named(id)}" phải nhận ${amount(total, lattice)} nhưng mọi ô của nó đều bị chặn hoặc có trọng số bằng 0; hãy ${pins === undefined ? 'mở ít nhất một ô' : `bỏ cố định ở ${cells(pins)}`}.`,
  'allocation.infeasible': ({ side, columns, needed, available, gap, pins, isBlocked, lattice }) =>
    `Không xếp được: số cố định và giới hạn ${
      side === 'tooMuch'
        ? `buộc ${list(columns)} nhận ít nhất ${amount(needed, lattice)}, vượt tổng ${amount(available, lattice)} là ${amount(gap, lattice)}`
        : `chỉ cho ${list(columns)} nhận nhiều nhất ${amount(available, lattice)}, thiếu ${amount(gap, lattice)} so với tổng ${amount(needed, lattice)}`
    }; hãy ${
      isBlocked === true ? `${pins.length === 0 ? '' : `nới ở ${cells(pins)} và `}mở thêm ô đang để trống` : `nới ở ${cells(pins)}`
    }.`,
  'allocation.mixedSigns': (data) =>
    `Bảng có cả số âm và số dương (${cells(data.cells)}); hãy phân bổ riêng phần tăng và phần giảm.`,
  'allocation.mixedSignTotals': ({ lines }) =>
    `Có tổng âm và tổng dương trong cùng một bảng (${list(lines.map((total) => total.id))}); hãy phân bổ riêng phần tăng và phần giảm.`,
  'allocation.decimalsInvalid': ({ decimals }) => `Số chữ số thập phân là ${printed(decimals)}; hãy nhập một số nguyên từ 0 đến 9.`,
  'allocation.missingFigure': ({ id, column }) => `Chưa có số của ${cell(id, column)}; hãy nhập số (0 nếu không có).`,
  'allocation.negativeLevel': ({ id, column, level, lattice }) =>
    `Số của ${cell(id, column)} là ${amount(level, lattice)}, số tại một thời điểm không được âm; hãy sửa lại.`,
  'allocation.tooManyLines': ({ found, expected }) =>
    `Bảng số liệu có ${amount(found)} dòng hoặc cột trong khi danh sách chỉ có ${amount(expected)} tên; hãy nạp lại bảng hoặc bổ sung danh sách.`,
  'allocation.unknownPart': ({ id }) => `Không có phần "${named(id)}" trong danh sách; hãy kiểm tra lại tên.`,
  'allocation.unknownCell': ({ row, column }) =>
    `Số cố định hoặc giới hạn đặt ở ${cell(row, column)}, nhưng bảng không có ô này; hãy bỏ số cố định đó hoặc nạp lại đơn vị.`,
};
