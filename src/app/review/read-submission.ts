/** One file that was handed in: read with guards, checked by every rule, and kept without its sheets. */
import { recipientsOf, refusal, success, type Indicator, type Plan, type Result } from '../../domain';
import { Checker } from '../../checks';
import { isSealIntact, planText, unitFigure, type Digest, type SubmittedCell, type SubmittedFinding, type SubmittedIndicator, type SubmittedPlan } from '../../review';
import { columnOfIndicators, readPlan, type ReadPlan } from '../../workbook';
import { cellName, readWorkbook, type ReadLimits, type ReadWorkbook, type CellValue } from '../../xlsx';
import { reportOn } from '../closing-report';
import type { PlanFinding } from '../contracts';
import type { InputFile } from '../ports';

/** What one of many files may hold: far above an honest plan, and little enough to read several at once. */
export const SUBMISSION_LIMITS: ReadLimits = {
  fileBytes: 32 * 1024 * 1024,
  entries: 2_000,
  entryBytes: 32 * 1024 * 1024,
  totalBytes: 64 * 1024 * 1024,
  cells: 500_000,
  places: 4_000_000,
  expandedFormulas: 16 * 1024 * 1024,
  depth: 64,
  findings: 100,
};

/** Sheets that are handed out protected with an assignment. */
const PROTECTED = ['assignment', 'indicators'] as const;

/** @returns refused with `file.*`, `workbook.*` or `units.*` */
export async function readSubmission(file: InputFile, digest: Digest): Promise<Result<SubmittedPlan>> {
  const workbook = readWorkbook(file.bytes, file.name, SUBMISSION_LIMITS);
  if (!workbook.ok) return workbook;
  const current = readPlan(workbook.value);
  if (!current.ok) return current.problem.code === 'workbook.notOurs' ? refusal('review.notAPlan', { file: file.name }) : current;
  const { plan, places } = current.value;
  const report = reportOn(current.value, new Checker(false));
  const { received, submissions } = plan.exchange;
  const last = submissions.at(-1);
  const { sheetNames } = places;
  const guarded = received === null ? [] : PROTECTED.map((key) => sheetNames[key]);
  return success({
    place: plan.place,
    year: plan.year,
    planner: plan.head.planner,
    version: plan.head.version,
    state: plan.head.state,
    units: plan.units.filter(({ parent }) => parent === null).map(({ code, name }) => ({ code, name })),
    received: received && {
      code: received.assignment.unit.code,
      from: received.assignment.from,
      year: received.assignment.year,
      seal: received.seal,
      isIntact: await isSealIntact(received, digest),
    },
    submission: last === undefined ? null : { version: last.version, at: last.at, by: last.by, isEdited: last.seal !== (await digest(planText(plan))) },
    unprotected: workbook.value.sheets.flatMap(({ name, isProtected }) => (guarded.includes(name) && !isProtected ? [name] : [])),
    indicators: plan.indicators.map((indicator) => submittedIndicator(indicator, current.value, workbook.value)),
    findings: report.findings.map((finding) => submittedFinding(finding, workbook.value)),
    missing: report.missing.map((finding) => submittedFinding(finding, workbook.value)),
  });
}

function submittedIndicator(indicator: Indicator, { plan, places }: ReadPlan, workbook: ReadWorkbook): SubmittedIndicator {
  const { id, name, lattice, behaviour, target, assigned } = indicator;
  const row = places.indicatorRows.get(id);
  const sheet = places.sheetNames.indicators;
  const assignedColumn = columnOfIndicators(workbook, 'assigned');
  const cell = (column: number | null): SubmittedCell | null => (row === undefined || column === null ? null : cellAt(workbook, sheet, row, column));
  return { id, name, lattice, behaviour, target, assigned, planned: plannedFigureOf(plan, indicator), targetCell: cell(places.targetColumn), assignedCell: cell(assignedColumn) };
}

/** What the lines come to: of the units, or where nothing is given to units, of the departments. */
function plannedFigureOf(plan: Plan, indicator: Indicator): number | null {
  const lowest = recipientsOf(plan.units);
  const [only] = lowest;
  const top = plan.units.find(({ parent }) => parent === null) ?? only;
  if (!top || indicator.target === null) return null;
  const own = lowest.length === 1 && only ? unitFigure(plan, indicator, { unit: only, lowest, below: [] }) : unitFigure(plan, indicator, { unit: top, lowest, below: plan.units });
  if (own !== null) return own;
  const given = plan.departmentAllocations.find((allocation) => allocation.indicator === indicator.id)?.yearTotals ?? [];
  return given.some((figure) => figure !== null) ? given.reduce<number>((sum, figure) => sum + (figure ?? 0), 0) : null;
}

function submittedFinding({ severity, problem, indicator, place, isRounding, accepted }: PlanFinding, workbook: ReadWorkbook): SubmittedFinding {
  return { severity, problem, indicator, cell: place && cellAt(workbook, place.sheet, place.row, place.column), isRounding, accepted: accepted?.reason ?? null };
}

function cellAt({ sheets }: ReadWorkbook, sheet: string, row: number, column: number): SubmittedCell {
  const value = sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]?.value ?? null;
  return { sheet, address: cellName(row, column), content: textOf(value) };
}

const LONGEST_CONTENT = 80;

function textOf(value: CellValue): string {
  if (value === null) return '';
  const text = typeof value === 'object' ? value.error : typeof value === 'number' ? String(value).replace('.', ',') : String(value);
  return text.length > LONGEST_CONTENT ? `${text.slice(0, LONGEST_CONTENT)}…` : text;
}

