/** How well a reader reads the cases: field by field, with what it missed and what it invented. */
import type { ProposedTarget } from '../../../src/documents';
import { FIELDS, type Accepted, type CorpusCase, type ExpectedTarget, type Field } from './cases';

export interface Share {
  right: number;
  all: number;
}

/** A field read otherwise than expected, or a whole target missed or invented. */
export interface Miss {
  readonly group: string;
  readonly source: string;
  readonly what: Field | 'missed' | 'invented';
  readonly expected: string;
  readonly got: string;
  /** The reading says itself that a person should look. */
  readonly isFlagged: boolean;
}

export interface Score {
  readonly fields: ReadonlyMap<Field, Share>;
  readonly groups: ReadonlyMap<string, Share>;
  /** All fields together; a missed target counts with each of its fields. */
  readonly total: Share;
  readonly targets: { readonly expected: number; readonly exact: number; readonly missed: number; readonly invented: number };
  /** Figures, bounds or units read wrongly, and targets invented, without a flag. */
  readonly unflagged: number;
  /** Confidence of the readings that are exact and of those that are not. */
  readonly confidence: { readonly exact: readonly number[]; readonly other: readonly number[] };
  readonly misses: readonly Miss[];
}

const FIGURE_FIELDS: readonly Field[] = ['value', 'min', 'max', 'bound', 'unit'];
/** Counted for every target; the others where they are expected or given. */
const ALWAYS: readonly Field[] = ['name', 'unit', 'bound', 'kind', 'parent', 'year'];

/** Scores a reader on cases. */
export function scoreOf(cases: readonly CorpusCase[], read: (source: string) => readonly ProposedTarget[]): Score {
  const fields = new Map<Field, Share>(FIELDS.map((field) => [field, { right: 0, all: 0 }]));
  const groups = new Map<string, Share>();
  const total = { right: 0, all: 0 };
  const targets = { expected: 0, exact: 0, missed: 0, invented: 0 };
  const confidence = { exact: [] as number[], other: [] as number[] };
  const misses: Miss[] = [];
  let unflagged = 0;
  for (const one of cases) {
    const group = groups.get(one.group) ?? { right: 0, all: 0 };
    groups.set(one.group, group);
    const got = read(one.source);
    const { pairs, missed, invented } = pair(one.expected, got);
    const note = (what: Miss['what'], expected: string, reading: string, isFlagged: boolean): void => {
      misses.push({ group: one.group, source: one.source, what, expected, got: reading, isFlagged });
    };
    const count = (field: Field, isRight: boolean): void => {
      for (const share of [fields.get(field) ?? total, group, total]) {
        share.all += 1;
        if (isRight) share.right += 1;
      }
    };
    for (const [expected, target] of pairs) {
      targets.expected += 1;
      const isFlagged = (target.flags ?? []).length > 0;
      const wrong: Field[] = [];
      for (const field of countedFields(expected, target)) {
        const isRight = accepts(field, expected, target);
        count(field, isRight);
        if (isRight) continue;
        wrong.push(field);
        note(field, shown(expected.fields.get(field)), String(fieldOf(field, target) ?? 'nothing'), isFlagged);
      }
      if (wrong.length === 0) targets.exact += 1;
      if (!isFlagged && wrong.some((field) => FIGURE_FIELDS.includes(field))) unflagged += 1;
      if (target.confidence !== undefined) confidence[wrong.length === 0 ? 'exact' : 'other'].push(target.confidence);
    }
    for (const expected of missed) {
      targets.expected += 1;
      targets.missed += 1;
      for (const field of countedFields(expected)) count(field, false);
      note('missed', [...expected.fields.values()].map(shown).join(' | '), 'nothing', false);
    }
    for (const target of invented) {
      const isFlagged = (target.flags ?? []).length > 0;
      targets.invented += 1;
      if (!isFlagged) unflagged += 1;
      if (target.confidence !== undefined) confidence.other.push(target.confidence);
      note('invented', 'nothing', `${target.name} | ${String(target.value ?? target.min)} ${target.unit}`, isFlagged);
    }
  }
  return { fields, groups, total, targets, unflagged, confidence, misses };
}

function countedFields(expected: ExpectedTarget, target?: ProposedTarget): Field[] {
  return FIELDS.filter((field) => {
    const accepted = expected.fields.get(field);
    if (ALWAYS.includes(field)) return true;
    // "This or nothing" says nothing about a reader that gives nothing.
    if (accepted?.includes(undefined) === true) return target !== undefined && fieldOf(field, target) !== undefined;
    return accepted !== undefined || (target !== undefined && fieldOf(field, target) !== undefined);
  });
}

/** A field in a form one can compare; what is not set is undefined, and a plan needs no saying. */
function fieldOf(field: Field, target: ProposedTarget): string | number | boolean | undefined {
  if (field === 'also') return target.also === undefined ? undefined : `${target.also.value} ${target.also.unit} ${target.also.kind}`;
  if (field === 'status') return target.status === 'actual' ? 'actual' : undefined;
  return target[field] ?? undefined;
}

function accepts(field: Field, expected: ExpectedTarget, target: ProposedTarget): boolean {
  const got = fieldOf(field, target);
  const accepted = (expected.fields.get(field) ?? [undefined]).map((value) => (field === 'status' && value === 'plan' ? undefined : value));
  if (field === 'unit' && got === '' && accepted.includes('')) return true;
  if (typeof got !== 'string') return accepted.includes(got);
  return accepted.some((value) => typeof value === 'string' && secondFigures(field, value).some((one) => folded(one) === folded(got)));
}

/** `112 % ratio/growth` says two kinds are right. */
function secondFigures(field: Field, value: string): string[] {
  if (field !== 'also') return [value];
  const cut = value.lastIndexOf(' ');
  return value.slice(cut + 1).split('/').map((kind) => `${value.slice(0, cut)} ${kind}`);
}

/** Readings whose confidence is alike: how sure they say they are, and how many are exact. */
export interface Calibration {
  readonly from: number;
  readonly count: number;
  readonly confidence: number;
  readonly exact: number;
}

const CLASSES = [0.9, 0.8, 0.7, 0] as const;

/** Classes of confidence, the surest first; empty ones are left out. */
export function calibrationOf({ confidence }: Score): Calibration[] {
  const all = [...confidence.exact.map((value) => ({ value, isExact: true })), ...confidence.other.map((value) => ({ value, isExact: false }))];
  return CLASSES.flatMap((from, index) => {
    const own = all.filter(({ value }) => value >= from && value < (CLASSES[index - 1] ?? Infinity));
    const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length;
    return own.length === 0 ? [] : [{ from, count: own.length, confidence: mean, exact: own.filter(({ isExact }) => isExact).length / own.length }];
  });
}

interface Pairing {
  readonly pairs: readonly (readonly [ExpectedTarget, ProposedTarget])[];
  readonly missed: readonly ExpectedTarget[];
  readonly invented: readonly ProposedTarget[];
}

/** Pairs what is expected with what was read: the likest first, and only what shares the figure or the name. */
function pair(expected: readonly ExpectedTarget[], got: readonly ProposedTarget[]): Pairing {
  const links = expected.flatMap((one, i) => got.map((target, j) => ({ one, target, i, j, likeness: likeness(one, target) })));
  links.sort((a, b) => b.likeness - a.likeness || Math.abs(a.i - a.j) - Math.abs(b.i - b.j));
  const pairs = new Map<ExpectedTarget, ProposedTarget>();
  const taken = new Set<ProposedTarget>();
  for (const { one, target, likeness: weight } of links) {
    if (weight < 3 || pairs.has(one) || taken.has(target)) continue;
    pairs.set(one, target);
    taken.add(target);
  }
  return {
    pairs: expected.flatMap((one) => (pairs.has(one) ? [[one, pairs.get(one) as ProposedTarget] as const] : [])),
    missed: expected.filter((one) => !pairs.has(one) && !one.isOptional),
    invented: got.filter((target) => !taken.has(target)),
  };
}

function likeness(expected: ExpectedTarget, target: ProposedTarget): number {
  const has = (field: Field): number => (accepts(field, expected, target) ? 1 : 0);
  return 4 * has('value') * has('min') * has('max') + 3 * has('name') + has('unit') + has('kind') + has('parent') + has('area') + has('period');
}

function shown(accepted: Accepted | undefined): string {
  return (accepted ?? [undefined]).map((value) => String(value ?? 'nothing')).join(' ~ ');
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Words without case, blanks and the place of the tone mark, the tone itself kept. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join('');
}
