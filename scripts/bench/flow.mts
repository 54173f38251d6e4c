/**
 * Times a planner's operations on the samples over the embedded host in Node: what the product and
 * office.js compute, what the host takes, its formulas among it, and round trips.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ChangeSet } from '../../src/workbook';
import { shown } from './shared/tables';

const load = createRequire(path.join(process.cwd(), 'package.json'));
Object.assign(globalThis, { embeddedHostParts: load('./tests/support/embedded-host-parts.cjs') as unknown, __dirname: path.join(process.cwd(), 'tests/support') });
const { openExcel } = await import('../../tests/support/excel-in-node');
const { samplePlan } = await import('../../tests/support/samples');
const { draftEverything, previewLoad, previewPin, previewSplit, suggestRequest } = await import('../../src/app');
const { unwrap } = await import('../../src/domain');
const { createOfficeWorkbook } = await import('../../src/excel');
const { readPlan } = await import('../../src/workbook');

for (const sample of ['thaiNguyen', 'phuLuong'] as const) {
  const excel = openExcel();
  excel.install();
  const port = createOfficeWorkbook();
  const spent = { host: 0, formulas: 0 };
  const execute = excel.host.execute.bind(excel.host);
  excel.host.execute = async (request) => {
    const started = performance.now();
    const answer = await execute(request);
    spent.host += performance.now() - started;
    return answer;
  };
  const calculate = excel.spreadsheet.calculate.bind(excel.spreadsheet);
  excel.spreadsheet.calculate = async () => {
    const started = performance.now();
    await calculate();
    spent.formulas += performance.now() - started;
  };
  const timings: Record<string, Record<string, number>> = {};
  const timed = async <T,>(name: string, work: () => Promise<T> | T): Promise<T> => {
    Object.assign(spent, { host: 0, formulas: 0 });
    const syncs = excel.host.syncCount;
    const started = performance.now();
    const outcome = await work();
    const wall = performance.now() - started;
    timings[name] = { 'own ms': shown(wall - spent.host), 'host ms': shown(spent.host - spent.formulas), 'formulas ms': shown(spent.formulas), syncs: excel.host.syncCount - syncs };
    return outcome;
  };
  const apply = (name: string, changes: ChangeSet): Promise<void> => timed(`${name}: write`, () => port.apply(changes));
  const read = async (name: string) => unwrap(readPlan(await timed(`${name}: read`, () => port.read())));

  const plan = await samplePlan(sample);
  await apply('load', (await timed('load: compute', () => previewLoad(plan, null))).changes);
  const loaded = await read('load');
  await apply('split all', unwrap(await timed('split all: compute', () => draftEverything(loaded))).preview.changes);
  const drafted = await read('split all');
  const indicator = 'THU_NS';
  const pins = [{ indicator, axis: 'units', scope: { kind: 'cell', recipient: drafted.plan.units.at(-1)?.code ?? '', period: 'M3' } }] as const;
  await apply('pin', unwrap(await timed('pin: compute', () => previewPin(drafted, pins))).changes);
  const pinned = await read('pin');
  await apply('re-split', unwrap(await timed('re-split: compute', () => previewSplit(pinned, suggestRequest(pinned.plan, indicator)))).changes);
  await timed('undo', () => port.undo());
  process.stdout.write(`\n${sample}\n`);
  console.table(timings);
  excel.dispose();
}
