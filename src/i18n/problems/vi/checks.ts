import type { CheckProblems, Compared, OneFigure } from '../../../domain';
import { formatAmount, formatNumber } from '../../number';
import type { SentencesFor } from '../../sentence';
import { formatBound, periodName } from '../../terms';
import { enumerate } from '../parts';

const figure = (count: number, { lattice }: Pick<Compared, 'lattice'>): string => formatAmount(count, lattice, 'vi');
const found = (data: Compared): string => figure(data.found, data);
const expected = (data: Compared): string => figure(data.expected, data);
const gap = (data: Compared): string => (data.found < data.expected ? `thiếu ${figure(data.expected - data.found, data)}` : `thừa ${figure(data.found - data.expected, data)}`);
const when = (period: OneFigure['period']): string => (period === 'Y' ? 'cả năm' : periodName(period, 'vi').toLowerCase());
const own = (data: OneFigure): string => figure(data.figure, data);
/** `Thu ngân sách, Phú Đô, tháng 3`; the place has no name of its own here. */
const at = ({ indicator, recipient, period }: Pick<OneFigure, 'indicator' | 'recipient' | 'period'>): string =>
  [indicator, recipient === '' ? 'toàn địa bàn' : recipient, when(period)].join(', ');
const list = (names: readonly string[]): string => enumerate(names, (more) => `và ${more} nơi khác`);
const AXES = { units: 'các đơn vị', departments: 'các phòng, ban' } as const;

export const checkSentences: SentencesFor<CheckProblems> = {
  'sum.recipientYear': (data) => `${data.indicator}: các tháng của ${data.recipient} cộng lại ${found(data)}, số cả năm là ${expected(data)}, ${gap(data)}.`,
  'sum.period': (data) => `${data.indicator}: ${AXES[data.axis]} trong ${when(data.period)} cộng lại ${found(data)}, toàn địa bàn là ${expected(data)}, ${gap(data)}.`,
  'sum.recipients': (data) =>
    data.found < data.expected
      ? `${data.indicator}: chưa phân bổ ${figure(data.expected - data.found, data)}; ${AXES[data.axis]} mới được giao ${found(data)} trên ${expected(data)}.`
      : `${data.indicator}: số giao cả năm của ${AXES[data.axis]} cộng lại ${found(data)}, phải là ${expected(data)}, ${gap(data)}.`,
  'sum.periods': (data) =>
    data.lastOnly
      ? `${data.indicator}: toàn địa bàn đến tháng cuối là ${found(data)}, số cả năm phải là ${expected(data)}, ${gap(data)}.`
      : `${data.indicator}: tiến độ các tháng cộng lại ${found(data)}, phải là ${expected(data)}, ${gap(data)}.`,
  'sum.district': (data) => `${data.indicator}: các đơn vị thuộc ${data.recipient} (${when(data.period)}) cộng lại ${found(data)}, dòng của ${data.recipient} ghi ${expected(data)}, ${gap(data)}.`,
  'sum.structure': (data) => `${data.indicator}: các phần của cơ cấu (${data.recipient === '' ? 'toàn địa bàn' : data.recipient}, ${when(data.period)}) cộng lại ${found(data)}, tổng số là ${expected(data)}, ${gap(data)}.`,
  'sum.revenue': (data) => `${data.indicator}: các nguồn thu cộng lại ${found(data)}, tổng thu là ${expected(data)}, ${gap(data)}.`,
  'sum.revenueQuarters': (data) => `${data.indicator}: bốn quý của nguồn thu "${data.source}" cộng lại ${found(data)}, số cả năm là ${expected(data)}, ${gap(data)}.`,
  'part.aboveWhole': (data) =>
    `"${data.part}" (trong đó) lớn hơn "${data.indicator}" ở ${data.recipient === '' ? 'toàn địa bàn' : data.recipient}, ${when(data.period)}: ${found(data)} so với ${expected(data)}, ${gap(data)}.`,
  'share.closed': (data) => `${data.indicator}: các tỷ trọng cộng lại ${found(data)}, phải khép về ${expected(data)}, ${gap(data)}.`,
  'share.amount': (data) => `${data.indicator}: tỷ trọng "${data.part}" tính theo số phân bổ là ${found(data)}, tỷ trọng giao là ${expected(data)}, ${gap(data)}.`,
  'mean.rate': (data) => {
    const instead = { plainMean: ' (số giao bằng trung bình cộng đơn giản của các đơn vị, cách tính này sai)', sum: ' (số giao bằng tổng các tỷ lệ, cách tính này sai)' };
    return `${data.indicator}: bình quân các đơn vị theo "${data.weight}" (${when(data.period)}) là ${found(data)}, toàn địa bàn phải là ${expected(data)}${data.instead === null ? '' : instead[data.instead]}.`;
  },
  'mean.noWeight': ({ indicator, weight, recipients }) => `${indicator}: chưa kiểm tra được bình quân vì thiếu "${weight}" ở ${list(recipients)}; hãy điền cột này trong danh sách đơn vị.`,
  'level.growth': (data) => `${at(data)}: tốc độ tăng ghi ${found(data)}, tính từ mức năm nay và năm trước là ${expected(data)}; hãy sửa tốc độ hoặc mức.`,
  'level.yearEnd': (data) => `${data.indicator}: tháng cuối năm của ${data.recipient === '' ? 'toàn địa bàn' : data.recipient} là ${found(data)}, số cả năm là ${expected(data)}; hai số này phải bằng nhau.`,
  'level.path': (data) => `${at(data)}: mức ${own(data)} nằm ngoài khoảng từ mức năm trước đến mức cuối năm; hãy xem lại tiến độ.`,
  'bound.rate': (data) => `${at(data)}: ${own(data)} không thể có, tỷ lệ phải từ 0 đến ${figure(data.whole, data)}.`,
  'bound.ceiling': (data) => `${at(data)}: ${own(data)} không giữ được mức ${formatBound(data.bound, data.lattice.unit, 'vi')}; hãy sửa lại.`,
  'bound.recipient': (data) => `${data.indicator}: ${data.recipient} được giao ${found(data)}, ngoài giới hạn đã đặt là ${expected(data)}, ${gap(data)}.`,
  'bound.assigned': (data) =>
    `${data.indicator}: số kế hoạch ${formatBound(data.target, data.unit, 'vi')} không đạt mức ${data.by === 'assigned' ? 'cấp trên giao' : 'Hội đồng nhân dân giao'} là ${formatBound(data.assigned, data.unit, 'vi')}; hãy sửa lại hoặc ghi lý do.`,
  'given.figure': ({ indicator, by, now, given, unit }) =>
    `${indicator}: số ${by === 'assigned' ? 'cấp trên giao' : 'Hội đồng nhân dân giao'} lúc nạp là ${formatBound(given, unit, 'vi')}, nay ${now === null ? 'để trống' : `ghi ${formatBound(now, unit, 'vi')}`}; hãy khôi phục số được giao hoặc ghi lý do.`,
  'given.unit': ({ indicator, now, given }) => `${indicator}: đơn vị tính lúc nạp là "${given}", nay ghi "${now}" mà số không đổi theo; hãy khôi phục đơn vị tính.`,
  'given.gone': ({ indicator }) => `"${indicator}" có khi nạp chỉ tiêu, nay không còn trong danh sách; hãy khôi phục dòng này hoặc ghi lý do.`,
  'figure.fraction': (data) => `${at(data)}: ${own(data)} không phải số nguyên, trong khi "${data.lattice.unit}" chỉ đếm được số nguyên.`,
  'figure.negative': (data) => `${at(data)}: ${own(data)} là số âm; hãy kiểm tra lại dấu.`,
  'figure.event': (data) => `${at(data)}: ghi ${own(data)}, một đơn vị chỉ hoàn thành một lần; hãy ghi 1 ở tháng hoàn thành và để trống các tháng khác.`,
  'figure.grdp': ({ indicator }) => `${indicator}: GRDP chỉ được biên soạn cho cấp tỉnh; kế hoạch cấp dưới hãy dùng giá trị sản xuất theo ngành.`,
  'odd.jump': (data) =>
    `${at(data)}: ${own(data)}, ${data.change < 0 ? 'giảm' : 'tăng'} ${formatNumber(Math.abs(data.change), 'vi')} % so với năm trước, khác xa các nơi khác (thường là ${formatNumber(data.usual, 'vi')} %); hãy xem lại.`,
  'odd.thousandfold': (data) => `${at(data)}: ${own(data)} gấp hoặc kém khoảng một nghìn lần năm trước (${formatNumber(data.lastYear, 'vi')}); có thể nhầm đơn vị tính.`,
  'odd.flatMonths': ({ indicator, recipients }) => `${indicator}: các tháng chia đều ở ${list(recipients)} trong khi năm trước thì không; hãy xem lại tiến độ.`,
  'missing.split': ({ indicator, target, unit }) => `${indicator}: được giao ${formatBound(target, unit, 'vi')} nhưng chưa phân bổ cho đơn vị hay phòng, ban nào.`,
  'missing.months': ({ indicator }) => `${indicator}: mới có số cả năm, chưa có tiến độ theo tháng, quý.`,
  'missing.recipients': ({ indicator, recipients, axis }) => `${indicator}: chưa có số của ${list(recipients)}; hãy điền, kể cả số 0 nếu ${axis === 'units' ? 'đơn vị' : 'phòng, ban'} này không được giao.`,
  'missing.department': ({ indicator }) => `${indicator}: chưa ghi phòng, ban chủ trì.`,
  'missing.leader': ({ indicator }) => `${indicator}: chưa ghi lãnh đạo phụ trách.`,
  'missing.solutions': ({ indicator }) => `${indicator}: chưa có giải pháp thực hiện.`,
  'missing.headroom': ({ indicator }) => `${indicator}: chưa nêu dư địa tăng trưởng kèm số liệu (sản phẩm, dự án, nhân tố mới).`,
  'missing.projects': (data) => `Kế hoạch mới có ${data.found} công trình, dự án trọng điểm, cần ít nhất ${data.wanted}.`,
  'missing.head': ({ lacks }) => `Trang bìa chưa ghi ${lacks.map((each) => (each === 'planner' ? 'đơn vị lập kế hoạch' : 'căn cứ pháp lý')).join(' và ')}.`,
  'missing.revenueQuarters': ({ indicator, source }) => `${indicator}: nguồn thu "${source}" chưa chia theo quý.`,
};
