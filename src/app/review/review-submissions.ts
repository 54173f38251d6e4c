/** Any number of files, each read by whoever is free, and what they are reviewed by. */
import { problem, refusal, success, type Result } from '../../domain';
import { basisOfPlan, basisOfRecord, isRecord, readRecord, type Digest, type Mergers, type PlaceTarget, type ReviewBasis, type SubmittedFile, type SubmittedPlan } from '../../review';
import { readPlan } from '../../workbook';
import { readTable, readWorkbook, type CellValue } from '../../xlsx';
import { suggestionsFor } from '../../documents';
import { boundOn, decimalsOf } from '../draft-plan';
import { IndicatorIds } from '../indicator-ids';
import { readTargets } from '../load-files';
import type { InputFile } from '../ports';

/** Reads one file, wherever that neither stops the screen nor takes the program with it. */
export interface SubmissionPort {
  /** How many it reads at once. */
  readonly lanes: number;
  /** Refused with `file.*`, `workbook.*`, `review.tooSlow` or `review.tooHeavy`; never throws. */
  read(file: InputFile): Promise<Result<SubmittedPlan>>;
  close(): void;
}

/** A file to read when its turn comes. */
export interface SentFile {
  readonly name: string;
  readonly open: () => Promise<Uint8Array>;
}

export interface ReadingOptions {
  readonly onProgress?: (done: number, total: number, name: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Every file as a review keeps it, read by as many at once as the port has lanes, one file of each in memory.
 * @returns null when it was stopped
 */
export async function readSubmissions(files: readonly SentFile[], port: SubmissionPort, digest: Digest, { onProgress, signal }: ReadingOptions = {}): Promise<readonly SubmittedFile[] | null> {
  const read: (readonly [index: number, file: SubmittedFile])[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < files.length && signal?.aborted !== true) {
      const index = next;
      next += 1;
      const file = files[index];
      if (!file) continue;
      read.push([index, await readOne(file, port, digest)]);
      onProgress?.(read.length, files.length, file.name);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, port.lanes) }, lane));
  return signal?.aborted === true ? null : read.sort(([left], [right]) => left - right).map(([, file]) => file);
}

async function readOne({ name, open }: SentFile, port: SubmissionPort, digest: Digest): Promise<SubmittedFile> {
  let bytes: Uint8Array;
  try {
    bytes = await open();
  } catch {
    return { name, digest: '', content: refusal('file.unreadable', { name }) };
  }
  const hash = await digest(bytes);
  try {
    return { name, digest: hash, content: await port.read({ name, bytes }) };
  } catch (error) {
    return { name, digest: hash, content: { ok: false, problem: problem('app.unexpected', { detail: error instanceof Error ? error.message : String(error) }) } };
  }
}

/**
 * What a review goes by, from the assigner's workbook, its record, or a list of targets (which knows no units).
 * @returns refused with `file.*`, `workbook.*`, `targets.*` or `review.recordInvalid`
 */
export async function readBasis(file: InputFile, level: string | null = null): Promise<Result<ReviewBasis>> {
  if (/\.json$/i.test(file.name)) {
    const text = new TextDecoder().decode(file.bytes);
    if (isRecord(text)) {
      const issued = readRecord(text, file.name);
      return issued.ok ? success(basisOfRecord(issued.value)) : issued;
    }
  }
  if (/\.xls[xm]$/i.test(file.name)) {
    const workbook = readWorkbook(file.bytes, file.name);
    if (!workbook.ok) return workbook;
    const current = readPlan(workbook.value);
    if (current.ok) return success(basisOfPlan(current.value.plan, level));
    if (current.problem.code !== 'workbook.notOurs') return current;
  }
  const targets = await readTargets(file);
  if (!targets.ok) return targets;
  const { place, year, targets: lines } = targets.value;
  const ids = new IndicatorIds(lines);
  const found: PlaceTarget[] = [];
  for (const line of lines) {
    const lattice = { unit: line.plan?.unit ?? line.unit, decimals: line.plan?.decimals ?? decimalsOf(line) };
    const target = boundOn(lattice, line);
    if (!target.ok) return target;
    found.push({ indicator: ids.of(line), name: line.name, lattice, behaviour: suggestionsFor(line).behaviour, target: target.value, weight: line.plan?.weight ?? null });
  }
  return success({ place: place ?? '', year: year ?? 0, assignments: [], targets: found, weights: new Map() });
}

const MERGER_HEADINGS = { former: 'Mã cũ', into: 'Mã mới' } as const;

/**
 * Units that have merged meanwhile, from a table with the columns `Mã cũ` and `Mã mới`.
 * @returns refused with `file.*` or `units.columnMissing`
 */
export function readMergers(file: InputFile): Result<Mergers> {
  const table = readTable(file.bytes, file.name);
  if (!table.ok) return table;
  const [head = [], ...rows] = table.value;
  const column = (heading: string): number => head.findIndex((cell) => typeof cell === 'string' && cell.normalize('NFC').trim().toLowerCase() === heading.toLowerCase());
  const [former, into] = [column(MERGER_HEADINGS.former), column(MERGER_HEADINGS.into)];
  const missing = former < 0 ? MERGER_HEADINGS.former : into < 0 ? MERGER_HEADINGS.into : null;
  if (missing !== null) return refusal('units.columnMissing', { name: file.name, column: missing });
  const text = (row: readonly CellValue[], at: number): string => {
    const value = row[at] ?? null;
    return value === null || typeof value === 'object' ? '' : String(value).trim();
  };
  return success(new Map(rows.flatMap((row) => (text(row, former) === '' || text(row, into) === '' ? [] : [[text(row, former), text(row, into)] as const]))));
}
