import type { Lattice, StructureProblems } from '../../../domain';
import { formatCount } from '../../number';
import type { SentencesFor } from '../../sentence';
import { amount, cell, list, named } from './words';

const percent = (share: number, decimals: number): string => `${formatCount(share, { decimals }, 'vi')} %`;
const structure = (shares: readonly number[], decimals: number): string =>
  `${shares.map((share) => formatCount(share, { decimals }, 'vi')).join('/')} %`;
const places = (cells: readonly { readonly row: string; readonly column: string; readonly by: number }[], lattice?: Lattice): string =>
  list(cells.map(({ row, column, by }) => `${row} (${named(column)}: ${amount(by, lattice)})`));

export const structureSentences: SentencesFor<StructureProblems> = {
  'structures.sharesNotClosed': ({ sum, whole, gap, decimals }) =>
    `Các tỷ trọng cộng lại ${percent(sum, decimals)} thay vì ${percent(whole, decimals)}, lệch ${percent(gap, decimals)}; hãy sửa một tỷ trọng hoặc bỏ cố định một phần.`,
  'structures.sharesNotPrinted': ({ total, shares, decimals, lattice }) =>
    `Tổng ${amount(total, lattice)} quá nhỏ để chia thành các phần in ra đúng cơ cấu ${structure(shares, decimals)}; hãy dùng đơn vị tính nhỏ hơn hoặc bớt chữ số thập phân của tỷ trọng.`,
  'structures.sharesMoved': ({ total, assigned, reached, decimals, lattice }) =>
    `Tổng ${amount(total, lattice)} quá nhỏ để giữ đúng cơ cấu được giao ${structure(assigned, decimals)}, kết quả in ra ${structure(reached, decimals)}; hãy dùng đơn vị tính nhỏ hơn nếu cần khớp.`,
  'structures.negativeShare': ({ id, share, decimals }) =>
    `Tỷ trọng của "${id}" là ${percent(share, decimals)}, tỷ trọng không được âm trừ thuế sản phẩm trừ trợ cấp; hãy sửa lại.`,
  'structures.negativeAmount': ({ id, column, amount: figure, lattice }) =>
    `Số của ${cell(id, column)} là ${amount(figure, lattice)}, chỉ thuế sản phẩm trừ trợ cấp mới được âm; hãy sửa lại.`,
  'structures.partsDiffer': ({ parts, whole, difference, lattice }) =>
    `Các phần cộng lại ${amount(parts, lattice)}, khác tổng số ${amount(whole, lattice)}, lệch ${amount(difference, lattice)}; hãy sửa cho khớp trước khi tính cơ cấu.`,
  'structures.noWhole': ({ whole, lattice }) =>
    `Tổng số là ${amount(whole, lattice)} nên không tính được tỷ trọng; hãy nhập tổng số lớn hơn 0.`,
  'structures.placePattern': ({ ids }) =>
    `Chưa có cơ cấu năm trước của ${list(ids)} nên các đơn vị này theo cơ cấu chung; hãy bổ sung số năm trước nếu có.`,
  'structures.changedEqually': ({ ids }) =>
    `Các phần ${list(ids)} đang bằng 0 nên phần chênh lệch được chia đều; hãy kiểm tra lại từng phần.`,
  'parts.aboveWhole': ({ id, column, part, amount: figure, whole, excess, lattice }) =>
    `"${part}" ${id === null ? 'cả kỳ' : `ở ${cell(id, column)}`} là ${amount(figure, lattice)}, vượt số chung ${amount(whole, lattice)} là ${amount(excess, lattice)}; hãy giảm phần này hoặc tăng số chung.`,
  'parts.noLongerFit': ({ part, cells, by, lattice }) =>
    `"${part}" lớn hơn số chung ở ${places(cells, lattice)}, cộng lại ${amount(by, lattice)}; hãy phân bổ lại phần này.`,
  'parts.doNotAddUp': ({ cells, by, lattice }) =>
    `Các phần cộng lại không bằng số chung ở ${places(cells, lattice)}, cộng các chênh lệch ${amount(by, lattice)}; hãy phân bổ lại các phần.`,
  'stocks.pathTurns': ({ direction, periods, needed, available, gap, lattice }) => {
    const move = direction === 'falls' ? 'giảm' : 'tăng';
    return `Số của cả địa bàn ${move} ${amount(needed, lattice)} ở ${list(periods)} nhưng các đơn vị có kế hoạch ${move} cả năm chỉ ${move} ${amount(available, lattice)}, thiếu ${amount(gap, lattice)}; hãy sửa lộ trình của địa bàn hoặc mức tháng 12 của đơn vị.`;
  },
  'stocks.noStart': ({ ids }) => `Chưa có số cuối năm trước của ${list(ids)}; hãy nhập số tháng 12 năm trước.`,
  'stocks.unitsAgainst': ({ direction, ids }) =>
    `${direction === 'falls' ? 'Cả địa bàn tăng nhưng số của' : 'Cả địa bàn giảm nhưng số của'} ${list(ids)} lại ${direction === 'falls' ? 'giảm' : 'tăng'}; hãy kiểm tra căn cứ phân bổ.`,
};
