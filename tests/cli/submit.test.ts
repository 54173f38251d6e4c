/** `phan-bo submit`: a plan that holds is numbered, frozen and named; an edited one says so. */
import { run } from '../../src/cli/run';
import { unwrap } from '../../src/domain';
import { readPlan } from '../../src/workbook';
import { OfficePackage, DEFAULT_LIMITS, patchPackage, readWorkbook, setCell } from '../../src/xlsx';
import { desk } from '../support/desk';

const PLAN = ['plan', '--targets', 'phu-luong-2024/targets.json', '--units', 'phu-luong-2024/units.csv', '--out', 'ke-hoach.xlsx'];
const GIVEN = 'giao/Giao-2024_PL03_Xa-Co-Lung.xlsx';
const FIRST = 'nop/KeHoach-2024_PL03_Xa-Co-Lung_lan-1.xlsx';
let given: Uint8Array;

beforeAll(async () => {
  const { io, disk } = desk();
  await run(PLAN, io);
  await run(['assign', 'ke-hoach.xlsx', '--out', 'giao'], io);
  given = disk.get(GIVEN) ?? new Uint8Array();
});

const readBack = (bytes: Uint8Array | undefined) => unwrap(readPlan(unwrap(readWorkbook(bytes ?? new Uint8Array(), 'a.xlsx'))));

/** The same file with another figure in the cell of an indicator's first month. */
function edited(bytes: Uint8Array | undefined, indicator: string, figure: number): Uint8Array {
  const { places } = readBack(bytes);
  const row = places.detailBlocks.get(indicator)?.unitRows.get('PL03') ?? -1;
  return unwrap(patchPackage(bytes ?? new Uint8Array(), 'a.xlsx', (patch) => setCell(patch, places.sheetNames.detail, row, places.detailColumns.periods.M1, figure)));
}

describe('phan-bo submit', () => {
  it('numbers and freezes the plan, and changes nothing but the cover and the plan part', async () => {
    const { io, disk, out, told } = desk({ [GIVEN]: given });
    expect(await run(['submit', GIVEN, '--out', 'nop', '--by', 'UBND xã Cổ Lũng', '--anyway'], io)).not.toBe(2);
    expect(told).toEqual([]);
    expect(out.join('\n')).toContain('Kế hoạch năm 2024 của Xã Cổ Lũng: đã đóng băng lần trình 1');
    const { plan } = readBack(disk.get(FIRST));
    expect(plan.head).toMatchObject({ planner: 'UBND xã Cổ Lũng', version: 1, state: 'submitted' });
    expect(plan.exchange.submissions).toEqual([{ version: 1, at: '2026-12-08T09:30', by: 'UBND xã Cổ Lũng', seal: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(plan.exchange.received).toEqual(readBack(given).plan.exchange.received);

    const [before, after] = [given, disk.get(FIRST) ?? new Uint8Array()].map((bytes) => new OfficePackage(bytes, 'a.xlsx', DEFAULT_LIMITS).entries().map(({ name, crc }) => [name, crc]));
    const changed = (before ?? []).filter(([name, crc]) => after?.find(([other]) => other === name)?.[1] !== crc).map(([name]) => name);
    expect(changed.sort()).toEqual(['customXml/item1.xml', 'xl/worksheets/sheet1.xml']);
  });

  it('does not hand the same plan in twice, numbers a changed one, and the check says what was edited since', async () => {
    const { io, disk, out, told } = desk({ [GIVEN]: given });
    await run(['submit', GIVEN, '--out', 'nop', '--by', 'UBND xã Cổ Lũng', '--anyway'], io);
    expect(await run(['submit', FIRST, '--out', 'nop', '--anyway'], io)).toBe(2);
    expect(told.at(-1)).toBe('Kế hoạch đã nộp lần 1 lúc 09:30 ngày 08/12/2026 và từ đó không thay đổi; không cần nộp lại.');

    await run(['check', FIRST], io);
    expect(out.join('\n')).not.toContain('đã bị sửa sau khi nộp');
    disk.set('sua.xlsx', edited(disk.get(FIRST), 'THU_NS', 1));
    await run(['check', 'sua.xlsx'], io);
    expect(out.join('\n')).toContain('Kế hoạch đã bị sửa sau khi nộp lần 1 lúc 09:30 ngày 08/12/2026');
    expect(await run(['submit', 'sua.xlsx', '--out', 'nop', '--anyway'], io)).toBe(1);
    expect(readBack(disk.get('nop/KeHoach-2024_PL03_Xa-Co-Lung_lan-2.xlsx')).plan.exchange.submissions.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('is refused while errors stand or nobody is named, and writes nothing', async () => {
    const { io, disk, told } = desk({ [GIVEN]: given, 'sai.xlsx': edited(given, 'THU_NS', 1) });
    expect(await run(['submit', 'sai.xlsx', '--out', 'nop', '--by', 'X'], io)).toBe(2);
    expect(told.at(-1)).toMatch(/^Kế hoạch Xã Cổ Lũng còn \d+ lỗi chưa xử lý nên chưa nộp được/);
    expect(await run(['submit', GIVEN, '--out', 'nop', '--anyway'], io)).toBe(2);
    expect(told.at(-1)).toContain('chưa ghi đơn vị lập');
    expect([...disk.keys()]).toEqual([GIVEN, 'sai.xlsx']);
  });
});
