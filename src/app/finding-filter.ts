/** A list of findings as people look through it: by severity, rule, indicator and unit, and in groups. */
import type { RuleId, Severity } from '../checks';
import { indicatorOf, type Plan } from '../domain';
import type { PlanFinding } from './contracts';

/** The rule that found it, or the sheet that shows it. */
export type FindingSource = RuleId | 'sheet';

/** Null takes all. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly rule: FindingSource | null;
  readonly indicator: string | null;
  /** A recipient by name. */
  readonly recipient: string | null;
}

export const ALL_FINDINGS: FindingFilter = { severity: null, rule: null, indicator: null, recipient: null };

export type FindingGrouping = 'none' | 'indicator' | 'rule';

export function sourceOf({ rule }: Pick<PlanFinding, 'rule'>): FindingSource {
  return rule ?? 'sheet';
}

/** The recipients a finding names. */
export function recipientsIn({ problem: { data } }: Pick<PlanFinding, 'problem'>): readonly string[] {
  if ('recipient' in data && typeof data.recipient === 'string' && data.recipient !== '') return [data.recipient];
  return 'recipients' in data && Array.isArray(data.recipients) ? data.recipients.filter((each): each is string => typeof each === 'string') : [];
}

export function filteredFindings(findings: readonly PlanFinding[], { severity, rule, indicator, recipient }: FindingFilter): readonly PlanFinding[] {
  return findings.filter(
    (finding) =>
      (severity === null || finding.severity === severity) &&
      (rule === null || sourceOf(finding) === rule) &&
      (indicator === null || finding.indicator === indicator) &&
      (recipient === null || recipientsIn(finding).includes(recipient)),
  );
}

/** What can be chosen in a list, in the order it first comes. */
export function choicesAmong(findings: readonly PlanFinding[], plan: Plan): { readonly rules: readonly FindingSource[]; readonly indicators: readonly { readonly id: string; readonly name: string }[]; readonly recipients: readonly string[] } {
  const ids = [...new Set(findings.flatMap(({ indicator }) => (indicator === null ? [] : [indicator])))];
  return {
    rules: [...new Set(findings.map(sourceOf))],
    indicators: ids.map((id) => ({ id, name: indicatorOf(plan, id)?.name ?? id })),
    recipients: [...new Set(findings.flatMap(recipientsIn))],
  };
}

/** An indicator's id or a {@link FindingSource} with its findings; null for what belongs to no indicator. */
export type FindingGroup = readonly [name: string | null, findings: readonly PlanFinding[]];

/** The findings in groups, each in the order of the list; one group without a name where nothing is grouped. */
export function groupedFindings(findings: readonly PlanFinding[], by: FindingGrouping): readonly FindingGroup[] {
  if (by === 'none') return findings.length === 0 ? [] : [[null, findings]];
  const groups = new Map<string | null, PlanFinding[]>();
  for (const finding of findings) {
    const name = by === 'rule' ? sourceOf(finding) : finding.indicator;
    groups.set(name, [...(groups.get(name) ?? []), finding]);
  }
  return [...groups];
}
