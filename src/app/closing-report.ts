/**
 * Does the plan in the workbook add up? Everything is re-added in whole counts from the cells as they
 * stand, independently of the sheet's own formulas.
 */
import {
  allocationOf,
  countOf,
  indicatorOf,
  MONTHS,
  plannedFigure,
  success,
  type Allocation,
  type Indicator,
  type Plan,
  type Result,
} from '../domain';
import { closeShares } from '../allocation';
import { readPlan, SHEETS, type Places, type ReadPlan } from '../workbook';
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
    if (indicator.target === null) continue;
    const allocation = allocationOf(plan, indicator.id);
    if (indicator.behaviour !== 'flow') {
      states.push({ indicator: indicator.id, state: 'notSplit', unallocated: null });
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

function targetCount(indicator: Indicator): number | null {
  if (indicator.target === null) return null;
  const count = countOf(plannedFigure(indicator.target), indicator.lattice);
  return count.ok ? count.value : null;
}

function total(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** Units over months, months over units, both margins against the target. */
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
  MONTHS.forEach((month, index) => {
    const column = periods[`M${month}`];
    const inMonth = total(cells.map((unit) => unit[index] ?? null));
    compare('monthColumn', `M${month}`, monthTotals[index] ?? 0, inMonth, block?.leftRow, column);
  });
  const target = targetCount(indicator);
  if (target !== null) {
    compare('unitTotals', null, target, total(unitTotals), block?.leftRow, assigned);
    compare('monthTotals', null, target, total(monthTotals), block?.placeRow, difference);
    compare('year', null, target, total(cells.flat()), block?.leftRow, periods.Y);
  }
  return findings;
}

/** The parts' amounts must show the assigned shares, and their targets add up to the whole's. */
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
