import fc from 'fast-check';
import { cheapestFlow, greatestCost, type Network } from '../../../src/allocation/network';
import { leastCost } from './lp';

type Arc = readonly [from: number, to: number, lower: number, upper: number, cost: number];

function network(supply: readonly number[], arcs: readonly Arc[]): Network {
  return {
    nodes: supply.length,
    from: Int32Array.from(arcs, (arc) => arc[0]),
    to: Int32Array.from(arcs, (arc) => arc[1]),
    lower: Float64Array.from(arcs, (arc) => arc[2]),
    upper: Float64Array.from(arcs, (arc) => arc[3]),
    cost: Float64Array.from(arcs, (arc) => arc[4]),
    supply: Float64Array.from(supply),
  };
}

function costOf(flow: Float64Array, arcs: readonly Arc[]): number {
  return arcs.reduce((sum, arc, index) => sum + arc[4] * flow[index]!, 0);
}

/** What is wrong with a claimed optimum: bounds, balances, and prices that do not prove it. */
function faults({ nodes, from, to, lower, upper, cost, supply }: Network, flow: Float64Array, price: Float64Array): string[] {
  const found: string[] = [];
  const left = Array.from(supply);
  flow.forEach((value, arc) => {
    if (!Number.isSafeInteger(value) || value < lower[arc]! || value > upper[arc]!) found.push(`arc ${arc} carries ${value}`);
    left[from[arc]!]! -= value;
    left[to[arc]!]! += value;
    const reduced = cost[arc]! + price[from[arc]!]! - price[to[arc]!]!;
    if (reduced < 0 && value < upper[arc]!) found.push(`arc ${arc} would save ${-reduced} with more`);
    if (reduced > 0 && value > lower[arc]!) found.push(`arc ${arc} would save ${reduced} with less`);
  });
  for (let node = 0; node < nodes; node += 1) if (left[node] !== 0) found.push(`node ${node} is off by ${left[node]!}`);
  return found;
}

/** By how much a set of nodes must send more than its arcs let out, given what they force in. */
function gapOf({ from, to, lower, upper, supply }: Network, isIn: (node: number) => boolean): number {
  let gap = 0;
  supply.forEach((value, node) => (gap += isIn(node) ? value : 0));
  from.forEach((start, arc) => {
    if (isIn(start) && !isIn(to[arc]!)) gap -= upper[arc]!;
    if (!isIn(start) && isIn(to[arc]!)) gap += lower[arc]!;
  });
  return gap;
}

test('of two ways the cheaper carries what it can', () => {
  const arcs: Arc[] = [
    [0, 1, 0, 4, 2],
    [0, 2, 0, 2, 2],
    [1, 2, 0, 2, 1],
    [1, 3, 0, 3, 3],
    [2, 3, 0, 5, 1],
  ];
  const found = cheapestFlow(network([4, 0, 0, -4], arcs));
  if (!found.feasible) throw new Error('refused');
  expect(Array.from(found.flow)).toEqual([2, 2, 2, 0, 4]);
  expect(costOf(found.flow, arcs)).toBe(14);
});

test('lower bounds are kept also where they cost', () => {
  const arcs: Arc[] = [
    [0, 1, 3, 9, 7],
    [0, 1, 0, 9, 1],
  ];
  const found = cheapestFlow(network([5, -5], arcs));
  if (!found.feasible) throw new Error('refused');
  expect(Array.from(found.flow)).toEqual([3, 2]);
});

test('circles that save cost are filled, loops too', () => {
  const arcs: Arc[] = [
    [0, 1, 0, 6, -5],
    [1, 0, 0, 4, 2],
    [1, 1, -2, 3, -1],
    [0, 0, -2, 3, 1],
  ];
  const found = cheapestFlow(network([0, 0], arcs));
  if (!found.feasible) throw new Error('refused');
  expect(Array.from(found.flow)).toEqual([4, 4, 3, -2]);
});

test('the nodes that hold too much are told, with the gap', () => {
  const arcs: Arc[] = [
    [0, 1, 0, 9, 0],
    [1, 2, 0, 3, 0],
    [2, 1, 1, 2, 0],
  ];
  const found = cheapestFlow(network([5, 0, -5], arcs));
  expect(found).toMatchObject({ feasible: false, gap: 3 });
  if (found.feasible) throw new Error('not refused');
  expect(Array.from(found.reached)).toEqual([1, 1, 0]);
});

test('nodes without an arc', () => {
  expect(cheapestFlow(network([0, 0], []))).toMatchObject({ feasible: true, pivots: 0 });
  expect(cheapestFlow(network([2, -2], []))).toMatchObject({ feasible: false, gap: 2, reached: Uint8Array.of(1, 0) });
});

test('supplies that do not cancel and costs beyond exactness are faults of the caller', () => {
  expect(() => cheapestFlow(network([1, 0], [[0, 1, 0, 1, 0]]))).toThrow('supplies do not add up to zero');
  const most = greatestCost(2);
  expect(cheapestFlow(network([1, -1], [[0, 1, 0, 1, most]]))).toMatchObject({ feasible: true });
  expect(() => cheapestFlow(network([1, -1], [[0, 1, 0, 1, most + 1]]))).toThrow(RangeError);
  expect(greatestCost(612)).toBeGreaterThan(2 ** 30);
});

test('amounts near 2^53 stay exact', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const found = cheapestFlow(network([most, -most], [[0, 1, 0, most - 1, 1], [0, 1, 0, most, 2]]));
  if (!found.feasible) throw new Error('refused');
  expect(Array.from(found.flow)).toEqual([most - 1, 1]);
});

const graphs = fc.integer({ min: 1, max: 7 }).chain((nodes) => {
  const node = fc.nat(nodes - 1);
  const arc = fc.tuple(node, node, fc.integer({ min: -3, max: 3 }), fc.nat(6), fc.integer({ min: -9, max: 9 }));
  return fc.record({
    arcs: fc.array(arc.map(([from, to, low, room, cost]): Arc => [from, to, low, low + room, cost]), { minLength: 0, maxLength: 30 }),
    portions: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 30 }),
    shifts: fc.array(fc.tuple(node, node, fc.nat(4)), { maxLength: 2 }),
    nodes: fc.constant(nodes),
  });
});

/** Supplies of a hidden flow, shifted so that some problems have none. */
const problems = graphs.map(({ nodes, arcs, portions, shifts }) => {
  const supply = Array<number>(nodes).fill(0);
  arcs.forEach(([from, to, low, high], index) => {
    const flow = low + Math.round((high - low) * portions[index]!);
    supply[from]! += flow;
    supply[to]! -= flow;
  });
  for (const [from, to, amount] of shifts) {
    supply[from]! += amount;
    supply[to]! -= amount;
  }
  return { supply, arcs };
});

test('a flow is proven cheapest by its prices; a refusal by a set of nodes, the worst of all sets', () => {
  let refusals = 0;
  fc.assert(
    fc.property(problems, ({ supply, arcs }) => {
      const given = network(supply, arcs);
      const found = cheapestFlow(given);
      let worst = 0;
      for (let set = 0; set < 2 ** supply.length; set += 1) worst = Math.max(worst, gapOf(given, (node) => ((set >> node) & 1) === 1));
      expect(found.feasible).toBe(worst === 0);
      if (found.feasible) {
        expect(faults(given, found.flow, found.price)).toEqual([]);
        expect(cheapestFlow(given)).toEqual(found);
      } else {
        refusals += 1;
        expect(found.gap).toBe(worst);
        expect(gapOf(given, (node) => found.reached[node] === 1)).toBe(worst);
      }
    }),
    { numRuns: 800 },
  );
  expect(refusals).toBeGreaterThan(60);
});

test('cost and feasibility as HiGHS finds them', async () => {
  await fc.assert(
    fc.asyncProperty(problems, async ({ supply, arcs }) => {
      const found = cheapestFlow(network(supply, arcs));
      const best = await leastCost({
        cost: arcs.map((arc) => arc[4]),
        lower: arcs.map((arc) => arc[2]),
        upper: arcs.map((arc) => arc[3]),
        constraints: supply.map((equals, node) => ({
          equals,
          terms: arcs.flatMap(([from, to], index): [number, number][] => (from === to ? [] : from === node ? [[index, 1]] : to === node ? [[index, -1]] : [])),
        })),
      });
      const isBalanced = supply.every((value, node) => value === 0 || arcs.some(([from, to]) => from !== to && (from === node || to === node)));
      expect(found.feasible).toBe(best !== null && isBalanced);
      if (found.feasible) expect(costOf(found.flow, arcs)).toBeCloseTo(best ?? NaN, 6);
    }),
    { numRuns: 100 },
  );
});
