import type { BalanceProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { cell, named } from './words';

const LINES = { row: 'dòng', column: 'cột' };

export const balanceSentences: SentencesFor<BalanceProblems> = {
  'balance.foreignTable': ({ line }) =>
    `Bảng số không còn khớp với tổng đã giao${line === null ? '' : ` ở ${LINES[line.kind]} "${named(line.id)}"`}; hãy phân bổ lại rồi xem giải thích.`,
  'balance.notAFigure': ({ row, column }) => `Ô ${cell(row, column)} chưa có số nguyên hợp lệ; hãy nhập lại số ở ô này.`,
  'balance.unknownLine': ({ sum, line }) =>
    `Tổng "${named(sum)}" gồm ${LINES[line.kind]} "${named(line.id)}", nhưng bảng không có ${LINES[line.kind]} này; hãy sửa lại tổng hoặc nạp lại danh sách.`,
};
