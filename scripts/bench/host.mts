/** Times the embedded host in Node: start with office.js, and requests over ten thousand cells as an add-in makes them. */
import { createRequire } from 'node:module';
import path from 'node:path';

const started = performance.now();
const startedProcessor = process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;
const load = createRequire(path.join(process.cwd(), 'package.json'));
Object.assign(globalThis, { embeddedHostParts: load('./tests/support/embedded-host-parts.cjs') as unknown });
const { openExcel } = await import('../../tests/support/excel-in-node');

const ROWS = 500;
const COLUMNS = 20;
const RANGE = 'A1:T500';
const REPEATS = 9;

interface Times {
  readonly clock: number;
  /** Of the processor: on a machine that does other things too, the clock tells little. */
  readonly processor: number;
}

function print(what: string, { clock, processor }: Times): void {
  process.stdout.write(`${what.padEnd(40)} ${clock.toFixed(1).padStart(8)} ms, processor ${processor.toFixed(1).padStart(8)} ms\n`);
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function median(what: string, work: (turn: number) => Promise<void>): Promise<void> {
  const times: Times[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const [clock, processor] = [performance.now(), processorTime()];
    await work(turn);
    times.push({ clock: performance.now() - clock, processor: processorTime() - processor });
  }
  print(what, { clock: middle(times.map((each) => each.clock)), processor: middle(times.map((each) => each.processor)) });
}

const excel = openExcel();
await excel.Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().load('name');
  await context.sync();
});
print('library, host and first answer', { clock: performance.now() - started, processor: processorTime() - startedProcessor });

await excel.Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const range = sheet.getRange(RANGE);
  const matrix = (turn: number): number[][] => Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (__, column) => turn + row * column));
  await median('write 10 000 numbers', async (turn) => {
    range.values = matrix(turn);
    await context.sync();
  });
  await median('read 10 000 values', async () => {
    range.load('values');
    await context.sync();
  });
  await median('format 10 000 cells', async (turn) => {
    range.format.fill.color = turn % 2 === 0 ? '#FFFF00' : '#00FF00';
    await context.sync();
  });
  await median('write 10 000 cells one by one', async (turn) => {
    for (let row = 0; row < ROWS; row += 1) for (let column = 0; column < COLUMNS; column += 1) sheet.getCell(row, column).values = [[turn]];
    await context.sync();
  });
  await median('insert a row above 10 000 cells', async () => {
    sheet.getRange('2:2').insert('Down');
    await context.sync();
  });
  await median('sort 10 000 cells by two columns', async (turn) => {
    range.sort.apply([{ key: 1, ascending: turn % 2 === 0 }, { key: 0 }]);
    await context.sync();
  });
});
excel.dispose();
