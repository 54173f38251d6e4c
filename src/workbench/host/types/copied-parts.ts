/** What goes along when a sheet is copied: its tables, names, comments, charts and conditional formats, each as one of its own. */
import type { ChartCells, SeriesState } from '../charts';
import type { HostSession } from '../session';
import { adjustFormula } from '../references';
import { renameTable } from '../structured';
import { freshName } from '../tables';
import { registerTable } from './tables';

function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

function isOn(sheet: string): (thing: { readonly sheet: string | null }) => boolean {
  return (thing) => thing.sheet === sheet;
}

/** Copies get names of their own; formulas on the copied sheet speak of them. */
function copyTables(from: string, to: string, host: HostSession): void {
  const renamed = new Map<string, string>();
  for (const table of host.model.tables.filter(isOn(from))) {
    const number = host.model.tables.reduce((last, each) => Math.max(last, each.number), 0) + 1;
    const name = freshName(table.name, host.model.tables.map((each) => each.name));
    const copy = { ...structuredClone(table), id: newId(), number, name, sheet: to };
    host.model.tables.push(copy);
    registerTable(copy, host);
    renamed.set(table.name, name);
  }
  if (renamed.size === 0) return;
  host.spreadsheet.rewriteFormulas((formula, sheet) =>
    sheet === to ? [...renamed].reduce((text, [before, after]) => renameTable(text, before, after), formula) : formula,
  );
}

/** Names of the sheet; what they say of its cells they say of the copy's. */
function copyNames(from: string, to: string, host: HostSession): void {
  const source = host.sheet(from).name.toLocaleLowerCase('en');
  const sheet = host.sheet(to).name;
  for (const name of host.spreadsheet.names().filter(isOn(from))) {
    const formula = adjustFormula(name.formula, (named, area) => (named?.toLocaleLowerCase('en') === source ? { sheet, area } : { area }));
    host.spreadsheet.setName({ ...name, formula, sheet: to });
  }
}

function copyCharts(from: string, to: string, host: HostSession): void {
  const there = (cells: ChartCells | null): ChartCells | null => (cells?.sheet === from ? { ...cells, sheet: to } : cells);
  const copied = host.model.charts.filter(isOn(from)).map((chart) => ({
    ...structuredClone(chart),
    id: newId(),
    sheet: to,
    series: structuredClone(chart.series).map(
      (series): SeriesState => ({ ...series, values: there(series.values), categories: there(series.categories), bubbleSizes: there(series.bubbleSizes) }),
    ),
  }));
  host.model.charts.push(...copied);
}

/**
 * @param from the sheet copied, by id
 * @param to its copy, with the cells in it already
 */
export function copyParts(from: string, to: string, host: HostSession): void {
  copyTables(from, to, host);
  copyNames(from, to, host);
  copyCharts(from, to, host);
  const { model } = host;
  for (const comment of model.comments.filter(isOn(from))) {
    const replies = comment.replies.map((reply) => ({ ...structuredClone(reply), id: newId() }));
    model.comments.push({ ...structuredClone(comment), id: newId(), sheet: to, replies });
  }
  for (const format of model.conditionalFormats.filter(isOn(from))) model.conditionalFormats.push({ ...structuredClone(format), id: newId(), sheet: to });
}
