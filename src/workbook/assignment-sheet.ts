/** `Số giao`: what a unit was assigned, as it was sealed, what it has to do with it, and by when. Protected. */
import type { Plan, SealedAssignment } from '../domain';
import type { GridCell, GridRange, SheetGrid } from '../xlsx';
import { boundText } from './bound-text';
import { SheetRows, text } from './cells';
import { BOUND_LABELS, SHEETS } from './labels';
import { FIRST_DATA_ROW, HEADER_ROW } from './layout';
import { appendixPage } from './page';
import { rowHeights } from './row-heights';
import { figureStyle, lockedStyle } from './styles';

const HEADINGS = ['STT', 'Mã', 'Chỉ tiêu', 'ĐVT', 'Điều kiện', 'Số giao'] as const;
const WIDTHS = [6, 14, 58, 16, 12, 18];
const LAST_COLUMN = WIDTHS.length - 1;

/** In the order a planning desk goes about it. */
const DUTIES = [
  'Phân bổ từng chỉ tiêu theo đơn vị trực thuộc (nếu có) và theo tháng ở trang "Chi tiết"; tổng phải bằng số giao.',
  'Giao phòng ban và lãnh đạo phụ trách từng chỉ tiêu ở trang "Chỉ tiêu".',
  'Nêu dư địa tăng trưởng kèm số liệu ở trang "Dư địa"; giải pháp ở trang "Chỉ tiêu".',
  'Đề xuất ít nhất 02 dự án, công trình trọng điểm ở trang "Dự án".',
  'Ghi nguồn thu, biện pháp thu theo quý ở trang "Nguồn thu" (đối với chỉ tiêu thu).',
  'Không sửa cột "Tỉnh giao", mã, đơn vị tính và công thức; HĐND giao cao hơn thì ghi ở cột "HĐND giao".',
];

/** The sheet, or null where the plan was assigned by nobody. */
export function assignmentSheet({ exchange: { received } }: Plan): SheetGrid | null {
  if (received === null) return null;
  const { assignment, seal } = received;
  const sheet = new SheetRows();
  const merges: GridRange[] = [];
  const across = (row: number, cell: GridCell): void => {
    sheet.set(row, 0, cell);
    merges.push({ row, column: 0, lastRow: row, lastColumn: LAST_COLUMN });
  };
  across(0, text(`CHỈ TIÊU GIAO ${assignment.unit.name.toLocaleUpperCase('vi')} NĂM ${assignment.year}`, 'title'));
  across(1, text(headline(received), 'subtitleWrapped'));
  sheet.setRow(HEADER_ROW, 0, HEADINGS.map((heading) => text(heading, 'header')));
  assignment.targets.forEach(({ indicator, name, lattice, target }, index) => {
    const isRange = target.kind === 'range';
    sheet.setRow(FIRST_DATA_ROW + index, 0, [
      { value: index + 1, style: 'centered' },
      text(indicator, 'key'),
      text(name, 'wrapped'),
      text(lattice.unit, 'centered'),
      text(isRange ? '' : BOUND_LABELS[target.kind], 'centered'),
      isRange ? text(boundText(target), 'centered') : { value: target.value, style: lockedStyle(figureStyle('typed', lattice.decimals)) },
    ]);
  });
  let row = FIRST_DATA_ROW + assignment.targets.length + 1;
  across(row, text(assignment.due === null ? 'Việc phải làm' : `Việc phải làm trước ngày ${vietnameseDate(assignment.due)}`, 'title'));
  for (const [index, duty] of DUTIES.entries()) across((row += 1), text(`${index + 1}. ${duty}`, 'duty'));
  across(row + 2, text(`Mã niêm phong: ${seal}`, 'note'));
  return {
    name: SHEETS.assignment,
    rows: sheet.rows,
    columnWidths: WIDTHS,
    rowHeights: rowHeights(sheet.rows, WIDTHS, merges),
    merges,
    freeze: { rows: FIRST_DATA_ROW, columns: 0 },
    tabColor: 'C00000',
    isProtected: true,
    page: { ...appendixPage('A4'), orientation: 'portrait' },
  };
}

function headline({ assignment: { from, document, on } }: SealedAssignment): string {
  const by = document === '' ? '' : ` theo ${document}`;
  return `${from} giao ngày ${vietnameseDate(on)}${by}`;
}

function vietnameseDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}
