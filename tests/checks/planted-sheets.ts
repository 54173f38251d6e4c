/** Errors people make in a workbook, planted one at a time in sheets that are whole, with the cell they stand in. */
import { reportOn, type PlanFinding } from '../../src/app';
import { addsOverMonths, addsOverUnits, unwrap, type Plan } from '../../src/domain';
import { planWorkbook, readPlan, SHEETS, type ReadPlan, type SheetKey } from '../../src/workbook';
import type { GridCell, WorkbookGrid } from '../../src/xlsx';
import { randomFor, type Random } from '../allocation/proof/random';
import { deletedRow, withCells } from '../workbook/damaged';

export const SHEET_ERRORS = ['rowDeleted', 'overwritten', 'sumSkips', 'unitOfMeasure', 'lineInOtherUnit', 'target', 'swapped', 'figure', 'text'] as const;
export type SheetError = (typeof SHEET_ERRORS)[number];

export interface PlantedSheet {
  readonly kind: SheetError;
  readonly workbook: WorkbookGrid;
  /** Where the error stands, and what stood there. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly was: GridCell['value'];
  /** Words that name it as well as its cell does. */
  readonly name: string | null;
  /** False for a level between January and November, which stands in one sum only. */
  readonly isLocatable: boolean;
}

const FIGURE_SHEETS: readonly SheetKey[] = ['detail', 'summary', 'phasing', 'structure'];

/** One error of the kind in the workbook of a plan that holds, or null where the plan has no place for it. */
export function plantedInSheets(plan: Plan, kind: SheetError, seed: number, index: number): PlantedSheet | null {
  const random = randomFor(seed, index);
  // A structure stands in the sheets by its lines of shares, which these plans do without.
  const whole = planWorkbook({ ...plan, structures: [] });
  const read = unwrap(readPlan(whole));
  return kind === 'overwritten' ? overwritten(whole, random) : inTable(whole, read, kind, random);
}

function overwritten(whole: WorkbookGrid, random: Random): PlantedSheet | null {
  const key = random.pick(FIGURE_SHEETS as [SheetKey, ...SheetKey[]]);
  const cells = whole.sheets.find(({ name }) => name === SHEETS[key])?.rows.flatMap((line, row) => line.flatMap((cell, column) => (cell?.formula !== undefined && typeof cell.value === 'number' ? [{ row, column, was: cell.value }] : [])));
  const [first, ...others] = cells ?? [];
  if (first === undefined) return null;
  const { row, column, was } = random.pick([first, ...others]);
  const workbook = withCells(whole, key, (rows) => void (rows[row]![column] = { value: was + random.whole(1, 99) }));
  return { kind: 'overwritten', workbook, sheet: SHEETS[key], row, column, was, name: null, isLocatable: true };
}

/** Errors of a table that adds up and is typed. */
function inTable(whole: WorkbookGrid, { plan, places }: ReadPlan, kind: SheetError, random: Random): PlantedSheet | null {
  const wholes = new Set(plan.structures.map((structure) => structure.whole));
  const tables = plan.allocations.filter(({ indicator }) => !wholes.has(indicator) && addsOverUnits(plan.indicators.find(({ id }) => id === indicator)?.behaviour ?? 'rate'));
  const [first, ...others] = tables;
  if (first === undefined) return null;
  const table = random.pick([first, ...others]);
  const indicator = plan.indicators.find(({ id }) => id === table.indicator)!;
  const block = places.detailBlocks.get(indicator.id)!;
  const line = random.whole(0, table.units.length - 1);
  const unit = table.units[line]!;
  const row = block.unitRows.get(unit)!;
  const month = random.whole(1, 12);
  const column = places.detailColumns.periods[`M${month}` as 'M1'];
  const was = (table.cells[line]?.[month - 1] ?? 0) / 10 ** indicator.lattice.decimals;
  const typed = (value: GridCell['value'], at = { row, column }): WorkbookGrid => withCells(whole, 'detail', (rows) => void (rows[at.row]![at.column] = { value }));
  const planted = (workbook: WorkbookGrid, more: Partial<PlantedSheet> = {}): PlantedSheet => ({
    kind, workbook, sheet: SHEETS.detail, row, column, was, name: null, isLocatable: addsOverMonths(indicator.behaviour) || month === 12, ...more,
  });
  switch (kind) {
    case 'rowDeleted':
      return (table.cells[line] ?? []).every((cell) => cell === 0) ? null : planted(deletedRow(whole, 'detail', row), { name: plan.units.find(({ code }) => code === unit)?.name ?? unit, isLocatable: true });
    case 'sumSkips': {
      const { formula = '' } = whole.sheets.find(({ name }) => name === SHEETS.detail)?.rows[block.sumRow]?.[column] ?? {};
      const short = formula.replace(/\$(\d+):/, (_match, from: string) => `$${Number(from) + 1}:`);
      const result = table.cells.slice(1).reduce((sum, cells) => sum + (cells[month - 1] ?? 0), 0) / 10 ** indicator.lattice.decimals;
      // A line of nothing that is skipped changes no figure: a warning, and no error yet.
      return short === formula || (table.cells[0]?.[month - 1] ?? 0) === 0 ? null : planted(withCells(whole, 'detail', (rows) => void (rows[block.sumRow]![column] = { value: result, formula: short })), { row: block.sumRow, isLocatable: true });
    }
    case 'unitOfMeasure':
      return planted(typed('nghìn tỷ', { row, column: places.detailColumns.unit }), { column: places.detailColumns.unit, isLocatable: true });
    case 'lineInOtherUnit': {
      if ((table.cells[line] ?? []).filter((cell) => cell !== 0).length < 2) return null;
      const workbook = withCells(whole, 'detail', (rows) => {
        const columns = [...Array.from({ length: 12 }, (_each, step) => places.detailColumns.periods[`M${step + 1}` as 'M1']), places.detailColumns.assigned];
        for (const each of columns) {
          const { value = null } = rows[row]![each] ?? {};
          if (typeof value === 'number') rows[row]![each] = { value: value * 1000 };
        }
      });
      return planted(workbook, { name: plan.units.find(({ code }) => code === unit)?.name ?? unit, isLocatable: true });
    }
    case 'target': {
      if (indicator.target?.kind !== '=') return null;
      const to = indicator.target.value + random.whole(1, 900);
      const at = { row: places.indicatorRows.get(indicator.id)!, column: places.targetColumn };
      return planted(withCells(whole, 'indicators', (rows) => void (rows[at.row]![at.column] = { value: to })), { ...at, sheet: SHEETS.indicators, was: indicator.target.value, isLocatable: true });
    }
    case 'swapped': {
      const digits = String(was);
      const swapped = Number(digits.replace(/(\d)(\d)(\d*)$/, '$2$1$3'));
      return swapped === was || !Number.isFinite(swapped) ? null : planted(typed(swapped));
    }
    case 'figure':
      return planted(typed(was + random.whole(1, 60)));
    case 'text':
      return planted(typed(`${was} `.replace('.', ',')), { isLocatable: true });
    default:
      return null;
  }
}

export interface SheetVerdict {
  readonly found: boolean;
  /** The first finding stands at the planted cell, names its line, or offers its figure back. */
  readonly first: boolean;
}

export function judgedSheet(planted: PlantedSheet): SheetVerdict {
  const current = unwrap(readPlan(planted.workbook));
  const errors = reportOn(current).findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  return { found: errors.length > 0, first: first !== undefined && isNamed(first, planted) };
}

function isNamed({ place, problem, repairs: [repair] }: PlanFinding, { sheet, row, column, was, name }: PlantedSheet): boolean {
  const isThere = place?.sheet === sheet && place.row === row && place.column === column;
  const isOffered = repair?.changes.some(({ to, lattice }) => to / 10 ** lattice.decimals === was) === true;
  const isTold = name !== null && (JSON.stringify(problem.data).includes(name) || repair?.changes.some(({ place: at }) => at.kind === 'cell') === true);
  return isThere || isOffered || isTold;
}
