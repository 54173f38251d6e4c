/**
 * Does the plan in the workbook hold? What only the sheets show, and what the rules find in the figures
 * as they stand in the cells, independently of the sheets' own formulas.
 */
import { addsOverMonths, allocationOf, countOf, indicatorOf, plannedFigure, problem, success, sumCounts, type AcceptedFinding, type Allocation, type Indicator, type Plan, type Result } from '../domain';
import { Checker, RULES, stampOf, type Finding, type Severity } from '../checks';
import { cellOfFinding, readPlan, type Observation, type Places, type ReadPlan } from '../workbook';
import type { WorkbookGrid } from '../xlsx';
import type { ClosingReport, PlanFinding } from './contracts';

type IndicatorState = ClosingReport['indicators'][number];

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
const COMPLETENESS = new Set(RULES.flatMap(({ id, family }) => (family === 'completeness' ? [id] : [])));

/** The report on a workbook as it stands; refusals of {@link readPlan}. */
export function closingReport(workbook: WorkbookGrid): Result<ClosingReport> {
  const current = readPlan(workbook);
  return current.ok ? success(reportOn(current.value)) : current;
}

/**
 * The report on a plan that has been read.
 * @param checker keeps what it found, so that the next report on the same plan looks only at what was edited
 */
export function reportOn({ plan, places, observations }: ReadPlan, checker = new Checker()): ClosingReport {
  const accepted = new Map(plan.accepted.map((each) => [each.finding, each]));
  const observed = observations.map((observation) => seenFinding(observation, accepted));
  const stranded = plan.indicators.flatMap((indicator) => (indicator.target === null && allocationOf(plan, indicator.id) ? [strandedFinding(indicator, places)] : []));
  const checked = checker.check(plan).findings;
  const found = (isMissing: boolean): PlanFinding[] => checked.filter(({ rule }) => COMPLETENESS.has(rule) === isMissing).map((finding) => planFinding(finding, places));
  const findings = [...observed, ...stranded, ...found(false)].sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
  const open = new Set(findings.flatMap(({ severity, indicator, accepted }) => (severity === 'error' && accepted === null && indicator !== null ? [indicator] : [])));
  const states = plan.indicators.filter(({ target }) => target !== null).map((indicator) => stateOf(plan, indicator, open));
  return { plan, indicators: states.map((state) => shareState(state, plan, states)), findings, missing: found(true) };
}

/** A finding that no rule made and that nothing can be done about but to look. */
export const ONLY_SEEN = { rule: null, indicator: null, place: null, isRounding: false, repairs: [], restore: [], stamp: null, accepted: null } as const;

/** What only a sheet shows, known by what it says: it shows again when that changes. */
function seenFinding({ sheet, row, column, indicator, problem: seen, severity = 'error', restore = [] }: Observation, accepted: ReadonlyMap<string, AcceptedFinding>): PlanFinding {
  const stamp = `${seen.code}|${JSON.stringify(seen.data)}`;
  return { ...ONLY_SEEN, severity, indicator, problem: seen, place: { sheet, row, column }, restore, stamp, accepted: accepted.get(stamp) ?? null };
}

function planFinding(finding: Finding, places: Places): PlanFinding {
  const { severity, rule, indicator, problem: found, isRounding, repairs, accepted } = finding;
  return { severity, rule, indicator, problem: found, place: cellOfFinding(places, finding), isRounding, repairs, restore: [], stamp: stampOf(finding), accepted };
}

/** A share whose amount is planned is split as far as its amount is. */
function shareState(state: IndicatorState, plan: Plan, states: readonly IndicatorState[]): IndicatorState {
  const amount = indicatorOf(plan, state.indicator)?.amount ?? null;
  const planned = amount === null ? undefined : states.find((candidate) => candidate.indicator === amount);
  return planned ? { ...state, state: planned.state } : state;
}

function stateOf(plan: Plan, indicator: Indicator, open: ReadonlySet<string>): IndicatorState {
  const allocation = allocationOf(plan, indicator.id);
  const adds = addsOverMonths(indicator.behaviour);
  const state = allocation ? (open.has(indicator.id) ? 'open' : 'closed') : adds ? 'unallocated' : 'notSplit';
  return { indicator: indicator.id, state, unallocated: adds ? unallocated(indicator, allocation) : null };
}

function unallocated({ target, lattice }: Indicator, allocation: Allocation | undefined): number | null {
  const count = target === null ? null : countOf(plannedFigure(target), lattice);
  const given = sumCounts((allocation?.cells ?? []).flat().map((cell) => cell ?? 0));
  return count?.ok ? count.value - given : null;
}

/** Figures on `Chi tiết` whose target is gone. */
function strandedFinding({ id, name }: Indicator, { detailBlocks, detailColumns, sheetNames }: Places): PlanFinding {
  const row = detailBlocks.get(id)?.titleRow;
  const place = row === undefined ? null : { sheet: sheetNames.detail, row, column: detailColumns.name };
  return { ...ONLY_SEEN, severity: 'error', indicator: id, problem: problem('plan.noTarget', { indicator: name }), place };
}
