/**
 * The use cases as the screens call them. The entry file hands over those of `app`; tests may hand
 * over their own where a case needs an outcome that files cannot easily produce.
 */
import type { ClosingReport, InputFile, LoadPreview, SplitPreview, SplitRequest } from '../app';
import type { TargetsFile } from '../documents';
import type { Month, Plan, Result, Unit } from '../domain';
import type { WorkbookGrid } from '../xlsx';

export interface CumulativeRow {
  readonly indicator: string;
  readonly month: number;
  readonly cumulative: number;
  readonly year: number;
}

export interface UseCases {
  readTargets(file: InputFile): Promise<Result<TargetsFile>>;
  readUnits(file: InputFile): Promise<Result<readonly Unit[]>>;
  draftPlan(input: { targets: TargetsFile; units: readonly Unit[]; place: string; year: number }): Result<Plan>;
  previewLoad(plan: Plan, current: Plan | null): LoadPreview;
  suggestRequest(plan: Plan, indicator: string): SplitRequest;
  previewSplit(plan: Plan, request: SplitRequest): Result<SplitPreview>;
  closingReport(grid: WorkbookGrid): Result<ClosingReport>;
  cumulativeTable(plan: Plan, month: Month): readonly CumulativeRow[];
  reviewFile(file: InputFile, plan: Plan | null): Promise<Result<ClosingReport>>;
}
