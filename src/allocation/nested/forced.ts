/** Cells that totals, pins and bounds leave no choice: the fit would only creep towards them. */
import { bridgesOf, strongComponents } from '../network';
import { supplyLeft, type Nesting } from './nesting';
import type { NestedTable } from './request';
import { closeWithin, taskOf, type NoTable } from './round';

/**
 * The table with every cell settled that has the same value in all tables with these totals and
 * bounds, or the nodes that prove there is no table.
 *
 * From one whole table units can be moved along circles of different cells only, each with room in the
 * direction it is passed. A cell lies on none when its two nodes cannot reach each other, or only
 * through itself: then it is a bridge of its component.
 * @see Boesch & Tindell, Robbins's theorem for mixed multigraphs, Amer. Math. Monthly 87 (1980)
 */
export function settleForced(table: NestedTable, nesting: Nesting, near: Float64Array): NestedTable | { readonly noTable: NoTable } {
  const { task, cellOf } = taskOf(nesting, supplyLeft(table, nesting), table, near);
  const closed = closeWithin(task);
  if ('noTable' in closed) return closed;
  const heads: number[] = [];
  const tails: number[] = [];
  closed.cells.forEach((value, arc) => {
    const [from, to] = [task.from[arc]!, task.to[arc]!];
    if (value < task.upper[arc]!) {
      heads.push(from);
      tails.push(to);
    }
    if (value > task.lower[arc]!) {
      heads.push(to);
      tails.push(from);
    }
  });
  const component = strongComponents(nesting.nodes, heads, tails);
  const inside = Array.from(task.from.keys()).filter((arc) => component[task.from[arc]!] === component[task.to[arc]!]);
  const isBridge = bridgesOf(nesting.nodes, inside.map((arc) => task.from[arc]!), inside.map((arc) => task.to[arc]!));
  const hasChoice = new Uint8Array(cellOf.length);
  inside.forEach((arc, edge) => (hasChoice[arc] = 1 - isBridge[edge]!));
  const [weight, lower, upper] = [table.weight.slice(), table.lower.slice(), table.upper.slice()];
  closed.cells.forEach((value, arc) => {
    if (hasChoice[arc] === 1) return;
    const cell = cellOf[arc]!;
    lower[cell] = upper[cell] = value;
    weight[cell] = 0;
  });
  return { ...table, weight, lower, upper };
}
