/**
 * The archive around a workbook, read as if its author meant harm: everything is checked against the
 * directory before a byte is inflated, and inflating stops as soon as an entry outgrows what it promised.
 * Format: PKWARE APPNOTE 6.3.10, 4.3 and 4.5.3.
 */
import { Inflate } from 'fflate';
import { ProblemError } from '../domain';
import type { ReadLimits } from './limits';
import { refused } from './refused';

export interface ZipEntry {
  readonly name: string;
  /** Where its header begins, and where its compressed bytes do. */
  readonly offset: number;
  readonly start: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly deflated: boolean;
}

/** Part names compare without regard to case (OPC, 6.2.2.3), so entries are keyed in lower case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const LOCAL_HEADER_SIZE = 30;
const DIRECTORY_HEADER_SIZE = 46;
const ZIP64_FIELD = 0x0001;
const IN_ZIP64 = 0xffffffff;
/** Deflate grows at most 1032-fold, so a piece of this size stays below 9 MB. */
const PIECE = 8192;

/**
 * The entries of an archive.
 * @param name the file's name, for the refusals
 * @throws ProblemError `file.brokenZip`, `file.bomb` (entries, bytes) or `file.unsafeEntry`
 */
export function readDirectory(bytes: Uint8Array, name: string, limits: ReadLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw refused('file.brokenZip', { name });
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw refused('file.bomb', { name, what: 'entries' });

  const entries = new Map<string, ZipEntry>();
  let position = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const header = readHeader(view, bytes, position, end, name);
    position = header.next;
    const { entry } = header;
    if (!isSafe(entry.name)) throw refused('file.unsafeEntry', { name, entry: entry.name });
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw refused('file.unsafeEntry', { name, entry: entry.name });
    total += entry.size;
    if (entry.size > limits.entryBytes || total > limits.totalBytes) throw refused('file.bomb', { name, what: 'bytes' });
    entries.set(key, entry);
  }
  if (position !== end && !isZip64Tail(view, position)) throw refused('file.brokenZip', { name });
  refuseOverlaps([...entries.values()], name);
  return entries;
}

/**
 * The bytes of an entry, checked against the size and checksum of the directory.
 * @throws ProblemError `file.brokenZip`
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, name: string): Uint8Array {
  const compressed = bytes.subarray(entry.start, entry.start + entry.compressedSize);
  const content = entry.deflated ? inflate(compressed, entry.size, name) : compressed;
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw refused('file.brokenZip', { name });
  return content;
}

function inflate(compressed: Uint8Array, size: number, name: string): Uint8Array {
  const content = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw refused('file.brokenZip', { name });
    content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < compressed.length; at += PIECE) {
      inflater.push(compressed.subarray(at, at + PIECE), at + PIECE >= compressed.length);
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw refused('file.brokenZip', { name });
  }
  return content.subarray(0, filled);
}

/** The end record stands last, before a comment of at most 65 535 bytes. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD && at + END_RECORD_SIZE + view.getUint16(at + 20, true) === view.byteLength) {
      return at;
    }
  }
  return null;
}

/** Writers that prepare for large files put two more records between the directory and the end record. */
function isZip64Tail(view: DataView, position: number): boolean {
  return position + 4 <= view.byteLength && view.getUint32(position, true) === 0x06064b50;
}

function readHeader(
  view: DataView,
  bytes: Uint8Array,
  position: number,
  end: number,
  name: string,
): { readonly entry: ZipEntry; readonly next: number } {
  const broken = (): ProblemError => refused('file.brokenZip', { name });
  if (position + DIRECTORY_HEADER_SIZE > end || view.getUint32(position, true) !== DIRECTORY_HEADER) throw broken();
  const flags = view.getUint16(position + 8, true);
  const method = view.getUint16(position + 10, true);
  const nameLength = view.getUint16(position + 28, true);
  const extraLength = view.getUint16(position + 30, true);
  const next = position + DIRECTORY_HEADER_SIZE + nameLength + extraLength + view.getUint16(position + 32, true);
  if (next > end) throw broken();
  if ((flags & 1) !== 0) throw refused('file.encryptedOrOldFormat', { name });
  if (method !== 0 && method !== 8) throw broken();

  const nameBytes = bytes.subarray(position + DIRECTORY_HEADER_SIZE, position + DIRECTORY_HEADER_SIZE + nameLength);
  const extra = position + DIRECTORY_HEADER_SIZE + nameLength;
  const [size, compressedSize, offset] = sizes(view, position, extra, extra + extraLength);
  if (offset + LOCAL_HEADER_SIZE > end || view.getUint32(offset, true) !== LOCAL_HEADER) throw broken();
  // Programs differ in which of the two names they believe; a file that gives two is not to be read at all.
  const localNameLength = view.getUint16(offset + 26, true);
  const localName = bytes.subarray(offset + LOCAL_HEADER_SIZE, offset + LOCAL_HEADER_SIZE + localNameLength);
  if (localName.length !== nameBytes.length || localName.some((byte, index) => byte !== nameBytes[index])) throw broken();
  const start = offset + LOCAL_HEADER_SIZE + localNameLength + view.getUint16(offset + 28, true);
  if (start + compressedSize > end) throw broken();
  return {
    entry: {
      name: new TextDecoder().decode(nameBytes),
      offset,
      start,
      compressedSize,
      size,
      crc: view.getUint32(position + 16, true),
      deflated: method === 8,
    },
    next,
  };
}

/** Inflated size, compressed size and offset; each moves to the ZIP64 field when it reads 0xFFFFFFFF. */
function sizes(view: DataView, position: number, extra: number, extraEnd: number): [number, number, number] {
  const values: [number, number, number] = [
    view.getUint32(position + 24, true),
    view.getUint32(position + 20, true),
    view.getUint32(position + 42, true),
  ];
  for (let at = extra; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let field = at + 4;
    for (const index of [0, 1, 2] as const) {
      if (values[index] !== IN_ZIP64 || field + 8 > extraEnd) continue;
      values[index] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
  return values;
}

function isSafe(entry: string): boolean {
  return (
    entry !== '' &&
    !entry.startsWith('/') &&
    !entry.includes('\\') &&
    !entry.includes('\0') &&
    !/^[A-Za-z]:/.test(entry) &&
    !entry.split('/').some((segment) => segment === '..' || segment === '.')
  );
}

/** Entries that share their bytes are how a small file promises a huge one (Fifield 2019). */
function refuseOverlaps(entries: ZipEntry[], name: string): void {
  let end = 0;
  for (const entry of entries.sort((left, right) => left.offset - right.offset)) {
    if (entry.offset < end) throw refused('file.bomb', { name, what: 'bytes' });
    end = entry.start + entry.compressedSize;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) !== 0 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of an entry's bytes (CRC-32 of APPNOTE 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
