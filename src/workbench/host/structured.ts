/**
 * Structured references as people write them, `[@Số hộ]`, and as the formula engine takes them,
 * `Bảng1[[#This Row],[Số hộ]]`. Inside its own table Excel leaves the table's name out; outside it is needed.
 */

/** Text in quotes, or a table's name (perhaps none) with its brackets, up to two deep. */
const LEXEME = /"(?:[^"]|"")*"?|'(?:[^']|'')*'!?|([\p{L}_\\][\p{L}\p{N}_.\\?]*)?(\[(?:'[^]|[^[\]']|\[(?:'[^]|[^[\]'])*\])*\])/gu;
const THIS_ROW = /^\[\[#This Row\],(\[(?:'[^]|[^[\]'])*\](?::\[(?:'[^]|[^[\]'])*\])?)\]$/i;
const PLAIN_NAME = /^\[[\p{L}\p{N}_. ]*\]$/u;

/**
 * @param own name of the table the formula's cell lies in, or null
 * @param columnsOf the columns' names of a table: they may be written in any case, and are found in their own only
 */
export function engineFormula(formula: string, own: string | null, columnsOf: (table: string) => readonly string[] = () => []): string {
  if (!formula.includes('[')) return formula;
  return formula.replace(LEXEME, (whole: string, name: string | undefined, brackets: string | undefined) => {
    if (brackets === undefined) return whole;
    const table = name ?? own;
    if (table === null || isExternal(brackets, name)) return whole;
    return `${table}${inTheirCase(engineBrackets(brackets), columnsOf(table))}`;
  });
}

function inTheirCase(brackets: string, columns: readonly string[]): string {
  return brackets.replace(/\[([^[\]#]+)\]/g, (whole, name: string) => {
    const folded = name.toLocaleLowerCase('en');
    const column = columns.find((each) => each.toLocaleLowerCase('en') === folded);
    return column === undefined ? whole : `[${column}]`;
  });
}

/**
 * The formula after columns of a table were given other names.
 * @param formula as the engine takes it, every reference with its table's name
 * @param renamed new names by the old ones, folded to lower case
 */
export function renameColumns(formula: string, table: string, renamed: ReadonlyMap<string, string>): string {
  if (!formula.includes('[')) return formula;
  const folded = table.toLocaleLowerCase('en');
  return formula.replace(LEXEME, (whole: string, name: string | undefined, brackets: string | undefined) => {
    if (brackets === undefined || name?.toLocaleLowerCase('en') !== folded) return whole;
    const after = brackets.replace(/\[([^[\]#]+)\]/g, (part, column: string) => {
      const now = renamed.get(column.toLocaleLowerCase('en'));
      return now === undefined ? part : `[${now.replace(/[[\]#']/g, "'$&")}]`;
    });
    return `${name}${after}`;
  });
}

/** Text in quotes, brackets, and names that may be a table's; not functions, not sheets. */
const TABLE_NAME = /"(?:[^"]|"")*"?|'(?:[^']|'')*'!?|\[(?:'[^]|[^[\]']|\[(?:'[^]|[^[\]'])*\])*\]|([\p{L}_\\][\p{L}\p{N}_.\\?]*)(?![\p{L}\p{N}_.\\?(!])/gu;

/** The formula after a table was given another name, whether its columns are named with it or not. */
export function renameTable(formula: string, before: string, after: string): string {
  const folded = before.toLocaleLowerCase('en');
  return formula.replace(TABLE_NAME, (whole: string, name: string | undefined) => (name?.toLocaleLowerCase('en') === folded ? after : whole));
}

/** `[1]Sheet1!A1` refers to another workbook. */
function isExternal(brackets: string, name: string | undefined): boolean {
  return name === undefined && /^\[\d+\]$/.test(brackets);
}

function engineBrackets(brackets: string): string {
  const inner = brackets.slice(1, -1).trim();
  if (!inner.startsWith('@')) return brackets;
  const column = inner.slice(1).trim();
  if (column === '') return '[#This Row]';
  return `[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}

/** The other way round, for reading. */
export function shownFormula(formula: string, own: string | null): string {
  if (!/\[#This Row\]/i.test(formula) && (own === null || !formula.includes('['))) return formula;
  return formula.replace(LEXEME, (whole: string, name: string | undefined, brackets: string | undefined) => {
    if (brackets === undefined || name === undefined) return whole;
    const isOwn = own !== null && name.toLocaleLowerCase('en') === own.toLocaleLowerCase('en');
    const row = THIS_ROW.exec(brackets)?.[1];
    const short = row === undefined ? brackets : `[@${PLAIN_NAME.test(row) && !row.includes(' ') ? row.slice(1, -1) : row}]`;
    return `${isOwn ? '' : name}${/^\[#This Row\]$/i.test(short) ? '[@]' : short}`;
  });
}
