/**
 * More than twenty kinds of meddling with a file that was assigned and handed in, each planted by hand in the file
 * itself: every one is found, and the file nobody touched shows none.
 */
import { basisOfPlan, isSealIntact, reviewOf, sealed, type Review, type SubmittedFile } from '../../src/review';
import { readSubmission } from '../../src/app';
import type { ProblemCode } from '../../src/domain';
import { sha256 } from '../../src/readers';
import { PLAN_NAMESPACE, writePlanPart } from '../../src/workbook';
import { setCell, setCustomXml, workbookParts, type PackagePatch } from '../../src/xlsx';
import { changed, onDetail, onIndicators, planIn, wholeRound, type Round } from '../support/exchange';

const UNIT = 'PL03';
let round: Round;
let honest: Uint8Array;

beforeAll(async () => {
  round = await wholeRound([UNIT, 'PL04']);
  honest = round.sent.get(UNIT) ?? new Uint8Array();
});

async function reviewed(bytes: Uint8Array, name = 'gui.xlsx'): Promise<Review> {
  const file: SubmittedFile = { name, digest: await sha256(bytes), content: await readSubmission({ name, bytes }, sha256) };
  return reviewOf([file], basisOfPlan(planIn(round.own).plan));
}

async function codesOf(bytes: Uint8Array): Promise<ProblemCode[]> {
  const { units, files } = await reviewed(bytes);
  const unit = units.find(({ code }) => code === UNIT);
  return [...(unit?.findings ?? []), ...files.flatMap(({ findings }) => findings)].filter(({ origin }) => origin !== 'completeness').map(({ problem }) => problem.code);
}

/** A sheet's XML rewritten; a rewriting that changes nothing is a mistake of the test. */
function rewritten(patch: PackagePatch, sheet: string, from: RegExp | string, to: string): void {
  const part = workbookParts(patch).sheets.get(sheet) ?? '';
  const xml = patch.text(part);
  const after = xml.replace(from, to);
  expect(after).not.toBe(xml);
  patch.set(part, after);
}

/** The plan part with another text in its JSON. */
function partWith(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  return changed(bytes, (patch) => {
    const xml = patch.text('customXml/item1.xml');
    const after = xml.replace(from, to);
    expect(after).not.toBe(xml);
    setCustomXml(patch, PLAN_NAMESPACE, after);
  });
}

/** What the same unit was given in a round with another deadline, sealed as it was then. */
async function withEarlierAssignment(bytes: Uint8Array): Promise<Uint8Array> {
  const { plan, recipes } = planIn(bytes);
  const { received } = plan.exchange;
  if (received === null) throw new Error('nothing was assigned');
  const earlier = await sealed({ ...received.assignment, due: '2026-11-30' }, sha256);
  return changed(bytes, (patch) => setCustomXml(patch, PLAN_NAMESPACE, writePlanPart({ ...plan, exchange: { ...plan.exchange, received: earlier } }, recipes)));
}

const rowOf = (indicator: string): number => (planIn(honest).places.indicatorRows.get(indicator) ?? -1) + 1;
const blockOf = (indicator: string) => planIn(honest).places.detailBlocks.get(indicator);

test('the file nobody touched shows nothing but what it lacks', async () => {
  expect(await codesOf(honest)).toEqual([]);
});

test.each<[string, ProblemCode, () => Uint8Array | Promise<Uint8Array>]>([
  ['the assigned figure lowered', 'review.targetChanged', () => onIndicators(honest, 'THU_NS', 'Tỉnh giao', 100)],
  ['the assigned figure blanked', 'review.targetChanged', () => changed(honest, (patch) => rewritten(patch, 'Chỉ tiêu', new RegExp(`(<c r="N${rowOf('THU_NS')}"[^>]*>)<v>[^<]*</v>`), '$1'))],
  ['the condition turned round', 'review.targetChanged', () => onIndicators(onIndicators(honest, 'THU_NS', 'Điều kiện', '≤'), 'THU_NS', 'Tỉnh giao', '≤ 23454')],
  ['the unit changed from triệu to tỷ', 'review.unitChanged', () => onIndicators(honest, 'THU_NS', 'ĐVT', 'tỷ đồng')],
  ['the unit changed to another measure', 'review.unitChanged', () => onIndicators(honest, 'TRONG_RUNG', 'ĐVT', 'cây')],
  ['a sum made a level at a date', 'review.behaviourChanged', () => onIndicators(honest, 'THU_NS', 'Cách tính', 'Thời điểm')],
  ['an indicator renamed', 'review.renamed', () => onIndicators(honest, 'TRONG_RUNG', 'Chỉ tiêu', 'Diện tích trồng rừng và cây phân tán')],
  ['an indicator taken out by its key', 'review.targetMissing', () => onIndicators(honest, 'TRONG_RUNG', 'Mã', 'TRONG_RUNG_2')],
  ['an indicator added', 'review.added', () => onIndicators(honest, 'TRONG_RUNG', 'Mã', 'TRONG_RUNG_2')],
  ['the year planned lower, months with it', 'review.belowAssigned', () => onDetail(honest, 'LUONG_THUC', UNIT, null, 10)],
  ['a month changed after handing in', 'review.editedAfterSubmission', () => onDetail(honest, 'THU_NS', UNIT, 3, 9999)],
  ['a month changed so that the year no longer adds up', 'sum.recipientYear', () => onDetail(honest, 'THU_NS', UNIT, 3, 9999)],
  ['a month made text', 'workbook.textForNumber', () => onDetail(honest, 'THU_NS', UNIT, 3, 'khoảng 2.000')],
  ['a sum overwritten with a figure', 'sheet.overwritten', () => changed(honest, (patch, { places }) => setCell(patch, 'Chi tiết', blockOf('THU_NS')?.sumRow ?? -1, places.detailColumns.periods.M1, 1))],
  ['a difference set to zero', 'sheet.overwritten', () => changed(honest, (patch, { places }) => setCell(patch, 'Chi tiết', blockOf('THU_NS')?.leftRow ?? -1, places.detailColumns.assigned, 0))],
  ['the sealed assignment altered', 'review.sealBroken', () => partWith(honest, /(received&quot;:.*?&quot;value&quot;:)\d+/, '$11')],
  ['the sealed assignment of an earlier round', 'review.sealOther', () => withEarlierAssignment(honest)],
  ['the plan part thrown away', 'review.sealMissing', () => changed(honest, (patch) => setCustomXml(patch, PLAN_NAMESPACE, '<nothing xmlns="urn:nothing"/>'))],
  ['protection taken off', 'review.sheetUnprotected', () => changed(honest, (patch) => rewritten(patch, 'Chỉ tiêu', /<sheetProtection[^>]*\/>/, ''))],
  ['rows hidden', 'sheet.hiddenRows', () => changed(honest, (patch) => rewritten(patch, 'Chi tiết', new RegExp(`<row r="${(blockOf('THU_NS')?.unitRows.get(UNIT) ?? -1) + 1}"`), '$& hidden="1"'))],
  ['a line that belongs to nobody', 'workbook.unitUnknown', () => changed(honest, (patch, { places }) => setCell(patch, 'Chi tiết', blockOf('LUONG_THUC')?.unitRows.get(UNIT) ?? -1, places.detailColumns.key, 'LA'))],
  ['another place on the cover', 'review.unitUnclear', () => changed(honest, (patch) => setCell(patch, 'Chỉ tiêu', 1, 1, 'Xã Động Đạt'))],
  ['last year’s file', 'review.otherYear', () => changed(honest, (patch) => setCell(patch, 'Chỉ tiêu', 1, 3, 2023))],
])('%s is found', async (_name, code, tampered) => {
  const codes = await codesOf(await tampered());
  expect(codes).toContain(code);
});

test('a seal is intact for the text it was made of and for no other', async () => {
  const received = planIn(honest).plan.exchange.received;
  if (received === null) throw new Error('nothing was assigned');
  expect(await isSealIntact(received, sha256)).toBe(true);
  expect(await isSealIntact({ ...received, assignment: { ...received.assignment, due: '2027-01-01' } }, sha256)).toBe(false);
  expect(await isSealIntact({ ...received, assignment: { ...received.assignment, targets: [...received.assignment.targets].reverse() } }, sha256)).toBe(true);
});
