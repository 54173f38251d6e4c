/**
 * Excel's cell formats ⇄ Univer's styles. What Univer has no word for (locked, indent) travels in the
 * cell's `custom` record, which moves with the cell. Enum numbers are Univer's (`@univerjs/core`).
 */
import type { CustomData, IBorderData, IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import { BORDER_SIDES, DEFAULT_FORMAT, type Border, type BorderSide, type CellFormat, type FormatPatch } from '../host';

const HORIZONTAL = { General: 0, Left: 1, Center: 2, Right: 3, Justify: 4, Distributed: 6 } as const;
const VERTICAL = { Top: 1, Center: 2, Bottom: 3 } as const;
/** How words are drawn for which Univer has no own. */
const HORIZONTAL_DRAWN = { ...HORIZONTAL, Fill: 1, CenterAcrossSelection: 2 } as const;
const VERTICAL_DRAWN = { ...VERTICAL, Justify: 2, Distributed: 2 } as const;
const UNDERLINE = { None: 0, Single: 12, Double: 10 } as const;
const UNDERLINE_DRAWN = { ...UNDERLINE, SingleAccountant: 12, DoubleAccountant: 10 } as const;
const STACKED = 180;
const SCRIPT = { None: 1, Subscript: 2, Superscript: 3 } as const;
const WRAP = 3;
const SIDE_KEYS = { top: 't', bottom: 'b', left: 'l', right: 'r', diagonalDown: 'tl_br', diagonalUp: 'bl_tr' } as const;

/** Univer's line types; a style Excel draws in one weight only stands alone. */
const LINES: readonly (readonly [line: number, style: Border['style'], weight: Border['weight']])[] = [
  [1, 'Continuous', 'Thin'],
  [2, 'Continuous', 'Hairline'],
  [8, 'Continuous', 'Medium'],
  [13, 'Continuous', 'Thick'],
  [3, 'Dot', 'Thin'],
  [4, 'Dash', 'Thin'],
  [9, 'Dash', 'Medium'],
  [5, 'DashDot', 'Thin'],
  [10, 'DashDot', 'Medium'],
  [6, 'DashDotDot', 'Thin'],
  [11, 'DashDotDot', 'Medium'],
  [7, 'Double', 'Thick'],
  [12, 'SlantDashDot', 'Medium'],
];

/** Format properties kept in `custom`: those Univer has no word for. Only what differs from the default is there. */
const KEPT = [
  'locked', 'formulaHidden', 'indent', 'autoIndent', 'shrinkToFit', 'textOrientation', 'readingOrder', 'style',
  'pattern', 'patternColor', 'fillTint', 'patternTint', 'fontTint',
] as const satisfies readonly (keyof CellFormat)[];
/** Properties Univer draws, but not in every word Excel has: the word is kept beside the style. */
const WORDS = { horizontal: HORIZONTAL, vertical: VERTICAL, underline: UNDERLINE } as const;

type CustomFormat = Partial<Pick<CellFormat, (typeof KEPT)[number] | keyof typeof WORDS>>;

type Enumerated<T extends string> = Readonly<Record<T, number>>;

function wordOf<T extends string>(table: Enumerated<T>, number: Nullable<number>, otherwise: T): T {
  const found = (Object.keys(table) as T[]).find((word) => table[word] === number);
  return found ?? otherwise;
}

/** The word kept beside the style where it is drawn like this, otherwise the word for what is drawn. */
function wordDrawn<T extends string>(drawn: Enumerated<T>, number: Nullable<number>, kept: T | undefined, otherwise: T): T {
  return kept !== undefined && drawn[kept] === (number ?? drawn[otherwise]) ? kept : wordOf(drawn, number, otherwise);
}

function hex(color: Nullable<string>, otherwise: string): string {
  if (!color) return otherwise;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short !== null) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color);
  if (parts !== null) {
    return `#${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  }
  return color.toUpperCase();
}

function borderOf(data: Nullable<IBorderStyleData>): Border | null {
  if (!data) return null;
  const line = LINES.find(([number]) => number === data.s);
  return line === undefined ? null : { style: line[1], weight: line[2], color: hex(data.cl.rgb, '#000000') };
}

function lineOf(border: Border): number {
  const exact = LINES.find(([, style, weight]) => style === border.style && weight === border.weight);
  const near = LINES.find(([, style]) => style === border.style);
  return (exact ?? near ?? [1])[0];
}

function custom(data: CustomData | null | undefined): CustomFormat {
  return (data ?? {}) as CustomFormat;
}

/**
 * The effective format of a cell.
 * @param style composed of the sheet's, row's, column's and the cell's own
 * @param own `custom` records from weak (column) to strong (cell)
 */
export function formatOf(style: IStyleData | null | undefined, own: readonly (CustomData | null | undefined)[]): CellFormat {
  const extra = own.map(custom).reduce<CustomFormat>((sum, each) => ({ ...sum, ...each }), {});
  const borders = style?.bd;
  return {
    numberFormat: style?.n?.pattern ?? DEFAULT_FORMAT.numberFormat,
    fontName: style?.ff ?? DEFAULT_FORMAT.fontName,
    fontSize: style?.fs ?? DEFAULT_FORMAT.fontSize,
    bold: style?.bl === 1,
    italic: style?.it === 1,
    underline: style?.ul?.s !== 1 ? 'None' : wordDrawn(UNDERLINE_DRAWN, style.ul.t, extra.underline, 'Single'),
    strikethrough: style?.st?.s === 1,
    script: wordOf(SCRIPT, style?.va, 'None'),
    fontColor: hex(style?.cl?.rgb, DEFAULT_FORMAT.fontColor),
    fill: style?.bg?.rgb ? hex(style.bg.rgb, '') : null,
    horizontal: wordDrawn(HORIZONTAL_DRAWN, style?.ht, extra.horizontal, 'General'),
    vertical: wordDrawn(VERTICAL_DRAWN, style?.vt, extra.vertical, 'Bottom'),
    wrap: style?.tb === WRAP,
    ...keptOf(extra),
    borders: borders
      ? (Object.fromEntries(BORDER_SIDES.map((side) => [side, borderOf(borders[SIDE_KEYS[side]])])) as CellFormat['borders'])
      : DEFAULT_FORMAT.borders,
  };
}

/** The style to merge into a cell's own; null takes a property away. */
export function styleOf(patch: FormatPatch): IStyleData | null {
  const style: IStyleData = {
    ...(patch.numberFormat === undefined ? {} : { n: patch.numberFormat === 'General' ? null : { pattern: patch.numberFormat } }),
    ...(patch.fontName === undefined ? {} : { ff: patch.fontName }),
    ...(patch.fontSize === undefined ? {} : { fs: patch.fontSize }),
    ...(patch.bold === undefined ? {} : { bl: patch.bold ? 1 : 0 }),
    ...(patch.italic === undefined ? {} : { it: patch.italic ? 1 : 0 }),
    ...(patch.underline === undefined
      ? {}
      : { ul: patch.underline === 'None' ? { s: 0 } : { s: 1, t: UNDERLINE_DRAWN[patch.underline] } }),
    ...(patch.strikethrough === undefined ? {} : { st: { s: patch.strikethrough ? 1 : 0 } }),
    ...(patch.script === undefined ? {} : { va: SCRIPT[patch.script] }),
    ...(patch.fontColor === undefined ? {} : { cl: { rgb: patch.fontColor } }),
    ...(patch.fill === undefined ? {} : { bg: patch.fill === null ? null : { rgb: patch.fill } }),
    ...(patch.horizontal === undefined ? {} : { ht: patch.horizontal === 'General' ? null : HORIZONTAL_DRAWN[patch.horizontal] }),
    ...(patch.vertical === undefined ? {} : { vt: VERTICAL_DRAWN[patch.vertical] }),
    ...(patch.textOrientation === undefined ? {} : { tr: rotationOf(patch.textOrientation) }),
    ...(patch.wrap === undefined ? {} : { tb: patch.wrap ? WRAP : null }),
    ...(patch.borders === undefined ? {} : { bd: bordersOf(patch.borders) }),
  };
  return Object.keys(style).length === 0 ? null : style;
}

function bordersOf(borders: Partial<Record<BorderSide, Border | null>>): IBorderData {
  const data: IBorderData = {};
  for (const side of BORDER_SIDES) {
    const border = borders[side];
    if (border === undefined) continue;
    data[SIDE_KEYS[side]] = border === null ? null : { s: lineOf(border), cl: { rgb: border.color } };
  }
  return data;
}

/** The patch as it reads once Univer has it: it knows not every border Excel can draw. */
export function patchAsHeld(patch: FormatPatch): FormatPatch {
  const held = formatOf(styleOf(patch), [customOf(patch, null)]);
  const plain = Object.keys(patch).filter((key) => key !== 'borders') as (keyof typeof held)[];
  const sides = BORDER_SIDES.filter((side) => patch.borders?.[side] !== undefined);
  return {
    ...Object.fromEntries(plain.map((key) => [key, held[key]])),
    ...(sides.length === 0 ? {} : { borders: Object.fromEntries(sides.map((side) => [side, held.borders[side]])) }),
  };
}

/** The format with the patch over it. */
export function patched(format: CellFormat, patch: FormatPatch): CellFormat {
  return { ...format, ...patch, borders: patch.borders === undefined ? format.borders : { ...format.borders, ...patch.borders } };
}

/** One patch that does what the two do one after the other. */
export function combined(first: FormatPatch, second: FormatPatch): FormatPatch {
  const borders = { ...first.borders, ...second.borders };
  return { ...first, ...second, ...(Object.keys(borders).length === 0 ? {} : { borders }) };
}

/** Univer's angles go with the clock. */
function rotationOf(orientation: number): NonNullable<IStyleData['tr']> {
  return orientation === STACKED ? { a: 0, v: 1 } : { a: -orientation, v: 0 };
}

type Kept = Pick<CellFormat, (typeof KEPT)[number]>;

const NOTHING_KEPT = Object.fromEntries(KEPT.map((key) => [key, DEFAULT_FORMAT[key]])) as Kept;

function keptOf(extra: CustomFormat): Kept {
  // Asked for every cell that is read, and few have any of it.
  if (Object.keys(extra).length === 0) return NOTHING_KEPT;
  return Object.fromEntries(KEPT.map((key) => [key, extra[key] ?? DEFAULT_FORMAT[key]])) as Kept;
}

/** The cell's `custom` record with the patch in it; undefined when the patch says nothing about it. */
export function customOf(patch: FormatPatch, before: CustomData | null | undefined): CustomData | undefined {
  const entries: [string, unknown][] = KEPT.filter((key) => patch[key] !== undefined).map((key) => [key, patch[key]]);
  for (const [key, words] of Object.entries(WORDS) as [keyof typeof WORDS, object][]) {
    const word = patch[key];
    // A word Univer has itself needs no mention, unless another one stands there.
    if (word !== undefined && (!(word in words) || before?.[key] !== undefined)) entries.push([key, word]);
  }
  return entries.length === 0 ? undefined : { ...(before ?? {}), ...Object.fromEntries(entries) };
}

/** The format part of `custom` taken out; null when nothing else is left. */
export function customWithoutFormat(before: CustomData | null | undefined): CustomData | null {
  const format: readonly string[] = [...KEPT, ...Object.keys(WORDS)];
  const kept = Object.entries(before ?? {}).filter(([key]) => !format.includes(key));
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
