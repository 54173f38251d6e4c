/** What `load` asks for, as a tree: `items/name, format/fill/color` names members below members. */
import type { QueryInfo } from './protocol';

export interface Selection {
  /** Every scalar property (`load()` without names, `*`, or an object named without its members). */
  readonly all: boolean;
  /** `$none`: only that the object exists. */
  readonly none: boolean;
  readonly members: ReadonlyMap<string, Selection>;
  readonly top: number | null;
  readonly skip: number;
}

interface Node {
  all: boolean;
  readonly members: Map<string, Node>;
}

/** The documentation's way to load a collection for nothing but its items. */
const NOTHING_BUT_ITEMS = 'nopropertiesneeded';

export function selection(query: QueryInfo): Selection {
  const root: Node = { all: false, members: new Map() };
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  const none = paths.includes('$none');
  if (paths.length === 0) root.all = true;
  for (const path of paths) {
    if (path !== '$none' && path.toLowerCase() !== NOTHING_BUT_ITEMS) place(root, path);
  }
  return { ...finish(root, none), top: query.Top ?? null, skip: query.Skip ?? 0 };
}

function place(root: Node, path: string): void {
  let node = root;
  for (const part of path.split(/[/.]/)) {
    const name = part.trim().slice(0, 1).toLowerCase() + part.trim().slice(1);
    // `items` is the collection's own word for its content, `isNullObject` is known without asking.
    if (name === '' || name === 'items' || name === 'isNullObject') continue;
    if (name === '*') {
      node.all = true;
      continue;
    }
    const next: Node = node.members.get(name) ?? { all: false, members: new Map() };
    node.members.set(name, next);
    node = next;
  }
  if (node === root && /^items[/.]?$/i.test(path.trim())) root.all = true;
}

function finish(node: Node, none: boolean): Selection {
  const members = new Map([...node.members].map(([name, child]): [string, Selection] => [name, finish(child, false)]));
  return { all: node.all, none, members, top: null, skip: 0 };
}
