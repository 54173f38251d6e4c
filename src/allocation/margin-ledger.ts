/**
 * The sums of a table while it is edited: every row, column and named sum is kept up to date cell by
 * cell. Always: a kept sum is the exact sum of the present cells, so what does not hold is known at
 * any moment without adding anything up again.
 */
import { MAX_COUNT, refusal, success, type Result } from '../domain';

/** Cells that must add up: all cells of these rows in these columns; absent means every row or column. */
export interface LedgerSum {
  readonly id: string;
  readonly total: number;
  readonly rows?: readonly string[] | undefined;
  readonly columns?: readonly string[] | undefined;
}

/** A row or column with the total it must add up to; null where none is given. */
export interface LedgerLine {
  readonly id: string;
  readonly total: number | null;
}

export interface LedgerRequest {
  readonly rows: readonly LedgerLine[];
  readonly columns: readonly LedgerLine[];
  /** Whole counts, rows × columns. */
  readonly cells: readonly (readonly number[])[];
  /** Quarters, districts, a district's quarter, the year. */
  readonly sums?: readonly LedgerSum[] | undefined;
}

/** A sum that does not hold. */
export interface BrokenSum {
  readonly kind: 'row' | 'column' | 'sum';
  readonly id: string;
  readonly total: number;
  readonly sum: number;
  /** sum − total. */
  readonly excess: number;
}

export interface LedgerEdit {
  readonly before: number;
  readonly after: number;
  /** The sums with this cell that do not hold now, rows before columns before named sums. */
  readonly broken: readonly BrokenSum[];
  /** The sums with this cell that did not hold before and do now. */
  readonly mended: readonly Pick<BrokenSum, 'kind' | 'id'>[];
  /**
   * The smallest change of this cell after which all sums with it hold: 0 where they do, null where
   * no change of this cell alone is enough.
   */
  readonly mend: number | null;
}

interface Kept {
  readonly kind: BrokenSum['kind'];
  readonly id: string;
  readonly total: number;
  /** 1 for every column that counts; null for all. */
  readonly columns: Uint8Array | null;
  sum: number;
}

/**
 * A table with its sums. An edit looks only at the sums that hold its row, so that it costs the same
 * in a table of a hundred thousand cells as in a small one.
 */
export class MarginLedger {
  private constructor(
    private readonly rowPlaces: ReadonlyMap<string, number>,
    private readonly columnPlaces: ReadonlyMap<string, number>,
    private readonly cells: Float64Array,
    private readonly kept: readonly Kept[],
    /** By row: which of `kept` hold some of its cells. */
    private readonly ofRow: readonly (readonly Kept[])[],
    private readonly brokenSums: Set<Kept>,
    private size: number,
  ) {}

  /**
   * Adds everything up once.
   * @returns refused with `allocation.noRecipients`, `duplicateRecipient`, `notANumber` (a total that is
   *   no whole number), `totalTooLarge` (all cells together), `balance.notAFigure` (a cell that is
   *   missing or no whole number) or `balance.unknownLine` (a sum names a line the table does not have)
   */
  static open({ rows, columns, cells, sums = [] }: LedgerRequest): Result<MarginLedger> {
    const [rowPlaces, columnPlaces] = [placesOf(rows), placesOf(columns)];
    if (!rowPlaces.ok) return rowPlaces;
    if (!columnPlaces.ok) return columnPlaces;
    const values = new Float64Array(rows.length * columns.length);
    let size = 0;
    for (const [i, { id }] of rows.entries()) {
      for (const [j, column] of columns.entries()) {
        const value = cells[i]?.[j];
        if (value === undefined || !Number.isSafeInteger(value)) return refusal('balance.notAFigure', { row: id, column: column.id });
        values[i * columns.length + j] = value;
        size += Math.abs(value);
        if (size > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: size });
      }
    }

    const kept: Kept[] = [];
    const ofRow: Kept[][] = rows.map(() => []);
    for (const sum of allSums(rows, columns, sums)) {
      if (!Number.isSafeInteger(sum.total)) return refusal('allocation.notANumber', { what: 'total', id: sum.id });
      const places = placesIn(rowPlaces.value, columnPlaces.value, sum);
      if (!places.ok) return places;
      const entry: Kept = { kind: sum.kind, id: sum.id, total: sum.total, columns: places.value.columns, sum: 0 };
      for (const row of places.value.rows) ofRow[row]!.push(entry);
      kept.push(entry);
    }
    for (let cell = 0; cell < values.length; cell += 1) {
      for (const sum of ofRow[Math.floor(cell / columns.length)]!) if (sum.columns?.[cell % columns.length] !== 0) sum.sum += values[cell]!;
    }
    const broken = new Set(kept.filter((sum) => sum.sum !== sum.total));
    return success(new MarginLedger(rowPlaces.value, columnPlaces.value, values, kept, ofRow, broken, size));
  }

  /** The present count of a cell; refused with `allocation.unknownCell`. */
  at(row: string, column: string): Result<number> {
    const cell = this.place(row, column);
    return cell === null ? refusal('allocation.unknownCell', { row, column }) : success(this.cells[cell]!);
  }

  /** All sums that do not hold, rows before columns before named sums, each in the order given. */
  broken(): BrokenSum[] {
    return this.kept.filter((sum) => this.brokenSums.has(sum)).map(brokenSum);
  }

  /**
   * Sets a cell and brings its sums up to date; nothing is changed where it is refused.
   * @returns refused with `allocation.unknownCell`, `balance.notAFigure` or `allocation.totalTooLarge`
   */
  edit(row: string, column: string, value: number): Result<LedgerEdit> {
    const cell = this.place(row, column);
    if (cell === null) return refusal('allocation.unknownCell', { row, column });
    if (!Number.isSafeInteger(value)) return refusal('balance.notAFigure', { row, column });
    const before = this.cells[cell]!;
    const size = this.size - Math.abs(before) + Math.abs(value);
    if (size > MAX_COUNT) return refusal('allocation.totalTooLarge', { total: size });
    this.size = size;
    this.cells[cell] = value;

    const touched = this.sumsWith(cell);
    const mended: Kept[] = [];
    for (const sum of touched) {
      sum.sum += value - before;
      if (sum.sum !== sum.total) this.brokenSums.add(sum);
      else if (this.brokenSums.delete(sum)) mended.push(sum);
    }
    const excesses = new Set(touched.map((sum) => sum.sum - sum.total));
    const [excess = 0] = excesses;
    return success({
      before,
      after: value,
      broken: touched.filter((sum) => sum.sum !== sum.total).map(brokenSum),
      mended: mended.map(({ kind, id }) => ({ kind, id })),
      mend: excesses.size > 1 ? null : 0 - excess,
    });
  }

  private place(row: string, column: string): number | null {
    const [i, j] = [this.rowPlaces.get(row), this.columnPlaces.get(column)];
    return i === undefined || j === undefined ? null : i * this.columnPlaces.size + j;
  }

  private sumsWith(cell: number): Kept[] {
    const width = this.columnPlaces.size;
    return this.ofRow[Math.floor(cell / width)]!.filter((sum) => sum.columns === null || sum.columns[cell % width] === 1);
  }
}

function brokenSum({ kind, id, total, sum }: Kept): BrokenSum {
  return { kind, id, total, sum, excess: sum - total };
}

function placesOf(lines: readonly LedgerLine[]): Result<Map<string, number>> {
  if (lines.length === 0) return refusal('allocation.noRecipients', {});
  const places = new Map<string, number>();
  for (const { id } of lines) {
    if (places.has(id)) return refusal('allocation.duplicateRecipient', { id });
    places.set(id, places.size);
  }
  return success(places);
}

function* allSums(rows: readonly LedgerLine[], columns: readonly LedgerLine[], sums: readonly LedgerSum[]): Generator<LedgerSum & Pick<Kept, 'kind'>> {
  for (const { id, total } of rows) if (total !== null) yield { kind: 'row', id, total, rows: [id] };
  for (const { id, total } of columns) if (total !== null) yield { kind: 'column', id, total, columns: [id] };
  for (const sum of sums) yield { kind: 'sum', ...sum };
}

/** Rows and columns of a sum by their places, each once. */
function placesIn(
  rowPlaces: ReadonlyMap<string, number>,
  columnPlaces: ReadonlyMap<string, number>,
  sum: LedgerSum,
): Result<{ rows: Iterable<number>; columns: Uint8Array | null }> {
  const row = sum.rows?.find((id) => !rowPlaces.has(id));
  const column = sum.columns?.find((id) => !columnPlaces.has(id));
  if (row !== undefined) return refusal('balance.unknownLine', { sum: sum.id, line: { kind: 'row', id: row } });
  if (column !== undefined) return refusal('balance.unknownLine', { sum: sum.id, line: { kind: 'column', id: column } });
  const rows = new Set((sum.rows ?? [...rowPlaces.keys()]).map((id) => rowPlaces.get(id)!));
  if (sum.columns === undefined) return success({ rows, columns: null });
  const columns = new Uint8Array(columnPlaces.size);
  for (const id of sum.columns) columns[columnPlaces.get(id)!] = 1;
  return success({ rows, columns });
}
