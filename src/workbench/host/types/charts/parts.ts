/** Titles, legend, labels, axes and the other parts of a chart. */
import { HostError } from '../../protocol';
import type { HostSession } from '../../session';
import { hostObject, type Arguments, type HandlerTable, type HostObject } from '../../table';
import { fixed, flag, number, numberOrAuto, text, word, type Field } from '../bags';
import { bagOf, chartOf, child, indexed, part, type ChartPart } from './state';

type Parts = Pick<
  HandlerTable,
  | 'ChartAxes' | 'ChartAxis' | 'ChartAxisTitle' | 'ChartDataLabel' | 'ChartDataLabels' | 'ChartDataTable' | 'ChartGridlines' | 'ChartLegend'
  | 'ChartLegendEntry' | 'ChartLegendEntryCollection' | 'ChartPlotArea' | 'ChartTitle'
>;

export const HORIZONTAL: Field = word('Center', ['Center', 'Left', 'Right', 'Justify', 'Distributed']);
export const VERTICAL: Field = word('Center', ['Center', 'Bottom', 'Top', 'Justify', 'Distributed']);
export const ORIENTATION: Field = number(0, -90, 180);
const PLACE = { left: number(0), top: number(0), height: number(0), width: number(0) };
const FIXED_PLACE = { left: fixed(0), top: fixed(0), height: fixed(0), width: fixed(0) };
const SHOWN = {
  showBubbleSize: flag(false),
  showCategoryName: flag(false),
  showLegendKey: flag(false),
  showPercentage: flag(false),
  showSeriesName: flag(false),
  showValue: flag(true),
  separator: text(', '),
  position: word('OutsideEnd', ['None', 'Center', 'InsideEnd', 'InsideBase', 'OutsideEnd', 'Left', 'Right', 'Top', 'Bottom', 'BestFit', 'Callout']),
};
const LABEL = {
  ...SHOWN,
  autoText: flag(true),
  horizontalAlignment: HORIZONTAL,
  verticalAlignment: VERTICAL,
  linkNumberFormat: flag(true),
  numberFormat: text('General'),
  textOrientation: ORIENTATION,
};
const TICKS = word('Outside', ['None', 'Cross', 'Inside', 'Outside']);
const UNITS = ['None', 'Hundreds', 'Thousands', 'TenThousands', 'HundredThousands', 'Millions', 'TenMillions', 'HundredMillions', 'Billions', 'Trillions', 'Custom'];
const TIME_UNITS = word('Days', ['Days', 'Months', 'Years']);

/** A title that shows a cell's text, as of now. */
async function setFormula(object: ChartPart, args: Arguments, host: HostSession): Promise<void> {
  const formula = args.string(0);
  if (!formula.startsWith('=')) throw new HostError('InvalidArgument');
  const [value = null] = await host.spreadsheet.evaluate(chartOf(object, host).sheet, [{ formula, row: 0, column: 0 }]);
  if (Array.isArray(value) || (typeof value === 'object' && value !== null)) throw new HostError('InvalidArgument');
  bagOf(object, host).set(`${object.path}text`, String(value ?? ''));
  bagOf(object, host).set(`${object.path}visible`, true);
}

function axis(object: HostObject<'ChartAxes'>, type: string, group = 'Primary'): HostObject {
  if (!['Category', 'Value', 'Series'].includes(type) || !['Primary', 'Secondary'].includes(group)) throw new HostError('InvalidArgument');
  return child(object, 'ChartAxis', `${type}.${group}.`);
}

function words(object: ChartPart, index: number): string {
  return object.path.split('.').at(index) ?? '';
}

const axisPart = part<'ChartAxis'>(
  {
    alignment: word('Center', ['Center', 'Left', 'Right']),
    baseTimeUnit: TIME_UNITS,
    categoryType: word('Automatic', ['Automatic', 'TextAxis', 'DateAxis']),
    customDisplayUnit: fixed(1),
    displayUnit: word('None', UNITS),
    ...FIXED_PLACE,
    isBetweenCategories: flag(true),
    linkNumberFormat: flag(true),
    logBase: number(10, 2, 1000),
    majorTickMark: TICKS,
    minorTickMark: TICKS,
    majorTimeUnitScale: TIME_UNITS,
    minorTimeUnitScale: TIME_UNITS,
    majorUnit: numberOrAuto(),
    minorUnit: numberOrAuto(),
    maximum: numberOrAuto(),
    minimum: numberOrAuto(),
    multiLevel: flag(true),
    numberFormat: text('General'),
    offset: number(100, 0, 1000),
    position: word('Automatic', ['Automatic', 'Maximum', 'Minimum', 'Custom']),
    positionAt: fixed(0),
    reversePlotOrder: flag(false),
    scaleType: word('Linear', ['Linear', 'Logarithmic']),
    showDisplayUnitLabel: flag(true),
    textOrientation: ORIENTATION,
    tickLabelPosition: word('NextToAxis', ['NextToAxis', 'High', 'Low', 'None']),
    tickLabelSpacing: numberOrAuto(),
    tickMarkSpacing: number(1, 1, 31_999),
    visible: flag(true),
  },
  {
    format: ['ChartAxisFormat', 'format.'],
    majorGridlines: ['ChartGridlines', 'majorGridlines.'],
    minorGridlines: ['ChartGridlines', 'minorGridlines.'],
    title: ['ChartAxisTitle', 'title.'],
  },
);

const titlePart = part<'ChartTitle'>(
  {
    ...PLACE,
    horizontalAlignment: HORIZONTAL,
    verticalAlignment: VERTICAL,
    overlay: flag(false),
    position: word('Automatic', ['Automatic', 'Top', 'Bottom', 'Left', 'Right']),
    showShadow: flag(false),
    text: text('Chart Title'),
    textOrientation: ORIENTATION,
    visible: flag(true),
  },
  { format: ['ChartTitleFormat', 'format.'] },
);

const axisTitlePart = part<'ChartAxisTitle'>(
  { text: text('Axis Title'), textOrientation: ORIENTATION, visible: flag(false) },
  { format: ['ChartAxisTitleFormat', 'format.'] },
);

const legendPart = part<'ChartLegend'>(
  {
    ...PLACE,
    overlay: flag(false),
    position: word('Bottom', ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom']),
    showShadow: flag(false),
    visible: flag(true),
  },
  { format: ['ChartLegendFormat', 'format.'], legendEntries: ['ChartLegendEntryCollection', ''] },
);

export const chartPartTypes: Parts = {
  ChartTitle: {
    ...titlePart,
    objects: {
      ...titlePart.objects,
      getSubstring: (object, args, host) => {
        const [start, length] = [args.integer(0), args.integer(1)];
        const kept = bagOf(object, host).get(`${object.path}text`);
        const size = typeof kept === 'string' ? kept.length : 'Chart Title'.length;
        if (start < 0 || length < 1 || start + length > size) throw new HostError('InvalidArgument');
        return child(object, 'ChartFormatString', `from${start}for${length}.`);
      },
    },
    methods: { setFormula },
  },
  ChartAxisTitle: {
    ...axisTitlePart,
    properties: {
      ...axisTitlePart.properties,
      text: {
        ...axisTitlePart.properties?.['text'],
        // Words for an axis are shown as soon as there are some.
        set: (object, value, host) => {
          if (typeof value !== 'string') throw new HostError('InvalidArgument');
          bagOf(object, host).set(`${object.path}text`, value);
          bagOf(object, host).set(`${object.path}visible`, true);
        },
      },
    },
    methods: { setFormula },
  },
  ChartLegend: legendPart,
  ChartLegendEntryCollection: {
    objects: {
      getItemAt: (object, args, host) => {
        const index = args.integer(0);
        indexed(chartOf(object, host).series, index);
        return child(object, 'ChartLegendEntry', `entry${index}.`);
      },
    },
    methods: { getCount: (object, _, host) => chartOf(object, host).series.length },
    items: (object, host) => chartOf(object, host).series.map((_, index) => hostObject('ChartLegendEntry', { ...object, path: `${object.path}entry${index}.` })),
  },
  ChartLegendEntry: {
    properties: {
      ...part<'ChartLegendEntry'>({ ...FIXED_PLACE, visible: flag(true) }).properties,
      index: { get: (object) => Number(words(object, -2).replace('entry', '')) },
    },
  },
  ChartDataLabels: part<'ChartDataLabels'>(LABEL, { format: ['ChartDataLabelFormat', 'format.'] }),
  ChartDataLabel: part<'ChartDataLabel'>(
    { ...LABEL, formula: text(), text: text(), ...PLACE, height: fixed(0), width: fixed(0) },
    { format: ['ChartDataLabelFormat', 'format.'] },
  ),
  ChartDataTable: part<'ChartDataTable'>(
    { showHorizontalBorder: flag(true), showLegendKey: flag(true), showOutlineBorder: flag(true), showVerticalBorder: flag(true), visible: flag(true) },
    { format: ['ChartDataTableFormat', 'format.'] },
  ),
  ChartGridlines: {
    ...part<'ChartGridlines'>({}, { format: ['ChartGridlinesFormat', 'format.'] }),
    properties: {
      visible: {
        // A new chart has major lines across its values only.
        get: (object, host) => bagOf(object, host).get(`${object.path}visible`) ?? object.path.includes('Value.Primary.majorGridlines'),
        set: (object, value, host) => {
          if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
          bagOf(object, host).set(`${object.path}visible`, value);
        },
      },
    },
  },
  ChartPlotArea: part<'ChartPlotArea'>(
    {
      ...PLACE,
      insideHeight: number(0),
      insideLeft: number(0),
      insideTop: number(0),
      insideWidth: number(0),
      position: word('Automatic', ['Automatic', 'Custom']),
    },
    { format: ['ChartPlotAreaFormat', 'format.'] },
  ),
  ChartAxes: {
    objects: {
      categoryAxis: (object) => axis(object, 'Category'),
      valueAxis: (object) => axis(object, 'Value'),
      seriesAxis: (object) => axis(object, 'Series'),
      getItem: (object, args) => axis(object, args.string(0), args.optionalString(1) ?? 'Primary'),
    },
  },
  ChartAxis: {
    ...axisPart,
    properties: {
      ...axisPart.properties,
      type: { get: (object) => words(object, -3) },
      axisGroup: { get: (object) => words(object, -2) },
    },
    methods: {
      setCategoryNames: (object, args, host) => {
        const range = args.range(0);
        if (range === null) throw new HostError('InvalidArgument');
        for (const series of chartOf(object, host).series) series.categories = { sheet: range.sheet, area: range.area };
      },
      setCustomDisplayUnit: (object, args, host) => {
        const unit = args.json(0);
        if (typeof unit !== 'number' || unit <= 0) throw new HostError('InvalidArgument');
        bagOf(object, host).set(`${object.path}displayUnit`, 'Custom');
        bagOf(object, host).set(`${object.path}customDisplayUnit`, unit);
      },
      setPositionAt: (object, args, host) => {
        const place = args.json(0);
        if (typeof place !== 'number') throw new HostError('InvalidArgument');
        bagOf(object, host).set(`${object.path}position`, 'Custom');
        bagOf(object, host).set(`${object.path}positionAt`, place);
      },
    },
  },
};
