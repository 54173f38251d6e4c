/** Groups of rows (or columns) that sets are made of, each kept once, and how any two of them lie. */

/** How group a lies to group b. */
export type Relation = 'apart' | 'equal' | 'inside' | 'around' | 'across';

export class LineGroups {
  /** Indices of each group, ascending. */
  readonly members: Int32Array[] = [];
  private readonly index: Map<string, number>;
  private readonly known = new Map<string, number>();
  private all: number | null = null;
  /** For each group: the groups it shares lines with, and how many. */
  private overlaps: readonly ReadonlyMap<number, number>[] | null = null;

  /** @param ids of all lines, sorted */
  constructor(private readonly ids: readonly string[]) {
    this.index = new Map(ids.map((id, index) => [id, index]));
  }

  /** The group of these lines (all when absent; a line named twice counts once), or the id that is no line. */
  read(ids: readonly string[] | undefined): number | string {
    if (ids === undefined) {
      this.all ??= this.enter(Int32Array.from(this.ids.keys()));
      return this.all;
    }
    const lines = new Set<number>();
    for (const id of ids) {
      const line = this.index.get(id);
      if (line === undefined) return id;
      lines.add(line);
    }
    return this.enter(Int32Array.from(lines).sort());
  }

  size(group: number): number {
    return this.members[group]!.length;
  }

  relation(a: number, b: number): Relation {
    const shared = this.overlapping(a).get(b) ?? 0;
    if (shared === 0) return 'apart';
    if (shared < this.size(a)) return shared < this.size(b) ? 'across' : 'around';
    return shared < this.size(b) ? 'inside' : 'equal';
  }

  /** The groups that share a line with this one, itself included, and how many lines. */
  overlapping(group: number): ReadonlyMap<number, number> {
    this.overlaps ??= this.countOverlaps();
    return this.overlaps[group]!;
  }

  private enter(lines: Int32Array): number {
    const key = lines.join();
    const group = this.known.get(key);
    if (group !== undefined) return group;
    this.known.set(key, this.members.length);
    this.members.push(lines);
    this.overlaps = null;
    return this.members.length - 1;
  }

  private countOverlaps(): Map<number, number>[] {
    const groupsOf: number[][] = this.ids.map(() => []);
    this.members.forEach((lines, group) => {
      for (const line of lines) groupsOf[line]!.push(group);
    });
    return this.members.map((lines) => {
      const shared = new Map<number, number>();
      for (const line of lines) {
        for (const other of groupsOf[line]!) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      return shared;
    });
  }
}
