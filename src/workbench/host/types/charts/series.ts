/** Excel.ChartSeries with its points, trend lines and error bars. */
import type { ChartCells, SeriesState } from '../../charts';
import { HostError, orNotFound, type Json } from '../../protocol';
import type { HostSession } from '../../session';
import { hostObject, type Arguments, type HandlerTable, type HostObject } from '../../table';
import { clearBag, colour, fixed, flag, number, numberOrAuto, text, word } from '../bags';
import { plainValue } from '../cells';
import { HORIZONTAL, ORIENTATION, VERTICAL } from './parts';
import { bagOf, chartOf, child, indexed, part, seriesOf } from './state';
import { CHART_TYPES } from './words';

type SeriesTypes = Pick<
  HandlerTable,
  | 'ChartBinOptions' | 'ChartBoxwhiskerOptions' | 'ChartErrorBars' | 'ChartMapOptions' | 'ChartPoint' | 'ChartPointsCollection' | 'ChartSeries'
  | 'ChartSeriesCollection' | 'ChartTrendline' | 'ChartTrendlineCollection' | 'ChartTrendlineLabel'
>;
type Series = HostObject<'ChartSeries'>;

const MARKERS = word('Automatic', ['Automatic', 'None', 'Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus', 'Picture']);
const MARKER = {
  markerBackgroundColor: colour('#4472C4'),
  markerForegroundColor: colour('#4472C4'),
  markerSize: number(5, 2, 72),
  markerStyle: MARKERS,
};
const GRADIENT_TYPE = word('ExtremeValue', ['ExtremeValue', 'Number', 'Percent']);
const TRENDLINE_TYPES = ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'];

function seriesObject(chart: string, { id }: SeriesState): Series {
  return hostObject('ChartSeries', { chart, path: `series${id}.` });
}

function given(args: Arguments): ChartCells {
  const range = args.range(0);
  if (range === null) throw new HostError('InvalidArgument');
  return { sheet: range.sheet, area: range.area };
}

function addSeries(object: HostObject<'ChartSeriesCollection'>, args: Arguments, host: HostSession): Series {
  const chart = chartOf(object, host);
  const index = args.given(1) ? args.integer(1) : chart.series.length;
  if (index < 0 || index > chart.series.length) throw new HostError('InvalidArgument');
  chart.lastPart += 1;
  const made: SeriesState = {
    id: chart.lastPart,
    name: args.optionalString(0) ?? `Series${chart.series.length + 1}`,
    values: null,
    categories: null,
    bubbleSizes: null,
    trendlines: [],
  };
  chart.series.splice(index, 0, made);
  return seriesObject(object.chart, made);
}

function valuesOf(cells: ChartCells | null, host: HostSession): readonly (string | number | boolean)[] {
  if (cells === null) return [];
  return host.spreadsheet.read(cells.sheet, cells.area).flatMap((row) => row.map(plainValue));
}

/** Values of one dimension of the series, as a chart takes them from its cells. */
function dimension(object: Series, args: Arguments, host: HostSession): Json {
  const series = seriesOf(object, host);
  switch (args.string(0)) {
    case 'Categories':
    case 'XValues':
      return valuesOf(series.categories, host);
    case 'Values':
    case 'YValues':
      return valuesOf(series.values, host);
    case 'BubbleSizes':
      return valuesOf(series.bubbleSizes, host);
    default:
      throw new HostError('InvalidArgument');
  }
}

const seriesPart = part<'ChartSeries'>(
  {
    ...MARKER,
    axisGroup: word('Primary', ['Primary', 'Secondary']),
    bubbleScale: number(100, 0, 300),
    doughnutHoleSize: number(75, 10, 90),
    explosion: number(0, 0, 400),
    filtered: flag(false),
    firstSliceAngle: number(0, 0, 360),
    gapWidth: number(219, 0, 500),
    gradientMaximumColor: colour(),
    gradientMaximumType: GRADIENT_TYPE,
    gradientMaximumValue: number(0),
    gradientMidpointColor: colour(),
    gradientMidpointType: GRADIENT_TYPE,
    gradientMidpointValue: number(0),
    gradientMinimumColor: colour(),
    gradientMinimumType: GRADIENT_TYPE,
    gradientMinimumValue: number(0),
    gradientStyle: word('TwoPhaseColor', ['TwoPhaseColor', 'ThreePhaseColor']),
    hasDataLabels: flag(false),
    invertColor: colour(),
    invertIfNegative: flag(false),
    overlap: number(0, -100, 100),
    parentLabelStrategy: word('Banner', ['None', 'Banner', 'Overlapping']),
    secondPlotSize: number(75, 5, 200),
    showConnectorLines: flag(true),
    showLeaderLines: flag(true),
    showShadow: flag(false),
    smooth: flag(false),
    splitType: word('SplitByPosition', ['SplitByPosition', 'SplitByValue', 'SplitByPercentValue', 'SplitByCustomSplit']),
    splitValue: number(0),
    varyByCategories: flag(false),
  },
  {
    binOptions: ['ChartBinOptions', 'bins.'],
    boxwhiskerOptions: ['ChartBoxwhiskerOptions', 'box.'],
    dataLabels: ['ChartDataLabels', 'labels.'],
    format: ['ChartSeriesFormat', 'format.'],
    mapOptions: ['ChartMapOptions', 'map.'],
    points: ['ChartPointsCollection', ''],
    trendlines: ['ChartTrendlineCollection', ''],
    xErrorBars: ['ChartErrorBars', 'xErrors.'],
    yErrorBars: ['ChartErrorBars', 'yErrors.'],
  },
);

function points(object: HostObject<'ChartPointsCollection'>, host: HostSession): number {
  return valuesOf(seriesOf(object, host).values, host).length;
}

function pointValue(object: HostObject<'ChartPoint'>, host: HostSession): Json {
  const index = Number(/point(\d+)\.$/.exec(object.path)?.[1]);
  return valuesOf(seriesOf(object, host).values, host)[index] ?? null;
}

function trendline(object: HostObject<'ChartTrendlineCollection'>, id: number): HostObject<'ChartTrendline'> {
  return hostObject('ChartTrendline', { chart: object.chart, path: `${object.path}trend${id}.` });
}

function trendlineId(object: { readonly path: string }): number {
  return Number(/trend(\d+)\./.exec(object.path)?.[1]);
}

const LABEL_PLACE = { left: number(0), top: number(0), height: fixed(0), width: fixed(0) };
const errorBars = { endStyleCap: flag(true), include: word('Both', ['Both', 'MinusValues', 'PlusValues']), visible: flag(false) };

export const chartSeriesTypes: SeriesTypes = {
  ChartSeriesCollection: {
    properties: { count: { get: (object, host) => chartOf(object, host).series.length } },
    objects: {
      add: addSeries,
      getItemAt: (object, args, host) => seriesObject(object.chart, indexed(chartOf(object, host).series, args.integer(0))),
    },
    methods: { getCount: (object, _, host) => chartOf(object, host).series.length },
    items: (object, host) => chartOf(object, host).series.map((series) => seriesObject(object.chart, series)),
  },
  ChartSeries: {
    ...seriesPart,
    properties: {
      ...seriesPart.properties,
      name: {
        get: (object, host) => seriesOf(object, host).name,
        set: (object, value, host) => {
          if (typeof value !== 'string') throw new HostError('InvalidArgument');
          seriesOf(object, host).name = value;
        },
      },
      chartType: {
        get: (object, host) => bagOf(object, host).get(`${object.path}chartType`) ?? bagOf(object, host).get('chartType') ?? null,
        set: (object, value, host) => {
          if (typeof value !== 'string' || !CHART_TYPES.includes(value)) throw new HostError('InvalidArgument');
          bagOf(object, host).set(`${object.path}chartType`, value);
        },
      },
      plotOrder: {
        get: (object, host) => chartOf(object, host).series.indexOf(seriesOf(object, host)),
        set: (object, value, host) => {
          const chart = chartOf(object, host);
          const series = seriesOf(object, host);
          if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= chart.series.length) throw new HostError('InvalidArgument');
          const others = chart.series.filter((each) => each !== series);
          chart.series = [...others.slice(0, value), series, ...others.slice(value)];
        },
      },
    },
    methods: {
      delete: (object, _, host) => {
        const chart = chartOf(object, host);
        const series = seriesOf(object, host);
        chart.series = chart.series.filter((each) => each !== series);
        clearBag(chart.bag, object.path);
      },
      setValues: (object, args, host) => {
        seriesOf(object, host).values = given(args);
      },
      setXAxisValues: (object, args, host) => {
        seriesOf(object, host).categories = given(args);
      },
      setBubbleSizes: (object, args, host) => {
        seriesOf(object, host).bubbleSizes = given(args);
      },
      getDimensionValues: dimension,
    },
    needResults: ['getDimensionValues'],
  },
  ChartPointsCollection: {
    properties: { count: { get: points } },
    objects: {
      getItemAt: (object, args, host) => {
        const index = args.integer(0);
        if (index < 0 || index >= points(object, host)) throw new HostError('InvalidArgument');
        return child(object, 'ChartPoint', `point${index}.`);
      },
    },
    methods: { getCount: (object, _, host) => points(object, host) },
    items: (object, host) => Array.from({ length: points(object, host) }, (_, index) => child(object, 'ChartPoint', `point${index}.`)),
  },
  ChartPoint: {
    ...part<'ChartPoint'>({}, { format: ['ChartPointFormat', 'format.'], dataLabel: ['ChartDataLabel', 'label.'] }),
    properties: {
      ...part<'ChartPoint'>({ ...MARKER, hasDataLabel: flag(false) }).properties,
      value: { get: pointValue },
    },
  },
  ChartTrendlineCollection: {
    objects: {
      add: (object, args, host) => {
        const type = args.optionalString(0) ?? 'Linear';
        if (!TRENDLINE_TYPES.includes(type)) throw new HostError('InvalidArgument');
        const chart = chartOf(object, host);
        chart.lastPart += 1;
        seriesOf(object, host).trendlines.push(chart.lastPart);
        const made = trendline(object, chart.lastPart);
        chart.bag.set(`${made.path}type`, type);
        return made;
      },
    },
    methods: { getCount: (object, _, host) => seriesOf(object, host).trendlines.length },
    // Trend lines are found by their place, counted from zero.
    item: (object, key, host) => trendline(object, orNotFound(seriesOf(object, host).trendlines[Number(key)])),
    items: (object, host) => seriesOf(object, host).trendlines.map((id) => trendline(object, id)),
  },
  ChartTrendline: {
    ...part<'ChartTrendline'>(
      {
        backwardPeriod: number(0, 0),
        forwardPeriod: number(0, 0),
        intercept: numberOrAuto(),
        movingAveragePeriod: number(2, 2, 255),
        name: text(),
        polynomialOrder: number(2, 2, 6),
        showEquation: flag(false),
        showRSquared: flag(false),
        type: word('Linear', TRENDLINE_TYPES),
      },
      { format: ['ChartTrendlineFormat', 'format.'], label: ['ChartTrendlineLabel', 'label.'] },
    ),
    identity: (object, host) => ({ _Id: seriesOf(object, host).trendlines.indexOf(trendlineId(object)) }),
    methods: {
      delete: (object, _, host) => {
        const series = seriesOf(object, host);
        series.trendlines = series.trendlines.filter((id) => id !== trendlineId(object));
        clearBag(bagOf(object, host), object.path);
      },
    },
  },
  ChartTrendlineLabel: part<'ChartTrendlineLabel'>(
    {
      ...LABEL_PLACE,
      autoText: flag(true),
      formula: text(),
      text: text(),
      horizontalAlignment: HORIZONTAL,
      verticalAlignment: VERTICAL,
      linkNumberFormat: flag(true),
      numberFormat: text('General'),
      textOrientation: ORIENTATION,
    },
    { format: ['ChartTrendlineLabelFormat', 'format.'] },
  ),
  ChartErrorBars: part<'ChartErrorBars'>(
    { ...errorBars, type: word('FixedValue', ['FixedValue', 'Percent', 'StDev', 'StError', 'Custom']) },
    { format: ['ChartErrorBarsFormat', 'format.'] },
  ),
  ChartBinOptions: part<'ChartBinOptions'>({
    allowOverflow: flag(false),
    allowUnderflow: flag(false),
    count: number(0, 0),
    overflowValue: number(0),
    type: word('Auto', ['Category', 'Auto', 'BinWidth', 'BinCount']),
    underflowValue: number(0),
    width: number(0, 0),
  }),
  ChartBoxwhiskerOptions: part<'ChartBoxwhiskerOptions'>({
    quartileCalculation: word('Exclusive', ['Inclusive', 'Exclusive']),
    showInnerPoints: flag(false),
    showMeanLine: flag(false),
    showMeanMarker: flag(true),
    showOutlierPoints: flag(true),
  }),
  ChartMapOptions: part<'ChartMapOptions'>({
    labelStrategy: word('None', ['None', 'BestFit', 'ShowAll']),
    level: word('Automatic', ['Automatic', 'DataOnly', 'City', 'County', 'State', 'Country', 'Continent', 'World']),
    projectionType: word('Automatic', ['Automatic', 'Mercator', 'Miller', 'Robinson', 'Albers']),
  }),
};
