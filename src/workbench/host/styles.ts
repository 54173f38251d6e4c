/**
 * Cell styles by name, as the ribbon's gallery has them. Formats are those of the Office 2013–2022 theme.
 * A style says something about some groups of properties only; applying it leaves the others as they are.
 */
import type { WorkbookModel } from './model';
import { DEFAULT_FORMAT, type Border, type CellFormat, type FormatPatch } from './spreadsheet';

export const STYLE_GROUPS = ['number', 'alignment', 'font', 'border', 'patterns', 'protection'] as const;
export type StyleGroup = (typeof STYLE_GROUPS)[number];

export interface NamedStyle {
  /** A word of Excel.BuiltInStyle, or the name it was given. */
  readonly name: string;
  readonly builtIn: boolean;
  readonly groups: readonly StyleGroup[];
  readonly format: CellFormat;
}

const FIELDS: Readonly<Record<StyleGroup, readonly (keyof CellFormat)[]>> = {
  number: ['numberFormat'],
  alignment: ['horizontal', 'vertical', 'wrap', 'indent', 'autoIndent', 'shrinkToFit', 'textOrientation', 'readingOrder'],
  font: ['fontName', 'fontSize', 'fontColor', 'fontTint', 'bold', 'italic', 'underline', 'strikethrough', 'script'],
  border: ['borders'],
  patterns: ['fill', 'pattern', 'patternColor', 'fillTint', 'patternTint'],
  protection: ['locked', 'formulaHidden'],
};

function line(color: string, weight: Border['weight'] = 'Thin', style: Border['style'] = 'Continuous'): Border {
  return { style, weight, color };
}

function box(border: Border): CellFormat['borders'] {
  return { ...DEFAULT_FORMAT.borders, top: border, bottom: border, left: border, right: border };
}

function under(bottom: Border, top: Border | null = null): CellFormat['borders'] {
  return { ...DEFAULT_FORMAT.borders, top, bottom };
}

function coloured(fill: string, fontColor: string): Partial<CellFormat> {
  return { fill, fontColor };
}

/** Groups a style speaks about follow from what it sets. */
function builtIn(name: string, own: Partial<CellFormat>): NamedStyle {
  const groups = STYLE_GROUPS.filter((group) => FIELDS[group].some((field) => field in own));
  return { name, builtIn: true, groups, format: { ...DEFAULT_FORMAT, ...own } };
}

const ACCENTS: readonly (readonly [full: string, twenty: string, forty: string, sixty: string])[] = [
  ['#4472C4', '#D9E1F2', '#B4C6E7', '#8EA9DB'],
  ['#ED7D31', '#FCE4D6', '#F8CBAD', '#F4B084'],
  ['#A5A5A5', '#EDEDED', '#DBDBDB', '#C9C9C9'],
  ['#FFC000', '#FFF2CC', '#FFE699', '#FFD966'],
  ['#5B9BD5', '#DDEBF7', '#BDD7EE', '#9BC2E6'],
  ['#70AD47', '#E2EFDA', '#C6E0B4', '#A9D08E'],
];
const GREY = '#7F7F7F';
const DARK_GREY = '#3F3F3F';
const BLUE_GREY = '#44546A';

const BUILT_IN: readonly NamedStyle[] = [
  { name: 'Normal', builtIn: true, groups: STYLE_GROUPS, format: DEFAULT_FORMAT },
  builtIn('Comma', { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' }),
  builtIn('WholeComma', { numberFormat: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' }),
  builtIn('Currency', { numberFormat: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)' }),
  builtIn('WholeDollar', { numberFormat: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)' }),
  builtIn('Percent', { numberFormat: '0%' }),
  builtIn('Hlink', { underline: 'Single', fontColor: '#0563C1' }),
  builtIn('HlinkTrav', { underline: 'Single', fontColor: '#954F72' }),
  builtIn('Note', { fill: '#FFFFCC', borders: box(line('#B2B2B2')) }),
  builtIn('WarningText', { fontColor: '#FF0000' }),
  builtIn('SheetTitle', { fontName: 'Calibri Light', fontSize: 18, fontColor: BLUE_GREY }),
  builtIn('Heading1', { bold: true, fontSize: 15, fontColor: BLUE_GREY, borders: under(line('#4472C4', 'Thick')) }),
  builtIn('Heading2', { bold: true, fontSize: 13, fontColor: BLUE_GREY, borders: under(line('#A2B8E1', 'Thick')) }),
  builtIn('Heading3', { bold: true, fontColor: BLUE_GREY, borders: under(line('#8EA9DB', 'Medium')) }),
  builtIn('Heading4', { bold: true, fontColor: BLUE_GREY }),
  builtIn('Input', { ...coloured('#FFCC99', '#3F3F76'), borders: box(line(GREY)) }),
  builtIn('Output', { ...coloured('#F2F2F2', DARK_GREY), bold: true, borders: box(line(DARK_GREY)) }),
  builtIn('Calculation', { ...coloured('#F2F2F2', '#FA7D00'), bold: true, borders: box(line(GREY)) }),
  builtIn('CheckCell', { ...coloured('#A5A5A5', '#FFFFFF'), bold: true, borders: box(line(DARK_GREY, 'Thick', 'Double')) }),
  builtIn('LinkedCell', { fontColor: '#FA7D00', borders: under(line('#FF8001', 'Thick', 'Double')) }),
  builtIn('Total', { bold: true, borders: under(line('#4472C4', 'Thick', 'Double'), line('#4472C4')) }),
  builtIn('Good', coloured('#C6EFCE', '#006100')),
  builtIn('Bad', coloured('#FFC7CE', '#9C0006')),
  builtIn('Neutral', coloured('#FFEB9C', '#9C5700')),
  builtIn('ExplanatoryText', { italic: true, fontColor: GREY }),
  ...ACCENTS.flatMap(([full, twenty, forty, sixty], index) => [
    builtIn(`Accent${index + 1}`, coloured(full, '#FFFFFF')),
    builtIn(`Accent${index + 1}_20`, coloured(twenty, '#000000')),
    builtIn(`Accent${index + 1}_40`, coloured(forty, '#000000')),
    builtIn(`Accent${index + 1}_60`, coloured(sixty, '#FFFFFF')),
  ]),
];

/** `Heading 1` in the gallery is `Heading1` for the API; both are understood, in any case. */
export function styleKey(name: string): string {
  return name.replaceAll(' ', '').toLocaleLowerCase('en');
}

const BY_KEY: ReadonlyMap<string, NamedStyle> = new Map(BUILT_IN.map((style) => [styleKey(style.name), style]));

/** Built-in styles, as they stand now, and the workbook's own. */
export function allStyles(model: WorkbookModel): readonly NamedStyle[] {
  const known = BUILT_IN.map((style) => model.styles.get(styleKey(style.name)) ?? style);
  return [...known, ...[...model.styles].filter(([key]) => !BY_KEY.has(key)).map(([, style]) => style)];
}

export function findStyle(name: string, model: WorkbookModel): NamedStyle | null {
  const key = styleKey(name);
  return model.styles.get(key) ?? BY_KEY.get(key) ?? null;
}

/** What applying the style changes of a cell's format. */
export function stylePatch({ name, groups, format }: NamedStyle): FormatPatch {
  const fields = groups.flatMap((group) => FIELDS[group]);
  return { ...Object.fromEntries(fields.map((field) => [field, format[field]])), style: name };
}
