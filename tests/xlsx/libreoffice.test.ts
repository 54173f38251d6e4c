import { unwrap } from '../../src/domain';
import { readWorkbook, writeWorkbook, type GridCell, type WorkbookGrid } from '../../src/xlsx';
import { contentOf, FULL_GRID, HOSTILE_TEXTS } from './grids';
import { needsLibreOffice, recalculate } from './libreoffice';

const SLOW = 180_000;
const UNITS = ['TP Thái Nguyên', 'Sông Công', 'Phổ Yên', 'Định Hóa', 'Võ Nhai', 'Phú Lương', 'Đồng Hỷ', 'Đại Từ', 'Phú Bình'];

/** 19.515 tỷ đồng over nine units and twelve months, with sums right (`true`) or all 999 (`false`). */
function revenue(areResultsRight: boolean): WorkbookGrid {
  const amounts = UNITS.map((_, unit) => Array.from({ length: 12 }, (_, month) => 180 + (unit < 8 && month === 11 ? 8 : 0) + (unit === 8 && month === 11 ? 11 : 0)));
  const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
  const result = (value: number): number => (areResultsRight ? value : 999);
  const rows: GridCell[][] = amounts.map((months, unit) => [
    { value: UNITS[unit] ?? '' },
    ...months.map((value) => ({ value })),
    { value: result(sum(months)), formula: `SUM(B${unit + 1}:M${unit + 1})` },
  ]);
  const total = sum(amounts.map(sum));
  rows.push([
    { value: 'Cộng' },
    { value: result(total), formula: "SUM('Phân bổ'!N1:N9)" },
    { value: result(total === 19_515 ? 0 : 1), formula: 'ROUND(19515-B10,0)' },
    { value: areResultsRight ? 'khớp' : 'lệch', formula: 'IF(C10=0,"khớp","lệch")' },
    { value: areResultsRight, formula: 'C10=0' },
    areResultsRight ? { value: { error: '#DIV/0!' }, formula: 'B10/C10' } : { value: 1, formula: 'B10/C10' },
  ]);
  return { sheets: [{ name: 'Phân bổ', rows }], styles: {} };
}

if (needsLibreOffice()) {
  describe('recalculated by LibreOffice', () => {
    test('every sum of a plan stays what was written beside its formula', async () => {
      const grid = revenue(true);
      const recalculated = unwrap(readWorkbook(await recalculate(await writeWorkbook(grid)), 'plan.xlsx'));
      const [written] = grid.sheets;
      const [back] = recalculated.sheets;
      expect(back && contentOf(back)).toEqual(written && contentOf(written));
      expect(back?.rows[9]?.[1]?.value).toBe(19_515);
    }, SLOW);

    test('wrong results beside formulas do not survive, so the comparison above can fail', async () => {
      const recalculated = unwrap(readWorkbook(await recalculate(await writeWorkbook(revenue(false))), 'plan.xlsx'));
      const [right] = revenue(true).sheets;
      const [back] = recalculated.sheets;
      expect(back && contentOf(back)).toEqual(right && contentOf(right));
    }, SLOW);

    test('texts, hidden rows, merges, protection and names are understood', async () => {
      const recalculated = unwrap(readWorkbook(await recalculate(await writeWorkbook(FULL_GRID)), 'plan.xlsx'));
      const [detail, texts] = recalculated.sheets;
      expect(recalculated.sheets.map(({ name }) => name)).toEqual(FULL_GRID.sheets.map(({ name }) => name));
      expect(recalculated.sheets.map(({ visibility }) => visibility !== 'visible')).toEqual([false, false, true, true]);
      expect(detail).toMatchObject({ hiddenRows: [1, 9], merges: FULL_GRID.sheets[0]?.merges, isProtected: true });
      expect(detail?.rows[3]?.[4]).toMatchObject({ value: 1512.5, formula: 'SUM(C4:D4)' });
      expect(recalculated.names.map(({ name }) => name)).toEqual(expect.arrayContaining(['NAM', 'TY_LE']));
      // Not among what LibreOffice keeps: NUL, the noncharacter, carriage returns, the empty text, an escaped escape.
      const kept = HOSTILE_TEXTS.map((text, row) => ({ text, row })).filter(({ text }) => !/[\0\r\uFFFE]|^$|_x005F_/.test(text));
      expect(kept.map(({ row }) => texts?.rows[row]?.[0]?.value)).toEqual(kept.map(({ text }) => text));
    }, SLOW);
  });
} else {
  test('LibreOffice is not installed here: nothing is recalculated, and asking for it says so', async () => {
    await expect(recalculate(new Uint8Array())).rejects.toThrow('LibreOffice is not installed');
  });
}
