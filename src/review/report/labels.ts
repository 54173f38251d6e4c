/** The words of the report's sheets: an official document, and so always Vietnamese. */
import type { Severity } from '../../checks';
import type { FindingOrigin } from '../finding';
import type { FileRole, UnitStanding } from '../review';

/** None is a plan's own sheet: the report may go into a workbook that holds one. */
export const REPORT_SHEETS = { overview: 'Tình hình nộp', consolidated: 'Tổng hợp đơn vị', assigned: 'Số giao đơn vị', difference: 'Chênh lệch đơn vị', causes: 'Bên gây lệch', findings: 'Vướng mắc', files: 'Tệp đã nhận' } as const;

export const STANDING_LABELS: Readonly<Record<UnitStanding, string>> = {
  missing: 'Chưa nộp',
  faults: 'Yêu cầu chỉnh sửa',
  remarks: 'Cần xem lại',
  clean: 'Đạt',
};

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' };

export const ORIGIN_LABELS: Readonly<Record<FindingOrigin, string>> = {
  identity: 'Nhận diện tệp',
  tampering: 'Tính nguyên vẹn',
  assignment: 'So với số giao',
  check: 'Tính khớp của kế hoạch',
  completeness: 'Nội dung phải có',
  peers: 'So với toàn địa bàn',
};

export const ROLE_LABELS: Readonly<Record<FileRole, string>> = {
  reviewed: 'Được thẩm định',
  older: 'Bản cũ, không tính',
  same: 'Trùng tệp, không tính',
  merged: 'Cộng vào đơn vị mới',
  foreign: 'Không thuộc đợt này',
  unreadable: 'Không đọc được',
};
