/** Excel.HeaderFooterGroup: what is printed above and below each page, in six parts per kind of page. */
import { HEADER_FOOTER_PARTS, HEADER_FOOTER_STATES, type HeaderFooterPages } from '../model';
import { HostError } from '../protocol';
import type { HostSession } from '../session';
import { hostObject, type HandlerTable, type HostObject, type PropertyHandler } from '../table';

type Group = HostObject<'HeaderFooterGroup'>;

function of(object: { readonly sheet: string }, host: HostSession): HeaderFooterPages {
  return host.sheetModel(object.sheet).headersFooters;
}

function set(object: Group, change: Partial<HeaderFooterPages>, host: HostSession): void {
  host.sheetModel(object.sheet).headersFooters = { ...of(object, host), ...change };
}

function switchFor(key: 'useSheetMargins' | 'useSheetScale'): PropertyHandler<'HeaderFooterGroup'> {
  return {
    get: (object, host) => of(object, host)[key],
    set: (object, value, host) => {
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
      set(object, { [key]: value }, host);
    },
  };
}

function part(name: (typeof HEADER_FOOTER_PARTS)[number]): PropertyHandler<'HeaderFooter'> {
  return {
    get: (object, host) => of(object, host).texts[object.pages][name],
    set: (object, value, host) => {
      if (typeof value !== 'string' || value.length > 255) throw new HostError('InvalidArgument');
      const before = of(object, host);
      const texts = { ...before.texts, [object.pages]: { ...before.texts[object.pages], [name]: value } };
      host.sheetModel(object.sheet).headersFooters = { ...before, texts };
    },
  };
}

export const headerFooterTypes: Pick<HandlerTable, 'HeaderFooterGroup' | 'HeaderFooter'> = {
  HeaderFooterGroup: {
    properties: {
      state: {
        get: (object, host) => of(object, host).state,
        set: (object, value, host) => {
          const state = HEADER_FOOTER_STATES.find((each) => each === value);
          if (state === undefined) throw new HostError('InvalidArgument');
          set(object, { state }, host);
        },
      },
      useSheetMargins: switchFor('useSheetMargins'),
      useSheetScale: switchFor('useSheetScale'),
    },
    objects: {
      defaultForAllPages: ({ sheet }) => hostObject('HeaderFooter', { sheet, pages: 'default' }),
      oddPages: ({ sheet }) => hostObject('HeaderFooter', { sheet, pages: 'odd' }),
      evenPages: ({ sheet }) => hostObject('HeaderFooter', { sheet, pages: 'even' }),
      firstPage: ({ sheet }) => hostObject('HeaderFooter', { sheet, pages: 'first' }),
    },
  },
  HeaderFooter: { properties: Object.fromEntries(HEADER_FOOTER_PARTS.map((name) => [name, part(name)])) },
};
