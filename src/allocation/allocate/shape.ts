/**
 * What a value out of a file has to be before its figures can be read: pieces to describe records with.
 * They look at kinds only; whether a figure makes sense is told by the split, with its own sentence.
 */
import type { RequestPiece } from '../../domain';

/** Where a value is not what it has to be: the way to it from the outside in, and what belongs there. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly expected: RequestPiece;
}

/** The first fault of a value, or null. */
export type Shape = (value: unknown) => Fault | null;

/** A shape for every field of a record; the compiler demands them all. */
export type Fields<T> = { readonly [Key in keyof T]-?: Shape };

const isA = (type: string, expected: RequestPiece): Shape => (value) => (typeof value === type ? null : { path: [], expected });

/** Any number: NaN and infinite ones have refusals of their own. */
export const number = isA('number', 'number');
export const text = isA('string', 'text');
export const truth = isA('boolean', 'truth');

export function optional(shape: Shape): Shape {
  return (value) => (value === undefined ? null : shape(value));
}

/** A blank is null; where a split takes blanks it takes absent ones as well. */
export function blankOr(shape: Shape): Shape {
  return (value) => (value === undefined || value === null ? null : shape(value));
}

export function oneOf(...known: readonly string[]): Shape {
  return (value) => (typeof value === 'string' && known.includes(value) ? null : { path: [], expected: 'choice' });
}

export function list(entry: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return { path: [], expected: 'list' };
    for (let index = 0; index < value.length; index += 1) {
      const fault = entry(value[index]);
      if (fault !== null) return { ...fault, path: [index, ...fault.path] };
    }
    return null;
  };
}

export function record<T>(fields: Fields<T>): Shape {
  const shapes = Object.entries<Shape>(fields);
  return (value) => {
    if (!isRecord(value)) return { path: [], expected: 'record' };
    for (const [key, shape] of shapes) {
      const fault = shape(value[key]);
      if (fault !== null) return { ...fault, path: [key, ...fault.path] };
    }
    return null;
  };
}

/** A record whose `key` says which fields it has; `others` for what is not known here. */
export function byKey(key: string, shapes: Readonly<Record<string, Shape>>, others: Shape): Shape {
  return (value) => {
    const name = isRecord(value) ? value[key] : undefined;
    return (typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name]! : others)(value);
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The way to a value as it is written in a program: `recipients[2].weight`. */
export function written(path: Fault['path']): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
