/** A workbook that lives in memory and takes change sets as the Office.js door does; nothing is recalculated. */
import type { WorkbookPort } from '../../src/app';
import type { ChangeSet } from '../../src/workbook';
import type { GridCell, GridRange, SheetGrid, WorkbookGrid } from '../../src/xlsx';

export interface MemoryWorkbook extends WorkbookPort {
  grid(): WorkbookGrid;
  /** A person types into a cell: the constant is there, listeners are told. */
  type(sheet: string, row: number, column: number, value: GridCell['value']): void;
  readonly selected: { sheet: string; range: GridRange }[];
  readonly applied: ChangeSet[];
  /** How it was put right, one entry per call; reading works again after that. */
  readonly recovered: ('restore' | 'keep')[];
  /** What the next calls throw. */
  fail: { read?: Error; apply?: Error; undo?: Error };
  /** Listeners of onChanged at present. */
  listeners(): number;
}

function written(sheet: SheetGrid, row: number, column: number, cells: ChangeSet['blocks'][number]['cells']): SheetGrid {
  const rows = sheet.rows.map((line) => [...line]);
  cells.forEach((line, down) => {
    line.forEach((cell, right) => {
      const target = (rows[row + down] ??= []);
      if (cell !== undefined) target[column + right] = { ...target[column + right], ...cell };
    });
  });
  return { ...sheet, rows };
}

export function createMemoryWorkbook(): MemoryWorkbook {
  let grid: WorkbookGrid = { sheets: [{ name: 'Sheet1', rows: [] }], styles: {} };
  const history: WorkbookGrid[] = [];
  let future: WorkbookGrid[] = [];
  const listeners = new Set<() => void>();
  const told = (): void => listeners.forEach((listener) => listener());
  const later = <T>(work: () => T): Promise<T> => new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    }, 0);
  });

  const workbook: MemoryWorkbook = {
    fail: {},
    selected: [],
    applied: [],
    recovered: [],
    grid: () => grid,
    listeners: () => listeners.size,
    type(sheetName, row, column, value) {
      grid = {
        ...grid,
        sheets: grid.sheets.map((sheet) => {
          if (sheet.name !== sheetName) return sheet;
          const rows = sheet.rows.map((line) => [...line]);
          const { style } = sheet.rows[row]?.[column] ?? {};
          (rows[row] ??= [])[column] = { value, ...(style === undefined ? {} : { style }) };
          return { ...sheet, rows };
        }),
      };
      told();
    },
    read: () =>
      later(() => {
        if (workbook.fail.read) throw workbook.fail.read;
        return grid;
      }),
    apply: (changes) =>
      later(() => {
        if (workbook.fail.apply) throw workbook.fail.apply;
        history.push(grid);
        future = [];
        workbook.applied.push(changes);
        const names = new Set(changes.sheets.map((sheet) => sheet.name));
        let sheets = [...changes.sheets, ...grid.sheets.filter((sheet) => !names.has(sheet.name))];
        for (const block of changes.blocks) {
          sheets = sheets.map((sheet) => (sheet.name === block.sheet ? written(sheet, block.row, block.column, block.cells) : sheet));
        }
        grid = {
          ...grid,
          sheets,
          styles: { ...grid.styles, ...changes.styles },
          ...(changes.planXml === null ? {} : { customXml: [changes.planXml] }),
        };
        told();
      }),
    undo: () =>
      later(() => {
        if (workbook.fail.undo) throw workbook.fail.undo;
        const former = history.pop();
        if (former === undefined) return false;
        future.push(grid);
        grid = former;
        told();
        return true;
      }),
    redo: () =>
      later(() => {
        const next = future.pop();
        if (next === undefined) return false;
        history.push(grid);
        grid = next;
        told();
        return true;
      }),
    recover: (how) =>
      later(() => {
        workbook.recovered.push(how);
        delete workbook.fail.read;
        return true;
      }),
    select: (sheet, range) =>
      later(() => {
        workbook.selected.push({ sheet, range });
      }),
    onChanged: (listener) =>
      later(() => {
        listeners.add(listener);
        return () => later(() => void listeners.delete(listener));
      }),
  };
  return workbook;
}
