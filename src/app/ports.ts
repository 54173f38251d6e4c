/** What the use cases need from the outside. Adapters live in the outermost folders. */
import type { Result } from '../domain';
import type { DocumentReading, ReadDocumentOptions } from '../documents';
import type { ChangeSet } from '../workbook';
import type { GridRange, WorkbookGrid } from '../xlsx';

/** A file as the user gave it. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The open workbook. Every method may throw a `ProblemError` with a `host.*` code. */
export interface WorkbookPort {
  /** Every sheet by name, those of ours with values and formulas (no formats), and our custom XML parts. */
  read(): Promise<WorkbookGrid>;
  /** Applies whole or not at all; resolves when what was written has been read back and compared. */
  apply(changes: ChangeSet): Promise<void>;
  /** Puts back what the last applied change set replaced. False when there is nothing to undo. */
  undo(): Promise<boolean>;
  /** Does again what was undone last. False when there is nothing, or something else was applied since. */
  redo(): Promise<boolean>;
  /**
   * Puts a half-written workbook right, which `read` refuses with `host.unfinished`: `restore` brings
   * back what was before that write, `keep` leaves the cells as they are. False when it is whole.
   */
  recover(how: 'restore' | 'keep'): Promise<boolean>;
  /** Shows a range to the user. */
  select(sheet: string, range: GridRange): Promise<void>;
  /** Calls back after any edit of any sheet, own writes included; carries no details on purpose. */
  onChanged(listener: () => void): Promise<() => Promise<void>>;
}

/** A sample that ships with the product. */
export interface SamplePort {
  list(): Promise<readonly { readonly id: string; readonly name: string; readonly description: string }[]>;
  /** The sample's targets file and units file. */
  open(id: string): Promise<{ readonly targets: InputFile; readonly units: InputFile }>;
}

/** Documents of any type, read wherever that does not stop the screen. */
export interface DocumentPort {
  /** Refused with `document.*`, `file.*` or `targets.*`; `document.stopped` when its signal says so. */
  read(file: InputFile, options?: ReadDocumentOptions): Promise<Result<DocumentReading>>;
}
