/** A workbook as people leave it: cells typed over, rows and columns moved as Excel moves them, formulas following. */
import { SHEETS, type SheetKey } from '../../src/workbook';
import { parseFormula, columnName, type GridCell, type SheetGrid, type WorkbookGrid } from '../../src/xlsx';

type Cells = (GridCell | undefined)[][];

/** The workbook with one sheet changed. */
export function withSheet(workbook: WorkbookGrid, key: SheetKey, change: (sheet: SheetGrid) => SheetGrid): WorkbookGrid {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === SHEETS[key] ? change(sheet) : sheet)) };
}

export function withCells(workbook: WorkbookGrid, key: SheetKey, change: (rows: Cells) => void): WorkbookGrid {
  return withSheet(workbook, key, (sheet) => {
    const rows = sheet.rows.map((cells) => [...cells]);
    change(rows);
    return { ...sheet, rows };
  });
}

/** The row of a line of `Chi tiết` or another keyed sheet, by the texts in its first columns. */
export function rowOf(workbook: WorkbookGrid, key: SheetKey, ...keys: readonly string[]): number {
  const { rows } = workbook.sheets.find(({ name }) => name === SHEETS[key])!;
  const row = rows.findIndex((cells) => keys.every((text, column) => cells[column]?.value === text));
  if (row < 0) throw new RangeError(`no line ${keys.join(', ')} on ${SHEETS[key]}`);
  return row;
}

/** One axis of a sheet moved: the place each row (or column) has afterwards, in every formula of the workbook. */
function moved(workbook: WorkbookGrid, key: SheetKey, axis: 'row' | 'column', to: (index: number) => number, isSwap = false): WorkbookGrid {
  const name = SHEETS[key];
  const formulaOf = (formula: string, own: string): string => {
    const pieces = parseFormula(formula);
    let sheet = own;
    return pieces
      .map((piece, index) => {
        if (typeof piece === 'string') {
          if (pieces[index + 1] === '!') sheet = piece.startsWith("'") ? piece.slice(1, -1) : piece;
          else if (piece !== '!' && piece !== ':') sheet = own;
          return piece;
        }
        // A range keeps its corners when lines inside it change places.
        const isCorner = pieces[index + 1] === ':' || pieces[index - 1] === ':';
        const place = (part: 'row' | 'column'): number => {
          const at = piece[part]?.index ?? 0;
          const isAlong = [pieces[index + 2], pieces[index - 2]].some((other) => typeof other === 'object' && other[part]?.index !== at);
          return part !== axis || sheet !== name || (isSwap && isCorner && isAlong) ? at : to(at);
        };
        return `${piece.column?.absolute ? '$' : ''}${columnName(place('column'))}${piece.row?.absolute ? '$' : ''}${place('row') + 1}`;
      })
      .join('');
  };
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const rows = sheet.rows.map((cells) => cells.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: formulaOf(cell.formula, sheet.name) })));
      if (sheet.name !== name) return { ...sheet, rows };
      const next: Cells = [];
      rows.forEach((cells, row) => {
        const line: (GridCell | undefined)[] = [];
        cells.forEach((cell, column) => (line[axis === 'column' ? to(column) : column] = cell));
        next[axis === 'row' ? to(row) : row] = line;
      });
      return { ...sheet, rows: Array.from({ length: next.length }, (_, row) => Array.from(next.at(row) ?? [])), merges: [] };
    }),
  };
}

export function insertedRows(workbook: WorkbookGrid, key: SheetKey, at: number, count = 1): WorkbookGrid {
  return moved(workbook, key, 'row', (row) => (row >= at ? row + count : row));
}

export function insertedColumn(workbook: WorkbookGrid, key: SheetKey, at: number): WorkbookGrid {
  return moved(workbook, key, 'column', (column) => (column >= at ? column + 1 : column));
}

/** A row deleted as Excel deletes it: ranges shrink, single references to it break. */
export function deletedRow(workbook: WorkbookGrid, key: SheetKey, at: number): WorkbookGrid {
  const isRead = new RegExp(`(?<![:$A-Z\\d])\\$?[A-Z]{1,3}\\$?${at + 1}(?![\\d:])`);
  const broken = withSheet(workbook, key, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) => cells.map((cell) => (cell?.formula !== undefined && !cell.formula.includes('!') && isRead.test(cell.formula) ? { formula: cell.formula.replace(isRead, '#REF!'), value: { error: '#REF!' } } : cell))),
  }));
  // The line below takes the place of the one that is gone.
  return moved(broken, key, 'row', (row) => (row > at ? row - 1 : row));
}

/** Two columns that changed places, what reads one of them alone following. */
export function swappedColumns(workbook: WorkbookGrid, key: SheetKey, one: number, other: number): WorkbookGrid {
  return moved(workbook, key, 'column', (column) => (column === one ? other : column === other ? one : column), true);
}
