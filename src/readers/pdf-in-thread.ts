/** pdf.js where no window is: in Node, and in a worker of our own, where a second worker would be one too many. */
import type { PdfLibrary } from './pdf';

/** Loads pdf.js so that it reads in the thread that calls it. */
export async function loadPdfInThread(): Promise<PdfLibrary> {
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  // pdf.js looks here before it starts a worker of its own.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
