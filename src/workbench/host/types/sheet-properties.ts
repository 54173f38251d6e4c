/** Excel.WorksheetCustomProperty: texts by name that belong to a sheet. Names are found in any case. */
import { HostError, orNotFound } from '../protocol';
import type { HostSession } from '../session';
import { hostObject, type HandlerTable, type HostObject } from '../table';

const KEY_LIMIT = 255;

function find(sheet: string, key: string, host: HostSession): string | null {
  const folded = key.toLocaleLowerCase('en');
  return [...host.sheetModel(sheet).customProperties.keys()].find((each) => each.toLocaleLowerCase('en') === folded) ?? null;
}

function property(sheet: string, key: string | null): HostObject<'WorksheetCustomProperty'> | null {
  return key === null ? null : hostObject('WorksheetCustomProperty', { sheet, key });
}

function own({ sheet, key }: HostObject<'WorksheetCustomProperty'>, host: HostSession): string {
  return orNotFound(find(sheet, key, host));
}

export const sheetPropertyTypes: Pick<HandlerTable, 'WorksheetCustomProperty' | 'WorksheetCustomPropertyCollection'> = {
  WorksheetCustomPropertyCollection: {
    objects: {
      add: ({ sheet }, args, host) => {
        const key = args.string(0);
        if (key === '' || key.length > KEY_LIMIT) throw new HostError('InvalidArgument');
        const known = find(sheet, key, host) ?? key;
        host.sheetModel(sheet).customProperties.set(known, args.string(1));
        return hostObject('WorksheetCustomProperty', { sheet, key: known });
      },
      getItemOrNullObject: ({ sheet }, args, host) => property(sheet, find(sheet, args.string(0), host)),
    },
    methods: { getCount: ({ sheet }, _, host) => host.sheetModel(sheet).customProperties.size },
    item: ({ sheet }, key, host) => orNotFound(property(sheet, find(sheet, key, host))),
    items: ({ sheet }, host) => [...host.sheetModel(sheet).customProperties.keys()].map((key) => hostObject('WorksheetCustomProperty', { sheet, key })),
  },
  WorksheetCustomProperty: {
    identity: ({ key }) => ({ _Id: key }),
    properties: {
      key: { get: own },
      value: {
        get: (object, host) => host.sheetModel(object.sheet).customProperties.get(own(object, host)) ?? '',
        set: (object, value, host) => {
          if (typeof value !== 'string') throw new HostError('InvalidArgument');
          host.sheetModel(object.sheet).customProperties.set(own(object, host), value);
        },
      },
    },
    methods: {
      delete: (object, _, host) => {
        host.sheetModel(object.sheet).customProperties.delete(own(object, host));
      },
    },
  },
};
