/** Words of the Thẩm định screen. */
import { formatNumber } from '../number';

const n = (value: number): string => formatNumber(value, 'vi');

export const viReview = {
  title: 'Thẩm định kế hoạch gửi lên',
  hint: 'Thả các sổ tính .xlsx do đơn vị gửi lên; tệp chỉ được đọc, không bị sửa, số liệu không rời khỏi máy.',
  basis: 'Số giao để đối chiếu',
  noBasis: 'Sổ đang mở chưa có kế hoạch; hãy chọn sổ kế hoạch, sổ giao hoặc tệp chỉ tiêu để đối chiếu.',
  basisIs: (place: string, year: number, units: number, isOpen: boolean): string =>
    `Đối chiếu với ${isOpen ? 'sổ đang mở' : 'tệp đã chọn'}: ${place} năm ${year}, ${units === 0 ? 'không kèm danh sách đơn vị' : `${n(units)} đơn vị`}.`,
  files: 'Sổ tính cần thẩm định',
  reading: (done: number, total: number, name: string): string => `Đã đọc ${n(done)}/${n(total)}${name === '' ? '' : `: ${name}`}`,
  summary: (files: number, came: number, all: number, faults: number): string => `${n(files)} tệp · ${n(came)}/${n(all)} đơn vị đã nộp · ${n(faults)} đơn vị phải chỉnh sửa`,
  standings: { missing: 'chưa nộp', faults: 'phải chỉnh sửa', remarks: 'cần xem lại', clean: 'đạt' },
  origins: {
    identity: 'Nhận diện tệp',
    tampering: 'Tính nguyên vẹn',
    assignment: 'So với số giao',
    check: 'Tính khớp của kế hoạch',
    completeness: 'Nội dung phải có',
    peers: 'So với toàn địa bàn',
  },
  matrix: 'Đơn vị và chỉ tiêu: kế hoạch so với số giao',
  unit: 'Đơn vị',
  standing: 'Kết quả',
  indicator: 'Chỉ tiêu',
  all: 'Tất cả',
  together: 'Toàn địa bàn',
  waiting: (units: number): string => `còn thiếu ${n(units)} đơn vị`,
  cells: { notAssigned: 'tự thêm', missing: 'bị bỏ', notPlanned: 'chưa có', changed: 'sửa số giao', equal: '=' },
  legend: 'Dấu = là đúng số giao; + và − là cao hơn, thấp hơn số giao. Bấm tên đơn vị để xem nội dung.',
  about: (unit: string): string => `Nội dung của ${unit}`,
  version: (version: number): string => `lần trình ${n(version)}`,
  cell: (sheet: string, address: string, content: string): string => `[${sheet}, ô ${address}${content === '' ? '' : `: ${content}`}]`,
  otherFiles: (count: number): string => `Tệp không tính (${n(count)})`,
  missedSums: (count: number): string => `Tổng các đơn vị lệch số giao (${n(count)})`,
  correction: (unit: string, from: string, to: string): string => `${unit}: ${from} → ${to}`,
  write: 'Ghi báo cáo vào sổ',
  written: 'Đã ghi báo cáo thẩm định thành các trang của sổ đang mở.',
  clear: 'Bỏ mọi tệp',
};
