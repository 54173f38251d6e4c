/** Archives made by hand, so that they can lie: about names, sizes, checksums and what belongs together. */
import { deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';

export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** What the directory claims instead of the truth. */
  readonly claim?: { readonly size?: number; readonly crc?: number; readonly compressedSize?: number };
  /** Name in the entry's own header when it is to differ from the directory's. */
  readonly localName?: string;
  readonly method?: number;
  readonly flags?: number;
  /** Index of an earlier entry whose content begins with this one's header: the two share their bytes. */
  readonly startsInside?: number;
  /** Sizes go into the ZIP64 field, as some writers always do. */
  readonly zip64?: boolean;
}

/** An archive of the entries as given, with nothing checked. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = typeof entry.content === 'string' ? strToU8(entry.content) : entry.content;
    const method = entry.method ?? 8;
    const data = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const crc = entry.claim?.crc ?? crc32(content);
    const size = entry.claim?.size ?? content.length;
    const compressedSize = entry.claim?.compressedSize ?? data.length;
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(compressedSize, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(localName.length, 26);
    const outer = entry.startsInside;
    offsets.push(outer === undefined ? offset : (offsets[outer] ?? 0) + 30 + (entries[outer]?.name.length ?? 0));
    if (outer === undefined) {
      chunks.push(local, localName, data);
      offset += local.length + localName.length + data.length;
    }
    directory.push(directoryHeader(entry, { method, crc, size, compressedSize, offset: offsets.at(-1) ?? 0 }));
  }
  const size = directory.reduce((sum, header) => sum + header.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}

function directoryHeader(
  entry: RawEntry,
  { method, crc, size, compressedSize, offset }: { method: number; crc: number; size: number; compressedSize: number; offset: number },
): Buffer {
  const name = Buffer.from(entry.name);
  const extra = Buffer.alloc(entry.zip64 === true ? 20 : 0);
  if (entry.zip64 === true) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(compressedSize), 12);
  }
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(entry.flags ?? 0, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(entry.zip64 === true ? 0xffffffff : compressedSize, 20);
  header.writeUInt32LE(entry.zip64 === true ? 0xffffffff : size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name, extra]);
}

/** Bit by bit, from the definition; node:zlib has one only since 20.15. */
function crc32(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of content) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ ((crc & 1) * 0xedb88320);
  }
  return ~crc >>> 0;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface HandmadeWorkbook {
  /** Inside `sheetData`. */
  readonly cells?: string;
  /** Inside `worksheet`, before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
  /** Inside `workbook`. */
  readonly workbook?: string;
  readonly sheets?: string;
  /** Inside `sst`. */
  readonly strings?: string;
  /** Further relationships of the workbook. */
  readonly relationships?: string;
  /** Parts added, or put in place of those made here; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly main?: string;
  readonly office?: string;
}

/** A minimal workbook, as a dishonest or odd program might write it. */
export function handmade(book: HandmadeWorkbook = {}): Uint8Array {
  const main = book.main ?? MAIN;
  const office = book.office ?? OFFICE;
  const parts: Record<string, string | Uint8Array | null> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${book.workbook ?? ''}<sheets>${book.sheets ?? '<sheet name="S" sheetId="1" r:id="s1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/tờ-1.xml"/>` +
      `<Relationship Id="t" Type="${office}/sharedStrings" Target="strings.xml"/>${book.relationships ?? ''}</Relationships>`,
    'xl/strings.xml': `<sst xmlns="${main}">${book.strings ?? ''}</sst>`,
    'xl/worksheets/tờ-1.xml': `<worksheet xmlns="${main}">${book.before ?? ''}<sheetData>${book.cells ?? ''}</sheetData>${book.after ?? ''}</worksheet>`,
    ...book.parts,
  };
  const entries = Object.entries(parts).flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
  return rawZip(entries);
}
