/**
 * Does the plan in the workbook add up? Everything is re-added in whole counts from the cells as they
 * stand, independently of the sheet's own formulas.
 */
import {
  addsOverMonths,
  allocationOf,
  countOf,
  indicatorOf,
  missedFigure,
  MONTHS,
  plannedFigure,
  problem,
  success,
  type Allocation,
  type Bound,
  type Indicator,
  type Plan,
  type Result,
} from '../domain';
import { closeShares } from '../allocation';
import { allocatedCount, readPlan, SHEETS, type Places, type ReadPlan } from '../workbook';
import type { WorkbookGrid } from '../xlsx';
import type { ClosingFinding, ClosingReport } from './contracts';

type IndicatorState = ClosingReport['indicators'][number];

/** The report on a workbook as it stands; refusals of {@link readPlan}. */
export function closingReport(workbook: WorkbookGrid): Result<ClosingReport> {
  const current = readPlan(workbook);
  return current.ok ? success(reportOn(current.value)) : current;
}

/** The report on a plan that has been read. */
export function reportOn(current: ReadPlan): ClosingReport {
  const { plan, places, observations } = current;
  const findings: ClosingFinding[] = observations.map(({ sheet, row, column, indicator, problem }) => ({
    severity: 'error',
    kind: 'observed',
    indicator: indicator ?? '',
    line: null,
    expected: null,
    found: null,
    lattice: (indicator === null ? undefined : indicatorOf(plan, indicator)?.lattice) ?? { unit: '', decimals: 0 },
    place: { sheet, row, column },
    problem,
  }));
  const states: IndicatorState[] = [];
  for (const indicator of plan.indicators) {
    const allocation = allocationOf(plan, indicator.id);
    if (allocation) findings.push(...strandedFindings(indicator, places));
    if (indicator.target === null) continue;
    if (!addsOverMonths(indicator.behaviour)) {
      const found = allocation ? levelFindings(plan, indicator, places) : [];
      findings.push(...found);
      const isOpen = found.length > 0 || hasObservation(current, indicator.id);
      states.push({ indicator: indicator.id, state: !allocation ? 'notSplit' : isOpen ? 'open' : 'closed', unallocated: null });
      continue;
    }
    const found = allocation ? sumFindings(indicator, allocation, places) : [];
    findings.push(...found);
    states.push(stateOf(indicator, allocation, found.length > 0 || hasObservation(current, indicator.id)));
  }
  findings.push(...structureFindings(plan, places));
  return { plan, indicators: states.map((state) => shareState(state, plan, states)), findings };
}

/** A share whose amount is planned is split as far as its amount is. */
function shareState(state: IndicatorState, plan: Plan, states: readonly IndicatorState[]): IndicatorState {
  const amount = indicatorOf(plan, state.indicator)?.amount ?? null;
  const planned = amount === null ? undefined : states.find((candidate) => candidate.indicator === amount);
  return planned ? { ...state, state: planned.state } : state;
}

function hasObservation(current: ReadPlan, indicator: string): boolean {
  return current.observations.some((observation) => observation.indicator === indicator);
}

function stateOf(indicator: Indicator, allocation: Allocation | undefined, isOpen: boolean): IndicatorState {
  const target = targetCount(indicator);
  const allocated = allocation ? total(allocation.cells.flat()) : 0;
  const state = !allocation ? 'unallocated' : isOpen ? 'open' : 'closed';
  return { indicator: indicator.id, state, unallocated: target === null ? null : target - allocated };
}

/** What the units' year comes to (a sum at year's end, a weighted mean, an extreme) against what the target demands. */
function levelFindings(plan: Plan, indicator: Indicator, { detailBlocks, detailColumns, sheetNames }: Places): ClosingFinding[] {
  const { id, lattice } = indicator;
  const [target, found] = [countedTarget(indicator), allocatedCount(plan, indicator)];
  if (target === null || found === null) return [];
  const expected = missedFigure(target, found);
  if (expected === null) return [];
  const row = detailBlocks.get(id)?.leftRow;
  const place = row === undefined ? null : { sheet: sheetNames.detail, row, column: detailColumns.assigned };
  return [{ severity: 'error', kind: 'unitTotals', indicator: id, line: null, expected, found, lattice, place }];
}

/** Figures on `Chi tiết` whose target is gone. */
function strandedFindings(indicator: Indicator, { detailBlocks, detailColumns }: Places): ClosingFinding[] {
  const { id, name, lattice, target } = indicator;
  if (target !== null) return [];
  const reason = problem('plan.noTarget', { indicator: name });
  const row = detailBlocks.get(id)?.titleRow;
  const place = row === undefined ? null : { sheet: SHEETS.detail, row, column: detailColumns.name };
  return [{ severity: 'error', kind: 'observed', indicator: id, line: null, expected: null, found: null, lattice, place, problem: reason }];
}

function targetCount(indicator: Indicator): number | null {
  if (indicator.target === null) return null;
  const count = countOf(plannedFigure(indicator.target), indicator.lattice);
  return count.ok ? count.value : null;
}

/** The target in counts; null without one or where it does not fit the lattice, which is observed. */
function countedTarget({ target, lattice }: Indicator): Bound | null {
  if (target === null) return null;
  const figures = target.kind === 'range' ? [target.min, target.max] : [target.value];
  const counts = figures.flatMap((figure) => {
    const count = countOf(figure, lattice);
    return count.ok ? [count.value] : [];
  });
  const [first, last] = [counts[0], counts[figures.length - 1]];
  if (first === undefined || last === undefined) return null;
  return target.kind === 'range' ? { kind: 'range', min: first, max: last } : { kind: target.kind, value: first };
}

function total(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** Units over months, months over units, both margins against what the target demands. */
function sumFindings(indicator: Indicator, allocation: Allocation, places: Places): ClosingFinding[] {
  const block = places.detailBlocks.get(indicator.id);
  const { periods, assigned, difference } = places.detailColumns;
  const findings: ClosingFinding[] = [];
  const compare = (
    kind: ClosingFinding['kind'],
    line: string | null,
    expected: number,
    found: number,
    row: number | undefined,
    column: number,
  ): void => {
    if (expected === found) return;
    const place = row === undefined ? null : { sheet: SHEETS.detail, row, column };
    findings.push({ severity: 'error', kind, indicator: indicator.id, line, expected, found, lattice: indicator.lattice, place });
  };
  const { cells, unitTotals, monthTotals, units } = allocation;
  units.forEach((unit, index) => {
    compare('unitRow', unit, unitTotals[index] ?? 0, total(cells[index] ?? []), block?.unitRows.get(unit), difference);
  });
  const isPhased = monthTotals.some((count) => count !== null);
  MONTHS.forEach((month, index) => {
    // A phasing that is blank as a whole is one finding, not twelve.
    if (!isPhased) return;
    const column = periods[`M${month}`];
    const inMonth = total(cells.map((unit) => unit[index] ?? null));
    compare('monthColumn', `M${month}`, monthTotals[index] ?? 0, inMonth, block?.leftRow, column);
  });
  const target = countedTarget(indicator);
  if (target === null) return findings;
  const hold = (kind: ClosingFinding['kind'], found: number, row: number | undefined, column: number): void =>
    compare(kind, null, missedFigure(target, found) ?? found, found, row, column);
  hold('unitTotals', total(unitTotals), block?.leftRow, assigned);
  hold('monthTotals', total(monthTotals), block?.placeRow, difference);
  hold('year', total(cells.flat()), block?.leftRow, periods.Y);
  return findings;
}

/** Parts add up to their whole, targets and cells, and their amounts show the assigned shares. */
function structureFindings(plan: Plan, places: Places): ClosingFinding[] {
  return plan.structures.flatMap((structure) => {
    const lines = structure.parts.map((part) => indicatorOf(plan, part.indicator));
    const whole = indicatorOf(plan, structure.whole);
    const findings: ClosingFinding[] = [];
    const wholeTarget = whole ? targetCount(whole) : null;
    const partsTarget = total(lines.map((line) => (line ? targetCount(line) : null)));
    const row = places.indicatorRows.get(structure.whole);
    if (whole && wholeTarget !== null && wholeTarget !== partsTarget) {
      findings.push({
        severity: 'error',
        kind: 'structure',
        indicator: whole.id,
        line: null,
        expected: wholeTarget,
        found: partsTarget,
        lattice: whole.lattice,
        place: row === undefined ? null : { sheet: SHEETS.indicators, row, column: places.targetColumn },
      });
    }
    const tables = structure.parts.map((part) => allocationOf(plan, part.indicator));
    if (tables.some((table) => table === undefined)) return findings;
    if (whole) findings.push(...wholeFindings(whole, allocationOf(plan, whole.id), tables, places));
    const amounts = tables.map((table) => total(table?.cells.flat() ?? []));
    const shares = closeShares(amounts, 100 * 10 ** structure.decimals);
    structure.parts.forEach((part, index) => {
      const found = shares[index] ?? null;
      if (found === null || found === part.share) return;
      const block = places.detailBlocks.get(part.indicator);
      findings.push({
        severity: 'error',
        kind: 'share',
        indicator: part.indicator,
        line: structure.id,
        expected: part.share,
        found,
        lattice: { unit: '%', decimals: structure.decimals },
        place: block ? { sheet: SHEETS.detail, row: block.sumRow, column: places.detailColumns.periods.Y } : null,
      });
    });
    return findings;
  });
}

/** Where the whole's own cells no longer are the sum of its parts': a formula typed over, rows sorted apart. */
function wholeFindings(
  whole: Indicator,
  table: Allocation | undefined,
  parts: readonly (Allocation | undefined)[],
  places: Places,
): ClosingFinding[] {
  const block = places.detailBlocks.get(whole.id);
  const linesOf = parts.map((part) => new Map(part?.units.map((unit, index) => [unit, part.cells[index]])));
  return (table?.units ?? []).flatMap((unit, index) => {
    const lines = linesOf.map((lineOf) => lineOf.get(unit));
    return MONTHS.flatMap((month): ClosingFinding[] => {
      const expected = table?.cells[index]?.[month - 1] ?? 0;
      const found = total(lines.map((line) => line?.[month - 1] ?? null));
      const row = block?.unitRows.get(unit);
      const place = row === undefined ? null : { sheet: SHEETS.detail, row, column: places.detailColumns.periods[`M${month}`] };
      const finding = { severity: 'error', kind: 'structure', indicator: whole.id, line: unit, lattice: whole.lattice } as const;
      return expected === found ? [] : [{ ...finding, expected, found, place }];
    });
  });
}
