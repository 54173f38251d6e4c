/** Excel.PageLayout: how a sheet is printed. */
import { MAX_COLUMNS, MAX_ROWS } from '../../../xlsx';
import type { PageLayoutState } from '../model';
import { HostError, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import type { Area } from '../spreadsheet';
import { hostObject, type Arguments, type HandlerTable, type HostObject, type PropertyHandler } from '../table';
import { givenCells } from './given-cells';

type PageKey = { [K in keyof PageLayoutState]: PageLayoutState[K] extends Area | readonly Area[] | null ? never : K }[keyof PageLayoutState];

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
/** Percent of the natural size, or how many pages wide and tall. */
const isZoom = (value: Json): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value as JsonObject).every(([name, size]) => {
    const [least, most] = name === 'scale' ? [10, 400] : [0, 32_767];
    return ['scale', 'horizontalFitToPages', 'verticalFitToPages'].includes(name) && (size === null || (typeof size === 'number' && size >= least && size <= most));
  });
};
const oneOf = (...words: readonly string[]) => (value: Json): boolean => typeof value === 'string' && words.includes(value);

function found<T>(item: T | null): T {
  if (item === null) throw new HostError('ItemNotFound');
  return item;
}

type PageArea = 'titleRows' | 'titleColumns';

function pageArea(key: PageArea, object: HostObject<'PageLayout'>, host: HostSession): HostObject<'Range'> | null {
  const area = host.sheetModel(object.sheet).page[key];
  return area === null ? null : hostObject('Range', { sheet: object.sheet, area });
}

/** Whole rows or whole columns, given as a range or as `$1:$2`. */
function setTitles(key: PageArea): (object: HostObject<'PageLayout'>, args: Arguments, host: HostSession) => void {
  return (object, args, host) => {
    const { area } = givenCells(args, 0, object.sheet, host);
    const whole: Area =
      key === 'titleRows' ? { ...area, column: 0, lastColumn: MAX_COLUMNS - 1 } : { ...area, row: 0, lastRow: MAX_ROWS - 1 };
    host.sheetModel(object.sheet).page[key] = whole;
  };
}

function printArea(object: HostObject<'PageLayout'>, host: HostSession): HostObject<'RangeAreas'> | null {
  const areas = host.sheetModel(object.sheet).page.printArea;
  return areas.length === 0 ? null : hostObject('RangeAreas', { sheet: object.sheet, areas });
}

function setPrintArea(object: HostObject<'PageLayout'>, args: Arguments, host: HostSession): void {
  const given = args.raw(0);
  const isAreas = typeof given === 'object' && given !== null && 'areas' in given && 'type' in given && given.type === 'RangeAreas';
  host.sheetModel(object.sheet).page.printArea = isAreas
    ? (given as HostObject<'RangeAreas'>).areas
    : typeof given === 'string'
      ? given.split(',').map((part) => host.areaOn(object.sheet, part))
      : [givenCells(args, 0, object.sheet, host).area];
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
      zoom: pageProperty('zoom', isZoom),
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
      getPrintArea: (object, _, host) => found(printArea(object, host)),
      getPrintAreaOrNullObject: (object, _, host) => printArea(object, host),
      headersFooters: ({ sheet }) => hostObject('HeaderFooterGroup', { sheet }),
    },
    methods: {
      setPrintMargins,
      setPrintTitleRows: setTitles('titleRows'),
      setPrintTitleColumns: setTitles('titleColumns'),
      setPrintArea,
    },
  },
};
