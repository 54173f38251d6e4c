/** Vietnamese words of the screens. Its shape is the contract the other language is held to. */
import type { Behaviour } from '../../domain';
import { formatNumber } from '../number';
import { viLoad } from './vi-load';
import { viSplit } from './vi-split';

const n = (value: number): string => formatNumber(value, 'vi');

/** Words for a finding: figures with their unit; `line` is a unit or period, empty when the whole is meant. */
export interface FindingWords {
  readonly name: string;
  readonly line: string;
  readonly found: string;
  readonly expected: string;
  /** The difference in words, from `short`, `over` or `equal`. */
  readonly gap: string;
}

/** Why a kind of indicator is not shared out as a sum, and what it will need. */
const notSplit: Record<Behaviour, string> = {
  flow: 'Chỉ tiêu này cần có số giao là tổng mức trước khi phân bổ.',
  stock: 'Số tại thời điểm không cộng theo tháng; cần số của từng đơn vị ở kỳ gốc và mức cuối năm.',
  event: 'Đây là số lượng cụ thể, không chia lẻ; cần nêu tên đơn vị thực hiện và tháng hoàn thành.',
  rate: 'Tỷ lệ không cộng được giữa các đơn vị; cần mẫu số của từng đơn vị (ví dụ số lao động) để giao mức riêng.',
  growth: 'Tốc độ tăng không chia được; cần số thực hiện năm trước của từng đơn vị để tính mức năm nay.',
  share: 'Tỷ trọng được tính từ số tuyệt đối; cần giá trị của cả cơ cấu và từng ngành để phân bổ.',
  perHead: 'Bình quân đầu người không cộng được; cần dân số của từng đơn vị.',
  reduction: 'Mức giảm tính bằng điểm phần trăm; cần số hộ và tỷ lệ đầu năm của từng đơn vị.',
  ceiling: 'Mức trần hoặc sàn được giao nguyên cho mọi đơn vị, không chia nhỏ; cần xác nhận đơn vị nào áp dụng.',
  milestone: 'Mốc hoàn thành không chia được; cần nêu đơn vị thực hiện và tháng hoàn thành.',
};

export const viMessages = {
  product: 'Phân bổ chỉ tiêu',
  language: { label: 'Ngôn ngữ', vi: 'Tiếng Việt', en: 'English' },
  tabs: {
    label: 'Các công việc',
    load: { short: 'Nạp', full: 'Nạp chỉ tiêu' },
    split: { short: 'Phân bổ', full: 'Phân bổ' },
    check: { short: 'Kiểm tra', full: 'Kiểm tra' },
    review: { short: 'Thẩm định', full: 'Thẩm định' },
    track: { short: 'Theo dõi', full: 'Theo dõi' },
  },
  common: {
    starting: 'Đang kết nối với Excel…',
    reading: 'Đang đọc sổ tính…',
    working: 'Đang thực hiện…',
    write: 'Ghi vào sổ',
    writing: 'Đang ghi…',
    undo: 'Hoàn tác',
    undone: 'Đã hoàn tác, sổ tính trở về như trước lần ghi vừa rồi.',
    nothingToUndo: 'Không có thao tác nào để hoàn tác.',
    cancel: 'Thôi',
    tryAgain: 'Thử lại',
    illustrative: 'số liệu minh họa',
    noPlan: 'Sổ tính chưa có kế hoạch. Hãy nạp chỉ tiêu và danh sách đơn vị trước.',
    toLoad: 'Sang Nạp chỉ tiêu',
    otherReading: (chosen: string, other: string): string => `Đang hiểu là ${chosen}, không phải ${other}.`,
    year: (year: number): string => `năm ${year}`,
    total: 'Cộng',
    wholeYear: 'Cả năm',
    scroll: (name: string): string => `${name} (cuộn ngang để xem hết)`,
  },
  load: viLoad,
  split: {
    ...viSplit,
    title: 'Phân bổ theo đơn vị và tháng',
    indicators: 'Chọn chỉ tiêu',
    filter: 'Tìm chỉ tiêu',
    noneFound: 'Không có chỉ tiêu nào khớp với từ tìm.',
    states: {
      unallocated: 'Chưa phân bổ',
      closed: 'Đã khớp',
      open: 'Còn lệch',
      notSplit: 'Chưa giao',
    },
    openBy: (amount: string): string => `Chưa phân bổ ${amount}`,
    overBy: (amount: string): string => `Phân bổ quá ${amount}`,
    measure: 'Đơn vị tính',
    decimals: 'Số lẻ thập phân',
    basis: 'Căn cứ chia theo đơn vị',
    basisSuggested: 'Theo gợi ý của từng chỉ tiêu',
    basisSuggestedColumn: (column: string): string => `Theo gợi ý: ${column}`,
    basisEqual: 'Bằng nhau',
    basisWeights: 'Theo cột trọng số',
    profile: 'Tiến độ trong năm',
    profiles: {
      equal: 'Đều các tháng',
      quarters: 'Theo tỷ trọng bốn quý',
      months: 'Theo trọng số mười hai tháng',
      straightLine: 'Tăng (giảm) đều từng tháng',
      milestone: 'Dồn vào một tháng',
    },
    weightNegative: 'Trọng số không được âm.',
    weightsAllZero: 'Ít nhất một trọng số phải lớn hơn 0.',
    notSplit,
    preview: 'Xem trước',
    previewing: 'Đang tính…',
    needsChoice: 'Chọn một chỉ tiêu để xem trước cách phân bổ.',
    changes: (count: number): string => (count === 0 ? 'Không có ô nào thay đổi.' : `${n(count)} ô sẽ thay đổi.`),
    closes: (total: string): string => `Cộng theo đơn vị và cộng theo tháng đều bằng ${total}.`,
    closesNot: (total: string): string => `Bảng này không cộng đúng bằng ${total}.`,
    rebuilds:
      'Đổi đơn vị làm tròn nên các trang của kế hoạch sẽ được dựng lại: ghi chú và cột riêng thêm trên các trang đó sẽ mất, trừ khi hoàn tác.',
    zeros: 'Đơn vị không được giao trong cả năm',
    zeroReasons: { zeroWeight: 'trọng số bằng 0', tooSmall: 'phần được chia nhỏ hơn nửa đơn vị tính' },
    unit: 'Đơn vị',
    before: 'Năm, cũ',
    after: 'Năm, mới',
    months: 'Hiện mười hai tháng',
    old: 'cũ',
    none: 'chưa có',
    done: (name: string, cells: number): string => `Đã ghi phân bổ "${name}", ${n(cells)} ô thay đổi.`,
    upToDate: 'Sổ tính đã đúng như bảng xem trước.',
  },
  check: {
    title: 'Kiểm tra tính khớp',
    run: 'Kiểm tra lại',
    running: 'Đang kiểm tra…',
    headline: (indicators: number, allocated: number, errors: number): string =>
      `${n(indicators)} chỉ tiêu · ${n(allocated)} đã phân bổ · ${n(errors)} lỗi`,
    stale: 'Sổ tính đã thay đổi sau lần kiểm tra này.',
    clean: 'Mọi tổng đều khớp với số được giao.',
    nothingAllocated: 'Chưa có chỉ tiêu nào được phân bổ nên chưa có gì để cộng.',
    findings: 'Các điểm cần xem',
    severities: { error: 'Lỗi', warning: 'Cảnh báo' },
    goTo: 'Đến ô',
    goToOf: (indicator: string, line: string): string => `Đến ô: ${indicator}${line === '' ? '' : `, ${line}`}`,
    unallocated: (count: number): string => `${n(count)} chỉ tiêu chưa phân bổ`,
    notSplit: (count: number): string => `${n(count)} chỉ tiêu khác (tỷ lệ, tốc độ tăng…) chưa giao`,
    finding: {
      unitRow: ({ name, line, found, expected, gap }: FindingWords): string =>
        `${name}: các tháng của ${line} cộng lại ${found}, phải bằng ${expected}, ${gap}.`,
      monthColumn: ({ name, line, found, expected, gap }: FindingWords): string =>
        `${name}: các đơn vị trong ${line} cộng lại ${found}, phải bằng ${expected}, ${gap}.`,
      unitTotals: ({ name, found, expected, gap }: FindingWords): string =>
        `${name}: số giao cả năm của các đơn vị cộng lại ${found}, phải bằng ${expected}, ${gap}.`,
      monthTotals: ({ name, found, expected, gap }: FindingWords): string =>
        `${name}: tiến độ mười hai tháng cộng lại ${found}, phải bằng ${expected}, ${gap}.`,
      year: ({ name, found, expected, gap }: FindingWords): string =>
        `${name}: số cả năm là ${found}, số được giao là ${expected}, ${gap}.`,
      structure: ({ name, line, found, expected, gap }: FindingWords): string =>
        `${name}: các phần của cơ cấu${line === '' ? '' : ` ở ${line}`} cộng lại ${found}, phải bằng ${expected}, ${gap}.`,
      share: ({ name, found, expected, gap }: FindingWords): string =>
        `${name}: tỷ trọng theo số đã phân bổ là ${found}, tỷ trọng giao là ${expected}, ${gap}.`,
      observed: ({ name, line, found, expected, gap }: FindingWords): string =>
        `${name}${line === '' ? '' : `, ${line}`}: trên trang là ${found}, phải là ${expected}, ${gap}.`,
    },
    short: (amount: string): string => `thiếu ${amount}`,
    over: (amount: string): string => `thừa ${amount}`,
    equal: 'không lệch',
    unknown: 'chưa rõ',
    blank: 'chưa có số',
  },
  review: {
    title: 'Thẩm định kế hoạch gửi lên',
    hint: 'Chọn các sổ tính .xlsx do các đơn vị gửi lên; tệp chỉ được đọc, không bị sửa.',
    files: 'Sổ tính cần thẩm định',
    drop: 'hoặc thả nhiều tệp vào đây',
    empty: 'Chưa có tệp nào. Mỗi sổ tính được đọc và cộng lại, kết quả hiện ở đây.',
    list: 'Kết quả từng tệp',
    summary: (files: number, clean: number): string => `${n(files)} tệp · ${n(clean)} tệp khớp`,
    reading: (name: string): string => `Đang đọc ${name}…`,
    states: { clean: 'Khớp', findings: 'Có điểm lệch', refused: 'Không đọc được' },
    findings: (count: number): string => (count === 0 ? 'không có điểm lệch' : `${n(count)} điểm cần xem`),
    changedTargets: 'Số giao khác với kế hoạch trong sổ đang mở',
    changedTarget: (name: string, assigned: string, found: string): string =>
      `${name}: sổ đang mở giao ${assigned}, tệp này ghi ${found}.`,
    show: (name: string): string => `Xem chi tiết ${name}`,
    remove: (name: string): string => `Bỏ ${name} khỏi danh sách`,
    allocated: (allocated: number, all: number): string => `${n(allocated)}/${n(all)} chỉ tiêu đã phân bổ`,
  },
  track: {
    title: 'Theo dõi kế hoạch theo tháng',
    month: 'Tháng báo cáo',
    ofMonth: 'Kế hoạch tháng',
    cumulative: 'Lũy kế',
    year: 'Cả năm',
    share: '% cả năm',
    empty: 'Chưa có chỉ tiêu nào được phân bổ theo tháng. Hãy phân bổ trước.',
    toSplit: 'Sang Phân bổ',
    caption: (month: string): string => `Kế hoạch đến hết ${month}`,
  },
};
