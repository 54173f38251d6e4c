/**
 * One forward pass over an XML part: no tree, no entities but the five of XML, no document type, no
 * nesting beyond the limit. Names come without their prefix, because producers choose prefixes freely.
 */
import { SaxesParser } from 'saxes';
import { refused } from './refused';
import { encodingOf } from './text';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** `parent` is the name of the enclosing element, '' at the root. */
  open?(name: string, attributes: Attributes, parent: string): void;
  text?(text: string): void;
  close?(name: string, parent: string): void;
}

export interface XmlSource {
  readonly bytes: Uint8Array;
  /** The part's name and the file's, for refusals. */
  readonly part: string;
  readonly file: string;
  readonly depth: number;
}

const CHUNK = 65_536;

/**
 * Walks a part.
 * @throws ProblemError `file.brokenXml` when it is not well formed, not UTF-8 or UTF-16, or declares a
 *   document type; `file.bomb` (depth); and whatever the handler throws
 */
export function walkXml(source: XmlSource, handler: XmlHandler): void {
  const { part, file: name } = source;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const path: string[] = [];
  const broken = (): never => {
    throw refused('file.brokenXml', { name, part });
  };

  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', (tag) => {
    if (path.length >= source.depth) throw refused('file.bomb', { name, what: 'depth' });
    const local = localName(tag.name);
    handler.open?.(local, tag.attributes, path.at(-1) ?? '');
    path.push(local);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', () => {
    const local = path.pop() ?? '';
    handler.close?.(local, path.at(-1) ?? '');
  });

  for (const text of decoded(source.bytes, broken)) parser.write(text);
  parser.close();
}

/** An attribute by its name without prefix: `r:id`, `d3p1:id` and `id` are all `id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return prefixed === undefined ? undefined : attributes[prefixed];
}

/** `1` and `true` are both true in spreadsheet files. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The namespace of a root element, from its own declarations. */
export function rootNamespace(attributes: Attributes): readonly string[] {
  return Object.keys(attributes)
    .filter((key) => key === 'xmlns' || key.startsWith('xmlns:'))
    .map((key) => attributes[key] ?? '');
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * The text of a whole part.
 * @throws ProblemError `file.brokenXml` when it is neither UTF-8 nor UTF-16
 */
export function decodeXml(bytes: Uint8Array, part: string, name: string): string {
  const broken = (): never => {
    throw refused('file.brokenXml', { name, part });
  };
  return [...decoded(bytes, broken)].join('');
}

function* decoded(bytes: Uint8Array, broken: () => never): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK) {
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length });
    } catch {
      broken();
    }
    yield text;
  }
}
