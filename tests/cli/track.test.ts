import { run } from '../../src/cli/run';
import { planWorkbook, readPlan } from '../../src/workbook';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { unwrap } from '../../src/domain';
import { plan } from '../tracking/plans';

/** Files and streams in memory. */
function memory(files: Record<string, Uint8Array>) {
  const [printed, told]: [string[], string[]] = [[], []];
  return {
    files,
    printed,
    told,
    io: {
      readFile: (path: string) => (files[path] === undefined ? Promise.reject(new Error(path)) : Promise.resolve(files[path])),
      writeFile: (path: string, bytes: Uint8Array) => {
        files[path] = bytes;
        return Promise.resolve();
      },
      print: (text: string) => void printed.push(text),
      tell: (text: string) => void told.push(text),
      now: () => '2026-07-05T08:00',
      digest: () => Promise.resolve(''),
    } as unknown as Parameters<typeof run>[1],
  };
}

const csv = (...rows: string[]): Uint8Array => new TextEncoder().encode(rows.join('\n'));
const REPORT = csv('Chỉ tiêu;Tháng 1;Tháng 2', 'Thu ngân sách trên địa bàn;18,5;21,0', 'Tỷ lệ lao động qua đào tạo;72,6;74,2');

async function opened(reports: Record<string, Uint8Array>) {
  return memory({ 'ke-hoach.xlsx': await writeWorkbook(planWorkbook(plan())), ...reports });
}

test('reports in, the year against the plan out, in a workbook that can be read again', async () => {
  const { io, files, printed } = await opened({ 't2.csv': REPORT });
  expect(await run(['track', 'ke-hoach.xlsx', '--actuals', 't2.csv', '--report', 'bao-cao.xlsx'], io)).toBe(0);
  expect(printed.join('\n')).toBe(
    [
      'Huyện Phú Lương 2026, Thực hiện đến hết tháng 2: 1/3 chỉ tiêu đạt và vượt',
      '  Thu ngân sách trên địa bàn: 39,5 tỷ đồng (% kế hoạch 16,5) – chưa đánh giá',
      '  Tỷ lệ lao động qua đào tạo: 74,2 % (% kế hoạch 100,3) – vượt',
      'Chậm so với kế hoạch (1)',
      '  Thu ngân sách trên địa bàn: chậm 0,5 tỷ đồng, còn bù được bằng nhịp của tháng cao nhất',
      'Đã ghi bao-cao.xlsx',
    ].join('\n'),
  );
  const saved = unwrap(readPlan(unwrap(readWorkbook(files['bao-cao.xlsx'] ?? new Uint8Array(), 'bao-cao.xlsx'))));
  expect(saved.plan.actuals).toHaveLength(4);
  expect(saved.observations).toEqual([]);
});

test('two reports, one JSON document, what is odd waits for --anyway', async () => {
  const odd = csv('Chỉ tiêu;Tháng 3;Tháng 13', 'Thu ngân sách trên địa bàn;2000;1', 'Thu phí;1;1');
  const first = await opened({ 't2.csv': REPORT, 't3.csv': odd });
  const args = ['track', 'ke-hoach.xlsx', '--actuals', 't2.csv', '--actuals', 't3.csv', '--json', '--month', '3', '--status', 'sơ bộ', '--source', 'Chi cục Thống kê'];
  expect(await run(args, first.io)).toBe(1);
  const document = JSON.parse(first.printed.join('')) as { through: string; reports: { added: number; left: { code: string }[] }[]; indicators: { id: string; reached: number | null; asOf: string }[] };
  expect(document.through).toBe('M3');
  expect(document.reports.map(({ added, left }) => [added, left.map(({ code }) => code)])).toEqual([[4, []], [0, ['tracking.indicatorUnknown', 'tracking.monthInvalid']]]);
  expect(document.indicators[0]).toMatchObject({ id: 'THU', reached: 395, asOf: 'M2' });
  const second = await opened({ 't2.csv': REPORT, 't3.csv': odd });
  await run([...args, '--anyway'], second.io);
  expect((JSON.parse(second.printed.join('')) as typeof document).indicators[0]).toMatchObject({ reached: 20395, asOf: 'M3' });
});

test.each([
  [['track'], 2],
  [['track', 'ke-hoach.xlsx', '--actuals', 'nope.csv'], 2],
  [['track', 'ke-hoach.xlsx', '--report', 'ke-hoach.xlsx'], 2],
  [['track', 'ke-hoach.xlsx', '--month', '14'], 2],
  [['track', 'ke-hoach.xlsx', '--actuals', 't2.csv', '--status', 'tạm'], 2],
])('%j ends with %d', async (args, status) => {
  const { io, told } = await opened({ 't2.csv': REPORT });
  expect(await run(args, io)).toBe(status);
  expect(told.join('')).not.toBe('');
});
