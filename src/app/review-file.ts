/** A workbook somebody sent: what it is, whether it adds up, and whether its targets are those assigned. */
import { success, type Bound, type Plan, type Result } from '../domain';
import { readPlan } from '../workbook';
import { reportOn } from './closing-report';
import type { ClosingReport } from './contracts';
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
  const current = readPlan(workbook.value);
  if (!current.ok) return current;
  const report = reportOn(current.value);
  const found = new Map(report.plan.indicators.map((indicator) => [indicator.id, indicator.target]));
  const changedTargets = (assigned?.indicators ?? []).flatMap((indicator) => {
    const target = found.get(indicator.id) ?? null;
    const same = JSON.stringify(target) === JSON.stringify(indicator.target);
    return same ? [] : [{ indicator: indicator.id, name: indicator.name, assigned: indicator.target, found: target }];
  });
  return success({ report, changedTargets });
}
