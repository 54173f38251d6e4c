/** Excel.ChartCollection and Excel.Chart. Charts are kept and answered as they were set; nobody draws them. */
import type { ChartState, SeriesState } from '../../charts';
import { columnCount, rowCount } from '../../address';
import type { EventName } from '../../events';
import { HostError, orNotFound, type Json } from '../../protocol';
import type { HostSession } from '../../session';
import type { Area, CellContent } from '../../spreadsheet';
import { hostObject, type Arguments, type Cells, type HandlerTable, type HostObject } from '../../table';
import { flag, number, word } from '../bags';
import { plainValue } from '../cells';
import { givenCells } from '../given-cells';
import { registrations } from '../registrations';
import { chartLookTypes } from './looks';
import { chartPartTypes } from './parts';
import { chartSeriesTypes } from './series';
import { chartOf, indexed, part } from './state';
import { CHART_TYPES } from './words';

type Chart = HostObject<'Chart'>;
type Collection = HostObject<'ChartCollection'>;

const ACTIVATION: Readonly<Record<string, EventName>> = { ActivatedEvent: 'chartActivated', DeactivatedEvent: 'chartDeactivated' };
const POINTS_PER_PIXEL = 0.75;

function chartObject({ id }: { readonly id: string }): Chart {
  return hostObject('Chart', { chart: id, path: '' });
}

function listed(object: Collection, host: HostSession): readonly ChartState[] {
  return host.model.charts.filter((chart) => chart.sheet === object.sheet);
}

function find(object: Collection, key: string, host: HostSession): ChartState | undefined {
  const folded = key.toLocaleLowerCase('en');
  return listed(object, host).find((chart) => chart.id === key || chart.name.toLocaleLowerCase('en') === folded);
}

function isText(cell: CellContent | undefined): boolean {
  return cell !== undefined && (cell.value === null || typeof cell.value === 'string');
}

/** Excel's own guess: more rows than columns make one series of each column; texts at the edges are names. */
function seriesFrom({ sheet, area }: Cells, by: string, chart: Pick<ChartState, 'lastPart'>, host: HostSession): SeriesState[] {
  const cells = host.spreadsheet.read(sheet, area);
  const inColumns = by === 'Columns' || (by === 'Auto' && rowCount(area) >= columnCount(area));
  const hasTop = rowCount(area) > 1 && (cells[0] ?? []).slice(columnCount(area) > 1 ? 1 : 0).every(isText);
  const hasLeft = columnCount(area) > 1 && cells.slice(hasTop ? 1 : 0).every((row) => isText(row[0]));
  const body: Area = { ...area, row: area.row + (hasTop ? 1 : 0), column: area.column + (hasLeft ? 1 : 0) };
  const lines = inColumns ? columnCount(body) : rowCount(body);
  const hasNames = inColumns ? hasTop : hasLeft;
  const hasCategories = inColumns ? hasLeft : hasTop;
  return Array.from({ length: lines }, (_, index): SeriesState => {
    const values: Area = inColumns
      ? { ...body, column: body.column + index, lastColumn: body.column + index }
      : { ...body, row: body.row + index, lastRow: body.row + index };
    const categories: Area = inColumns ? { ...body, column: area.column, lastColumn: area.column } : { ...body, row: area.row, lastRow: area.row };
    const heading = inColumns ? cells[0]?.[body.column - area.column + index] : cells[body.row - area.row + index]?.[0];
    chart.lastPart += 1;
    return {
      id: chart.lastPart,
      name: hasNames && heading !== undefined ? String(plainValue(heading)) : `Series${index + 1}`,
      values: { sheet, area: values },
      categories: hasCategories ? { sheet, area: categories } : null,
      bubbleSizes: null,
      trendlines: [],
    };
  });
}

function seriesBy(args: Arguments, index: number): string {
  const by = args.optionalString(index) ?? 'Auto';
  if (!['Auto', 'Columns', 'Rows'].includes(by)) throw new HostError('InvalidArgument');
  return by;
}

function add(object: Collection, args: Arguments, host: HostSession): Chart {
  const type = args.string(0);
  const range = args.range(1);
  if (!CHART_TYPES.includes(type) || range === null) throw new HostError('InvalidArgument');
  const by = seriesBy(args, 2);
  host.guardSheet(object.sheet, 'allowEditObjects');
  const names = listed(object, host).map((chart) => chart.name);
  const made: ChartState = {
    id: `{${crypto.randomUUID().toUpperCase()}}`,
    sheet: object.sheet,
    name: nextName(names),
    series: [],
    lastPart: 0,
    bag: new Map<string, Json>([['chartType', type]]),
  };
  made.series = seriesFrom({ sheet: range.sheet, area: range.area }, by, made, host);
  // A chart of one series is called after it.
  const [only, ...others] = made.series;
  if (only !== undefined && others.length === 0) made.bag.set('title.text', only.name);
  host.model.charts.push(made);
  host.events.send('chartAdded', [object.sheet], { chartId: made.id, worksheetId: object.sheet });
  return chartObject(made);
}

function nextName(names: readonly string[]): string {
  for (let count = names.length + 1; ; count += 1) if (!names.includes(`Chart ${count}`)) return `Chart ${count}`;
}

/** From the first cell's corner, as large as the cells if an end is given. */
function setPosition(object: Chart, args: Arguments, host: HostSession): void {
  const chart = chartOf(object, host);
  const start = givenCells(args, 0, chart.sheet, host).area;
  const left = width(chart.sheet, 0, start.column, host);
  const top = height(chart.sheet, 0, start.row, host);
  chart.bag.set('left', left);
  chart.bag.set('top', top);
  if (!args.given(1)) return;
  const end = givenCells(args, 1, chart.sheet, host).area;
  if (end.lastRow < start.row || end.lastColumn < start.column) throw new HostError('InvalidArgument');
  chart.bag.set('width', width(chart.sheet, start.column, end.lastColumn + 1, host));
  chart.bag.set('height', height(chart.sheet, start.row, end.lastRow + 1, host));
}

function width(sheet: string, from: number, to: number, host: HostSession): number {
  let pixels = 0;
  for (let column = from; column < to; column += 1) pixels += host.spreadsheet.columnHidden(sheet, column) ? 0 : host.spreadsheet.columnWidth(sheet, column);
  return pixels * POINTS_PER_PIXEL;
}

function height(sheet: string, from: number, to: number, host: HostSession): number {
  let pixels = 0;
  for (let row = from; row < to; row += 1) pixels += host.spreadsheet.rowHidden(sheet, row) ? 0 : host.spreadsheet.rowHeight(sheet, row);
  return pixels * POINTS_PER_PIXEL;
}

function activate(object: Chart, host: HostSession): void {
  const chart = chartOf(object, host);
  if (host.model.activeChart === chart.id) return;
  leaveChart(host);
  host.model.activeChart = chart.id;
  host.events.send('chartActivated', [chart.id, chart.sheet], { chartId: chart.id, worksheetId: chart.sheet });
}

/** The chart that was active is so no longer: another one is, or cells are selected. */
export function leaveChart(host: HostSession): void {
  const before = host.model.charts.find((chart) => chart.id === host.model.activeChart);
  host.model.activeChart = null;
  if (before !== undefined) host.events.send('chartDeactivated', [before.id, before.sheet], { chartId: before.id, worksheetId: before.sheet });
}

export function activeChart(host: HostSession): Chart | null {
  const chart = host.model.charts.find((each) => each.id === host.model.activeChart);
  return chart === undefined ? null : chartObject(chart);
}

const chartPart = part<'Chart'>(
  {
    chartType: word('ColumnClustered', CHART_TYPES),
    categoryLabelLevel: number(-1),
    displayBlanksAs: word('NotPlotted', ['NotPlotted', 'Zero', 'Interplotted']),
    height: number(216, 0),
    left: number(192, 0),
    plotBy: word('Columns', ['Rows', 'Columns']),
    plotVisibleOnly: flag(true),
    seriesNameLevel: number(-1),
    showAllFieldButtons: flag(false),
    showDataLabelsOverMaximum: flag(false),
    style: number(2, 1, 600),
    top: number(72, 0),
    width: number(360, 0),
  },
  {
    axes: ['ChartAxes', 'axes.'],
    dataLabels: ['ChartDataLabels', 'labels.'],
    format: ['ChartAreaFormat', 'format.'],
    legend: ['ChartLegend', 'legend.'],
    plotArea: ['ChartPlotArea', 'plot.'],
    series: ['ChartSeriesCollection', ''],
    title: ['ChartTitle', 'title.'],
    getDataTable: ['ChartDataTable', 'table.'],
    getDataTableOrNullObject: ['ChartDataTable', 'table.'],
  },
);

const oneChart: Pick<HandlerTable, 'Chart' | 'ChartCollection'> = {
  ChartCollection: {
    properties: { count: { get: (object, host) => listed(object, host).length } },
    objects: {
      add,
      getItem: (object, args, host) => chartObject(orNotFound(find(object, args.key(0), host))),
      getItemAt: (object, args, host) => chartObject(indexed(listed(object, host), args.integer(0))),
      getItemOrNullObject: (object, args, host) => {
        const chart = find(object, args.key(0), host);
        return chart === undefined ? null : chartObject(chart);
      },
    },
    methods: {
      getCount: (object, _, host) => listed(object, host).length,
      ...registrations<'ChartCollection'>({ AddedEvent: 'chartAdded', DeletedEvent: 'chartDeleted', ...ACTIVATION }, (object) => object.sheet),
    },
    item: (object, key, host) => chartObject(orNotFound(find(object, key, host))),
    items: (object, host) => listed(object, host).map(chartObject),
  },
  Chart: {
    ...chartPart,
    identity: (object) => ({ Id: object.chart }),
    properties: {
      ...chartPart.properties,
      id: { get: (object, host) => chartOf(object, host).id },
      name: {
        get: (object, host) => chartOf(object, host).name,
        set: (object, value, host) => {
          if (typeof value !== 'string' || value === '') throw new HostError('InvalidArgument');
          chartOf(object, host).name = value;
        },
      },
    },
    objects: { ...chartPart.objects, worksheet: (object, _, host) => hostObject('Worksheet', { sheet: chartOf(object, host).sheet }) },
    methods: {
      activate: (object, _, host) => activate(object, host),
      delete: (object, _, host) => {
        const chart = chartOf(object, host);
        host.guardSheet(chart.sheet, 'allowEditObjects');
        host.model.charts = host.model.charts.filter((each) => each !== chart);
        host.events.send('chartDeleted', [chart.sheet], { chartId: chart.id, worksheetId: chart.sheet });
      },
      // There is no picture of what nobody draws.
      getImage: () => {
        throw new HostError('NotImplemented');
      },
      setData: (object, args, host) => {
        const chart = chartOf(object, host);
        const range = args.range(0);
        if (range === null) throw new HostError('InvalidArgument');
        chart.series = seriesFrom({ sheet: range.sheet, area: range.area }, seriesBy(args, 1), chart, host);
      },
      setPosition,
      ...registrations<'Chart'>(ACTIVATION, (object) => object.chart),
    },
    needResults: ['setData'],
  },
};

export const chartTypes = { ...oneChart, ...chartSeriesTypes, ...chartPartTypes, ...chartLookTypes };
