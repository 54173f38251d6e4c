import { readTargetsFile, readTargetsTable, readUnitsFile } from '../../src/documents';
import { writeWorkbook, type GridCell } from '../../src/xlsx';
import { sampleFile, textFile } from '../support/samples';

const targets = (content: unknown, name = 'chi-tieu.json') => {
  const file = textFile(name, typeof content === 'string' ? content : JSON.stringify(content));
  return readTargetsFile(file.bytes, file.name);
};
const units = (text: string, name = 'don-vi.csv') => {
  const file = textFile(name, text);
  return readUnitsFile(file.bytes, file.name);
};
const GRDP = { name: 'GRDP', unit: '%', kind: 'growth', bound: '=', value: 7.5, parent: null, year: 2024 };

describe('a targets file', () => {
  it('holds the 26 target values of section I.2 of the resolution', async () => {
    const { bytes, name } = sampleFile('thai-nguyen-2024/targets.json');
    const read = readTargetsFile(bytes, name);
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value).toMatchObject({ document: '94/NQ-HĐND', place: 'Tỉnh Thái Nguyên', year: 2024 });
    expect(read.value.targets.map((target) => target.value)).toEqual([
      7.5, 58.6, 31.8, 9.6, 8.5, 3.5, 8, 9, 123, 19515, 74, 36.5, 3, 0.8, 42.5, 2, 1, 72, 95, 89, 8, 90, 90, 92, 46, 97.5,
    ]);
  });

  it('may be a bare array', async () => {
    expect(targets([GRDP])).toMatchObject({ ok: true, value: { year: 2024, targets: [{ name: 'GRDP', value: 7.5 }] } });
  });

  it.each([
    ['an empty file', '', 'file.empty', {}],
    ['a file that is not JSON', '{ "targets": [', 'file.brokenJson', {}],
    ['JSON without targets', { kế_hoạch: 1 }, 'targets.notATargetsFile', {}],
    ['no target', [], 'targets.empty', {}],
    ['a target without a unit', [{ ...GRDP, unit: undefined }], 'targets.fieldMissing', { index: 1, field: 'unit' }],
    ['text where a number belongs', [GRDP, { ...GRDP, value: '7,5' }], 'targets.fieldInvalid', { index: 2, field: 'value', value: '7,5' }],
    ['an unknown kind', [{ ...GRDP, kind: 'tăng' }], 'targets.fieldInvalid', { field: 'kind' }],
    ['an unknown bound', [{ ...GRDP, bound: '≥' }], 'targets.fieldInvalid', { field: 'bound' }],
    ['a range without its end', [{ ...GRDP, bound: 'range', min: 7 }], 'targets.fieldMissing', { field: 'max' }],
    ['a range upside down', [{ ...GRDP, bound: 'range', min: 8, max: 7.5 }], 'targets.fieldInvalid', { field: 'max' }],
    ['a blank key', [{ ...GRDP, plan: { id: ' ' } }], 'targets.fieldInvalid', { field: 'plan' }],
    ['decimals nobody prints', [{ ...GRDP, plan: { decimals: 1.5 } }], 'targets.fieldInvalid', { field: 'plan' }],
    ['a target that is none', [5], 'targets.fieldInvalid', { field: 'target', value: '5' }],
  ])('%s is refused', async (_, content, code, data) => {
    expect(targets(content)).toMatchObject({ ok: false, problem: { code, data } });
  });

  it('compares composed texts, however the file spells them', () => {
    const read = targets([{ ...GRDP, name: 'Thu ngân sách'.normalize('NFD'), plan: { weight: 'Dân số'.normalize('NFD') } }]);
    expect(read).toMatchObject({ value: { targets: [{ name: 'Thu ngân sách', plan: { weight: 'Dân số' } }] } });
  });

  it('of another type is refused', async () => {
    expect(targets([GRDP], 'chi-tieu.doc')).toMatchObject({ problem: { code: 'file.unknownType' } });
  });
});

describe('an assignment table', () => {
  it('is read by its headings, with bounds in words and signs', () => {
    const rows = [
      ['PHỤ LỤC I'],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch'],
      ['1', 'Thu ngân sách', 'tỷ đồng', '19.515'],
      ['2', 'Hộ nghèo giảm', '%', 'từ 0,8 trở lên'],
      ['3', 'Tỷ lệ thất nghiệp', '%', 'dưới 3%'],
      ['', 'Các chỉ tiêu khác', '', ''],
      ['4', 'Xã đạt chuẩn nông thôn mới', 'xã', '02'],
      ['5', 'Che phủ rừng', '%', 46],
    ];
    const read = readTargetsTable(rows, 'bang.xlsx');
    expect(read.ok && read.value.targets.map(({ value, bound, kind }) => [value, bound, kind])).toEqual([
      [19515, '=', 'level'],
      [0.8, '>=', 'reduction'],
      [3, '<', 'ratio'],
      [2, '=', 'count'],
      [46, '=', 'ratio'],
    ]);
  });

  it('names the row where a figure is none', () => {
    const rows = [['Chỉ tiêu', 'ĐVT', 'Kế hoạch'], ['GRDP', '%', 'cao']];
    expect(readTargetsTable(rows, 'bang.csv')).toMatchObject({ problem: { code: 'targets.figureInvalid', data: { row: 2, target: 'GRDP', text: 'cao' } } });
    expect(readTargetsTable([['Chỉ tiêu', 'Kế hoạch'], ['Thu', { error: '#REF!' }]], 'bang.xlsx')).toMatchObject({
      problem: { code: 'targets.figureInvalid', data: { row: 2, text: '#REF!' } },
    });
    expect(readTargetsTable([['Chỉ tiêu', 'ĐVT', 'Kế hoạch'], ['Dân số', 'người', '46%']], 'bang.csv')).toMatchObject({
      problem: { code: 'targets.figureInvalid', data: { text: '46%' } },
    });
    expect(readTargetsTable([['Tên', 'Số']], 'bang.csv')).toMatchObject({ problem: { code: 'targets.notATargetsFile' } });
  });
});

it('takes percentages and days of a workbook as they are shown, and a day for no figure', async () => {
  const book = (cell: GridCell) => writeWorkbook({
    styles: { percent: { numberFormat: '0.0%' }, day: { numberFormat: 'dd/mm/yyyy' } },
    sheets: [{ name: 'S', rows: [['Chỉ tiêu', 'ĐVT', 'Kế hoạch'].map((value) => ({ value })), [{ value: 'GRDP tăng' }, { value: '%' }, cell]] }],
  });
  const read = readTargetsFile(await book({ value: 0.075, style: 'percent' }), 'bang.xlsx');
  expect(read).toMatchObject({ value: { targets: [{ value: 7.5, unit: '%', kind: 'growth' }] } });
  const day = readTargetsFile(await book({ value: 45657, style: 'day' }), 'bang.xlsx');
  expect(day).toMatchObject({ problem: { code: 'targets.figureInvalid', data: { text: '2024-12-31' } } });
});

describe('a units file', () => {
  const HEAD = 'Mã;Tên;Cấp;Thuộc;Từ ngày;Dân số\n';

  it('gives units with dates, hierarchy and weights; blank is not zero', async () => {
    const read = units(`${HEAD}PL;Huyện Phú Lương;huyện;;01/01/1997;\nA;Thị trấn Đu;thị trấn;PL;01/12/2024;9.820,5\nB;Xã Yên Lạc;xã;PL;2024-12-01;0\n`);
    expect(read).toEqual({
      ok: true,
      value: [
        { code: 'PL', name: 'Huyện Phú Lương', level: 'huyện', parent: null, validFrom: '1997-01-01', weights: { 'Dân số': null } },
        { code: 'A', name: 'Thị trấn Đu', level: 'thị trấn', parent: 'PL', validFrom: '2024-12-01', weights: { 'Dân số': 9820.5 } },
        { code: 'B', name: 'Xã Yên Lạc', level: 'xã', parent: 'PL', validFrom: '2024-12-01', weights: { 'Dân số': 0 } },
      ],
    });
  });

  it('reads decomposed text, quoted fields and percentages', () => {
    const read = units('\uFEFFMã,Tên,"Tỷ trọng, %"\nA,"Xã ""A"", thôn 1","12,5%"\nB,Xã B,"87,5%"\n'.normalize('NFD'));
    expect(read).toMatchObject({
      value: [
        { name: 'Xã "A", thôn 1', validFrom: '1900-01-01', weights: { 'Tỷ trọng, %': 12.5 } },
        { name: 'Xã B', weights: { 'Tỷ trọng, %': 87.5 } },
      ],
    });
  });

  it.each([
    ['nothing', '', 'file.empty', {}],
    ['no unit', HEAD, 'units.empty', {}],
    ['no column of codes', 'Tên;Dân số\nA;1\n', 'units.columnMissing', { column: 'mã' }],
    ['a unit without a code', `${HEAD};Xã A;xã;;;1\n`, 'units.codeMissing', { row: 2 }],
    ['a unit without a name', `${HEAD}A;;xã;;;1\n`, 'units.nameMissing', { row: 2 }],
    ['the same unit twice', `${HEAD}A;Xã A;xã;;;1\nB;Xã B;xã;;;1\nA;Xã A;xã;;;2\n`, 'units.duplicate', { code: 'A', row: 4 }],
    ['text for a weight', `${HEAD}A;Xã A;xã;;;đông\n`, 'units.weightNotANumber', { row: 2, unit: 'Xã A', column: 'Dân số', text: 'đông' }],
    ['a negative weight', `${HEAD}A;Xã A;xã;;;-4\n`, 'units.weightNegative', { row: 2, value: -4 }],
    ['two weights of one name', 'Mã;Tên;Dân số;dân  số\nA;Xã A;1;2\n', 'units.columnTwice', { name: 'don-vi.csv', column: 'dân  số' }],
    ['a code kept for sums', `${HEAD}#CỘNG;Tổng;;;;1\n`, 'units.codeReserved', { code: '#CỘNG', row: 2 }],
    ['a day that does not exist', `${HEAD}A;Xã A;xã;;31/02/2024;1\n`, 'units.dateInvalid', { text: '31/02/2024' }],
    ['an unknown parent', `${HEAD}A;Xã A;xã;X;;1\n`, 'units.parentUnknown', { parent: 'X', row: 2 }],
  ])('with %s is refused', async (_, text, code, data) => {
    expect(units(text)).toMatchObject({ ok: false, problem: { code, data } });
  });
});
