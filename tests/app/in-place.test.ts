/** What an operation writes over sheets people have worked in: their own columns, notes and sheets stay. */
import { previewPin, previewSplit, previewUpdate, suggestRequest, type PlanChange } from '../../src/app';
import { unwrap } from '../../src/domain';
import { planWorkbook, readPlan, SHEETS, type ChangeSet, type ReadPlan } from '../../src/workbook';
import type { GridCell, WorkbookGrid } from '../../src/xlsx';
import { richPlan } from '../support/rich-plan';

/** The workbook as it stands after a change set without new sheets. */
function applied(workbook: WorkbookGrid, { blocks, planXml, sheets }: ChangeSet): WorkbookGrid {
  expect(sheets).toEqual([]);
  const grids = workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells): (GridCell | undefined)[] => [...cells]) }));
  for (const block of blocks) {
    const rows = grids.find((sheet) => sheet.name === block.sheet)?.rows ?? [];
    block.cells.forEach((cells, down) => {
      while (rows.length <= block.row + down) rows.push([]);
      cells.forEach((cell, across) => {
        const line = rows[block.row + down];
        if (cell === undefined || !line) return;
        while (line.length < block.column + across) line.push(undefined);
        line[block.column + across] = cell;
      });
    });
  }
  return { ...workbook, sheets: grids, customXml: planXml === null ? (workbook.customXml ?? []) : [planXml] };
}

/** What Excel shows once it has calculated: the results of formulas that stand in both workbooks. */
function calculated(workbook: WorkbookGrid, made: WorkbookGrid): WorkbookGrid {
  const sheets = workbook.sheets.map((sheet, index) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) => cells.map((cell, column) => {
      const same = made.sheets[index]?.rows[row]?.[column];
      return cell?.formula !== undefined && same?.formula === cell.formula ? { ...cell, value: same.value } : cell;
    })),
  }));
  return { ...workbook, sheets };
}

/** A column, a note and a sheet of their own, and the sheet of details renamed. */
function workedIn(workbook: WorkbookGrid): WorkbookGrid {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== SHEETS.detail) return sheet;
    const rows = sheet.rows.map((cells, row) => (row === 3 || row === 6 ? Object.assign([...cells], { 30: { value: row === 3 ? 'Ý kiến xã' : 'xin giảm 5%' } }) : cells));
    return { ...sheet, name: 'Chi tiết (gửi xã)', rows: [...rows, [], [{ value: 'Ghi chú: số liệu đã họp ngày 20/11' }]] };
  });
  const names = (workbook.names ?? []).map((name) => ({ ...name, refersTo: name.refersTo.replace("'Chi tiết'", "'Chi tiết (gửi xã)'") }));
  return { ...workbook, names, sheets: [...sheets, { name: 'Của tôi', rows: [[{ value: 1 }]] }] };
}

let workbook: WorkbookGrid;
let current: ReadPlan;

beforeAll(async () => {
  workbook = workedIn(planWorkbook(await richPlan()));
  current = unwrap(readPlan(workbook));
});

const texts = (of: WorkbookGrid): string[] => {
  const sheet = of.sheets.find(({ name }) => name === 'Chi tiết (gửi xã)');
  return [sheet?.rows[3]?.[30], sheet?.rows[6]?.[30], sheet?.rows.at(-1)?.[0]].map((cell) => String(cell?.value ?? ''));
};

test('a renamed sheet is found by its defined name', () => {
  expect(current.observations.map(({ severity, problem }) => [severity, problem.code])).toEqual([['note', 'sheet.renamed']]);
  expect(current.places.sheetNames.detail).toBe('Chi tiết (gửi xã)');
  expect(current.plan.allocations.length).toBeGreaterThan(15);
});

test('another rounding unit is written over the sheets: columns, notes and sheets of people stay', () => {
  const request = { ...suggestRequest(current.plan, 'LUONG_THUC'), lattice: { unit: 'tấn', decimals: 2 } };
  const { changes, plan } = unwrap(previewSplit(current, request));
  const after = applied(workbook, changes);
  expect(texts(after)).toEqual(['Ý kiến xã', 'xin giảm 5%', 'Ghi chú: số liệu đã họp ngày 20/11']);
  const read = unwrap(readPlan(after));
  expect(read.plan.indicators.find(({ id }) => id === 'LUONG_THUC')).toMatchObject({ lattice: { decimals: 2 }, target: { kind: '=', value: 41_200 } });
  expect(read.plan.allocations.find(({ indicator }) => indicator === 'LUONG_THUC')?.total).toBe(4_120_000);
  expect(read.plan.allocations.find(({ indicator }) => indicator === 'LUONG_THUC')).toEqual(plan.allocations.find(({ indicator }) => indicator === 'LUONG_THUC'));
  expect(read.isEdited).toBe(false);
});

test('a pin changes the looks of its cell only, and what was done is added to the journal', () => {
  const occasion = { at: '2026-11-22T17:00', summary: 'Ghim xã Phú Đô tháng 5' };
  const pin = { indicator: 'VIEC_LAM', axis: 'units', scope: { kind: 'cell', recipient: 'PL08', period: 'M5' } } as const;
  const { changes } = unwrap(previewPin(current, [pin], occasion));
  const marked = changes.blocks.flatMap(({ sheet, cells }) => (sheet === 'Chi tiết (gửi xã)' ? cells.flat() : []));
  expect(marked.map((cell) => cell?.style)).toEqual(['pinned0']);
  const after = unwrap(readPlan(applied(workbook, changes)));
  expect(after.plan.pins).toContainEqual(pin);
  expect(after.plan.allocations).toEqual(current.plan.allocations);
  expect(after.plan.journal.at(-1)).toMatchObject({ number: 3, operation: 'pin', summary: occasion.summary });
});

test('the entry of a split is added below the journal', () => {
  const occasion = { at: '2026-11-22T17:05', summary: 'Chia lại việc làm' };
  const { changes } = unwrap(previewSplit(current, suggestRequest(current.plan, 'VIEC_LAM'), occasion));
  const journal = applied(workbook, changes).sheets.find(({ name }) => name === SHEETS.journal);
  expect(journal?.rows.at(-1)?.slice(0, 5).map((cell) => cell?.value)).toEqual([3, '2026-11-22 17:05', 'Phân bổ', 'VIEC_LAM', 'Chia lại việc làm']);
});

test('a corrected figure from a document is written over the sheets; a target that is gone makes them anew', () => {
  const indicator = current.plan.indicators.find(({ id }) => id === 'LUONG_THUC')!;
  const target = { name: indicator.name, unit: indicator.lattice.unit, kind: 'level' as const, bound: '=' as const, value: 41_300, parent: null, year: current.plan.year, document: '20/NQ-HĐND', evidence: 'sản lượng lương thực 41.300 tấn' };
  const change: PlanChange = { key: 'a', kind: 'changed', indicator, target, parts: ['figure', 'source'], wasEdited: false, isReplaced: false };
  const { changes, plan } = unwrap(previewUpdate(current, [change], new Set(['a'])));
  expect([changes.operation, changes.show]).toEqual(['load', current.places.sheetNames.indicators]);
  const after = calculated(applied(workbook, changes), planWorkbook(plan, current.recipes));
  expect(texts(after)).toEqual(['Ý kiến xã', 'xin giảm 5%', 'Ghi chú: số liệu đã họp ngày 20/11']);
  const read = unwrap(readPlan(after));
  expect(read.plan.indicators.find(({ id }) => id === 'LUONG_THUC')).toMatchObject({ target: { value: 41_300 }, assigned: { value: 41_300 }, source: { document: '20/NQ-HĐND' } });
  expect(read.plan.allocations).toEqual(plan.allocations);
  expect(read.plan).toEqual(plan);
  expect(read.isEdited).toBe(false);
  const gone: PlanChange = { ...change, key: 'b', kind: 'gone', target: null, parts: [] };
  expect(unwrap(previewUpdate(current, [gone], new Set(['b']))).changes.sheets.length).toBeGreaterThan(3);
});
