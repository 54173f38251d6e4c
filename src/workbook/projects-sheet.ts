/** `Dự án`: key projects and what each adds to a target. */
import type { Plan, Project } from '../domain';
import { cellName, type SheetGrid } from '../xlsx';
import { departmentCodes } from './departments-list';
import { figureColumn, listGrid, textColumn, type ListSheet } from './list-sheet';
import { nameLookup } from './name-lookup';

export type ProjectKey =
  | 'id' | 'name' | 'department' | 'unit' | 'investment' | 'inYear' | 'indicator' | 'indicatorName' | 'amount' | 'contribution' | 'completion' | 'note';

const INDICATOR_COLUMN = 6;

/** Fewest key projects a plan must name. */
export const FEWEST_PROJECTS = 2;

export function projectList(plan: Plan): ListSheet<Project, ProjectKey> {
  const { projects } = plan;
  return {
    sheet: 'projects',
    title: 'DỰ ÁN, CÔNG TRÌNH TRỌNG ĐIỂM',
    hint: `Tối thiểu ${FEWEST_PROJECTS} dự án, mỗi dự án ghi rõ giá trị đóng góp`,
    tabColor: 'C55A11',
    entries: projects,
    columns: {
      id: textColumn('Mã', 10, ({ id }) => id, 'typedText'),
      name: textColumn('Tên dự án, công trình', 44, ({ name }) => name),
      department: { ...textColumn('Phòng ban phụ trách', 16, ({ department }: Project) => department, 'typedCentered'), choices: { source: departmentCodes(plan) } },
      unit: textColumn('ĐVT', 12, ({ unit }) => unit, 'typedCentered'),
      investment: figureColumn('Tổng mức đầu tư', 16, projects, ({ investment }) => investment, true),
      inYear: figureColumn('Kế hoạch năm', 14, projects, ({ inYear }) => inYear, true),
      indicator: textColumn('Mã chỉ tiêu', 14, ({ indicator }) => indicator ?? '', 'typedText'),
      indicatorName: { heading: 'Chỉ tiêu', width: 34, cell: (entry, row) => nameLookup(plan, cellName(row, INDICATOR_COLUMN), entry?.indicator ?? null) },
      amount: figureColumn('Giá trị đóng góp', 14, projects, ({ amount }) => amount),
      contribution: figureColumn('Đóng góp (điểm %)', 12, projects, ({ contribution }) => contribution),
      completion: textColumn('Hoàn thành', 14, ({ completion }) => completion, 'typedCentered'),
      note: textColumn('Ghi chú', 30, ({ note }) => note),
    },
  };
}

export function projectsSheet(plan: Plan): SheetGrid {
  return listGrid(plan, projectList(plan));
}
