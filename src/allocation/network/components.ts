/** Which nodes of a directed graph can reach each other. */

/**
 * Strongly connected components: nodes with the same number can reach each other, others cannot.
 * @param heads,tails arcs run from heads[i] to tails[i]
 * @see Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972)
 */
export function strongComponents(nodes: number, heads: readonly number[], tails: readonly number[]): Int32Array {
  const first = new Int32Array(nodes + 1);
  for (const head of heads) first[head + 1]! += 1;
  for (let node = 0; node < nodes; node += 1) first[node + 1]! += first[node]!;
  const next = first.slice(0, nodes);
  const ends = new Int32Array(heads.length);
  heads.forEach((head, arc) => {
    ends[next[head]!] = tails[arc]!;
    next[head]! += 1;
  });
  next.set(first.subarray(0, nodes));

  const component = new Int32Array(nodes).fill(-1);
  const rank = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const open: number[] = [];
  let ranks = 0;
  let components = 0;
  for (let start = 0; start < nodes; start += 1) {
    if (rank[start] !== 0) continue;
    const path: number[] = [];
    const enter = (node: number): void => {
      ranks += 1;
      rank[node] = low[node] = ranks;
      open.push(node);
      path.push(node);
    };
    enter(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      if (next[node]! < first[node + 1]!) {
        const end = ends[next[node]!]!;
        next[node]! += 1;
        if (rank[end] === 0) enter(end);
        else if (component[end]! < 0) low[node] = Math.min(low[node]!, rank[end]!);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) low[above] = Math.min(low[above]!, low[node]!);
      if (low[node] !== rank[node]) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        component[member] = components;
        if (member === node) break;
      }
      components += 1;
    }
  }
  return component;
}

/**
 * 1 for every edge of an undirected graph that lies on no circle (parallel edges are a circle).
 * @param heads,tails edge i joins heads[i] and tails[i]
 */
export function bridgesOf(nodes: number, heads: readonly number[], tails: readonly number[]): Uint8Array {
  const edgesAt: number[][] = Array.from({ length: nodes }, () => []);
  heads.forEach((head, edge) => {
    edgesAt[head]!.push(edge);
    if (tails[edge] !== head) edgesAt[tails[edge]!]!.push(edge);
  });
  const isBridge = new Uint8Array(heads.length);
  const rank = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const entered = new Int32Array(nodes).fill(-1);
  let ranks = 0;
  for (let start = 0; start < nodes; start += 1) {
    if (rank[start] !== 0) continue;
    const path = [start];
    ranks += 1;
    rank[start] = low[start] = ranks;
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const edge = edgesAt[node]![next[node]!];
      next[node]! += 1;
      if (edge === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above === undefined) break;
        low[above] = Math.min(low[above]!, low[node]!);
        if (low[node]! > rank[above]!) isBridge[entered[node]!] = 1;
      } else if (edge !== entered[node]) {
        const end = heads[edge] === node ? tails[edge]! : heads[edge]!;
        if (rank[end] === 0) {
          ranks += 1;
          rank[end] = low[end] = ranks;
          entered[end] = edge;
          path.push(end);
        } else {
          low[node] = Math.min(low[node]!, rank[end]!);
        }
      }
    }
  }
  return isBridge;
}
