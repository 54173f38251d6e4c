/** Marks that Word makes itself: lists counted as the file's numbering says (ISO 29500-1, 17.9). */
import { attribute, type OfficePackage } from '../../xlsx';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.` */
  readonly text: string;
  /** Paragraph style that takes this level. */
  readonly style: string | null;
}

export interface NumberingReference {
  readonly list: string | null;
  readonly level: number | null;
}

const MOST_LEVELS = 9;

/** The lists of a document and how far each has counted. */
export class DocxNumbering {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, { readonly abstract: string; readonly starts: Map<number, number> }>();
  private readonly styles = new Map<string, NumberingReference & { readonly basedOn: string | null }>();
  private readonly counted = new Map<string, number[]>();
  private readonly seen = new Set<string>();

  /** The mark of the next paragraph of a list, empty where it has none. */
  next(own: NumberingReference, style: string | null): string {
    const { list, level } = this.resolve(own, style);
    const found = list === null ? undefined : this.lists.get(list);
    const levels = found === undefined ? undefined : this.abstracts.get(found.abstract);
    const at = Math.min(level, MOST_LEVELS - 1);
    const form = levels?.get(at);
    if (found === undefined || form === undefined || list === null) return '';
    if (form.format === 'bullet') return /^[-–—]$/.test(form.text) ? '-' : form.text === '+' ? '+' : '•';
    if (form.format === 'none') return '';
    const counts = this.counted.get(found.abstract) ?? [];
    this.counted.set(found.abstract, counts);
    // A list with a start of its own begins anew where it is first used.
    if (!this.seen.has(list)) {
      this.seen.add(list);
      for (const [each, start] of found.starts) counts[each] = start - 1;
    }
    counts[at] = (counts[at] ?? form.start - 1) + 1;
    counts.length = at + 1;
    return form.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = Number(digit) - 1;
      const shape = levels?.get(other);
      return shape === undefined ? '' : counted(counts[other] ?? shape.start, shape.format);
    });
  }

  private resolve(own: NumberingReference, style: string | null): { readonly list: string | null; readonly level: number } {
    if (own.list !== null) return { list: own.list === '0' ? null : own.list, level: own.level ?? 0 };
    let from = style;
    for (let depth = 0; from !== null && depth < 12; depth += 1) {
      const known = this.styles.get(from);
      if (known === undefined) break;
      if (known.list !== null) return { list: known.list === '0' ? null : known.list, level: own.level ?? known.level ?? this.levelOfStyle(known.list, from) };
      from = known.basedOn;
    }
    return { list: null, level: 0 };
  }

  private levelOfStyle(list: string, style: string): number {
    const levels = this.abstracts.get(this.lists.get(list)?.abstract ?? '');
    return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  /** @throws ProblemError as reading a part does */
  readLists(file: OfficePackage, part: string): void {
    let abstract = '';
    let list = '';
    let level = 0;
    let found: { start: number; format: string; text: string; style: string | null } | null = null;
    const value = (attributes: Readonly<Record<string, string>>): string => attribute(attributes, 'val') ?? '';
    file.walk(part, {
      open: (name, attributes) => {
        if (name === 'abstractNum') this.abstracts.set((abstract = attribute(attributes, 'abstractNumId') ?? ''), new Map());
        else if (name === 'lvl') {
          level = Number(attribute(attributes, 'ilvl') ?? 0);
          found = { start: 1, format: 'decimal', text: '', style: null };
        } else if (name === 'num') list = attribute(attributes, 'numId') ?? '';
        else if (name === 'abstractNumId') this.lists.set(list, { abstract: value(attributes), starts: new Map() });
        else if (name === 'lvlOverride') level = Number(attribute(attributes, 'ilvl') ?? 0);
        else if (name === 'startOverride') this.lists.get(list)?.starts.set(level, Number(value(attributes)));
        else if (found !== null && name === 'start') found.start = Number(value(attributes));
        else if (found !== null && name === 'numFmt') found.format = value(attributes);
        else if (found !== null && name === 'lvlText') found.text = value(attributes);
        else if (found !== null && name === 'pStyle') found.style = value(attributes);
      },
      close: (name) => {
        if (name !== 'lvl' || found === null) return;
        if (list === '') this.abstracts.get(abstract)?.set(level, found);
        found = null;
      },
    });
  }

  /** @throws ProblemError as reading a part does */
  readStyles(file: OfficePackage, part: string): void {
    let id = '';
    let list: string | null = null;
    let level: number | null = null;
    let basedOn: string | null = null;
    file.walk(part, {
      open: (name, attributes) => {
        if (name === 'style') [id, list, level, basedOn] = [attribute(attributes, 'styleId') ?? '', null, null, null];
        else if (name === 'basedOn') basedOn = attribute(attributes, 'val') ?? null;
        else if (name === 'numId') list = attribute(attributes, 'val') ?? null;
        else if (name === 'ilvl') level = Number(attribute(attributes, 'val') ?? 0);
      },
      close: (name) => {
        if (name === 'style') this.styles.set(id, { list, level, basedOn });
      },
    });
  }
}

function counted(count: number, format: string): string {
  if (format === 'upperRoman') return roman(count);
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  if (format === 'upperLetter') return letter(count);
  if (format === 'lowerLetter') return letter(count).toLowerCase();
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count);
}

const ROMAN: readonly (readonly [number, string])[] = [[100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];

function roman(count: number): string {
  let rest = Math.min(Math.max(count, 0), 399);
  let text = '';
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** A to Z, then AA, BB: Word repeats the letter. */
function letter(count: number): string {
  const index = Math.max(count - 1, 0);
  return String.fromCharCode(65 + (index % 26)).repeat(Math.min(Math.floor(index / 26) + 1, 9));
}
