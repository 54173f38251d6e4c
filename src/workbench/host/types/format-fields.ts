/**
 * The properties of fonts, fills, alignment and protection under their documented names: how each is read
 * from a cell's format, and the change it makes. Ranges, cell properties and cell styles share them.
 */
import { HostError, type Json } from '../protocol';
import {
  HORIZONTAL_ALIGNMENTS,
  READING_ORDERS,
  UNDERLINES,
  VERTICAL_ALIGNMENTS,
  type Border,
  type CellFormat,
  type FormatPatch,
} from '../spreadsheet';
import { color } from './colors';

export interface FormatField {
  readonly read: (format: CellFormat) => Json;
  /** @throws HostError `InvalidArgument` for a value the property cannot have */
  readonly write: (value: Json) => FormatPatch;
}
export type FormatFields = Readonly<Record<string, FormatField>>;

type Plain = Omit<CellFormat, 'borders'>;

function plain<K extends keyof Plain>(key: K, read: (value: Json) => Plain[K]): FormatField {
  return { read: (format) => format[key], write: (value) => ({ [key]: read(value) }) };
}

function refuse(): never {
  throw new HostError('InvalidArgument');
}

export function flag(value: Json): boolean {
  return typeof value === 'boolean' ? value : refuse();
}

/** A number between two others, both allowed. */
function between(least: number, most: number, whole = false): (value: Json) => number {
  return (value) => (typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value)) ? value : refuse());
}

export function word<const Words extends readonly string[]>(words: Words): (value: Json) => Words[number] {
  return (value) => words.find((each) => each === value) ?? refuse();
}

const tint = between(-1, 1);

function orientation(value: Json): number {
  return value === 180 ? 180 : between(-90, 90, true)(value);
}

function script(which: 'Subscript' | 'Superscript'): FormatField {
  return { read: (format) => format.script === which, write: (value) => ({ script: flag(value) ? which : 'None' }) };
}

export const FONT_FIELDS: FormatFields = {
  name: plain('fontName', (value) => (typeof value === 'string' && value !== '' ? value : refuse())),
  size: plain('fontSize', between(1, 409)),
  color: plain('fontColor', color),
  bold: plain('bold', flag),
  italic: plain('italic', flag),
  underline: plain('underline', word(UNDERLINES)),
  strikethrough: plain('strikethrough', flag),
  subscript: script('Subscript'),
  superscript: script('Superscript'),
  tintAndShade: plain('fontTint', tint),
};

export const FILL_PATTERNS = [
  'None', 'Solid', 'Gray50', 'Gray75', 'Gray25', 'Horizontal', 'Vertical', 'Down', 'Up', 'Checker', 'SemiGray75', 'LightHorizontal',
  'LightVertical', 'LightDown', 'LightUp', 'Grid', 'CrissCross', 'Gray16', 'Gray8', 'LinearGradient', 'RectangularGradient',
] as const;
/** What Excel answers for the colour of a cell without a fill. */
const NO_FILL_COLOR = '#FFFFFF';
export const NO_FILL: FormatPatch = { fill: null, pattern: null, patternColor: '#000000', fillTint: 0, patternTint: 0 };

export const FILL_FIELDS: FormatFields = {
  color: { read: (format) => format.fill ?? NO_FILL_COLOR, write: (value) => (value === '' ? NO_FILL : { fill: color(value) }) },
  pattern: {
    read: (format) => format.pattern ?? (format.fill === null ? 'None' : 'Solid'),
    write: (value) => {
      const pattern = word(FILL_PATTERNS)(value);
      return pattern === 'None' ? NO_FILL : { pattern };
    },
  },
  patternColor: plain('patternColor', color),
  tintAndShade: plain('fillTint', tint),
  patternTintAndShade: plain('patternTint', tint),
};

/** Properties of `RangeFormat` itself. */
export const ALIGNMENT_FIELDS: FormatFields = {
  horizontalAlignment: plain('horizontal', word(HORIZONTAL_ALIGNMENTS)),
  verticalAlignment: plain('vertical', word(VERTICAL_ALIGNMENTS)),
  wrapText: plain('wrap', flag),
  indentLevel: plain('indent', between(0, 250, true)),
  autoIndent: plain('autoIndent', flag),
  shrinkToFit: plain('shrinkToFit', flag),
  textOrientation: plain('textOrientation', orientation),
  readingOrder: plain('readingOrder', word(READING_ORDERS)),
};

export const PROTECTION_FIELDS: FormatFields = {
  locked: plain('locked', flag),
  formulaHidden: plain('formulaHidden', flag),
};

const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const LINE_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const PLAIN_LINE: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

export interface BorderField {
  readonly read: (border: Border | null) => string;
  /** The line after the change; colour or weight alone draw a plain line where there was none. */
  readonly write: (before: Border | null, value: Json) => Border | null;
}

export const BORDER_FIELDS: Readonly<Record<string, BorderField>> = {
  style: {
    read: (border) => border?.style ?? 'None',
    write: (before, value) => {
      const style = word(LINE_STYLES)(value);
      return style === 'None' ? null : { ...(before ?? PLAIN_LINE), style };
    },
  },
  weight: {
    read: (border) => border?.weight ?? 'Thin',
    write: (before, value) => ({ ...(before ?? PLAIN_LINE), weight: word(LINE_WEIGHTS)(value) }),
  },
  color: {
    read: (border) => border?.color ?? '#000000',
    write: (before, value) => ({ ...(before ?? PLAIN_LINE), color: color(value) }),
  },
};
