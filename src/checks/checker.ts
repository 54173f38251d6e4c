/**
 * The check of a plan. Always: findings depend on the plan alone, in an order of their own; a second
 * check of a plan that was edited looks only at what the edit touched, and finds what a first one would.
 */
import type { AcceptedFinding, Plan } from '../domain';
import { stampOf, type Finding, type Found, type Repair, type RuleId, type Severity } from './finding';
import { repairsOf } from './repair';
import { reused } from './reuse';
import { RULES } from './registry';
import type { Memory } from './rule';
import type { Group } from './sums';
import { Views } from './view';

export interface CheckReport {
  /** Errors first; inside a severity the larger miss, as a part of what should be there, comes first. */
  readonly findings: readonly Finding[];
  /** Findings nobody has accepted, by severity. */
  readonly open: Readonly<Record<Severity, number>>;
}

const NOTHING: Memory = new Map();
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Keeps what it needs to check the next state of the same plan quickly. */
export class Checker {
  private plan: Plan | null = null;
  private readonly views = new Views();
  private memories = new Map<RuleId, Memory>();
  private repairs = new Map<Group, readonly Repair[]>();

  /** @param withRepairs false where nobody mends what is found: looking for repairs takes most of the time of a plan full of errors */
  constructor(private readonly withRepairs = true) {}

  check(given: Plan): CheckReport {
    const plan = this.plan === null ? given : reused(this.plan, given);
    this.plan = plan;
    const view = this.views.of(plan);
    const found: [RuleId, Found][] = [];
    for (const rule of RULES) {
      const { found: own, memory } = rule.run(view, this.memories.get(rule.id) ?? NOTHING);
      this.memories.set(rule.id, memory);
      for (const each of own) found.push([rule.id, each]);
    }
    if (this.withRepairs) this.repairs = new Map(view.groups.map((group) => [group, this.repairs.get(group) ?? repairsOf(group)]));
    return reportOf(found, repairsByFinding(this.repairs.values()), plan.accepted);
  }
}

/** One check of a plan. */
export function checkPlan(plan: Plan): CheckReport {
  return new Checker().check(plan);
}

function repairsByFinding(groups: Iterable<readonly Repair[]>): Map<string, Repair[]> {
  const byKey = new Map<string, Repair[]>();
  for (const repairs of groups) {
    for (const repair of repairs) {
      for (const key of repair.mends) {
        const list = byKey.get(key);
        if (list) list.push(repair);
        else byKey.set(key, [repair]);
      }
    }
  }
  return byKey;
}

function reportOf(found: readonly [RuleId, Found][], repairs: ReadonlyMap<string, readonly Repair[]>, accepted: readonly AcceptedFinding[]): CheckReport {
  const acceptances = new Map(accepted.map((each) => [each.finding, each]));
  const findings = found.map(([rule, each]): Finding => ({ ...each, rule, repairs: repairs.get(each.key) ?? [], accepted: acceptances.get(stampOf(each)) ?? null }));
  const weights = new Map(findings.map((finding) => [finding, weightOf(finding)]));
  findings.sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || (weights.get(other) ?? 0) - (weights.get(one) ?? 0) || compare(one.key, other.key));
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity && finding.accepted === null).length;
  return { findings, open: { error: count('error'), warning: count('warning'), note: count('note') } };
}

/** How much is missed, as a part of what should be there; what compares no figures comes last. */
function weightOf({ gap, problem: { data } }: Found): number {
  const expected = 'expected' in data ? Math.abs(data.expected) : 0;
  return expected === 0 ? Math.min(1, Math.abs(gap)) : Math.min(1, Math.abs(gap) / expected);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
