/**
 * Requests and answers of Excel on the web are limited to 5 MB each. Work is therefore queued as
 * operations that know their size, and sent in as few round trips as the limit allows.
 */

/** Bytes of a request or an answer we allow ourselves; Excel on the web refuses more than 5 MB. */
export const PAYLOAD_BUDGET = 4_000_000;
/** What an action costs besides its data: object paths, ids, names. Measured at 250–450 bytes with office.js 1.1.110. */
const CALL_BYTES = 500;

/** Something to put into a batch. */
export interface Operation {
  /** Bytes of data sent and expected back. */
  readonly sent: number;
  readonly answered: number;
  /** Queues the calls; must not synchronise. */
  queue(context: Excel.RequestContext): void;
}

const encoder = new TextEncoder();

/** Bytes of a value as JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** An operation of a few calls whose data do not count. */
export function call(queue: (context: Excel.RequestContext) => void, calls = 1): Operation {
  return { sent: calls * CALL_BYTES, answered: CALL_BYTES, queue };
}

/** Consecutive items in groups whose sizes add up to the budget at most; a larger item stands alone. */
export function groupBySize<T>(items: readonly T[], sizesOf: (item: T) => readonly number[], budget: number): T[][] {
  const groups: T[][] = [];
  let totals: number[] = [];
  for (const item of items) {
    const sizes = sizesOf(item);
    const sums = sizes.map((size, index) => size + (totals[index] ?? 0));
    const group = groups.at(-1);
    if (group === undefined || sums.some((sum) => sum > budget)) {
      groups.push([item]);
      totals = [...sizes];
    } else {
      group.push(item);
      totals = sums;
    }
  }
  return groups;
}

/** Sends operations in order, one round trip for each group that fits the budget. */
export async function run(context: Excel.RequestContext, operations: readonly Operation[], budget: number): Promise<void> {
  const batches = groupBySize(operations, ({ sent, answered }) => [sent, answered], budget);
  for (const batch of batches) {
    for (const operation of batch) operation.queue(context);
    await context.sync();
  }
}
