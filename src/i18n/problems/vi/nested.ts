import type { NestedProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { amount, list, named } from './words';

const places = (cells: readonly { readonly row: string; readonly column: string }[]): string =>
  list(cells.map((at) => `${at.row} (${named(at.column)})`));

export const nestedSentences: SentencesFor<NestedProblems> = {
  'nested.noSets': () => 'Chưa có tổng nào được giao để phân bổ; hãy nhập ít nhất một tổng.',
  'nested.duplicateSet': ({ id }) => `Tổng "${id}" được khai hai lần; hãy bỏ bớt một lần.`,
  'nested.emptySet': ({ id }) => `Tổng "${id}" không có đơn vị hoặc tháng nào; hãy chọn phạm vi cho tổng này.`,
  'nested.uncovered': ({ cells }) => `Không tổng nào bao gồm ${places(cells)}; hãy giao tổng hoặc cố định các ô này.`,
  'nested.crossing': ({ sets, drop }) =>
    `Các tổng ${list(sets)} chồng chéo nhau thành vòng nên không thể cùng giữ chính xác; hãy bỏ ${drop.length === 0 ? 'một trong số đó' : list(drop)}.`,
  'nested.totalsDisagree': ({ left, right, difference, lattice }) =>
    `Cùng một phạm vi nhưng ${list(left.ids)} cộng lại ${amount(left.sum, lattice)} còn ${list(right.ids)} cộng lại ${amount(right.sum, lattice)}, lệch ${amount(difference, lattice)}; hãy sửa cho bằng nhau.`,
  'nested.partsExceed': ({ whole, total, parts, sum, excess, lattice }) =>
    `${list(parts)} cộng lại ${amount(sum, lattice)}, vượt tổng ${named(whole)} (${amount(total, lattice)}) là ${amount(excess, lattice)}; hãy giảm phần hoặc tăng tổng.`,
  'nested.infeasible': ({ sets, needed, others, available, gap, pins, lattice }) =>
    `Không xếp được: ${sets.length === 0 ? 'số cố định và giới hạn' : list(sets)} cần ít nhất ${amount(needed, lattice)}, nhưng ${
      others.length === 0 ? 'số cố định và giới hạn' : `${list(others)} cùng các giới hạn`
    } chỉ cho ${amount(available, lattice)}, chênh ${amount(gap, lattice)}; hãy ${pins.length === 0 ? 'mở thêm ô hoặc sửa các tổng' : `nới ở ${places(pins)}`}.`,
};
