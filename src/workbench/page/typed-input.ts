/**
 * Cells typed and shown the Vietnamese way. Univer reads what is typed as US English, so that 19.515
 * would become a thousandth of what was meant; here it is read before Univer gets to it.
 * Formulas are shown in en-US notation, as in the file; typed with semicolons they are taken as Vietnamese.
 */
import { CellValueType, InterceptorEffectEnum, type ICellData, type Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT, type SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { readFormula, readTyped, showWithComma } from './typed-value';

/** Univer's own reading and showing of number formats has priority 0, the last of its handlers −1. */
const BEFORE_UNIVER = 100;
const AFTER_UNIVER = -0.5;

/** The number format of cells that take everything as text. */
const TEXT_FORMAT = '@';

/** Makes a spreadsheet read typed cells, and show numbers for editing, the Vietnamese way. */
export function installVietnameseInput(interceptors: SheetInterceptorService): void {
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: BEFORE_UNIVER,
    handler: (cell, place, next) => {
      if (typeof cell?.f === 'string') return next({ ...cell, f: readFormula(cell.f) });
      const read = isPlainText(cell) ? readTyped(String(cell.v)) : null;
      const styles = place.workbook.getStyles();
      const style = styles.get(cell?.s) ?? {};
      if (read === null || style.n?.pattern === TEXT_FORMAT) return next(cell);
      // A format the user chose stays; a text that brings its own is shown by it only where there was none.
      const format = style.n === undefined && read.format !== undefined ? { n: { pattern: read.format } } : {};
      return { ...cell, p: null, v: read.value, t: CellValueType.NUMBER, s: { ...style, ...format } };
    },
  });
  // Formatted numbers come with the comma already; this one is for cells without a format.
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: AFTER_UNIVER,
    handler: (cell, _place, next) =>
      typeof cell?.v === 'number' ? next({ ...cell, v: showWithComma(String(cell.v)) }) : next(cell),
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: AFTER_UNIVER,
    handler: (cell, _place, next) => {
      if (!cell || cell.f || cell.t === CellValueType.STRING) return next(cell);
      return next({ ...cell, v: showWithComma(String(cell.v ?? '')) });
    },
  });
}

/** True for what was typed as it stands: no formula, no formatted text, no text forced by an apostrophe. */
function isPlainText(cell: Nullable<ICellData>): cell is ICellData {
  return cell?.v !== undefined && cell.v !== null && !cell.f && !cell.p && cell.t !== CellValueType.FORCE_STRING;
}
