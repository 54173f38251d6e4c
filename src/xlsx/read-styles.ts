/** What a cell's style says about reading it: its number format and whether it is locked. */
import type { CellStyle } from './grid';
import type { OfficePackage } from './package';
import { attribute } from './xml';

/** Formats every spreadsheet program knows by number alone (ISO 29500-1, 18.8.30), en-US forms. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** One entry per cell format, in file order; null where nothing differs from the default. */
export function readStyles(file: OfficePackage, part: string): readonly (CellStyle | null)[] {
  const formats = new Map(BUILT_IN);
  const styles: (CellStyle | null)[] = [];
  file.walk(part, {
    open: (element, attributes, parent) => {
      if (element === 'numFmt' && parent === 'numFmts') {
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      } else if (element === 'xf' && parent === 'cellXfs') {
        const numberFormat = formats.get(Number(attribute(attributes, 'numFmtId')));
        styles.push(numberFormat === undefined || numberFormat === 'General' ? null : { numberFormat });
      } else if (element === 'protection' && parent === 'xf') {
        const locked = attribute(attributes, 'locked');
        if (styles.length > 0 && (locked === '0' || locked === 'false')) {
          styles[styles.length - 1] = { ...styles.at(-1), locked: false };
        }
      }
    },
  });
  return styles;
}
