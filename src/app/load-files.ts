/** Reading what the user hands in. The readers are loaded when first needed. */
import type { Result, Unit } from '../domain';
import type { DocumentReading, DocumentTextReaders, ReadDocumentOptions, TargetsFile } from '../documents';
import type { InputFile } from './ports';

/** Targets from .json, .xlsx or .csv; refused with `file.*` or `targets.*`. */
export async function readTargets(file: InputFile): Promise<Result<TargetsFile>> {
  const { readTargetsFile } = await import('../documents');
  return readTargetsFile(file.bytes, file.name);
}

/** Units from .xlsx or .csv; refused with `file.*` or `units.*`. */
export async function readUnits(file: InputFile): Promise<Result<readonly Unit[]>> {
  const { readUnitsFile } = await import('../documents');
  return readUnitsFile(file.bytes, file.name);
}

/**
 * A document of any type with its targets, duties and what it asks of a plan; refused with `document.*`, `file.*` or `targets.*`.
 * @param readers what opens .pdf
 */
export async function readSourceDocument(file: InputFile, readers: DocumentTextReaders, options: ReadDocumentOptions = {}): Promise<Result<DocumentReading>> {
  const { readDocument } = await import('../documents');
  return readDocument(file.bytes, file.name, readers, options);
}
