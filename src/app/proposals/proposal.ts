/**
 * Targets on their way from documents into the plan: as read, as corrected, and what the planner decided.
 * Nothing gets into the plan that was not accepted; what is doubtful is never accepted together with the rest.
 */
import { suggestionsFor, type DocumentReading, type ProposedTarget, type Suggestion, type TargetFlag } from '../../documents';

/** A document as it was read. */
export interface LoadedDocument {
  /** Tells it from the other documents of one loading. */
  readonly key: string;
  /** The file's name as the user knows it. */
  readonly name: string;
  readonly reading: DocumentReading;
  /** A targets file (.json) says itself how its targets are planned; a document has to be asked about. */
  readonly isTargetsFile: boolean;
}

export type Decision = 'open' | 'accepted' | 'leftOut';

export interface Proposal {
  /** Unique among all documents of one loading. */
  readonly key: string;
  /** Key of its document. */
  readonly document: string;
  /** As it was read; never changes. */
  readonly read: ProposedTarget;
  /** As it stands after corrections. */
  readonly target: ProposedTarget;
  readonly decision: Decision;
}

/**
 * Why a proposal is not accepted together with the sure ones: what the reader flagged, or
 * - `low-confidence` the reading is not sure, without one single reason
 * - `other-year` it is for another year than its document
 * - `unknown-indicator` nothing but the form of the figure says how it is split
 * - `repeated` it stands further up already
 */
export type Doubt = TargetFlag | 'low-confidence' | 'other-year' | 'unknown-indicator' | 'repeated';

/** Why a target is no line of its own: it reports what was reached, or is one unit's or one period's part of a line. */
export type Aside = 'actual' | 'area' | 'period';

/** Below this a reading is looked at before it is used. */
const SURE = 0.8;

/** The proposals of a document; of a targets file those without a doubt are accepted, for somebody has decided them. */
export function proposalsOf(document: LoadedDocument): readonly Proposal[] {
  const { key, reading, isTargetsFile } = document;
  const proposals = reading.targets.map((target, index): Proposal => ({ key: `${key}/${index}`, document: key, read: target, target, decision: 'open' }));
  if (!isTargetsFile) return proposals;
  const doubts = doubtsAmong(proposals, [document]);
  return proposals.map((proposal) => (isSure(proposal, doubts) ? { ...proposal, decision: 'accepted' } : proposal));
}

/**
 * A document read again keeps what was decided about targets that were read the same the time before.
 * @param before the proposals of the same document
 */
export function keepDecisions(proposals: readonly Proposal[], before: readonly Proposal[]): readonly Proposal[] {
  const left = [...before];
  return proposals.map((proposal) => {
    const same = left.findIndex(({ read }) => isSameReading(read, proposal.read));
    const [known] = same < 0 ? [] : left.splice(same, 1);
    if (known === undefined) return proposal;
    const isCorrected = known.target !== known.read;
    return { ...proposal, decision: known.decision, ...(isCorrected && { target: known.target }) };
  });
}

function isSameReading(left: ProposedTarget, right: ProposedTarget): boolean {
  const printed = ({ name, parent, unit, bound, value, min, max, year, area, period, status }: ProposedTarget): string =>
    JSON.stringify([name, parent, unit, bound, value, min, max, year, area, period, status]);
  return printed(left) === printed(right);
}

/** What every proposal is doubtful for, by its key; it goes by what was read, so that correcting moves nothing about. */
export function doubtsAmong(proposals: readonly Proposal[], documents: readonly LoadedDocument[]): ReadonlyMap<string, readonly Doubt[]> {
  const seen = new Set<string>();
  const byKey = new Map(documents.map((document) => [document.key, document]));
  return new Map(
    proposals.map((proposal) => {
      const { read } = proposal;
      const document = byKey.get(proposal.document);
      const doubts: Doubt[] = [...(read.flags ?? [])];
      if (doubts.length === 0 && (read.confidence ?? 1) < SURE) doubts.push('low-confidence');
      const year = document?.reading.document.year ?? null;
      if (document?.isTargetsFile === false && read.year !== null && year !== null && read.year !== year) doubts.push('other-year');
      if (document?.isTargetsFile === false && asksBehaviour(read)) doubts.push('unknown-indicator');
      if (asideOf(read) === null) {
        const line = lineKey(read);
        if (seen.has(line)) doubts.push('repeated');
        seen.add(line);
      }
      return [proposal.key, doubts];
    }),
  );
}

/** Two lines of a plan with the same name, unit and line above could not be told apart. */
function lineKey({ parent, name, unit }: ProposedTarget): string {
  return JSON.stringify([parent, name, unit]);
}

/** Nothing but the kind of its figure says how it is split: to be asked about. */
export function asksBehaviour(target: ProposedTarget, suggestion: Suggestion = suggestionsFor(target)): boolean {
  return suggestion.entry === null && (suggestion.reason === 'kind' || suggestion.reason === 'wording');
}

/** Why a target is no line of the plan, or null where it is one. */
export function asideOf({ status, area, period }: ProposedTarget): Aside | null {
  if (status === 'actual') return 'actual';
  return area !== undefined ? 'area' : period !== undefined ? 'period' : null;
}

function isSure({ key, read }: Proposal, doubts: ReadonlyMap<string, readonly Doubt[]>): boolean {
  return (doubts.get(key) ?? []).length === 0 && asideOf(read) === null;
}

/** The proposals with all sure ones accepted that nobody has decided about yet. */
export function acceptSure(proposals: readonly Proposal[], doubts: ReadonlyMap<string, readonly Doubt[]>): readonly Proposal[] {
  return proposals.map((proposal) => (proposal.decision === 'open' && isSure(proposal, doubts) && asideOf(proposal.target) === null ? { ...proposal, decision: 'accepted' } : proposal));
}

/** Doubtful ones first, each group in the order of the documents. */
export function doubtfulFirst(proposals: readonly Proposal[], doubts: ReadonlyMap<string, readonly Doubt[]>): readonly Proposal[] {
  const isDoubtful = ({ key }: Proposal): boolean => (doubts.get(key) ?? []).length > 0;
  return [...proposals.filter(isDoubtful), ...proposals.filter((proposal) => !isDoubtful(proposal))];
}
