import type { BalanceProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { proportionalAmount } from '../parts';
import { amount, cell, list, named } from './words';

const LINES = { row: 'dòng', column: 'cột' };

export const balanceSentences: SentencesFor<BalanceProblems> = {
  'balance.foreignTable': ({ line }) =>
    `Bảng số không còn khớp với tổng đã giao${line === null ? '' : ` ở ${LINES[line.kind]} "${named(line.id)}"`}; hãy phân bổ lại rồi xem giải thích.`,
  'balance.notAFigure': ({ row, column }) => `Ô ${cell(row, column)} chưa có số nguyên hợp lệ; hãy nhập lại số ở ô này.`,
  'balance.unknownLine': ({ sum, line }) =>
    `Tổng "${named(sum)}" gồm ${LINES[line.kind]} "${named(line.id)}", nhưng bảng không có ${LINES[line.kind]} này; hãy sửa lại tổng hoặc nạp lại danh sách.`,
  'balance.notNeighbour': ({ cells, lattice }) =>
    `Do số cố định và giới hạn, có ô lệch một đơn vị tính trở lên so với tỷ lệ: ${list(
      cells.map(({ row, column, share, fair }) => `${row} ${named(column)} (${amount(share, lattice)}, đúng tỷ lệ là ${proportionalAmount(fair, lattice, 'vi')})`),
    )}; mọi tổng vẫn đúng, hãy nới giới hạn nếu cần sát tỷ lệ hơn.`,
  'balance.notNearest': () => 'Mọi tổng, số cố định và giới hạn đều đúng, nhưng có thể còn bảng sát tỷ lệ hơn; hãy bớt giới hạn nếu cần.',
};
