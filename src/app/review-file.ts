/** A workbook somebody sent: what it is, whether it adds up, and whether its targets are those assigned. */
import { problem, success, type Bound, type Plan, type ProblemData, type Result } from '../domain';
import { readPlan } from '../workbook';
import { ONLY_SEEN, reportOn } from './closing-report';
import type { ClosingReport, PlanFinding } from './contracts';
import type { InputFile } from './ports';

export interface FileReview {
  readonly report: ClosingReport;
  /** Targets that differ from those of the plan it is compared with, by indicator id. */
  readonly changedTargets: readonly { readonly indicator: string; readonly name: string; readonly assigned: Bound | null; readonly found: Bound | null }[];
}

/**
 * @param assigned the plan whose targets the file should carry, or null to look at the file alone
 * @returns refused with `file.*` or `workbook.*`
 */
export async function reviewFile(file: InputFile, assigned: Plan | null): Promise<Result<FileReview>> {
  const { readWorkbook } = await import('../xlsx');
  const workbook = readWorkbook(file.bytes, file.name);
  if (!workbook.ok) return workbook;
  const current = readPlan(workbook.value, { isOnlyLook: true });
  if (!current.ok) return current;
  const report = withOddities(reportOn(current.value), workbook.value.findings);
  const found = new Map(report.plan.indicators.map((indicator) => [indicator.id, indicator.target]));
  const changedTargets = (assigned?.indicators ?? []).flatMap((indicator) => {
    const target = found.get(indicator.id) ?? null;
    const same = JSON.stringify(target) === JSON.stringify(indicator.target);
    return same ? [] : [{ indicator: indicator.id, name: indicator.name, assigned: indicator.target, found: target }];
  });
  return success({ report, changedTargets });
}

/** With what is odd in the file itself: macros, links to other files, formulas without results. */
function withOddities(report: ClosingReport, oddities: readonly ProblemData['file.oddContent'][]): ClosingReport {
  const found = oddities.map((data): PlanFinding => ({ ...ONLY_SEEN, severity: 'warning', problem: problem('file.oddContent', data) }));
  return { ...report, findings: [...report.findings, ...found] };
}
