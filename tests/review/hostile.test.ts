/**
 * Files meant to harm, among honest ones: each is one sentence that names it, and the others are reviewed
 * all the same.
 */
import { zipSync } from 'fflate';
import { readSubmissions, submissionsInThread, submissionsInWorkers, type ReviewWorker, type SentFile } from '../../src/app';
import { sentence } from '../../src/i18n';
import { sha256 } from '../../src/readers';
import { basisOfPlan, namingFile, reviewOf } from '../../src/review';
import { setCell, workbookParts } from '../../src/xlsx';
import { changed, planIn, wholeRound, type Round } from '../support/exchange';
import { handmade, rawZip } from '../xlsx/archives';

let round: Round;
let honest: Uint8Array;
beforeAll(async () => {
  round = await wholeRound(['PL01']);
  honest = round.sent.get('PL01') ?? new Uint8Array();
});

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const sheetOf = (content: string): Uint8Array => handmade({ parts: { 'xl/worksheets/tờ-1.xml': content } });
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The honest file with a sheet's XML rewritten. */
const meddled = (sheet: string, from: RegExp, to: string): Uint8Array =>
  changed(honest, (patch) => {
    const part = workbookParts(patch).sheets.get(sheet) ?? '';
    patch.set(part, patch.text(part).replace(from, to));
  });

const HOSTILE: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['rỗng.xlsx', () => new Uint8Array()],
  ['chữ.xlsx', () => text('STT;Chỉ tiêu')],
  ['mật khẩu.xls', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ['cắt cụt.xlsx', () => honest.subarray(0, honest.length - 400)],
  ['lật bit.xlsx', () => honest.map((byte, at) => (at === honest.length >> 1 ? byte ^ 0x40 : byte))],
  ['bom.xlsx', () => zipSync({ '[Content_Types].xml': new Uint8Array(90 * 1024 * 1024) }, { level: 1 })],
  ['nghìn mục.xlsx', () => zipSync(Object.fromEntries(Array.from({ length: 2500 }, (_, index) => [`p${index}.xml`, text('<a/>')])), { level: 0 })],
  ['cỡ nói dối.xlsx', () => rawZip([{ name: '_rels/.rels', content: '<a/>', claim: { size: 7 } }])],
  ['đường dẫn.xlsx', () => rawZip([{ name: '../../evil.xml', content: '<a/>' }])],
  ['thực thể.xlsx', () => sheetOf(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="${NAMESPACE}"><sheetData/></worksheet>`)],
  ['lồng sâu.xlsx', () => sheetOf(`<worksheet xmlns="${NAMESPACE}">${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</worksheet>`)],
  ['dở dang.xlsx', () => sheetOf(`<worksheet xmlns="${NAMESPACE}"><sheetData><row r="1"><c r="A1"><v>1`)],
  ['ô ngoài trang.xlsx', () => sheetOf(`<worksheet xmlns="${NAMESPACE}"><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>`)],
  ['bảng lương.xlsx', () => handmade()],
  ['mất cột.xlsx', () => changed(honest, (patch) => setCell(patch, 'Chỉ tiêu', 3, 0, 'Không rõ'))],
];

/** Opens and is reviewed, with what is odd about it said; nothing of it may hang or spread. */
const ODD: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['gộp cả trang.xlsx', () => meddled('Dư địa', /<\/sheetData>/, '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')],
  ['tên cả trang.xlsx', () => changed(honest, (patch) => patch.set('xl/workbook.xml', patch.text('xl/workbook.xml').replace('</definedNames>', "<definedName name=\"ALL\">'Chi tiết'!$A$1:$XFD$1048576</definedName></definedNames>")))],
  ['trùng mã.xlsx', () => changed(honest, (patch, { places }) => setCell(patch, 'Chỉ tiêu', places.indicatorRows.get('TRONG_RUNG') ?? -1, 0, 'THU_NS'))],
  ['khóa lạ.xlsx', () => changed(honest, (patch, { places }) => setCell(patch, 'Chỉ tiêu', places.indicatorRows.get('TRONG_RUNG') ?? -1, 0, '__proto__'))],
];

const filesOf = (list: typeof HOSTILE): SentFile[] => list.map(([name, bytes]) => ({ name, open: () => Promise.resolve(bytes()) }));

test('every one of them is a sentence that names it, and the honest file beside them is reviewed', async () => {
  const read = await readSubmissions([...filesOf(HOSTILE), { name: 'PL01.xlsx', open: () => Promise.resolve(honest) }], submissionsInThread(sha256), sha256);
  const review = reviewOf(read ?? [], basisOfPlan(planIn(round.own).plan));
  expect(review.files.filter(({ role }) => role === 'unreadable').map(({ file }) => file)).toEqual(HOSTILE.map(([name]) => name));
  for (const { file, findings } of review.files.filter(({ role }) => role === 'unreadable')) {
    expect(findings).toHaveLength(1);
    for (const { problem } of findings) {
      expect(problem.code).toMatch(/^(?:file|workbook|review)\./);
      expect(namingFile(sentence(problem, 'vi'), file)).toContain(file);
    }
  }
  expect(review.units.find(({ code }) => code === 'PL01')).toMatchObject({ standing: 'remarks', files: ['PL01.xlsx'] });
});

test.each(ODD)('%s opens, and pollutes nothing', async (name, bytes) => {
  const read = await readSubmissions([{ name, open: () => Promise.resolve(bytes()) }], submissionsInThread(sha256), sha256);
  const { files } = reviewOf(read ?? [], basisOfPlan(planIn(round.own).plan));
  expect(files).toMatchObject([{ file: name, role: 'reviewed' }]);
  expect(({} as Record<string, unknown>)['target']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('a file that takes too long, or too much memory, is a sentence, and the next one gets a new worker', async () => {
  let started = 0;
  let ended = 0;
  const start = (): ReviewWorker => {
    started += 1;
    const worker: ReviewWorker = {
      post: ({ name, bytes }) => {
        if (name === 'treo.xlsx') return;
        if (name === 'nặng.xlsx') setTimeout(() => worker.onFailure?.(true, 'out of memory'));
        else void submissionsInThread(sha256).read({ name, bytes }).then((result) => worker.onAnswer?.(result));
      },
      onAnswer: null,
      onFailure: null,
      terminate: () => {
        ended += 1;
      },
    };
    return worker;
  };
  const port = submissionsInWorkers(start, 1, submissionsInThread(sha256).read, 0.05);
  const codes: string[] = [];
  for (const name of ['treo.xlsx', 'nặng.xlsx']) {
    const result = await port.read({ name, bytes: honest });
    codes.push(result.ok ? 'read' : result.problem.code);
  }
  expect(codes).toEqual(['review.tooSlow', 'review.tooHeavy']);
  expect([started, ended]).toEqual([2, 2]);
  const patient = submissionsInWorkers(start, 1, submissionsInThread(sha256).read);
  expect([(await patient.read({ name: 'a.xlsx', bytes: honest })).ok, (await patient.read({ name: 'b.xlsx', bytes: honest })).ok]).toEqual([true, true]);
  patient.close();
  expect([started, ended]).toEqual([3, 3]);
});

test('reading stops between files when it is told to', async () => {
  const controller = new AbortController();
  const opened: string[] = [];
  const files = ['a', 'b', 'c'].map((name) => ({ name, open: () => { opened.push(name); return Promise.resolve(honest); } }));
  const onProgress = (): void => controller.abort();
  expect(await readSubmissions(files, submissionsInThread(sha256), sha256, { onProgress, signal: controller.signal })).toBeNull();
  expect(opened).toEqual(['a']);
});

test('a file that cannot be opened is said to be so', async () => {
  const read = await readSubmissions([{ name: 'khóa.xlsx', open: () => Promise.reject(new Error('EBUSY')) }], submissionsInThread(sha256), sha256);
  expect(read).toMatchObject([{ name: 'khóa.xlsx', content: { ok: false, problem: { code: 'file.unreadable', data: { name: 'khóa.xlsx' } } } }]);
});
