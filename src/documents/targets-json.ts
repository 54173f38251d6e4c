/**
 * Targets from JSON: an array of targets, or an object with `targets` and what the document says of
 * itself. Every field is checked; the first that is wrong is named with the number of its target.
 */
import { BEHAVIOURS, BOUND_KINDS, refusal, success, type Result } from '../domain';
import { TARGET_FLAGS, TARGET_KINDS, type PlanningHints, type ProposedTarget, type TargetsFile } from './proposed-target';

type Fields = Readonly<Record<string, unknown>>;

/**
 * @param text the file's text (a byte order mark is allowed)
 * @param name the file's name, for the sentence
 * @returns refused with `file.brokenJson`, `targets.notATargetsFile`, `targets.empty`,
 *   `targets.fieldMissing` or `targets.fieldInvalid`; `index` counts targets from 1
 */
export function readTargetsJson(text: string, name: string): Result<TargetsFile> {
  let content: unknown;
  try {
    // Names are compared with headings and with each other, so all texts are composed, in the hints too.
    content = JSON.parse(text.replace(/^\uFEFF/, ''), (_, value: unknown) => (typeof value === 'string' ? value.normalize('NFC').trim() : value));
  } catch {
    return refusal('file.brokenJson', { name });
  }
  const holder: Fields = Array.isArray(content) ? { targets: content } : isFields(content) ? content : {};
  if (!Array.isArray(holder.targets)) return refusal('targets.notATargetsFile', { name });
  if (holder.targets.length === 0) return refusal('targets.empty', { name });
  const targets: ProposedTarget[] = [];
  for (const [index, candidate] of holder.targets.entries()) {
    const target = readTarget(candidate, name, index + 1);
    if (!target.ok) return target;
    targets.push(target.value);
  }
  return success({
    document: textOrNull(documentNumber(holder.document)),
    place: textOrNull(holder.place) ?? textOrNull(isFields(holder.document) ? holder.document.place : null),
    year: yearOf(holder) ?? yearOf(holder.document) ?? targets.find((target) => target.year !== null)?.year ?? null,
    targets,
  });
}

/** `document` is its number, or an object with one. */
function documentNumber(document: unknown): unknown {
  return isFields(document) ? document.number : document;
}

function yearOf(fields: unknown): number | null {
  return isFields(fields) && typeof fields.year === 'number' ? fields.year : null;
}

function readTarget(candidate: unknown, file: string, index: number): Result<ProposedTarget> {
  if (!isFields(candidate)) return refusal('targets.fieldInvalid', { name: file, index, field: 'target', value: print(candidate) });
  const missing = ['name', 'unit', 'kind', 'bound'].find((field) => candidate[field] === undefined || (candidate[field] === '' && field !== 'unit'));
  if (missing !== undefined) return refusal('targets.fieldMissing', { name: file, index, field: missing });
  const invalid = (field: string): Result<never> =>
    refusal('targets.fieldInvalid', { name: file, index, field, value: print(candidate[field]) });

  const { name, unit } = candidate;
  if (typeof name !== 'string') return invalid('name');
  if (typeof unit !== 'string') return invalid('unit');
  const kind = TARGET_KINDS.find((known) => known === candidate.kind);
  if (kind === undefined) return invalid('kind');
  const bound = BOUND_KINDS.find((known) => known === candidate.bound);
  if (bound === undefined) return invalid('bound');

  const figures: { value?: number; min?: number; max?: number } = {};
  for (const field of bound === 'range' ? (['min', 'max'] as const) : (['value'] as const)) {
    const figure = candidate[field];
    if (figure === undefined || figure === null) return refusal('targets.fieldMissing', { name: file, index, field });
    if (typeof figure !== 'number' || !Number.isFinite(figure)) return invalid(field);
    figures[field] = figure;
  }
  if (figures.min !== undefined && figures.max !== undefined && figures.min > figures.max) return invalid('max');
  const { parent = null, year = null } = candidate;
  if (parent !== null && typeof parent !== 'string') return invalid('parent');
  if (year !== null && (typeof year !== 'number' || !Number.isInteger(year))) return invalid('year');
  const plan = readHints(candidate.plan);
  if (plan === null) return invalid('plan');
  return success({
    name,
    unit,
    kind,
    bound,
    ...figures,
    parent: parent === '' ? null : parent,
    year,
    ...readCircumstances(candidate),
    ...(plan && { plan }),
  });
}

/** Fields that only tell more of a target: of the wrong type they are left out. */
const MARKS = ['approx', 'average', 'cumulative', 'increment', 'hold'] as const;
const NUMBERS = ['from', 'of', 'position', 'confidence'] as const;
const TEXTS = ['vs', 'period', 'area', 'price_basis', 'evidence', 'place', 'document'] as const;

function readCircumstances(candidate: Fields): Partial<ProposedTarget> {
  const { status, also, flags } = candidate;
  const alsoKind = isFields(also) ? TARGET_KINDS.find((known) => known === also.kind) : undefined;
  return {
    ...Object.fromEntries(MARKS.filter((field) => candidate[field] === true).map((field) => [field, true])),
    ...Object.fromEntries(NUMBERS.filter((field) => Number.isFinite(candidate[field])).map((field) => [field, candidate[field]])),
    ...Object.fromEntries(TEXTS.filter((field) => textOrNull(candidate[field]) !== null).map((field) => [field, candidate[field]])),
    ...((status === 'plan' || status === 'actual') && { status }),
    ...(isFields(also) && alsoKind && typeof also.value === 'number' && typeof also.unit === 'string' && { also: { value: also.value, unit: also.unit, kind: alsoKind } }),
    ...(Array.isArray(flags) && { flags: TARGET_FLAGS.filter((known) => flags.includes(known)) }),
  };
}

/** The hints, undefined when there are none, null when one is not what it should be. */
function readHints(candidate: unknown): PlanningHints | undefined | null {
  if (candidate === undefined) return undefined;
  if (!isFields(candidate)) return null;
  const { id, behaviour, unit, decimals, weight, amount, department, illustrative, note } = candidate;
  const texts = [id, unit, weight, department, note].every((field) => field === undefined || typeof field === 'string');
  const knownBehaviour = BEHAVIOURS.find((known) => known === behaviour);
  const decimalsFit = decimals === undefined || (Number.isInteger(decimals) && Number(decimals) >= 0 && Number(decimals) <= 9);
  const amountFits =
    amount === undefined ||
    (isFields(amount) &&
      [amount.id, amount.name, amount.of].every((field) => typeof field === 'string') &&
      (amount.weight === undefined || typeof amount.weight === 'string'));
  // A blank key would be a row nobody finds again.
  const keysFit = [id, isFields(amount) ? amount.id : undefined].every((key) => key !== '');
  if (!texts || !keysFit || !decimalsFit || !amountFits || (behaviour !== undefined && knownBehaviour === undefined)) return null;
  return { ...(candidate as PlanningHints), illustrative: illustrative === true };
}

function isFields(candidate: unknown): candidate is Fields {
  return typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate);
}

function textOrNull(candidate: unknown): string | null {
  return typeof candidate === 'string' && candidate !== '' ? candidate : null;
}

function print(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80);
}
