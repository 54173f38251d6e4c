/** Documents as they come: a Word file and a PDF dropped on the pane, corrected, accepted, written, and one loaded again corrected. */
import type { Page } from 'playwright-core';
import { createMessages } from '../../src/i18n';
import { docxFile, pdfFile } from '../support/document-files';
import { eventually, expectFocus, PATIENCE, setStage, spreadsheetReady, usedValues, type Stage } from './support';

jest.setTimeout(4 * PATIENCE);

const words = createMessages('vi');
const WORD = 'nghi-quyet-15.docx';
const PDF = 'quyet-dinh-820.pdf';
const RESOLUTION = [
  'HỘI ĐỒNG NHÂN DÂN HUYỆN MẪU SƠN',
  'Số: 15/NQ-HĐND',
  'NGHỊ QUYẾT',
  'Về nhiệm vụ phát triển kinh tế - xã hội năm 2026',
  'I. CÁC CHỈ TIÊU CHỦ YẾU NĂM 2026',
  '- Thu ngân sách nhà nước trên địa bàn: 286,5 tỷ đồng.',
  '- Giá trị sản xuất công nghiệp tăng 8,5%.',
  '- Trồng rừng mới: 1.250 ha.',
];
const DECISION = [
  ['ỦY BAN NHÂN DÂN TỈNH MẪU', 'Số: 820/QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc giao chỉ tiêu kế hoạch năm 2026', 'Các chỉ tiêu năm 2026:', '- Tỷ lệ dân số tham gia bảo hiểm y tế: 95,5%.'],
  ['- Tỷ lệ che phủ rừng: từ 46% trở lên.', '- Số lượt bồ câu đưa thư: 12 lượt.'],
];
const UNITS = 'Mã;Tên;Cấp;Thuộc;Từ ngày;Dân số\nX1;Xã An;xã;;01/07/2025;3200\nX2;Xã Bình;xã;;01/07/2025;4100\n';

interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
afterEach(() => {
  expect(stage.offences).toEqual([]);
});

/** Lets files fall on the picker of documents, as from a folder. */
async function drop(page: Page, ...files: Dropped[]): Promise<void> {
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, bytes } of dropped) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })));
  await page.locator('#pane label', { hasText: words.load.targetsFile }).dispatchEvent('drop', { dataTransfer: transfer });
}

/** Name, figure, document and quotation of every line of `Chỉ tiêu`. */
async function lines(page: Page): Promise<unknown[][]> {
  const rows = await usedValues(page, 'Chỉ tiêu');
  const header = rows.findIndex((row) => row.includes('Trích nguyên văn'));
  const columns = ['Chỉ tiêu', 'Kế hoạch', 'Văn bản', 'Trích nguyên văn'].map((heading) => rows[header]!.indexOf(heading));
  return rows.slice(header + 1).filter((row) => row[0] !== '').map((row) => columns.map((column) => row[column]));
}

const pane = (page: Page) => page.locator('#pane');
const button = (page: Page, name: string | RegExp) => pane(page).getByRole('button', { name });

test('a Word file, a PDF and the units dropped together land on the sheet; the corrected Word file changes only what is chosen', async () => {
  const page = await stage.open();
  await spreadsheetReady(page);
  await drop(page, { name: WORD, bytes: docxFile(RESOLUTION) }, { name: PDF, bytes: pdfFile(DECISION) }, { name: 'don-vi.csv', bytes: new TextEncoder().encode(UNITS) });
  await pane(page).getByRole('list', { name: words.load.targetsFound(6) }).waitFor();
  await button(page, words.load.acceptSure(5)).click();

  await button(page, words.load.details('Trồng rừng mới')).click();
  await pane(page).getByLabel(words.load.form.value, { exact: true }).fill('nhiều');
  await button(page, words.load.accept).last().click();
  await pane(page).getByText('"nhiều" không phải là số; hãy nhập lại, ví dụ 1.234,5.').waitFor();
  await pane(page).getByLabel(words.load.form.value, { exact: true }).fill('1.300');
  await button(page, words.load.accept).last().click();
  await pane(page).getByText(words.load.corrected).waitFor();

  await pane(page).getByRole('button', { name: words.common.write, disabled: false }).click();
  await pane(page).getByText(words.load.done(5, 2)).waitFor();
  expect(await lines(page)).toEqual([
    ['Thu ngân sách nhà nước trên địa bàn', 286.5, '15/NQ-HĐND', 'Thu ngân sách nhà nước trên địa bàn: 286,5 tỷ đồng'],
    ['Giá trị sản xuất công nghiệp', 8.5, '15/NQ-HĐND', 'Giá trị sản xuất công nghiệp tăng 8,5%'],
    ['Trồng rừng mới', 1300, '15/NQ-HĐND', 'Trồng rừng mới: 1.250 ha'],
    ['Tỷ lệ dân số tham gia bảo hiểm y tế', 95.5, '820/QĐ-UBND', 'Tỷ lệ dân số tham gia bảo hiểm y tế: 95,5%'],
    ['Tỷ lệ che phủ rừng', 46, '820/QĐ-UBND', 'Tỷ lệ che phủ rừng: từ 46% trở lên'],
  ]);

  // The planner's own 1.300 stands against the document's 1.260 until it is chosen; the new figure above it comes by itself.
  await button(page, words.load.remove(PDF)).click();
  await drop(page, { name: WORD, bytes: docxFile(RESOLUTION.map((line) => line.replace('286,5', '296,5').replace('1.250', '1.260'))) });
  await button(page, words.load.acceptSure(2)).click();
  const changes = pane(page).getByRole('list', { name: words.load.changes.title });
  await changes.getByText('286,5 tỷ đồng → 296,5 tỷ đồng').waitFor();
  expect(await changes.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked))).toEqual([true, false]);
  await changes.getByText(words.load.changes.edited).waitFor();
  await pane(page).getByRole('button', { name: words.load.changes.write(1), disabled: false }).click();
  await pane(page).getByText(words.load.changes.done(1)).waitFor();
  const figures = await eventually(() => lines(page), (found) => found[0]?.[1] === 296.5);
  expect(figures.map(([name, figure]) => [name, figure])).toEqual([
    ['Thu ngân sách nhà nước trên địa bàn', 296.5],
    ['Giá trị sản xuất công nghiệp', 8.5],
    ['Trồng rừng mới', 1300],
    ['Tỷ lệ dân số tham gia bảo hiểm y tế', 95.5],
    ['Tỷ lệ che phủ rừng', 46],
  ]);
  await page.context().close();
});

test('by keyboard alone: pasted, opened, corrected, accepted', async () => {
  const page = await stage.open();
  await spreadsheetReady(page);
  const press = async (key: string, times = 1): Promise<void> => {
    for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
  };
  await pane(page).locator('summary', { hasText: words.load.paste }).focus();
  await press('Enter');
  await press('Tab');
  await expectFocus(page, 'textarea');
  await page.keyboard.insertText('Chỉ tiêu năm 2026\n- Thu ngân sách nhà nước trên địa bàn: 286,5 tỷ đồng.');
  await press('Tab');
  await press('Enter');
  const list = pane(page).getByRole('list', { name: words.load.targetsFound(1) });
  await list.waitFor();
  const opener = list.getByRole('button', { name: words.load.details('Thu ngân sách nhà nước trên địa bàn') });
  for (let count = 0; count < 40 && !(await opener.evaluate((element) => element === document.activeElement)); count += 1) await press('Tab');
  await press('Enter');
  for (let count = 0; count < 3; count += 1) await press('Tab');
  await press('Control+a');
  await page.keyboard.type('300');
  await press('Enter');
  await list.getByText('300 tỷ đồng').waitFor();
  await expect(list.getByRole('checkbox').isChecked()).resolves.toBe(true);
  await page.context().close();
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each<[string, Dropped, string]>([
  ['a PDF without a text layer', { name: 'quet.pdf', bytes: pdfFile([[], ['3']]) }, 'là bản quét ảnh'],
  ['a broken PDF', { name: 'hong.pdf', bytes: bytesOf('%PDF-1.7 rồi không có gì nữa') }, 'bị hỏng'],
  ['a broken Word file', { name: 'hong.docx', bytes: docxFile(RESOLUTION).slice(0, 200) }, 'hong.docx'],
  ['bytes called a text', { name: 'anh.txt', bytes: new Uint8Array([137, 80, 78, 71, 0, 0, 1, 2, 0, 255]) }, 'không phải là văn bản'],
  ['an empty file', { name: 'trong.docx', bytes: new Uint8Array() }, 'trống'],
  ['a picture', { name: 'anh.png', bytes: new Uint8Array([137, 80]) }, 'không thuộc loại đọc được'],
])('%s is refused in one sentence', async (_, file, sentence) => {
  const page = await stage.open();
  await pane(page).getByText(words.load.targetsFile).waitFor();
  await drop(page, file);
  const alerts = page.locator('#pane [role="alert"]:not(:empty)');
  await alerts.waitFor();
  const [said, ...more] = await alerts.allInnerTexts();
  expect(said).toContain(sentence);
  expect(said).toContain(file.name);
  expect(more).toEqual([]);
  await page.context().close();
});
