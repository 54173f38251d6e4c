/** What the colours of cells mean, said on every sheet that has figures to type. */
import { text, type SheetRows } from './cells';
import { PIN_MARK } from './styles';

export const LEGEND: readonly { readonly label: string; readonly style: string }[] = [
  { label: 'Ô nhập', style: 'legendTyped' },
  { label: `${PIN_MARK} Ô ghim`, style: 'legendPinned' },
  { label: 'Ô tính', style: 'legendCalculated' },
];

/** The legend from a column on; a gap of one column width each. */
export function setLegend(sheet: SheetRows, row: number, column: number): void {
  LEGEND.forEach(({ label, style }, index) => sheet.set(row, column + index, text(label, style)));
}
