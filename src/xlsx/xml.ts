/**
 * One forward pass over an XML part: no tree, no entities but the five of XML, no document type, no
 * nesting beyond the limit. Names come without their prefix, because producers choose prefixes freely.
 */
import { SaxesParser } from 'saxes';
import { refused } from './refused';

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
  let failure: unknown = null;
  const stop = (error: unknown): void => {
    failure ??= error;
    throw error;
  };
  const guarded = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      stop(error);
    }
  };

  parser.on('doctype', () => stop(refused('file.brokenXml', { name, part })));
  parser.on('opentag', (tag) => {
    if (path.length >= source.depth) stop(refused('file.bomb', { name, what: 'depth' }));
    const local = localName(tag.name);
    guarded(() => handler.open?.(local, tag.attributes, path.at(-1) ?? ''));
    path.push(local);
  });
  parser.on('text', (text) => guarded(() => handler.text?.(text)));
  parser.on('cdata', (text) => guarded(() => handler.text?.(text)));
  parser.on('closetag', () => {
    const local = path.pop() ?? '';
    guarded(() => handler.close?.(local, path.at(-1) ?? ''));
  });

  try {
    for (const text of decoded(source.bytes)) parser.write(text);
    parser.close();
  } catch {
    throw failure ?? refused('file.brokenXml', { name, part });
  }
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

/** The text of a whole part. */
export function decodeXml(bytes: Uint8Array): string {
  return [...decoded(bytes)].join('');
}

function* decoded(bytes: Uint8Array): Generator<string> {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK) {
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length });
  }
}
