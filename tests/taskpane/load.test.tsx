import { fireEvent, screen, within } from '@testing-library/react';
import { problem, ProblemError } from '../../src/domain';
import { choose, loadSample, renderPane, sampleFile, pressUntil, settled, textFile } from './render-pane';

const UNITS = 'Mã,Tên,Cấp,Thuộc,Từ ngày,Dân số\nA,Xã An,xã,,01/01/2024,100\nB,Xã Bình,xã,,01/01/2024,300\n';

function alerts(): string[] {
  return screen.queryAllByRole('alert').map((alert) => alert.textContent).filter((text) => text !== '');
}

describe('Nạp chỉ tiêu', () => {
  test('a sample is read, shown with its bounds and units, and written whole', async () => {
    const { workbook } = renderPane();
    fireEvent.click(await screen.findByRole('button', { name: /^Thái Nguyên 2024 ?26|^Thái Nguyên 2024(?!,)/ }));
    const targets = await screen.findByRole('list', { name: '26 chỉ tiêu' });
    const line = (name: RegExp): string => within(targets).getAllByRole('listitem').find((item) => name.test(item.textContent))?.textContent ?? '';
    expect(line(/che phủ rừng/)).toContain('≥ 46 %');
    expect(line(/^Thu ngân sách/)).toContain('19.515 tỷ đồng');
    expect(line(/thất nghiệp/)).toContain('< 3 %');
    expect(screen.getByText('Đã chấp nhận 26/26')).toBeTruthy();
    expect(screen.getByRole('table', { name: /đơn vị nhận phân bổ|9 đơn vị/ })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Năm kế hoạch').value).toBe('2024');
    expect(workbook.applied).toHaveLength(0);
    await settled(() => expect(screen.getByRole('button', { name: 'Ghi vào sổ' }).getAttribute('aria-disabled')).not.toBe('true'));
    fireEvent.click(screen.getByRole('button', { name: 'Ghi vào sổ' }));
    expect((await screen.findByText(/^Đã ghi 26 chỉ tiêu/)).closest('[role=status]')).not.toBeNull();
    expect(workbook.applied.map((changes) => changes.operation)).toEqual(['load']);
    expect(workbook.grid().sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(['Chỉ tiêu', 'Đơn vị']));
    fireEvent.click(screen.getByRole('button', { name: 'Sang Phân bổ' }));
    expect(screen.getByRole('tab', { name: 'Phân bổ' }).getAttribute('aria-selected')).toBe('true');
  });

  test('the same targets again change nothing; replacing the whole plan asks first, and does nothing when told not to', async () => {
    const { workbook } = renderPane();
    await loadSample('Phú Lương');
    fireEvent.click(screen.getByRole('button', { name: /^Phú Lương/ }));
    await screen.findByText('Các chỉ tiêu đã chấp nhận đều đúng như kế hoạch trong sổ.');
    expect(screen.getByRole('button', { name: 'Không có thay đổi để ghi' }).getAttribute('aria-disabled')).toBe('true');
    const replace = await screen.findByRole('button', { name: 'Thay toàn bộ kế hoạch' });
    await pressUntil(replace, () => screen.queryByRole('button', { name: 'Thôi' }));
    fireEvent.click(screen.getByRole('button', { name: 'Thôi' }));
    expect(workbook.applied).toHaveLength(1);
    await pressUntil(replace, () => screen.queryByRole('button', { name: 'Thay kế hoạch' }));
    fireEvent.click(screen.getByRole('button', { name: 'Thay kế hoạch' }));
    await screen.findByText(/^Đã ghi/);
    expect(workbook.applied).toHaveLength(2);
  });

  test.each([
    ['an empty targets file', /^Văn bản giao chỉ tiêu/, textFile('trong.json', ''), 'Tệp "trong.json" trống; hãy chọn tệp có dữ liệu.'],
    ['a broken targets file', /^Văn bản giao chỉ tiêu/, textFile('hong.json', '{"targets": ['), 'Tệp "hong.json" không đúng định dạng JSON; hãy xuất lại tệp chỉ tiêu.'],
    ['a file of another kind', /^Văn bản giao chỉ tiêu/, textFile('anh.png', 'x'), 'Tệp "anh.png" không thuộc loại đọc được (.docx, .pdf, .txt, .md, .xlsx, .csv, .json); hãy lưu lại dưới một trong các dạng đó.'],
    ['a duplicate unit', /^Danh sách đơn vị/, textFile('dv.csv', `${UNITS}A,Xã An,xã,,01/01/2024,5\n`), 'Dòng 4: mã đơn vị "A" bị trùng; hãy sửa mã hoặc bỏ bớt một dòng.'],
    ['a text where a number belongs', /^Danh sách đơn vị/, textFile('dv.csv', UNITS.replace('300', 'nhiều')), 'Dòng 3: cột "Dân số" của đơn vị "Xã Bình" là chữ "nhiều", phải là số; hãy sửa rồi nạp lại.'],
  ])('%s gives one sentence and changes nothing', async (_, label, file, expected) => {
    const { workbook } = renderPane({ samples: null });
    choose(label, file);
    await settled(() => expect(alerts()).toEqual([expected]));
    expect(workbook.applied).toHaveLength(0);
    expect(screen.getByRole('button', { name: 'Ghi vào sổ' }).getAttribute('aria-disabled')).toBe('true');
  });

  test('a mended file of the same name takes the place of the broken one', async () => {
    renderPane({ samples: null });
    choose(/^Danh sách đơn vị/, textFile('dv.csv', ''));
    await settled(() => expect(alerts()).toHaveLength(1));
    choose(/^Danh sách đơn vị/, textFile('dv.csv', UNITS));
    await screen.findByRole('heading', { name: '2 đơn vị' });
    expect(alerts()).toEqual([]);
  });

  test('a year that is none keeps the plan from being written', async () => {
    renderPane({ samples: null });
    choose(/^Văn bản giao chỉ tiêu/, sampleFile('phu-luong-2024/targets.json'));
    choose(/^Danh sách đơn vị/, sampleFile('phu-luong-2024/units.csv'));
    const write = await screen.findByRole('button', { name: 'Ghi vào sổ' });
    await screen.findByRole('heading', { name: '16 đơn vị, 15 đơn vị nhận phân bổ' });
    fireEvent.change(screen.getByLabelText('Năm kế hoạch'), { target: { value: '24' } });
    expect(screen.getByText('Hãy nhập năm bằng bốn chữ số, ví dụ 2026.')).toBeTruthy();
    expect(write.getAttribute('aria-disabled')).toBe('true');
    fireEvent.change(screen.getByLabelText('Năm kế hoạch'), { target: { value: '2025' } });
    await settled(() => expect(write.getAttribute('aria-disabled')).not.toBe('true'));
  });

  test('a load is taken back in one step, and may then be written again', async () => {
    const { workbook } = renderPane();
    await loadSample('Phú Lương');
    const written = workbook.grid().sheets.map((sheet) => sheet.name);
    const undo = screen.getByRole('button', { name: 'Hoàn tác' });
    await pressUntil(undo, () => screen.queryByText(/^Đã hoàn tác/));
    expect(workbook.grid().sheets.map((sheet) => sheet.name)).not.toEqual(written);
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
    const write = await screen.findByRole('button', { name: 'Ghi vào sổ' });
    await pressUntil(write, () => screen.queryByText(/^Đã ghi/));
    expect(workbook.grid().sheets.map((sheet) => sheet.name)).toEqual(written);
  });

  test('the place is that of the units when the targets name none, and never that of a file chosen before', async () => {
    renderPane();
    const place = (): string => screen.getByLabelText<HTMLInputElement>('Địa bàn').value;
    fireEvent.click(await screen.findByRole('button', { name: /^Phú Lương/ }));
    await screen.findByRole('heading', { name: '16 đơn vị, 15 đơn vị nhận phân bổ' });
    expect(place()).toBe('Huyện Phú Lương');
    choose(/^Văn bản giao chỉ tiêu/, textFile('ct.csv', 'Chỉ tiêu;ĐVT;Kế hoạch\nThu ngân sách;tỷ đồng;100\n'));
    choose(/^Danh sách đơn vị/, textFile('dv.csv', `${UNITS.replaceAll('xã,,', 'xã,H,')}H,Huyện Hòa,huyện,,01/01/2024,\n`));
    await settled(() => expect(place()).toBe('Huyện Hòa'));
    expect(screen.getByLabelText<HTMLInputElement>('Năm kế hoạch').value).toBe('');
    fireEvent.change(screen.getByLabelText('Địa bàn'), { target: { value: 'Huyện Mới' } });
    choose(/^Danh sách đơn vị/, textFile('dv2.csv', UNITS));
    await screen.findByRole('heading', { name: '2 đơn vị' });
    expect(place()).toBe('Huyện Mới');
  });

  test('what Excel refuses is said, and writing again is possible', async () => {
    const { workbook } = renderPane();
    workbook.fail.apply = new ProblemError(problem('host.protectedSheet', { sheet: 'Chỉ tiêu' }));
    fireEvent.click(await screen.findByRole('button', { name: /^Phú Lương/ }));
    const write = await screen.findByRole('button', { name: 'Ghi vào sổ' });
    await settled(() => expect(write.getAttribute('aria-disabled')).not.toBe('true'));
    fireEvent.click(write);
    await settled(() => expect(alerts().join()).toContain('Trang "Chỉ tiêu" đang được bảo vệ'));
    expect(screen.queryByText(/^Đã ghi/)).toBeNull();
    delete workbook.fail.apply;
    await pressUntil(write, () => screen.queryByText(/^Đã ghi/));
  });

  test('without samples the screen is complete', async () => {
    renderPane({ samples: { list: () => Promise.reject(new Error('none')), open: () => Promise.reject(new Error('none')) } });
    expect(await screen.findByLabelText(/^Văn bản giao chỉ tiêu/)).toBeTruthy();
    expect(screen.queryByText('Dùng thử với số liệu mẫu')).toBeNull();
  });
});
