/** Excel.Binding: cells an add-in finds again by a name of its own. A binding goes where its cells go. */
import { HostError, orNotFound } from '../protocol';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import { hostObject, type Arguments, type Cells, type HandlerTable, type HostObject } from '../table';
import { givenCells } from './given-cells';
import { shownText } from './cells';

const TYPES = ['Range', 'Table', 'Text'] as const;

export interface BindingState {
  readonly id: string;
  readonly type: (typeof TYPES)[number];
  readonly sheet: string;
  /** Null when the cells were deleted. */
  area: Area | null;
}

function bindingOf(object: HostObject<'Binding'>, host: HostSession): BindingState {
  return orNotFound(host.model.bindings.find((binding) => binding.id === object.binding));
}

function cellsOf(object: HostObject<'Binding'>, host: HostSession): Cells {
  const { sheet, area } = bindingOf(object, host);
  if (area === null) throw new HostError('InvalidBinding');
  return { sheet, area };
}

/** Adding under a known id replaces the binding. */
function bind({ sheet, area }: Cells, args: Arguments, index: number, host: HostSession): HostObject<'Binding'> {
  const asked = args.string(index);
  const type = TYPES.find((each) => each === asked);
  const id = args.string(index + 1);
  if (type === undefined || id === '') throw new HostError('InvalidArgument');
  if (type === 'Text' && (area.row !== area.lastRow || area.column !== area.lastColumn)) throw new HostError('InvalidArgument');
  host.model.bindings = [...host.model.bindings.filter((binding) => binding.id !== id), { id, type, sheet, area }];
  return hostObject('Binding', { binding: id });
}

function named(args: Arguments, host: HostSession): Cells {
  const folded = args.string(0).toLocaleLowerCase('en');
  const table = host.model.tables.find((each) => each.name.toLocaleLowerCase('en') === folded);
  if (table !== undefined) return { sheet: table.sheet, area: table.area };
  const name = orNotFound(host.spreadsheet.names().find((each) => each.name.toLocaleLowerCase('en') === folded));
  return host.cellsOf(name.formula.slice(1));
}

export const bindingTypes: Pick<HandlerTable, 'Binding' | 'BindingCollection'> = {
  BindingCollection: {
    properties: { count: { get: (_, host) => host.model.bindings.length } },
    objects: {
      add: (_, args, host) => bind(givenCells(args, 0, null, host), args, 1, host),
      addFromNamedItem: (_, args, host) => bind(named(args, host), args, 1, host),
      addFromSelection: (_, args, host) => bind(host.spreadsheet.selection(), args, 0, host),
      getItemAt: (_, args, host) => {
        const binding = host.model.bindings[args.integer(0)];
        if (binding === undefined) throw new HostError('InvalidArgument');
        return hostObject('Binding', { binding: binding.id });
      },
      getItemOrNullObject: (_, args, host) =>
        host.model.bindings.some((binding) => binding.id === args.string(0)) ? hostObject('Binding', { binding: args.string(0) }) : null,
    },
    methods: { getCount: (_, __, host) => host.model.bindings.length },
    item: (_, key, host) => hostObject('Binding', { binding: orNotFound(host.model.bindings.find((binding) => binding.id === key)).id }),
    items: (_, host) => host.model.bindings.map(({ id }) => hostObject('Binding', { binding: id })),
  },
  Binding: {
    identity: (object) => ({ Id: object.binding }),
    properties: { id: { get: (object) => object.binding }, type: { get: (object, host) => bindingOf(object, host).type } },
    objects: {
      getRange: (object, _, host) => hostObject('Range', cellsOf(object, host)),
      getTable: (object, _, host) => {
        const { sheet, area } = cellsOf(object, host);
        const table = host.tableAt(sheet, area.row, area.column);
        if (table === null || bindingOf(object, host).type !== 'Table') throw new HostError('InvalidBinding');
        return hostObject('Table', { table: table.id });
      },
    },
    methods: {
      getText: (object, _, host) => {
        const { sheet, area } = cellsOf(object, host);
        if (bindingOf(object, host).type !== 'Text') throw new HostError('InvalidBinding');
        const [[cell] = []] = host.spreadsheet.read(sheet, area);
        return cell === undefined ? '' : shownText(cell, host.spreadsheet.readNumberFormats(sheet, area)[0]?.[0] ?? 'General');
      },
      delete: (object, _, host) => {
        const binding = bindingOf(object, host);
        host.model.bindings = host.model.bindings.filter((each) => each !== binding);
      },
    },
    needResults: ['getText'],
  },
};
