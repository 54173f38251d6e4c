/** Theo dõi in the pane: a report pasted, the year against the plan, the rest phased anew. */
import { fireEvent, screen, within } from '@testing-library/react';
import { previewLoad } from '../../src/app';
import { unwrap } from '../../src/domain';
import { readPlan } from '../../src/workbook';
import { plan } from '../tracking/plans';
import { createMemoryWorkbook, type MemoryWorkbook } from './memory-workbook';
import { renderPane } from './render-pane';

async function phased(): Promise<MemoryWorkbook> {
  const workbook = createMemoryWorkbook();
  await workbook.apply(previewLoad(plan(), null).changes);
  return workbook;
}

const REPORT = 'Chỉ tiêu\tTháng 1\tTháng 2\nThu ngân sách trên địa bàn\t18,5\t21,0\nTỷ lệ lao động qua đào tạo\t\t74,2\nThu phí\t1\t1\nThu ngân sách trên địa bàn\t\t';

async function pasted(workbook: MemoryWorkbook, text = REPORT): Promise<void> {
  renderPane({ workbook, screen: 'track' });
  fireEvent.change(await screen.findByLabelText('Hoặc dán bảng từ Excel'), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Đọc số liệu' }));
}

test('a pasted report is read, what is unknown is named, the rest is written and shown', async () => {
  const workbook = await phased();
  await pasted(workbook);
  await screen.findByText('3 số liệu đọc được, 1 chỗ bị bỏ qua.');
  expect(screen.getByText(/không có chỉ tiêu nào tên "Thu phí"/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Ghi số liệu' }));
  await screen.findByText('Đã ghi 3 số liệu.');
  expect(await screen.findByText('1/3 chỉ tiêu đạt và vượt')).toBeTruthy();
  const table = screen.getByRole('table', { name: 'Thực hiện đến hết tháng 2' });
  const cells = within(table).getAllByRole('cell').map((cell) => cell.querySelector('select')?.selectedOptions[0]?.textContent ?? cell.textContent);
  expect(cells.slice(0, 10)).toEqual(['21,0', '39,5', '16,5', '', 'chưa đánh giá', '74,2', '74,2', '100,3', '', 'Vượt']);
  expect(unwrap(readPlan(workbook.grid())).plan.actuals).toHaveLength(3);
});

test('a name a person explains is read with the others', async () => {
  const workbook = await phased();
  await pasted(workbook);
  fireEvent.change(await screen.findByLabelText('"Thu phí" là'), { target: { value: 'GTSX' } });
  await screen.findByText('5 số liệu đọc được.');
  fireEvent.click(screen.getByRole('button', { name: 'Ghi số liệu' }));
  await screen.findByText('Đã ghi 5 số liệu.');
  expect(unwrap(readPlan(workbook.grid())).plan.tracking.names).toEqual([{ printed: 'Thu phí', meant: 'GTSX' }]);
});

test('what is odd is written only once it is confirmed', async () => {
  const workbook = await phased();
  await pasted(workbook, 'Chỉ tiêu\tTháng 1\nThu ngân sách trên địa bàn\t18500');
  const doubt = await screen.findByLabelText(/lớn hơn kế hoạch cả năm 240,0 tỷ đồng/);
  const write = screen.getByRole<HTMLButtonElement>('button', { name: 'Ghi số liệu' });
  expect(write.disabled).toBe(true);
  fireEvent.click(doubt);
  expect(write.disabled).toBe(false);
});

test('the rest is phased anew with its reason; without one nothing is written', async () => {
  const workbook = await phased();
  await pasted(workbook);
  fireEvent.click(await screen.findByRole('button', { name: 'Ghi số liệu' }));
  await screen.findByText('1/3 chỉ tiêu đạt và vượt');
  const table = await screen.findByRole('table', { name: 'Phân kỳ lại các tháng còn lại: Thu ngân sách trên địa bàn' });
  const rows = within(table).getAllByRole('row').slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
  // 240,0 less 39,5 over ten months.
  expect(rows.slice(0, 3)).toEqual([['20,0', '18,5', '-1,5'], ['20,0', '21,0', '+1,0'], ['20,0', '20,0', '']]);
  const apply = screen.getByRole<HTMLButtonElement>('button', { name: 'Ghi phân kỳ mới' });
  expect(apply.disabled).toBe(true);
  fireEvent.change(screen.getByLabelText('Lý do điều chỉnh'), { target: { value: 'Theo kết luận hội nghị' } });
  fireEvent.click(apply);
  await screen.findByText('Đã phân kỳ lại Thu ngân sách trên địa bàn; phiên bản cũ còn trong nhật ký.');
  const after = unwrap(readPlan(workbook.grid())).plan;
  expect(after.allocations[0]?.monthTotals).toEqual([185, 210, 200, 201, 200, 201, 200, 201, 200, 201, 200, 201]);
  expect(after.journal.at(-1)).toMatchObject({ operation: 'rephase', summary: 'Theo kết luận hội nghị' });
});

test('a verdict a person sets stays in the workbook', async () => {
  const workbook = await phased();
  await pasted(workbook);
  fireEvent.click(await screen.findByRole('button', { name: 'Ghi số liệu' }));
  fireEvent.change(await screen.findByLabelText('Đánh giá: Tỷ lệ lao động qua đào tạo'), { target: { value: 'met' } });
  await screen.findByText('Vượt 0, đạt 1, không đạt 0, chưa đánh giá 2.');
  expect(unwrap(readPlan(workbook.grid())).plan.tracking.verdicts).toEqual([{ indicator: 'LD', period: 'M2', verdict: 'met' }]);
});
