/** What opens files that take a library, and where they are read; loaded when the first such file comes. */
export { sha256 } from './digest';
export { documentsInThread } from './in-thread';
export { documentsInWorker, startDocumentWorker, type DocumentWorker } from './in-worker';
export { pdfReader, type PdfLibrary } from './pdf';
export { loadPdfInThread } from './pdf-in-thread';
export { startReviewWorker } from './review-in-browser';
