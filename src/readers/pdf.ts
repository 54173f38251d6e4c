/** PDF files by pdf.js: pages opened one after the other, given up after a time limit or when told to. */
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { refusal, success, type Result } from '../domain';
import { textOfPages, type DocumentTextReaders, type PdfPage, type PdfPiece } from '../documents';

/** What is used of pdf.js; the entry files load the build that fits. */
export interface PdfLibrary {
  getDocument(source: { data: Uint8Array; isEvalSupported: boolean; disableFontFace: boolean; verbosity: number }): PDFDocumentLoadingTask;
}

const MOST_SECONDS = 60;
/** Fewer letters than this on a page are stamps and page numbers of a scan. */
const LETTERS_OF_A_PAGE = 20;

type Stop = 'time' | 'signal';

/**
 * A reader for {@link DocumentTextReaders}.
 * @param load called once, with the first file
 * @param seconds the time limit
 */
export function pdfReader(load: () => Promise<PdfLibrary>, seconds = MOST_SECONDS): NonNullable<DocumentTextReaders['pdf']> {
  return async (bytes, name, onProgress, signal) => {
    const library = await load();
    if (signal?.aborted === true) return refusal('document.stopped', { name });
    // pdf.js takes the bytes away with it, and no subclass will do.
    const task = library.getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, disableFontFace: true, verbosity: 0 });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stopped = new Promise<Stop>((stop) => {
      timer = setTimeout(() => stop('time'), seconds * 1000);
      signal?.addEventListener('abort', () => stop('signal'), { once: true });
    });
    try {
      const outcome = await Promise.race([pagesOf(task, onProgress), stopped]);
      if (outcome === 'time') return refusal('document.tooSlow', { name, seconds });
      if (outcome === 'signal') return refusal('document.stopped', { name });
      return textOf(outcome, name);
    } catch (error) {
      return error instanceof Error && error.name === 'PasswordException' ? refusal('document.password', { name }) : refusal('document.broken', { name });
    } finally {
      clearTimeout(timer);
      await task.destroy().catch(() => undefined);
    }
  };
}

async function pagesOf(task: PDFDocumentLoadingTask, onProgress: ((done: number, total: number) => void) | undefined): Promise<PdfPage[]> {
  const document: PDFDocumentProxy = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): PdfPiece[] => {
      if (!('str' in item) || item.str === '') return [];
      const [, , , scale = 0, x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, x, y, width: item.width, height: item.height || Math.abs(scale) }];
    });
    pages.push({ height: page.getViewport({ scale: 1 }).height, pieces });
    page.cleanup();
    onProgress?.(number, document.numPages);
  }
  return pages;
}

function textOf(pages: readonly PdfPage[], name: string): Result<string> {
  const text = textOfPages(pages);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < LETTERS_OF_A_PAGE * Math.min(pages.length, 3) ? refusal('document.scanned', { name, pages: pages.length }) : success(text);
}
