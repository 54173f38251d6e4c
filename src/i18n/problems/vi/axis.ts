import type { AxisProblems, OfProfile, ProfileKind } from '../../../domain';
import { formatNumber } from '../../number';
import type { SentencesFor } from '../../sentence';
import { proportionalAmount } from '../parts';
import { amount, list, named } from './words';

const PROFILES: Readonly<Record<ProfileKind, string>> = {
  equal: 'đều các kỳ',
  lastYear: 'theo thực hiện năm trước',
  seasonal: 'theo mùa vụ',
  quarters: 'theo tỷ trọng quý',
  straightLine: 'theo đường thẳng',
  growthPath: 'tăng đều hằng tháng',
  manual: 'tự nhập',
  milestone: 'theo mốc hoàn thành',
  hold: 'giữ nguyên mức',
};

/** Names the engine and its callers give to what weights come from. */
const BASES: Readonly<Record<string, string>> = {
  weights: 'trọng số đã chọn',
  lastYear: 'thực hiện năm trước',
  parent: 'cơ cấu của cấp trên',
  equal: 'tỷ lệ bằng nhau',
};

const LEVELS = { from: 'Mức cuối năm trước', to: 'Mức cuối năm kế hoạch' };

const profileName = ({ profile, name }: OfProfile): string => (name === undefined ? PROFILES[profile] : `${PROFILES[profile]} "${name}"`);
const basisName = (basis: string): string => BASES[basis] ?? `"${basis}"`;
const place = (period: string | null): string => (period === null ? '' : ` ở ${named(period)}`);

export const axisSentences: SentencesFor<AxisProblems> = {
  'axis.fellBack': ({ basis, passed }) =>
    `Mọi giá trị của ${list(passed.map(basisName))} đều bằng 0 nên đã chia theo ${basisName(basis)}; hãy điền trọng số nếu không muốn như vậy.`,
  'axis.quotaLeft': ({ shares, lattice }) =>
    `Vì giữ ổn định khi tổng số tăng, có nơi nhận lệch một đơn vị tính trở lên so với đúng tỷ lệ: ${list(
      shares.map(({ id, share, fair }) => `${named(id)} (${amount(share, lattice)}, đúng tỷ lệ là ${proportionalAmount(fair, lattice, 'vi')})`),
    )}; cần sát tỷ lệ hơn thì hãy chọn cách chia theo số dư lớn nhất.`,
  'axis.profileAllZero': (of) => `Tiến độ ${profileName(of)} toàn số 0 nên đã chia đều các kỳ; hãy nhập số hoặc chọn tiến độ khác.`,
  'axis.periodCount': ({ found }) =>
    `Năm kế hoạch phải có 12 tháng, hoặc 13 kỳ nếu tính đến 31/01 năm sau, nhưng ở đây có ${formatNumber(found, 'vi')} kỳ; hãy sửa số kỳ.`,
  'axis.profileUnknown': ({ kind }) => `Tiến độ loại "${kind}" không có trong phiên bản này; hãy cập nhật phần mềm hoặc chọn tiến độ khác.`,
  'axis.profileLength': ({ expected, found, ...of }) =>
    `Tiến độ ${profileName(of)} cần ${formatNumber(expected, 'vi')} số nhưng có ${formatNumber(found, 'vi')} số; hãy nhập cho đủ.`,
  'axis.profileGap': ({ periods, ...of }) =>
    `Tiến độ ${profileName(of)} còn để trống ${list(periods)}; hãy điền số (0 nếu không có) hoặc chọn tiến độ khác.`,
  'axis.profileNotANumber': ({ period, ...of }) => `Tiến độ ${profileName(of)} có số không hợp lệ${place(period)}; hãy nhập lại bằng chữ số.`,
  'axis.profileNegative': ({ period, value, ...of }) =>
    `Tiến độ ${profileName(of)} có số âm ${formatNumber(value, 'vi')}${place(period)}; hãy sửa thành số không âm hoặc chọn tiến độ khác.`,
  'axis.factorNotPositive': ({ factor }) =>
    `Hệ số tăng hằng tháng ${formatNumber(factor, 'vi')} phải lớn hơn 0; hãy nhập lại, ví dụ 1,02 để mỗi tháng tăng 2 %.`,
  'axis.periodUnknown': ({ period, periods }) =>
    `Mốc hoàn thành "${named(period)}" không thuộc các kỳ của năm (từ ${named(periods[0] ?? '')} đến ${named(periods.at(-1) ?? '')}); hãy chọn lại mốc.`,
  'axis.holdNeedsLevel': () =>
    'Tiến độ giữ nguyên mức chỉ dùng cho số tại thời điểm, không dùng cho số cộng dồn cả năm; hãy chọn tiến độ khác.',
  'axis.beyondPeriods': ({ what, expected, found }) =>
    `${what === 'pin' ? 'Số cố định' : 'Giới hạn'} theo kỳ có ${formatNumber(found, 'vi')} mục, nhiều hơn ${formatNumber(expected, 'vi')} kỳ của năm; hãy bỏ phần thừa.`,
  'axis.levelNotANumber': ({ which }) => `${LEVELS[which]} không phải là số hợp lệ; hãy nhập lại bằng chữ số.`,
  'axis.levelNegative': ({ which, level, lattice }) =>
    `${LEVELS[which]} ${amount(level, lattice)} là số âm; hãy nhập lại mức không âm.`,
  'axis.growthNeedsPositive': ({ from, to, lattice }) =>
    `Tăng đều hằng tháng cần mức đầu (${amount(from, lattice)}) và mức cuối (${amount(to, lattice)}) đều lớn hơn 0; hãy chọn tiến độ theo đường thẳng.`,
  'axis.shapeTurns': ({ periods, ...of }) =>
    `Tiến độ ${profileName(of)} vừa tăng vừa giảm (${list(periods)} ngược chiều các kỳ khác) nên không dùng làm mẫu được; hãy chọn tiến độ khác.`,
};
