/** Phú Lương assigns, its units hand in: the files of a whole round, and hands that change them. */
import { run } from '../../src/cli/run';
import { unwrap } from '../../src/domain';
import { readPlan, type ReadPlan } from '../../src/workbook';
import { PackagePatch, patchPackage, readWorkbook, setCell } from '../../src/xlsx';
import { desk } from './desk';

export const PLAN = 'ke-hoach.xlsx';
const COMMAND = ['plan', '--targets', 'phu-luong-2024/targets.json', '--units', 'phu-luong-2024/units.csv', '--out', PLAN];

export interface Round {
  /** The assigner's workbook with the record in it, and the record as a file. */
  readonly own: Uint8Array;
  readonly record: Uint8Array;
  /** What each unit was given, and what it hands in unchanged, by code. */
  readonly given: ReadonlyMap<string, Uint8Array>;
  readonly sent: ReadonlyMap<string, Uint8Array>;
}

/** @param codes the units that hand in; all of them when absent */
export async function wholeRound(codes?: readonly string[]): Promise<Round> {
  const { io, disk } = desk();
  await run(COMMAND, io);
  await run(['assign', PLAN, '--out', 'giao', '--due', '20/12/2026'], io);
  const given = new Map([...disk].flatMap(([name, bytes]) => (name.startsWith('giao/Giao-') ? [[name.split('_')[1] ?? '', bytes] as const] : [])));
  for (const [code, bytes] of given) {
    if (codes?.includes(code) === false) continue;
    disk.set(`${code}.xlsx`, bytes);
    await run(['submit', `${code}.xlsx`, '--out', 'nop', '--by', `UBND ${code}`, '--anyway'], io);
  }
  const sent = new Map([...disk].flatMap(([name, bytes]) => (name.startsWith('nop/') ? [[name.split('_')[1] ?? '', bytes] as const] : [])));
  return { own: disk.get(`giao/${PLAN}`) ?? new Uint8Array(), record: disk.get('giao/So-giao-2024.json') ?? new Uint8Array(), given, sent };
}

export function planIn(bytes: Uint8Array): ReadPlan {
  return unwrap(readPlan(unwrap(readWorkbook(bytes, 'a.xlsx'))));
}

/** The file with parts changed as a hand or another program would. */
export function changed(bytes: Uint8Array, change: (patch: PackagePatch, read: ReadPlan) => void): Uint8Array {
  const read = planIn(bytes);
  return unwrap(patchPackage(bytes, 'a.xlsx', (patch) => change(patch, read)));
}

/** Another value in the cell of an indicator's row on `Chỉ tiêu` under a heading. */
export function onIndicators(bytes: Uint8Array, indicator: string, heading: string, value: string | number): Uint8Array {
  const workbook = unwrap(readWorkbook(bytes, 'a.xlsx'));
  const column = workbook.sheets.find(({ name }) => name === 'Chỉ tiêu')?.rows[3]?.findIndex((cell) => cell?.value === heading) ?? -1;
  return changed(bytes, (patch, { places }) => setCell(patch, 'Chỉ tiêu', places.indicatorRows.get(indicator) ?? -1, column, value));
}

/** Another figure in a unit's line of `Chi tiết`; the year when no month is named. */
export function onDetail(bytes: Uint8Array, indicator: string, unit: string, month: number | null, value: string | number): Uint8Array {
  return changed(bytes, (patch, { places: { sheetNames, detailBlocks, detailColumns } }) => {
    const column = month === null ? detailColumns.assigned : detailColumns.periods.M1 + month - 1;
    setCell(patch, sheetNames.detail, detailBlocks.get(indicator)?.unitRows.get(unit) ?? -1, column, value);
  });
}
