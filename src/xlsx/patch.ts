/**
 * A package with some of its parts replaced and every other entry as it was, compressed bytes included:
 * how a file that belongs to somebody else is changed. Format: PKWARE APPNOTE 6.3.10, 4.3.
 */
import { deflateSync } from 'fflate';
import { ProblemError, success, type Result } from '../domain';
import { DEFAULT_LIMITS, type ReadLimits } from './limits';
import { OfficePackage } from './package';
import { crc32, type ZipEntry } from './zip';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const DEFLATED = 8;
const VERSION = 20;
/** Names are UTF-8. Sizes stand in the headers, never behind the data. */
const FLAGS = 0x0800;
/** 1 January 1980, the earliest day an archive can name: the same change gives the same bytes. */
const NO_DATE = 0x0021;

/** Reads a package and collects what is to be replaced in it. */
export class PackagePatch {
  readonly file: OfficePackage;
  private readonly replaced = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();

  /** @throws ProblemError as the reader does for what is no package */
  constructor(
    private readonly bytes: Uint8Array,
    name: string,
    limits: ReadLimits = DEFAULT_LIMITS,
  ) {
    this.file = new OfficePackage(bytes, name, limits);
  }

  /** A part's text as it will be written. */
  text(part: string): string {
    const changed = this.replaced.get(part.toLowerCase());
    return changed === undefined ? this.file.text(part) : new TextDecoder().decode(changed.bytes);
  }

  has(part: string): boolean {
    return this.replaced.has(part.toLowerCase()) || this.file.has(part);
  }

  /** Replaces a part, or adds it. */
  set(part: string, text: string): void {
    this.replaced.set(part.toLowerCase(), { name: part, bytes: new TextEncoder().encode(text) });
  }

  /** The archive: entries in their order, then what was added. */
  archive(): Uint8Array {
    const untouched = new Map(this.replaced);
    const entries = this.file.entries().map((entry) => {
      const change = untouched.get(entry.name.toLowerCase());
      untouched.delete(entry.name.toLowerCase());
      return change === undefined ? keptEntry(this.bytes, entry) : newEntry(entry.name, change.bytes);
    });
    return joined([...entries, ...[...untouched.values()].map(({ name, bytes }) => newEntry(name, bytes))]);
  }
}

/**
 * A file with parts changed.
 * @param change sets parts; what it throws as a ProblemError comes back as the refusal
 */
export function patchPackage(bytes: Uint8Array, name: string, change: (patch: PackagePatch) => void): Result<Uint8Array> {
  try {
    const patch = new PackagePatch(bytes, name);
    change(patch);
    return success(patch.archive());
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}

interface WrittenEntry {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
}

function keptEntry(bytes: Uint8Array, { name, start, compressedSize, size, crc, deflated }: ZipEntry): WrittenEntry {
  return { name: new TextEncoder().encode(name), method: deflated ? DEFLATED : 0, crc, size, compressed: bytes.subarray(start, start + compressedSize) };
}

function newEntry(name: string, content: Uint8Array): WrittenEntry {
  return { name: new TextEncoder().encode(name), method: DEFLATED, crc: crc32(content), size: content.length, compressed: deflateSync(content, { level: 6 }) };
}

function joined(entries: readonly WrittenEntry[]): Uint8Array {
  const LOCAL = 30;
  const CENTRAL = 46;
  const END = 22;
  const size = entries.reduce((sum, { name, compressed }) => sum + LOCAL + CENTRAL + 2 * name.length + compressed.length, END);
  const archive = new Uint8Array(size);
  const view = new DataView(archive.buffer);
  const offsets: number[] = [];
  let at = 0;
  const common = (from: number, { method, crc, size: length, compressed, name }: WrittenEntry): void => {
    view.setUint16(from, VERSION, true);
    view.setUint16(from + 2, FLAGS, true);
    view.setUint16(from + 4, method, true);
    view.setUint16(from + 8, NO_DATE, true);
    view.setUint32(from + 10, crc, true);
    view.setUint32(from + 14, compressed.length, true);
    view.setUint32(from + 18, length, true);
    view.setUint16(from + 22, name.length, true);
  };
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    common(at + 4, entry);
    archive.set(entry.name, at + LOCAL);
    archive.set(entry.compressed, at + LOCAL + entry.name.length);
    at += LOCAL + entry.name.length + entry.compressed.length;
  }
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    view.setUint32(at, DIRECTORY_HEADER, true);
    view.setUint16(at + 4, VERSION, true);
    common(at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    archive.set(entry.name, at + CENTRAL);
    at += CENTRAL + entry.name.length;
  }
  view.setUint32(at, END_RECORD, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return archive;
}
