import fc from 'fast-check';
import Papa from 'papaparse';
import { unwrap, type ProblemCode } from '../../src/domain';
import { DEFAULT_LIMITS, readTable, writeWorkbook, type ReadLimits, type Table } from '../../src/xlsx';
import { handmade } from './archives';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = (text: string | Uint8Array, name = 'đơn vị.csv'): Table => unwrap(readTable(typeof text === 'string' ? bytes(text) : text, name));
const refusedWith = (content: Uint8Array, name: string, limits?: ReadLimits): ProblemCode | null => {
  const result = readTable(content, name, limits);
  return result.ok ? null : result.problem.code;
};

const UNITS: Table = [
  ['mã', 'tên', 'dân số (nghìn người)'],
  ['TN01', 'Phú Lương', '102,5'],
  ['TN02', 'Võ Nhai', null],
];
const UNITS_CSV = 'mã;tên;dân số (nghìn người)\r\nTN01;Phú Lương;102,5\r\nTN02;Võ Nhai;\r\n';

describe('tables from .csv', () => {
  test('as a Vietnamese Excel saves it: semicolons, decimal commas, with or without a byte order mark', () => {
    expect(table(UNITS_CSV)).toEqual(UNITS);
    expect(table(`\uFEFF${UNITS_CSV}`)).toEqual(UNITS);
  });

  test('UTF-16 with a byte order mark, tabs: "Unicode Text"', () => {
    const text = `\uFEFF${UNITS_CSV.replaceAll(';', '\t')}`;
    const little = Buffer.from(text, 'utf16le');
    expect(table(little, 'đơn vị.txt')).toEqual(UNITS);
    expect(table(Buffer.from(little).swap16(), 'đơn vị.txt')).toEqual(UNITS);
  });

  test('decimal commas that come out even do not become separators', () => {
    expect(table('a;1,5;2,5\nb;3,5;4,5\n')).toEqual([['a', '1,5', '2,5'], ['b', '3,5', '4,5']]);
    expect(table('tên,số\n"Phú Lương; Đu","1,5"\n')).toEqual([['tên', 'số'], ['Phú Lương; Đu', '1,5']]);
  });

  test('uneven rows take the separator of their first record', () => {
    expect(table('mã;tên, cũ;số\nTN01;Đu\n')).toEqual([['mã', 'tên, cũ', 'số'], ['TN01', 'Đu']]);
  });

  test('a title over the table, with commas of its own, separates nothing', () => {
    expect(table('Chỉ tiêu, kế hoạch năm 2026\r\nSTT;Chỉ tiêu;Kế hoạch\r\n1;Thu ngân sách;286,5\r\n2;Trồng rừng;1.234')).toEqual([
      ['Chỉ tiêu, kế hoạch năm 2026'], ['STT', 'Chỉ tiêu', 'Kế hoạch'], ['1', 'Thu ngân sách', '286,5'], ['2', 'Trồng rừng', '1.234'],
    ]);
  });

  test('the line sep=, decides', () => {
    expect(table('sep=,\r\na;b,c\r\n')).toEqual([['a;b', 'c']]);
  });

  test('quotes, line breaks in quotes, blank lines inside kept, blank lines at the end dropped', () => {
    expect(table('a;"b ""c""\nd;e"\n\nf;"""g"""\n;\n\n')).toEqual([['a', 'b "c"\nd;e'], [null], ['f', '"g"']]);
  });

  test('figures stay the text they are', () => {
    expect(table('1.234;02;1e5;=1+1\n')).toEqual([['1.234', '02', '1e5', '=1+1']]);
  });

  const field = fc.string({ unit: fc.constantFrom('a', 'ệ', ' ', '"', ';', ',', '\t', '\n', '1'), minLength: 1, maxLength: 6 });
  test('whatever a spreadsheet can quote comes back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })),
        fc.constantFrom(';', ',', '\t'),
        (rows, separator) => {
          const text = `sep=${separator}\r\n${Papa.unparse(rows, { delimiter: separator, quotes: true })}`;
          expect(table(text)).toEqual(rows);
        },
      ),
    );
  });
});

describe('tables from workbooks', () => {
  test('the first visible sheet, numbers as numbers', async () => {
    const written = await writeWorkbook({
      styles: {},
      sheets: [
        { name: 'ẩn', visibility: 'hidden', rows: [[{ value: 'không phải' }]] },
        { name: 'Đơn vị', rows: [[{ value: 'mã' }, { value: 'dân số' }], [], [undefined, { value: 102.5, formula: 'A1+1' }]] },
      ],
    });
    expect(table(written, 'Đơn vị.XLSX')).toEqual([['mã', 'dân số'], [], [null, 102.5]]);
  });
});

describe('numbers that are shown as something else', () => {
  test.each([
    [0.075, '0.0%', '7,5%'], [0.07, '0%', '7%'], [1.2, '0.00%', '120%'], [-0.0005, '0.00%', '-0,05%'], [0, '0%', '0%'],
    [0.1 + 0.2, '0%', '30%'], [45657, 'dd/mm/yyyy', '2024-12-31'], [45657.75, 'm/d/yyyy', '2024-12-31'],
    [45657, '#,##0', 45657], [45657, '[Red]#,##0 "dự án"', 45657], [5, '0"%"', 5],
  ])('%d as %s is %j', async (value, numberFormat, shown) => {
    const written = await writeWorkbook({ styles: { s: { numberFormat } }, sheets: [{ name: 'S', rows: [[{ value, style: 's' }]] }] });
    expect(table(written, 'a.xlsx')).toEqual([[shown]]);
  });
});

describe('what is no table is refused', () => {
  test.each<[string, ProblemCode, Uint8Array, string]>([
    ['an empty file', 'file.empty', new Uint8Array(), 'a.csv'],
    ['only blanks', 'file.empty', bytes('\uFEFF;;\r\n\r\n'), 'a.csv'],
    ['a workbook without cells', 'file.empty', handmade(), 'a.xlsx'],
    ['a workbook named .csv', 'file.notText', handmade(), 'a.csv'],
    ['another encoding', 'file.notText', Uint8Array.of(0x54, 0xea, 0x6e, 0x0a), 'a.csv'],
    ['UTF-16 that does not say so', 'file.notText', Buffer.from('a;b\n', 'utf16le'), 'a.csv'],
    ['a quotation mark never closed', 'file.brokenCsv', bytes('a;b\n"c;d\ne;f\n'), 'a.csv'],
    ['a text named .xlsx', 'file.unknownType', bytes('a;b'), 'a.xlsx'],
    ['an .xls', 'file.encryptedOrOldFormat', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'a.xls'],
    ['a picture', 'file.unknownType', bytes('a'), 'a.png'],
  ])('%s: %s', (_, code, content, name) => {
    expect(refusedWith(content, name)).toBe(code);
  });

  test('the row of an unclosed quotation mark, files and tables beyond the limits', () => {
    expect(readTable(bytes('a;b\n"c;d\ne;f\n'), 'a.csv')).toMatchObject({ problem: { data: { name: 'a.csv', row: 2 } } });
    expect(refusedWith(bytes('a;b\nc;d\n'), 'a.csv', { ...DEFAULT_LIMITS, cells: 3 })).toBe('file.bomb');
    expect(refusedWith(bytes('a;b\nc;d\n'), 'a.csv', { ...DEFAULT_LIMITS, fileBytes: 3 })).toBe('file.tooLarge');
  });
});
