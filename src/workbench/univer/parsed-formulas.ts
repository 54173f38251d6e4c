/**
 * Room for parsed formulas. Univer 0.25.1 keeps the 5 000 used last and goes through all formulas of a
 * workbook at every calculation: with one more than that, each is parsed again every time, and a plan's
 * workbook has some 7 000. The limit cannot be set from outside; the cache is known by it.
 */
import type { LRUMap } from '@univerjs/core';

const LIMIT_OF_UNIVER = 5000;
const LIMIT = 200_000;

/** @param cache `LRUMap` of `@univerjs/core` (handed in because the two hosts load Univer differently); changed for good */
export function keepParsedFormulas(cache: typeof LRUMap): void {
  const prototype = cache.prototype as LRUMap<unknown, unknown>;
  const set: (key: unknown, value: unknown) => LRUMap<unknown, unknown> = prototype.set;
  if (widened.has(prototype)) return;
  widened.add(prototype);
  prototype.set = function (this: LRUMap<unknown, unknown>, key, value) {
    if (this.limit === LIMIT_OF_UNIVER) this.limit = LIMIT;
    return set.call(this, key, value);
  };
}

const widened = new WeakSet<object>();
