/** What the handlers of charts share: the chart an object belongs to, and objects that only keep what they are told. */
import type { ChartState, SeriesState } from '../../charts';
import { HostError, orNotFound } from '../../protocol';
import type { HostSession } from '../../session';
import { hostObject, type HostObject, type TypeHandlers } from '../../table';
import { fields, type Bag, type Field } from '../bags';

/** Every part of a chart: the chart, and the way to the part, which begins the names of its properties. */
export interface ChartPart {
  readonly chart: string;
  /** `title.format.`; empty for the chart itself. */
  readonly path: string;
}

export function chartOf(object: { readonly chart: string }, host: HostSession): ChartState {
  return orNotFound(host.model.charts.find((chart) => chart.id === object.chart));
}

export function bagOf(object: { readonly chart: string }, host: HostSession): Bag {
  return chartOf(object, host).bag;
}

const SERIES = /^series(\d+)\./;

/** The series a part belongs to. */
export function seriesOf(object: ChartPart, host: HostSession): SeriesState {
  const id = Number(SERIES.exec(object.path)?.[1]);
  return orNotFound(chartOf(object, host).series.find((series) => series.id === id));
}

/** Types whose objects are parts of a chart. */
export type ChartPartType = {
  [T in HostObject['type']]: HostObject<T> extends ChartPart ? T : never;
}[HostObject['type']];

/**
 * Handlers of a part: properties that are kept, and the parts below it.
 * @param children type and step of each, e.g. `format: ['ChartTitleFormat', 'format.']`
 */
export function part<T extends ChartPartType>(
  spec: Readonly<Record<string, Field>>,
  children: Readonly<Record<string, readonly [ChartPartType, string]>> = {},
): TypeHandlers<T> {
  return {
    properties: fields<T>(spec, (object, host) => bagOf(object, host), (object) => (object as ChartPart).path),
    objects: Object.fromEntries(
      Object.entries(children).map(([name, [type, step]]) => [name, (object: HostObject<T>): HostObject => child(object, type, step)]),
    ),
  };
}

export function child(parent: ChartPart, type: ChartPartType, step: string): HostObject {
  return hostObject(type, { chart: parent.chart, path: `${parent.path}${step}` });
}

/** The item at an index of a list that knows no keys. */
export function indexed<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new HostError('InvalidArgument');
  return found;
}
