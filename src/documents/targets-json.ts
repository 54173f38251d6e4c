/**
 * Targets from JSON: an array of targets, or an object with `targets` and what the document says of
 * itself. Every field is checked; the first that is wrong is named with the number of its target.
 */
import { BEHAVIOURS, BOUND_KINDS, refusal, success, type Result } from '../domain';
import { TARGET_KINDS, type PlanningHints, type ProposedTarget, type TargetsFile } from './proposed-target';

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
    place: textOrNull(holder.place),
    year: typeof holder.year === 'number' ? holder.year : targets.find((target) => target.year !== null)?.year ?? null,
    targets,
  });
}

/** `document` is its number, or an object with one. */
function documentNumber(document: unknown): unknown {
  return isFields(document) ? document.number : document;
}

function readTarget(candidate: unknown, file: string, index: number): Result<ProposedTarget> {
  if (!isFields(candidate)) return refusal('targets.fieldInvalid', { name: file, index, field: 'target', value: print(candidate) });
  const missing = ['name', 'unit', 'kind', 'bound'].find((field) => candidate[field] === undefined || candidate[field] === '');
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
  const { parent = null, year = null, hold, evidence, place } = candidate;
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
    ...(hold === true && { hold }),
    ...(typeof evidence === 'string' && { evidence }),
    ...(typeof place === 'string' && { place }),
    ...(plan && { plan }),
  });
}

/** The hints, undefined when there are none, null when one is not what it should be. */
function readHints(candidate: unknown): PlanningHints | undefined | null {
  if (candidate === undefined) return undefined;
  if (!isFields(candidate)) return null;
  const { id, behaviour, unit, decimals, weight, amount, illustrative, note } = candidate;
  const texts = [id, unit, weight, note].every((field) => field === undefined || typeof field === 'string');
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
