/** A repair and an acceptance as what they write: the cells named and the plan's own part, nothing else. */
import { previewAcceptance, previewRepair, reportOn } from '../../src/app';
import { unwrap } from '../../src/domain';
import { EMPTY_PART, readPlan, readPlanPart, SHEETS, type ReadPlan } from '../../src/workbook';
import { planSums } from '../support/planned';
import { sampleRequest } from '../support/samples';

/** Thái Nguyên with 10 more in one cell of Phú Lương's January. */
async function edited(): Promise<ReadPlan> {
  const read = unwrap(readPlan(unwrap(planSums(await sampleRequest('thaiNguyen'))).workbook));
  const allocations = read.plan.allocations.map((table) =>
    table.indicator === 'THU_NS' ? { ...table, cells: table.cells.map((line, unit) => (unit === 4 ? line.map((cell, month) => (month === 0 ? (cell ?? 0) + 10 : cell)) : line)) } : table,
  );
  return { ...read, plan: { ...read.plan, allocations } };
}

test('a repair writes its one cell and goes into the journal', async () => {
  const current = await edited();
  const [repair] = reportOn(current).findings[0]?.repairs ?? [];
  const changes = unwrap(previewRepair(current, repair!, { at: '2026-11-22T18:00', summary: 'Sửa theo kiểm tra' }));
  const row = current.places.detailBlocks.get('THU_NS')?.unitRows.get('TN5');
  const was = (current.plan.allocations.find(({ indicator }) => indicator === 'THU_NS')?.cells[4]?.[0] ?? 0) - 10;
  expect(changes.blocks.filter(({ sheet }) => sheet !== SHEETS.journal).map((block) => [block.sheet, block.row, block.column, block.cells[0]?.[0]?.value])).toEqual([[SHEETS.detail, row, 4, was]]);
  expect(changes.sheets).toEqual([]);
  expect(changes.blocks.filter(({ sheet }) => sheet === SHEETS.journal).flatMap(({ cells }) => cells.flat().map((cell) => cell?.value))).toContain('Sửa theo kiểm tra');
  expect(unwrap(readPlanPart([changes.planXml ?? ''])).journal.at(-1)).toMatchObject({ operation: 'repair', indicators: ['THU_NS'], at: '2026-11-22T18:00' });
});

test('an acceptance is stored with its reason and can be taken back', async () => {
  const current = await edited();
  const [finding] = reportOn(current).findings;
  const stamp = finding?.stamp ?? '';
  const changes = previewAcceptance(current, stamp, { reason: 'Chờ Sở Tài chính', at: '2026-11-22T18:00' });
  expect(changes.blocks).toEqual([]);
  const { accepted } = unwrap(readPlanPart([changes.planXml ?? '']));
  expect(accepted).toEqual([{ finding: stamp, reason: 'Chờ Sở Tài chính', at: '2026-11-22T18:00' }]);
  const after = { ...current, plan: { ...current.plan, accepted } };
  expect(reportOn(after).findings.map((each) => each.accepted?.reason ?? null)).toEqual(['Chờ Sở Tài chính', null]);
  expect(unwrap(readPlanPart([previewAcceptance(after, stamp, null).planXml ?? ''])).accepted).toEqual(EMPTY_PART.accepted);
});
