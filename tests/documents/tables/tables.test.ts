/** Assignment tables as offices print them: in text, in sheets, over one row of headings or two. */
import { readDocument, readSheet, readText, type ProposedTarget, type TableMapping } from '../../../src/documents';
import { unwrap } from '../../../src/domain';
import { writeWorkbook, type SheetGrid } from '../../../src/xlsx';

function short({ name, bound, value, min, max, unit, kind, parent, year, area, period, flags = [] }: ProposedTarget): string {
  const figure = bound === 'range' ? `${min ?? '?'}..${max ?? '?'}` : `${bound}${value ?? '?'}`;
  return [name, figure, unit, kind, ...(parent === null ? [] : [`< ${parent}`]), ...[area, period].filter((more) => more !== undefined), ...flags, year ?? 'no year'].join(' | ');
}

const PRINTED = `BIỂU 1. CHỈ TIÊU NĂM 2026
| STT | Chỉ tiêu | ĐVT | Thực hiện năm 2025 | Kế hoạch năm 2026 | So sánh KH/TH (%) | Cơ quan chủ trì |
|---|---|---|---|---|---|---|
| I | CHỈ TIÊU KINH TẾ | | | | | |
| 1 | Giá trị sản xuất | Tỷ đồng | 9.120,5 | 9.850,5 | 108,0 | Phòng Tài chính |
| | Trong đó: Công nghiệp | " | 5.000,5 | 5.500,5 | 110 | |
| | - Dịch vụ | " | 3.000,5 | 3.200,5 | 106,7 | |
| 2 | Cơ cấu kinh tế | % | 100 | 100 | | |
| - | Công nghiệp, xây dựng | | 57 | 58,6 | | |
| 3 | Hộ nghèo giảm | % | 0,9 | ≥ 0,8 | | |
| 4 | Giá trị xuất khẩu | % | | tăng 8,5% | | |
| II | CHỈ TIÊU XÃ HỘI | | | | | |
| 5 | Tỷ lệ thất nghiệp | % | 2,9 | dưới 3 | | |
| 6 | Tốc độ tăng dân số | % | 1,1 | 0,9 - 1,0 | | |
| 7 | Số xã đạt chuẩn nông thôn mới | xã | 1 | 02 | | |
| | Tổng cộng | | | 7 | | |
`;

describe('a table in a text', () => {
  it('gives the plan column, the hierarchy and units that are handed down', () => {
    const { targets } = readText(PRINTED);
    expect(targets.map(short)).toEqual([
      'Giá trị sản xuất | =9850.5 | Tỷ đồng | level | 2026',
      'Công nghiệp | =5500.5 | Tỷ đồng | level | < Giá trị sản xuất | 2026',
      'Dịch vụ | =3200.5 | Tỷ đồng | level | < Giá trị sản xuất | 2026',
      'Công nghiệp, xây dựng | =58.6 | % | structure-share | < Cơ cấu kinh tế | 2026',
      'Hộ nghèo giảm | >=0.8 | % | reduction | 2026',
      'Giá trị xuất khẩu | =8.5 | % | growth | 2026',
      'Tỷ lệ thất nghiệp | <3 | % | ratio | 2026',
      'Tốc độ tăng dân số | 0.9..1 | % | ratio | 2026',
      'Số xã đạt chuẩn nông thôn mới | =2 | xã | count | 2026',
    ]);
    expect(PRINTED.slice(targets[0]?.position).startsWith('Giá trị sản xuất | Tỷ đồng')).toBe(true);
    expect(targets[0]?.evidence).toBe('Giá trị sản xuất | Tỷ đồng | 9.120,5 | 9.850,5');
  });

  it('goes on behind a page break with the columns of the page before', () => {
    const [head = '', ...rows] = PRINTED.split('\n').slice(1);
    const broken = [head, ...rows.slice(0, 8), '', 'Trang 2', '', ...rows.slice(8)].join('\n');
    expect(readText(`Kế hoạch năm 2026\n${broken}`).targets.map(({ name }) => name)).toEqual(readText(PRINTED).targets.map(({ name }) => name));
  });

  it('is read one cell to a line, as some files lose their lines', () => {
    const text = 'STT\nChỉ tiêu\nĐVT\nKế hoạch 2025\n1\nTổng sản lượng lương thực\nTấn\n38.500,5\n2\nTỷ lệ che phủ rừng\n%\n≥ 46\n';
    expect(readText(text).targets.map(short)).toEqual(['Tổng sản lượng lương thực | =38500.5 | Tấn | level | 2025', 'Tỷ lệ che phủ rừng | >=46 | % | ratio | 2025']);
  });

  it('without headings is a guess and says so', () => {
    expect(readText('GRDP bình quân đầu người\ttriệu đồng\t87,5\nThu ngân sách địa phương\ttỷ đồng\t425,5\n').targets.map(short)).toEqual([
      'GRDP bình quân đầu người | =87.5 | triệu đồng | per-capita | column-guessed | no year',
      'Thu ngân sách địa phương | =425.5 | tỷ đồng | level | column-guessed | no year',
    ]);
  });

  it('that is a letterhead or a signature gives nothing', () => {
    const text = '| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| Số: 12/QĐ-UBND | Bắc Sơn, ngày 05 tháng 01 năm 2026 |\n';
    expect(readText(text).targets).toEqual([]);
  });
});

describe('a sheet', () => {
  const BY_COMMUNE = [
    ['BIỂU 2. GIAO CHỈ TIÊU NĂM 2026'],
    ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2026', 'Chia ra', '', ''],
    ['', '', '', '', 'Xã Cổ Lũng', 'Xã Vô Tranh', 'Đu'],
    ['A', 'B', 'C', '1', '2', '3', '4'],
    ['1', 'Thu ngân sách', 'triệu đồng', 1200, 300, 500, 400],
    ['2', 'Trồng rừng', 'ha', '450,5', '100', '', '350,5'],
  ];

  it('with one column per unit names the unit of every part', () => {
    expect(readSheet(BY_COMMUNE).targets.map(short)).toEqual([
      'Thu ngân sách | =1200 | triệu đồng | level | 2026',
      'Thu ngân sách | =300 | triệu đồng | level | Xã Cổ Lũng | 2026',
      'Thu ngân sách | =500 | triệu đồng | level | Xã Vô Tranh | 2026',
      'Thu ngân sách | =400 | triệu đồng | level | Đu | 2026',
      'Trồng rừng | =450.5 | ha | level | 2026',
      'Trồng rừng | =100 | ha | level | Xã Cổ Lũng | 2026',
      'Trồng rừng | =350.5 | ha | level | Đu | 2026',
    ]);
  });

  it('with units in its rows and targets in its columns is read across', () => {
    const rows = [['STT', 'Đơn vị', 'Thu ngân sách (triệu đồng)', 'Trồng rừng (ha)'], ['', 'Toàn huyện', 1000, 45], ['1', 'Xã Cổ Lũng', 300, 20]];
    expect(readSheet(rows).targets.map(short)).toEqual([
      'Thu ngân sách | =1000 | triệu đồng | level | no year',
      'Trồng rừng | =45 | ha | level | no year',
      'Thu ngân sách | =300 | triệu đồng | level | Xã Cổ Lũng | no year',
      'Trồng rừng | =20 | ha | level | Xã Cổ Lũng | no year',
    ]);
  });

  it('with quarters gives each its period', () => {
    const rows = [['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2026', '', ''], ['', '', '', 'Cả năm', 'Quý I', '6 tháng'], ['1', 'Thu ngân sách', 'tỷ đồng', 100, 20, 45]];
    expect(readSheet(rows).targets.map(short)).toEqual([
      'Thu ngân sách | =100 | tỷ đồng | level | 2026',
      'Thu ngân sách | =20 | tỷ đồng | level | Quý I | 2026',
      'Thu ngân sách | =45 | tỷ đồng | level | 6 tháng | 2026',
    ]);
  });

  const TWO_PLANS = [
    ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2025', '', 'Năm 2026', '', 'Ghi chú'],
    ['', '', '', 'Kế hoạch', 'Ước thực hiện', 'Tỉnh giao', 'HĐND huyện giao', ''],
    ['1', 'GRDP tăng', '%', '8', '7,9', '8', '8,5', ''],
  ];

  it('with two plans for the year takes the last and flags it; the user may say another column', () => {
    const reading = readSheet(TWO_PLANS);
    expect(reading.targets.map(short)).toEqual(['GRDP tăng | =8.5 | % | growth | column-guessed | 2026']);
    expect(reading.mapping).toMatchObject({ name: 1, unit: 2, plan: 6, isGuessed: true });
    const chosen: TableMapping = { ...(reading.mapping as TableMapping), plan: 5, isGuessed: false };
    expect(readSheet(TWO_PLANS, chosen).targets.map(short)).toEqual(['GRDP tăng | =8 | % | growth | 2026']);
  });

  it('takes the latest plan where older ones stand beside it', () => {
    const rows = [['Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2025', 'Ước TH 2025', 'Kế hoạch năm 2026', 'KH/UTH (%)'], ['Diện tích lúa', 'ha', '4.100', '4.090', '4.150', '101,5']];
    expect(readSheet(rows).targets.map(short)).toEqual(['Diện tích lúa | =4150 | ha | level | 2026']);
  });

  it('has one unit for all where its title says so', () => {
    const rows = [['DỰ TOÁN THU NĂM 2026'], ['Đơn vị tính: triệu đồng'], ['STT', 'Nội dung', 'Dự toán giao'], ['I', 'Thu nội địa', 4500], ['1', 'Thuế', 3000]];
    expect(readSheet(rows).targets.map(short)).toEqual(['Thu nội địa | =4500 | triệu đồng | level | 2026', 'Thuế | =3000 | triệu đồng | level | < Thu nội địa | 2026']);
  });

  it('names the rows whose figure it could not read', () => {
    expect(readSheet([['Chỉ tiêu', 'ĐVT', 'Kế hoạch'], ['GRDP', '%', 'cao hơn năm trước'], ['Thu', 'tỷ đồng', '5']])).toMatchObject({
      skipped: [{ row: 1, name: 'GRDP', text: 'cao hơn năm trước' }],
      targets: [{ name: 'Thu', value: 5 }],
    });
  });
});

describe('a workbook', () => {
  const sheet = (name: string, rows: readonly (readonly string[])[], visibility: SheetGrid['visibility'] = 'visible'): SheetGrid => ({ name, visibility, rows: rows.map((row) => row.map((value) => ({ value }))) });
  const COVER = sheet('Bìa', [['UBND XÃ ĐẠI PHÚC'], ['Phụ lục chỉ tiêu kế hoạch năm 2026']]);
  const ECONOMY = sheet('Kinh tế', [['CHỈ TIÊU KINH TẾ NĂM 2026'], ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch'], ['1', 'Thu ngân sách', 'tỷ đồng', '52,5']]);
  const SOCIETY = sheet('Xã hội', [['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2027'], ['1', 'Tỷ lệ hộ nghèo', '%', 'dưới 3'], ['2', 'Dân số', 'người', 'chưa rõ']]);
  const HIDDEN = sheet('Nháp', [['Chỉ tiêu', 'ĐVT', 'Kế hoạch'], ['Thu ngân sách', 'tỷ đồng', '1']], 'hidden');

  it('gives the targets of every visible sheet with its name, and names those without headings', async () => {
    const { targets, skipped, sheetsWithoutTargets, mapping, text } = unwrap(await readDocument(await writeWorkbook({ styles: {}, sheets: [COVER, ECONOMY, HIDDEN, SOCIETY] }), 'giao.xlsx'));
    expect(targets.map(({ name, value, year, place }) => [name, value, year, place])).toEqual([
      ['Thu ngân sách', 52.5, 2026, 'Kinh tế'],
      ['Tỷ lệ hộ nghèo', 3, 2027, 'Xã hội'],
    ]);
    expect(targets.map(({ position = -1, name }) => text.slice(position, position + name.length))).toEqual(['Thu ngân sách', 'Tỷ lệ hộ nghèo']);
    expect(skipped).toMatchObject([{ name: 'Dân số', text: 'chưa rõ' }]);
    expect(sheetsWithoutTargets).toEqual(['Bìa']);
    expect(mapping).toMatchObject({ name: 1, unit: 2, plan: 3 });
  });

  it('takes the columns the user says for the first sheet with headings only', async () => {
    const two = sheet('Kinh tế', [['Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2026', 'Thực hiện 2025'], ['Thu ngân sách', 'tỷ đồng', '52,5', '50']]);
    const bytes = await writeWorkbook({ styles: {}, sheets: [COVER, two, SOCIETY] });
    const { mapping } = unwrap(await readDocument(bytes, 'giao.xlsx'));
    const chosen = mapping && { ...mapping, plan: 3 };
    const { targets } = unwrap(await readDocument(bytes, 'giao.xlsx', {}, chosen === null ? {} : { mapping: chosen }));
    expect(targets.map(({ value }) => value)).toEqual([50, 3]);
  });

  it('of one sheet names no sheet', async () => {
    const { targets, sheetsWithoutTargets } = unwrap(await readDocument(await writeWorkbook({ styles: {}, sheets: [ECONOMY] }), 'giao.xlsx'));
    expect(targets).toHaveLength(1);
    expect(targets[0]).not.toHaveProperty('place');
    expect(sheetsWithoutTargets).toEqual([]);
  });
});
