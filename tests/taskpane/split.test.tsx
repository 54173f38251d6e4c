import { fireEvent, screen, within } from '@testing-library/react';
import { reportOn } from '../../src/app';
import { allocationOf, problem, ProblemError, sumCounts, unwrap } from '../../src/domain';
import { readPlan } from '../../src/workbook';
import { createMemoryWorkbook, type MemoryWorkbook } from './memory-workbook';
import { planInMemory, renderPane, pressUntil, settled } from './render-pane';

async function openSplit(sample: string): Promise<MemoryWorkbook> {
  const workbook = createMemoryWorkbook();
  await planInMemory(workbook, sample);
  renderPane({ workbook, screen: 'split' });
  await screen.findByRole('radiogroup', { name: 'Chọn chỉ tiêu' });
  return workbook;
}

/** Without warnings: formulas of a workbook in memory keep the results of before. */
const errorsOf = (workbook: MemoryWorkbook) => reportOn(unwrap(readPlan(workbook.grid()))).findings.filter(({ severity }) => severity === 'error');

const writeButton = (): HTMLElement => screen.getByRole('button', { name: 'Ghi vào sổ' });
const isOff = (button: HTMLElement): boolean => button.getAttribute('aria-disabled') === 'true';

async function chooseIndicator(name: RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('radio', { name }));
  await settled(() => expect(screen.queryByText('Đang tính…')).toBeNull());
}

describe('Phân bổ', () => {
  test('19.515 tỷ đồng over nine units: previewed, written whole, undone', async () => {
    const workbook = await openSplit('thai-nguyen-2024');
    expect(screen.getAllByRole('radio')).toHaveLength(26);
    await chooseIndicator(/^Thu ngân sách nhà nước/);
    await screen.findByText('108 ô sẽ thay đổi.');
    expect(screen.getByText('Cộng theo đơn vị và cộng theo tháng đều bằng 19.515 tỷ đồng.')).toBeTruthy();
    const table = screen.getByRole('table', { name: /Thu ngân sách/ });
    expect(within(table).getAllByRole('row')).toHaveLength(11);
    expect(within(table).getByRole('row', { name: /^Cộng/ }).textContent).toBe('Cộng19.5154.8784.8794.8794.879');
    expect(workbook.applied).toHaveLength(1);

    fireEvent.click(writeButton());
    fireEvent.click(writeButton());
    await screen.findByText(/^Đã ghi phân bổ .*108 ô thay đổi/);
    expect(workbook.applied.map((changes) => changes.operation)).toEqual(['load', 'split']);
    const read = unwrap(readPlan(workbook.grid()));
    expect(errorsOf(workbook)).toEqual([]);
    const written = allocationOf(read.plan, read.plan.allocations[0]?.indicator ?? '');
    expect(sumCounts((written?.cells ?? []).flat().map((cell) => cell ?? 0))).toBe(19515);
    await settled(() => expect(screen.getByRole('radio', { name: /^Thu ngân sách/ }).closest('label')?.textContent).toContain('Đã khớp'));
    await screen.findByText('Sổ tính đã đúng như bảng xem trước.');
    expect(isOff(writeButton())).toBe(true);

    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText(/^Đã hoàn tác/);
    expect(unwrap(readPlan(workbook.grid())).plan.allocations).toEqual([]);
    expect(isOff(screen.getByRole('button', { name: 'Hoàn tác' }))).toBe(true);

    fireEvent.click(screen.getByRole('button', { name: 'Làm lại' }));
    await screen.findByText('Đã làm lại thao tác vừa hoàn tác.');
    expect(unwrap(readPlan(workbook.grid())).plan.allocations).toEqual([written]);
    expect(isOff(screen.getByRole('button', { name: 'Làm lại' }))).toBe(true);
  });

  test('in triệu đồng the same target is split to the last unit', async () => {
    await openSplit('thai-nguyen-2024');
    await chooseIndicator(/^Thu ngân sách nhà nước/);
    fireEvent.change(screen.getByLabelText('Đơn vị tính'), { target: { value: 'triệu đồng' } });
    await screen.findByText('Cộng theo đơn vị và cộng theo tháng đều bằng 19.515.000 triệu đồng.');
    // Written over the sheets as they stand: nothing is made anew.
    expect(screen.queryByText(/^Đổi đơn vị làm tròn/)).toBeNull();
  });

  test('quarter weights shape the preview; old figures stand beside new ones', async () => {
    await openSplit('thai-nguyen-2024');
    await chooseIndicator(/^Thu ngân sách nhà nước/);
    fireEvent.click(writeButton());
    await screen.findByText(/^Đã ghi phân bổ/);
    fireEvent.change(screen.getByLabelText('Tiến độ trong năm'), { target: { value: 'quarters' } });
    fireEvent.change(screen.getByLabelText('Quý I'), { target: { value: '40' } });
    fireEvent.change(screen.getByLabelText('Quý IV'), { target: { value: '10' } });
    await settled(() => expect(screen.getByRole('row', { name: /^Cộng/ }).textContent).toBe('Cộng19.51519.5157.8064.8784.8791.952'));
    expect(screen.getAllByRole('deletion').length).toBeGreaterThan(20);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Hiện mười hai tháng' }));
    expect(screen.getAllByRole('columnheader')).toHaveLength(15);
  });

  test('a weight that is none is named, and nothing can be written meanwhile', async () => {
    await openSplit('thai-nguyen-2024');
    await chooseIndicator(/^Thu ngân sách nhà nước/);
    fireEvent.change(screen.getByLabelText('Tiến độ trong năm'), { target: { value: 'quarters' } });
    const first = screen.getByLabelText('Quý I');
    fireEvent.change(first, { target: { value: 'abc' } });
    expect(screen.getByText('Quý I: "abc" không phải là số; hãy nhập lại, ví dụ 1.234,5.')).toBeTruthy();
    expect(first.getAttribute('aria-invalid')).toBe('true');
    expect(isOff(writeButton())).toBe(true);
    fireEvent.change(first, { target: { value: '-1' } });
    expect(screen.getByText('Quý I: Trọng số không được âm.')).toBeTruthy();
    fireEvent.change(first, { target: { value: '1.000' } });
    expect(screen.getByText('Quý I: Đang hiểu là 1.000, không phải 1.')).toBeTruthy();
    await settled(() => expect(isOff(writeButton())).toBe(false));
    for (const quarter of ['Quý I', 'Quý II', 'Quý III', 'Quý IV']) {
      fireEvent.change(screen.getByLabelText(quarter), { target: { value: '0' } });
    }
    expect(screen.getByText('Ít nhất một trọng số phải lớn hơn 0.')).toBeTruthy();
    expect(isOff(writeButton())).toBe(true);
  });

  test('the whole of a structure splits its parts', async () => {
    const workbook = await openSplit('phu-luong-2024');
    await chooseIndicator(/^Giá trị sản xuất trên địa bàn/);
    await screen.findByText('540 ô sẽ thay đổi.');
    expect(screen.getAllByRole('table')).toHaveLength(3);
    fireEvent.click(writeButton());
    await screen.findByText(/^Đã ghi phân bổ/);
    expect(errorsOf(workbook)).toEqual([]);
  });

  test('a rate gets its own figures by its denominator, previewed and written', async () => {
    const workbook = await openSplit('phu-luong-2024');
    await chooseIndicator(/^Tỷ lệ dân số tham gia bảo hiểm y tế/);
    expect(screen.getByText(/^Tỷ lệ không cộng được giữa các đơn vị/)).toBeTruthy();
    expect(screen.queryByLabelText('Tiến độ trong năm')).toBeNull();
    expect((screen.getByLabelText<HTMLSelectElement>('Mẫu số')).value).toBe('Dân số (người)');
    await screen.findByText('15 ô sẽ thay đổi.');
    expect(screen.getByRole('row', { name: /^Toàn địa bàn/ }).textContent).toBe('Toàn địa bàn95,0');
    fireEvent.click(writeButton());
    await screen.findByText(/^Đã ghi phân bổ/);
    expect(allocationOf(unwrap(readPlan(workbook.grid())).plan, 'BHYT')?.unitTotals).toEqual(Array(15).fill(950));
  });

  test('events wait for names; a unit and a month are chosen', async () => {
    await openSplit('phu-luong-2024');
    await chooseIndicator(/^Số xã đạt chuẩn nông thôn mới/);
    expect(await screen.findByText(/cần nêu tên 2 đơn vị, mới chọn 0/)).toBeTruthy();
    expect(isOff(writeButton())).toBe(true);
    for (let count = 0; count < 2; count += 1) fireEvent.click(screen.getByRole('button', { name: 'Thêm đơn vị' }));
    fireEvent.change(screen.getByLabelText('Đơn vị thứ 1'), { target: { value: 'PL05' } });
    fireEvent.change(screen.getByLabelText('Đơn vị thứ 2'), { target: { value: 'PL09' } });
    fireEvent.change(screen.getByLabelText('Tháng của đơn vị thứ 2'), { target: { value: 'M9' } });
    await screen.findByText('Cộng theo đơn vị và cộng theo tháng đều bằng 2 xã.');
    await settled(() => expect(isOff(writeButton())).toBe(false));
  });

  test('a pin is set and the next split keeps it; it is let go again', async () => {
    const workbook = await openSplit('phu-luong-2024');
    await chooseIndicator(/^Thu ngân sách nhà nước/);
    await settled(() => expect(isOff(writeButton())).toBe(false));
    fireEvent.click(writeButton());
    await screen.findByText(/^Đã ghi phân bổ/);
    await pressUntil(screen.getByRole('button', { name: 'Ghim' }), () => screen.queryByRole('button', { name: 'Bỏ ghim Thị trấn Đu · Năm' }));
    const former = allocationOf(unwrap(readPlan(workbook.grid())).plan, 'THU_NS')?.unitTotals[0];
    fireEvent.change(screen.getByLabelText('Căn cứ chia theo đơn vị'), { target: { value: 'equal' } });
    await screen.findByText('Giữ nguyên 1 chỗ đã ghim.');
    await settled(() => expect(isOff(writeButton())).toBe(false));
    fireEvent.click(writeButton());
    await settled(() => expect(allocationOf(unwrap(readPlan(workbook.grid())).plan, 'THU_NS')?.unitTotals[1]).not.toBe(undefined));
    await settled(() => expect(allocationOf(unwrap(readPlan(workbook.grid())).plan, 'THU_NS')?.unitTotals[0]).toBe(former));
    await pressUntil(screen.getByRole('button', { name: 'Bỏ ghim Thị trấn Đu · Năm' }), () => (screen.queryByRole('button', { name: 'Bỏ ghim Thị trấn Đu · Năm' }) === null ? document.body : null));
  });

  test('the whole plan at once, with what is left to decide and a way to it', async () => {
    await openSplit('phu-luong-2024');
    fireEvent.click(screen.getByRole('button', { name: 'Phân bổ toàn bộ kế hoạch' }));
    expect(await screen.findByText('7 việc cần quyết định')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Mở Số xã đạt chuẩn/ }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Số xã đạt chuẩn/ }).checked).toBe(true);
  });

  test('a load afterwards is not taken back by this screen', async () => {
    const workbook = await openSplit('thai-nguyen-2024');
    await chooseIndicator(/^Thu ngân sách nhà nước/);
    await settled(() => expect(isOff(writeButton())).toBe(false));
    fireEvent.click(writeButton());
    await screen.findByText(/^Đã ghi phân bổ/);
    fireEvent.click(screen.getByRole('tab', { name: 'Nạp' }));
    fireEvent.click(await screen.findByRole('button', { name: /^Phú Lương/ }));
    const load = within(screen.getByRole('tabpanel', { name: 'Nạp' }));
    const replaceAll = await load.findByRole('button', { name: 'Thay toàn bộ kế hoạch' });
    await pressUntil(replaceAll, () => screen.queryByRole('button', { name: 'Thay kế hoạch' }));
    fireEvent.click(screen.getByRole('button', { name: 'Thay kế hoạch' }));
    await screen.findByText(/^Đã ghi \d+ chỉ tiêu/);
    expect(workbook.applied.map((changes) => changes.operation)).toEqual(['load', 'split', 'load']);
    fireEvent.click(screen.getByRole('tab', { name: 'Phân bổ' }));
    const split = within(screen.getByRole('tabpanel', { name: 'Phân bổ' }));
    for (const undo of split.queryAllByRole('button', { name: 'Hoàn tác' })) expect(isOff(undo)).toBe(true);
  });

  test('search works without tone marks', async () => {
    await openSplit('thai-nguyen-2024');
    fireEvent.change(screen.getByRole('searchbox', { name: 'Tìm chỉ tiêu' }), { target: { value: 'thu ngan sach' } });
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Tìm chỉ tiêu' }), { target: { value: 'xyz' } });
    expect(screen.getByText('Không có chỉ tiêu nào khớp với từ tìm.')).toBeTruthy();
  });

  test('a refused write is said and leaves the screen usable', async () => {
    const workbook = await openSplit('thai-nguyen-2024');
    await chooseIndicator(/^Thu ngân sách nhà nước/);
    await settled(() => expect(isOff(writeButton())).toBe(false));
    workbook.fail.apply = new ProblemError(problem('host.busyEditing', {}));
    fireEvent.click(writeButton());
    expect(await screen.findByText(/^Excel đang ở chế độ sửa ô/)).toBeTruthy();
    delete workbook.fail.apply;
    await settled(() => expect(isOff(writeButton())).toBe(false));
    fireEvent.click(writeButton());
    await screen.findByText(/^Đã ghi phân bổ/);
  });

  test('without a plan it leads to where one is loaded', async () => {
    renderPane({ screen: 'split' });
    fireEvent.click(await screen.findByRole('button', { name: 'Sang Nạp chỉ tiêu' }));
    expect(screen.getByRole('tab', { name: 'Nạp' }).getAttribute('aria-selected')).toBe('true');
    expect(await screen.findByRole('button', { name: /^Phú Lương/ })).toBeTruthy();
  });

  test('a workbook left half-written is said to be, and put right by a button', async () => {
    const workbook = createMemoryWorkbook();
    await planInMemory(workbook, 'thai-nguyen-2024');
    workbook.fail.read = new ProblemError(problem('host.unfinished', {}));
    renderPane({ workbook, screen: 'split' });
    await screen.findByText(/^Lần ghi trước bị ngắt giữa chừng/);
    fireEvent.click(screen.getByRole('button', { name: 'Khôi phục' }));
    await screen.findByRole('radiogroup', { name: 'Chọn chỉ tiêu' });
    expect(workbook.recovered).toEqual(['restore']);
  });

  test('weights typed for each unit, a column of them pasted', async () => {
    const workbook = await openSplit('thai-nguyen-2024');
    await chooseIndicator(/^Thu ngân sách nhà nước/);
    fireEvent.change(screen.getByLabelText('Căn cứ chia theo đơn vị'), { target: { value: 'manual' } });
    const weights = await screen.findByRole('group', { name: 'Tỷ lệ chia cho từng nơi' });
    expect(isOff(writeButton())).toBe(true);
    const fields = within(weights).getAllByRole('textbox');
    expect(fields).toHaveLength(9);
    // 19.515 over weights 8, 1, 4 and six times 0 (8 + 1 + 4 = 13): 12.009,2 · 1.501,2 · 6.004,6.
    fireEvent.paste(fields[0] ?? document.body, { clipboardData: { getData: () => '8\n1\n4\n0\n0\n0\n0\n0\n0\n' } });
    await settled(() => expect(isOff(writeButton())).toBe(false));
    fireEvent.click(writeButton());
    await screen.findByText(/^Đã ghi phân bổ/);
    const read = unwrap(readPlan(workbook.grid()));
    expect(allocationOf(read.plan, 'THU_NS')?.unitTotals).toEqual([12009, 1501, 6005, 0, 0, 0, 0, 0, 0]);
    expect(read.recipes).toMatchObject([{ choice: { basis: { kind: 'manual', weights: { TN1: 8, TN3: 4, TN9: 0 } } } }]);
  });

  test('a month is held for everybody, and let go', async () => {
    const workbook = await openSplit('thai-nguyen-2024');
    await chooseIndicator(/^Thu ngân sách nhà nước/);
    await settled(() => expect(isOff(writeButton())).toBe(false));
    fireEvent.click(writeButton());
    await screen.findByText(/^Đã ghi phân bổ/);
    fireEvent.change(screen.getByLabelText('Của'), { target: { value: '#' } });
    fireEvent.change(screen.getByLabelText('Kỳ'), { target: { value: 'M3' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ghim' }));
    await screen.findByRole('button', { name: 'Bỏ ghim Mọi nơi nhận · Tháng 3' });
    expect(unwrap(readPlan(workbook.grid())).plan.pins).toEqual([{ indicator: 'THU_NS', axis: 'units', scope: { kind: 'column', period: 'M3' } }]);
  });
});
