/** How much of a file is believed. Far above any honest workbook, far below what would stop a browser. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries of the archive. */
  readonly entries: number;
  /** Inflated bytes of one entry. */
  readonly entryBytes: number;
  /** Inflated bytes of all entries together. */
  readonly totalBytes: number;
  /** Cells with content, all sheets together. */
  readonly cells: number;
  /** Places in the rows given back, gaps in front of far cells included. */
  readonly places: number;
  /** Characters of formulas that come from expanding shared ones. */
  readonly expandedFormulas: number;
  /** Elements within elements. */
  readonly depth: number;
  /** Oddities reported before the list is cut. */
  readonly findings: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 64 * MEGABYTE,
  entries: 5_000,
  entryBytes: 64 * MEGABYTE,
  totalBytes: 128 * MEGABYTE,
  cells: 2_000_000,
  places: 20_000_000,
  expandedFormulas: 32 * MEGABYTE,
  depth: 64,
  findings: 500,
};
