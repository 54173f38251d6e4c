/** Custom XML parts and settings: state that is not in cells. */
import { SaxesParser } from 'saxes';
import { HostError, orNotFound, type Json } from '../protocol';
import type { HostSession } from '../session';
import { hostObject, type HandlerTable, type HostObject } from '../table';

type PartTypes = Pick<
  HandlerTable,
  | 'CustomXmlPartCollection'
  | 'CustomXmlPartScopedCollection'
  | 'CustomXmlPart'
  | 'SettingCollection'
  | 'Setting'
>;

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

function set(key: string, value: Json, host: HostSession): void {
  host.model.settings.set(key, JSON.stringify(value));
  host.documentEvent({ event: 'settingsChanged', target: '' });
}

export const partTypes: PartTypes = {
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
        if (args.string(0) === '') throw new HostError('InvalidArgument');
        set(args.string(0), args.json(1), host);
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
          set(object.key, value, host);
        },
      },
    },
    methods: {
      delete: (object, _, host) => {
        if (!host.model.settings.delete(object.key)) throw new HostError('ItemNotFound');
        host.documentEvent({ event: 'settingsChanged', target: '' });
      },
    },
  },
};
