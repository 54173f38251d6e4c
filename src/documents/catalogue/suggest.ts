/**
 * How a target is best planned, and why. The planner's own word comes first, then what the figure's form
 * says (an increase is a growth), then the catalogue, then the wording (held, "dưới"), then the kind alone.
 */
import type { Behaviour } from '../../domain';
import type { ProposedTarget, TargetKind } from '../proposed-target';
import type { CatalogueEntry } from './entry';
import { matchName, type Candidate, type Match } from './match';

/** What decided the behaviour. */
export type SuggestionReason = 'given' | 'form' | 'catalogue' | 'wording' | 'kind';

export interface Suggestion {
  readonly behaviour: Behaviour;
  readonly reason: SuggestionReason;
  /** The known indicator, or null where none is plainly meant. */
  readonly entry: CatalogueEntry | null;
  readonly match: Match['outcome'];
  /** The score of the best candidate, 0 without any, and what was matched. */
  readonly score: number;
  readonly matched: string | null;
  /** What to ask about where the match is `unsure`. */
  readonly candidates: readonly Candidate[];
  /** Decimals to plan with, or null where nothing is known. */
  readonly decimals: number | null;
}

/** Kinds whose form alone says how they are split; the others depend on what is measured. */
const BY_FORM: Readonly<Partial<Record<TargetKind, Behaviour>>> = {
  growth: 'growth',
  'structure-share': 'share',
  'per-capita': 'perHead',
};

const BY_KIND: Readonly<Record<TargetKind, Behaviour>> = {
  growth: 'growth',
  'structure-share': 'share',
  level: 'flow',
  count: 'event',
  ratio: 'rate',
  'per-capita': 'perHead',
  reduction: 'reduction',
};

const PERCENT = /^(?:%|‰|%0|điểm|phần trăm|phần nghìn)/iu;
const RATE_DECIMALS = 1;

/** The suggestion for one target; its `plan.behaviour`, when given, stands. */
export function suggestionsFor(target: ProposedTarget): Suggestion {
  const match = matchOf(target);
  const [best] = match.candidates;
  const entry = match.outcome === 'known' && best ? best.entry : null;
  const known = {
    entry,
    match: match.outcome,
    score: best?.score ?? 0,
    matched: best?.matched ?? null,
    candidates: match.candidates,
    decimals: entry === null ? null : PERCENT.test(target.unit) ? RATE_DECIMALS : entry.decimals,
  };
  const [behaviour, reason] = decide(target, entry);
  return { behaviour, reason, ...known };
}

function decide(target: ProposedTarget, entry: CatalogueEntry | null): readonly [Behaviour, SuggestionReason] {
  if (target.plan?.behaviour !== undefined) return [target.plan.behaviour, 'given'];
  const byForm = BY_FORM[target.kind];
  if (byForm !== undefined) return [byForm, 'form'];
  // A reduction in points is weighted; a hundred households fewer add up like any amount.
  if (target.kind === 'reduction') return [PERCENT.test(target.unit) ? 'reduction' : 'flow', 'form'];
  if (entry !== null) {
    const own = target.kind === 'ratio' ? entry.ratio : entry.level;
    // What is added to a stock over the year adds up over the months.
    if (own === 'stock' && target.increment === true) return ['flow', 'catalogue'];
    if (own !== null) return [own, 'catalogue'];
  }
  if (target.kind === 'ratio' && (target.hold === true || target.bound === '<' || target.bound === '<=')) return ['ceiling', 'wording'];
  return [BY_KIND[target.kind], 'kind'];
}

/** The name alone, and where it says too little ("Có bằng cấp") with the line it stands under. */
function matchOf(target: ProposedTarget): Match {
  const alone = matchName(target.name);
  if (alone.outcome === 'known' || target.parent === null) return alone;
  const together = matchName(`${target.parent} ${target.name}`);
  return together.outcome === 'known' ? together : alone;
}
