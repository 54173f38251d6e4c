/** Charts as state: where each lies, what it shows, and all that was set of it. Nothing is drawn. */
import type { Json } from './protocol';
import type { CellShift } from './shifting';
import type { Area } from './spreadsheet';

export interface ChartCells {
  readonly sheet: string;
  readonly area: Area;
}

export interface SeriesState {
  /** Stays with the series; what is set of it is kept under it. */
  readonly id: number;
  name: string;
  values: ChartCells | null;
  categories: ChartCells | null;
  bubbleSizes: ChartCells | null;
  trendlines: number[];
}

export interface ChartState {
  readonly id: string;
  readonly sheet: string;
  name: string;
  series: SeriesState[];
  /** Counts series and trend lines ever made in this chart. */
  lastPart: number;
  /** What was set, by the path of the part and the name of the property: `title.format.font.bold`. */
  readonly bag: Map<string, Json>;
}

/** After cells were displaced: series show the cells they showed before. */
export function shiftCharts(charts: readonly ChartState[], shift: CellShift): void {
  const moved = (cells: ChartCells | null): ChartCells | null => {
    if (cells === null || cells.sheet !== shift.sheet) return cells;
    const area = shift.reference(cells.area);
    return area === null ? null : { ...cells, area };
  };
  for (const chart of charts) {
    for (const series of chart.series) {
      series.values = moved(series.values);
      series.categories = moved(series.categories);
      series.bubbleSizes = moved(series.bubbleSizes);
    }
  }
}
