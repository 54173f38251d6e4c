/** `phan-bo assign`: what each unit gets, that it is sealed, and that everything opens again. */
import { unzipSync } from 'fflate';
import { run } from '../../src/cli/run';
import { addsOverUnits, unwrap, type SealedAssignment } from '../../src/domain';
import { sha256 } from '../../src/readers';
import { isSealIntact, readRecord } from '../../src/review';
import { readPlan } from '../../src/workbook';
import { readWorkbook } from '../../src/xlsx';
import { desk } from '../support/desk';

const PLAN = ['plan', '--targets', 'phu-luong-2024/targets.json', '--units', 'phu-luong-2024/units.csv', '--out', 'ke-hoach.xlsx'];
const DU = 'giao/Giao-2024_PL01_Thi-tran-Du.xlsx';

let plan: Uint8Array;

beforeAll(async () => {
  const { io, disk } = desk();
  await run(PLAN, io);
  plan = disk.get('ke-hoach.xlsx') ?? new Uint8Array();
});

const planned = () => desk({ 'ke-hoach.xlsx': plan });

const planOf = (bytes: Uint8Array | undefined, name: string) => unwrap(readPlan(unwrap(readWorkbook(bytes ?? new Uint8Array(), name))));
const recordOf = (bytes: Uint8Array | undefined): readonly SealedAssignment[] => unwrap(readRecord(new TextDecoder().decode(bytes), 'So-giao-2024.json'));

describe('phan-bo assign', () => {
  it('writes a workbook for each unit, the record, and the plan with the record in it', async () => {
    const { io, disk, out, told } = planned();
    const before = disk.get('ke-hoach.xlsx');
    expect(await run(['assign', 'ke-hoach.xlsx', '--out', 'giao', '--document', 'Quyết định số 5678/QĐ-UBND', '--due', '20/12/2026'], io)).toBe(0);
    expect(told).toEqual([]);
    expect(out.join('\n')).toContain('Chỉ tiêu năm 2024 của Huyện Phú Lương đã giao cho 15 đơn vị');
    expect(out.join('\n')).toMatch(/Thị trấn Đu: \d+ chỉ tiêu/);
    expect([...disk.keys()].filter((name) => name.startsWith('giao/'))).toHaveLength(17);
    expect(disk.get('ke-hoach.xlsx')).toBe(before);

    const whole = planOf(disk.get('ke-hoach.xlsx'), 'ke-hoach.xlsx').plan;
    const revenue = whole.allocations.find(({ indicator }) => indicator === 'THU_NS');
    const own = planOf(disk.get(DU), DU);
    expect(own.observations).toEqual([]);
    expect(own.plan).toMatchObject({ place: 'Thị trấn Đu', year: 2024, head: { state: 'draft', version: 1, legalBasis: ['Quyết định số 5678/QĐ-UBND'] } });
    expect(own.plan.units.map(({ code }) => code)).toEqual(['PL01']);
    const line = own.plan.indicators.find(({ id }) => id === 'THU_NS');
    expect(line?.assigned).toEqual({ kind: line?.target?.kind, value: revenue?.unitTotals[0] });
    expect(own.plan.allocations.find(({ indicator }) => indicator === 'THU_NS')).toMatchObject({ unitTotals: [revenue?.unitTotals[0]], cells: [revenue?.cells[0]], monthTotals: revenue?.cells[0] });

    const issued = recordOf(disk.get('giao/So-giao-2024.json'));
    expect(issued.map(({ assignment }) => assignment.unit.code)).toEqual(whole.units.slice(1).map(({ code }) => code));
    expect(own.plan.exchange.received).toEqual(issued[0]);
    expect(issued[0]?.assignment).toMatchObject({ from: 'Huyện Phú Lương', on: '2026-12-08', due: '2026-12-20', unit: { code: 'PL01' } });
    for (const each of issued) expect(await isSealIntact(each, sha256)).toBe(true);
    expect(planOf(disk.get('giao/ke-hoach.xlsx'), 'ke-hoach.xlsx').plan).toEqual({ ...whole, exchange: { ...whole.exchange, issued } });
  });

  it('gives the units together exactly what the place has, of everything that adds up', async () => {
    const { io, disk } = planned();
    await run(['assign', 'ke-hoach.xlsx', '--out', 'giao'], io);
    const whole = planOf(disk.get('ke-hoach.xlsx'), 'ke-hoach.xlsx').plan;
    const issued = recordOf(disk.get('giao/So-giao-2024.json'));
    for (const { id, target, lattice } of whole.indicators.filter((indicator) => addsOverUnits(indicator.behaviour) && whole.allocations.some((allocation) => allocation.indicator === indicator.id))) {
      const given = issued.flatMap(({ assignment }) => assignment.targets.filter(({ indicator }) => indicator === id));
      const scale = 10 ** lattice.decimals;
      const sum = given.reduce((total, { target: bound }) => total + Math.round(('value' in bound ? bound.value : Number.NaN) * scale), 0);
      expect([id, sum / scale]).toEqual([id, target?.kind === 'range' ? target.min : target?.value]);
    }
  });

  it('protects what was assigned and leaves open what the unit fills in', async () => {
    const { io, disk } = planned();
    await run(['assign', 'ke-hoach.xlsx', '--out', 'giao'], io);
    const workbook = unwrap(readWorkbook(disk.get(DU) ?? new Uint8Array(), DU));
    const isProtected = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, sheet.isProtected]));
    expect(isProtected).toMatchObject({ 'Số giao': true, 'Chỉ tiêu': true, 'Chi tiết': false, 'Dư địa': false });
    const list = workbook.sheets.find(({ name }) => name === 'Chỉ tiêu');
    const headings = list?.rows[3]?.map((cell) => cell?.value) ?? [];
    const row = list?.rows.findIndex((cells) => cells[0]?.value === 'THU_NS') ?? -1;
    const isLocked = (heading: string): boolean => workbook.styles[list?.rows[row]?.[headings.indexOf(heading)]?.style ?? '']?.locked !== false;
    expect([isLocked('Tỉnh giao'), isLocked('Kế hoạch'), isLocked('Điều kiện'), isLocked('Trọng số gợi ý')]).toEqual([true, true, true, false]);
  });

  it('puts everything into one archive when asked for a .zip', async () => {
    const { io, disk } = planned();
    expect(await run(['assign', 'ke-hoach.xlsx', '--out', 'giao.zip', '--json'], io)).toBe(0);
    const names = Object.keys(unzipSync(disk.get('giao.zip') ?? new Uint8Array()));
    expect(names).toHaveLength(17);
    expect(names).toContain('So-giao-2024.json');
  });

  it.each([
    [['assign'], 'Cần đúng một sổ kế hoạch'],
    [['assign', 'ke-hoach.xlsx'], 'Thiếu tham số --out'],
    [['assign', 'ke-hoach.xlsx', '--out', '.'], 'vừa là tệp vào vừa là tệp ra'],
    [['assign', 'ke-hoach.xlsx', '--out', 'giao', '--due', '31/02/2026'], '“31/02/2026” không phải là ngày'],
    [['assign', 'ke-hoach.xlsx', '--out', 'giao', '--level', 'phường'], 'Không có đơn vị nào ở cấp "phường"; danh sách đơn vị có các cấp: huyện, thị trấn, xã'],
  ])('%j ends with status 2 and a sentence', async (args, words) => {
    const { io, disk, told } = planned();
    expect(await run(args, io)).toBe(2);
    expect(told.join('\n')).toContain(words);
    expect([...disk.keys()]).toEqual(['ke-hoach.xlsx']);
  });
});
