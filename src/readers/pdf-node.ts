/** pdf.js for programs without a window: its worker runs in the same thread. */
import type { PdfLibrary } from './pdf';

/** Loads pdf.js. */
export async function loadPdfInNode(): Promise<PdfLibrary> {
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  // pdf.js looks here before it starts a worker of its own.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
