import { run } from '../../src/cli/run';
import { unwrap } from '../../src/domain';
import { readPlan } from '../../src/workbook';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { desk } from '../support/desk';

const PLAN = ['plan', '--targets', 'phu-luong-2024/targets.json', '--units', 'phu-luong-2024/units.csv', '--out', 'ke-hoach.xlsx'];

describe('phan-bo plan', () => {
  it('makes a workbook and says what was split and what waits', async () => {
    const { io, disk, out, told } = desk();
    expect(await run(PLAN, io)).toBe(0);
    expect(told).toEqual([]);
    expect(out.join('\n')).toContain('Kế hoạch Huyện Phú Lương năm 2024: 16 chỉ tiêu, 15 đơn vị nhận');
    expect(out.join('\n')).toContain('Thu ngân sách nhà nước trên địa bàn huyện: 286.500 triệu đồng – khớp');
    const plan = unwrap(readPlan(unwrap(readWorkbook(disk.get('ke-hoach.xlsx') ?? new Uint8Array(), 'ke-hoach.xlsx')))).plan;
    expect(plan.allocations.map(({ indicator }) => indicator)).toEqual([
      'THU_NS', 'GTSX', 'GTSX_CNXD', 'GTSX_DV', 'GTSX_NLTS', 'LUONG_THUC', 'TRONG_RUNG', 'VIEC_LAM', 'LD_DT', 'BHYT', 'THAT_NGHIEP', 'NUOC_SACH',
    ]);
    expect(plan.journal).toMatchObject([{ number: 1, at: '2026-12-08T09:30', operation: 'split' }]);
  });

  it('says in one sentence each what waits for a decision, and what was assumed', async () => {
    const { io, out } = desk();
    await run(PLAN, io);
    const lines = (out[0] ?? '').split('\n');
    const [waiting, assumed] = [lines.indexOf('Chờ quyết định: 4'), lines.indexOf('Đã phân bổ theo giả định, nên xem lại: 3')];
    expect(lines.slice(waiting + 1, assumed)).toEqual([
      expect.stringMatching(/^ {2}"Giá trị sản xuất công nghiệp - tiểu thủ công nghiệp" cần số thực hiện năm trước/),
      expect.stringMatching(/^ {2}"Giá trị sản xuất ngành nông, lâm nghiệp, thủy sản" cần số thực hiện năm trước/),
      expect.stringMatching(/^ {2}"Giảm tỷ lệ hộ nghèo .*cần số hộ nghèo hiện nay/),
      expect.stringMatching(/^ {2}"Số xã đạt chuẩn nông thôn mới trong năm" cần nêu tên 2 đơn vị/),
    ]);
    expect(lines.slice(assumed + 1)).toContainEqual(expect.stringMatching(/^ {2}"Tỷ lệ dân số tham gia bảo hiểm y tế" tạm giao cùng một mức/));
  });

  it('reads every sheet of a workbook of targets, and says which hold none', async () => {
    const headings = ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch 2026'];
    const sheet = (name: string, rows: readonly (readonly (string | number)[])[]) => ({ name, rows: rows.map((row) => row.map((value) => ({ value }))) });
    const workbook = await writeWorkbook({
      styles: {},
      sheets: [
        sheet('Kinh tế', [headings, [1, 'Thu ngân sách nhà nước trên địa bàn', 'tỷ đồng', 4250], [2, 'Sản lượng lương thực có hạt', 'tấn', 41200]]),
        sheet('Xã hội', [headings, [1, 'Số lao động được tạo việc làm mới', 'người', 2105]]),
        sheet('Ghi chú', [['Kèm theo công văn']]),
      ],
    });
    const { io, out, told } = desk({ 'giao.xlsx': workbook });
    expect(await run(['plan', '--targets', 'giao.xlsx', ...PLAN.slice(3), '--place', 'Huyện Phú Lương', '--year', '2026', '--json'], io)).toBe(0);
    const { indicators } = JSON.parse(out[0] ?? '') as { indicators: { name: string; target: unknown; state: string }[] };
    expect(indicators).toMatchObject([
      { name: 'Thu ngân sách nhà nước trên địa bàn', target: { kind: '=', value: 4250 }, state: 'closed' },
      { name: 'Sản lượng lương thực có hạt', target: { kind: '=', value: 41200 }, state: 'closed' },
      { name: 'Số lao động được tạo việc làm mới', target: { kind: '=', value: 2105 }, state: 'closed' },
    ]);
    expect(told).toEqual([expect.stringContaining('“Ghi chú”')]);
  });

  it('takes a letter for its targets', async () => {
    const { io, out } = desk({ 'giao.txt': new TextEncoder().encode(LETTER) });
    expect(await run(['plan', '--targets', 'giao.txt', ...PLAN.slice(3), '--place', 'Tỉnh Bắc Sơn', '--json'], io)).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ year: 2026, indicators: [{ target: { kind: '=', value: 4250 } }, { target: { kind: '<', value: 3.5 } }] });
  });

  it('prints one JSON document and nothing else with --json', async () => {
    const { io, out } = desk();
    expect(await run([...PLAN, '--json', '--lang', 'en'], io)).toBe(0);
    expect(out).toHaveLength(1);
    const result = JSON.parse(out[0] ?? '') as { place: string; units: string[]; findings: unknown[]; indicators: { id: string; state: string }[] };
    expect(result).toMatchObject({ place: 'Huyện Phú Lương', year: 2024, findings: [] });
    expect(result.units).toHaveLength(15);
    expect(result.indicators.find(({ id }) => id === 'GTSX')).toMatchObject({ state: 'closed', target: { kind: '=', value: 9850 } });
  });

  it.each([
    [['plan'], 'Thiếu tham số --targets'],
    [['lap'], 'Không có lệnh “lap”'],
    [['plan', '--bogus'], 'Tham số không hợp lệ'],
    [[...PLAN.slice(0, 2), 'khong-co.json', ...PLAN.slice(3)], 'Không mở được tệp khong-co.json'],
    [[...PLAN.slice(0, -1), '/readonly/x.xlsx'], 'Không ghi được tệp /readonly/x.xlsx'],
    [[...PLAN, '--year', 'nay'], '--year'],
    [[...PLAN, '--year', ''], '--year'],
    [[...PLAN, 'thua.csv'], 'thua.csv'],
    [[...PLAN.slice(0, -1), './phu-luong-2024/units.csv'], 'vừa là tệp vào vừa là tệp ra'],
    [['plan', '--lang', 'fr'], '--lang fr'],
  ])('%j ends with status 2 and a sentence', async (args, words) => {
    const { io, disk, out, told } = desk();
    expect(await run(args, io)).toBe(2);
    expect(told.join('\n')).toContain(words);
    expect(out).toEqual([]);
    expect([...disk.keys()]).toEqual([]);
  });

  it('ends with a sentence on targets it cannot use, and writes nothing', async () => {
    const { io, disk, told } = desk({ 'hong.json': new TextEncoder().encode('{"targets": [') });
    expect(await run(['plan', '--targets', 'hong.json', ...PLAN.slice(3)], io)).toBe(2);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('hong.json');
    expect([...disk.keys()]).toEqual(['hong.json']);
  });
});

const LETTER = `ỦY BAN NHÂN DÂN
TỈNH BẮC SƠN
Số: 812/UBND-TH
Bắc Sơn, ngày 12 tháng 12 năm 2025
V/v giao chỉ tiêu năm 2026

1. Chỉ tiêu chủ yếu
- Thu ngân sách nhà nước trên địa bàn: 4.250 tỷ đồng.
- Tỷ lệ hộ nghèo: Dưới 3,5%.
2. Giao Sở Tài chính tổng hợp, báo cáo UBND tỉnh trước ngày 20/12/2025.
`;

describe('phan-bo doc', () => {
  const document = (text: string) => desk({ 'giao.txt': new TextEncoder().encode(text) });

  it('prints the targets as an array that plan reads', async () => {
    const { io, disk, out } = document(LETTER);
    expect(await run(['doc', 'giao.txt', '--json'], io)).toBe(0);
    expect(out).toHaveLength(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject([
      { name: 'Thu ngân sách nhà nước trên địa bàn', unit: 'tỷ đồng', value: 4250, bound: '=', parent: null, year: 2026, kind: 'level', status: 'plan', flags: [] },
      { name: 'Tỷ lệ hộ nghèo', unit: '%', value: 3.5, bound: '<', kind: 'ratio', position: LETTER.indexOf('Tỷ lệ') },
    ]);
    disk.set('chi-tieu.json', new TextEncoder().encode(out[0]));
    out.length = 0;
    expect(await run(['plan', '--targets', 'chi-tieu.json', ...PLAN.slice(3), '--place', 'Tỉnh Bắc Sơn', '--json'], io)).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ year: 2026, indicators: [{ target: { kind: '=', value: 4250 } }, { target: { kind: '<', value: 3.5 } }] });
  });

  it('prints what else it found with --all', async () => {
    const { io, out } = document(LETTER);
    expect(await run(['doc', 'giao.txt', '--json', '--all'], io)).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      document: { number: '812/UBND-TH', date: '2025-12-12', issuer: 'ỦY BAN NHÂN DÂN TỈNH BẮC SƠN', kind: 'công văn', year: 2026 },
      duties: [{ who: ['Sở Tài chính'], what: 'tổng hợp, báo cáo UBND tỉnh', due: '2025-12-20', flags: [] }],
      requirements: [],
      targets: [{ value: 4250 }, { value: 3.5 }],
    });
  });

  it('prints a table for people by default', async () => {
    const { io, out } = document(LETTER);
    expect(await run(['doc', 'giao.txt'], io)).toBe(0);
    expect(out.join('\n')).toMatch(/2 chỉ tiêu, 0 cần xem lại/);
    expect(out.join('\n')).toMatch(/1 {4}Thu ngân sách nhà nước trên địa bàn {2}tỷ đồng {2}4\.250 {4}2026/);
    expect(out.join('\n')).toContain('2025-12-20  Sở Tài chính: tổng hợp, báo cáo UBND tỉnh');
  });

  it('says which figures contradict each other: in the object, in the table, as sentences beside the array', async () => {
    const wrong = LETTER.replace('- Tỷ lệ', '- Cơ cấu kinh tế: Công nghiệp 58,6%; dịch vụ 38,1%; nông nghiệp 9,6%.\n- Tỷ lệ');
    const { io, out, told } = document(wrong);
    expect(await run(['doc', 'giao.txt', '--json', '--all'], io)).toBe(0);
    const { consistency, targets } = JSON.parse(out[0] ?? '') as { consistency: { targets: number[] }[]; targets: { value: number }[] };
    expect(consistency).toMatchObject([{ code: 'consistency.structureOpen', certain: true, gap: '6.15', unit: '%', structure: 'Cơ cấu kinh tế' }]);
    expect(consistency[0]?.targets.map((at) => targets[at]?.value)).toEqual([58.6, 38.1, 9.6]);
    const [message = ''] = told;
    expect(message).toContain('Cơ cấu kinh tế');
    expect(consistency).toMatchObject([{ message }]);
    out.length = 0;
    told.length = 0;
    expect(await run(['doc', 'giao.txt'], io)).toBe(0);
    expect(out.join('\n')).toContain(`Số liệu mâu thuẫn:\n  2, 3, 4: ${message}`);
    expect(told).toEqual([]);
  });

  it('tells of figures that belong to no target', async () => {
    const { io, told } = document(LETTER.replace(/^- .*$/gmu, '').replace('1. Chỉ tiêu chủ yếu', 'Hội nghị bố trí 120 phòng, có 15 lớp.'));
    expect(await run(['doc', 'giao.txt', '--json'], io)).toBe(0);
    expect(told[0]).toMatch(/không thấy chỉ tiêu nào; đã đọc được: .*, 2 số liệu không gắn với chỉ tiêu nào\.$/u);
  });

  it('says that there are no targets and what it found instead', async () => {
    const { io, out, told } = document(LETTER.replace(/^- .*$/gmu, ''));
    expect(await run(['doc', 'giao.txt', '--json'], io)).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toEqual([]);
    expect(told).toEqual(['giao.txt: không thấy chỉ tiêu nào; đã đọc được: công văn, số 812/UBND-TH, ngày 2025-12-12, 1 việc có thời hạn.']);
  });

  it.each([
    [['doc'], 'Cần đúng một tài liệu'],
    [['doc', 'giao.txt', 'giao.txt'], 'Cần đúng một tài liệu'],
    [['doc', 'giao.rar'], 'không thuộc loại đọc được'],
    [['doc', 'giao.pdf'], 'không có phần đọc'],
    [['doc', 'trong.txt'], 'trống'],
    [['doc', 'nhi-phan.txt'], 'không phải là văn bản'],
  ])('%j ends with status 2 and a sentence', async (args, words) => {
    const bytes = new Uint8Array([1, 2, 3, 0, 200]);
    const { io, out, told } = desk({ 'giao.txt': bytes, 'giao.rar': bytes, 'giao.pdf': bytes, 'nhi-phan.txt': bytes, 'trong.txt': new Uint8Array() });
    expect(await run(args, io)).toBe(2);
    expect(told.join('\n')).toContain(words);
    expect(out).toEqual([]);
  });
});

describe('phan-bo check', () => {
  it('finds nothing in a plan of its own and the changed cell in one that was edited', async () => {
    const { io, disk, out } = desk();
    await run(PLAN, io);
    out.length = 0;
    expect(await run(['check', 'ke-hoach.xlsx'], io)).toBe(0);
    const [headline, ...lacks] = (out[0] ?? '').split('\n');
    expect(headline).toBe('ke-hoach.xlsx: Huyện Phú Lương 2024 – không có lỗi');
    expect(lacks).toContain('    Ít nhất hai công trình trọng điểm: 1');

    const workbook = unwrap(readWorkbook(disk.get('ke-hoach.xlsx') ?? new Uint8Array(), 'ke-hoach.xlsx'));
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells.map((cell, column) => {
          const isCell = cells[0]?.value === 'VIEC_LAM' && cells[1]?.value === 'PL15' && column === 4;
          return isCell && typeof cell?.value === 'number' ? { ...cell, value: cell.value + 1 } : cell;
        }),
      ),
    }));
    disk.set('sua.xlsx', await writeWorkbook({ ...workbook, sheets }));
    out.length = 0;
    expect(await run(['check', 'sua.xlsx'], io)).toBe(1);
    expect(out.join('\n')).toContain('Xã Yên Trạch');
    expect(out.join('\n')).toContain('2 lỗi');
    expect(out.join('\n')).toMatch(/Cách sửa: Xã Yên Trạch, tháng 1: \d+ → \d+ người/);
  });

  it('names a file it cannot read and still checks the others', async () => {
    const { io, out, told, disk } = desk({ 'hong.xlsx': new TextEncoder().encode('PK\u0003\u0004 hỏng') });
    await run(PLAN, io);
    out.length = 0;
    expect(await run(['check', 'hong.xlsx', 'khong-co.xlsx', 'ke-hoach.xlsx', '--json'], io)).toBe(2);
    expect(out).toHaveLength(1);
    expect(told.join('\n')).toContain('khong-co.xlsx');
    expect(told.join('\n')).toContain('hong.xlsx');
    const results = JSON.parse(out[0] ?? '[]') as { file: string }[];
    expect(results.map(({ file }) => file)).toEqual(['hong.xlsx', 'khong-co.xlsx', 'ke-hoach.xlsx']);
    expect(disk.size).toBe(2);
  });
});
