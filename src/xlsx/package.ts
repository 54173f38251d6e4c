/**
 * The parts of an Office document and how they refer to each other: always by relationship type, never
 * by the file names some program happens to use (ISO 29500-2).
 */
import type { ReadLimits } from './limits';
import { refused } from './refused';
import { attribute, decodeXml, walkXml, type XmlHandler } from './xml';
import { inflateEntry, readDirectory, type ZipDirectory, type ZipEntry } from './zip';

export interface Relationship {
  readonly id: string;
  /** Last words of the type, the same in both vocabularies: `worksheet`, `sharedStrings`. */
  readonly kind: string;
  /** Part name without leading slash. */
  readonly target: string;
}

/** Transitional, strict, and Microsoft's own relationship types. */
const VOCABULARIES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/',
  'http://schemas.microsoft.com/office/2006/relationships/',
];

export class OfficePackage {
  private readonly directory: ZipDirectory;

  /** @throws ProblemError as {@link readDirectory} */
  constructor(
    private readonly bytes: Uint8Array,
    readonly name: string,
    private readonly limits: ReadLimits,
  ) {
    this.directory = readDirectory(bytes, name, limits);
  }

  /** In the order of the archive. */
  entries(): readonly ZipEntry[] {
    return [...this.directory.values()].sort((left, right) => left.offset - right.offset);
  }

  has(part: string): boolean {
    return this.directory.has(part.toLowerCase());
  }

  /** @throws ProblemError `file.missingPart`, `file.brokenZip` */
  read(part: string): Uint8Array {
    const entry = this.directory.get(part.toLowerCase());
    if (entry === undefined) throw refused('file.missingPart', { name: this.name, part });
    return inflateEntry(this.bytes, entry, this.name);
  }

  /** @throws ProblemError as {@link read} and {@link walkXml} */
  walk(part: string, handler: XmlHandler): void {
    walkXml({ bytes: this.read(part), part, file: this.name, depth: this.limits.depth }, handler);
  }

  /** An XML part as text, without its byte order mark; fails as {@link walk} does where the encoding is wrong. */
  text(part: string): string {
    return decodeXml(this.read(part), part, this.name);
  }

  /** Relationships of a part inside the package, or of the package itself for ''. None when it has no list of them. */
  relationships(part: string): readonly Relationship[] {
    const slash = part.lastIndexOf('/') + 1;
    const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    if (!this.has(list)) return [];
    const found: Relationship[] = [];
    this.walk(list, {
      open: (element, attributes) => {
        if (element !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
        const type = attribute(attributes, 'Type') ?? '';
        const vocabulary = VOCABULARIES.find((prefix) => type.startsWith(prefix));
        if (vocabulary === undefined) return;
        found.push({
          id: attribute(attributes, 'Id') ?? '',
          kind: type.slice(vocabulary.length),
          target: resolve(part.slice(0, slash), attribute(attributes, 'Target') ?? ''),
        });
      },
    });
    return found;
  }
}

/** A target as a part name. It only ever names an entry of the archive, never a file. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '' || segment === '.') continue;
    // Above the root is the root (RFC 3986, 5.2.4); LibreOffice writes `../customXml/item1.xml` there.
    if (segment === '..') path.pop();
    else path.push(segment);
  }
  return path.join('/');
}
