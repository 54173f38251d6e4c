/** Text files in the encodings they come in. */
import { readDocument, readDocumentText } from '../../../src/documents';
import { unwrap } from '../../../src/domain';

const TEXT = 'Chỉ tiêu kế hoạch năm 2026 của tỉnh\n- Tỷ lệ hộ nghèo: Dưới 3%.\n- Thu ngân sách nhà nước và các khoản: 4.250,5 tỷ đồng.\n';

/** Bytes of a text by a table of letters; signs of ASCII are themselves. */
const bytesBy = (text: string, table: Readonly<Record<string, readonly number[]>>): Uint8Array =>
  new Uint8Array(Array.from(text, (letter) => table[letter] ?? [letter.charCodeAt(0)]).flat());
const utf16 = (text: string, isBig: boolean): Uint8Array =>
  new Uint8Array([0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))].flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));

const TCVN3 = { ỉ: [0xd8], ê: [0xaa], ế: [0xd5], ạ: [0xb9], ă: [0xa8], ủ: [0xf1], ỷ: [0xfb], ệ: [0xd6], ộ: [0xe9], è: [0xcc], ư: [0xad], ớ: [0xed], â: [0xa9], á: [0xb8], à: [0xb5], ả: [0xb6], đ: [0xae], ồ: [0xe5] };
const VNI = { ỉ: [0xe6], ê: [0x65, 0xe2], ế: [0x65, 0xe1], ạ: [0x61, 0xef], ă: [0x61, 0xea], ủ: [0x75, 0xfb], ỷ: [0x79, 0xfb], ệ: [0x65, 0xe4], ộ: [0x6f, 0xe4], è: [0x65, 0xf8], ư: [0xf6], ớ: [0xf4, 0xf9], â: [0x61, 0xe2], á: [0x61, 0xf9], à: [0x61, 0xf8], ả: [0x61, 0xfb], đ: [0xf1], ồ: [0x6f, 0xe0] };
/** Tones behind their letters: grave CC, hook D2, acute EC, dot F2. */
const WINDOWS_1258 = { ỉ: [0x69, 0xd2], ê: [0xea], ế: [0xea, 0xec], ạ: [0x61, 0xf2], ă: [0xe3], ủ: [0x75, 0xd2], ỷ: [0x79, 0xd2], ệ: [0xea, 0xf2], ộ: [0xf4, 0xf2], è: [0x65, 0xcc], ư: [0xfd], ớ: [0xf5, 0xec], â: [0xe2], á: [0xe1], à: [0xe0], ả: [0x61, 0xd2], đ: [0xf0], ồ: [0xf4, 0xcc] };

describe('a text file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a byte order mark, decomposed', new TextEncoder().encode(`\uFEFF${TEXT.normalize('NFD')}`)],
    ['UTF-16 little endian', utf16(TEXT, false)],
    ['UTF-16 big endian', utf16(TEXT, true)],
    ['Windows-1258', bytesBy(TEXT, WINDOWS_1258)],
    ['TCVN3', bytesBy(TEXT, TCVN3)],
    ['VNI', bytesBy(TEXT, VNI)],
  ])('in %s gives its targets', async (_, bytes) => {
    const reading = unwrap(await readDocument(bytes, 'giao.txt'));
    expect(reading.targets).toMatchObject([
      { name: 'Tỷ lệ hộ nghèo', value: 3, bound: '<', unit: '%' },
      { name: 'Thu ngân sách nhà nước và các khoản', value: 4250.5, unit: 'tỷ đồng' },
    ]);
  });

  it.each([
    ['that is empty', new Uint8Array(), 'a.txt', 'file.empty'],
    ['of blanks', new TextEncoder().encode(' \n\t'), 'a.md', 'document.noWords'],
    ['that is binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'a.txt', 'document.notText'],
    ['of bytes that make no words', new Uint8Array([0x41, 0xd5, 0xd6, 0x20, 0xff, 0xfe, 0x42]), 'a.txt', 'document.notText'],
    ['of another type', new TextEncoder().encode('chữ'), 'a.rar', 'document.unknownType'],
    ['that is an old Word file', new TextEncoder().encode('chữ'), 'a.doc', 'document.unknownType'],
  ])('%s is refused', async (_, bytes, name, code) => {
    expect(await readDocument(bytes, name)).toMatchObject({ ok: false, problem: { code } });
  });

  it('of a hundred megabytes is refused by its size', async () => {
    expect(await readDocument(new Uint8Array(100 * 1024 * 1024), 'a.pdf')).toMatchObject({ problem: { code: 'document.tooLarge', data: { bytes: 104_857_600 } } });
    expect(await readDocument(new Uint8Array(17 * 1024 * 1024), 'a.txt')).toMatchObject({ problem: { code: 'document.tooLarge' } });
  });
});

describe('letters typed for old fonts', () => {
  /** What Word and PDF keep of such a text: its bytes as Windows-1252 shows them. */
  const shown = (text: string, table: Readonly<Record<string, readonly number[]>>): string => new TextDecoder('windows-1252').decode(bytesBy(text, table));

  it.each([
    ['TCVN3', TCVN3],
    ['VNI', VNI],
  ])('of %s are read as what they showed', (_, table) => {
    const printed = shown(TEXT, table);
    expect(printed).not.toContain('hộ nghèo');
    const { targets, text } = readDocumentText(printed);
    expect(text).toBe(TEXT);
    expect(targets).toMatchObject([
      { name: 'Tỷ lệ hộ nghèo', value: 3, position: TEXT.indexOf('Tỷ lệ') },
      { name: 'Thu ngân sách nhà nước và các khoản', value: 4250.5 },
    ]);
  });

  it('beside lines in Unicode are read line by line', () => {
    const [title = '', ...rest] = TEXT.split('\n');
    const mixed = [title, ...rest.map((line) => shown(line, TCVN3))].join('\n');
    expect(readDocumentText(mixed).text).toBe(TEXT);
  });

  it('in no word of officialese stay: a French name is no old font', () => {
    const text = 'Chỉ tiêu năm 2026\n- Xuất khẩu sang Pháp (Orléans, Nîmes): 5 triệu USD\n- Lúa: 200 ha';
    expect(readDocumentText(text).text).toBe(text);
  });
});
