import fc from 'fast-check';
import { bridgesOf, strongComponents } from '../../../src/allocation/network';

const graphs = fc.integer({ min: 1, max: 7 }).chain((nodes) => {
  const node = fc.nat(nodes - 1);
  return fc.record({ nodes: fc.constant(nodes), arcs: fc.array(fc.tuple(node, node), { maxLength: 14 }) });
});

/** Which nodes a walk from a node reaches, edge by edge until nothing is new. */
function reach(nodes: number, arcs: readonly (readonly [number, number])[], start: number): boolean[] {
  const reached = Array.from({ length: nodes }, (_, node) => node === start);
  for (let pass = 0; pass < nodes; pass += 1) for (const [from, to] of arcs) if (reached[from]) reached[to] = true;
  return reached;
}

test('two nodes share a component exactly when each can be reached from the other', () => {
  fc.assert(
    fc.property(graphs, ({ nodes, arcs }) => {
      const component = strongComponents(nodes, arcs.map((arc) => arc[0]), arcs.map((arc) => arc[1]));
      const from = Array.from({ length: nodes }, (_, node) => reach(nodes, arcs, node));
      for (let a = 0; a < nodes; a += 1) for (let b = 0; b < nodes; b += 1) expect(component[a] === component[b]).toBe(from[a]![b]! && from[b]![a]!);
    }),
    { numRuns: 400 },
  );
});

test('an edge is a bridge exactly when its ends are apart without it', () => {
  fc.assert(
    fc.property(graphs, ({ nodes, arcs }) => {
      const isBridge = bridgesOf(nodes, arcs.map((arc) => arc[0]), arcs.map((arc) => arc[1]));
      arcs.forEach(([head, tail], edge) => {
        const others = arcs.filter((_, index) => index !== edge).flatMap(([a, b]): [number, number][] => [[a, b], [b, a]]);
        expect(isBridge[edge] === 1).toBe(!reach(nodes, others, head)[tail]!);
      });
    }),
    { numRuns: 400 },
  );
});
