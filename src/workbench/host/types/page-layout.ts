/** Excel.PageLayout: how a sheet is printed. */
import { parseArea, splitAddress } from '../address';
import type { PageLayoutState } from '../model';
import { HostError, type Json } from '../protocol';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import { hostObject, type Arguments, type HandlerTable, type HostObject, type PropertyHandler } from '../table';

type PageKey = { [K in keyof PageLayoutState]: PageLayoutState[K] extends Area | null ? never : K }[keyof PageLayoutState];

function pageProperty(key: PageKey, accepts: (value: Json) => boolean): PropertyHandler<'PageLayout'> {
  return {
    get: (object, host) => host.sheetModel(object.sheet).page[key],
    set: (object, value, host) => {
      if (!accepts(value)) throw new HostError('InvalidArgument');
      Object.assign(host.sheetModel(object.sheet).page, { [key]: value });
    },
  };
}

const isText = (value: Json): boolean => typeof value === 'string' && value !== '';
const isFlag = (value: Json): boolean => typeof value === 'boolean';
const isLength = (value: Json): boolean => typeof value === 'number' && value >= 0;
const isObject = (value: Json): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf = (...words: readonly string[]) => (value: Json): boolean => typeof value === 'string' && words.includes(value);

function found<T>(item: T | null): T {
  if (item === null) throw new HostError('ItemNotFound');
  return item;
}

type PageArea = 'titleRows' | 'titleColumns' | 'printArea';

function pageArea(key: PageArea, object: HostObject<'PageLayout'>, host: HostSession): HostObject<'Range'> | null {
  const area = host.sheetModel(object.sheet).page[key];
  return area === null ? null : hostObject('Range', { sheet: object.sheet, area });
}

function setPageArea(key: PageArea): (object: HostObject<'PageLayout'>, args: Arguments, host: HostSession) => void {
  return (object, args, host) => {
    const range = args.range(0);
    const area = range === null ? parseArea(splitAddress(args.string(0)).cells) : range.area;
    if (area === null) throw new HostError('InvalidArgument');
    host.sheetModel(object.sheet).page[key] = area;
  };
}

/** Points in one of Excel.PrintMarginUnit. */
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const MARGINS = { top: 'topMargin', bottom: 'bottomMargin', left: 'leftMargin', right: 'rightMargin', header: 'headerMargin', footer: 'footerMargin' } as const;

function setPrintMargins(object: HostObject<'PageLayout'>, args: Arguments, host: HostSession): void {
  const unit = POINTS[args.string(0)];
  const given = args.json(1);
  if (unit === undefined || !isObject(given)) throw new HostError('InvalidArgument');
  const page = host.sheetModel(object.sheet).page;
  for (const [side, length] of Object.entries(given ?? {})) {
    const key = Object.entries(MARGINS).find(([name]) => name === side)?.[1];
    if (key === undefined || typeof length !== 'number') throw new HostError('InvalidArgument');
    page[key] = length * unit;
  }
}

export const pageLayoutTypes: Pick<HandlerTable, 'PageLayout'> = {
  PageLayout: {
    properties: {
      orientation: pageProperty('orientation', oneOf('Portrait', 'Landscape')),
      paperSize: pageProperty('paperSize', isText),
      blackAndWhite: pageProperty('blackAndWhite', isFlag),
      printErrors: pageProperty('printErrors', oneOf('AsDisplayed', 'Blank', 'Dash', 'NotAvailable')),
      zoom: pageProperty('zoom', isObject),
      centerHorizontally: pageProperty('centerHorizontally', isFlag),
      centerVertically: pageProperty('centerVertically', isFlag),
      printHeadings: pageProperty('printHeadings', isFlag),
      printGridlines: pageProperty('printGridlines', isFlag),
      leftMargin: pageProperty('leftMargin', isLength),
      rightMargin: pageProperty('rightMargin', isLength),
      topMargin: pageProperty('topMargin', isLength),
      bottomMargin: pageProperty('bottomMargin', isLength),
      headerMargin: pageProperty('headerMargin', isLength),
      footerMargin: pageProperty('footerMargin', isLength),
      printComments: pageProperty('printComments', oneOf('NoComments', 'EndSheet', 'InPlace')),
      draftMode: pageProperty('draftMode', isFlag),
      firstPageNumber: pageProperty('firstPageNumber', (value) => value === '' || typeof value === 'number'),
      printOrder: pageProperty('printOrder', oneOf('DownThenOver', 'OverThenDown')),
    },
    objects: {
      getPrintTitleRows: (object, _, host) => found(pageArea('titleRows', object, host)),
      getPrintTitleRowsOrNullObject: (object, _, host) => pageArea('titleRows', object, host),
      getPrintTitleColumns: (object, _, host) => found(pageArea('titleColumns', object, host)),
      getPrintTitleColumnsOrNullObject: (object, _, host) => pageArea('titleColumns', object, host),
      getPrintAreaOrNullObject: (object, _, host) => {
        const area = host.sheetModel(object.sheet).page.printArea;
        return area === null ? null : hostObject('RangeAreas', { sheet: object.sheet, areas: [area] });
      },
    },
    methods: {
      setPrintMargins,
      setPrintTitleRows: setPageArea('titleRows'),
      setPrintTitleColumns: setPageArea('titleColumns'),
      setPrintArea: setPageArea('printArea'),
    },
  },
};
