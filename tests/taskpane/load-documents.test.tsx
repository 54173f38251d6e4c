/** Documents in the pane: read, looked at, corrected, accepted, written, and read again when corrected. */
import { fireEvent, screen, within } from '@testing-library/react';
import { refusal } from '../../src/domain';
import { readPlan } from '../../src/workbook';
import { choose, renderPane, settled, textFile, type RenderedPane } from './render-pane';

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN HUYỆN MẪU SƠN
Số: 15/NQ-HĐND
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2026
I. CÁC CHỈ TIÊU CHỦ YẾU NĂM 2026
- Thu ngân sách nhà nước trên địa bàn: 286,5 tỷ đồng.
- Trồng rừng mới: 1.250 ha.
- Số lượt bồ câu đưa thư: 12 lượt.
II. GIẢI PHÁP
Ủy ban nhân dân các xã báo cáo kết quả trước ngày 30/01/2026.
`;
const UNITS = 'Mã,Tên,Cấp,Thuộc,Từ ngày,Dân số\nA,Xã An,xã,,01/07/2025,100\nB,Xã Bình,xã,,01/07/2025,300\n';
const PICKER = /^Văn bản giao chỉ tiêu/;
const NAMES = { revenue: 'Thu ngân sách nhà nước trên địa bàn', forest: 'Trồng rừng mới', doves: 'Số lượt bồ câu đưa thư' };

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const box = (name: string): HTMLInputElement => screen.getByRole('checkbox', { name: `Chấp nhận: ${name}` });
const line = (name: string): HTMLElement => box(name).closest('li')!;
const type = (label: string, value: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value } });
/** What was assigned; the figure planned for is a formula over it, and nothing calculates here. */
const indicators = ({ workbook }: RenderedPane) => {
  const read = readPlan(workbook.grid());
  return read.ok ? read.value.plan.indicators.map(({ name, assigned, source }) => [name, assigned?.kind === 'range' ? null : assigned?.value, source?.document]) : read.problem.code;
};

async function resolutionRead(text = RESOLUTION, name = 'nghi-quyet.txt', ...more: ReturnType<typeof textFile>[]): Promise<RenderedPane> {
  const pane = renderPane({ samples: null });
  choose(PICKER, textFile(name, text), ...more);
  await screen.findByRole('list', { name: '3 chỉ tiêu' });
  return pane;
}

async function written(): Promise<RenderedPane> {
  const pane = await resolutionRead(RESOLUTION, 'nghi-quyet.txt', textFile('don-vi.csv', UNITS));
  await screen.findByRole('heading', { name: '2 đơn vị' });
  fireEvent.click(button('Chấp nhận 2 chỉ tiêu chắc chắn'));
  await settled(() => expect(button('Ghi vào sổ').getAttribute('aria-disabled')).not.toBe('true'));
  fireEvent.click(button('Ghi vào sổ'));
  await screen.findByText('Đã ghi 2 chỉ tiêu và 2 đơn vị vào sổ.');
  return pane;
}

test('the doubtful one comes first with its reason and its words, the sure ones are accepted together', async () => {
  await resolutionRead();
  const items = within(screen.getByRole('list', { name: '3 chỉ tiêu' })).getAllByRole('listitem');
  expect(items[0]).toBe(line(NAMES.doves));
  expect(items[0]!.textContent).toContain('Danh mục chưa có chỉ tiêu này; hãy chọn cách tính.');
  expect(items[0]!.querySelector('mark')?.textContent).toBe('Số lượt bồ câu đưa thư: 12 lượt');
  expect(line(NAMES.revenue).textContent).toContain('286,5 tỷ đồng');
  fireEvent.click(button('Chấp nhận 2 chỉ tiêu chắc chắn'));
  expect([NAMES.revenue, NAMES.forest, NAMES.doves].map((name) => box(name).checked)).toEqual([true, true, false]);
  expect(screen.getByText('Đã chấp nhận 2/3')).toBeTruthy();
  fireEvent.click(button('Cần xem (1)'));
  expect(within(screen.getByRole('list', { name: '3 chỉ tiêu' })).getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByText('1 việc có thời hạn')).toBeTruthy();
});

test('an unknown target is accepted only when somebody has said how it is split', async () => {
  await resolutionRead();
  fireEvent.click(box(NAMES.doves));
  expect(box(NAMES.doves).checked).toBe(false);
  fireEvent.click(button('Chấp nhận'));
  expect(screen.getByText('Hãy chọn cách tính trước khi chấp nhận.')).toBeTruthy();
  type('Cách tính', 'flow');
  fireEvent.click(button('Chấp nhận'));
  expect(box(NAMES.doves).checked).toBe(true);
});

test('a wrong correction is one sentence at its field, a right one is taken and may be taken back', async () => {
  await resolutionRead();
  fireEvent.click(button(`Xem và sửa: ${NAMES.revenue}`));
  type('Số giao', 'nhiều');
  fireEvent.click(button('Chấp nhận'));
  expect(screen.getByText('"nhiều" không phải là số; hãy nhập lại, ví dụ 1.234,5.')).toBeTruthy();
  expect(box(NAMES.revenue).checked).toBe(false);
  type('Số giao', '1.296,5');
  type('Điều kiện', '>=');
  fireEvent.click(button('Chấp nhận'));
  expect(line(NAMES.revenue).textContent).toContain('≥ 1.296,5 tỷ đồng');
  expect(line(NAMES.revenue).textContent).toContain('đã sửa');
  fireEvent.click(button('Trả về như đã đọc'));
  expect(line(NAMES.revenue).textContent).toContain('286,5 tỷ đồng');
  expect(box(NAMES.revenue).checked).toBe(false);
});

test('of two readings of a figure the planner chooses', async () => {
  const pane = renderPane({ samples: null });
  choose(PICKER, textFile('a.txt', 'Chỉ tiêu năm 2026\n- Trồng rừng mới: 1.234 ha.'));
  fireEvent.click(await screen.findByRole('button', { name: `Xem và sửa: ${NAMES.forest}` }));
  const readings = within(screen.getByRole('radiogroup', { name: 'Số đúng là' }));
  expect(readings.getAllByRole('radio')).toHaveLength(2);
  fireEvent.click(readings.getByRole('radio', { name: '1,234' }));
  fireEvent.click(button('Chấp nhận'));
  expect(line(NAMES.forest).textContent).toContain('1,234 ha');
  expect(pane.workbook.applied).toHaveLength(0);
});

test('what was left out is not written, and the rest lands with its document', async () => {
  const pane = await resolutionRead(RESOLUTION, 'nghi-quyet.txt', textFile('don-vi.csv', UNITS));
  fireEvent.click(button('Chấp nhận 2 chỉ tiêu chắc chắn'));
  fireEvent.click(button(`Xem và sửa: ${NAMES.forest}`));
  fireEvent.click(button('Không lấy'));
  expect(line(NAMES.forest).textContent).toContain('không lấy');
  await settled(() => expect(button('Ghi vào sổ').getAttribute('aria-disabled')).not.toBe('true'));
  fireEvent.click(button('Ghi vào sổ'));
  await screen.findByText('Đã ghi 1 chỉ tiêu và 2 đơn vị vào sổ.');
  expect(indicators(pane)).toEqual([[NAMES.revenue, 286.5, '15/NQ-HĐND']]);
});

test('a corrected document shows what changed; only what is chosen is written', async () => {
  const pane = await written();
  choose(PICKER, textFile('nghi-quyet.txt', RESOLUTION.replace('286,5', '296,5').replace('- Trồng rừng mới: 1.250 ha.', '- Tỷ lệ che phủ rừng: từ 46% trở lên.')));
  fireEvent.click(await screen.findByRole('button', { name: 'Chấp nhận 2 chỉ tiêu chắc chắn' }));
  const changes = within(await screen.findByRole('list', { name: 'So với kế hoạch trong sổ' }));
  expect(changes.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    `Thay đổi: ${NAMES.revenue}286,5 tỷ đồng → 296,5 tỷ đồng`,
    'Mới: Tỷ lệ che phủ rừng≥ 46 %',
    `Không còn trong văn bản: ${NAMES.forest}1.250 haChọn thì xóa chỉ tiêu này khỏi kế hoạch.`,
  ]);
  const chosen = (): boolean[] => changes.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);
  expect(chosen()).toEqual([true, true, false]);
  fireEvent.click(changes.getByRole('checkbox', { name: 'Ghi thay đổi: Tỷ lệ che phủ rừng' }));
  expect(chosen()).toEqual([true, false, false]);
  await settled(() => expect(button('Ghi 1 thay đổi').getAttribute('aria-disabled')).not.toBe('true'));
  fireEvent.click(button('Ghi 1 thay đổi'));
  await screen.findByText('Đã ghi 1 thay đổi vào kế hoạch trong sổ.');
  expect(indicators(pane)).toEqual([[NAMES.revenue, 296.5, '15/NQ-HĐND'], [NAMES.forest, 1250, '15/NQ-HĐND']]);
  fireEvent.click(button('Hoàn tác'));
  await screen.findByText(/^Đã hoàn tác/);
  expect(indicators(pane)).toEqual([[NAMES.revenue, 286.5, '15/NQ-HĐND'], [NAMES.forest, 1250, '15/NQ-HĐND']]);
});

test('a contradiction is said with the slip that explains it, which one press corrects', async () => {
  renderPane({ samples: null });
  choose(PICKER, textFile('a.txt', 'Chỉ tiêu năm 2026\n1. Cơ cấu kinh tế: Công nghiệp, xây dựng chiếm 58,6%; dịch vụ chiếm 38,1%; nông, lâm nghiệp, thủy sản chiếm 9,6%.'));
  const findings = within(await screen.findByRole('list', { name: '1 chỗ số liệu không thể cùng đúng' }));
  expect(findings.getByText(/không khép về 100 %/).textContent).toContain('38,1 % thành 31,8 %');
  fireEvent.click(findings.getByRole('button', { name: /38,1 thành 31,8/ }));
  await settled(() => expect(screen.queryByRole('list', { name: /không thể cùng đúng/ })).toBeNull());
});

test('columns that were not understood are said by the planner', async () => {
  renderPane({ samples: null });
  choose(PICKER, textFile('bang.csv', 'A;B;C;D\nThu ngân sách;x;tỷ đồng;286,5\nTrồng rừng mới;y;ha;1.250\n'));
  await screen.findByText('Cột của bảng');
  type('Tên chỉ tiêu', '0');
  type('Đơn vị tính', '2');
  type('Số giao', '3');
  fireEvent.click(button('Đọc lại theo các cột này'));
  await screen.findByRole('list', { name: '2 chỉ tiêu' });
  expect(line('Thu ngân sách').textContent).toContain('286,5 tỷ đồng');
});

test('a document without targets says so and shows what it has', async () => {
  renderPane({ samples: null });
  choose(PICKER, textFile('cong-van.txt', 'Số: 6436/UBND-TH\nUBND các huyện báo cáo kết quả trước ngày 30/01/2026.'));
  expect((await screen.findByText(/^Không thấy chỉ tiêu nào trong "cong-van.txt"/)).textContent).toContain('1 việc có thời hạn');
  expect(screen.getByText('Hạn 30/01/2026')).toBeTruthy();
});

test('pasted text is read like a file', async () => {
  renderPane({ samples: null });
  expect(button('Đọc văn bản đã dán').getAttribute('aria-disabled')).toBe('true');
  type('Nội dung văn bản', '- Thu ngân sách nhà nước trên địa bàn: 286,5 tỷ đồng.');
  fireEvent.click(button('Đọc văn bản đã dán'));
  await screen.findByRole('list', { name: '1 chỉ tiêu' });
});

test('what is too large is refused without being read, and reading can be stopped', async () => {
  let stop: AbortSignal | undefined;
  renderPane({
    samples: null,
    documents: {
      read: ({ name }, { signal, onProgress } = {}) =>
        new Promise((resolve) => {
          stop = signal;
          onProgress?.(3, 120);
          signal?.addEventListener('abort', () => resolve(refusal('document.stopped', { name })));
        }),
    },
  });
  const large = new File(['x'], 'lon.pdf');
  Object.defineProperties(large, { size: { value: 100_000_000 }, arrayBuffer: { value: () => Promise.reject(new Error('was read')) } });
  fireEvent.change(screen.getByLabelText(PICKER), { target: { files: [large] } });
  expect((await screen.findByText(/^Tệp "lon.pdf" quá lớn/)).textContent).toContain('hãy tách lấy phần có chỉ tiêu');
  choose(PICKER, textFile('dai.txt', 'x'));
  expect(await screen.findByText('Đang đọc dai.txt: trang 3/120…')).toBeTruthy();
  fireEvent.click(button('Dừng đọc'));
  await screen.findByText('Đã dừng đọc tệp "dai.txt" theo yêu cầu; chưa có gì thay đổi.');
  expect(stop?.aborted).toBe(true);
});

test('what was left out is named: rows whose figure cannot be read, figures that belong to no target', async () => {
  const table = '\n| STT | Chỉ tiêu | ĐVT | Kế hoạch 2026 |\n| 1 | Tỷ lệ che phủ rừng | % | 46 |\n| 2 | Đàn lợn | con | theo dự toán 12 và 13 |\nHội nghị bố trí 120 phòng, có 15 lớp.\n';
  renderPane({ samples: null });
  choose(PICKER, textFile('nghi-quyet.txt', `${RESOLUTION}${table}`));
  await screen.findByRole('list', { name: '4 chỉ tiêu' });
  expect(screen.getByText('1 dòng chưa đọc được số')).toBeTruthy();
  expect(screen.getByText('dòng "Đàn lợn": không đọc được số "theo dự toán 12 và 13".')).toBeTruthy();
  expect(screen.getByText('2 số liệu khác trong văn bản không gắn với chỉ tiêu nào.')).toBeTruthy();
});
