/** `phan-bo review`: a whole round of submissions, with what comes in badly, late and twice. */
import { unzipSync } from 'fflate';
import { run } from '../../src/cli/run';
import { unwrap } from '../../src/domain';
import { SHEETS } from '../../src/workbook';
import { readWorkbook } from '../../src/xlsx';
import { desk } from '../support/desk';
import { changed, onDetail, onIndicators, wholeRound, type Round } from '../support/exchange';
import { setCell } from '../../src/xlsx';
import { needsLibreOffice, recalculate } from '../xlsx/libreoffice';
import { validationErrors } from '../xlsx/validator';

let round: Round;
beforeAll(async () => {
  round = await wholeRound();
});

const folder = (files: Readonly<Record<string, Uint8Array>>) =>
  desk({ 'so.xlsx': round.own, 'so.json': round.record, ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`nop/${name}`, bytes])) });
const sent = (code: string): Uint8Array => round.sent.get(code) ?? new Uint8Array();
const everything = (): Record<string, Uint8Array> => Object.fromEntries([...round.sent].map(([code, bytes]) => [`${code}.xlsx`, bytes]));

interface Told {
  readonly units: readonly { readonly code: string; readonly standing: string; readonly files: readonly string[]; readonly findings: readonly { readonly problem: { readonly code: string }; readonly sentence: string }[] }[];
  readonly files: readonly { readonly file: string; readonly role: string; readonly findings: readonly { readonly problem: { readonly code: string } }[] }[];
  readonly sums: readonly { readonly indicator: string; readonly sum: number | null; readonly expected: number | null; readonly causes: readonly object[] }[];
}

async function told(files: Readonly<Record<string, Uint8Array>>, ...options: string[]): Promise<Told & { readonly status: number }> {
  const { io, out } = folder(files);
  const status = await run(['review', 'nop', '--targets', 'so.xlsx', '--json', ...options], io);
  return { status, ...(JSON.parse(out[0] ?? '{}') as Told) };
}

describe('phan-bo review', () => {
  it('finds nothing wrong with what every unit sends unchanged, and the units add up to the place', async () => {
    const { status, units, files, sums } = await told(everything());
    expect(units.map(({ standing }) => standing)).toEqual(units.map(() => 'remarks'));
    expect(files.every(({ role }) => role === 'reviewed')).toBe(true);
    expect(units.flatMap(({ findings }) => findings.map(({ problem }) => problem.code)).filter((code) => !code.startsWith('missing.'))).toEqual([]);
    for (const { indicator, sum, expected } of sums.filter((each) => each.sum !== null)) expect([indicator, sum]).toEqual([indicator, expected]);
    expect(sums.find(({ indicator }) => indicator === 'THU_NS')).toMatchObject({ sum: 286_500, expected: 286_500, causes: [] });
    expect(status).toBe(0);
  });

  it('tells who makes a sum miss and what each should plan instead', async () => {
    const { status, sums, units } = await told({ ...everything(), 'PL03.xlsx': onDetail(sent('PL03'), 'LUONG_THUC', 'PL03', null, 1000) });
    const grain = sums.find(({ indicator }) => indicator === 'LUONG_THUC');
    const share = Number((grain?.causes[0] as { assigned: number } | undefined)?.assigned);
    expect(grain).toMatchObject({ sum: 41_200 - share + 1000, expected: 41_200, causes: [{ unit: 'PL03', planned: 1000, assigned: share, corrected: share }] });
    expect(units.find(({ code }) => code === 'PL03')?.findings.map(({ problem }) => problem.code)).toEqual(expect.arrayContaining(['review.belowAssigned', 'review.correction', 'review.editedAfterSubmission']));
    expect(status).toBe(1);
  });

  it('takes the newest of several versions, counts a copy once, and passes over what belongs to nobody', async () => {
    const second = desk({ 'PL01.xlsx': onDetail(sent('PL01'), 'THU_NS', 'PL01', 1, 5000) });
    await run(['submit', 'PL01.xlsx', '--out', 'nop', '--anyway'], second.io);
    const newer = second.disk.get('nop/KeHoach-2024_PL01_Thi-tran-Du_lan-2.xlsx') ?? new Uint8Array();
    const stranger = changed(sent('PL05'), (patch, { places }) => {
      setCell(patch, places.sheetNames.indicators, 1, 1, 'Xã Quyết Thắng');
      setCell(patch, places.sheetNames.units, 4, 0, 'SC01');
      patch.set('customXml/item1.xml', '<nothing/>');
    });
    const { units, files } = await told({ 'cu.xlsx': sent('PL01'), 'moi.xlsx': newer, 'moi (1).xlsx': newer, 'la.xlsx': stranger, 'nam-truoc.xlsx': onYear(sent('PL02'), 2023) });
    expect(units.find(({ code }) => code === 'PL01')).toMatchObject({ files: ['moi (1).xlsx'], version: 2 });
    expect(Object.fromEntries(files.map(({ file, role, findings }) => [file, [role, ...findings.map(({ problem }) => problem.code)]]))).toEqual({
      'cu.xlsx': ['older', 'review.olderVersion'],
      'moi.xlsx': ['same', 'review.sameFile'],
      'moi (1).xlsx': ['reviewed'],
      'la.xlsx': ['foreign', 'review.unitUnknown'],
      'nam-truoc.xlsx': ['foreign', 'review.otherYear'],
    });
  });

  it('adds up units that have merged meanwhile', async () => {
    const { io, out, disk } = folder({ 'PL07.xlsx': sent('PL07') });
    disk.set('sap-nhap.csv', new TextEncoder().encode('Mã cũ;Mã mới\nPL07;PL02\n'));
    // The record of today knows the merged unit only.
    const record = JSON.parse(new TextDecoder().decode(round.record)) as { assignments: { assignment: { unit: { code: string } } }[] };
    disk.set('so.json', new TextEncoder().encode(JSON.stringify({ ...record, assignments: record.assignments.filter(({ assignment }) => assignment.unit.code !== 'PL07') })));
    await run(['review', 'nop', '--targets', 'so.json', '--merged', 'sap-nhap.csv', '--json'], io);
    const { units, files } = JSON.parse(out[0] ?? '{}') as Told;
    expect(files).toMatchObject([{ file: 'PL07.xlsx', role: 'merged', unit: 'PL02' }]);
    expect(units.find(({ code }) => code === 'PL02')?.findings.map(({ problem }) => problem.code)).toContain('review.mergedUnit');
  });

  it('goes by a list of targets where there is no record, with the units that came', async () => {
    const { io, out } = folder(everything());
    await run(['review', 'nop', '--targets', 'phu-luong-2024/targets.json', '--json'], io);
    const { units, sums } = JSON.parse(out[0] ?? '{}') as Told;
    expect(units).toHaveLength(15);
    expect(sums.find(({ indicator }) => indicator === 'THU_NS')).toMatchObject({ sum: 286_500, expected: 286_500 });
  });

  it('writes a workbook that is valid, and whose live sums LibreOffice agrees with', async () => {
    const { io, disk } = folder({ ...everything(), 'PL03.xlsx': onDetail(sent('PL03'), 'LUONG_THUC', 'PL03', null, 1000), 'PL04.xlsx': onIndicators(sent('PL04'), 'THU_NS', 'Tỉnh giao', 5) });
    expect(await run(['review', 'nop', '--targets', 'so.xlsx', '--out', 'bao-cao.xlsx', '--due', '25/12/2026', '--by', 'Nguyễn Văn A'], io)).toBe(1);
    const bytes = disk.get('bao-cao.xlsx') ?? new Uint8Array();
    const report = unwrap(readWorkbook(bytes, 'bao-cao.xlsx'));
    expect(report.sheets.map(({ name }) => name).slice(0, 9)).toEqual(['Tình hình nộp', 'Tổng hợp đơn vị', 'Số giao đơn vị', 'Chênh lệch đơn vị', 'Bên gây lệch', 'Vướng mắc', 'Tệp đã nhận', 'PTĐ PL01', 'PTĐ PL02']);
    const ofPlans = new Set<string>(Object.values(SHEETS));
    expect(report.sheets.filter(({ name }) => ofPlans.has(name))).toEqual([]);
    const form = report.sheets.find(({ name }) => name === 'PTĐ PL03')?.rows.flatMap((row) => row.map((cell) => cell?.value ?? null)) ?? [];
    expect(form).toEqual(expect.arrayContaining(['PHIẾU THẨM ĐỊNH KẾ HOẠCH', 'Xã Cổ Lũng - năm 2024', 'Đề nghị Xã Cổ Lũng chỉnh sửa, giải trình và gửi lại trước ngày 25/12/2026.', 'Nguyễn Văn A']));
    expect(form.some((text) => typeof text === 'string' && text.startsWith('Kế hoạch "Sản lượng lương thực có hạt" là 1.000 tấn, thấp hơn số giao'))).toBe(true);
    expect(await validationErrors(bytes)).toEqual([]);
    if (!needsLibreOffice()) return;
    const recalculated = unwrap(readWorkbook(await recalculate(bytes), 'bao-cao.xlsx'));
    let compared = 0;
    for (const sheet of report.sheets) {
      const other = recalculated.sheets.find(({ name }) => name === sheet.name);
      sheet.rows.forEach((row, at) => row.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        compared += 1;
        expect([sheet.name, at, column, other?.rows[at]?.[column]?.value ?? '']).toEqual([sheet.name, at, column, cell.value]);
      }));
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('sends files back with the findings as comments, and nothing else in them changed', async () => {
    const faulty = onDetail(sent('PL03'), 'LUONG_THUC', 'PL03', null, 1000);
    const { io, disk } = folder({ 'PL03.xlsx': faulty });
    await run(['review', 'nop', '--targets', 'so.xlsx', '--return', 'tra', '--by', 'Sở Tài chính'], io);
    const back = disk.get('tra/PL03_tham-dinh.xlsx') ?? new Uint8Array();
    const texts = (bytes: Uint8Array): Map<string, string> => new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString()]));
    const [before, after] = [texts(faulty), texts(back)];
    const touched = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
    expect(touched.filter((name) => !/comments|vmlDrawing|_rels|Content_Types/.test(name)).every((name) => /worksheets\/sheet\d+\.xml$/.test(name))).toBe(true);
    for (const name of touched.filter((each) => /worksheets\/sheet\d+\.xml$/.test(each))) expect((after.get(name) ?? '').replace(/<legacyDrawing [^>]*\/>/, '')).toBe(before.get(name));
    const comments = [...after].filter(([name]) => /xl\/comments\d+\.xml/.test(name)).map(([, text]) => text).join('');
    expect(comments).toContain('<author>Sở Tài chính</author>');
    expect(comments).toMatch(/<comment ref="I\d+" authorId="0"><text><t xml:space="preserve">• Kế hoạch &quot;Sản lượng lương thực có hạt&quot; là 1.000 tấn/);
    expect(unwrap(readWorkbook(back, 'a.xlsx')).sheets.map(({ rows }) => rows)).toEqual(unwrap(readWorkbook(faulty, 'a.xlsx')).sheets.map(({ rows }) => rows));
    expect(await validationErrors(back)).toEqual([]);

    // A second appraiser's remarks go below the first one's.
    disk.set('nop/PL03.xlsx', back);
    await run(['review', 'nop', '--targets', 'so.xlsx', '--return', 'lai', '--by', 'Chi cục Thống kê'], io);
    const again = disk.get('lai/PL03_tham-dinh.xlsx') ?? new Uint8Array();
    expect([...texts(again)].find(([name]) => name === 'xl/comments1.xml')?.[1]).toContain('Chi cục Thống kê: •');
    expect(await validationErrors(again)).toEqual([]);
  });

  it.each([
    [['review'], 'Chưa có thư mục hay tệp nào'],
    [['review', 'nop'], 'Thiếu tham số --targets'],
    [['review', 'nop', '--targets', 'hong.json'], 'không phải sổ giao nguyên vẹn'],
    [['review', 'nop', '--targets', 'so.xlsx', '--merged', 'sai.csv'], 'Mã mới'],
  ])('%j ends with status 2 and a sentence', async (args, words) => {
    const { io, told: sentences, disk } = folder({ 'PL01.xlsx': sent('PL01') });
    disk.set('hong.json', new TextEncoder().encode('{"kind":"phan-bo-chi-tieu/assignments","version":1,"assignments":[{"seal":"x"}]}'));
    disk.set('sai.csv', new TextEncoder().encode('Mã cũ;Mã\nA;B\n'));
    expect(await run(args, io)).toBe(2);
    expect(sentences.join('\n')).toContain(words);
  });
});

function onYear(bytes: Uint8Array, year: number): Uint8Array {
  return changed(bytes, (patch, { places }) => setCell(patch, places.sheetNames.indicators, 1, 3, year));
}
