/** A stored choice back into one: it comes out of a file, so what is not as it should be is no choice. */
import { BEHAVIOURS, PROFILE_KINDS, THIRTEEN_STEPS } from '../../domain';
import type { SplitChoice } from './choice';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Check = (value) => typeof value === 'string';
const truth: Check = (value) => typeof value === 'boolean';
const number: Check = (value) => typeof value === 'number';
const oneOf = (...known: readonly string[]): Check => (value) => typeof value === 'string' && known.includes(value);
const orNull = (check: Check): Check => (value) => value === null || check(value);
const fields = (checks: Readonly<Record<string, Check>>): Check => (value) => isRecord(value) && Object.entries(checks).every(([name, check]) => check(value[name]));
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const byKind = (kinds: Readonly<Record<string, Check>>, key: string): Check => (value) => {
  const kind = isRecord(value) ? value[key] : undefined;
  return typeof kind === 'string' && Object.hasOwn(kinds, kind) && kinds[kind]?.(value) === true;
};

const weights: Check = (value) => isRecord(value) && Object.values(value).every(number);
const basis = byKind(
  {
    suggested: isRecord,
    equal: isRecord,
    weight: fields({ column: text }),
    lastYear: isRecord,
    reference: fields({ indicator: text }),
    growth: fields({ indicator: text }),
    gapToCap: fields({ column: text }),
    manual: fields({ weights }),
    present: isRecord,
  },
  'kind',
);
// The engine reads the rest of a profile itself and says what is wrong with it.
const profile = fields({ kind: oneOf(...PROFILE_KINDS) });
const step = oneOf(...THIRTEEN_STEPS);
const lattice = fields({ unit: text, decimals: number });

const choice = byKind(
  {
    flow: fields({ basis, profile, mode: oneOf('replace', 'add'), among: oneOf('all', 'nonEmpty'), stable: truth }),
    share: fields({ from: oneOf('parts', 'whole'), basis, profile }),
    stock: fields({ by: oneOf('level', 'change', 'growth'), basis, profile: orNull(profile) }),
    event: fields({ named: listOf(fields({ recipient: text, period: orNull(step) })), readiness: orNull(basis), excluded: listOf(text), counted: oneOf('new', 'all') }),
    rate: fields({ way: oneOf('same', 'uplift', 'gap', 'ranking'), denominator: text, cap: orNull(number), profile: orNull(profile) }),
    growth: fields({ way: oneOf('sameGrowth', 'sameUplift'), base: orNull(text), levels: lattice }),
    perHead: fields({ way: oneOf('same', 'uplift', 'ranking'), denominator: text, amounts: lattice }),
    reduction: fields({ way: oneOf('same', 'part'), households: text, poor: text }),
    ceiling: isRecord,
    milestone: fields({ deliveries: listOf(fields({ recipient: text, due: step })) }),
  } satisfies Record<(typeof BEHAVIOURS)[number], Check>,
  'behaviour',
);

/** The choice, or null where the value is none. */
export function readChoice(value: unknown): SplitChoice | null {
  return isChoice(value) ? value : null;
}

function isChoice(value: unknown): value is SplitChoice {
  return choice(value);
}
