import { openExcel, type ExcelInNode } from '../support/excel-in-node';
import { codeOf, onSheet } from './cases';

let excel: ExcelInNode;
beforeEach(() => {
  excel = openExcel();
});
afterEach(() => {
  excel.host.trouble.clear();
  excel.dispose();
});

function write(address: string, values: unknown[][]): Promise<string> {
  return codeOf(onSheet(excel, (sheet) => {
    sheet.getRange(address).values = values;
  }));
}

function read(address: string): Promise<unknown[][]> {
  return onSheet(excel, async (sheet, context) => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

test('the third sync from now fails, once, and nothing of it is done', async () => {
  excel.host.trouble.failAfter(2, { code: 'GeneralException' });
  expect([await write('A1', [[1]]), await write('A2', [[2]]), await write('A3', [[3]]), await write('A4', [[4]])]).toEqual([
    'no error', 'no error', 'GeneralException', 'no error',
  ]);
  expect(await read('A1:A4')).toEqual([[1], [2], [''], [4]]);
});

test('a failure half-way keeps what came before it', async () => {
  excel.host.trouble.failAfter(0, { code: 'AccessDenied', afterActions: 12 });
  const outcome = await codeOf(onSheet(excel, (sheet) => {
    for (const row of [1, 2, 3, 4, 5]) sheet.getRange(`A${row}`).values = [[row]];
  }));
  expect(outcome).toBe('AccessDenied');
  expect((await read('A1:A5')).flat()).toContain(1);
  expect((await read('A5'))[0]).toEqual(['']);
});

test('a request that hangs is answered when it is let go, and so is what waits behind it', async () => {
  excel.host.trouble.hang();
  const outcomes: string[] = [];
  const first = write('A1', [[19_515]]).then((outcome) => outcomes.push(outcome));
  const second = write('A2', [['=A1+1']]).then((outcome) => outcomes.push(outcome));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect([outcomes, excel.host.trouble.isHanging]).toEqual([[], true]);
  excel.host.trouble.release();
  await Promise.all([first, second]);
  expect([outcomes, await read('A1:A2')]).toEqual([['no error', 'no error'], [[19_515], [19_516]]]);
});

test('another person edits between two syncs; the add-in hears of it as from elsewhere', async () => {
  const heard: string[] = [];
  await onSheet(excel, async (sheet, context) => {
    sheet.onChanged.add((event) => Promise.resolve(void heard.push(`${event.source} ${event.address}`)));
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    excel.host.trouble.editBeforeNext({ sheet: 'Sheet1', address: 'A1', values: [[2]] });
    const range = sheet.getRange('A1').load('values');
    await context.sync();
    expect(range.values).toEqual([[2]]);
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual(['Local A1', 'Remote A1']);
});

test('a small payload limit refuses requests and answers above it', async () => {
  excel.host.trouble.payloadLimit = 20_000;
  expect(await write('A1:A400', Array.from({ length: 400 }, (_, row) => [`Chỉ tiêu số ${row} của huyện Phú Lương, năm 2024`]))).toBe('RequestPayloadSizeLimitExceeded');
  expect(await write('A1:A1000', Array.from({ length: 1000 }, () => [1]))).toBe('no error');
  expect(await codeOf(onSheet(excel, async (sheet, context) => {
    sheet.getRange('A1:J1000').load('values,formulas,numberFormat');
    await context.sync();
  }))).toBe('ResponsePayloadSizeLimitExceeded');
  excel.host.trouble.clear();
  expect(await write('A1', [['vừa']])).toBe('no error');
});

test('a person in a cell keeps every request out until the cell is left', async () => {
  excel.host.setCellEditMode(true);
  expect(await write('A1', [[1]])).toBe('InvalidOperationInCellEditMode');
  excel.host.setCellEditMode(false);
  expect(await write('A1', [[1]])).toBe('no error');
});

test('latency holds the answer back', async () => {
  excel.host.trouble.latency = 60;
  const order: string[] = [];
  setTimeout(() => order.push('việc khác'), 5);
  await write('A1', [[1]]);
  order.push('trả lời');
  expect(order).toEqual(['việc khác', 'trả lời']);
});
