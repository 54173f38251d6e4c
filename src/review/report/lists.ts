/** The report's lists: who has sent what, what came as files, what is wrong, who makes the difference. */
import { numberOf, type Appraisal } from '../../domain';
import { sentence } from '../../i18n';
import { figureStyle } from '../../workbook';
import type { GridCell, SheetGrid } from '../../xlsx';
import type { ReviewFinding } from '../finding';
import type { Review, UnitReview } from '../review';
import { ORIGIN_LABELS, REPORT_SHEETS, ROLE_LABELS, SEVERITY_LABELS, STANDING_LABELS } from './labels';
import { centered, tableSheet, vietnameseDate, wrapped } from './table';

export const APPRAISAL_LABELS: Readonly<Record<Appraisal['state'], string>> = { submitted: 'Đã nộp', returned: 'Yêu cầu chỉnh sửa', appraised: 'Đã thẩm định' };

export function overviewSheet(review: Review, appraisals: ReadonlyMap<string, Appraisal>, on: string): SheetGrid {
  const { place, year, units } = review;
  const came = units.filter(({ standing }) => standing !== 'missing').length;
  const count = ({ findings }: UnitReview, severity: ReviewFinding['severity']): number => findings.filter((finding) => finding.severity === severity && finding.origin !== 'completeness' && finding.accepted === null).length;
  return tableSheet({
    name: REPORT_SHEETS.overview,
    title: `TÌNH HÌNH NỘP VÀ THẨM ĐỊNH KẾ HOẠCH NĂM ${year}`,
    subtitle: `${place} - đến ngày ${vietnameseDate(on)}: ${came}/${units.length} đơn vị đã nộp`,
    headings: ['STT', 'Mã', 'Đơn vị', 'Lần trình', 'Nộp lúc', 'Kết quả', 'Lỗi', 'Cảnh báo', 'Còn thiếu', 'Trạng thái', 'Người thẩm định', 'Ngày', 'Lý do', 'Tệp'],
    widths: [6, 12, 32, 9, 18, 20, 8, 10, 10, 20, 24, 13, 36, 44],
    tabColor: 'C00000',
    frozenColumns: 3,
    rows: units.map((unit, index): GridCell[] => {
      const appraisal = appraisals.get(unit.code);
      return [
        centered(index + 1),
        { value: unit.code, style: 'key' },
        wrapped(unit.name),
        centered(unit.version),
        centered(unit.submittedAt === null ? '' : `${vietnameseDate(unit.submittedAt)} ${unit.submittedAt.slice(11)}`),
        centered(STANDING_LABELS[unit.standing]),
        centered(count(unit, 'error')),
        centered(count(unit, 'warning')),
        centered(unit.findings.filter(({ origin }) => origin === 'completeness').length),
        centered(appraisal === undefined ? (unit.standing === 'missing' ? '' : APPRAISAL_LABELS.submitted) : APPRAISAL_LABELS[appraisal.state]),
        wrapped(appraisal?.reviewer ?? ''),
        centered(appraisal === undefined ? '' : vietnameseDate(appraisal.on)),
        wrapped(appraisal?.reason ?? ''),
        wrapped(unit.files.join('; ')),
      ];
    }),
  });
}

export function filesSheet({ place, year, files, units }: Review): SheetGrid {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return tableSheet({
    name: REPORT_SHEETS.files,
    title: 'TỆP ĐÃ NHẬN',
    subtitle: `${place} - năm ${year}`,
    headings: ['STT', 'Tệp', 'Đơn vị', 'Xử lý', 'Ghi chú'],
    widths: [6, 48, 30, 24, 70],
    rows: files.map(({ file, unit, role, findings }, index) => [
      centered(index + 1),
      wrapped(file),
      wrapped(unit === null ? '' : (names.get(unit) ?? unit)),
      centered(ROLE_LABELS[role]),
      wrapped(findings.map(({ problem }) => sentence(problem, 'vi')).join(' ')),
    ]),
  });
}

export function findingsSheet({ place, year, units }: Review): SheetGrid {
  const rows = units.flatMap((unit) => unit.findings.map((finding) => ({ unit, finding })));
  return tableSheet({
    name: REPORT_SHEETS.findings,
    title: 'NỘI DUNG CẦN XEM XÉT CỦA CÁC ĐƠN VỊ',
    subtitle: `${place} - năm ${year}`,
    headings: ['STT', 'Mã', 'Đơn vị', 'Mức độ', 'Loại', 'Nội dung', 'Trang', 'Ô', 'Giá trị trong ô', 'Đã giải trình'],
    widths: [6, 12, 26, 12, 24, 84, 16, 9, 20, 32],
    frozenColumns: 3,
    rows: rows.map(({ unit, finding }, index) => [
      centered(index + 1),
      { value: unit.code, style: 'key' },
      wrapped(unit.name),
      centered(SEVERITY_LABELS[finding.severity]),
      centered(ORIGIN_LABELS[finding.origin]),
      wrapped(sentence(finding.problem, 'vi')),
      centered(finding.cell?.sheet ?? ''),
      centered(finding.cell?.address ?? ''),
      wrapped(finding.cell?.content ?? ''),
      wrapped(finding.accepted ?? ''),
    ]),
  });
}

export function causesSheet({ place, year, units, sums }: Review): SheetGrid {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const rows = sums.flatMap((sum) => sum.causes.map((cause) => ({ sum, cause })));
  return tableSheet({
    name: REPORT_SHEETS.causes,
    title: 'ĐƠN VỊ LÀM TỔNG LỆCH SỐ GIAO VÀ MỨC CẦN ĐIỀU CHỈNH',
    subtitle: `${place} - năm ${year}`,
    headings: ['STT', 'Chỉ tiêu', 'ĐVT', 'Cộng các đơn vị', 'Phải đạt', 'Đơn vị', 'Kế hoạch', 'Số giao', 'Nên là', 'Điều chỉnh'],
    widths: [6, 44, 13, 16, 16, 28, 16, 16, 16, 14],
    rows: rows.map(({ sum, cause }, index) => {
      const { decimals } = sum.lattice;
      const figure = (count: number | null, role: 'calculated' | 'total' = 'calculated'): GridCell => ({ value: count === null ? null : numberOf(count, { decimals }), style: figureStyle(role, decimals) });
      const row = index + 5;
      const change: GridCell = { value: numberOf(cause.corrected - cause.planned, { decimals }), formula: `ROUND(I${row}-G${row},${decimals})`, style: figureStyle('difference', decimals) };
      return [centered(index + 1), wrapped(sum.name), centered(sum.lattice.unit), figure(sum.sum), figure(sum.expected), wrapped(names.get(cause.unit) ?? cause.unit), figure(cause.planned), figure(cause.assigned), figure(cause.corrected, 'total'), change];
    }),
  });
}
