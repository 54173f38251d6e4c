/** Workbooks people have worked in: whatever was changed, lost or added is named, never passed over. */
import fc from 'fast-check';
import { findingSentence, PLAIN_FLOW, previewSplit, reportOn, suggestRequest, type ClosingReport } from '../../src/app';
import { MONTHS, unwrap, withAllocations, type Allocation, type Bound, type Plan } from '../../src/domain';
import { planWorkbook, readPlan, SHEETS, type ReadPlan } from '../../src/workbook';
import type { CellValue, GridCell, WorkbookGrid } from '../../src/xlsx';
import { planSums } from '../support/planned';
import { sampleRequest } from '../support/samples';
import { deletedRow, rowOf } from '../workbook/damaged';

type Row = (GridCell | undefined)[];
type Sample = 'thaiNguyen' | 'phuLuong';

const made = async (sample: Sample): Promise<WorkbookGrid> => unwrap(planSums(await sampleRequest(sample))).workbook;

/** The workbook with the rows of one sheet as somebody leaves them. */
function worked(workbook: WorkbookGrid, sheet: string, change: (rows: Row[]) => Row[]): WorkbookGrid {
  return {
    ...workbook,
    sheets: workbook.sheets.map((grid) => (grid.name === sheet ? { ...grid, rows: change(grid.rows.map((row) => [...row])) } : grid)),
  };
}

const has = (...keys: string[]) => (row: Row): boolean => keys.every((key, column) => row[column]?.value === key);
const without = (...keys: string[]) => (rows: Row[]): Row[] => rows.filter((row) => !has(...keys)(row));
const typed = (column: number, value: CellValue, ...keys: string[]) => (rows: Row[]): Row[] =>
  rows.map((row) => (has(...keys)(row) ? Object.assign([...row], { [column]: { value } }) : row));

/** What is found in grids that nothing has calculated since they were changed. */
const report = (workbook: WorkbookGrid): ClosingReport => {
  const found = reportOn(unwrap(readPlan(workbook)));
  return { ...found, findings: found.findings.filter(({ problem }) => problem.code !== 'sheet.notCalculated') };
};
/** Errors of the figures; what was assigned from above is another column, which the examples leave alone. */
const errors = (plan: Plan) => report(planWorkbook(plan)).findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'bound.assigned');
const sentences = (of: ClosingReport): string[] => of.findings.map((finding) => findingSentence(finding, 'vi'));
/** Another rounding unit: the sheets have to be made anew. */
const finer = (current: ReadPlan) =>
  previewSplit(current, { ...suggestRequest(current.plan, 'THU_NS'), lattice: { unit: 'triệu đồng', decimals: 1 } });

describe('lines that are gone', () => {
  it('are named by their unit', async () => {
    const found = report(worked(await made('thaiNguyen'), SHEETS.detail, without('THU_NS', 'TN5')));
    expect(sentences(found)[0]).toContain('"Huyện Phú Lương"');
    expect(found.indicators.find(({ indicator }) => indicator === 'THU_NS')?.state).toBe('open');
  });

  it.each(['#CỘNG', '#PHÂN KỲ', '#CÒN LẠI'])('%s is named, and the figures of the units are still read', async (key) => {
    const whole = await made('thaiNguyen');
    const workbook = deletedRow(whole, 'detail', rowOf(whole, 'detail', 'THU_NS', key));
    const found = report(workbook);
    expect(found.findings[0]?.problem.code).toBe('workbook.rowMissing');
    expect(found.indicators.find(({ indicator }) => indicator === 'THU_NS')).toMatchObject({ state: 'open', unallocated: 0 });
    // Besides the line itself, the formulas that read it.
    const besides = new Set(found.findings.slice(1).map(({ problem }) => problem.code));
    expect([...besides].filter((code) => !['sheet.broken', 'sheet.changed', 'sum.periods'].includes(code))).toEqual([]);
    // Splitting again makes the sheets anew, which loses nothing.
    const current = unwrap(readPlan(workbook));
    expect(unwrap(previewSplit(current, suggestRequest(current.plan, 'THU_NS'))).changes.sheets.map(({ name }) => name)).toContain(SHEETS.detail);
  });

  it('for a unit added to the list are named, and come with the next split', async () => {
    const workbook = worked(await made('thaiNguyen'), SHEETS.units, (rows) => [
      ...rows,
      [{ value: 'TN10' }, { value: 'Khu công nghiệp' }, { value: 'khác' }, { value: 'TN' }, undefined, { value: 10 }, { value: 10 }],
    ]);
    const current = unwrap(readPlan(workbook));
    expect(current.plan.units.at(-1)).toMatchObject({ code: 'TN10', validFrom: '1900-01-01' });
    expect(sentences(reportOn(current))).toEqual([expect.stringContaining('"Khu công nghiệp"')]);
    const split = unwrap(previewSplit(current, { indicator: 'THU_NS', choice: { ...PLAIN_FLOW, basis: { kind: 'equal' } } }));
    expect(split.tables[0]?.after.units).toContain('TN10');
    expect(reportOn(unwrap(readPlan(planWorkbook(split.plan)))).findings).toEqual([]);
  });
});

/** Thái Nguyên with its exports as a sum of 900 triệu USD. */
const withExports = async (): Promise<WorkbookGrid> => {
  const request = await sampleRequest('thaiNguyen');
  const targets = request.targets.targets.map((target) =>
    target.plan?.id === 'XK' ? { ...target, kind: 'level' as const, value: 900, unit: 'triệu USD', plan: { id: 'XK', decimals: 0 } } : target,
  );
  return unwrap(planSums({ ...request, targets: { ...request.targets, targets } })).workbook;
};

describe('figures nobody would see again', () => {
  it.each<[string, (workbook: WorkbookGrid) => WorkbookGrid, string]>([
    ['of a unit taken off the list', (workbook) => worked(workbook, SHEETS.units, without('TN5')), 'workbook.unitUnknown'],
    ['of an indicator taken off the list', (workbook) => worked(workbook, SHEETS.indicators, without('XK')), 'workbook.indicatorUnknown'],
  ])('%s are found, and no split makes the sheets anew over them', async (_, change, code) => {
    const current = unwrap(readPlan(change(await withExports())));
    expect(reportOn(current).findings.map(({ problem }) => problem.code)).toContain(code);
    expect(finer(current)).toMatchObject({ problem: { code: 'workbook.wouldLose' } });
  });

  it.each<[string, CellValue, string]>([
    ['typed as text', '1.234', 'workbook.textForNumber'],
    ['finer than the rounding unit', 1.5, 'quantity.offLattice'],
  ])('%s are found, and stay when another indicator is planned in another rounding unit', async (_, value, code) => {
    const workbook = worked(await withExports(), SHEETS.detail, typed(4, value, 'XK', 'TN5'));
    const current = unwrap(readPlan(workbook));
    expect(reportOn(current).findings.map(({ problem }) => problem.code)).toContain(code);
    const { changes } = unwrap(finer(current));
    expect(changes.sheets).toEqual([]);
    const row = current.places.detailBlocks.get('XK')?.unitRows.get('TN5') ?? -1;
    const covering = changes.blocks.filter((block) => block.sheet === SHEETS.detail && block.row <= row && row < block.row + block.cells.length);
    expect(covering).toEqual([]);
  });

  it('of a target that was erased, or of one that is no sum any more, are found', async () => {
    const workbook = await made('thaiNguyen');
    const erased = worked(workbook, SHEETS.indicators, typed(8, null, 'THU_NS'));
    expect(report(erased).findings.map(({ problem }) => problem.code)).toEqual(['plan.noTarget']);
    const rate = worked(workbook, SHEETS.indicators, typed(4, 'Tỷ lệ', 'THU_NS'));
    // As a rate the year would be December's, and the whole a weighted mean.
    expect(new Set(report(rate).findings.map(({ rule }) => rule))).toContain('level.yearEnd');
  });
});

describe('the list of targets', () => {
  it.each<[string, number, CellValue, string]>([
    ['a way of reckoning nobody knows', 4, 'Cộng', 'Cách tính'],
    ['no way of reckoning', 4, null, 'Cách tính'],
    ['half a decimal', 3, 0.5, 'Số lẻ'],
    ['a sign nobody knows', 7, '~', 'Điều kiện'],
    ['a range without its end', 7, 'từ … đến', 'Đến'],
  ])('with %s is refused, nothing is guessed', async (_, column, value, heading) => {
    const workbook = worked(await made('thaiNguyen'), SHEETS.indicators, typed(column, value, 'THU_NS'));
    expect(readPlan(workbook)).toMatchObject({ problem: { code: 'workbook.entryInvalid', data: { column: heading } } });
  });

  it('keeps sixteen digits, and takes off the dust of a sum', async () => {
    const read = (value: number, decimals: number): Bound | null | undefined => {
      const sheets = worked(worked(workbook, SHEETS.indicators, typed(8, value, 'THU_NS')), SHEETS.indicators, typed(3, decimals, 'THU_NS'));
      return unwrap(readPlan(sheets)).plan.indicators.find(({ id }) => id === 'THU_NS')?.target;
    };
    const workbook = await made('thaiNguyen');
    expect(read(Number.MAX_SAFE_INTEGER, 0)).toEqual({ kind: '=', value: Number.MAX_SAFE_INTEGER });
    expect(read(0.1 + 0.2, 1)).toEqual({ kind: '=', value: 0.3 });
  });

  it('edited by hand after the split is compared with what was split', async () => {
    const found = report(worked(await made('thaiNguyen'), SHEETS.indicators, typed(8, 20_000, 'THU_NS')));
    expect(found.findings.map(({ rule, problem: { data } }) => [rule, 'expected' in data && data.expected, 'found' in data && data.found]).sort()).toEqual([
      ['sum.periods', 20_000, 19_515], ['sum.recipients', 20_000, 19_515],
    ]);
  });

  it.each<[string, number, number]>([
    ['≥', 19_000, 0], ['>', 19_515, 0], ['≥', 20_000, 2], ['≤', 20_000, 0], ['<', 19_000, 2], ['=', 19_000, 2],
  ])('asks for %s %d of a split 19.515', async (sign, value, findings) => {
    const edited = worked(worked(await made('thaiNguyen'), SHEETS.indicators, typed(8, value, 'THU_NS')), SHEETS.indicators, typed(7, sign, 'THU_NS'));
    // What was assigned from above is another column, and another finding; so is that its bound is no longer the document's.
    expect(report(edited).findings.filter(({ rule }) => rule !== 'bound.assigned' && rule !== 'given.figure')).toHaveLength(findings);
  });
});

describe('a structure', () => {
  it('whose whole was typed over names the unit, and the cell', async () => {
    const found = report(worked(await made('phuLuong'), SHEETS.detail, typed(4, 1, 'GTSX', 'PL03')));
    const cells = found.findings.filter(({ rule }) => rule === 'sum.structure');
    expect(cells).toMatchObject([{ problem: { data: { recipient: 'Xã Cổ Lũng', period: 'M1' } }, place: { sheet: SHEETS.detail, column: 4 } }]);
  });

  it('keeps a part a document gives, and a part typed by hand when the rounding unit changes', async () => {
    const request = await sampleRequest('phuLuong');
    const { plan, workbook } = unwrap(planSums(request));
    const value = (of: Plan, id: string): unknown => of.indicators.find((line) => line.id === id)?.target;
    const edited = unwrap(readPlan(worked(workbook, SHEETS.indicators, typed(8, 5800, 'GTSX_CNXD'))));
    const preview = unwrap(previewSplit(edited, { ...suggestRequest(edited.plan, 'GTSX'), lattice: { unit: 'tỷ đồng', decimals: 2 } }));
    expect(value(preview.plan, 'GTSX_CNXD')).toEqual({ kind: '=', value: 5800 });
    expect(value(preview.plan, 'GTSX_DV')).toEqual(value(plan, 'GTSX_DV'));
    expect(reportOn(edited).findings.map(({ rule }) => rule)).toContain('sum.structure');

    const given = { name: 'Công nghiệp và xây dựng', unit: 'tỷ đồng', kind: 'level', bound: '=', value: 5800, parent: 'Giá trị sản xuất', year: 2024 } as const;
    const whole = request.targets.targets.find((target) => target.plan?.id === 'GTSX');
    if (!whole) throw new Error('the sample has no whole');
    const targets = [...request.targets.targets, { ...given, parent: whole.name, plan: { id: 'GTSX_CNXD', decimals: 1 } }];
    const drafted = unwrap(planSums({ ...request, targets: { ...request.targets, targets } }));
    expect(value(drafted.plan, 'GTSX_CNXD')).toEqual({ kind: '=', value: 5800 });
    const rest = ['GTSX_DV', 'GTSX_NLTS'].map((id) => (value(drafted.plan, id) as { value: number }).value * 10);
    expect(rest[0]! + rest[1]!).toBe(98_500 - 58_000);
  });
});

it('finds nothing in an exact plan, and any one changed cell by its unit and month', async () => {
  const base = unwrap(planSums(await sampleRequest('thaiNguyen'))).plan;
  const figures = fc.array(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 12, maxLength: 12 }), { minLength: 9, maxLength: 9 });
  const change = fc.record({ unit: fc.nat(8), month: fc.nat(11), by: fc.integer({ min: -300, max: 300 }).filter((by) => by !== 0) });
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  fc.assert(
    fc.property(figures, change, (cells, { unit, month, by }) => {
      const total = sum(cells.flat());
      const before = base.allocations.find(({ indicator }) => indicator === 'THU_NS');
      if (!before) throw new Error('nothing was split');
      const table: Allocation = {
        ...before,
        total,
        unitTotals: cells.map(sum),
        monthTotals: MONTHS.map((of) => sum(cells.map((months) => months[of - 1] ?? 0))),
        cells,
      };
      const indicators = base.indicators.map((line) => (line.id === 'THU_NS' ? { ...line, target: { kind: '=', value: total } as const } : line));
      const plan = withAllocations({ ...base, indicators }, [table]);
      expect(errors(plan)).toEqual([]);

      const changed = cells.map((months, row) => months.map((count, column) => (row === unit && column === month ? count + by : count)));
      const found = errors(withAllocations(plan, [{ ...table, cells: changed }]));
      const repaired = found.map(({ repairs }) => repairs.map(({ changes }) => changes.map(({ place }) => place)));
      const cell = { kind: 'cell', indicator: 'THU_NS', axis: 'units', recipient: table.units[unit], period: `M${month + 1}` };
      expect(found.map(({ rule }) => rule).sort()).toEqual(['sum.period', 'sum.recipientYear']);
      expect(repaired).toEqual([[[cell]], [[cell]]]);
    }),
    { numRuns: 40 },
  );
});
