/** Files dropped together are told apart by what they hold. */
import { isUnitsFile, readUnits } from '../../../src/app';
import { unwrap } from '../../../src/domain';
import { sampleFile } from '../../support/samples';

const csv = (name: string, ...rows: string[]) => ({ name, bytes: new TextEncoder().encode(rows.join('\n')) });

test.each([
  ['the sample’s units', sampleFile('phu-luong-2024/units.csv'), true],
  ['the sample’s targets', sampleFile('phu-luong-2024/targets.json'), false],
  ['units under a title', csv('a.csv', 'DANH SÁCH CÁC XÃ;;', ';;', 'Mã;Tên đơn vị;Dân số', 'A;Xã An;100'), true],
  ['an assignment table', csv('a.csv', 'STT;Chỉ tiêu;ĐVT;Kế hoạch 2026', '1;Thu ngân sách;tỷ đồng;100'), false],
  ['an assignment table whose columns look like those of units', csv('a.csv', 'Mã;Chỉ tiêu;Đơn vị;Kế hoạch', 'A;Thu ngân sách;tỷ đồng;100'), false],
  ['units with a slip: still units, so that the slip is named', csv('a.csv', 'Mã;Tên;Dân số', 'A;Xã An;nhiều'), true],
  ['a text', csv('a.txt', 'Mã;Tên', 'A;Xã An'), false],
  ['nothing', { name: 'a.xlsx', bytes: new Uint8Array() }, false],
  ['a broken workbook', { name: 'a.xlsx', bytes: new Uint8Array([80, 75, 3, 4, 0]) }, false],
])('%s', async (_, file, expected) => {
  expect(await isUnitsFile(file)).toBe(expected);
});

test('what is called units can be read as units', async () => {
  const file = sampleFile('thai-nguyen-2024/units.csv');
  expect(await isUnitsFile(file)).toBe(true);
  expect(unwrap(await readUnits(file)).length).toBe(10);
});
