/** Thẩm định: files dropped in, the matrix, filters, what is said of a unit, and the report in the workbook. */
import { fireEvent, screen, within } from '@testing-library/react';
import type { InputFile } from '../../src/app';
import { unwrap } from '../../src/domain';
import { readWorkbook } from '../../src/xlsx';
import { onDetail, onIndicators, wholeRound, type Round } from '../support/exchange';
import { createMemoryWorkbook } from './memory-workbook';
import { choose, pause, renderPane, settled, textFile } from './render-pane';

let round: Round;
beforeAll(async () => {
  round = await wholeRound(['PL01', 'PL02', 'PL03']);
});

const sent = (code: string): InputFile => ({ name: `${code}.xlsx`, bytes: round.sent.get(code) ?? new Uint8Array() });
const BASIS = /^Số giao để đối chiếu/;
const FILES = /^Sổ tính cần thẩm định/;

/** The screen with the record chosen and these files read. */
async function reviewed(...files: InputFile[]) {
  const workbook = createMemoryWorkbook();
  renderPane({ workbook, screen: 'review' });
  await pause(50);
  expect(screen.getByText(/^Sổ đang mở chưa có kế hoạch/)).toBeTruthy();
  choose(BASIS, { name: 'so-giao.xlsx', bytes: round.own });
  await screen.findByText('Đối chiếu với tệp đã chọn: Huyện Phú Lương năm 2024, 15 đơn vị.');
  choose(FILES, ...files);
  await screen.findByText(/đơn vị phải chỉnh sửa$/);
  await settled(() => expect(screen.queryByRole('progressbar')).toBeNull());
  return workbook;
}

const matrix = (): HTMLElement => screen.getByRole('table');
const rowNames = (): (string | null)[] => within(matrix()).getAllByRole('row').slice(1).map((row) => within(row).getByRole('rowheader').textContent);

test('the matrix says how each plan stands, filters narrow it, and a unit’s name opens what is to be said', async () => {
  await reviewed(sent('PL01'), { name: 'PL02.xlsx', bytes: onIndicators(sent('PL02').bytes, 'THU_NS', 'Tỉnh giao', 1) }, { name: 'PL03.xlsx', bytes: onDetail(sent('PL03').bytes, 'LUONG_THUC', 'PL03', null, 1000) });
  expect(screen.getByText('3 tệp · 3/15 đơn vị đã nộp · 2 đơn vị phải chỉnh sửa')).toBeTruthy();
  expect(rowNames()).toHaveLength(16);
  const cells = (unit: string): string[] => within(within(matrix()).getByRole('rowheader', { name: unit }).closest('tr') as HTMLElement).getAllByRole('cell').map((cell) => cell.textContent);
  expect(cells('Thị trấn Đu').slice(0, 2)).toEqual(['cần xem lại', '=']);
  expect(cells('Thị trấn Giang Tiên').slice(0, 2)).toEqual(['phải chỉnh sửa', 'sửa số giao']);
  expect(cells('Xã Cổ Lũng')).toEqual(expect.arrayContaining([expect.stringMatching(/^−[\d.]+$/)]));
  expect(cells('Xã Động Đạt')[0]).toBe('chưa nộp');

  fireEvent.change(screen.getByLabelText('Kết quả'), { target: { value: 'faults' } });
  expect(rowNames()).toEqual(['Thị trấn Giang Tiên', 'Xã Cổ Lũng']);
  fireEvent.change(screen.getByLabelText('Chỉ tiêu'), { target: { value: 'THU_NS' } });
  expect(within(matrix()).getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Đơn vị', 'Kết quả', 'Thu ngân sách nhà nước trên địa bàn huyệntriệu đồng']);

  fireEvent.click(screen.getByRole('button', { name: 'Thị trấn Giang Tiên' }));
  const about = screen.getByRole('region', { name: 'Nội dung của Thị trấn Giang Tiên' });
  expect(about.textContent).toContain('bị sửa: sổ giao là 44.631 triệu đồng, trong tệp là 1 triệu đồng');
  expect(about.textContent).toMatch(/\[Chỉ tiêu, ô [A-Z]+\d+: 1\]/);
  fireEvent.click(screen.getByRole('button', { name: 'Thị trấn Giang Tiên' }));
  expect(screen.queryByRole('region', { name: 'Nội dung của Thị trấn Giang Tiên' })).toBeNull();
});

test('a file that cannot be read and one sent twice are told apart from the units; a file sent again takes its place', async () => {
  await reviewed(sent('PL01'), { name: 'lai.xlsx', bytes: sent('PL01').bytes }, textFile('hong.xlsx', 'không phải sổ tính'));
  const others = screen.getByRole('list', { name: 'Tệp không tính (2)' });
  expect(others.textContent).toContain('Tệp "lai.xlsx" giống hệt tệp "PL01.xlsx"');
  expect(others.textContent).toContain('Tệp "hong.xlsx" không đọc được');
  choose(FILES, { name: 'hong.xlsx', bytes: sent('PL02').bytes });
  await screen.findByText('3 tệp · 2/15 đơn vị đã nộp · 0 đơn vị phải chỉnh sửa');
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ mọi tệp' }));
  expect(screen.queryByRole('table')).toBeNull();
});

test('the report becomes sheets of the open workbook, the figures as in the matrix', async () => {
  const workbook = await reviewed(sent('PL01'));
  fireEvent.click(screen.getByRole('button', { name: 'Ghi báo cáo vào sổ' }));
  await screen.findByText('Đã ghi báo cáo thẩm định thành các trang của sổ đang mở.');
  const sheets = workbook.grid().sheets.map(({ name }) => name);
  expect(sheets).toEqual(expect.arrayContaining(['Tình hình nộp', 'Tổng hợp đơn vị', 'Số giao đơn vị', 'Chênh lệch đơn vị', 'Vướng mắc', 'PTĐ PL01']));
  const given = unwrap(readWorkbook(round.given.get('PL01') ?? new Uint8Array(), 'a.xlsx')).sheets.find(({ name }) => name === 'Số giao')?.rows[4]?.[5]?.value;
  const consolidated = workbook.grid().sheets.find(({ name }) => name === 'Tổng hợp đơn vị');
  expect(consolidated?.rows[4]?.[7]?.value).toBe(given);
});

test('what is no basis is refused in a sentence', async () => {
  renderPane({ screen: 'review' });
  await pause(50);
  choose(BASIS, textFile('so.json', '{"kind":"phan-bo-chi-tieu/assignments","version":1,"assignments":[{}]}'));
  expect(await screen.findByText(/không phải sổ giao nguyên vẹn/)).toBeTruthy();
});
