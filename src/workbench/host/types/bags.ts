/**
 * Objects that only keep what they are told: each property has a value to start with and a kind of value it
 * takes, everything set is kept under its name. Charts, conditional formats and the like consist of these.
 */
import { HostError, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import type { HostObject, PropertyHandler, TypeName } from '../table';
import { color } from './colors';

/** Values by name; names of a part of an object begin with the part's own, e.g. `font.bold`. */
export type Bag = Map<string, Json>;

export interface Field {
  readonly initial: Json;
  /** The value to keep; refuses with `InvalidArgument`. Null where the property cannot be set. */
  readonly accept: ((value: Json) => Json) | null;
}

function refuse(): never {
  throw new HostError('InvalidArgument');
}

export function flag(initial: boolean): Field {
  return { initial, accept: (value) => (typeof value === 'boolean' ? value : refuse()) };
}

export function text(initial = ''): Field {
  return { initial, accept: (value) => (typeof value === 'string' ? value : refuse()) };
}

export function number(initial: number, least = -Infinity, most = Infinity): Field {
  return { initial, accept: (value) => (typeof value === 'number' && value >= least && value <= most ? value : refuse()) };
}

/** A number, or empty for what Excel finds by itself. */
export function numberOrAuto(): Field {
  return { initial: '', accept: (value) => (typeof value === 'number' || value === '' ? value : refuse()) };
}

export function word(initial: string, words: readonly string[]): Field {
  return { initial, accept: (value) => (typeof value === 'string' && words.includes(value) ? value : refuse()) };
}

/** A colour, kept as `#RRGGBB`; empty for none. */
export function colour(initial = ''): Field {
  return { initial, accept: (value) => (value === '' ? value : color(value)) };
}

export function record(initial: Json, accept: (value: JsonObject) => Json): Field {
  return { initial, accept: (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? accept(value as JsonObject) : refuse()) };
}

/** What Excel says about the object and nobody can change. */
export function fixed(initial: Json): Field {
  return { initial, accept: null };
}

/**
 * Property handlers over a bag.
 * @param prefix the part of the bag these properties have, e.g. `font.`
 */
export function fields<T extends TypeName>(
  spec: Readonly<Record<string, Field>>,
  bagOf: (object: HostObject<T>, host: HostSession) => Bag,
  prefix: (object: HostObject<T>) => string = () => '',
): Record<string, PropertyHandler<T>> {
  return Object.fromEntries(
    Object.entries(spec).map(([name, { initial, accept }]): [string, PropertyHandler<T>] => {
      const key = (object: HostObject<T>): string => `${prefix(object)}${name}`;
      const get: PropertyHandler<T>['get'] = (object, host) => bagOf(object, host).get(key(object)) ?? initial;
      if (accept === null) return [name, { get }];
      return [name, { get, set: (object, value, host) => void bagOf(object, host).set(key(object), accept(value)) }];
    }),
  );
}

/** Back to what the properties with this prefix were at the start. */
export function clearBag(bag: Bag, prefix: string): void {
  for (const key of [...bag.keys()]) if (key.startsWith(prefix)) bag.delete(key);
}
