/**
 * The words printed in the workbook. The workbook is an official document and always Vietnamese;
 * the same words are how a workbook is recognised when it comes back, so each stands here once.
 */
import type { ActualMeasure, ActualStatus, Behaviour, BoundKind, PeriodId, PlanState, ReportWindow, Verdict } from '../domain';

/** In tab order. */
export const SHEETS = {
  cover: 'Trang bìa',
  assignment: 'Số giao',
  indicators: 'Chỉ tiêu',
  units: 'Đơn vị',
  departments: 'Phòng ban',
  summary: 'Phân bổ',
  detail: 'Chi tiết',
  phasing: 'Phân kỳ',
  byDepartment: 'Giao phòng ban',
  structure: 'Cơ cấu',
  headroom: 'Dư địa',
  projects: 'Dự án',
  revenue: 'Nguồn thu',
  progress: 'Theo dõi',
  monthly: 'Diễn biến tháng',
  actuals: 'Số liệu thực hiện',
  journal: 'Nhật ký',
} as const;

export type SheetKey = keyof typeof SHEETS;

/** The defined name by which each sheet is found again once somebody has renamed it. */
export const SHEET_NAMES: Readonly<Record<SheetKey, string>> = {
  cover: 'PBCT_TRANG_BIA',
  assignment: 'PBCT_SO_GIAO',
  indicators: 'PBCT_CHI_TIEU',
  units: 'PBCT_DON_VI',
  departments: 'PBCT_PHONG_BAN',
  summary: 'PBCT_PHAN_BO',
  detail: 'PBCT_CHI_TIET',
  phasing: 'PBCT_PHAN_KY',
  byDepartment: 'PBCT_GIAO_PHONG_BAN',
  structure: 'PBCT_CO_CAU',
  headroom: 'PBCT_DU_DIA',
  projects: 'PBCT_DU_AN',
  revenue: 'PBCT_NGUON_THU',
  progress: 'PBCT_THEO_DOI',
  monthly: 'PBCT_DIEN_BIEN_THANG',
  actuals: 'PBCT_SO_LIEU_THUC_HIEN',
  journal: 'PBCT_NHAT_KY',
};

/** Row keys in column B of `Chi tiết`, beside the unit codes. None can be a unit's code. */
export const ROW_KEYS = {
  title: '#TÊN',
  sum: '#CỘNG',
  place: '#PHÂN KỲ',
  left: '#CÒN LẠI',
  level: '#MỨC',
  levelSum: '#MỨC CỘNG',
  base: '#GỐC',
  baseSum: '#GỐC CỘNG',
} as const;

/** What follows a unit's code in the key of its line of levels (`PL01#MỨC`) and of last year's (`PL01#GỐC`). */
export const LEVEL_SUFFIX = ROW_KEYS.level;
export const BASE_SUFFIX = ROW_KEYS.base;

export const ROW_LABELS = {
  sum: 'Cộng các đơn vị',
  departmentSum: 'Cộng các phòng ban',
  mean: 'Bình quân các đơn vị',
  highest: 'Cao nhất các đơn vị',
  lowest: 'Thấp nhất các đơn vị',
  place: 'Phân kỳ toàn địa bàn',
  left: 'Chưa phân bổ',
  off: 'Chênh lệch so với phân kỳ',
  level: 'Mức năm kế hoạch',
  base: 'Mức năm trước',
} as const;

export const PLACE_LABEL = 'Địa phương';
export const YEAR_LABEL = 'Năm';

export const INDICATOR_HEADERS = {
  id: 'Mã',
  name: 'Chỉ tiêu',
  unit: 'ĐVT',
  decimals: 'Số lẻ',
  behaviour: 'Cách tính',
  parent: 'Thuộc mã',
  amount: 'Mã giá trị',
  bound: 'Điều kiện',
  target: 'Kế hoạch',
  max: 'Đến',
  allocated: 'Đã phân bổ',
  left: 'Chưa phân bổ',
  state: 'Tình trạng',
  assigned: 'Tỉnh giao',
  council: 'HĐND giao',
  lastYear: 'Thực hiện năm trước',
  weight: 'Trọng số gợi ý',
  levels: 'Đơn vị của mức gốc',
  levelDecimals: 'Số lẻ mức gốc',
  thirteenth: 'Tính đến 31/01',
  departments: 'Phòng ban phụ trách',
  leader: 'Lãnh đạo phụ trách',
  headroom: 'Dư địa tăng thêm',
  contribution: 'Đóng góp (điểm %)',
  solutions: 'Giải pháp',
  document: 'Văn bản',
  place: 'Vị trí',
  quotation: 'Trích nguyên văn',
  note: 'Ghi chú',
} as const;

/** Headings of former versions, by the one that replaced them. */
export const FORMER_HEADERS: Readonly<Record<string, string>> = { 'Kế hoạch': 'Chỉ tiêu giao' };

/** Whether an indicator has been given to its recipients, as `Chỉ tiêu` says in words. */
export const STATE_LABELS = { none: 'Chưa phân bổ', off: 'Lệch', done: 'Đã phân bổ' } as const;

export const PLAN_STATE_LABELS: Readonly<Record<PlanState, string>> = {
  draft: 'Dự thảo',
  submitted: 'Đã gửi thẩm định',
  appraised: 'Đã thẩm định',
  issued: 'Đã ban hành',
};

export const YES = 'Có';

export const UNIT_HEADERS = {
  code: 'Mã',
  name: 'Tên',
  level: 'Cấp',
  parent: 'Thuộc',
  validFrom: 'Từ ngày',
} as const;

export const DETAIL_HEADERS = {
  indicator: 'Mã chỉ tiêu',
  key: 'Mã đơn vị',
  name: 'Chỉ tiêu, đơn vị',
  unit: 'ĐVT',
  assigned: 'Giao cả năm',
  difference: 'Chênh lệch',
} as const;

/** The denominator beside a rate's lines; a heading old workbooks lack. */
export const WEIGHT_HEADER = 'Trọng số';
export const THIRTEENTH_LABEL = 'Tháng 1 năm sau';

export const BY_DEPARTMENT_HEADERS = { ...DETAIL_HEADERS, key: 'Mã phòng ban', name: 'Chỉ tiêu, phòng ban' } as const;

export const STRUCTURE_HEADERS = {
  structure: 'Mã cơ cấu',
  key: 'Mã đơn vị',
  part: 'Mã thành phần',
  unitName: 'Đơn vị',
  partName: 'Thành phần',
  unit: 'ĐVT',
  assigned: 'Tỷ trọng giao',
  difference: 'Chênh lệch',
  amounts: 'Giá trị',
  shares: 'Tỷ trọng (%)',
  total: 'Tổng số',
  wholePlace: 'Toàn địa bàn',
} as const;

export const PERIOD_LABELS: Readonly<Record<PeriodId, string>> = {
  M1: 'Tháng 1',
  M2: 'Tháng 2',
  M3: 'Tháng 3',
  M4: 'Tháng 4',
  M5: 'Tháng 5',
  M6: 'Tháng 6',
  M7: 'Tháng 7',
  M8: 'Tháng 8',
  M9: 'Tháng 9',
  M10: 'Tháng 10',
  M11: 'Tháng 11',
  M12: 'Tháng 12',
  Q1: 'Quý I',
  Q2: 'Quý II',
  Q3: 'Quý III',
  Q4: 'Quý IV',
  H1: '6 tháng',
  N9: '9 tháng',
  Y: 'Cả năm',
};

export const BEHAVIOUR_LABELS: Readonly<Record<Behaviour, string>> = {
  flow: 'Cộng dồn',
  stock: 'Thời điểm',
  event: 'Số lượng có địa chỉ',
  rate: 'Tỷ lệ',
  growth: 'Tốc độ tăng',
  share: 'Tỷ trọng cơ cấu',
  perHead: 'Bình quân đầu người',
  reduction: 'Mức giảm',
  ceiling: 'Ngưỡng chung',
  milestone: 'Mốc hoàn thành',
};

export const BOUND_LABELS: Readonly<Record<BoundKind, string>> = {
  '=': '=',
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  range: 'từ … đến',
};

export const ILLUSTRATIVE = 'số liệu minh họa';

/** How final a reported figure is, and what it is of, on `Số liệu thực hiện`. */
export const STATUS_LABELS: Readonly<Record<ActualStatus, string>> = { estimate: 'Ước', preliminary: 'Sơ bộ', final: 'Chính thức' };
export const WINDOW_LABELS: Readonly<Record<ReportWindow, string>> = { calendar: 'Tháng dương lịch', mid: 'Từ ngày 15 đến 14' };
export const MEASURE_LABELS: Readonly<Record<ActualMeasure, string>> = { figure: 'Trong kỳ', cumulative: 'Lũy kế', level: 'Mức' };
export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = { exceeded: 'Vượt', met: 'Đạt', missed: 'Không đạt' };
/** Marks the reported figures that are shown; the others are history. */
export const SHOWN_MARK = 'x';

/** The lines of an indicator on `Diễn biến tháng`. */
export const MONTHLY_LINES = {
  planned: 'Kế hoạch',
  actual: 'Thực hiện',
  before: 'Năm trước',
  plannedToDate: 'Lũy kế kế hoạch',
  actualToDate: 'Lũy kế thực hiện',
  beforeToDate: 'Lũy kế năm trước',
} as const;

export type MonthlyLine = keyof typeof MONTHLY_LINES;
