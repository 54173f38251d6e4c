/** `find`, `findAll`, `replaceAll`: what the cells show, searched as Ctrl+F does, with `?`, `*` and `~`. */
import { intersection } from '../address';
import { HostError, orNotFound, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import type { Area, CellContent } from '../spreadsheet';
import { hostObject, type Arguments, type Cells, type HostObject } from '../table';
import { plainValue, shownText } from './cells';
import { readEntry } from '../entry';
import { rectangles } from './special-cells';

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteria(value: Json): Criteria {
  const given: JsonObject = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
  const flag = (name: string): boolean => {
    const set = given[name] ?? false;
    if (typeof set !== 'boolean') throw new HostError('InvalidArgument');
    return set;
  };
  const direction = given['searchDirection'] ?? 'Forward';
  if (direction !== 'Forward' && direction !== 'Backwards') throw new HostError('InvalidArgument');
  return { completeMatch: flag('completeMatch'), matchCase: flag('matchCase'), backwards: direction === 'Backwards' };
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** The text searched for as an expression: `?` is one character, `*` any, `~` takes the next one as it is. */
export function wildcards(text: string): string {
  return text.replace(/~([?*~])|[?*]|[^?*~]+|~/g, (piece, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped.replace(SPECIAL, '\\$&');
    if (piece === '?') return '[^]';
    return piece === '*' ? '[^]*?' : piece.replace(SPECIAL, '\\$&');
  });
}

function pattern(text: string, { completeMatch, matchCase }: Criteria, all = false): RegExp {
  if (text === '') throw new HostError('InvalidArgument');
  const source = wildcards(text);
  return new RegExp(completeMatch ? `^${source}$` : source, `${all ? 'g' : ''}${matchCase ? '' : 'i'}u`);
}

/** What is searched: the text shown, and for a formula or a formatted number also what was entered. */
function texts(cell: CellContent, numberFormat: string): readonly string[] {
  return [shownText(cell, numberFormat), cell.formula ?? String(plainValue(cell))];
}

function usedPart({ sheet, area }: Cells, host: HostSession): Area | null {
  const used = host.spreadsheet.usedArea(sheet, true);
  return used === null ? null : intersection(used, area);
}

/** Matching cells, row by row. */
function matches(object: Cells, expression: RegExp, host: HostSession): readonly (readonly [row: number, column: number])[] {
  const area = usedPart(object, host);
  if (area === null) return [];
  const formats = host.spreadsheet.readNumberFormats(object.sheet, area);
  return host.spreadsheet.read(object.sheet, area).flatMap((line, r) =>
    line.flatMap((cell, c): (readonly [number, number])[] => {
      if (cell.value === null && cell.formula === undefined) return [];
      return texts(cell, formats[r]?.[c] ?? 'General').some((text) => expression.test(text)) ? [[area.row + r, area.column + c]] : [];
    }),
  );
}

/** The first matching cell in the direction asked for, or null. */
export function findCell(object: HostObject<'Range'>, args: Arguments, host: HostSession): HostObject<'Range'> | null {
  const wanted = criteria(args.json(1));
  const found = matches(object, pattern(args.string(0), wanted), host).at(wanted.backwards ? -1 : 0);
  if (found === undefined) return null;
  const [row, column] = found;
  return hostObject('Range', { sheet: object.sheet, area: { row, column, lastRow: row, lastColumn: column } });
}

export function findAll(object: Cells, args: Arguments, host: HostSession): HostObject<'RangeAreas'> | null {
  const wanted = criteria(args.json(1));
  const rows = new Map<number, number[]>();
  for (const [row, column] of matches(object, pattern(args.string(0), wanted), host)) rows.set(row, [...(rows.get(row) ?? []), column]);
  return rows.size === 0 ? null : hostObject('RangeAreas', { sheet: object.sheet, areas: rectangles(rows) });
}

/** Replaces within formulas and constants; the result is read as if it were typed. Answers how many replacements were made. */
export function replaceAll(object: Cells, args: Arguments, host: HostSession): number {
  const wanted = criteria(args.json(2));
  const expression = pattern(args.string(0), wanted, true);
  const replacement = args.string(1);
  const area = usedPart(object, host);
  if (area === null) return 0;
  const { sheet } = object;
  host.guardCells(sheet, area);
  const formats = host.spreadsheet.readNumberFormats(sheet, area);
  let count = 0;
  const cells = host.spreadsheet.read(sheet, area).map((line, r) =>
    line.map((cell, c): CellContent | null | undefined => {
      if (cell.value === null && cell.formula === undefined) return undefined;
      const before = cell.formula ?? String(plainValue(cell));
      const found = [...before.matchAll(expression)].length;
      if (found === 0) return undefined;
      count += found;
      // A function, because `$` in a replacement is no reference to a group here.
      return readEntry(before.replace(expression, () => replacement), formats[r]?.[c] ?? 'General').content;
    }),
  );
  if (count === 0) return 0;
  host.spreadsheet.write(sheet, area.row, area.column, cells);
  host.changed(sheet, area);
  return count;
}

export const findOrFail = (object: HostObject<'Range'>, args: Arguments, host: HostSession): HostObject<'Range'> => orNotFound(findCell(object, args, host));

