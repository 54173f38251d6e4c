/** Changing somebody else's file: what is not changed stays byte for byte, and what is changed reads back. */
import { unzipSync, zipSync } from 'fflate';
import { unwrap } from '../../src/domain';
import { OfficePackage, patchPackage, readWorkbook, setCell, setCustomXml, writeWorkbook, DEFAULT_LIMITS, type WorkbookGrid } from '../../src/xlsx';

const grid: WorkbookGrid = {
  sheets: [
    { name: 'Bìa & "mẫu"', rows: [[{ value: 'Lần trình' }, { value: 1, style: 'typed' }], [{ value: 'Trạng thái' }, { value: 'Dự thảo' }]] },
    { name: 'Số liệu', rows: [[{ value: 5 }, { value: 10, formula: 'A1*2' }]] },
  ],
  styles: { typed: { fill: 'FFF8E1' } },
  customXml: ['<other xmlns="urn:other">1</other>'],
};

const raw = (bytes: Uint8Array): Map<string, string> => {
  const file = new OfficePackage(bytes, 'a.xlsx', DEFAULT_LIMITS);
  return new Map(file.entries().map(({ name, start, compressedSize }) => [name, Buffer.from(bytes.subarray(start, start + compressedSize)).toString('base64')]));
};

test('cells change in place with their looks, and every other entry keeps its compressed bytes', async () => {
  const before = await writeWorkbook(grid);
  const after = unwrap(
    patchPackage(before, 'a.xlsx', (patch) => {
      setCell(patch, 'Bìa & "mẫu"', 0, 1, 2);
      setCell(patch, 'Bìa & "mẫu"', 1, 1, 'Đã gửi <thẩm định>');
    }),
  );
  const read = unwrap(readWorkbook(after, 'a.xlsx'));
  expect(read.sheets[0]?.rows.map((row) => row[1]?.value)).toEqual([2, 'Đã gửi <thẩm định>']);
  expect(read.sheets[1]?.rows[0]?.[1]).toMatchObject({ value: 10, formula: 'A1*2' });
  const style = /r="B1"( s="\d+")/.exec(Buffer.from(unzipSync(before)['xl/worksheets/sheet1.xml'] ?? []).toString())?.[1];
  expect(style).toBeDefined();
  expect(Buffer.from(unzipSync(after)['xl/worksheets/sheet1.xml'] ?? []).toString()).toContain(`<c r="B1"${style}><v>2</v></c>`);
  const [was, is] = [raw(before), raw(after)];
  expect([...is.keys()]).toEqual([...was.keys()]);
  expect([...was].filter(([name, bytes]) => is.get(name) !== bytes).map(([name]) => name)).toEqual(['xl/worksheets/sheet1.xml']);
});

test('a custom XML part is replaced by its namespace, or added beside the others', async () => {
  const before = await writeWorkbook(grid);
  const once = unwrap(patchPackage(before, 'a.xlsx', (patch) => setCustomXml(patch, 'urn:ours', '<ours xmlns="urn:ours">1</ours>')));
  const twice = unwrap(patchPackage(once, 'a.xlsx', (patch) => setCustomXml(patch, 'urn:ours', '<ours xmlns="urn:ours">2</ours>')));
  expect(unwrap(readWorkbook(once, 'a.xlsx')).customXml).toEqual([grid.customXml?.[0], '<ours xmlns="urn:ours">1</ours>']);
  expect(unwrap(readWorkbook(twice, 'a.xlsx')).customXml).toEqual([grid.customXml?.[0], '<ours xmlns="urn:ours">2</ours>']);
});

test('a cell or sheet that is not there is refused by name, and a file that is no package as the reader refuses it', async () => {
  const bytes = await writeWorkbook(grid);
  expect(patchPackage(bytes, 'a.xlsx', (patch) => setCell(patch, 'Số liệu', 7, 0, 1))).toMatchObject({ problem: { code: 'file.badReference', data: { reference: 'A8' } } });
  expect(patchPackage(bytes, 'a.xlsx', (patch) => setCell(patch, 'Không có', 0, 0, 1))).toMatchObject({ problem: { code: 'file.missingPart', data: { part: 'Không có' } } });
  expect(patchPackage(new Uint8Array([80, 75, 3, 4]), 'a.xlsx', () => undefined)).toMatchObject({ problem: { code: 'file.brokenZip' } });
});

test('entries that are stored and not compressed come out whole', async () => {
  const parts = unzipSync(await writeWorkbook(grid));
  const stored = zipSync(parts, { level: 0 });
  const after = unwrap(patchPackage(stored, 'a.xlsx', (patch) => setCell(patch, 'Số liệu', 0, 0, 6)));
  expect(unwrap(readWorkbook(after, 'a.xlsx')).sheets[1]?.rows[0]?.[0]?.value).toBe(6);
});
