import type { Problem, Result } from '../../src/domain';
import { readActuals, readPastedActuals, type ActualsReading, type ReportFacts } from '../../src/tracking';
import type { Table } from '../../src/xlsx';
import { actuals, FACTS, plan } from './plans';

function read(rows: Table, facts: Partial<ReportFacts> = {}, of = plan()): ActualsReading {
  return reading(readActuals([{ sheet: null, rows }], 'bao-cao.xlsx', of, { ...FACTS, ...facts }));
}

function reading(result: Result<ActualsReading>): ActualsReading {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const short = ({ figures }: ActualsReading): unknown[] => figures.map(({ figure }) => [figure.indicator, figure.unit, figure.period, figure.measure, figure.count]);
const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);

test('a column for every month, by unit; names without tones, with ordinals and units behind', () => {
  const found = read([
    ['BÁO CÁO THU NGÂN SÁCH 2 THÁNG ĐẦU NĂM 2026'],
    ['STT', 'Chỉ tiêu', 'Đơn vị', 'ĐVT', 'Tháng 1', 'T2', 'Ghi chú'],
    [1, '1. Thu ngân sách trên địa bàn (tỷ đồng)', 'Phú Lương', 'tỷ đồng', 5.5, 6, 'x'],
    [2, 'THU NGAN SACH TREN DIA BAN', 'xã Vô Tranh', 'triệu đồng', '4.900', null, ''],
  ]);
  expect(short(found)).toEqual([
    ['THU', 'PL', 'M1', 'figure', 55],
    ['THU', 'PL', 'M2', 'figure', 60],
    ['THU', 'VT', 'M1', 'figure', 49],
  ]);
  // Nothing in the table says whether its point is a decimal sign.
  expect(found.figures.map(({ doubts }) => codes(doubts))).toEqual([[], [], ['tracking.ambiguous']]);
  expect(found.left).toEqual([]);
});

test('blank stays blank: neither a blank cell nor a dash becomes a figure', () => {
  const found = read([['Chỉ tiêu', 'Tháng 1', 'Tháng 2', 'Tháng 3', 'Tháng 4'], ['Thu ngân sách trên địa bàn', null, '-', '…', 0]]);
  expect(short(found)).toEqual([['THU', null, 'M4', 'figure', 0]]);
});

test('the month beside its running total, with last year in columns of their own', () => {
  const found = read([
    ['Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2026', 'Ước thực hiện', '', 'Thực hiện tháng 2/2025', '% so với kế hoạch'],
    ['', '', '', 'Tháng 2', 'Lũy kế 2 tháng', '', ''],
    ['Thu ngân sách trên địa bàn', 'tỷ đồng', 240, '18,5', '37,0', '15,5', '15,4'],
  ]);
  expect(short(found)).toEqual([
    ['THU', null, 'M2', 'figure', 185],
    ['THU', null, 'M2', 'figure', 155],
    ['THU', null, 'M2', 'cumulative', 370],
  ]);
  expect(found.figures.map(({ figure }) => figure.year)).toEqual([2026, 2025, 2026]);
  expect(found.figures[0]?.figure.status).toBe('estimate');
});

test('running totals are differenced; months before them may have been loaded earlier', () => {
  const rows: Table = [['Chỉ tiêu', 'Lũy kế 2 tháng', 'Lũy kế 3 tháng', 'Lũy kế 5 tháng'], ['Thu ngân sách trên địa bàn', 40, 62.5, 101]];
  expect(short(read(rows, {}, plan({ actuals: actuals('THU', [190]) })))).toEqual([
    ['THU', null, 'M2', 'figure', 210],
    ['THU', null, 'M3', 'figure', 225],
    ['THU', null, 'M5', 'cumulative', 1010],
  ]);
  // Another source's January says nothing about these totals.
  const other = plan({ actuals: actuals('THU', [190], { source: 'Chi cục Thống kê' }) });
  expect(short(read(rows, {}, other))[0]).toEqual(['THU', null, 'M2', 'cumulative', 400]);
});

test('a running total that does not go with its months, and one that falls', () => {
  const found = read([
    ['Chỉ tiêu', 'Tháng 1', 'Tháng 2', 'Lũy kế 2 tháng', 'Lũy kế 3 tháng'],
    ['Thu ngân sách trên địa bàn', 20, 21, 42, 40.5],
  ]);
  expect(short(found)).toEqual([
    ['THU', null, 'M1', 'figure', 200],
    ['THU', null, 'M2', 'figure', 210],
    ['THU', null, 'M3', 'figure', -15],
  ]);
  const [, second, third] = found.figures;
  expect(second?.doubts).toEqual([{ code: 'tracking.cumulativeDiffers', data: expect.objectContaining({ sum: 410, cumulative: 420, difference: 10, place: { sheet: null, cell: 'D2' } }) }]);
  expect(third?.doubts).toEqual([{ code: 'tracking.cumulativeFalls', data: expect.objectContaining({ before: 420, cumulative: 405 }) }]);
});

test('a row for each figure, with status, source, day and window of its own', () => {
  const found = read([
    ['Chỉ tiêu', 'Đơn vị', 'Tháng', 'Năm', 'Giá trị', 'Tình trạng', 'Nguồn', 'Ngày', 'Kỳ báo cáo'],
    ['THU', 'Toàn huyện', '5/2026', 2026, 20.5, 'Sơ bộ', 'Chi cục Thống kê', '06/06/2026', 'Từ 15 đến 14'],
    ['Tỷ lệ lao động qua đào tạo', null, 'Tháng 6', 2026, '73,2%', null, null, null, null],
  ]);
  expect(found.figures.map(({ figure }) => figure)).toEqual([
    { indicator: 'THU', unit: null, year: 2026, period: 'M5', measure: 'figure', count: 205, status: 'preliminary', source: 'Chi cục Thống kê', date: '2026-06-06', window: 'mid' },
    { indicator: 'LD', unit: null, year: 2026, period: 'M6', measure: 'figure', count: 732, status: 'estimate', source: 'Phòng Tài chính', date: '2026-05-20', window: 'calendar' },
  ]);
});

test('a column for every unit, the month in the title; units below their indicator in one column', () => {
  const columns = read([['KẾT QUẢ THU THÁNG 4 NĂM 2026'], ['Chỉ tiêu', 'Xã Phú Lương', 'Yên Trạch'], ['Thu ngân sách trên địa bàn', 5.1, 4.7]]);
  expect(short(columns)).toEqual([['THU', 'PL', 'M4', 'figure', 51], ['THU', 'YT', 'M4', 'figure', 47]]);
  const below = read([['Chỉ tiêu', 'Thực hiện tháng 4'], ['Thu ngân sách trên địa bàn', 20.2], ['- Xã Hợp Thành', 5.2], ['- Xã Lạ', 1]]);
  expect(short(below)).toEqual([['THU', null, 'M4', 'figure', 202], ['THU', 'HT', 'M4', 'figure', 52]]);
  expect(below.unknown).toMatchObject([{ of: 'indicator', printed: '- Xã Lạ', rows: 1, place: { cell: 'A4' } }]);
});

test('levels of a growth are known by their unit', () => {
  const found = read([['Chỉ tiêu', 'ĐVT', 'Tháng 3'], ['Tốc độ tăng giá trị sản xuất', '%', 6.9], ['Tốc độ tăng giá trị sản xuất', 'tỷ đồng', 1250]]);
  expect(short(found)).toEqual([['GTSX', null, 'M3', 'figure', 69], ['GTSX', null, 'M3', 'level', 1250]]);
});

test('what cannot be loaded is named with its place, and the rest is loaded', () => {
  const found = read([
    ['Chỉ tiêu', 'Đơn vị', 'Tháng', 'Năm', 'Giá trị', 'ĐVT'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 'Tháng 13', 2026, 5, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 1, 2023, 5, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Xã Lạ', 1, 2026, 5, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Xã Lạ', 2, 2026, 5, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 1, 2026, 'năm tỷ', 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 1, 2026, 5, 'ha'],
    ['Thu ngân sách', 'Phú Lương', 1, 2026, 5, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 2, 2026, 5, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 2, 2026, 5, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 3, 2026, 5, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 3, 2026, 6, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 4, 2026, 5.25, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 5, 2026, -0.5, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 6, 2026, 5000, 'tỷ đồng'],
    ['Thu ngân sách trên địa bàn', 'Phú Lương', 'Quý III', 2026, 5, 'tỷ đồng'],
  ]);
  expect(found.left.map(({ code, data }) => [code, 'place' in data && typeof data.place === 'object' ? data.place.cell : null])).toEqual([
    ['tracking.unitUnknown', 'B4'],
    ['tracking.indicatorUnknown', 'A8'],
    ['tracking.monthInvalid', 'C2'],
    ['tracking.wrongYear', 'D3'],
    ['tracking.textForNumber', 'E6'],
    ['tracking.measureDiffers', 'E7'],
    ['tracking.repeated', 'E10'],
    ['tracking.contradicts', 'E12'],
    ['tracking.monthInvalid', 'C16'],
  ]);
  expect(found.unknown).toEqual([
    { of: 'unit', printed: 'Xã Lạ', rows: 2, place: { sheet: null, cell: 'B4' }, candidates: [] },
    { of: 'indicator', printed: 'Thu ngân sách', rows: 1, place: { sheet: null, cell: 'A8' }, candidates: ['THU'] },
  ]);
  expect(found.figures.map(({ figure, doubts }) => [figure.period, figure.count, codes(doubts)])).toEqual([
    ['M2', 50, []],
    ['M4', 53, ['tracking.rounded']],
    ['M5', -5, ['tracking.negative']],
    ['M6', 50000, ['tracking.aboveYear']],
  ]);
});

test('what a person said once is remembered', () => {
  const rows: Table = [['Chỉ tiêu', 'Tháng 1'], ['Thu ngân sách', 20]];
  const tracking = { lastWord: [], verdicts: [], names: [{ printed: '1. THU NGÂN SÁCH', meant: 'THU' }] };
  expect(read(rows).figures).toEqual([]);
  expect(short(read(rows, {}, plan({ tracking })))).toEqual([['THU', null, 'M1', 'figure', 200]]);
});

test('pasted cells; a point that other cells show to be a decimal sign is no question', () => {
  const found = reading(readPastedActuals('Chỉ tiêu\tTháng 1\tTháng 2\nThu ngân sách trên địa bàn\t1.250\t19.5\n', 'Bảng dán', plan(), FACTS));
  expect(found.figures.map(({ figure, doubts }) => [figure.count, codes(doubts)])).toEqual([[13, ['tracking.rounded']], [195, []]]);
});

test.each<[string, Table, Partial<ReportFacts>, string]>([
  ['no headings', [['Thu', 5]], {}, 'tracking.noTable'],
  ['no month', [['Chỉ tiêu', 'Thực hiện'], ['THU', 5]], {}, 'tracking.monthMissing'],
  ['no indicator', [['Đơn vị', 'Tháng 1'], ['Phú Lương', 5]], {}, 'tracking.indicatorMissing'],
  ['no figure', [['Chỉ tiêu', 'Tháng 1'], ['THU', null]], {}, 'tracking.nothingRead'],
])('a table with %s is refused', (_, rows, facts, code) => {
  const result = readActuals([{ sheet: null, rows }], 'x.xlsx', plan(), { ...FACTS, ...facts });
  expect(result).toMatchObject({ ok: false, problem: { code, data: { name: 'x.xlsx' } } });
});

test('a table of units takes its indicator from the person who loads it', () => {
  const found = read([['Đơn vị', 'Tháng 1'], ['Phú Lương', 5], ['Tổng số', 20]], { indicator: 'THU' });
  expect(short(found)).toEqual([['THU', 'PL', 'M1', 'figure', 50], ['THU', null, 'M1', 'figure', 200]]);
});
