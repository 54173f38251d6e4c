/**
 * @jest-environment jsdom
 *
 * What Office's own validator asks of the manifest, without the network: the schema's element order, resources,
 * lengths, addresses, icons.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addinUrl, DEFAULT_ADDIN_URL, manifestFor } from '../../scripts/static-files';

const ROOT = path.join(__dirname, '../..');
const xml = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const SCREENS = ['load', 'split', 'check', 'review', 'track'];
const NAMESPACES = [
  'http://schemas.microsoft.com/office/appforoffice/1.1',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  'http://www.w3.org/2001/XMLSchema-instance',
];

/** Children in the schema's order (MS-OWEMXML 5.2 and 5.5); `?` may be missing, `+` may repeat. */
const CHILDREN: Record<string, string> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides',
  DisplayName: 'Override+',
  Requirements: 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  VersionOverrides: 'Description? Requirements? Hosts Resources',
  Hosts: 'Host+',
  DesktopFormFactor: 'GetStarted FunctionFile? ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'CustomTab',
  CustomTab: 'Group+ Label',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'Image+',
  Action: 'TaskpaneId SourceLocation Title',
  Resources: 'Images Urls ShortStrings LongStrings',
  Images: 'Image+',
  Urls: 'Url+',
  ShortStrings: 'String+',
  LongStrings: 'String+',
  String: 'Override+',
};

function parse(text: string): Document {
  return new DOMParser().parseFromString(text, 'application/xml');
}

function all(document: Document, name: string): Element[] {
  return [...document.getElementsByTagNameNS('*', name)];
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.tagName}> has no ${name}`);
  return value;
}

function orderFaults(document: Document): string[] {
  return all(document, '*').flatMap((element) => {
    const expected = CHILDREN[element.localName];
    if (expected === undefined) return [];
    const pattern = expected
      .split(' ')
      .map((word) => (word.endsWith('+') ? `(?:${word.slice(0, -1)} )+` : word.endsWith('?') ? `(?:${word.slice(0, -1)} )?` : `${word} `))
      .join('');
    const found = [...element.children].map((child) => `${child.localName} `).join('');
    return new RegExp(`^${pattern}$`).test(found) ? [] : [`${element.localName}: ${found}`];
  });
}

/** Width and height of a PNG, from its first chunk. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is not a PNG`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const manifest = parse(xml);

describe('manifest.xml', () => {
  test('is well-formed and follows the order of the schema', () => {
    expect(all(manifest, 'parsererror')).toEqual([]);
    expect(manifest.documentElement.localName).toBe('OfficeApp');
    expect(orderFaults(manifest)).toEqual([]);
  });

  test('the order check notices elements that changed places', () => {
    const swapped = xml.replace(/( *<Version>.*\n)( *<ProviderName>.*\n)/, '$2$1');
    expect(swapped).not.toBe(xml);
    expect(orderFaults(parse(swapped))).toHaveLength(1);
  });

  test('has an id, a four-part version equal to the package, and Vietnamese as its own language', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(all(manifest, 'Id')[0]?.textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(all(manifest, 'Version')[0]?.textContent).toBe(`${version}.0`);
    expect(all(manifest, 'DefaultLocale')[0]?.textContent).toBe('vi-VN');
  });

  test('asks for no more than ExcelApi 1.1, so that an older Excel shows the pane and the pane can explain', () => {
    const sets = all(manifest, 'Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')]);
    expect(sets).toEqual([['ExcelApi', '1.1']]);
  });

  test('every resource is defined once, used, and every reference points to the right kind', () => {
    const kinds: Record<string, string> = {};
    for (const kind of ['Images', 'Urls', 'ShortStrings', 'LongStrings']) {
      for (const resource of all(manifest, kind).flatMap((list) => [...list.children])) {
        const id = attribute(resource, 'id');
        expect(id.length).toBeLessThanOrEqual(32);
        expect(kinds[id]).toBeUndefined();
        kinds[id] = kind;
      }
    }
    const wanted: Record<string, string> = { Image: 'Images', SourceLocation: 'Urls', LearnMoreUrl: 'Urls', Label: 'ShortStrings', Title: 'ShortStrings', Description: 'LongStrings' };
    const references = all(manifest, '*').filter((element) => element.hasAttribute('resid'));
    for (const reference of references) {
      expect([reference.localName, attribute(reference, 'resid'), kinds[attribute(reference, 'resid')]]).toEqual([
        reference.localName,
        attribute(reference, 'resid'),
        wanted[reference.localName],
      ]);
    }
    const used = new Set(references.map((reference) => attribute(reference, 'resid')));
    expect(Object.keys(kinds).filter((id) => !used.has(id))).toEqual([]);
  });

  test('texts keep to 125 and 250 characters in both languages, and each has its English pair', () => {
    const short = [...all(manifest, 'DisplayName'), ...all(manifest, 'ShortStrings').flatMap((list) => [...list.children])];
    const long = [
      ...all(manifest, 'Description').filter((element) => element.hasAttribute('DefaultValue')),
      ...all(manifest, 'LongStrings').flatMap((list) => [...list.children]),
    ];
    for (const [texts, limit] of [[short, 125], [long, 250]] as const) {
      expect(texts.length).toBeGreaterThan(1);
      for (const text of texts) {
        const overrides = [...text.children];
        expect(overrides.map((override) => attribute(override, 'Locale'))).toEqual(['en-US']);
        for (const value of [attribute(text, 'DefaultValue'), ...overrides.map((override) => attribute(override, 'Value'))]) {
          expect(value.trim()).toBe(value);
          expect(value.length).toBeGreaterThan(0);
          expect(value.length).toBeLessThanOrEqual(limit);
        }
      }
    }
    expect(all(manifest, 'ProviderName')[0]?.textContent.length).toBeLessThanOrEqual(125);
  });

  test('five buttons open the one pane, each at its own screen', () => {
    const urls = Object.fromEntries(all(manifest, 'Url').map((url) => [attribute(url, 'id'), attribute(url, 'DefaultValue')]));
    const actions = all(manifest, 'Action');
    const screens = actions.map((action) => new URL(urls[attribute([...action.children][1] as Element, 'resid')] ?? '').search);
    expect(screens).toEqual(SCREENS.map((screen) => `?screen=${screen}`));
    expect(new Set(all(manifest, 'TaskpaneId').map((id) => id.textContent)).size).toBe(1);
    const labels = all(manifest, 'Control').map((control) => attribute([...control.children][0] as Element, 'resid'));
    const texts = Object.fromEntries(all(manifest, 'String').map((text) => [attribute(text, 'id'), attribute(text, 'DefaultValue')]));
    expect(labels.map((label) => texts[label])).toEqual(['Nạp', 'Phân bổ', 'Kiểm tra', 'Thẩm định', 'Theo dõi']);
  });

  test('icons exist and have the size they are named for', () => {
    const files = new Map<string, number>();
    for (const image of all(manifest, 'Images').flatMap((list) => [...list.children])) {
      files.set(attribute(image, 'DefaultValue'), Number(/\.(\d+)$/.exec(attribute(image, 'id'))?.[1]));
    }
    files.set(attribute(all(manifest, 'IconUrl')[0] as Element, 'DefaultValue'), 32);
    files.set(attribute(all(manifest, 'HighResolutionIconUrl')[0] as Element, 'DefaultValue'), 64);
    for (const [address, size] of files) {
      const file = path.join(ROOT, 'assets', new URL(address).pathname);
      expect([address, existsSync(file) && pngSize(file)]).toEqual([address, [size, size]]);
    }
    for (const name of ['app', ...SCREENS]) {
      expect(pngSize(path.join(ROOT, `assets/icons/${name}-128.png`))).toEqual([128, 128]);
    }
    for (const icon of all(manifest, 'Icon')) {
      const sizes = [...icon.children].map((image) => [attribute(image, 'size'), /\.(\d+)$/.exec(attribute(image, 'resid'))?.[1]]);
      expect(sizes).toEqual(['16', '32', '64', '80'].map((size) => [size, size]));
    }
  });

  test('names no host but the add-in’s own, over https', () => {
    const addresses = [...xml.matchAll(/https?:\/\/[^"<\s]+/g)].map((match) => match[0]).filter((address) => !NAMESPACES.includes(address));
    expect(addresses.filter((address) => new URL(address).origin !== DEFAULT_ADDIN_URL)).toEqual([]);
    expect(all(manifest, 'AppDomain')).toEqual([]);
  });
});

describe('addresses from the environment', () => {
  test('move every address and nothing else', () => {
    const moved = manifestFor(xml, addinUrl('https://ke-hoach.example.gov.vn/phan-bo/'));
    expect(moved).not.toContain(DEFAULT_ADDIN_URL);
    expect(moved.split('https://ke-hoach.example.gov.vn/phan-bo').join(DEFAULT_ADDIN_URL)).toBe(xml);
    expect(moved).toContain('"https://ke-hoach.example.gov.vn/phan-bo/taskpane.html?screen=split"');
  });

  test('default to this machine', () => {
    expect(addinUrl(undefined)).toBe('https://localhost:3000');
    expect(addinUrl('')).toBe('https://localhost:3000');
  });

  test.each(['http://intranet', 'intranet/phan-bo', 'https://a/b?c=d', 'https://user:word@host/', 'https://a/#b', 'file:///c:/x'])(
    'are refused when Excel could not use them: %s',
    (value) => {
      expect(() => addinUrl(value)).toThrow(/^ADDIN_URL /);
    },
  );
});
