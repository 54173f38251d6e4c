/**
 * The looks of the workbook, by what a cell is for: figures to type have one colour, calculated ones
 * another, and the number format follows the indicator's decimals. Times New Roman 13 as Decree
 * 30/2020/NĐ-CP asks for official tables.
 */
import type { CellStyle } from '../xlsx';

const FONT = { name: 'Times New Roman', size: 13 } as const;
const TYPED_FILL = 'FFF8E1';
const TYPED_INK = '1F3F8F';
const CALCULATED_FILL = 'F3F3F3';
const TOTAL_FILL = 'E2EFDA';
const HEADER_FILL = 'DDEBF7';
const PINNED_FILL = 'FBE5D6';
const PINNED_INK = '843C0C';
/** In front of a held figure, so that it is known without its colour. */
export const PIN_MARK = '◆';
const KEY_INK = '6B6B6B';
/** Typed cells that were assigned look like calculated ones: nobody types there. */
const LOCKED_FILL = CALCULATED_FILL;

/** What a figure's cell is for: typed by people, typed and held, calculated, a total, a difference that should be zero. */
export type FigureRole = 'typed' | 'pinned' | 'calculated' | 'total' | 'difference';

/** `#,##0` with the given decimals; differences show their sign and turn red when they are not zero. */
export function numberFormat(decimals: number, role: FigureRole): string {
  const figure = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  if (role === 'difference') return `[Red]+${figure};[Red]-${figure};0`;
  return role === 'pinned' ? `"${PIN_MARK} "${figure}` : figure;
}

/** Name of the style of a figure: role and decimals, e.g. `typed1`. */
export function figureStyle(role: FigureRole, decimals: number): string {
  return `${role}${decimals}`;
}

const TEXT_STYLES: Readonly<Record<string, CellStyle>> = {
  title: { font: { ...FONT, size: 14, bold: true }, vertical: 'center' },
  subtitle: { font: { ...FONT, italic: true } },
  subtitleWrapped: { font: { ...FONT, italic: true }, vertical: 'center', wrap: true },
  duty: { font: FONT, vertical: 'center', wrap: true },
  note: { font: { ...FONT, size: 11, italic: true, color: KEY_INK } },
  legendTyped: { font: { ...FONT, size: 11, color: TYPED_INK }, fill: TYPED_FILL, bordered: true },
  legendPinned: { font: { ...FONT, size: 11, color: PINNED_INK }, fill: PINNED_FILL, bordered: true },
  legendCalculated: { font: { ...FONT, size: 11 }, fill: CALCULATED_FILL, bordered: true },
  header: { font: { ...FONT, bold: true }, fill: HEADER_FILL, bordered: true, horizontal: 'center', vertical: 'center', wrap: true },
  key: { vertical: 'center', font: { ...FONT, size: 10, color: KEY_INK }, bordered: true },
  text: { font: FONT, bordered: true, vertical: 'center' },
  wrapped: { font: FONT, bordered: true, vertical: 'center', wrap: true },
  strong: { vertical: 'center', font: { ...FONT, bold: true }, bordered: true, fill: TOTAL_FILL },
  heading: { vertical: 'center', font: { ...FONT, bold: true }, bordered: true },
  centered: { font: FONT, bordered: true, horizontal: 'center', vertical: 'center', wrap: true },
  date: { vertical: 'center', font: { ...FONT, color: TYPED_INK }, fill: TYPED_FILL, bordered: true, numberFormat: 'dd/mm/yyyy', horizontal: 'center', locked: false },
  // A year is no amount: no thousands separator.
  year: { vertical: 'center', font: { ...FONT, color: TYPED_INK }, fill: TYPED_FILL, bordered: true, numberFormat: '0', horizontal: 'left', locked: false },
  calculatedText: { vertical: 'center', font: FONT, fill: CALCULATED_FILL, bordered: true, wrap: true },
  state: { vertical: 'center', font: { ...FONT, bold: true }, fill: CALCULATED_FILL, bordered: true, horizontal: 'center', wrap: true },
  typedWrapped: { vertical: 'center', font: { ...FONT, color: TYPED_INK }, fill: TYPED_FILL, bordered: true, wrap: true, locked: false },
  typedCentered: { vertical: 'center', horizontal: 'center', font: { ...FONT, color: TYPED_INK }, fill: TYPED_FILL, bordered: true, wrap: true, locked: false },
  // How many figures a block holds, and in how many places it does not add up.
  filled: { vertical: 'center', horizontal: 'right', font: { ...FONT, size: 10, color: KEY_INK }, bordered: true, numberFormat: '#,##0" số"' },
  faults: { vertical: 'center', horizontal: 'right', font: { ...FONT, size: 10, color: KEY_INK }, bordered: true, numberFormat: '[Red]#,##0" chỗ lệch";;"khớp"' },
  weightLink: { vertical: 'center', horizontal: 'right', font: FONT, fill: CALCULATED_FILL, bordered: true, numberFormat: '#,##0.##' },
  weightName: { vertical: 'center', font: { ...FONT, size: 10, italic: true, color: KEY_INK }, wrap: false },
  calculatedYear: { vertical: 'center', horizontal: 'left', font: FONT, fill: CALCULATED_FILL, bordered: true, numberFormat: '0' },
  coverTitle: { font: { ...FONT, size: 18, bold: true }, horizontal: 'center', vertical: 'center', wrap: true },
  coverName: { font: { ...FONT, size: 14, bold: true }, horizontal: 'center', vertical: 'center' },
  headline: { font: { ...FONT, size: 16, bold: true, color: '1F3F8F' }, horizontal: 'center', vertical: 'center', fill: CALCULATED_FILL, bordered: true },
  typedText: { vertical: 'center', font: { ...FONT, color: TYPED_INK }, fill: TYPED_FILL, bordered: true, locked: false },
};

function figure(role: FigureRole, decimals: number): CellStyle {
  const looks: Readonly<Record<FigureRole, CellStyle>> = {
    typed: { font: { ...FONT, color: TYPED_INK }, fill: TYPED_FILL, locked: false },
    pinned: { font: { ...FONT, color: PINNED_INK, bold: true }, fill: PINNED_FILL, locked: false },
    calculated: { font: FONT, fill: CALCULATED_FILL },
    total: { font: { ...FONT, bold: true }, fill: TOTAL_FILL },
    difference: { font: { ...FONT, bold: true }, fill: CALCULATED_FILL },
  };
  return { ...looks[role], bordered: true, horizontal: 'right', vertical: 'center', numberFormat: numberFormat(decimals, role) };
}

const FIGURE_ROLES: readonly FigureRole[] = ['typed', 'pinned', 'calculated', 'total', 'difference'];
const MOST_DECIMALS = 9;

const OPEN_STYLES: Readonly<Record<string, CellStyle>> = {
  ...TEXT_STYLES,
  ...Object.fromEntries(
    FIGURE_ROLES.flatMap((role) =>
      Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => [figureStyle(role, decimals), figure(role, decimals)]),
    ),
  ),
};

/** The same look where the cell must not be typed into on a protected sheet. */
export function lockedStyle(style: string): string {
  return OPEN_STYLES[style]?.locked === false ? `${style}Locked` : style;
}

/** Every style a sheet of ours may name. */
export const STYLES: Readonly<Record<string, CellStyle>> = {
  ...OPEN_STYLES,
  ...Object.fromEntries(
    Object.entries(OPEN_STYLES).flatMap(([name, { locked, ...look }]) => (locked === false ? [[lockedStyle(name), { ...look, fill: LOCKED_FILL }]] : [])),
  ),
};
