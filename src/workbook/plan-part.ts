/**
 * What cells cannot hold travels in one custom XML part: the schema version and the recipe of every
 * split, so that it can be explained and run again. Figures are never read from here: the cells win.
 */
import { refusal, success, type Lattice, type Result } from '../domain';

export const PLAN_NAMESPACE = 'urn:phan-bo-chi-tieu:plan';
export const PLAN_SCHEMA = 1;

/** How a total is shared among the recipients. */
export type Basis =
  | { readonly kind: 'equal' }
  | { readonly kind: 'weight'; readonly column: string }
  /** Each indicator's own suggested weight column; for the parts of a structure each part's own. */
  | { readonly kind: 'suggested' };

/** How a total is shared among the months. Weights are ≥ 0 and not all zero. */
export type Profile =
  | { readonly kind: 'equal' }
  | { readonly kind: 'quarters'; readonly weights: readonly [number, number, number, number] }
  | { readonly kind: 'months'; readonly weights: readonly number[] };

/** A split as it was asked for; running it on the same plan gives the same figures. */
export interface Recipe {
  readonly indicator: string;
  readonly lattice: Lattice;
  readonly basis: Basis;
  readonly profile: Profile;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const UNESCAPES = new Map(Object.entries(ESCAPES).map(([plain, escaped]) => [escaped, plain]));
const PLAN_ELEMENT = /<(?:\w+:)?plan\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?plan>/;

/** The part as a whole XML document. */
export function writePlanPart(recipes: readonly Recipe[]): string {
  const json = JSON.stringify({ recipes }).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
  return `<?xml version="1.0" encoding="UTF-8"?><plan xmlns="${PLAN_NAMESPACE}" schema="${PLAN_SCHEMA}">${json}</plan>`;
}

/**
 * The recipes of a workbook's plan part.
 * @param parts all custom XML parts of the workbook; none of ours gives no recipes (other programs drop them)
 * @returns refused with `workbook.newerSchema` when a later version of the product wrote it
 */
export function readPlanPart(parts: readonly string[]): Result<readonly Recipe[]> {
  const part = parts.find((xml) => xml.includes(PLAN_NAMESPACE));
  const element = part === undefined ? null : PLAN_ELEMENT.exec(part);
  if (!element) return success([]);
  const schema = Number(/\bschema="(\d+)"/.exec(element[1] ?? '')?.[1] ?? PLAN_SCHEMA);
  if (schema > PLAN_SCHEMA) return refusal('workbook.newerSchema', { found: schema, known: PLAN_SCHEMA });
  try {
    const text = (element[2] ?? '').replace(/&(?:amp|lt|gt|quot);/g, (entity) => UNESCAPES.get(entity) ?? entity);
    const content = JSON.parse(text) as { recipes?: unknown };
    return success(Array.isArray(content.recipes) ? content.recipes.filter(isRecipe) : []);
  } catch {
    // A damaged part loses the recipes, never the plan: the figures are in the cells.
    return success([]);
  }
}

function isRecipe(candidate: unknown): candidate is Recipe {
  if (typeof candidate !== 'object' || candidate === null) return false;
  const recipe = candidate as Partial<Record<keyof Recipe, unknown>>;
  return (
    typeof recipe.indicator === 'string' &&
    [recipe.lattice, recipe.basis, recipe.profile].every((field) => typeof field === 'object' && field !== null)
  );
}
