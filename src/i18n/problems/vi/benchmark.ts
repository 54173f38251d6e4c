import type { BenchmarkProblems, PeriodOfYear } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { enumerate } from '../parts';
import { amount, list } from './words';

const FIGURES = { indicator: 'Số liệu', total: 'Tổng số cả năm', anchor: 'Số của kỳ cuối đã chốt' };

function when({ year, period, periods }: PeriodOfYear): string {
  const kind = periods === 12 ? 'tháng' : periods === 4 ? 'quý' : 'kỳ';
  return `${kind} ${period} năm ${year}`;
}

const all = (at: readonly PeriodOfYear[]): string => enumerate(at.map(when), (more) => `và ${more} kỳ khác`);

export const benchmarkSentences: SentencesFor<BenchmarkProblems> = {
  'benchmark.notANumber': ({ what, year, at }) =>
    `${FIGURES[what]}${at !== null ? ` ${when(at)}` : year === null ? '' : ` ${year}`} không phải là số hợp lệ; hãy nhập lại bằng chữ số.`,
  'benchmark.missingIndicator': ({ at }) => `Chưa có số liệu ${all(at)}; hãy điền đủ các kỳ của những năm đã chọn.`,
  'benchmark.duplicateYear': ({ year }) => `Năm ${year} xuất hiện hai lần; hãy bỏ bớt một dòng.`,
  'benchmark.lengthDiffers': ({ year, has, due }) =>
    `Năm ${year} có ${has} kỳ thay vì ${due} kỳ; hãy điền đủ, chỉ năm cuối chưa có tổng số mới được thiếu kỳ.`,
  'benchmark.tooFewYears': ({ years, needed }) =>
    `Mới có ${years} năm đủ số liệu, cần ít nhất ${needed} năm để tính; hãy bổ sung số liệu các năm trước.`,
  'benchmark.notPositive': ({ at }) =>
    `Số liệu ${all(at)} bằng 0 hoặc âm nên không điều chỉnh theo tỷ lệ được; hãy chọn cách điều chỉnh cộng thêm.`,
  'benchmark.negativeTotal': ({ year, total, lattice }) =>
    `Tổng số năm ${year} là ${amount(total, lattice)}, số âm không chia được cho các kỳ không âm; hãy sửa tổng số hoặc cho phép kỳ âm.`,
  'benchmark.totalTooLarge': ({ year, total, lattice }) =>
    `Tổng số năm ${year} là ${amount(total, lattice)}, quá lớn để tính chính xác; hãy chọn đơn vị tính lớn hơn.`,
  'benchmark.emptyYear': ({ year }) => `Các kỳ của năm ${year} cộng lại bằng 0 hoặc âm nên không có dạng mùa vụ; hãy bỏ năm này.`,
  'benchmark.floored': ({ at }) => `Điều chỉnh theo tổng năm làm ${all(at)} xuống dưới 0 nên được giữ ở mức 0; hãy kiểm tra lại tổng số các năm liền kề.`,
  'benchmark.extrapolated': ({ years }) =>
    `Năm ${list(years)} chưa có tổng số nên các kỳ được suy theo tỷ lệ của các năm liền kề; hãy tính lại khi có tổng số.`,
};
