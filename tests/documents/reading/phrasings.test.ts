/** Phrasings that go over more than one figure: items in a paragraph, plan beside result, units and places said once. */
import { readText, type ProposedTarget } from '../../../src/documents';

const short = ({ name, value, min, max, unit, parent, area, of, also, status, flags = [] }: ProposedTarget): string =>
  [name, value ?? `${min ?? '?'}..${max ?? '?'}`, unit, parent === null ? '' : `< ${parent}`, area ?? '', of === undefined ? '' : `of ${of}`, also === undefined ? '' : `also ${also.value} ${also.unit}`, status === 'actual' ? 'actual' : '', flags.filter((flag) => /^(?:unit-|year-|name-carried)/.test(flag)).join(',')]
    .filter((part) => part !== '')
    .join(' | ');
const read = (text: string): string[] => readText(text).targets.map(short);

describe('items told in one paragraph', () => {
  test('are read as the lines of a list, a structure ends with its item', () => {
    const text = 'Chỉ tiêu năm 2020: (1) Tổng giá trị sản xuất 512 tỷ đồng; (2) Cơ cấu: nông nghiệp 61,5% - dịch vụ 38,5%; (3) Tỷ lệ đường thôn được nhựa hóa, bê tông hóa đạt 70%.';
    expect(read(text)).toEqual(['Tổng giá trị sản xuất | 512 | tỷ đồng', 'nông nghiệp | 61.5 | % | < Cơ cấu', 'dịch vụ | 38.5 | % | < Cơ cấu', 'Tỷ lệ đường thôn được nhựa hóa, bê tông hóa | 70 | %']);
  });

  test('a place in an item is a place in the text', () => {
    const text = 'Chỉ tiêu năm 2020: a) Thu ngân sách 512 tỷ đồng; b) Tỷ lệ hộ nghèo 4%; c) Trồng rừng 85 ha.';
    for (const { position = -1, evidence = '?' } of readText(text).targets) expect(text.slice(position, position + evidence.length)).toBe(evidence);
  });

  test('two letters in brackets are a citation', () => {
    expect(read('Theo điểm a) khoản 2 và điểm b) khoản 3, tỷ lệ hộ nghèo năm 2025 là 4%.').length).toBe(1);
  });
});

describe('plan beside result', () => {
  test.each([
    ['- Hộ gia đình văn hóa: KH 90%; TH 92,3%.', ['Hộ gia đình văn hóa | 90 | %', 'Hộ gia đình văn hóa | 92.3 | % | actual | name-carried']],
    ['- Sản lượng lương thực: Thực hiện 3.452 tấn/KH 3.300 tấn.', ['Sản lượng lương thực | 3452 | tấn | actual', 'Sản lượng lương thực | 3300 | tấn']],
    ['- Trồng chè mới: Kế hoạch giao 15 ha, thực hiện 16,2 ha.', ['Trồng chè mới | 15 | ha', 'Trồng chè mới | 16.2 | ha | actual | name-carried']],
    ['- Trồng rừng tập trung được 612,5/1.000 ha.', ['Trồng rừng tập trung | 612.5 | ha | of 1000']],
    ['- Thực hiện 500 ha trồng rừng.', ['trồng rừng | 500 | ha']],
  ])('%s', (line, targets) => {
    expect(read(`Chỉ tiêu năm 2024\n${line}`)).toEqual(targets);
  });
});

describe('what is said once', () => {
  const head = 'DỰ TOÁN THU NGÂN SÁCH NĂM 2021\nĐơn vị: triệu đồng\n';

  test('the unit holds for the lines that print none, and that is said', () => {
    expect(read(`${head}1. Thu nội địa: 1.405.000\n2. Phí, lệ phí: 310.800. Trong đó: phí bảo vệ môi trường 268.000\n3. Tỷ lệ thu đạt dự toán: 98%`)).toEqual([
      'Thu nội địa | 1405000 | triệu đồng | unit-carried',
      'Phí, lệ phí | 310800 | triệu đồng | unit-carried',
      'phí bảo vệ môi trường | 268000 | triệu đồng | < Phí, lệ phí | unit-carried',
      'Tỷ lệ thu đạt dự toán | 98 | %',
    ]);
  });

  test('words behind a figure that are no known unit are taken, and asked about', () => {
    expect(read('Chỉ tiêu năm 2021\n- Số máy cày được hỗ trợ: 120 đầu máy.')).toEqual(['Số máy cày được hỗ trợ | 120 | đầu máy | unit-unknown']);
  });

  test('places one behind the other go on with the target in front, never with a heading', () => {
    expect(read('I. MỤC TIÊU NĂM 2023\n1. Tỷ lệ hộ nghèo giảm 6%.\n2. Riêng xã Vũ Minh giảm 7,5%, xã Yên Lạc giảm 8%.')).toEqual([
      'Tỷ lệ hộ nghèo | 6 | %',
      'Tỷ lệ hộ nghèo | 7.5 | % | xã Vũ Minh | name-carried',
      'Tỷ lệ hộ nghèo | 8 | % | xã Yên Lạc | name-carried',
    ]);
  });

  test('a notice without a year is of the year it was signed in, and that is said', () => {
    const text = 'THÔNG BÁO\nBắc Giang, ngày 03 tháng 11 năm 2023\n1. Các huyện phấn đấu thu nội địa quý IV đạt tối thiểu 3.120 tỷ đồng.';
    expect(readText(text).targets.map(({ name, year, flags }) => [name, year, flags?.includes('year-guessed')])).toEqual([['thu nội địa', 2023, true]]);
    expect(readText(text.replace('tháng 11', 'tháng 12')).targets.map(({ year }) => year)).toEqual([null]);
  });
});

test('an office that is to do it is no part of the name', () => {
  expect(read('Chỉ tiêu năm 2025\n- Giao BHXH tỉnh phát triển mới 6.200 người tham gia BHXH tự nguyện.\n- Các huyện hoàn thành giải phóng mặt bằng 38,6 ha.')).toEqual([
    'phát triển mới người tham gia BHXH tự nguyện | 6200 | người | BHXH tỉnh',
    'hoàn thành giải phóng mặt bằng | 38.6 | ha',
  ]);
});

test('a bracket of parts ends, and the parts in front of it go on', () => {
  const line = '1. Tốc độ tăng trưởng đạt 6,5% năm 2018, trong đó: nông nghiệp tăng 4%; xây dựng tăng 7,5% (riêng công nghiệp tăng 8%); dịch vụ tăng 7,9%.';
  expect(read(line).map((one) => one.replace(/\s\|\s%/, ''))).toEqual([
    'Tốc độ tăng trưởng | 6.5',
    'nông nghiệp | 4 | < Tốc độ tăng trưởng',
    'xây dựng | 7.5 | < Tốc độ tăng trưởng',
    'công nghiệp | 8 | < xây dựng',
    'dịch vụ | 7.9 | < Tốc độ tăng trưởng',
  ]);
});

test('what a page number cuts apart is one sentence', () => {
  const text = 'Kế hoạch năm 2008\n- Tổng sản lượng lương thực có hạt 98.500 tấn, trong đó thóc\n   2\n14.600 tấn, ngô 83.900 tấn.';
  expect(read(text).map((one) => one.split(' | ').slice(0, 2).join(' '))).toEqual(['Tổng sản lượng lương thực có hạt 98500', 'thóc 14600', 'ngô 83900']);
});

describe('lists and tables in other dress', () => {
  test('items numbered "1-" are items, and an abbreviation behind the mark is a word', () => {
    expect(read('KẾ HOẠCH NĂM 2015\n1- GRDP bình quân đầu người 28 triệu đồng.\n2- 95% số hộ được dùng điện.\n3- Quy mô dân số 1.183 nghìn người.')).toEqual([
      'GRDP bình quân đầu người | 28 | triệu đồng',
      'số hộ được dùng điện | 95 | %',
      'Quy mô dân số | 1183 | nghìn người',
    ]);
  });

  test('rows between semicolons are a table, sentences with semicolons are not', () => {
    expect(read('STT;Chỉ tiêu;Đơn vị tính;Thực hiện 2023;Kế hoạch 2024\n1;Đàn trâu;Con;38.900;38.000\n2;Đàn lợn;Nghìn con;560,5;600')).toEqual(['Đàn trâu | 38000 | Con', 'Đàn lợn | 600 | Nghìn con']);
  });

  test('villages in rows receive what stands over the columns; a bar in front closes an empty cell', () => {
    const rows = 'CHỈ TIÊU NĂM 2026\nTT | Xóm | Thu quỹ (triệu đồng) | Tỷ lệ gia đình văn hóa (%)\n1 | Xóm Toàn Thắng | 42,5 | 95\n| Toàn xã | 131,75 | 94,8';
    expect(read(rows)).toEqual(['Thu quỹ | 42.5 | triệu đồng | Xóm Toàn Thắng', 'Tỷ lệ gia đình văn hóa | 95 | % | Xóm Toàn Thắng', 'Thu quỹ | 131.75 | triệu đồng', 'Tỷ lệ gia đình văn hóa | 94.8 | %']);
  });
});

test('a bound said in front of a list bounds what stands in it, not its parts', () => {
  const text = 'THÔNG BÁO\n, ngày 08 tháng 8 năm 2025\n1. Thu 7 tháng đầu năm đạt 13.245 tỷ đồng.\n2. Giao thu 5 tháng cuối năm tối thiểu:\n- Thuế cơ sở 1: 2.150 tỷ đồng (quý III: 980 tỷ đồng; quý IV: 1.170 tỷ đồng);';
  expect(readText(text).targets.map(({ bound, value, status, period }) => [bound, value, status, period])).toEqual([
    ['=', 13245, 'actual', '7 tháng đầu năm'],
    ['>=', 2150, 'plan', '5 tháng cuối năm'],
    ['=', 980, 'plan', 'quý III'],
    ['=', 1170, 'plan', 'quý IV'],
  ]);
});

test('a row of a table in a text whose figure cannot be read is named', () => {
  const { targets, skipped } = readText('CHỈ TIÊU NĂM 2026\n| STT | Chỉ tiêu | ĐVT | Kế hoạch 2026 |\n| 1 | Trồng rừng | ha | 120 |\n| 2 | Thu ngân sách | tỷ đồng | theo dự toán 12 và 13 |');
  expect(targets.map(({ name }) => name)).toEqual(['Trồng rừng']);
  expect(skipped.map(({ name, text }) => [name, text])).toEqual([['Thu ngân sách', 'theo dự toán 12 và 13']]);
});

test('a heading of another year ends the one in front', () => {
  const text = 'KẾ HOẠCH GIAI ĐOẠN 2026 - 2030\nMục tiêu cụ thể đến năm 2027:\n+ Trồng rừng: 12 ha.\nĐến năm 2030:\n+ Tỷ lệ hộ dùng nước sạch: 85%.';
  expect(readText(text).targets.map(({ year }) => year)).toEqual([2027, 2030]);
});
