/**
 * A document as it comes, of any type that can be read → targets, duties, what a plan must hold.
 * What takes a library to open (.pdf) is handed in from outside.
 */
import { refusal, success, type Result } from '../domain';
import { readTables, type NamedTable } from '../xlsx';
import type { DocumentHead, DocumentReading } from './document-reading';
import { decodeText } from './files/decode-text';
import { readDocx } from './files/docx';
import { withoutOldFonts } from './files/legacy-encodings';
import { readDuties } from './letter/duties';
import { readHead } from './letter/head';
import { paragraphsOf } from './letter/paragraphs';
import { readRequirements } from './letter/requirements';
import type { ProposedTarget, TargetsFile } from './proposed-target';
import { readTargetsFile } from './read-files';
import { readText } from './read-text';
import type { TableMapping } from './tables/mapping';
import type { SkippedRow } from './tables/rows';
import { readSheet } from './targets-table';
import { readSource } from './text/source';

/** A document may be large; what its words take is far less. */
export const LARGEST_DOCUMENT = 64 * 1024 * 1024;
const MOST_TEXT_BYTES = 16 * 1024 * 1024;
const TEXT = /\.(?:txt|md|text|markdown)$/i;
const TABLE = /\.(?:xlsx|csv)$/i;
const NO_HEAD: DocumentHead = { number: null, date: null, issuer: null, kind: null, title: null, year: null, place: null };

/** Between the sheets of a workbook in its text. */
const SHEETS_APART = '\n\n';

/** How far a long file is. */
export type ReadProgress = (done: number, total: number) => void;

/** What opens the formats that take a library; gives plain text, tables as rows between bars. */
export interface DocumentTextReaders {
  readonly pdf?: (bytes: Uint8Array, name: string, onProgress?: ReadProgress, signal?: AbortSignal) => Promise<Result<string>>;
}

export interface ReadDocumentOptions {
  readonly onProgress?: ReadProgress;
  readonly signal?: AbortSignal;
  /** Columns of a sheet said by the user in place of those found. */
  readonly mapping?: TableMapping;
}

/**
 * Reads a document by its file's ending.
 * @returns refused with a `document.*`, `file.*` or `targets.*` problem. A document without targets is
 *   no refusal: its list is empty, and what else was found stands beside it
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  readers: DocumentTextReaders = {},
  options: ReadDocumentOptions = {},
): Promise<Result<DocumentReading>> {
  if (bytes.length === 0) return refusal('file.empty', { name });
  if (bytes.length > LARGEST_DOCUMENT) return refusal('document.tooLarge', { name, bytes: bytes.length, limit: LARGEST_DOCUMENT });
  if (/\.json$/i.test(name)) return fromTargetsFile(readTargetsFile(bytes, name));
  if (TABLE.test(name)) return fromTables(readTables(bytes, name), options.mapping);
  const text = await textOf(bytes, name, readers, options);
  if (!text.ok) return text;
  return /\p{L}/u.test(text.value) ? success(readDocumentText(text.value)) : refusal('document.noWords', { name });
}

/**
 * A document's text, pasted or out of a file. Letters typed for old fonts are put into Unicode first:
 * positions refer to the text of the result.
 */
export function readDocumentText(printed: string): DocumentReading {
  const source = withoutOldFonts(printed);
  const { text, origin } = readSource(source);
  const head = readHead(text);
  const paragraphs = paragraphsOf(text);
  const duties = readDuties(paragraphs, head.date, origin);
  const { targets, skipped, unnamedFigures } = readText(source);
  const year = head.year ?? commonYear(targets.map((target) => target.year));
  return { document: { ...head, year }, duties, requirements: readRequirements(paragraphs, duties, origin), targets, skipped, sheetsWithoutTargets: [], unnamedFigures, mapping: null, text: source };
}

async function textOf(bytes: Uint8Array, name: string, readers: DocumentTextReaders, options: ReadDocumentOptions): Promise<Result<string>> {
  if (TEXT.test(name)) {
    if (bytes.length > MOST_TEXT_BYTES) return refusal('document.tooLarge', { name, bytes: bytes.length, limit: MOST_TEXT_BYTES });
    const text = decodeText(bytes);
    return text === null ? refusal('document.notText', { name }) : success(text);
  }
  if (/\.docx$/i.test(name)) return readDocx(bytes, name);
  if (/\.pdf$/i.test(name)) return readers.pdf ? readers.pdf(bytes, name, options.onProgress, options.signal) : refusal('document.noReader', { name });
  return refusal('document.unknownType', { name });
}

/**
 * Sheets: the first one's title says what document it is, the rows of all what is assigned. Columns said by
 * the user are those of the first sheet that has any; a sheet without headings beside one with them is named.
 */
function fromTables(tables: Result<readonly NamedTable[]>, chosen: TableMapping | undefined): Result<DocumentReading> {
  if (!tables.ok) return tables;
  const found = tables.value.map(({ sheet, rows }) => ({ sheet, rows, reading: readSheet(rows) }));
  const headed = found.filter(({ reading }) => reading.hasHeadings && reading.mapping !== null);
  const first = headed[0] ?? found.find(({ reading }) => reading.mapping !== null) ?? found[0];
  const targets: ProposedTarget[] = [];
  const skipped: SkippedRow[] = [];
  const sheetsWithoutTargets: string[] = [];
  const texts: string[] = [];
  let mapping: TableMapping | null = null;
  let start = 0;
  for (const table of found) {
    const reading = table === first && chosen !== undefined ? readSheet(table.rows, chosen) : table.reading;
    const place = headed.length < 2 || table.sheet === null ? {} : { place: table.sheet };
    // A cover or a list of names says nothing where another sheet has headings.
    if (table !== first && !headed.includes(table)) sheetsWithoutTargets.push(table.sheet ?? '');
    else {
      for (const target of reading.targets) targets.push({ ...target, ...place, ...(target.position !== undefined && { position: start + target.position }) });
      skipped.push(...reading.skipped.map((row) => (table.sheet === null ? row : { ...row, sheet: table.sheet })));
    }
    if (table === first) mapping = reading.mapping;
    texts.push(reading.text);
    start += reading.text.length + SHEETS_APART.length;
  }
  const text = texts.join(SHEETS_APART);
  const head = readHead((first?.reading.text ?? '').replaceAll(' | ', '\n'));
  return success({ document: { ...head, year: first?.reading.year ?? head.year }, duties: [], requirements: [], targets, skipped, sheetsWithoutTargets, unnamedFigures: 0, mapping, text });
}

function fromTargetsFile(file: Result<TargetsFile>): Result<DocumentReading> {
  if (!file.ok) return file;
  const { document, place, year, targets } = file.value;
  return success({ document: { ...NO_HEAD, number: document, place, year }, duties: [], requirements: [], targets, skipped: [], sheetsWithoutTargets: [], unnamedFigures: 0, mapping: null, text: '' });
}

/** The year most targets have. */
function commonYear(years: readonly (number | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = year;
  return best;
}
