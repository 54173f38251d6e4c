/**
 * Workbooks as they are sent in: by hand, by other programs, possibly by someone who means harm. Reads
 * what cells hold and what hides it; never calculates, never guesses dates, never trusts a promise.
 */
import { refusal, ProblemError, success, type Result } from '../domain';
import type { CellStyle, SheetGrid, WorkbookGrid } from './grid';
import { DEFAULT_LIMITS, type ReadLimits } from './limits';
import { OfficePackage, type Relationship } from './package';
import { readSharedStrings } from './read-strings';
import { readSheet, styleKey, type SheetContent } from './read-sheet';
import { readStyles } from './read-styles';
import { Reading, type FileOddity } from './reading';
import { refused } from './refused';
import { unescapeText } from './text';
import { attribute, isTrue, rootNamespace } from './xml';

/**
 * What a file holds. Formulas carry their cached results; styles only number formats and unlocked
 * cells; cells without content, column widths, validations and page set-up are not read.
 */
export interface ReadWorkbook extends WorkbookGrid {
  readonly sheets: readonly (SheetGrid & SheetContent)[];
  readonly names: readonly { readonly name: string; readonly refersTo: string; readonly sheet?: string }[];
  readonly customXml: readonly string[];
  /** Serial dates count from 1904, as old Macs did, instead of 1900. */
  readonly date1904: boolean;
  readonly findings: readonly FileOddity[];
}

const SPREADSHEET_NAMESPACES = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_SIGNATURE = [0x50, 0x4b];

/**
 * Reads an .xlsx or .xlsm.
 * @param name the file's name as the user knows it, for the sentence
 * @returns refused with `file.empty`, `file.tooLarge`, `file.encryptedOrOldFormat` (password or .xls),
 *   `file.unknownType`, `file.brokenZip`, `file.unsafeEntry`, `file.bomb`, `file.missingPart`,
 *   `file.brokenXml` or `file.badReference`; what is merely odd is in `findings`
 */
export function readWorkbook(bytes: Uint8Array, name: string, limits: ReadLimits = DEFAULT_LIMITS): Result<ReadWorkbook> {
  if (bytes.length === 0) return refusal('file.empty', { name });
  if (bytes.length > limits.fileBytes) return refusal('file.tooLarge', { name, bytes: bytes.length, limit: limits.fileBytes });
  if (startsWith(bytes, OLE_SIGNATURE)) return refusal('file.encryptedOrOldFormat', { name });
  if (!startsWith(bytes, ZIP_SIGNATURE)) return refusal('file.unknownType', { name });
  try {
    return success(new WorkbookReader(new OfficePackage(bytes, name, limits), new Reading(name, limits)).read());
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

interface ListedSheet {
  readonly name: string;
  readonly relationship: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
}

interface Outline {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly { readonly name: string; readonly refersTo: string; readonly sheet?: string }[];
  readonly date1904: boolean;
}

class WorkbookReader {
  constructor(
    private readonly file: OfficePackage,
    private readonly reading: Reading,
  ) {}

  read(): ReadWorkbook {
    const root = this.file.relationships('');
    const workbook = root.find(({ kind }) => kind === 'officeDocument')?.target;
    if (workbook === undefined) throw refused('file.missingPart', { name: this.reading.name, part: 'xl/workbook.xml' });
    // The binary kind of workbook (.xlsb), whatever it is named.
    if (workbook.endsWith('.bin')) throw refused('file.unknownType', { name: this.reading.name });
    const relationships = this.file.relationships(workbook);
    const outline = this.readOutline(workbook);
    const partOf = (kind: string): string | undefined =>
      relationships.find((relationship) => relationship.kind === kind && this.file.has(relationship.target))?.target;
    const stringsPart = partOf('sharedStrings');
    const stylesPart = partOf('styles');
    const strings = stringsPart === undefined ? [] : readSharedStrings(this.file, stringsPart);
    const styles = stylesPart === undefined ? [] : readStyles(this.file, stylesPart);
    this.reportForeignParts(relationships);

    const sheets: (SheetGrid & SheetContent)[] = [];
    for (const { name, visibility, part } of this.worksheets(outline, relationships)) {
      const content = readSheet({ file: this.file, reading: this.reading, sheet: name, part, strings, styles });
      sheets.push({ name, visibility, ...content });
    }
    return {
      sheets,
      styles: styleRecord(styles),
      names: outline.names,
      customXml: this.readCustomXml([...root, ...relationships]),
      date1904: outline.date1904,
      findings: this.reading.findings,
    };
  }

  private readOutline(part: string): Outline {
    const sheets: ListedSheet[] = [];
    const names: { name: string; refersTo: string; sheet: number | null }[] = [];
    let date1904 = false;
    let inName = false;
    this.file.walk(part, {
      open: (element, attributes, parent) => {
        if (parent === '' && !(element === 'workbook' && rootNamespace(attributes).some((uri) => SPREADSHEET_NAMESPACES.includes(uri)))) {
          throw refused('file.unknownType', { name: this.reading.name });
        }
        if (element === 'workbookPr') date1904 = isTrue(attribute(attributes, 'date1904'));
        if (element === 'sheet' && parent === 'sheets') {
          const state = attribute(attributes, 'state');
          sheets.push({
            name: unescapeText(attributes['name'] ?? ''),
            relationship: attribute(attributes, 'id') ?? '',
            visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
          });
        }
        inName = element === 'definedName' && parent === 'definedNames';
        if (inName) {
          const scope = attribute(attributes, 'localSheetId');
          names.push({ name: unescapeText(attributes['name'] ?? ''), refersTo: '', sheet: scope === undefined ? null : Number(scope) });
        }
      },
      text: (chunk) => {
        const last = names.at(-1);
        if (inName && last !== undefined) last.refersTo += chunk;
      },
      close: () => {
        inName = false;
      },
    });
    return {
      sheets,
      date1904,
      names: names
        // Print areas and titles are page set-up, not names anyone gave.
        .filter(({ name }) => !name.startsWith('_xlnm.'))
        .map(({ name, refersTo, sheet }) => {
          const scope = sheet === null ? undefined : sheets[sheet]?.name;
          return { name, refersTo: unescapeText(refersTo), ...(scope !== undefined && { sheet: scope }) };
        }),
    };
  }

  private *worksheets(outline: Outline, relationships: readonly Relationship[]): Generator<ListedSheet & { readonly part: string }> {
    const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
    const seen = new Set<string>();
    const read = new Set<string>();
    for (const sheet of outline.sheets) {
      const relationship = byId.get(sheet.relationship);
      if (seen.has(sheet.name.toLowerCase())) this.reading.report('duplicateSheetName', sheet.name);
      seen.add(sheet.name.toLowerCase());
      // Two sheets that name the same part would let a small file be read any number of times.
      if (relationship === undefined || !this.file.has(relationship.target) || read.has(relationship.target)) {
        this.reading.report('sheetMissing', sheet.name);
      } else if (relationship.kind !== 'worksheet') {
        this.reading.report('sheetWithoutCells', sheet.name);
      } else {
        read.add(relationship.target);
        yield { ...sheet, part: relationship.target };
      }
    }
  }

  private reportForeignParts(relationships: readonly Relationship[]): void {
    if (relationships.some(({ kind }) => kind === 'vbaProject')) this.reading.report('macros');
    if (relationships.some(({ kind }) => kind === 'externalLink')) this.reading.report('externalLinks');
  }

  /** Parts of other programs may be anything; one that cannot be read does not spoil the workbook. */
  private readCustomXml(relationships: readonly Relationship[]): string[] {
    const parts = new Set(relationships.filter(({ kind }) => kind === 'customXml').map(({ target }) => target));
    const documents: string[] = [];
    for (const part of parts) {
      try {
        this.file.walk(part, {});
        documents.push(this.file.text(part));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        this.reading.report('customXml');
      }
    }
    return documents;
  }
}

function styleRecord(styles: readonly (CellStyle | null)[]): Readonly<Record<string, CellStyle>> {
  const record: Record<string, CellStyle> = Object.create(null) as Record<string, CellStyle>;
  styles.forEach((style, index) => {
    if (style !== null) record[styleKey(index)] = style;
  });
  return record;
}
