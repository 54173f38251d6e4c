/** Single lines as documents print them, and what each of them says. */
import { readText, type ProposedTarget } from '../../../src/documents';

/** A target in short: name, bound and figure, unit, kind, then what else is set. */
function short(target: ProposedTarget): string {
  const { name, bound, value, min, max, unit, kind, parent } = target;
  const figure = bound === 'range' ? `${min ?? '?'}..${max ?? '?'}` : `${bound}${value ?? '?'}`;
  const more = (['approx', 'average', 'cumulative', 'increment', 'hold', 'from', 'of', 'vs', 'period', 'area', 'price_basis'] as const)
    .filter((field) => target[field] !== undefined)
    .map((field) => (target[field] === true ? field : `${field}=${String(target[field])}`));
  const also = target.also === undefined ? [] : [`also=${target.also.value}${target.also.unit}`];
  const status = target.status === 'actual' ? ['actual'] : [];
  return [name, figure, unit, kind, ...(parent === null ? [] : [`< ${parent}`]), ...more, ...also, ...status].join(' | ');
}

function read(text: string): string[] {
  return readText(`I. CHỈ TIÊU CHỦ YẾU NĂM 2025\n${text}`).targets.map(short);
}

describe('a target on a line', () => {
  test.each([
    ['- Tốc độ tăng trưởng kinh tế (GRDP): 7,5%.', 'Tốc độ tăng trưởng kinh tế (GRDP) | =7.5 | % | growth'],
    ['- Giá trị xuất khẩu: Tăng 8%.', 'Giá trị xuất khẩu | =8 | % | growth'],
    ['- Thu ngân sách nhà nước trên địa bàn tỉnh: 19.515 tỷ đồng.', 'Thu ngân sách nhà nước trên địa bàn tỉnh | =19515 | tỷ đồng | level'],
    ['- GRDP bình quân đầu người: 123 triệu đồng/người/năm.', 'GRDP bình quân đầu người | =123 | triệu đồng/người/năm | per-capita'],
    ['- Tỷ lệ thất nghiệp ở thành thị: Dưới 3%.', 'Tỷ lệ thất nghiệp ở thành thị | <3 | % | ratio'],
    ['- Giảm tỷ lệ hộ nghèo (theo chuẩn mới): Từ 0,8% trở lên.', 'Giảm tỷ lệ hộ nghèo (theo chuẩn mới) | >=0.8 | % | reduction'],
    ['- Số xã đạt chuẩn nông thôn mới trong năm: 02 xã.', 'Số xã đạt chuẩn nông thôn mới trong năm | =2 | xã | count'],
    ['- Ổn định tỷ lệ che phủ rừng: Từ 46% trở lên;', 'tỷ lệ che phủ rừng | >=46 | % | ratio | hold'],
    ['3. Tổng vốn đầu tư toàn xã hội trên 43,5 nghìn tỷ đồng.', 'Tổng vốn đầu tư toàn xã hội | >43.5 | nghìn tỷ đồng | level'],
    ['4. Thu ngân sách đạt 16 tỷ 434 triệu đồng.', 'Thu ngân sách | =16.434 | tỷ đồng | level'],
    ['4. Thu ngân sách đạt 16 tỷ đồng (tăng 8% so với dự toán).', 'Thu ngân sách | =16 | tỷ đồng | level | also=8%'],
    ['6. Giảm tỷ lệ hộ nghèo từ 5,2% xuống còn 4,1%.', 'tỷ lệ hộ nghèo | =4.1 | % | ratio | from=5.2'],
    ['7. Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng giảm còn 18,5%.', 'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng | =18.5 | % | ratio'],
    ['8. Tỷ lệ phụ nữ sinh con thứ 3 trở lên dưới 10%.', 'Tỷ lệ phụ nữ sinh con thứ 3 trở lên | <10 | % | ratio'],
    ['9. Mức giảm tỷ suất sinh 0,1%0.', 'Mức giảm tỷ suất sinh | =0.1 | %0 | reduction'],
    ['10. Số giường bệnh/vạn dân đạt 32 giường.', 'Số giường bệnh/vạn dân | =32 | giường | ratio'],
    ['12. 66/112 thôn đạt chuẩn văn hóa.', 'thôn đạt chuẩn văn hóa | =66 | thôn | count | of=112'],
    ['13. Giá trị sản xuất (giá so sánh 2010) đạt 12.345 tỷ đồng.', 'Giá trị sản xuất (giá so sánh 2010) | =12345 | tỷ đồng | level | price_basis=2010'],
    ['1. Tốc độ tăng GRDP đạt 8 - 8,5%.', 'Tốc độ tăng GRDP | 8..8.5 | % | growth'],
    ['1. GRDP tăng từ 7,5 đến 8,0%.', 'GRDP | 7.5..8 | % | growth'],
    ['2. GRDP bình quân đầu người đạt khoảng 85 triệu đồng.', 'GRDP bình quân đầu người | =85 | triệu đồng | per-capita | approx'],
    ['5. Phấn đấu có thêm 07 xã đạt chuẩn nông thôn mới.', 'xã đạt chuẩn nông thôn mới | =7 | xã | count | increment'],
    ['22. Doanh thu du lịch tăng 0,7 lần so với năm 2020.', 'Doanh thu du lịch | =0.7 | lần | growth | vs=năm 2020'],
    ['24. Năng suất lúa bình quân 62,5 tạ/ha.', 'Năng suất lúa | =62.5 | tạ/ha | level'],
    ['26. Tổng thu ngân sách 5 năm 2021-2025 đạt 85.000 tỷ đồng.', 'Tổng thu ngân sách | =85000 | tỷ đồng | level | cumulative'],
    ['- Sản lượng thịt hơi xuất chuồng (nghìn tấn): 65,5', 'Sản lượng thịt hơi xuất chuồng | =65.5 | nghìn tấn | level'],
    ['- Duy trì 100% xã, phường làm tốt công tác thương binh.', 'xã, phường làm tốt công tác thương binh | =100 | % | ratio | hold'],
    ['- Đón trên 10 triệu lượt khách du lịch.', 'Đón lượt khách du lịch | >10 | triệu lượt khách | level'],
    ['- Ước thực hiện năm 2024, tốc độ tăng trưởng GRDP đạt 7,8%.', 'tốc độ tăng trưởng GRDP | =7.8 | % | growth | actual'],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });
});

describe('several targets on a line', () => {
  test('parts behind "trong đó" belong to what stands in front', () => {
    expect(read('1. GRDP tăng 8%; trong đó: công nghiệp - xây dựng tăng 10,5%; dịch vụ tăng 7,6%.')).toEqual([
      'GRDP | =8 | % | growth',
      'công nghiệp - xây dựng | =10.5 | % | growth | < GRDP',
      'dịch vụ | =7.6 | % | growth | < GRDP',
    ]);
    expect(read('- Tỷ lệ lao động qua đào tạo: 74%, trong đó có bằng cấp, chứng chỉ: 36,5%.')).toEqual([
      'Tỷ lệ lao động qua đào tạo | =74 | % | ratio',
      'có bằng cấp, chứng chỉ | =36.5 | % | ratio | < Tỷ lệ lao động qua đào tạo',
    ]);
  });

  test('a figure without a name goes on with the subject', () => {
    expect(read('- Kim ngạch xuất khẩu đạt 1,2 tỷ USD, tăng 12% so với năm 2024.')).toEqual([
      'Kim ngạch xuất khẩu | =1.2 | tỷ USD | level',
      'Kim ngạch xuất khẩu | =12 | % | growth | vs=năm 2024',
    ]);
    expect(read('- Thu ngân sách quý I đạt 250 tỷ đồng; 6 tháng đầu năm đạt 600 tỷ đồng.')).toEqual([
      'Thu ngân sách | =250 | tỷ đồng | level | period=quý I',
      'Thu ngân sách | =600 | tỷ đồng | level | period=6 tháng đầu năm',
    ]);
  });

  test('a structure names its parts', () => {
    const parts = ['nông nghiệp | =20.5 | % | structure-share', 'công nghiệp | =44.5 | % | structure-share', 'dịch vụ | =35 | % | structure-share'];
    const expected = parts.map((part) => `${part} | < Cơ cấu kinh tế`);
    expect(read('15. Cơ cấu kinh tế chuyển dịch theo hướng: nông nghiệp chiếm 20,5%, công nghiệp 44,5%, dịch vụ 35%.')).toEqual(expected);
    expect(read('15. Cơ cấu kinh tế: nông nghiệp - công nghiệp - dịch vụ: 20,5% - 44,5% - 35%.')).toEqual(expected);
    expect(read('- Cơ cấu kinh tế:\n  + nông nghiệp: 20,5%;\n  + công nghiệp: 44,5%;\n  + dịch vụ: 35%.')).toEqual(expected);
  });

  test('figures in front of their names', () => {
    expect(read('18. 100% xã có trạm y tế đạt chuẩn, 95% dân số tham gia bảo hiểm y tế và tỷ lệ hộ nghèo còn dưới 2%.')).toEqual([
      'xã có trạm y tế đạt chuẩn | =100 | % | ratio',
      'dân số tham gia bảo hiểm y tế | =95 | % | ratio',
      'tỷ lệ hộ nghèo | <2 | % | ratio',
    ]);
  });

  test('units that receive a target', () => {
    expect(read('Giao chỉ tiêu trồng rừng cho các xã:\n- Xã Bản Lầu: 120 ha\n- Phường Sa Pa: 45,5 ha.')).toEqual([
      'trồng rừng | =120 | ha | level | area=Xã Bản Lầu',
      'trồng rừng | =45.5 | ha | level | area=Phường Sa Pa',
    ]);
  });
});

describe('what is no target', () => {
  test.each([
    'Số: 94/NQ-HĐND',
    'Thái Nguyên, ngày 08 tháng 12 năm 2023',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; 03 Chương trình mục tiêu quốc gia.',
    'Điều 1. Giao chỉ tiêu kế hoạch năm 2026 cho các đơn vị.',
    '11. Duy trì 19/19 tiêu chí nông thôn mới.',
  ])('%s', (line) => {
    expect(readText(line).targets).toEqual([]);
  });
});

describe('text as scanners and old mails leave it', () => {
  test('decomposed letters, the other place of tone marks, the letter ƣ, broken lines and page numbers', () => {
    expect(read('- Tỷ lệ ho\u0323\u0302 nghèo giảm còn 3,5%')).toEqual(['Tỷ lệ hộ nghèo | =3.5 | % | ratio']);
    expect(read('- Tỷ lệ gia đình văn hoá: Từ 90% trở lên')).toEqual(['Tỷ lệ gia đình văn hoá | >=90 | % | ratio']);
    expect(read('- Tổng số ngƣời đƣợc giải quyết việc làm: 1.500 ngƣời')).toEqual(['Tổng số người được giải quyết việc làm | =1500 | người | level']);
    expect(read('- Tỷ lệ dân số nông thôn được sử dụng nước sinh hoạt hợp vệ\n\n2\n\nsinh đạt 97,5%.')).toEqual([
      'Tỷ lệ dân số nông thôn được sử dụng nước sinh hoạt hợp vệ sinh | =97.5 | % | ratio',
    ]);
  });

  test('without diacritics the words are still known, and the target is flagged', () => {
    const [target] = readText('Ty le ho ngheo giam con 3,5%').targets;
    expect(target).toMatchObject({ name: 'Ty le ho ngheo', value: 3.5, kind: 'ratio' });
    expect(target?.flags).toContain('no-diacritics');
  });

  test('places are places in the source', () => {
    const source = '\uFEFFMở đầu\r\n- Tỷ lệ ho\u0323\u0302 nghèo: 3,5%\r\n';
    const [target] = readText(source).targets;
    expect(source.slice(target?.position)).toMatch(/^Tỷ lệ/);
    expect(target?.evidence).toBe('Tỷ lệ hộ nghèo: 3,5%');
  });
});
