/** `Nhật ký`: what was done to the plan, when and how; recipes to run again stand in the plan part. */
import { indicatorOf, numberOf, type JournalEntry, type OperationKind, type Plan } from '../domain';
import type { SheetGrid } from '../xlsx';
import { listGrid, textColumn, type ListSheet } from './list-sheet';

export type JournalKey = 'number' | 'at' | 'operation' | 'indicators' | 'summary' | 'before';

export const OPERATION_LABELS: Readonly<Record<OperationKind, string>> = {
  load: 'Nạp chỉ tiêu',
  split: 'Phân bổ',
  pin: 'Ghim',
  unpin: 'Bỏ ghim',
  repair: 'Sửa lệch',
  rephase: 'Phân kỳ lại',
  merge: 'Sáp nhập đơn vị',
  edit: 'Sửa số',
};

export function journalList(plan: Plan): ListSheet<JournalEntry, JournalKey> {
  return {
    sheet: 'journal',
    title: 'NHẬT KÝ',
    hint: 'Mỗi dòng một thao tác; công thức của thao tác đi kèm trong tệp để xem lại hoặc chạy lại',
    tabColor: '7F7F7F',
    entries: plan.journal,
    columns: {
      number: { heading: 'Số', width: 8, cell: (entry) => ({ value: entry?.number ?? null, style: 'centered' }) },
      at: textColumn('Thời điểm', 18, ({ at }) => at.replace('T', ' '), 'centered'),
      operation: textColumn('Thao tác', 18, ({ operation }) => OPERATION_LABELS[operation], 'wrapped'),
      indicators: textColumn('Mã chỉ tiêu', 24, ({ indicators }) => indicators.join('; '), 'wrapped'),
      summary: textColumn('Diễn giải', 70, ({ summary }) => summary, 'wrapped'),
      before: textColumn('Số trước thao tác', 36, (entry) => formerTotals(plan, entry), 'wrapped'),
    },
  };
}

function formerTotals(plan: Plan, { before }: JournalEntry): string {
  return before
    .map(({ indicator, total }) => {
      const lattice = indicatorOf(plan, indicator)?.lattice;
      return lattice ? `${indicator}: ${String(numberOf(total, lattice)).replace('.', ',')} ${lattice.unit}` : indicator;
    })
    .join('; ');
}

export function journalSheet(plan: Plan): SheetGrid {
  return listGrid(plan, journalList(plan), 0);
}
