import type { SheetProblems } from '../../../domain';
import { formatNumber } from '../../number';
import type { SentencesFor } from '../../sentence';
import { enumerate } from '../parts';

interface Spot {
  readonly sheet: string;
  readonly address: string;
  readonly cells: number;
}

/** `Cell E5 on sheet "Chi tiết"`, and how many more say the same. */
const at = ({ sheet, address, cells }: Spot): string => {
  const shown = cells === 1 ? `Cell ${address}` : address.includes(':') ? `Cells ${address}` : `From ${address} on, ${formatNumber(cells, 'en')} cells`;
  return `${shown} on sheet "${sheet}"`;
};
const each = ({ cells }: Spot): string => (cells === 1 ? '' : ' (the first cell)');
const shown = (value: string | number): string => (typeof value === 'number' ? formatNumber(value, 'en') : value === '' ? 'nothing' : `"${value}"`);
const list = (names: readonly string[], more: string): string => enumerate(names, (count) => `and ${count} other ${more}`);

export const sheetSentences: SentencesFor<SheetProblems> = {
  'sheet.overwritten': (data) =>
    data.shown === data.expected
      ? `${at(data)}: a value was typed over a formula; what is shown is still right but no longer follows the figures, restore the formula.`
      : `${at(data)}: a value was typed over a formula; it shows ${shown(data.shown)}, the formula gives ${shown(data.expected)}${each(data)}; restore the formula.`,
  'sheet.broken': (data) => `${at(data)}: the formula is broken (${data.text}); restore it, or the row or column that was deleted.`,
  'sheet.changed': (data) =>
    data.shown === data.expected
      ? `${at(data)}: another formula than the sheet's own (=${data.formula}); its result is right for now, look at it or restore the formula.`
      : `${at(data)}: another formula than the sheet's own (=${data.formula}); it gives ${shown(data.shown)}, the sheet's own ${shown(data.expected)}${each(data)}; restore the formula.`,
  'sheet.skips': (data) => `${at(data)}: the formula leaves out the line "${data.line}"; restore it so that every line counts.`,
  'sheet.notCalculated': (data) => `${at(data)}: former results, not calculated from the figures; open it in Excel, press F9 (or turn automatic calculation on) and save.`,
  'sheet.external': (data) => `${at(data)}: the figure comes from another file (=${data.formula}); replace it by a number so that whoever receives the file sees it.`,
  'sheet.twoReadings': ({ sheet, address, text, one, other }) =>
    `Cell ${address} on sheet "${sheet}" holds the text "${text}", which may be ${formatNumber(one, 'en')} or ${formatNumber(other, 'en')}; enter a number.`,
  'sheet.hiddenRows': ({ sheet, address, lines }) => `Sheet "${sheet}" hides rows that count (rows ${address}: ${list(lines, 'lines')}); show them, or remove the filter, so that readers see all.`,
  'sheet.hiddenColumns': ({ sheet, address, columns }) => `Sheet "${sheet}" hides columns that count (columns ${address}: ${list(columns, 'columns')}); show them so that readers see all.`,
  'sheet.merged': (data) => `Cells ${data.address} on sheet "${data.sheet}" are merged in the middle of the figures, and only the first keeps what it held; unmerge them and enter the figures again.`,
  'sheet.columnMoved': ({ sheet, column }) => `Column "${column}" on sheet "${sheet}" is no longer in its place; it is still read by its heading, look at the move again.`,
  'sheet.columnTwice': ({ sheet, address, column }) => `Sheet "${sheet}" has two columns "${column}"; the first is read and the one at ${address} is not; delete or rename one of them.`,
  'sheet.lineWithoutKey': (data) => `${at(data)}: figures in a row without a code, so that they belong to no indicator or unit; enter the codes in the first two columns or move the row out of the table.`,
  'sheet.unitDiffers': (data) =>
    `${data.indicator}: ${data.address} on sheet "${data.sheet}" says the unit is "${data.found}", the list of indicators says "${data.expected}"; make them one.`,
  'sheet.renamed': ({ sheet, expected }) => `Sheet "${sheet}" is the sheet "${expected}" by another name; it is read all the same.`,
  'sheet.olderSchema': ({ found, known }) => `The workbook was made by an earlier version (format ${found}, now ${known}); its formulas are not compared, split once to make the sheets anew.`,
};
