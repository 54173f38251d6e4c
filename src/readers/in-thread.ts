import { readSourceDocument, type DocumentPort } from '../app';
import { pdfReader } from './pdf';
import { loadPdfInThread } from './pdf-in-thread';

/** Documents read where they are asked for: in Node, in tests, and in a browser that lets no worker start. */
export function documentsInThread(): DocumentPort {
  const readers = { pdf: pdfReader(loadPdfInThread) };
  return { read: (file, options) => readSourceDocument(file, readers, options) };
}
