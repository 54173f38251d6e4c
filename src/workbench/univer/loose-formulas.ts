/** Formulas that stand in no cell: evaluated on their own; and tables, which formulas refer to by name. */
import { CELL_ERRORS, type CellResult, type Evaluation, type NamedTable, type Spreadsheet } from '../host';
import { rangeOf } from './cells';
import type { OpenWorkbook } from './open-workbook';

const ERRORS: ReadonlySet<unknown> = new Set(CELL_ERRORS);
/** Univer tells formulas of its engine's own apart from those that come from elsewhere. */
const LOCALLY = { onlyLocal: true };

export class LooseFormulas {
  constructor(private readonly open: OpenWorkbook) {}

  setTable({ name, sheet, area, columns }: NamedTable): void {
    const titleMap = new Map(columns.map((column, index) => [column, index]));
    this.open.run('formula.mutation.set-super-table', { tableName: name, reference: { sheetId: sheet, range: rangeOf(area), titleMap } }, LOCALLY);
  }

  removeTable(name: string): void {
    this.open.run('formula.mutation.remove-super-table', { tableName: name }, LOCALLY);
  }

  async evaluate(sheet: string, formulas: Parameters<Spreadsheet['evaluate']>[1]): Promise<Evaluation[]> {
    if (formulas.length === 0) return [];
    const cells: Record<number, Record<number, string[]>> = {};
    const places = formulas.map(({ formula, row, column }) => {
      const list = ((cells[row] ??= {})[column] ??= []);
      list.push(formula);
      return { row, column, index: list.length - 1 };
    });
    const answer = await this.open.api.getFormula().executeFormulas({ [this.open.unitId]: { [sheet]: cells } });
    const results = answer[this.open.unitId]?.[sheet];
    return places.map(({ row, column, index }): Evaluation => evaluation(results?.[row]?.[column]?.[index]?.value ?? null));
  }
}

function evaluation(value: unknown): Evaluation {
  if (Array.isArray(value)) return (value as readonly (readonly unknown[])[]).map((row) => row.map(result));
  return result(value);
}

function result(value: unknown): CellResult {
  if (ERRORS.has(value)) return { error: String(value) };
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
