/**
 * What two readings of a plan have in common, as the same objects. Always: the result says exactly what
 * the new reading says, so that whoever compares by identity looks again only at what was changed.
 */

/** The next value, with every piece of it that equals the former's taken from there. */
export function reused<T>(former: T, next: T): T {
  if (Object.is(former, next)) return former;
  if (Array.isArray(former) && Array.isArray(next)) return reusedList(former, next) as T;
  if (isRecord(former) && isRecord(next)) return reusedRecord(former, next);
  return next;
}

function reusedList(former: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  let isSame = former.length === next.length;
  const list = next.map((each, index) => {
    const kept = index < former.length ? reused(former[index], each) : each;
    if (!Object.is(kept, former[index])) isSame = false;
    return kept;
  });
  return isSame ? former : list;
}

function reusedRecord<T extends object>(former: T, next: T): T {
  const [before, after] = [former as Readonly<Record<string, unknown>>, next as Readonly<Record<string, unknown>>];
  const keys = Object.keys(after);
  let isSame = Object.keys(before).length === keys.length;
  const entries = keys.map((key) => {
    const kept = Object.hasOwn(before, key) ? reused(before[key], after[key]) : after[key];
    if (!Object.hasOwn(before, key) || !Object.is(kept, before[key])) isSame = false;
    return [key, kept] as const;
  });
  return isSame ? former : (Object.fromEntries(entries) as T);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
