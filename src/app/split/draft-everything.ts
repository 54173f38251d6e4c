/** A first draft of the whole plan in one operation, with everything that waits for a person's decision. */
import { assignedIndicators, problem, structureOf, type Indicator, type Plan, type Problem, type Result } from '../../domain';
import type { ReadPlan } from '../../workbook';
import type { SplitChoice } from './choice';
import { previewSplits, suggestRequest, type Occasion, type SplitPreview, type SplitRequest } from './preview';
import type { Release } from './release';
import { recipientsOn } from './task';
import { suggestedBasis } from './weights';

/** One thing to decide: `waits` was not split, `assumed` was split in a way that somebody should confirm. */
export interface OpenQuestion {
  readonly indicator: string;
  readonly kind: 'waits' | 'assumed';
  /** One sentence: what is open and what to do. */
  readonly problem: Problem;
  readonly release: Release | null;
}

export interface WholeDraft {
  readonly preview: SplitPreview;
  readonly questions: readonly OpenQuestion[];
}

/**
 * Splits every indicator that has a target as suggested, structures by their parts; what a person has
 * chosen before (`chosen`) stands instead of the suggestion.
 * @returns refused as {@link previewSplits} is
 */
export function draftEverything(current: ReadPlan, chosen: readonly SplitRequest[] = [], occasion?: Occasion): Result<WholeDraft> {
  const { plan } = current;
  const requests = requestsFor(plan, chosen);
  const open: OpenQuestion[] = [];
  const ready = requests.filter((request) => {
    const indicator = plan.indicators.find(({ id }) => id === request.indicator);
    const missing = indicator ? missingFor(plan, indicator, request.choice) : null;
    if (missing !== null) open.push({ indicator: request.indicator, kind: 'waits', problem: missing, release: null });
    return missing === null;
  });
  const preview = previewSplits(current, ready, occasion);
  if (!preview.ok) return preview;
  const refused = preview.value.refused.map((each): OpenQuestion => ({ ...each, kind: 'waits' }));
  const left = new Set(refused.map(({ indicator }) => indicator));
  const assumed = ready.flatMap(({ indicator, choice }): OpenQuestion[] => {
    const line = left.has(indicator) ? undefined : plan.indicators.find(({ id }) => id === indicator);
    const assumption = line ? assumptionIn(plan, line, choice) : null;
    return assumption === null ? [] : [{ indicator, kind: 'assumed', problem: assumption, release: null }];
  });
  const place = new Map(plan.indicators.map(({ id }, index) => [id, index]));
  const questions = [...open, ...refused, ...assumed].sort((a, b) => (place.get(a.indicator) ?? 0) - (place.get(b.indicator) ?? 0));
  return { ok: true, value: { preview: preview.value, questions } };
}

/** One request per indicator or structure. */
function requestsFor(plan: Plan, chosen: readonly SplitRequest[]): SplitRequest[] {
  const requests = new Map<string, SplitRequest>();
  for (const indicator of assignedIndicators(plan.indicators)) {
    const structure = structureOf(plan.structures, indicator.id);
    const isPart = structure !== undefined && structure.whole !== indicator.id;
    if (isPart) continue;
    const suggested = suggestRequest(plan, indicator.id);
    requests.set(suggested.indicator, chosen.find((request) => request.indicator === suggested.indicator) ?? suggested);
  }
  return [...requests.values()];
}

/** What a choice lacks before it can be run at all. */
export function missingFor(plan: Plan, indicator: Indicator, choice: SplitChoice): Problem | null {
  const { name } = indicator;
  switch (choice.behaviour) {
    case 'share':
      return structureOf(plan.structures, indicator.id)?.whole === indicator.id ? null : problem('split.needsWhole', { indicator: name });
    case 'rate':
    case 'perHead':
      return choice.denominator === '' ? problem('split.needsDenominator', { indicator: name }) : null;
    case 'growth':
      return choice.base === null && plan.allocations.find((table) => table.indicator === indicator.id)?.levels === undefined
        ? problem('split.needsBase', { indicator: name })
        : null;
    case 'reduction':
      return choice.households === '' || choice.poor === '' ? problem('split.needsPoor', { indicator: name }) : null;
    case 'milestone':
      return choice.deliveries.length === 0 ? problem('split.needsDelivery', { indicator: name }) : null;
    default:
      return null;
  }
}

/** What was taken for granted because nothing else was known. */
function assumptionIn(plan: Plan, indicator: Indicator, choice: SplitChoice): Problem | null {
  const { name } = indicator;
  const isEqual = suggestedBasis({ indicator, recipients: recipientsOn(plan, indicator, 'units') }).kind === 'equal';
  switch (choice.behaviour) {
    case 'flow':
      return choice.basis.kind === 'suggested' && isEqual ? problem('split.assumedEqual', { indicator: name }) : null;
    case 'stock':
      if (choice.profile === null) return problem('split.yearOnly', { indicator: name });
      return choice.basis.kind === 'suggested' && isEqual ? problem('split.assumedEqual', { indicator: name }) : null;
    case 'rate':
    case 'perHead':
      return choice.way === 'same' ? problem('split.assumedSame', { indicator: name }) : null;
    default:
      return null;
  }
}
