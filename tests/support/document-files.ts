/** Documents as planners get them, made by the tests: Word files and PDF files with a text layer. */
import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A .docx with one paragraph per line. */
export function docxFile(lines: readonly string[]): Uint8Array {
  const body = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join('');
  return zipSync({
    '_rels/.rels': strToU8(`<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE_DOCUMENT}" Target="word/document.xml"/></Relationships>`),
    'word/document.xml': strToU8(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
  });
}

const FIRST_LINE = 780;
const LINE_HEIGHT = 18;

/**
 * A .pdf with one page per list of lines. Its font is a standard one; which character each byte means is
 * told by a ToUnicode table, as programs do that embed Vietnamese fonts. At most 220 different characters.
 */
export function pdfFile(pages: readonly (readonly string[])[]): Uint8Array {
  const characters = [...new Set(pages.flat().join(''))];
  const codeOf = new Map(characters.map((character, index) => [character, index + 32]));
  const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0').toUpperCase();
  const encoded = (line: string): string => `<${Array.from(line, (character) => hex(codeOf.get(character) ?? 32, 2)).join('')}>`;
  const unicode = characters.map((character) => `<${hex(codeOf.get(character) ?? 32, 2)}> <${hex(character.codePointAt(0) ?? 32, 4)}>`);
  const table = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def',
    '1 begincodespacerange <00> <FF> endcodespacerange',
    ...chunks(unicode, 100).map((chunk) => `${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const last = characters.length + 31;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar ${last} /Widths [${characters.map(() => 500).join(' ')}] /ToUnicode 4 0 R >>`,
    stream(table),
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${6 + 2 * index} 0 R >>`,
      stream(lines.map((line, at) => `BT /F 12 Tf 1 0 0 1 60 ${FIRST_LINE - at * LINE_HEIGHT} Tm ${encoded(line)} Tj ET`).join('\n')),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const references = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${references}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return strToU8(file);
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
