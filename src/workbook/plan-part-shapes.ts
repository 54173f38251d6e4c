/** Whether an entry of a stored plan part is what it has to be; the part may come from a broken file. */
import { BOUND_KINDS, OPERATION_KINDS, PERIODS, THIRTEEN_STEPS, type AcceptedFinding, type GivenFigures, type JournalEntry, type Pin, type RecipientBound } from '../domain';
import type { Recipe } from './plan-part';

export type Check = (value: unknown) => boolean;

/** The entries of a stored list that are what they should be. */
export function entriesOf<T>(list: unknown, is: (entry: unknown) => entry is T): T[] {
  return Array.isArray(list) ? list.filter(is) : [];
}

export const text: Check = (value) => typeof value === 'string';
export const count: Check = (value) => Number.isSafeInteger(value);
const figure: Check = (value) => Number.isFinite(value);
const countOrBlank: Check = (value) => value === null || count(value);
const record: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
export const oneOf = (known: readonly string[]): Check => (value) => typeof value === 'string' && known.includes(value);
export const listOf = (entry: Check): Check => (value) => Array.isArray(value) && value.every(entry);
export const fields = (checks: Readonly<Record<string, Check>>): Check => (value) =>
  record(value) && Object.entries(checks).every(([name, check]) => check((value as Readonly<Record<string, unknown>>)[name]));

const axis = oneOf(['units', 'departments']);
const step = oneOf(THIRTEEN_STEPS);
const period = oneOf([...THIRTEEN_STEPS, ...PERIODS.map(({ id }) => id)]);

const SCOPES: Readonly<Record<string, Check>> = {
  cell: fields({ recipient: text, period: step }),
  row: fields({ recipient: text }),
  column: fields({ period: step }),
  recipientTotal: fields({ recipient: text, period }),
  periodTotal: fields({ period }),
  total: record,
};
const scope: Check = (value) => {
  const kind = record(value) ? (value as { readonly kind?: unknown }).kind : undefined;
  return typeof kind === 'string' && Object.hasOwn(SCOPES, kind) && SCOPES[kind]?.(value) === true;
};

const storedRecipe = fields({ version: count, request: record });
const margins = fields({
  indicator: text,
  total: count,
  recipients: listOf((value) => Array.isArray(value) && value.length === 2 && text(value[0]) && countOrBlank(value[1])),
  monthTotals: listOf(countOrBlank),
});

const ofIndicator = { indicator: text, lattice: fields({ unit: text, decimals: count }) };
const recipe = fields({ ...ofIndicator, axis: oneOf(['units', 'departments', 'both']), choice: record, engine: listOf(storedRecipe) });
const formerRecipe = fields({ ...ofIndicator, basis: record, profile: record });
const pin = fields({ indicator: text, axis, scope });
const bound = fields({ indicator: text, axis, recipient: text, min: countOrBlank, max: countOrBlank });
const entry = fields({ number: count, at: text, operation: oneOf(OPERATION_KINDS), indicators: listOf(text), summary: text, recipes: listOf(storedRecipe), before: listOf(margins) });
const boundOrBlank: Check = (value) =>
  value === null || fields({ kind: (kind) => kind === 'range', min: figure, max: figure })(value) || fields({ kind: oneOf(BOUND_KINDS.filter((kind) => kind !== 'range')), value: figure })(value);
const given = fields({ indicator: text, name: text, unit: text, assigned: boundOrBlank, council: boundOrBlank });
const accepted = fields({ finding: text, reason: text, at: text });

/** A recipe of schema 1. */
interface FormerRecipe extends Pick<Recipe, 'indicator' | 'lattice'> {
  readonly basis: Readonly<Record<string, unknown>>;
  readonly profile: Readonly<Record<string, unknown>>;
}

export const isFormerRecipe = (value: unknown): value is FormerRecipe => formerRecipe(value);
export const isRecipe = (value: unknown): value is Recipe => recipe(value);
export const isPin = (value: unknown): value is Pin => pin(value);
export const isBound = (value: unknown): value is RecipientBound => bound(value);
export const isJournalEntry = (value: unknown): value is JournalEntry => entry(value);
export const isGiven = (value: unknown): value is GivenFigures => given(value);
export const isAccepted = (value: unknown): value is AcceptedFinding => accepted(value);
