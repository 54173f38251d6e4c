import { zipSync } from 'fflate';
import { unwrap, type ProblemCode } from '../../src/domain';
import { DEFAULT_LIMITS, readWorkbook, type GridCell, type ReadLimits, type ReadWorkbook } from '../../src/xlsx';
import { handmade, rawZip, type HandmadeWorkbook, type RawEntry } from './archives';

// Jest's five seconds are short on a machine that builds at the same time.
jest.setTimeout(60_000);

const NAME = 'gửi.xlsx';
const MEGABYTE = 1024 * 1024;
/** Generous for a loaded machine; a bomb that goes off takes minutes or all memory. */
const QUICK = 10_000;

function refusedWith(bytes: Uint8Array, limits?: ReadLimits): ProblemCode | null {
  const started = performance.now();
  const result = readWorkbook(bytes, NAME, limits);
  expect(performance.now() - started).toBeLessThan(QUICK);
  return result.ok ? null : result.problem.code;
}

function read(book: HandmadeWorkbook | Uint8Array): ReadWorkbook {
  const started = performance.now();
  const workbook = unwrap(readWorkbook(book instanceof Uint8Array ? book : handmade(book), NAME));
  expect(performance.now() - started).toBeLessThan(QUICK);
  return workbook;
}

const cellAt = (workbook: ReadWorkbook, row: number, column: number): GridCell | undefined => workbook.sheets[0]?.rows[row]?.[column];

const honest: RawEntry = { name: 'a.xml', content: '<a/>' };
const garbage = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251);

describe('files that are refused, each with its reason', () => {
  const zeros = new Uint8Array(40 * MEGABYTE);
  const nested = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
  const sheetOf = (content: string): Uint8Array => handmade({ parts: { 'xl/worksheets/tờ-1.xml': content } });

  const cases: readonly (readonly [string, ProblemCode, () => Uint8Array])[] = [
    ['an empty file', 'file.empty', () => new Uint8Array()],
    ['a text named .xlsx', 'file.unknownType', () => new TextEncoder().encode('Chỉ tiêu;2024\n')],
    ['random bytes', 'file.unknownType', () => garbage],
    ['an .xls or a workbook with a password', 'file.encryptedOrOldFormat', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
    ['an archive with a password', 'file.encryptedOrOldFormat', () => rawZip([{ ...honest, flags: 1 }])],
    ['only the first bytes of an archive', 'file.brokenZip', () => Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['an archive cut off', 'file.brokenZip', () => handmade().subarray(0, 900)],
    ['an archive without its first half', 'file.brokenZip', () => Uint8Array.of(0x50, 0x4b, ...handmade().subarray(600))],
    ['a flipped bit in the figures', 'file.brokenZip', () => flipped(rawZip(storedWorkbook()), '<v>19515</v>')],
    ['a wrong checksum', 'file.brokenZip', () => rawZip([{ name: '_rels/.rels', content: '<a/>', claim: { crc: 1 } }])],
    ['an unknown compression', 'file.brokenZip', () => rawZip([{ ...honest, method: 9 }])],
    ['two names for one entry', 'file.brokenZip', () => rawZip([{ ...honest, localName: 'b.xml' }])],
    ['a part that inflates to more than it promised', 'file.brokenZip', () => rawZip([{ name: '_rels/.rels', content: zeros, claim: { size: 100, crc: 0 } }])],
    ['a part that inflates to less than it promised', 'file.brokenZip', () => rawZip([{ name: '_rels/.rels', content: '<a/>', claim: { size: 50 * MEGABYTE } }])],
    ['a part that reaches beyond the archive', 'file.brokenZip', () => rawZip([{ ...honest, claim: { compressedSize: 1_000_000 } }])],
    ['one huge part', 'file.bomb', () => rawZip([{ name: 'xl/workbook.xml', content: '', claim: { size: 65 * MEGABYTE } }])],
    ['many large parts', 'file.bomb', () => rawZip([0, 1, 2, 3].map((index) => ({ name: `${index}.xml`, content: zeros, claim: { crc: 0 } })))],
    ['more entries than any workbook', 'file.bomb', () => rawZip(Array.from({ length: 5_001 }, (_, index) => ({ name: `${index}`, content: '', method: 0 })))],
    ['entries that share their bytes', 'file.bomb', () => rawZip([{ ...honest, method: 0, content: rawZip([{ ...honest, name: 'b.xml', method: 0 }]) }, { ...honest, name: 'b.xml', method: 0, startsInside: 0 }])],
    ['an entry above its folder', 'file.unsafeEntry', () => rawZip([{ ...honest, name: 'xl/../../a.xml' }])],
    ['an absolute entry', 'file.unsafeEntry', () => rawZip([{ ...honest, name: '/etc/passwd' }])],
    ['an entry on a drive', 'file.unsafeEntry', () => rawZip([{ ...honest, name: 'C:a.xml' }])],
    ['an entry with backslashes', 'file.unsafeEntry', () => rawZip([{ ...honest, name: 'xl\\workbook.xml' }])],
    ['the same entry twice', 'file.unsafeEntry', () => rawZip([honest, honest])],
    ['the same entry in another case', 'file.unsafeEntry', () => rawZip([honest, { ...honest, name: 'A.XML' }])],
    ['an archive of something else', 'file.missingPart', () => zipSync({ 'mimetype': garbage })],
    ['a workbook part that is not there', 'file.missingPart', () => handmade({ parts: { 'xl/workbook.xml': null } })],
    ['a text document', 'file.unknownType', () => handmade({ parts: { 'xl/workbook.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>' } })],
    ['a binary workbook', 'file.unknownType', () => handmade({ parts: { '_rels/.rels': `<Relationships>${relationship('a', 'officeDocument', 'xl/workbook.bin')}</Relationships>` } })],
    ['a workbook of another vocabulary', 'file.unknownType', () => handmade({ main: 'urn:other' })],
    ['a sheet cut off', 'file.brokenXml', () => sheetOf('<worksheet><sheetData><row r="1"><c r="A1"><v>1')],
    ['a sheet that is not XML', 'file.brokenXml', () => handmade({ parts: { 'xl/worksheets/tờ-1.xml': garbage } })],
    ['a sheet that is not UTF-8', 'file.brokenXml', () => handmade({ parts: { 'xl/worksheets/tờ-1.xml': Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xff, 0x3c, 0x2f, 0x61, 0x3e) } })],
    ['crossed elements', 'file.brokenXml', () => sheetOf('<worksheet><a><b></a></b></worksheet>')],
    ['a document type', 'file.brokenXml', () => sheetOf('<!DOCTYPE worksheet><worksheet/>')],
    ['entities within entities', 'file.brokenXml', () => sheetOf('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>')],
    ['a file named by an entity', 'file.brokenXml', () => sheetOf('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>')],
    ['an undeclared entity', 'file.brokenXml', () => sheetOf('<worksheet>&a;</worksheet>')],
    ['a hundred thousand elements within each other', 'file.bomb', () => sheetOf(nested)],
    ['a column beyond XFD', 'file.badReference', () => handmade({ cells: '<row r="1"><c r="XFE1"><v>1</v></c></row>' })],
    ['a row beyond 1048576', 'file.badReference', () => handmade({ cells: '<row r="1048577"><c><v>1</v></c></row>' })],
    ['a cell beyond row 1048576', 'file.badReference', () => handmade({ cells: '<row r="1"><c r="A1048577"><v>1</v></c></row>' })],
    ['row 0', 'file.badReference', () => handmade({ cells: '<row r="0"/>' })],
    ['a row number that is none', 'file.badReference', () => handmade({ cells: '<row r="__proto__"/>' })],
    ['a cell that is no address', 'file.badReference', () => handmade({ cells: '<row r="1"><c r="1A"><v>1</v></c></row>' })],
    ['a merge beyond the sheet', 'file.badReference', () => handmade({ after: '<mergeCells><mergeCell ref="A1:XFE2"/></mergeCells>' })],
    ['hidden columns beyond the sheet', 'file.badReference', () => handmade({ before: '<cols><col min="1" max="999999999" hidden="1"/></cols>' })],
    ['long formulas shared by very many cells', 'file.bomb', sharedFormulaBomb],
    ['far cells on very many sheets', 'file.bomb', farCells],
  ];

  test.each(cases)('%s: %s', (_, code, make) => {
    expect(refusedWith(make())).toBe(code);
  });

  test('more cells than allowed, a file too large', () => {
    const bytes = handmade({ cells: '<row><c><v>1</v></c><c><v>2</v></c></row>' });
    expect(refusedWith(bytes, { ...DEFAULT_LIMITS, cells: 1 })).toBe('file.bomb');
    expect(refusedWith(bytes, { ...DEFAULT_LIMITS, fileBytes: 100 })).toBe('file.tooLarge');
    expect(refusedWith(bytes, { ...DEFAULT_LIMITS, cells: 2 })).toBeNull();
  });

  test('an archive damaged anywhere is read or refused, never thrown over', () => {
    const bytes = rawZip(storedWorkbook());
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      expect(() => readWorkbook(damaged, NAME)).not.toThrow();
    }
    for (let length = 0; length < bytes.length; length += 3) {
      expect(readWorkbook(bytes.subarray(0, length), NAME).ok).toBe(false);
    }
  });
});

describe('files that are odd but readable', () => {
  test('whole-sheet merges and names cost nothing', () => {
    const workbook = read({
      cells: '<row r="1"><c r="A1"><v>1</v></c></row>',
      workbook: '',
      after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      parts: {
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><sheets><sheet name="S" r:id="s1"/></sheets>' +
          '<definedNames><definedName name="ALL">S!$A$1:$XFD$1048576</definedName></definedNames></workbook>',
      },
    });
    expect(workbook.sheets[0]?.rows).toEqual([[{ value: 1 }]]);
    expect(workbook.sheets[0]?.merges).toEqual([{ row: 0, column: 0, lastRow: 1_048_575, lastColumn: 16_383 }]);
    expect(workbook.names).toEqual([{ name: 'ALL', refersTo: 'S!$A$1:$XFD$1048576' }]);
  });

  test('the last cell of a sheet is a cell like any other', () => {
    const workbook = read({ cells: '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>' });
    expect(workbook.sheets[0]?.rows).toHaveLength(1_048_576);
    expect(workbook.sheets[0]?.rows[5]).toEqual([]);
    expect(cellAt(workbook, 1_048_575, 16_383)).toEqual({ value: 7 });
  });

  test('cells and rows without r follow each other', () => {
    const workbook = read({ cells: '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="5"><c><v>6</v></c></row><row><c/><c><v>8</v></c></row>' });
    expect(workbook.sheets[0]?.rows).toEqual([
      [{ value: 1 }, undefined, undefined, { value: 4 }, { value: 5 }],
      [],
      [],
      [],
      [{ value: 6 }],
      [undefined, { value: 8 }],
    ]);
    expect(workbook.findings).toEqual([]);
  });

  test('bad string and style numbers, odd types and numbers are told by their place', () => {
    const workbook = read({
      strings: '<si><t>một</t></si>',
      cells:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>__proto__</v></c><c r="D1" s="9"><v>1</v></c>' +
        '<c r="E1"><v>1.234,5</v></c><c r="F1"><v>1e999</v></c><c r="G1"><v>NaN</v></c><c r="H1" t="b"><v>2</v></c><c r="I1" t="zz"><v>q</v></c>' +
        '<c r="J1" t="s"><v>-1</v></c><c r="K1"><v>0x10</v></c></row>',
    });
    expect(workbook.findings.map(({ address, what }) => `${address} ${what}`)).toEqual([
      'B1 stringIndex', 'C1 stringIndex', 'D1 styleIndex', 'E1 number', 'F1 number', 'G1 number', 'H1 boolean', 'I1 cellType', 'J1 stringIndex', 'K1 number',
    ]);
    expect(workbook.sheets[0]?.rows[0]?.map((cell) => cell?.value)).toEqual(['một', undefined, undefined, 1, '1.234,5', '1e999', 'NaN', false, 'q', undefined, '0x10']);
  });

  test('a cell given twice, a cell in the wrong row', () => {
    const workbook = read({ cells: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="A3"><v>3</v></c></row>' });
    expect(cellAt(workbook, 0, 0)).toEqual({ value: 2 });
    expect(cellAt(workbook, 2, 0)).toEqual({ value: 3 });
    expect(workbook.findings).toEqual([
      { sheet: 'S', address: 'A1', what: 'duplicateCell' },
      { sheet: 'S', address: 'A3', what: 'misplacedCell' },
    ]);
  });

  test('names from Object.prototype are names', () => {
    const workbook = read({
      sheets: '<sheet name="__proto__" sheetId="1" r:id="s1"/>',
      strings: '<si><t>__proto__</t></si><si><t>toString</t></si>',
      cells: '<row r="1" __proto__="1" constructor="2"><c r="A1" t="s" s="constructor"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
    });
    expect(workbook.sheets[0]?.name).toBe('__proto__');
    expect(workbook.sheets[0]?.rows[0]?.map((cell) => cell?.value)).toEqual(['__proto__', 'toString']);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
    expect(Object.getPrototypeOf(workbook.styles)).toBeNull();
  });

  test('the strict vocabulary, foreign prefixes and UTF-16 are read like any other', () => {
    const strict = { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', office: 'http://purl.oclc.org/ooxml/officeDocument/relationships' };
    expect(cellAt(read({ ...strict, cells: '<row r="1"><c r="A1"><v>1.5</v></c></row>' }), 0, 0)).toEqual({ value: 1.5 });
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:r><x:t>hai </x:t></x:r><x:rPh><x:t>bỏ</x:t></x:rPh><x:r><x:t>ba</x:t></x:r></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(cellAt(read({ parts: { 'xl/worksheets/tờ-1.xml': prefixed } }), 0, 0)).toEqual({ value: 'hai ba' });
    const wide = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(prefixed, 'utf16le')]);
    expect(cellAt(read({ parts: { 'xl/worksheets/tờ-1.xml': wide } }), 0, 0)).toEqual({ value: 'hai ba' });
  });

  test('dates stay numbers, and the file says what they count from', () => {
    const styled = {
      relationships: relationship('y', 'styles', 'styles.xml'),
      parts: { 'xl/styles.xml': '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>' },
      cells: '<row r="1"><c r="A1" s="1"><v>45292</v></c></row>',
    };
    const workbook = read(styled);
    expect(cellAt(workbook, 0, 0)).toEqual({ value: 45_292, style: 's1' });
    expect(workbook.styles['s1']).toEqual({ numberFormat: 'm/d/yyyy' });
    expect(workbook.date1904).toBe(false);
    expect(read({ ...styled, workbook: '<workbookPr date1904="true"/>' }).date1904).toBe(true);
  });

  test('shared formulas are written out for every cell, whichever comes first', () => {
    const workbook = read({
      cells:
        '<row r="1"><c r="A1"><f t="shared" si="0"/><v>3</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0" ref="A1:B3">SUM($C2:D$9)*\'Q1 A1\'!B2+LOG10(B2)&amp;"A1"</f><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="7"/><v>5</v></c></row>',
    });
    expect(cellAt(workbook, 0, 0)?.formula).toBe('SUM($C1:D$9)*\'Q1 A1\'!B1+LOG10(B1)&"A1"');
    expect(cellAt(workbook, 1, 1)).toEqual({ value: 4, formula: 'SUM($C2:E$9)*\'Q1 A1\'!C2+LOG10(C2)&"A1"' });
    expect(cellAt(workbook, 2, 0)).toEqual({ value: 5 });
    expect(workbook.findings).toEqual([{ sheet: 'S', address: 'A3', what: 'sharedFormula' }]);
  });

  test('array formulas keep their text, what-if tables their values, escapes are undone', () => {
    const workbook = read({
      cells:
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c><c r="B1"><f t="dataTable" r1="A1"/><v>9</v></c>' +
        '<c r="C1" t="str"><f>"x"</f><v>_x0041__x005F_x0041_</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    });
    expect(workbook.sheets[0]?.rows[0]).toEqual([
      { value: 1, formula: 'ROW(1:2)' },
      { value: 9 },
      { value: 'A_x0041_', formula: '"x"' },
      { value: { error: '#DIV/0!' }, formula: '1/0' },
    ]);
  });

  test('sheets that are missing, twice the same, or hold no cells', () => {
    const workbook = read({
      sheets: '<sheet name="S" r:id="s1"/><sheet name="s" r:id="s1"/><sheet name="Biểu đồ" r:id="ch"/><sheet name="Mất" r:id="none"/>',
      relationships: relationship('ch', 'chartsheet', 'strings.xml'),
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['S']);
    expect(workbook.findings).toEqual([
      { sheet: 's', address: null, what: 'duplicateSheetName' },
      { sheet: 's', address: null, what: 'sheetMissing' },
      { sheet: 'Biểu đồ', address: null, what: 'sheetWithoutCells' },
      { sheet: 'Mất', address: null, what: 'sheetMissing' },
    ]);
  });

  test('macros, other workbooks, rows hidden as a whole, hidden columns, custom XML of others', () => {
    const workbook = read({
      before: '<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="16384" hidden="1"/></cols>',
      cells: '<row r="1" hidden="true"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row>',
      relationships:
        '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vba.bin"/>' +
        relationship('e', 'externalLink', 'link.xml') + relationship('c1', 'customXml', '../customXml/1.xml') + relationship('c2', 'customXml', '../customXml/2.xml'),
      parts: { 'customXml/1.xml': '<!DOCTYPE a><a/>', 'customXml/2.xml': '\uFEFF<b>ổn</b>' },
    });
    expect(workbook.findings.map(({ what }) => what)).toEqual(['macros', 'externalLinks', 'rowsHiddenByDefault', 'customXml']);
    expect(workbook.sheets[0]).toMatchObject({ hiddenRows: [0], hiddenColumns: [1, 2] });
    expect(workbook.customXml).toEqual(['<b>ổn</b>']);
  });

  test('the list of oddities ends', () => {
    const cells = Array.from({ length: 600 }, () => '<c t="s"><v>5</v></c>').join('');
    const { findings } = read({ cells: `<row>${cells}</row>` });
    expect(findings).toHaveLength(501);
    expect(findings.at(-1)).toEqual({ sheet: null, address: null, what: 'more' });
  });

  test('a relationship that climbs above the package ends at its root', () => {
    const workbook = read({
      sheets: '<sheet name="S" r:id="up"/><sheet name="T" r:id="out"/>',
      relationships: relationship('up', 'worksheet', '../../../xl/./worksheets/tờ-1.xml') + relationship('out', 'worksheet', '../../../etc/passwd'),
      cells: '<row><c><v>1</v></c></row>',
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['S']);
    expect(workbook.findings).toEqual([{ sheet: 'T', address: null, what: 'sheetMissing' }]);
  });

  test('sizes in the ZIP64 field, folders as entries, bytes stored as they are', () => {
    const entries = [{ name: 'xl/', content: '', method: 0 }, ...storedWorkbook()];
    expect(cellAt(read(rawZip(entries)), 0, 0)).toEqual({ value: 19_515 });
    expect(cellAt(read(rawZip(entries.map((entry) => ({ ...entry, zip64: true })))), 0, 0)).toEqual({ value: 19_515 });
  });
});

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
}

function storedWorkbook(): RawEntry[] {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return [
    { name: '_rels/.rels', content: `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="w.xml"/></Relationships>` },
    { name: 'w.xml', content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" r:id="s"/></sheets></workbook>` },
    { name: '_rels/w.xml.rels', content: `<Relationships><Relationship Id="s" Type="${office}/worksheet" Target="s.xml"/></Relationships>` },
    { name: 's.xml', content: `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>19515</v></c></row></sheetData></worksheet>` },
  ].map((entry) => ({ ...entry, method: 0 }));
}

/** The same bytes with the last digit before `</v>` one higher: a figure changed by a bad disk. */
function flipped(bytes: Uint8Array, text: string): Uint8Array {
  const damaged = Buffer.from(bytes);
  const at = damaged.indexOf(text) + text.indexOf('</v>') - 1;
  damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
  return new Uint8Array(damaged);
}

function sharedFormulaBomb(): Uint8Array {
  const formula = Array.from({ length: 1_000 }, () => 'A1').join('+');
  const children = '<c><f t="shared" si="0"/><v>1</v></c>'.repeat(16_000);
  return handmade({ cells: `<row><c><f t="shared" si="0" ref="A1:A9">${formula}</f><v>1</v></c></row><row>${children}</row><row>${children}</row>` });
}

function farCells(): Uint8Array {
  const count = 25;
  const sheet = '<worksheet><sheetData><row r="1048576"><c><v>1</v></c></row></sheetData></worksheet>';
  const ids = Array.from({ length: count }, (_, index) => `f${index}`);
  return handmade({
    sheets: ids.map((id) => `<sheet name="${id}" r:id="${id}"/>`).join(''),
    relationships: ids.map((id) => relationship(id, 'worksheet', `${id}.xml`)).join(''),
    parts: Object.fromEntries(ids.map((id) => [`xl/${id}.xml`, sheet])),
  });
}
