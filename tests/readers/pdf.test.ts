/** Pages of placed words → lines and rows; what is refused and when. */
import { textOfPages, type PdfPage, type PdfPiece } from '../../src/documents';
import { pdfReader, type PdfLibrary } from '../../src/readers';

const WIDTH = 6;
/** A line of words at a height; every cell as a piece at its own place. */
const line = (y: number, ...cells: (readonly [x: number, text: string])[]): PdfPiece[] => cells.map(([x, text]) => ({ text, x, y, width: text.length * WIDTH, height: 12 }));
const page = (...lines: PdfPiece[][]): PdfPage => ({ height: 800, pieces: lines.flat() });

describe('the lines of a page', () => {
  it('are put together from pieces, with page numbers and running heads dropped', () => {
    const pages = [1, 2, 3].map((number) => page(line(780, [300, String(number)]), line(760, [60, 'Báo cáo của tỉnh']), line(600, [60, 'GRDP tăng'], [118, '8%.']), line(30, [60, `Trang ${number}/3`])));
    expect(textOfPages(pages).split('\n').filter((text) => text !== '')).toEqual(['GRDP tăng 8%.', 'GRDP tăng 8%.', 'GRDP tăng 8%.']);
  });

  it('become rows where they stand in columns; a wrapped name goes to its figures', () => {
    const text = textOfPages([
      page(
        line(600, [60, 'STT'], [100, 'Chỉ tiêu'], [300, 'ĐVT'], [400, 'Kế hoạch']),
        line(580, [100, 'Thu ngân sách nhà nước']),
        line(573, [60, '1'], [300, 'tỷ đồng'], [400, '286,5']),
        line(566, [100, 'trên địa bàn']),
        line(545, [60, '2'], [100, 'Che phủ rừng'], [300, '%'], [400, '≥ 46']),
      ),
    ]);
    expect(text.trim().split('\n')).toEqual(['| STT | Chỉ tiêu | ĐVT | Kế hoạch |', '| 1 | Thu ngân sách nhà nước trên địa bàn | tỷ đồng | 286,5 |', '| 2 | Che phủ rừng | % | ≥ 46 |']);
  });
});

/** As much of pdf.js as the reader uses. */
function library(document: () => Promise<unknown>): () => Promise<PdfLibrary> {
  return () => Promise.resolve({ getDocument: () => ({ promise: document(), destroy: () => Promise.resolve() }) } as unknown as PdfLibrary);
}
const pages = (...texts: string[]) => library(() => Promise.resolve({
  numPages: texts.length,
  getPage: (number: number) => Promise.resolve({
    getTextContent: () => Promise.resolve({ items: [{ str: texts[number - 1], transform: [12, 0, 0, 12, 60, 600], width: 200, height: 12 }] }),
    getViewport: () => ({ height: 800 }),
    cleanup: () => undefined,
  }),
}));
const failing = (name: string) => library(() => Promise.reject(Object.assign(new Error(name), { name })));
const BYTES = new Uint8Array([1]);

describe('a PDF', () => {
  it('is read page by page, with progress', async () => {
    const told: string[] = [];
    const read = await pdfReader(pages('Tỷ lệ hộ nghèo dưới ba phần trăm', 'Thu ngân sách tăng tám phần trăm'))(BYTES, 'a.pdf', (done, total) => told.push(`${done}/${total}`));
    expect(read).toEqual({ ok: true, value: 'Tỷ lệ hộ nghèo dưới ba phần trăm\n\nThu ngân sách tăng tám phần trăm' });
    expect(told).toEqual(['1/2', '2/2']);
  });

  it.each([
    ['that is a scan', pages('', '3'), 'document.scanned', { pages: 2 }],
    ['with a password', failing('PasswordException'), 'document.password', {}],
    ['that is broken', failing('InvalidPDFException'), 'document.broken', {}],
    ['that takes too long', library(() => new Promise(() => undefined)), 'document.tooSlow', { seconds: 0.05 }],
  ])('%s is refused', async (_, load, code, data) => {
    expect(await pdfReader(load, 0.05)(BYTES, 'a.pdf')).toMatchObject({ ok: false, problem: { code, data } });
  });

  it('is given up when told to', async () => {
    const controller = new AbortController();
    const reading = pdfReader(library(() => new Promise(() => undefined)))(BYTES, 'a.pdf', undefined, controller.signal);
    controller.abort();
    expect(await reading).toMatchObject({ problem: { code: 'document.stopped' } });
    expect(await pdfReader(pages('chữ'))(BYTES, 'a.pdf', undefined, controller.signal)).toMatchObject({ problem: { code: 'document.stopped' } });
  });
});
