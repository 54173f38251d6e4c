/**
 * The words printed in the workbook. The workbook is an official document and always Vietnamese;
 * the same words are how a workbook is recognised when it comes back, so each stands here once.
 */
import type { Behaviour, BoundKind, PeriodId } from '../domain';

export const SHEETS = {
  indicators: 'Chỉ tiêu',
  units: 'Đơn vị',
  detail: 'Chi tiết',
  structure: 'Cơ cấu',
} as const;

/** Row keys in column B of `Chi tiết`, beside the unit codes. None can be a unit's code. */
export const ROW_KEYS = {
  title: '#TÊN',
  sum: '#CỘNG',
  place: '#PHÂN KỲ',
  left: '#CÒN LẠI',
} as const;

export const ROW_LABELS = {
  sum: 'Cộng các đơn vị',
  place: 'Phân kỳ toàn địa bàn',
  left: 'Chưa phân bổ',
} as const;

export const INDICATOR_HEADERS = {
  id: 'Mã',
  name: 'Chỉ tiêu',
  unit: 'ĐVT',
  decimals: 'Số lẻ',
  behaviour: 'Cách tính',
  parent: 'Thuộc mã',
  amount: 'Mã giá trị',
  bound: 'Điều kiện',
  target: 'Chỉ tiêu giao',
  max: 'Đến',
  allocated: 'Đã phân bổ',
  left: 'Chưa phân bổ',
  weight: 'Trọng số gợi ý',
  document: 'Văn bản',
  place: 'Vị trí',
  quotation: 'Trích nguyên văn',
  note: 'Ghi chú',
} as const;

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
