/** A whole plan, with every behaviour, through the workbook and back; other programs agree on every formula. */
import { unwrap, type Allocation, type Plan } from '../../src/domain';
import { fingerprintOf, planWorkbook, readPlan, SHEETS } from '../../src/workbook';
import { readWorkbook, writeWorkbook, type SheetGrid, type WorkbookGrid } from '../../src/xlsx';
import { richPlan } from '../support/rich-plan';
import { needsLibreOffice, recalculate } from '../xlsx/libreoffice';
import { validationErrors } from '../xlsx/validator';

const SLOW = 180_000;

let plan: Plan;
let workbook: WorkbookGrid;
let bytes: Uint8Array;

beforeAll(async () => {
  plan = await richPlan();
  workbook = planWorkbook(plan);
  bytes = await writeWorkbook(workbook);
}, SLOW);

function sheetOf(of: WorkbookGrid, name: string): SheetGrid {
  const sheet = of.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const byIndicator = (left: Allocation, right: Allocation): number => (left.indicator < right.indicator ? -1 : 1);
const sorted = (of: Plan): Plan => ({ ...of, allocations: [...of.allocations].sort(byIndicator) });
const valueAt = (sheet: SheetGrid, row: number, heading: string): unknown => {
  const column = sheet.rows[3]?.findIndex((cell) => cell?.value === heading) ?? -1;
  return sheet.rows[row]?.[column]?.value;
};
const rowOf = (sheet: SheetGrid, ...keys: string[]): number => sheet.rows.findIndex((cells) => keys.every((key, column) => cells[column]?.value === key));

test('everything comes back from the grids as it went', () => {
  const read = unwrap(readPlan(workbook));
  expect(read.observations).toEqual([]);
  expect(sorted(read.plan)).toEqual(sorted(plan));
  expect(read.isEdited).toBe(false);
});

test('everything comes back from the file as it went', () => {
  const read = unwrap(readPlan(unwrap(readWorkbook(bytes, 'ke-hoach.xlsx'))));
  expect(read.observations).toEqual([]);
  expect(sorted(read.plan)).toEqual(sorted(plan));
  expect(fingerprintOf(read.plan)).toBe(fingerprintOf(plan));
});

test('every behaviour has been given to units, and its block holds', () => {
  const list = sheetOf(workbook, SHEETS.indicators);
  const states = plan.indicators.filter(({ target }) => target !== null).map(({ id, behaviour }) => [id, behaviour, valueAt(list, rowOf(list, id), 'Tình trạng')]);
  expect(new Set(states.map(([, behaviour]) => behaviour))).toEqual(new Set(['flow', 'share', 'growth', 'rate', 'reduction', 'ceiling', 'event', 'stock', 'milestone']));
  expect(states.map(([id, , state]) => [id, state])).toEqual(states.map(([id]) => [id, 'Đã phân bổ']));
  expect(sheetOf(workbook, SHEETS.cover).rows[5]?.[1]?.value).toBe('19 chỉ tiêu · 19 đã phân bổ · 0 lỗi');
});

test('rates are weighted, growth follows from levels, the thirteenth month counts to the year', () => {
  const detail = sheetOf(workbook, SHEETS.detail);
  const year = (...keys: string[]): unknown => valueAt(detail, rowOf(detail, ...keys), 'Cả năm');
  expect([year('BHYT', '#CỘNG'), year('LD_DT', '#CỘNG'), year('TANG_NLTS', '#CỘNG')]).toEqual([95, 74, 3.5]);
  const [level, base] = ['TANG_CN', 'TANG_CN'].map((id, index) => valueAt(detail, rowOf(detail, id, ['#MỨC CỘNG', '#GỐC CỘNG'][index] ?? ''), 'Giao cả năm')) as [number, number];
  expect(Math.round((level / base - 1) * 1000) / 10).toBe(8.5);
  const months = detail.rows[rowOf(detail, 'DAU_TU_CONG', '#CỘNG')]?.slice(4, 17).map((cell) => Number(cell?.value)) ?? [];
  expect(months).toHaveLength(13);
  expect(months.reduce((sum, month) => sum + month, 0)).toBe(95_400);
  expect(year('DAU_TU_CONG', '#CỘNG')).toBe(95_400);
  expect([year('XA_NTM', '#CỘNG'), year('NTM_NC', '#CỘNG'), year('THAT_NGHIEP', '#CỘNG'), year('BHXH', '#CỘNG')]).toEqual([2, 1, 3, 14_250]);
});

test('pinned figures carry a mark besides their colour', () => {
  const detail = sheetOf(workbook, SHEETS.detail);
  const row = detail.rows[rowOf(detail, 'THU_NS', 'PL03')] ?? [];
  expect(row.slice(4, 8).map((cell) => cell?.style)).toEqual(['pinned0', 'typed0', 'typed0', 'pinned0']);
  expect(workbook.styles['pinned0']?.numberFormat).toBe('"◆ "#,##0');
});

test('the cover says what is missing', () => {
  const { rows } = sheetOf(workbook, SHEETS.cover);
  const lines = rows.filter((cells) => String(cells[4]?.value ?? '').match(/^(Đủ|Còn thiếu)/)).map((cells) => cells.slice(1).map((cell) => cell?.value));
  expect(lines).toEqual([
    ['Chỉ tiêu đã phân bổ khớp số giao', 19, 19, 'Đủ'],
    ['Chỉ tiêu có phòng ban phụ trách', 4, 19, 'Còn thiếu 15'],
    ['Chỉ tiêu có lãnh đạo phụ trách', 2, 19, 'Còn thiếu 17'],
    ['Chỉ tiêu có dư địa kèm số liệu', 2, 19, 'Còn thiếu 17'],
    ['Chỉ tiêu có giải pháp', 1, 19, 'Còn thiếu 18'],
    ['Dự án, công trình trọng điểm', 2, 2, 'Đủ'],
    ['Nguồn thu có biện pháp thu', 2, 3, 'Còn thiếu 1'],
  ]);
});

test('is a valid file', async () => {
  expect(await validationErrors(bytes)).toEqual([]);
}, SLOW);

if (needsLibreOffice()) {
  test('LibreOffice comes to every declared result, and reads the same plan', async () => {
    const recalculated = unwrap(readWorkbook(await recalculate(bytes), 'ke-hoach.xlsx'));
    const differing = workbook.sheets.flatMap((sheet) => {
      const found = sheetOf(recalculated, sheet.name);
      return sheet.rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => {
          if (cell?.formula === undefined) return [];
          const value = found.rows[row]?.[column]?.value ?? '';
          const isSame = typeof cell.value === 'number' && typeof value === 'number' ? Math.abs(cell.value - value) <= 1e-9 * Math.abs(cell.value) : (cell.value ?? '') === value;
          return isSame ? [] : [`${sheet.name} ${row + 1}/${column + 1}: ${JSON.stringify(cell.value)} is ${JSON.stringify(value)} by =${cell.formula}`];
        }),
      );
    });
    expect(differing.slice(0, 10)).toEqual([]);
    const read = unwrap(readPlan(recalculated));
    expect(sorted(read.plan).allocations).toEqual(sorted(plan).allocations);
  }, SLOW);
}
