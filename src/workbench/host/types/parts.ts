/** Names, custom XML parts and settings: state that is not in cells. */
import { SaxesParser } from 'saxes';
import { absoluteAddress, parseArea, splitAddress } from '../address';
import { HostError, orNotFound, type Json } from '../protocol';
import type { HostSession } from '../session';
import type { DefinedName } from '../spreadsheet';
import { hostObject, type Arguments, type HandlerTable, type HostObject } from '../table';

type PartTypes = Pick<
  HandlerTable,
  | 'NamedItemCollection'
  | 'NamedItem'
  | 'CustomXmlPartCollection'
  | 'CustomXmlPartScopedCollection'
  | 'CustomXmlPart'
  | 'SettingCollection'
  | 'Setting'
>;

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

function findName(name: string, sheet: string | null, host: HostSession): DefinedName | null {
  const folded = name.toLocaleLowerCase('en');
  return host.spreadsheet.names().find((each) => each.sheet === sheet && each.name.toLocaleLowerCase('en') === folded) ?? null;
}

function definition(object: HostObject<'NamedItem'>, host: HostSession): DefinedName {
  return orNotFound(findName(object.name, object.sheet, host));
}

function namedItem(name: DefinedName): HostObject<'NamedItem'> {
  return hostObject('NamedItem', { name: name.name, sheet: name.sheet });
}

/** The cells a name refers to, or null when it holds a constant or a formula. */
function target(name: DefinedName, host: HostSession): HostObject<'Range'> | null {
  const parts = splitAddress(name.formula.slice(1));
  const area = parseArea(parts.cells);
  const sheet = parts.sheet === null ? null : host.findSheet(parts.sheet);
  return area === null || sheet === null ? null : hostObject('Range', { sheet: sheet.id, area });
}

/** What a name or a table may be called: no cell's address, letters and digits and a few signs. */
export function isName(name: string): boolean {
  return NAME.test(name) && name.length <= 255 && parseArea(name) === null;
}

function addName(object: HostObject<'NamedItemCollection'>, args: Arguments, host: HostSession): HostObject<'NamedItem'> {
  const name = args.string(0);
  if (!isName(name)) throw new HostError('InvalidArgument');
  if (findName(name, object.sheet, host) !== null) throw new HostError('ItemAlreadyExists');
  const range = args.range(1);
  let formula: string;
  if (range !== null) formula = `=${absoluteAddress(host.sheet(range.sheet).name, range.area)}`;
  else {
    const given = args.string(1);
    formula = given.startsWith('=') ? given : `="${given.replaceAll('"', '""')}"`;
  }
  const made: DefinedName = { name, formula, sheet: object.sheet, comment: args.optionalString(2) ?? '', visible: true };
  host.spreadsheet.setName(made);
  return namedItem(made);
}

/** @throws HostError `InvalidArgument` when the text is no well-formed document */
function rootNamespace(xml: string): string {
  const root: { namespace: string | null } = { namespace: null };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    root.namespace ??= tag.uri;
  });
  parser.on('doctype', () => {
    throw new HostError('InvalidArgument');
  });
  try {
    parser.write(xml).close();
  } catch {
    throw new HostError('InvalidArgument');
  }
  if (root.namespace === null) throw new HostError('InvalidArgument');
  return root.namespace;
}

function partObject(id: string): HostObject<'CustomXmlPart'> {
  return hostObject('CustomXmlPart', { id });
}

function partsOf(namespace: string, host: HostSession): readonly HostObject<'CustomXmlPart'>[] {
  return [...host.model.customXml].filter(([, xml]) => rootNamespace(xml) === namespace).map(([id]) => partObject(id));
}

function xmlOf(object: HostObject<'CustomXmlPart'>, host: HostSession): string {
  return orNotFound(host.model.customXml.get(object.id));
}

/** Adds a part under a new id of the form Excel gives: `{GUID}`. */
export function addCustomXml(xml: string, host: HostSession): string {
  rootNamespace(xml);
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  host.model.customXml.set(id, xml);
  return id;
}

export const partTypes: PartTypes = {
  NamedItemCollection: {
    objects: {
      add: addName,
      getItemOrNullObject: (object, args, host) => {
        const found = findName(args.string(0), object.sheet, host);
        return found === null ? null : namedItem(found);
      },
    },
    methods: { getCount: (object, _, host) => host.spreadsheet.names().filter((each) => each.sheet === object.sheet).length },
    item: (object, key, host) => namedItem(orNotFound(findName(key, object.sheet, host))),
    items: (object, host) => host.spreadsheet.names().filter((each) => each.sheet === object.sheet).map(namedItem),
  },
  NamedItem: {
    identity: (object) => ({ _Id: object.name }),
    properties: {
      name: { get: (object, host) => definition(object, host).name },
      formula: {
        get: (object, host) => definition(object, host).formula,
        set: (object, value, host) => {
          if (typeof value !== 'string') throw new HostError('InvalidArgument');
          const formula = value.startsWith('=') ? value : `="${value.replaceAll('"', '""')}"`;
          host.spreadsheet.setName({ ...definition(object, host), formula });
        },
      },
      value: {
        get: (object, host) => {
          const name = definition(object, host);
          const range = target(name, host);
          return range === null ? constant(name.formula) : host.address(range.sheet, range.area);
        },
      },
      type: { get: (object, host) => nameType(definition(object, host), host) },
      scope: { get: (object) => (object.sheet === null ? 'Workbook' : 'Worksheet') },
      visible: {
        get: (object, host) => definition(object, host).visible,
        set: (object, value, host) => host.spreadsheet.setName({ ...definition(object, host), visible: value === true }),
      },
      comment: {
        get: (object, host) => definition(object, host).comment,
        set: (object, value, host) => host.spreadsheet.setName({ ...definition(object, host), comment: typeof value === 'string' ? value : '' }),
      },
    },
    objects: {
      getRange: (object, _, host) => {
        const range = target(definition(object, host), host);
        if (range === null) throw new HostError('InvalidReference');
        return range;
      },
      getRangeOrNullObject: (object, _, host) => target(definition(object, host), host),
      worksheet: (object) => {
        if (object.sheet === null) throw new HostError('InvalidOperation');
        return hostObject('Worksheet', { sheet: object.sheet });
      },
      worksheetOrNullObject: (object) => (object.sheet === null ? null : hostObject('Worksheet', { sheet: object.sheet })),
    },
    methods: {
      delete: (object, _, host) => {
        const name = definition(object, host);
        host.spreadsheet.removeName(name.name, name.sheet);
      },
    },
  },
  CustomXmlPartCollection: {
    objects: {
      add: (_, args, host) => partObject(addCustomXml(args.string(0), host)),
      getByNamespace: (_, args) => hostObject('CustomXmlPartScopedCollection', { namespace: args.string(0) }),
      getItemOrNullObject: (_, args, host) => (host.model.customXml.has(args.string(0)) ? partObject(args.string(0)) : null),
    },
    methods: { getCount: (_, __, host) => host.model.customXml.size },
    item: (_, key, host) => {
      if (!host.model.customXml.has(key)) throw new HostError('ItemNotFound');
      return partObject(key);
    },
    items: (_, host) => [...host.model.customXml.keys()].map(partObject),
  },
  CustomXmlPartScopedCollection: {
    objects: {
      getItemOrNullObject: (object, args, host) => partsOf(object.namespace, host).find((part) => part.id === args.string(0)) ?? null,
      // One and only one: more than one is as wrong as none.
      getOnlyItem: (object, _, host) => {
        const [first, ...rest] = partsOf(object.namespace, host);
        if (rest.length > 0) throw new HostError('GeneralException');
        return orNotFound(first);
      },
      getOnlyItemOrNullObject: (object, _, host) => {
        const [first, ...rest] = partsOf(object.namespace, host);
        return first !== undefined && rest.length === 0 ? first : null;
      },
    },
    methods: { getCount: (object, _, host) => partsOf(object.namespace, host).length },
    item: (object, key, host) => orNotFound(partsOf(object.namespace, host).find((part) => part.id === key)),
    items: (object, host) => partsOf(object.namespace, host),
  },
  CustomXmlPart: {
    identity: (object) => ({ Id: object.id }),
    properties: {
      id: { get: (object) => object.id },
      namespaceUri: { get: (object, host) => rootNamespace(xmlOf(object, host)) },
    },
    methods: {
      getXml: (object, _, host) => xmlOf(object, host),
      setXml: (object, args, host) => {
        xmlOf(object, host);
        rootNamespace(args.string(0));
        host.model.customXml.set(object.id, args.string(0));
      },
      delete: (object, _, host) => {
        xmlOf(object, host);
        host.model.customXml.delete(object.id);
      },
    },
  },
  SettingCollection: {
    objects: {
      add: (_, args, host) => {
        host.model.settings.set(args.string(0), JSON.stringify(args.json(1)));
        return hostObject('Setting', { key: args.string(0) });
      },
      getItemOrNullObject: (_, args, host) =>
        host.model.settings.has(args.string(0)) ? hostObject('Setting', { key: args.string(0) }) : null,
    },
    methods: { getCount: (_, __, host) => host.model.settings.size },
    item: (_, key, host) => {
      if (!host.model.settings.has(key)) throw new HostError('ItemNotFound');
      return hostObject('Setting', { key: key });
    },
    items: (_, host) => [...host.model.settings.keys()].map((key) => hostObject('Setting', { key })),
  },
  Setting: {
    identity: (object) => ({ _Id: object.key }),
    properties: {
      key: { get: (object) => object.key },
      value: {
        get: (object, host) => JSON.parse(orNotFound(host.model.settings.get(object.key))) as Json,
        set: (object, value, host) => {
          host.model.settings.set(object.key, JSON.stringify(value));
        },
      },
    },
    methods: {
      delete: (object, _, host) => {
        if (!host.model.settings.delete(object.key)) throw new HostError('ItemNotFound');
      },
    },
  },
};

/** What a name without cells shows: its number or text, otherwise the formula's own words. */
function constant(formula: string): Json {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula);
  if (text !== null) return (text[1] ?? '').replaceAll('""', '"');
  const number = Number(formula.slice(1));
  return formula.length > 1 && Number.isFinite(number) ? number : formula;
}

function nameType(name: DefinedName, host: HostSession): string {
  if (target(name, host) !== null) return 'Range';
  const value = constant(name.formula);
  if (typeof value === 'number') return 'Double';
  return 'String';
}
