/** What opens files that take a library; loaded when the first such file comes. */
export { pdfReader, type PdfLibrary } from './pdf';
export { loadPdfInNode } from './pdf-node';
