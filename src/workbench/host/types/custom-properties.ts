/** Excel.CustomProperty: properties add-ins give to a document, by keys in any case. */
import { HostError, orNotFound, type Json } from '../protocol';
import type { HostSession } from '../session';
import { hostObject, type Arguments, type HandlerTable } from '../table';

type PropertyTypes = Pick<HandlerTable, 'CustomProperty' | 'CustomPropertyCollection'>;

/** Longer keys and values are cut. */
const LIMIT = 255;

export interface CustomProperty {
  readonly key: string;
  readonly value: Json;
}

/** By key in lower case. */
export type CustomProperties = Map<string, CustomProperty>;

function folded(key: string): string {
  return key.toLocaleLowerCase('en');
}

function ofDocument(host: HostSession): CustomProperties {
  return host.model.customProperties;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function typeOf(value: Json): string {
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return typeof value === 'string' && ISO_DATE.test(value) ? 'Date' : 'String';
}

function scalar(value: Json): Json {
  if (typeof value === 'string') return value.slice(0, LIMIT);
  if (typeof value !== 'number' && typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
}

function keyOf(args: Arguments): string {
  const key = args.string(0);
  if (key === '') throw new HostError('InvalidArgument');
  return key;
}

export const customPropertyTypes: PropertyTypes = {
  CustomPropertyCollection: {
    objects: {
      add: (_, args, host) => {
        const key = keyOf(args).slice(0, LIMIT);
        ofDocument(host).set(folded(key), { key, value: scalar(args.json(1)) });
        return hostObject('CustomProperty', { key });
      },
      getItemOrNullObject: (_, args, host) => (ofDocument(host).has(folded(args.string(0))) ? hostObject('CustomProperty', { key: args.string(0) }) : null),
    },
    methods: {
      getCount: (_, __, host) => ofDocument(host).size,
      deleteAll: (_, __, host) => ofDocument(host).clear(),
    },
    item: (_, key, host) => hostObject('CustomProperty', { key: orNotFound(ofDocument(host).get(folded(key))).key }),
    items: (_, host) => [...ofDocument(host).values()].map(({ key }) => hostObject('CustomProperty', { key })),
  },
  CustomProperty: {
    identity: (object) => ({ _Id: object.key }),
    properties: {
      key: { get: (object, host) => orNotFound(ofDocument(host).get(folded(object.key))).key },
      value: {
        get: (object, host) => orNotFound(ofDocument(host).get(folded(object.key))).value,
        set: (object, value, host) => {
          const { key } = orNotFound(ofDocument(host).get(folded(object.key)));
          ofDocument(host).set(folded(key), { key, value: scalar(value) });
        },
      },
      type: { get: (object, host) => typeOf(orNotFound(ofDocument(host).get(folded(object.key))).value) },
    },
    methods: {
      delete: (object, _, host) => {
        if (!ofDocument(host).delete(folded(object.key))) throw new HostError('ItemNotFound');
      },
    },
  },
};
