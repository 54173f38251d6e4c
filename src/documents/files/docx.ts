/**
 * A Word document → plain text: one line per paragraph with the mark Word gives it, tables as rows
 * between bars. What was deleted under revision, instructions of fields and second forms of drawings are left out.
 */
import { ProblemError, refusal, success, type Result } from '../../domain';
import { attribute, DEFAULT_LIMITS, OfficePackage, type Attributes } from '../../xlsx';
import { DocxNumbering, type NumberingReference } from './docx-numbering';

/** Tables within tables within text boxes nest deeper than a workbook does. */
const DEPTH = 256;
const MOST_TEXT = 16 * 1024 * 1024;
/** What Word encrypts, and what it wrote before 2007, comes in this container. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

interface Paragraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
}

interface Cell {
  readonly lines: string[];
  span: number;
}

interface Table {
  readonly rows: Cell[][];
}

/** Left out with everything in them. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'instrText']);
/** The tables that only place a letterhead and a signature side by side. */
const LETTERHEAD = /cộng hòa xã hội|cộng hoà xã hội|độc lập\s*-\s*tự do|nơi nhận|đảng cộng sản việt nam/iu;

/**
 * @returns refused with `document.password`, `document.broken` or `document.unknownType` (Word 97–2003)
 */
export function readDocx(bytes: Uint8Array, name: string): Result<string> {
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    return isEncrypted(bytes) ? refusal('document.password', { name }) : refusal('document.unknownType', { name });
  }
  try {
    const file = new OfficePackage(bytes, name, { ...DEFAULT_LIMITS, depth: DEPTH });
    const main = file.relationships('').find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
    const numbering = new DocxNumbering();
    for (const { kind, target } of file.relationships(main)) {
      if (kind === 'numbering' && file.has(target)) numbering.readLists(file, target);
      if (kind === 'styles' && file.has(target)) numbering.readStyles(file, target);
    }
    const walker = new DocumentWalker(numbering);
    file.walk(main, walker);
    return success(walker.lines.join('\n'));
  } catch (error) {
    if (error instanceof TooMuchText) return refusal('document.tooLarge', { name, bytes: error.length, limit: MOST_TEXT });
    // Whatever is wrong with the archive or its parts: the file is not as Word wrote it.
    if (error instanceof ProblemError) return refusal('document.broken', { name });
    throw error;
  }
}

/** "EncryptedPackage" in UTF-16 is the name of the stream that holds what a password protects. */
function isEncrypted(bytes: Uint8Array): boolean {
  const wanted = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

class TooMuchText extends Error {
  constructor(readonly length: number) {
    super('too much text');
    this.name = 'TooMuchText';
  }
}

class DocumentWalker {
  readonly lines: string[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private skipped = 0;
  private isText = false;
  private length = 0;

  constructor(private readonly numbering: DocxNumbering) {}

  open(name: string, attributes: Attributes, parent: string): void {
    if (this.skipped > 0 || LEFT_OUT.has(name)) {
      // "del" also marks a deleted paragraph sign, which has nothing in it.
      this.skipped += 1;
      return;
    }
    const paragraph = this.paragraphs.at(-1);
    const value = (): string => attribute(attributes, 'val') ?? '';
    if (name === 'p') this.paragraphs.push({ text: '', style: null, list: null, level: null });
    else if (name === 't') this.isText = true;
    else if (name === 'tbl') this.tables.push({ rows: [] });
    else if (name === 'tr') this.tables.at(-1)?.rows.push([]);
    else if (name === 'tc') this.tables.at(-1)?.rows.at(-1)?.push({ lines: [], span: 1 });
    else if (name === 'gridSpan') this.widen(Number(value()));
    else if (paragraph === undefined) return;
    else if (name === 'tab' && parent === 'r') paragraph.text += this.tables.length > 0 ? ' ' : '\t';
    else if (name === 'br' || name === 'cr') paragraph.text += '\n';
    else if (name === 'noBreakHyphen') paragraph.text += '-';
    else if (name === 'pStyle' && parent === 'pPr') paragraph.style = value();
    else if (name === 'numId' && parent === 'numPr') paragraph.list = value();
    else if (name === 'ilvl' && parent === 'numPr') paragraph.level = Number(value());
  }

  text(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!this.isText || this.skipped > 0 || paragraph === undefined) return;
    this.length += text.length;
    if (this.length > MOST_TEXT) throw new TooMuchText(this.length);
    paragraph.text += text;
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    if (name === 't') this.isText = false;
    else if (name === 'p') this.endParagraph();
    else if (name === 'tbl') this.endTable();
  }

  private widen(span: number): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell !== undefined && span > 1 && span <= 64) cell.span = span;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const own: NumberingReference = { list: paragraph.list, level: paragraph.level };
    const words = paragraph.text.replace(/[ \u00a0]+$/gm, '');
    const mark = words.trim() === '' ? '' : this.numbering.next(own, paragraph.style);
    this.put([mark === '' ? words : `${mark} ${words.trimStart()}`]);
  }

  /** Lines of a cell where one is open, of the text otherwise. */
  private put(lines: readonly string[]): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell !== undefined) cell.lines.push(...lines);
    else this.lines.push(...lines);
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    const words = table.rows.flat().flatMap((cell) => cell.lines).join('\n');
    const isLayout = table.rows.every((row) => row.length <= 2) && (table.rows.length <= 3 || table.rows.every((row) => row.length === 1)) && (LETTERHEAD.test(words) || table.rows.every((row) => row.length === 1));
    if (isLayout || this.tables.length > 0) {
      this.put(table.rows.flatMap((row) => row.flatMap((cell) => [...cell.lines, ''])));
      return;
    }
    this.put(['', ...table.rows.map(rowLine), '']);
  }
}

/** A row between bars; a cell over several columns is followed by blank ones. */
function rowLine(row: readonly Cell[]): string {
  const cells = row.flatMap((cell) => [cell.lines.join(' ').replace(/\s+/g, ' ').replaceAll('|', '/').trim(), ...Array.from({ length: cell.span - 1 }, () => '')]);
  return `| ${cells.join(' | ')} |`;
}
