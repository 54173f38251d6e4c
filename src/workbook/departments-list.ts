/** `Phòng ban`: who is in charge of targets, or receives a part of them. */
import type { Department, Plan } from '../domain';
import { quotedSheet, type SheetGrid } from '../xlsx';
import { SHEETS } from './labels';
import { FIRST_DATA_ROW } from './layout';
import { lastListRow, listGrid, textColumn, type ListSheet } from './list-sheet';

export type DepartmentKey = 'code' | 'name' | 'leader' | 'note';

export function departmentList({ departments }: Plan): ListSheet<Department, DepartmentKey> {
  return {
    sheet: 'departments',
    title: 'PHÒNG BAN PHỤ TRÁCH',
    hint: 'Mã ghi ở cột "Phòng ban phụ trách" của trang Chỉ tiêu, cách nhau bằng dấu chấm phẩy',
    tabColor: '7F6000',
    entries: departments,
    columns: {
      code: textColumn('Mã', 12, ({ code }) => code, 'typedText'),
      name: textColumn('Tên phòng ban', 40, ({ name }) => name),
      leader: textColumn('Lãnh đạo', 28, ({ leader }) => leader),
      note: textColumn('Ghi chú', 40, ({ note }) => note),
    },
  };
}

export function departmentListSheet(plan: Plan): SheetGrid {
  return listGrid(plan, departmentList(plan));
}

/** The codes of the list, for cells that take one of them. */
export function departmentCodes(plan: Plan): string {
  return `${quotedSheet(SHEETS.departments)}!$A$${FIRST_DATA_ROW + 1}:$A$${lastListRow(plan.departments.length) + 1}`;
}
