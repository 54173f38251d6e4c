import type { RateProblems } from '../../../domain';
import type { SentencesFor } from '../../sentence';
import { formatNumber } from '../../number';
import { amount, cell, list, named, printed } from './words';

const at = (month: string | null): string => (month === null ? '' : ` (${named(month)})`);
const whole = (value: number): string => formatNumber(value, 'vi');

export const rateSentences: SentencesFor<RateProblems> = {
  'rates.zeroDenominator': ({ ids }) =>
    `Mẫu số (dân số, lao động, số hộ…) của ${list(ids)} bằng 0 nên không có tỷ lệ; hãy sửa mẫu số hoặc bỏ đơn vị này ra khỏi chỉ tiêu.`,
  'rates.missingLast': ({ ids }) => `Chưa có số năm trước của ${list(ids)}; hãy điền số năm trước hoặc chọn cách giao cùng một mức.`,
  'rates.lastInvalid': ({ id, last }) =>
    `Số năm trước của "${id}" là ${printed(last)}, không phải là một mức hợp lệ (từ 0 đến 100 %); hãy sửa lại.`,
  'rates.targetOutsideCap': ({ target, cap, lattice }) =>
    cap === null
      ? `Mục tiêu ${amount(target, lattice)} là số âm; hãy sửa mục tiêu.`
      : `Mục tiêu ${amount(target, lattice)} nằm ngoài khoảng từ 0 đến mức trần ${amount(cap, lattice)}; hãy sửa mục tiêu hoặc mức trần.`,
  'rates.capAboveWhole': ({ cap, whole: most, lattice }) =>
    `Mức trần ${amount(cap, lattice)} phải lớn hơn 0 và không vượt ${amount(most, lattice)}; hãy sửa mức trần.`,
  'rates.noNumerator': ({ id, denominator, min, max, lattice }) =>
    max === null || min !== max
      ? `Với mẫu số ${whole(denominator)}, "${id}" không có số nguyên nào nằm trong giới hạn ${max === null ? `từ ${amount(min, lattice)} trở lên` : `từ ${amount(min, lattice)} đến ${amount(max, lattice)}`}; hãy nới giới hạn.`
      : `Với mẫu số ${whole(denominator)}, "${id}" không có số nguyên nào cho đúng mức cố định ${amount(min, lattice)}; hãy bỏ cố định hoặc chọn mức gần đó.`,
  'rates.unreachable': ({ side, target, reachable, gap, release, lattice }) =>
    `Bình quân gia quyền của các đơn vị ${side === 'tooLow' ? 'cao nhất chỉ đạt' : 'thấp nhất vẫn là'} ${amount(reachable, lattice)}, ${
      side === 'tooLow' ? 'thiếu' : 'vượt'
    } mục tiêu ${amount(target, lattice)} khoảng ${amount(gap, lattice)}; hãy ${
      release.length === 0 ? 'chọn cách giao khác' : `nới số cố định hoặc giới hạn ở ${list(release)}`
    }.`,
  'rates.rankingContradicted': ({ ahead, behind }) =>
    `Năm trước "${ahead}" cao hơn "${behind}", nhưng số cố định hoặc giới hạn buộc thứ hạng đảo ngược; hãy nới giới hạn hoặc chọn cách giao khác.`,
  'rates.pathLength': ({ given }) => `Lộ trình trong năm có ${whole(given)} số, phải đủ mười hai tháng; hãy bổ sung cho đủ.`,
  'rates.pathTurns': ({ month, figure, from, to, lattice }) =>
    `Lộ trình ${named(month)} là ${amount(figure, lattice)}, nằm ngoài khoảng từ ${amount(from, lattice)} (kỳ trước) đến ${amount(to, lattice)} (cuối năm); hãy sửa số của tháng này.`,
  'rates.pathEnds': ({ december, target, lattice }) =>
    `Lộ trình kết thúc ở ${amount(december, lattice)}, khác mục tiêu cuối năm ${amount(target, lattice)}; hãy sửa số tháng 12.`,
  'rates.partAboveWhole': ({ id, month, part, whole: most }) =>
    `Ở ${cell(id, month)}, phần "trong đó" là ${whole(part)}, lớn hơn số chung ${whole(most)}; hãy giảm phần này hoặc nâng số chung.`,
  'rates.targetNotPrinted': ({ target, reached, numerator, denominator, month, lattice }) =>
    `Mẫu số quá nhỏ để ra đúng ${amount(target, lattice)}${at(month)}: gần nhất là ${whole(numerator)}/${whole(denominator)}, tức ${amount(reached, lattice)}; hãy chấp nhận mức này hoặc đổi mục tiêu.`,
  'rates.shownMeanDiffers': ({ target, mean, proven, month, lattice }) =>
    `Bình quân gia quyền của các mức in ra là ${amount(mean, lattice)}${at(month)}, không phải ${amount(target, lattice)}, vì ${
      proven ? 'không có cách làm tròn nào' : 'chưa tìm được cách làm tròn'
    } khớp hơn với mẫu số nhỏ; hãy tăng số lẻ thập phân.`,
  'rates.placeFalls': ({ from, to, lattice }) =>
    `Mục tiêu ${amount(to, lattice)} thấp hơn bình quân năm trước ${amount(from, lattice)} nên các đơn vị được giao mức giảm; hãy kiểm tra lại mục tiêu nếu không phải chỉ tiêu giảm.`,
  'rates.unitsFall': ({ units, lattice }) =>
    `Mức giao thấp hơn năm trước ở ${list(units.map(({ id, from, to }) => `${id} (${amount(from, lattice)} → ${amount(to, lattice)})`))}; hãy đặt mức thấp nhất cho các đơn vị này nếu không muốn giảm.`,
  'rates.rankingBroken': ({ ahead, behind }) =>
    `Vì mẫu số nhỏ, mức in ra của "${ahead}" thấp hơn "${behind}" dù năm trước cao hơn; hãy tăng số lẻ thập phân hoặc chấp nhận.`,
  'rates.ceilingBroken': ({ bound, side, units, lattice }) =>
    `Hiện đã ${side === 'above' ? 'vượt mức trần' : 'dưới mức sàn'} ${amount(bound, lattice)}: ${list(units.map(({ id, present }) => `${id} (${amount(present, lattice)})`))}; hãy có biện pháp riêng cho các đơn vị này.`,
};
