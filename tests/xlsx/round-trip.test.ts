import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { unwrap } from '../../src/domain';
import { readWorkbook, writeWorkbook, type CellValue, type GridCell, type ReadWorkbook, type WorkbookGrid } from '../../src/xlsx';
import { contentOf, FULL_GRID, HOSTILE_TEXTS } from './grids';
import { validationErrors } from './validator';

// Jest's five seconds are short on a machine that builds at the same time.
jest.setTimeout(60_000);

async function roundTrip(grid: WorkbookGrid): Promise<ReadWorkbook> {
  return unwrap(readWorkbook(await writeWorkbook(grid), 'kế hoạch.xlsx'));
}

const singleSheet = (rows: WorkbookGrid['sheets'][number]['rows']): WorkbookGrid => ({ sheets: [{ name: 'S', rows }], styles: {} });

describe('a workbook written and read back', () => {
  test('keeps every value, formula and cached result', async () => {
    const read = await roundTrip(FULL_GRID);
    expect(read.sheets.map(({ name }) => name)).toEqual(FULL_GRID.sheets.map(({ name }) => name));
    FULL_GRID.sheets.forEach((sheet, index) => {
      const back = read.sheets[index];
      expect(back && contentOf(back)).toEqual(contentOf(sheet));
    });
    expect(read.findings).toEqual([{ sheet: 'Chi tiết', address: 'D7', what: 'noResult' }]);
    expect(read.date1904).toBe(false);
  });

  test('keeps what hides, merges, protects and names', async () => {
    const read = await roundTrip(FULL_GRID);
    const [first, second, third, fourth] = read.sheets;
    expect(first).toMatchObject({ hiddenRows: [1, 9], merges: [{ row: 0, column: 0, lastRow: 0, lastColumn: 4 }], isProtected: true, visibility: 'visible' });
    expect(second).toMatchObject({ hiddenRows: [], hiddenColumns: [], merges: [], isProtected: false });
    expect([third?.visibility, fourth?.visibility]).toEqual(['hidden', 'veryHidden']);
    expect(read.names).toEqual(FULL_GRID.names);
    expect(read.customXml).toEqual(FULL_GRID.customXml);
  });

  test('keeps number formats and which cells are unlocked', async () => {
    const read = await roundTrip(FULL_GRID);
    const styleAt = (row: number, column: number) => read.styles[read.sheets[0]?.rows[row]?.[column]?.style ?? ''];
    expect(styleAt(3, 4)).toEqual({ numberFormat: '#,##0.0' });
    expect(styleAt(3, 2)).toEqual({ numberFormat: '#,##0', locked: false });
    expect(styleAt(4, 0)).toBeUndefined();
  });

  test('is clean to the Open XML SDK', async () => {
    expect(await validationErrors(await writeWorkbook(FULL_GRID))).toEqual([]);
    expect(await validationErrors(await writeWorkbook(singleSheet([])))).toEqual([]);
  });

  test('is the same to the byte whenever it is written', async () => {
    const first = await writeWorkbook(FULL_GRID);
    jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), advanceTimers: true });
    try {
      expect(Buffer.from(await writeWorkbook(FULL_GRID)).equals(Buffer.from(first))).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  test('asks for calculation, prints as set up, opens on its first visible sheet', async () => {
    const parts = unzipSync(await writeWorkbook({ ...FULL_GRID, sheets: [...FULL_GRID.sheets.slice(2), ...FULL_GRID.sheets.slice(0, 2)] }));
    const xml = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
    expect(xml('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(xml('xl/workbook.xml')).toContain('activeTab="2"');
    expect(xml('xl/workbook.xml')).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="2">\'Chi tiết\'!$1:$3</definedName>');
    const sheet = xml('xl/worksheets/sheet3.xml');
    expect(sheet).toContain('<pageMargins left="1.1811" right="0.5906" top="0.7874" bottom="0.7874"');
    expect(sheet).toContain('<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain('<pane xSplit="2" ySplit="3" topLeftCell="C4" state="frozen"');
    expect(sheet).toContain('<formula1>"Phổ Yên,TP ""Thái Nguyên"""</formula1>');
    expect(sheet).toContain('<tabColor rgb="FF70AD47"/>');
    expect(xml('docProps/core.xml')).toContain('<dc:title>Kế hoạch &lt;2024&gt; &amp; giao</dc:title>');
    expect(xml('docProps/core.xml')).not.toContain('modified');
  });

  test.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text), text]))('text stays text: %s', async (_, text) => {
    const read = await roundTrip(singleSheet([[{ value: text }, { value: text, formula: 'A1' }]]));
    expect(read.sheets[0]?.rows[0]?.[0]).toEqual({ value: text });
    expect(read.sheets[0]?.rows[0]?.[1]).toEqual({ value: text, formula: 'A1' });
  });

  const value: fc.Arbitrary<CellValue> = fc.oneof(
    { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    { weight: 2, arbitrary: fc.integer() },
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', '\r', '\n', ' ', '&', '<', '\uD800', '\u0001'), maxLength: 12 }),
    fc.boolean(),
    fc.constantFrom({ error: '#REF!' }, { error: '#N/A' }, { error: '#DIV/0!' }, { error: '#SPILL!' }),
  );
  const formula = fc.constantFrom('SUM(A1:B2)', '"a&b<c>"', "'Chỉ tiêu'!$A$1*2", 'IF(A1>=1,"x ","")');
  const cell: fc.Arbitrary<GridCell | undefined> = fc.option(
    fc.record({ value, formula }, { requiredKeys: ['value'] }),
    { nil: undefined },
  );

  test('any grid comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
        const grid = singleSheet(rows);
        const read = await roundTrip(grid);
        const [sheet] = grid.sheets;
        const [back] = read.sheets;
        expect(back && contentOf(back)).toEqual(sheet && contentOf(sheet));
      }),
      { numRuns: 150 },
    );
  });
});

describe('what no workbook can hold is not written', () => {
  test.each([NaN, Infinity, -Infinity])('the number %p', async (number) => {
    await expect(writeWorkbook(singleSheet([[{ value: number }]]))).rejects.toThrow(RangeError);
  });

  test('a text longer than a cell, named by its place', async () => {
    await expect(writeWorkbook(singleSheet([[], [{ value: 'a'.repeat(32_768) }]]))).rejects.toMatchObject({
      problem: { code: 'file.textTooLong', data: { sheet: 'S', address: 'A2', length: 32_768, limit: 32_767 } },
    });
  });

  test('an undeclared style, a list with a comma, a list too long, a sheet name Excel forbids', async () => {
    await expect(writeWorkbook(singleSheet([[{ value: 1, style: 'none' }]]))).rejects.toThrow('style none is not declared');
    const range = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };
    const withList = (list: string[]): WorkbookGrid => ({ sheets: [{ name: 'S', rows: [], validations: [{ range, list }] }], styles: {} });
    await expect(writeWorkbook(withList(['a,b']))).rejects.toThrow(RangeError);
    await expect(writeWorkbook(withList(['x'.repeat(256)]))).rejects.toThrow(RangeError);
    await expect(writeWorkbook({ sheets: [{ name: 'a/b', rows: [] }], styles: {} })).rejects.toThrow('a/b');
  });
});
