/**
 * A province's review: 100 submitted workbooks of some 36 000 cells, read by threads as `phan-bo review` reads
 * them. Time and memory are those of the whole process, threads included.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { newPlan, NOTHING_SAID, unwrap, type Allocation, type Indicator, type Unit } from '../../src/domain/index';
import { readSubmissions } from '../../src/app/index';
import { serveReviewThread, submissionsInThreads } from '../../src/cli/review-thread';
import { sha256 } from '../../src/readers/digest';
import { basisOfPlan, reviewOf } from '../../src/review/index';
import { planWorkbook } from '../../src/workbook/index';
import { patchPackage, setCell, writeWorkbook } from '../../src/xlsx/index';

const [FILES, VILLAGES, INDICATORS] = [100, 22, 46];

const [, program = '', folder] = process.argv;

if (!isMainThread) serveReviewThread(sha256);
else if (folder !== undefined) await make(folder);
else await measure();

function communes(): Unit[] {
  return Array.from({ length: FILES }, (_, index) => ({ code: `X${String(index).padStart(3, '0')}`, name: `Xã số ${index}`, level: 'xã', parent: null, validFrom: '2025-07-01', weights: {} }));
}

function indicatorsOf(units: number): Indicator[] {
  const target = { kind: '=', value: units * 12 } as const;
  return Array.from({ length: INDICATORS }, (_, index) => ({ ...NOTHING_SAID, id: `CT_${index}`, name: `Chỉ tiêu cộng dồn số ${index}`, lattice: { unit: 'triệu đồng', decimals: index % 2 }, behaviour: 'flow', target, assigned: target }));
}

/** Writes the files; in a process of its own, so that the memory this takes is not counted. */
async function make(into: string): Promise<void> {
  const bytes = await template();
  for (const { code, name } of communes()) {
    const file = patchPackage(bytes, code, (patch) => {
      setCell(patch, 'Chỉ tiêu', 1, 1, name);
      for (const [column, value] of [code, name].entries()) setCell(patch, 'Đơn vị', 4, column, value);
      patch.set('customXml/item1.xml', '<nothing/>');
    });
    writeFileSync(path.join(into, `${code}.xlsx`), unwrap(file));
  }
}

async function measure(): Promise<void> {
  const into = mkdtempSync(path.join(tmpdir(), 'review-'));
  try {
    if (spawnSync(process.execPath, [program, into], { stdio: 'inherit' }).status !== 0) throw new Error('the files were not made');
    const units = communes();
    const indicators = indicatorsOf(FILES * (VILLAGES + 1));
    const basis = basisOfPlan(newPlan({ place: 'Tỉnh', year: 2026, indicators, units, allocations: indicators.map((indicator) => table(indicator, units, VILLAGES + 1)) }));
    const port = submissionsInThreads(program, sha256);
    const before = process.cpuUsage();
    const started = performance.now();
    const read = await readSubmissions(units.map(({ code }) => ({ name: `${code}.xlsx`, open: () => readFile(path.join(into, `${code}.xlsx`)) })), port, sha256);
    const review = reviewOf(read ?? [], basis);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(before);
    port.close();
    const reviewed = review.files.filter(({ role }) => role === 'reviewed').length;
    if (reviewed !== FILES) throw new Error(`${reviewed} of ${FILES} files were reviewed`);
    console.table([{ files: FILES, threads: port.lanes, seconds: seconds.toFixed(1), 'processor seconds': ((user + system) / 1e6).toFixed(1), 'peak memory, MB': Math.round(process.resourceUsage().maxRSS / 1024) }]);
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

/** A commune's plan over its villages, every month filled. */
async function template(): Promise<Uint8Array> {
  const commune: Unit = { code: 'X', name: 'Xã', level: 'xã', parent: null, validFrom: '2025-07-01', weights: {} };
  const villages = Array.from({ length: VILLAGES }, (_, index): Unit => ({ ...commune, code: `T${index}`, name: `Thôn ${index}`, level: 'thôn' }));
  // The commune itself is a line of its own, so that a file without its plan part is still known by its name.
  const units = [commune, ...villages];
  const indicators = indicatorsOf(units.length);
  return writeWorkbook(planWorkbook(newPlan({ place: 'Xã', year: 2026, indicators, units, allocations: indicators.map((indicator) => table(indicator, units, 1)) })));
}

function table({ id, lattice }: Indicator, units: readonly Unit[], each: number): Allocation {
  const count = (value: number): number => value * 10 ** lattice.decimals;
  return {
    indicator: id,
    units: units.map(({ code }) => code),
    total: count(units.length * 12 * each),
    unitTotals: units.map(() => count(12 * each)),
    monthTotals: Array.from({ length: 12 }, () => count(units.length * each)),
    cells: units.map(() => Array.from({ length: 12 }, () => count(each))),
  };
}
