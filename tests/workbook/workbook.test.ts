import { countOf, PERIODS, structureOf, unwrap, type Plan } from '../../src/domain';
import { closeShares } from '../../src/allocation';
import { planWorkbook, readPlan, SHEETS } from '../../src/workbook';
import { moveFormula, parseFormula, readWorkbook, writeWorkbook, type GridCell, type SheetGrid, type WorkbookGrid } from '../../src/xlsx';
import { planSums, type SumsPlanned } from '../support/planned';
import { sampleRequest } from '../support/samples';
import { needsLibreOffice, recalculate } from '../xlsx/libreoffice';
import { validationErrors } from '../xlsx/validator';

/** Other programs are started, on machines that do other things as well. */
const SLOW = 180_000;

type Sample = 'thaiNguyen' | 'thaiNguyenInMillions' | 'phuLuong';

const planned = async (sample: Sample): Promise<SumsPlanned> => unwrap(planSums(await sampleRequest(sample)));

function sheetOf(workbook: WorkbookGrid, name: string): SheetGrid {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The row with these texts in its first columns. */
function rowOf(sheet: SheetGrid, ...keys: string[]): readonly (GridCell | undefined)[] {
  const row = sheet.rows.find((cells) => keys.every((key, column) => cells[column]?.value === key));
  if (!row) throw new Error(`no row ${keys.join(' ')}`);
  return row;
}

describe.each([
  ['thaiNguyen', 'THU_NS', 19515, 9],
  ['thaiNguyenInMillions', 'THU_NS', 19515000, 9],
  ['phuLuong', 'GTSX', 9850, 15],
] as const)('the workbook of %s', (sample, indicator, total, units) => {
  let workbook: WorkbookGrid;
  let plan: Plan;
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ workbook, plan } = await planned(sample));
    bytes = await writeWorkbook(workbook);
  });

  it('is read back as the plan it was made from', () => {
    const read = unwrap(readPlan(workbook));
    expect(read.observations).toEqual([]);
    expect(read.plan.indicators).toEqual(plan.indicators);
    expect(read.plan.structures).toEqual(plan.structures);
    expect(read.plan.units).toEqual(plan.units);
    const order = (a: { indicator: string }, b: { indicator: string }): number => (a.indicator < b.indicator ? -1 : 1);
    expect([...read.plan.allocations].sort(order)).toEqual([...plan.allocations].sort(order));
  });

  it('survives the file', () => {
    const read = unwrap(readPlan(unwrap(readWorkbook(bytes, 'ke-hoach.xlsx'))));
    expect(read.plan.allocations).toEqual(unwrap(readPlan(workbook)).plan.allocations);
    expect(read.recipes).toEqual(unwrap(readPlan(workbook)).recipes);
    expect(read.recipes.length).toBeGreaterThan(0);
  });

  it('is a valid file', async () => {
    expect(await validationErrors(bytes)).toEqual([]);
  }, SLOW);

  // Where LibreOffice is not installed (never in CI) the cached results above are all there is to hold.
  if (needsLibreOffice()) it('shows the assigned total and every margin exactly once LibreOffice has recalculated it', async () => {
    const recalculated = unwrap(readWorkbook(await recalculate(bytes), 'ke-hoach.xlsx'));
    for (const sheet of workbook.sheets) {
      const found = sheetOf(recalculated, sheet.name);
      sheet.rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (cell?.formula === undefined) return;
          const value = found.rows[row]?.[column]?.value ?? null;
          const where = `${sheet.name} ${row + 1}/${column + 1} =${cell.formula}`;
          if (typeof cell.value === 'number' && typeof value === 'number') {
            expect([where, Number(value.toPrecision(12))]).toEqual([where, Number(cell.value.toPrecision(12))]);
          } else {
            expect([where, value ?? '']).toEqual([where, cell.value ?? '']);
          }
        });
      });
    }
    const detail = sheetOf(recalculated, SHEETS.detail);
    const sums = rowOf(detail, indicator, '#CỘNG').slice(4, 4 + PERIODS.length + 2);
    expect(sums.at(-3)?.value).toBe(total);
    expect(sums.at(-2)?.value).toBe(total);
    expect(sums.at(-1)?.value).toBe(0);
    const left = rowOf(detail, indicator, '#CÒN LẠI').slice(4);
    expect(left.map((cell) => cell?.value).filter((value) => value !== null && value !== undefined)).toEqual(
      Array.from({ length: PERIODS.length + 1 }, () => 0),
    );
    const differences = detail.rows
      .filter((cells) => cells[0]?.value === indicator && !String(cells[1]?.value ?? '').startsWith('#'))
      .map((cells) => cells[4 + PERIODS.length + 1]?.value);
    expect(differences).toEqual(Array.from({ length: units }, () => 0));
  }, SLOW);
});

describe('a structure', () => {
  it('has shares that close at 100,0 in every unit and period, and gives 58,6/31,8/9,6 for the whole', async () => {
    const { workbook, plan } = await planned('phuLuong');
    const sheet = sheetOf(workbook, SHEETS.structure);
    const firstShare = 6 + PERIODS.length;
    const totals = sheet.rows.filter((cells) => cells[2]?.value === '#CỘNG');
    expect(totals).toHaveLength(16);
    for (const cells of totals) {
      expect(cells.slice(firstShare, firstShare + PERIODS.length).map((cell) => cell?.value)).toEqual(PERIODS.map(() => 100));
    }
    const whole = sheet.rows.filter((cells) => cells[1]?.value === '#CỘNG' && cells[2]?.value !== '#CỘNG');
    expect(whole.map((cells) => cells[firstShare + PERIODS.length - 1]?.value)).toEqual([58.6, 31.8, 9.6]);
    expect(whole.map((cells) => cells[firstShare + PERIODS.length + 1]?.value)).toEqual([0, 0, 0]);

    const structure = structureOf(plan.structures, 'GTSX');
    const parts = structure?.parts.map((part) => plan.indicators.find((line) => line.id === part.indicator)) ?? [];
    const counts = parts.map((part) => {
      if (!part?.target || !('value' in part.target)) throw new Error('a part without a target');
      return unwrap(countOf(part.target.value, part.lattice));
    });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(98500);
    expect(closeShares(counts, 1000)).toEqual([586, 318, 96]);
  });
});

describe('a workbook people have worked in', () => {
  it('is found again after sorting, inserting, hiding and a letterhead above the table', async () => {
    const { workbook, plan } = await planned('thaiNguyen');
    const sheets = workbook.sheets.map((sheet) => {
      if (sheet.name !== SHEETS.detail) return sheet;
      const [head, body] = [sheet.rows.slice(0, 4), sheet.rows.slice(4)];
      const moved = [...body].reverse().map((cells) => ['ghi chú riêng', ...cells.slice(1)].map((cell, column) => (column === 0 ? cells[0] : (cell as GridCell | undefined))));
      return { ...sheet, rows: [[{ value: 'UBND TỈNH THÁI NGUYÊN' }], ...head, [], ...moved], hiddenRows: [7] };
    });
    const read = unwrap(readPlan({ ...workbook, sheets: [...sheets].reverse() }));
    expect(read.plan.allocations).toEqual(plan.allocations);
    expect(read.places.detailBlocks.get('THU_NS')?.unitRows.get('TN1')).toBeGreaterThan(6);
  });

  if (needsLibreOffice()) it('shows the same once its list of targets has been sorted', async () => {
    const { workbook } = await planned('phuLuong');
    const sheets = workbook.sheets.map((sheet) => {
      if (sheet.name !== SHEETS.indicators) return sheet;
      const [head, body] = [sheet.rows.slice(0, 4), sheet.rows.slice(4)];
      const sorted = body.map((_, row) =>
        body[body.length - 1 - row]?.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: moveFormula(parseFormula(cell.formula), 2 * row + 1 - body.length, 0) })),
      );
      return { ...sheet, rows: [...head, ...sorted.map((cells) => cells ?? [])] };
    });
    const recalculated = unwrap(readWorkbook(await recalculate(await writeWorkbook({ ...workbook, sheets })), 'ke-hoach.xlsx'));
    const line = rowOf(sheetOf(recalculated, SHEETS.detail), 'THU_NS', '#PHÂN KỲ');
    expect(line.slice(-2).map((cell) => cell?.value)).toEqual([286500, 0]);
    const target = rowOf(sheetOf(recalculated, SHEETS.indicators), 'THU_NS');
    expect([8, 10, 11].map((column) => target[column]?.value)).toEqual([286500, 286500, 0]);
    const whole = sheetOf(recalculated, SHEETS.structure).rows.filter((cells) => cells[1]?.value === '#CỘNG' && cells[2]?.value !== '#CỘNG');
    expect(whole.map((cells) => cells.slice(-2).map((cell) => cell?.value))).toEqual([[58.6, 0], [31.8, 0], [9.6, 0]]);
  }, SLOW);

  const damaged = async (change: (cells: (GridCell | undefined)[], row: number) => void, name: string = SHEETS.detail): Promise<WorkbookGrid> => {
    const { workbook } = await planned('thaiNguyen');
    return {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => {
        if (sheet.name !== name) return sheet;
        const rows = sheet.rows.map((cells) => [...cells]);
        rows.forEach(change);
        return { ...sheet, rows };
      }),
    };
  };

  it('with text for a number names the cell and leaves it blank', async () => {
    const workbook = await damaged((cells) => {
      if (cells[0]?.value === 'THU_NS' && cells[1]?.value === 'TN5') cells[4] = { value: '1.234' };
    });
    const read = unwrap(readPlan(workbook));
    expect(read.observations).toMatchObject([
      { indicator: 'THU_NS', column: 4, problem: { code: 'workbook.textForNumber', data: { sheet: SHEETS.detail, text: '1.234' } } },
    ]);
    expect(read.plan.allocations[0]?.cells[4]?.[0]).toBeNull();
  });

  it('with a figure finer than the rounding unit says so', async () => {
    const workbook = await damaged((cells) => {
      if (cells[0]?.value === 'THU_NS' && cells[1]?.value === 'TN5') cells[4] = { value: 24.5 };
    });
    expect(unwrap(readPlan(workbook)).observations).toMatchObject([{ problem: { code: 'quantity.offLattice' } }]);
  });

  it('with the same row twice keeps the first and says so', async () => {
    const twice = await damaged((cells) => {
      if (cells[0]?.value === 'THU_NS' && cells[1]?.value === 'TN6') cells[1] = { value: 'TN5' };
    });
    const { observations, plan } = unwrap(readPlan(twice));
    expect(observations.map(({ problem }) => problem.code)).toEqual(expect.arrayContaining(['workbook.duplicateRow', 'workbook.rowMissing']));
    expect(plan.allocations.find(({ indicator }) => indicator === 'THU_NS')?.units).not.toContain('TN6');
    const listed = await damaged((cells) => {
      if (cells[0]?.value === 'TN6') cells[0] = { value: 'TN5' };
    }, SHEETS.units);
    expect(unwrap(readPlan(listed)).observations[0]).toMatchObject({ sheet: SHEETS.units, column: 0, problem: { code: 'workbook.duplicateRow', data: { key: 'TN5' } } });
  });

  it('with a column renamed or a sheet gone is refused, and looked at as far as it goes', async () => {
    const renamed = await damaged((cells) => {
      if (cells[6]?.value === 'Tháng 3') cells[6] = { value: 'Ba' };
    });
    expect(readPlan(renamed)).toMatchObject({ problem: { code: 'workbook.columnMissing', data: { sheet: SHEETS.detail, column: 'Tháng 3' } } });
    const { workbook } = await planned('thaiNguyen');
    expect(readPlan({ ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== SHEETS.units) })).toMatchObject({
      problem: { code: 'workbook.sheetMissing', data: { sheet: SHEETS.units } },
    });
    const look = (given: WorkbookGrid) => unwrap(readPlan(given, { isOnlyLook: true }));
    const months = look(renamed);
    expect(months.observations[0]?.problem).toEqual({ code: 'workbook.columnMissing', data: { sheet: SHEETS.detail, column: 'Tháng 3' } });
    expect(months.plan.allocations[0]?.cells[4]?.map((count) => count === null)).toEqual([false, false, true, ...Array.from({ length: 9 }, () => false)]);
    const without = (name: string) => look({ ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) });
    expect(without(SHEETS.units).plan.units.map(({ code }) => code)).toContain('TN5');
    expect(without(SHEETS.detail)).toMatchObject({ plan: { allocations: [] }, observations: [{ problem: { code: 'workbook.sheetMissing', data: { sheet: SHEETS.detail } } }] });
    expect(readPlan({ ...workbook, sheets: [{ name: 'Sheet1', rows: [] }] })).toMatchObject({ problem: { code: 'workbook.notOurs' } });
  });

  it('of a later version is refused, and without its custom XML still read', async () => {
    const { workbook, plan } = await planned('thaiNguyen');
    const later = workbook.customXml?.map((xml) => xml.replace('schema="2"', 'schema="3"')) ?? [];
    expect(readPlan({ ...workbook, customXml: later })).toMatchObject({ problem: { code: 'workbook.newerSchema', data: { found: 3, known: 2 } } });
    expect(unwrap(readPlan({ ...workbook, customXml: later }, { isOnlyLook: true })).observations).toMatchObject([{ severity: 'warning', problem: { code: 'workbook.newerSchema' } }]);
    const read = unwrap(readPlan({ ...workbook, customXml: [] }));
    expect(read.recipes).toEqual([]);
    expect(read.plan.allocations).toEqual(plan.allocations);
  });
});

it('marks every invented figure in the sheets', async () => {
  const { workbook, plan } = await planned('phuLuong');
  const { rows } = sheetOf(workbook, SHEETS.indicators);
  const column = rows[3]?.findIndex((cell) => cell?.value === 'Ghi chú') ?? -1;
  const notes = new Map(rows.map((cells) => [cells[0]?.value, String(cells[column]?.value ?? '')]));
  const invented = plan.indicators.filter((indicator) => indicator.illustrative);
  expect(invented.length).toBeGreaterThan(4);
  for (const { id } of invented) expect(notes.get(id)).toContain('số liệu minh họa');
});

it('leaves blank what nobody has split', async () => {
  const { plan } = await planned('thaiNguyen');
  const workbook = planWorkbook({ ...plan, allocations: [] });
  const row = rowOf(sheetOf(workbook, SHEETS.detail), 'THU_NS', 'TN1');
  expect(row.slice(4, 16).map((cell) => cell?.value)).toEqual(Array.from({ length: 12 }, () => null));
  expect(unwrap(readPlan(workbook)).plan.allocations).toEqual([]);
});
