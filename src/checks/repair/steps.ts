/** A search's allowance: the same on every machine, unlike a clock. */
export class Steps {
  constructor(private left: number) {}

  /** Uses one step; false when none is left. */
  take(): boolean {
    this.left -= 1;
    return this.left >= 0;
  }

  get isUsedUp(): boolean {
    return this.left < 0;
  }
}
