import { fireEvent, screen, within } from '@testing-library/react';
import * as app from '../../src/app';
import { allocationOf, problem, ProblemError, unwrap } from '../../src/domain';
import { planWorkbook, readPlan, SHEETS } from '../../src/workbook';
import type { GridCell } from '../../src/xlsx';
import { createMemoryWorkbook, type MemoryWorkbook } from './memory-workbook';
import { planInMemory, renderPane, settled } from './render-pane';

/** A workbook in memory whose budget revenue is split, equal months. */
async function splitWorkbook(): Promise<MemoryWorkbook> {
  const workbook = createMemoryWorkbook();
  await planInMemory(workbook, 'thai-nguyen-2024');
  const read = unwrap(readPlan(workbook.grid()));
  const revenue = read.plan.indicators.find((indicator) => indicator.name.startsWith('Thu ngân sách'));
  const preview = unwrap(app.previewSplit(read, app.suggestRequest(read.plan, revenue?.id ?? '')));
  await workbook.apply(preview.changes);
  // As Excel calculates it.
  const { sheets, styles } = planWorkbook(unwrap(readPlan(workbook.grid())).plan);
  await workbook.apply({ ...preview.changes, operation: 'load', sheets, styles, blocks: [] });
  return workbook;
}

/** Where the first unit's January stands. */
function firstCell(workbook: MemoryWorkbook): { row: number; column: number; count: number } {
  const { plan, places } = unwrap(readPlan(workbook.grid()));
  const allocation = plan.allocations[0];
  const block = places.detailBlocks.get(allocation?.indicator ?? '');
  const row = block?.unitRows.get(allocation?.units[0] ?? '');
  const count = allocation?.cells[0]?.[0];
  if (row === undefined || count === undefined || count === null) throw new Error('nothing is split');
  return { row, column: places.detailColumns.periods.M1, count };
}

describe('Kiểm tra', () => {
  test('a plan that adds up says so', async () => {
    renderPane({ workbook: await splitWorkbook(), screen: 'check' });
    expect(await screen.findByText('26 chỉ tiêu · 1 đã phân bổ · 0 lỗi')).toBeTruthy();
    expect(screen.getByText('Mọi tổng đều khớp với số được giao.')).toBeTruthy();
  });

  test('the list follows an edit by itself, names size and place and goes there', async () => {
    const workbook = await splitWorkbook();
    renderPane({ workbook, screen: 'check' });
    await screen.findByText(/0 lỗi$/);
    const { row, column, count } = firstCell(workbook);
    workbook.type(SHEETS.detail, row, column, count + 5);
    await settled(() => expect(screen.queryByText('Mọi tổng đều khớp với số được giao.')).toBeNull());
    const list = await screen.findByRole('list', { name: 'Các điểm cần xem' });
    await settled(() => expect(within(list).getAllByRole('listitem').length).toBeGreaterThan(1));
    expect(list.textContent).toContain('thừa 5 tỷ đồng');
    const go = within(list).getAllByRole('button', { name: /^Đến ô: Thu ngân sách/ })[0];
    if (go === undefined) throw new Error('no button that goes to the cells');
    fireEvent.click(go);
    await settled(() => expect(workbook.selected.map((selected) => selected.sheet)).toEqual([SHEETS.detail]));
    // Put right by hand, the list empties.
    workbook.type(SHEETS.detail, row, column, count);
    expect(await screen.findByText('Mọi tổng đều khớp với số được giao.')).toBeTruthy();
  });

  test('Sửa writes the repair, and Hoàn tác takes it back', async () => {
    const workbook = await splitWorkbook();
    const { row, column, count } = firstCell(workbook);
    workbook.type(SHEETS.detail, row, column, count + 5);
    renderPane({ workbook, screen: 'check' });
    const [mend] = await screen.findAllByRole('button', { name: /^Sửa: / });
    if (mend === undefined) throw new Error('no repair is offered');
    fireEvent.click(mend);
    expect(await screen.findByText(/^Đã sửa /)).toBeTruthy();
    expect(firstCell(workbook).count).toBe(count);
    const undo = await screen.findByRole('button', { name: 'Hoàn tác' });
    await settled(() => expect(undo.getAttribute('aria-disabled')).not.toBe('true'));
    fireEvent.click(undo);
    await settled(() => expect(firstCell(workbook).count).toBe(count + 5));
  });

  test('Chấp nhận asks for a reason, keeps it in the file, and can be taken back', async () => {
    const workbook = await splitWorkbook();
    const { row, column, count } = firstCell(workbook);
    workbook.type(SHEETS.detail, row, column, count + 5);
    renderPane({ workbook, screen: 'check' });
    const [open] = await screen.findAllByRole('button', { name: /^Chấp nhận: / });
    if (open === undefined) throw new Error('nothing can be accepted');
    fireEvent.click(open);
    const reason = await screen.findByLabelText('Lý do chấp nhận');
    fireEvent.click(screen.getByRole('button', { name: 'Ghi lý do' }));
    expect(unwrap(readPlan(workbook.grid())).plan.accepted).toEqual([]);
    fireEvent.change(reason, { target: { value: 'Chờ Sở Tài chính điều chỉnh' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ghi lý do' }));
    expect(await screen.findByText('Đã chấp nhận: Chờ Sở Tài chính điều chỉnh')).toBeTruthy();
    expect(unwrap(readPlan(workbook.grid())).plan.accepted.map((accepted) => accepted.reason)).toEqual(['Chờ Sở Tài chính điều chỉnh']);
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ chấp nhận' }));
    await settled(() => expect(unwrap(readPlan(workbook.grid())).plan.accepted).toEqual([]));
  });

  test('a formula typed over is put back', async () => {
    const workbook = await splitWorkbook();
    const { places } = unwrap(readPlan(workbook.grid()));
    const row = places.detailBlocks.get('THU_NS')?.sumRow ?? -1;
    const at = (): GridCell | undefined => workbook.grid().sheets.find(({ name }) => name === SHEETS.detail)?.rows[row]?.[places.detailColumns.periods.M1];
    const { formula } = at() ?? {};
    workbook.type(SHEETS.detail, row, places.detailColumns.periods.M1, 7);
    expect(at()?.formula).toBeUndefined();
    renderPane({ workbook, screen: 'check' });
    fireEvent.click(await screen.findByRole('button', { name: /^Khôi phục công thức: / }));
    expect(await screen.findByText('Đã khôi phục công thức.')).toBeTruthy();
    expect(at()?.formula).toBe(formula);
    expect(screen.getByText(/0 lỗi$/)).toBeTruthy();
  });

  test('findings are filtered, grouped, walked through by keyboard and written as a sheet', async () => {
    const workbook = await splitWorkbook();
    const { places, plan } = unwrap(readPlan(workbook.grid()));
    const block = places.detailBlocks.get('THU_NS');
    for (const unit of ['TN1', 'TN2', 'TN3']) workbook.type(SHEETS.detail, block?.unitRows.get(unit) ?? -1, places.detailColumns.periods.M2, 'hai');
    workbook.type(SHEETS.detail, block?.sumRow ?? -1, places.detailColumns.periods.M1, 7);
    renderPane({ workbook, screen: 'check' });
    const all = (): HTMLElement[] => screen.getAllByRole('listitem').filter((item) => item.dataset['finding'] !== undefined);
    await screen.findByText('Lọc và nhóm');
    const before = all().length;
    expect(before).toBeGreaterThan(6);
    fireEvent.change(screen.getByLabelText('Quy tắc'), { target: { value: 'sheet' } });
    await settled(() => expect(all()).toHaveLength(4));
    expect(screen.getByText(`Lọc và nhóm · Hiện 4 trên ${before} điểm`)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Điểm sau' }));
    expect(document.activeElement).toBe(all()[0]);
    await settled(() => expect(workbook.selected.length).toBe(1));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(all()[1]);
    expect(screen.getByText('2/4')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
    fireEvent.change(screen.getByLabelText('Nhóm theo'), { target: { value: 'indicator' } });
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([plan.indicators.find(({ id }) => id === 'THU_NS')?.name]);
    fireEvent.click(screen.getByRole('button', { name: 'Ghi ra trang tính' }));
    expect(await screen.findByText('Đã ghi các điểm cần xem ra trang "Kết quả kiểm tra".')).toBeTruthy();
    const sheet = workbook.grid().sheets.find(({ name }) => name === 'Kết quả kiểm tra');
    expect(sheet?.rows.slice(3).map((cells) => cells[0]?.value)).toEqual(Array.from({ length: before }, (_, index) => index + 1));
    expect(sheet?.rows[3]?.[1]?.value).toBe('Lỗi');
  });

  test('text where a number belongs is reported with its cell', async () => {
    const workbook = await splitWorkbook();
    const { row, column } = firstCell(workbook);
    workbook.type(SHEETS.detail, row, column, 'mười');
    renderPane({ workbook, screen: 'check' });
    expect(await screen.findByText(/là chữ "mười", phải là số/)).toBeTruthy();
  });

  test('a workbook that cannot be read gives the sentence, and can be tried again', async () => {
    const workbook = await splitWorkbook();
    workbook.fail.read = new ProblemError(problem('host.busyEditing', {}));
    renderPane({ workbook, screen: 'check' });
    expect(await screen.findByText(/^Excel đang ở chế độ sửa ô/)).toBeTruthy();
    delete workbook.fail.read;
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra lại' }));
    expect(await screen.findByText(/0 lỗi$/)).toBeTruthy();
  });

  test('what is no problem of ours is reported with its message', async () => {
    const workbook = await splitWorkbook();
    workbook.fail.read = new TypeError('x is not a function');
    renderPane({ workbook, screen: 'check' });
    expect(await screen.findByText(/Có lỗi ngoài dự kiến.*x is not a function/)).toBeTruthy();
  });
});

describe('Theo dõi', () => {
  test('month, running total, year and share follow the month', async () => {
    const workbook = await splitWorkbook();
    const { plan } = unwrap(readPlan(workbook.grid()));
    const months = allocationOf(plan, plan.allocations[0]?.indicator ?? '')?.monthTotals ?? [];
    renderPane({ workbook, screen: 'track' });
    fireEvent.change(await screen.findByLabelText('Tháng báo cáo'), { target: { value: '6' } });
    const table = screen.getByRole('table', { name: /Kế hoạch đến hết tháng 6/ });
    const cells = within(table).getAllByRole('cell').map((cell) => cell.textContent);
    const six = months.slice(0, 6).reduce<number>((sum, month) => sum + (month ?? 0), 0);
    expect(six).toBe(9757);
    expect(cells).toEqual(['1.626', '9.757', '19.515', '50,0']);
  });

  test('nothing split yet leads to Phân bổ', async () => {
    const workbook = createMemoryWorkbook();
    await planInMemory(workbook, 'thai-nguyen-2024');
    renderPane({ workbook, screen: 'track' });
    fireEvent.click(await screen.findByRole('button', { name: 'Sang Phân bổ' }));
    expect(screen.getByRole('tab', { name: 'Phân bổ' }).getAttribute('aria-selected')).toBe('true');
  });
});
