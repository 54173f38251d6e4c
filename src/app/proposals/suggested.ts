/** How a target is planned, filled in from the catalogue where its document says nothing. */
import { DEPARTMENTS, suggestionsFor, WEIGHTS, type PlanningHints, type ProposedTarget, type Suggestion } from '../../documents';
import { decimalsOf } from '../draft-plan';
import type { LoadedDocument, Proposal } from './proposal';

const PROVINCE = /(?:^|\s)(?:tỉnh|thành phố (?:hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế))(?:\s|$)/iu;

/** The hints of a target with what the catalogue suggests beside what was said. */
export interface SuggestedPlanning {
  readonly suggestion: Suggestion;
  /** As they will be used: said first, suggested else. */
  readonly hints: PlanningHints;
}

/** @param columns weight columns of the units, as their file heads them */
export function planningOf(target: ProposedTarget, columns: readonly string[], document: LoadedDocument): SuggestedPlanning {
  const suggestion = suggestionsFor(target);
  const said = target.plan ?? {};
  // A targets file says what it wants planned: nothing is added.
  if (document.isTargetsFile) return { suggestion, hints: said };
  const { entry } = suggestion;
  // What comes as whole things is never planned with decimals.
  const finer = suggestion.decimals !== null && target.kind !== 'count' && suggestion.decimals > decimalsOf(target) ? suggestion.decimals : undefined;
  const weight = entry === null ? undefined : weightColumn(entry.weights, columns);
  return {
    suggestion,
    hints: {
      behaviour: suggestion.behaviour,
      ...(finer !== undefined && { decimals: finer }),
      ...(weight !== undefined && { weight }),
      ...(entry !== null && isOfProvince(document) && { department: DEPARTMENTS[entry.department] }),
      ...said,
    },
  };
}

/** The catalogue knows the offices of provinces; a commune's plan names its own. */
function isOfProvince({ reading: { document } }: LoadedDocument): boolean {
  return PROVINCE.test(document.place ?? document.issuer ?? '');
}

/** The first column whose heading holds the words of a suggested weight: "Dân số (người)" for Dân số. */
function weightColumn(weights: readonly (keyof typeof WEIGHTS)[], columns: readonly string[]): string | undefined {
  for (const weight of weights) {
    if (weight === 'none') return undefined;
    const words = plain(WEIGHTS[weight]);
    const column = columns.find((candidate) => plain(candidate).split(' (')[0] === words) ?? columns.find((candidate) => plain(candidate).startsWith(`${words} `));
    if (column !== undefined) return column;
  }
  return undefined;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The accepted targets ready to be planned, each with its document's number, or its file's name where it has none. */
export function acceptedTargets(proposals: readonly Proposal[], documents: readonly LoadedDocument[], columns: readonly string[]): readonly ProposedTarget[] {
  const byKey = new Map(documents.map((document) => [document.key, document]));
  return proposals.flatMap(({ document: key, target, decision }) => {
    const document = byKey.get(key);
    if (decision !== 'accepted' || document === undefined) return [];
    const { hints } = planningOf(target, columns, document);
    const number = document.reading.document.number ?? (document.isTargetsFile ? null : document.name);
    return [{ ...target, plan: hints, ...(number !== null && { document: number }) }];
  });
}
