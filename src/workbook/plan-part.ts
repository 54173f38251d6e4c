/**
 * What cells cannot hold travels in one custom XML part: recipes, pins, bounds, the journal, findings
 * let stand, what was assigned and handed in, and a fingerprint of the figures. Figures are never read from here: the cells win, and
 * the fingerprint says when cells and part went apart (another program, a row pasted over).
 */
import { givenFigures, NO_CHOICES, NO_EXCHANGE, refusal, success, type AcceptedFinding, type Exchange, type GivenFigures, type JournalEntry, type Lattice, type Pin, type Plan, type RecipientBound, type Result, type StoredRecipe, type TrackingChoices } from '../domain';
import { fingerprintOf } from './fingerprint';
import { exchangeOf } from './exchange-shapes';
import { choicesOf } from './tracking-shapes';
import { entriesOf, isAccepted, isBound, isFormerRecipe, isGiven, isJournalEntry, isPin, isRecipe } from './plan-part-shapes';

export const PLAN_NAMESPACE = 'urn:phan-bo-chi-tieu:plan';
/** 1 held recipes only; both are read. */
export const PLAN_SCHEMA = 2;

/** A split as it was asked for last; running its requests gives the same figures. */
export interface Recipe {
  readonly indicator: string;
  readonly lattice: Lattice;
  /** Who received: `units`, `departments` or `both`. */
  readonly axis: string;
  /** What the planner chose, as plain JSON; the use case that splits checks it before it is used. */
  readonly choice: Readonly<Record<string, unknown>>;
  /** What the engine was asked; running these needs no plan. */
  readonly engine: readonly StoredRecipe[];
}

/** The part's content. */
export interface PlanPart {
  readonly recipes: readonly Recipe[];
  readonly pins: readonly Pin[];
  readonly bounds: readonly RecipientBound[];
  readonly journal: readonly JournalEntry[];
  readonly accepted: readonly AcceptedFinding[];
  readonly exchange: Exchange;
  readonly tracking: TrackingChoices;
  /** What was given when the targets were loaded; empty in parts that were written before it was kept. */
  readonly given: readonly GivenFigures[];
  /** Fingerprint of the plan that was written beside it; null where none is known. */
  readonly fingerprint: string | null;
}

export const EMPTY_PART: PlanPart = { recipes: [], pins: [], bounds: [], journal: [], accepted: [], exchange: NO_EXCHANGE, tracking: NO_CHOICES, given: [], fingerprint: null };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const UNESCAPES = new Map(Object.entries(ESCAPES).map(([plain, escaped]) => [escaped, plain]));
const PLAN_ELEMENT = /<(?:\w+:)?plan\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?plan>/;

/** The part as a whole XML document. */
export function writePlanPart(plan: Plan, recipes: readonly Recipe[]): string {
  const { pins, bounds, journal, accepted, exchange, tracking } = plan;
  const given = plan.given.length === 0 ? givenFigures(plan) : plan.given;
  const part: PlanPart = { recipes, pins, bounds, journal, accepted, exchange, tracking, given, fingerprint: fingerprintOf(plan) };
  const json = JSON.stringify(part)
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    // The two characters no XML may hold that JSON does not escape by itself.
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  return `<?xml version="1.0" encoding="UTF-8"?><plan xmlns="${PLAN_NAMESPACE}" schema="${PLAN_SCHEMA}">${json}</plan>`;
}

/** The schema a workbook's plan part was written with; null without a part, which other programs drop. */
export function planSchemaOf(parts: readonly string[]): number | null {
  const element = elementOf(parts);
  return element === null ? null : Number(/\bschema="(\d+)"/.exec(element[1] ?? '')?.[1] ?? PLAN_SCHEMA);
}

function elementOf(parts: readonly string[]): RegExpExecArray | null {
  const part = parts.find((xml) => xml.includes(PLAN_NAMESPACE));
  return part === undefined ? null : PLAN_ELEMENT.exec(part);
}

/**
 * A workbook's plan part.
 * @param parts all custom XML parts of the workbook; none of ours gives the empty part (other programs drop them)
 * @returns refused with `workbook.newerSchema` when a later version of the product wrote it; entries
 *   that are none are left out, since a damaged part loses recipes and pins, never the plan
 */
export function readPlanPart(parts: readonly string[]): Result<PlanPart> {
  const element = elementOf(parts);
  const schema = planSchemaOf(parts);
  if (element === null || schema === null) return success(EMPTY_PART);
  if (schema > PLAN_SCHEMA) return refusal('workbook.newerSchema', { found: schema, known: PLAN_SCHEMA });
  const text = (element[2] ?? '').replace(/&(?:amp|lt|gt|quot);/g, (entity) => UNESCAPES.get(entity) ?? entity);
  return success(contentOf(text));
}

function contentOf(json: string): PlanPart {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return EMPTY_PART;
  }
  if (typeof content !== 'object' || content === null) return EMPTY_PART;
  const field = (name: keyof PlanPart): unknown => (content as Partial<Record<keyof PlanPart, unknown>>)[name];
  const fingerprint = field('fingerprint');
  return {
    recipes: recipesOf(field('recipes')),
    pins: entriesOf(field('pins'), isPin),
    bounds: entriesOf(field('bounds'), isBound),
    journal: entriesOf(field('journal'), isJournalEntry),
    accepted: entriesOf(field('accepted'), isAccepted),
    exchange: exchangeOf(field('exchange')),
    tracking: choicesOf(field('tracking')),
    given: entriesOf(field('given'), isGiven),
    fingerprint: typeof fingerprint === 'string' ? fingerprint : null,
  };
}

/** Recipes as they are and, of schema 1, as they were: a basis and a profile of what adds up. */
function recipesOf(list: unknown): Recipe[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).flatMap((entry): Recipe[] => {
    if (isRecipe(entry)) return [entry];
    if (!isFormerRecipe(entry)) return [];
    const { indicator, lattice, basis, profile } = entry;
    const shape = profile.kind === 'months' ? { ...profile, kind: 'manual' } : profile;
    return [{ indicator, lattice, axis: 'units', choice: { behaviour: 'flow', basis, profile: shape, mode: 'replace', among: 'all', stable: false }, engine: [] }];
  });
}
