/** What the pane and its document worker say to each other. */
import type { InputFile } from '../app';
import type { Result } from '../domain';
import type { DocumentReading, TableMapping } from '../documents';

export interface ReadOrder {
  readonly file: InputFile;
  readonly mapping: TableMapping | null;
}

export type WorkerAnswer =
  /** The script runs: from now on a failure is the document's, not the worker's. */
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: Result<DocumentReading> }
  | { readonly kind: 'failed'; readonly detail: string };

/** What libraries loaded in the worker say to whoever listens. */
export interface ForeignMessage {
  readonly kind?: never;
}
