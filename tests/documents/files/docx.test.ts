/** Word documents, made here part by part. */
import { strToU8, zipSync } from 'fflate';
import { readDocument, readDocx } from '../../../src/documents';
import { unwrap } from '../../../src/domain';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DOCUMENTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const paragraph = (text: string, list?: string, level = 0): string =>
  `<w:p><w:pPr>${list === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, span = 1): string => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(text)}</w:tc>`;
const table = (...rows: string[][]): string => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

const level = (ilvl: number, format: string, text: string): string => `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'bullet', '-')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const part = (kind: string, target: string): string => `<Relationship Id="r-${target}" Type="${DOCUMENTS}/${kind}" Target="${target}"/>`;
  const relationships = (inner: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const files: Record<string, string> = {
    '_rels/.rels': relationships(part('officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(part('numbering', 'numbering.xml')),
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const lines = (body: string): string[] => unwrap(readDocx(docx(body), 'a.docx')).split('\n').filter((line) => line !== '');

describe('a Word document', () => {
  it('has the marks that Word counts', () => {
    const body = [
      paragraph('Chỉ tiêu', '3'), paragraph('Kinh tế', '3', 1), paragraph('GRDP tăng 8%', '3', 2), paragraph('Thu 5 tỷ đồng', '3', 2),
      paragraph('Xã hội', '3', 1), paragraph('Hộ nghèo dưới 3%', '3', 2), paragraph('Trẻ em', '3', 3), paragraph('Giải pháp', '3'), paragraph('Không đánh số', '0'),
    ].join('');
    expect(lines(body)).toEqual(['I. Chỉ tiêu', '1. Kinh tế', '1.1. GRDP tăng 8%', '1.2. Thu 5 tỷ đồng', '2. Xã hội', '2.1. Hộ nghèo dưới 3%', '- Trẻ em', 'II. Giải pháp', 'Không đánh số']);
  });

  it('has its tables as rows, merged cells followed by blank ones', () => {
    const body = table([cell('STT'), cell('Chỉ tiêu'), cell('Năm 2026', 2)], [cell('1'), cell('Thu | chi'), cell('5'), cell('6')]);
    expect(lines(body)).toEqual(['| STT | Chỉ tiêu | Năm 2026 |  |', '| 1 | Thu / chi | 5 | 6 |']);
  });

  it('has a letterhead as lines, and leaves out what was deleted', () => {
    const body = `${table([cell('HĐND TỈNH BẮC SƠN'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')])}<w:p><w:r><w:t>Thu </w:t></w:r><w:del><w:r><w:delText>4</w:delText><w:t>4</w:t></w:r></w:del><w:ins><w:r><w:t>5 tỷ</w:t></w:r></w:ins><w:r><w:br/><w:t>đồng</w:t></w:r></w:p>`;
    expect(lines(body)).toEqual(['HĐND TỈNH BẮC SƠN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Thu 5 tỷ', 'đồng']);
  });

  it('is read for its targets like any text', async () => {
    const body = [
      paragraph('CHỈ TIÊU NĂM 2026'),
      table(['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2026'].map((text) => cell(text)), ['1', 'Thu ngân sách', 'tỷ đồng', '286,5'].map((text) => cell(text))),
      paragraph('Tỷ lệ hộ nghèo: Dưới 3%.', '3', 1),
    ].join('');
    expect(unwrap(await readDocument(docx(body), 'giao.docx')).targets).toMatchObject([
      { name: 'Thu ngân sách', value: 286.5, unit: 'tỷ đồng', year: 2026 },
      { name: 'Tỷ lệ hộ nghèo', value: 3, bound: '<', year: 2026 },
    ]);
  });

  const ole = (words: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array.from(words, (letter) => [letter.charCodeAt(0), 0]).flat()]);
  it.each([
    ['with a password', ole('..EncryptedPackage'), 'document.password'],
    ['of the years before 2007', ole('WordDocument'), 'document.unknownType'],
    ['cut short', docx(paragraph('Thu')).slice(0, 400), 'document.broken'],
    ['that is no archive', strToU8('chữ thường'), 'document.broken'],
    ['with broken parts', docx('<w:p>'), 'document.broken'],
    ['without words', docx(paragraph(' ')), 'document.noWords'],
    ['that is empty', new Uint8Array(), 'file.empty'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await readDocument(bytes, 'a.docx')).toMatchObject({ ok: false, problem: { code } });
  });
});
