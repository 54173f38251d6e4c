/** A queue that hands out its first item by a given order (a binary heap). */
export class Queue<Item> {
  private readonly items: Item[] = [];

  constructor(private readonly compare: (left: Item, right: Item) => number) {}

  push(item: Item): void {
    let place = this.items.length;
    this.items.push(item);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.compare(item, this.items[parent]!) >= 0) break;
      this.items[place] = this.items[parent]!;
      place = parent;
    }
    this.items[place] = item;
  }

  /** The first item, taken out; undefined when there is none. */
  pop(): Item | undefined {
    const first = this.items[0];
    const item = this.items.pop();
    if (item === undefined || this.items.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.items.length) break;
      if (child + 1 < this.items.length && this.compare(this.items[child + 1]!, this.items[child]!) < 0) child += 1;
      if (this.compare(item, this.items[child]!) <= 0) break;
      this.items[place] = this.items[child]!;
      place = child;
    }
    this.items[place] = item;
    return first;
  }
}
