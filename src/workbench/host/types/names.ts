/** Excel.NamedItem: names of cells, of constants and of formulas, for the workbook or for one sheet. */
import { absoluteAddress, parseArea, splitAddress } from '../address';
import { HostError, orNotFound, type Json } from '../protocol';
import type { HostSession } from '../session';
import type { CellResult, DefinedName, Evaluation } from '../spreadsheet';
import { engineFormula } from '../structured';
import { hostObject, type Arguments, type HandlerTable, type HostObject } from '../table';
import { plainValue, valueType } from './cells';

type NameTypes = Pick<HandlerTable, 'NamedItemCollection' | 'NamedItem' | 'NamedItemArrayValues'>;

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** What a name or a table may be called: no cell's address, letters and digits and a few signs. */
export function isName(name: string): boolean {
  return NAME.test(name) && name.length <= 255 && parseArea(name) === null;
}

function findName(name: string, sheet: string | null, host: HostSession): DefinedName | null {
  const folded = name.toLocaleLowerCase('en');
  return host.spreadsheet.names().find((each) => each.sheet === sheet && each.name.toLocaleLowerCase('en') === folded) ?? null;
}

function definition(object: { readonly name: string; readonly sheet: string | null }, host: HostSession): DefinedName {
  return orNotFound(findName(object.name, object.sheet, host));
}

function namedItem(name: DefinedName): HostObject<'NamedItem'> {
  return hostObject('NamedItem', { name: name.name, sheet: name.sheet });
}

/** The cells a name refers to, or null when it holds a constant or a formula. */
function target(name: DefinedName, host: HostSession): HostObject<'Range'> | null {
  const parts = splitAddress(name.formula.slice(1));
  const area = parseArea(parts.cells);
  const sheet = parts.sheet === null ? null : host.findSheet(parts.sheet);
  return area === null || sheet === null ? null : hostObject('Range', { sheet: sheet.id, area });
}

/** Table columns get their own case, in which alone the formulas' engine finds them. */
function formulaOf(value: Json, host: HostSession): string {
  if (typeof value === 'number') return `=${value}`;
  if (typeof value === 'boolean') return value ? '=TRUE' : '=FALSE';
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value.startsWith('=') ? engineFormula(value, null, (table) => host.columnNames(table)) : `="${value.replaceAll('"', '""')}"`;
}

function addName(object: HostObject<'NamedItemCollection'>, args: Arguments, host: HostSession): HostObject<'NamedItem'> {
  const name = args.string(0);
  const folded = name.toLocaleLowerCase('en');
  if (!isName(name)) throw new HostError('InvalidArgument');
  const isTable = object.sheet === null && host.model.tables.some((table) => table.name.toLocaleLowerCase('en') === folded);
  if (isTable || findName(name, object.sheet, host) !== null) throw new HostError('ItemAlreadyExists');
  const range = args.range(1);
  const formula = range === null ? formulaOf(args.json(1), host) : `=${absoluteAddress(host.sheet(range.sheet).name, range.area)}`;
  const made: DefinedName = { name, formula, sheet: object.sheet, comment: args.optionalString(2) ?? '', visible: true };
  host.spreadsheet.setName(made);
  return namedItem(made);
}

async function evaluated(name: DefinedName, host: HostSession): Promise<Evaluation> {
  const sheet = name.sheet ?? host.spreadsheet.activeSheet();
  const [result = null] = await host.spreadsheet.evaluate(sheet, [{ formula: name.formula, row: 0, column: 0 }]);
  return result;
}

function isMatrix(value: Evaluation): value is readonly (readonly CellResult[])[] {
  return Array.isArray(value);
}

/** An address, a constant, or a formula's result; a whole array as it stands in the name. */
async function valueOf(object: HostObject<'NamedItem'>, host: HostSession): Promise<Json> {
  const name = definition(object, host);
  const range = target(name, host);
  if (range !== null) return host.address(range.sheet, range.area);
  const value = await evaluated(name, host);
  return isMatrix(value) ? name.formula.slice(1) : plainValue({ value });
}

async function typeOf(object: HostObject<'NamedItem'>, host: HostSession): Promise<Json> {
  const name = definition(object, host);
  if (target(name, host) !== null) return 'Range';
  const value = await evaluated(name, host);
  return isMatrix(value) ? 'Array' : valueType({ value });
}

async function matrix(object: { readonly name: string; readonly sheet: string | null }, host: HostSession): Promise<readonly (readonly CellResult[])[]> {
  const name = definition(object, host);
  const range = target(name, host);
  if (range !== null) return host.spreadsheet.read(range.sheet, range.area).map((row) => row.map((cell) => cell.value));
  const value = await evaluated(name, host);
  return isMatrix(value) ? value : [[value]];
}

function listed(object: HostObject<'NamedItemCollection'>, host: HostSession): readonly DefinedName[] {
  return host.spreadsheet.names().filter((each) => each.sheet === object.sheet);
}

export const nameTypes: NameTypes = {
  NamedItemCollection: {
    objects: {
      add: addName,
      // Formulas are kept in en-US; no other language of functions is known.
      addFormulaLocal: addName,
      getItemOrNullObject: (object, args, host) => {
        const found = findName(args.string(0), object.sheet, host);
        return found === null ? null : namedItem(found);
      },
    },
    methods: { getCount: (object, _, host) => listed(object, host).length },
    item: (object, key, host) => namedItem(orNotFound(findName(key, object.sheet, host))),
    items: (object, host) => listed(object, host).map(namedItem),
  },
  NamedItem: {
    identity: (object) => ({ _Id: object.name }),
    properties: {
      name: { get: (object, host) => definition(object, host).name },
      formula: {
        get: (object, host) => definition(object, host).formula,
        set: (object, value, host) => host.spreadsheet.setName({ ...definition(object, host), formula: formulaOf(value, host) }),
      },
      value: { get: valueOf },
      type: { get: typeOf },
      scope: { get: (object) => (object.sheet === null ? 'Workbook' : 'Worksheet') },
      visible: {
        get: (object, host) => definition(object, host).visible,
        set: (object, value, host) => {
          if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
          host.spreadsheet.setName({ ...definition(object, host), visible: value });
        },
      },
      comment: {
        get: (object, host) => definition(object, host).comment,
        set: (object, value, host) => {
          if (typeof value !== 'string') throw new HostError('InvalidArgument');
          host.spreadsheet.setName({ ...definition(object, host), comment: value });
        },
      },
    },
    objects: {
      arrayValues: ({ name, sheet }) => hostObject('NamedItemArrayValues', { name, sheet }),
      getRange: (object, _, host) => {
        const range = target(definition(object, host), host);
        if (range === null) throw new HostError('InvalidReference');
        return range;
      },
      getRangeOrNullObject: (object, _, host) => target(definition(object, host), host),
      worksheet: (object) => {
        if (object.sheet === null) throw new HostError('InvalidOperation');
        return hostObject('Worksheet', { sheet: object.sheet });
      },
      worksheetOrNullObject: (object) => (object.sheet === null ? null : hostObject('Worksheet', { sheet: object.sheet })),
    },
    methods: {
      delete: (object, _, host) => {
        const name = definition(object, host);
        host.spreadsheet.removeName(name.name, name.sheet);
      },
    },
  },
  NamedItemArrayValues: {
    properties: {
      values: { get: async (object, host) => (await matrix(object, host)).map((row) => row.map((value) => plainValue({ value }))) },
      types: { get: async (object, host) => (await matrix(object, host)).map((row) => row.map((value) => valueType({ value }))) },
    },
  },
};
