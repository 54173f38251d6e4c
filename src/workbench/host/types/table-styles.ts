/** Excel.TableStyleCollection: names of table styles, those every workbook has and those added to it. Looks are not kept. */
import { HostError, orNotFound } from '../protocol';
import type { HostSession } from '../session';
import { DEFAULT_TABLE_STYLE, freshName } from '../tables';
import { builtInTableStyles } from '../table-styles';
import { hostObject, type HandlerTable, type HostObject } from '../table';

type Style = HostObject<'TableStyle'>;

function names(host: HostSession): readonly string[] {
  return [...builtInTableStyles(), ...host.model.tableStyles.own];
}

export function findTableStyle(name: string, host: HostSession): string | null {
  const folded = name.toLocaleLowerCase('en');
  return names(host).find((each) => each.toLocaleLowerCase('en') === folded) ?? null;
}

function styleObject(name: string): Style {
  return hostObject('TableStyle', { style: name });
}

function ownIndex(object: Style, host: HostSession): number {
  const index = host.model.tableStyles.own.indexOf(object.style);
  // A built-in style cannot be changed or deleted.
  if (index < 0) throw new HostError(findTableStyle(object.style, host) === null ? 'ItemNotFound' : 'InvalidOperation');
  return index;
}

export const tableStyleTypes: Pick<HandlerTable, 'TableStyle' | 'TableStyleCollection'> = {
  TableStyleCollection: {
    objects: {
      add: (_, args, host) => {
        const name = args.string(0);
        if (name === '') throw new HostError('InvalidArgument');
        const isTaken = findTableStyle(name, host) !== null;
        if (isTaken && !args.boolean(1, false)) throw new HostError('ItemAlreadyExists');
        const made = freshName(name, names(host));
        host.model.tableStyles.own.push(made);
        return styleObject(made);
      },
      getDefault: (_, __, host) => styleObject(host.model.tableStyles.initial ?? DEFAULT_TABLE_STYLE),
      getItemOrNullObject: (_, args, host) => {
        const found = findTableStyle(args.string(0), host);
        return found === null ? null : styleObject(found);
      },
    },
    methods: {
      getCount: (_, __, host) => names(host).length,
      setDefault: (_, args, host) => {
        const given = args.raw(0);
        const isStyle = typeof given === 'object' && given !== null && 'type' in given && given.type === 'TableStyle';
        const name = isStyle ? (given as Style).style : args.string(0);
        host.model.tableStyles.initial = orNotFound(findTableStyle(name, host));
      },
    },
    item: (_, key, host) => styleObject(orNotFound(findTableStyle(key, host))),
    items: (_, host) => names(host).map(styleObject),
  },
  TableStyle: {
    identity: (object) => ({ _Id: object.style }),
    properties: {
      name: {
        get: (object, host) => orNotFound(findTableStyle(object.style, host)),
        set: (object, value, host) => {
          const index = ownIndex(object, host);
          if (typeof value !== 'string' || value === '') throw new HostError('InvalidArgument');
          if (findTableStyle(value, host) !== null) throw new HostError('ItemAlreadyExists');
          host.model.tableStyles.own[index] = value;
          for (const table of host.model.tables) if (table.style === object.style) table.style = value;
        },
      },
      readOnly: { get: (object) => builtInTableStyles().includes(object.style) },
    },
    objects: {
      duplicate: (object, _, host) => {
        const made = freshName(`${object.style} 2`, names(host));
        host.model.tableStyles.own.push(made);
        return styleObject(made);
      },
    },
    methods: {
      delete: (object, _, host) => {
        host.model.tableStyles.own.splice(ownIndex(object, host), 1);
        for (const table of host.model.tables) if (table.style === object.style) table.style = DEFAULT_TABLE_STYLE;
      },
    },
  },
};
