import type { SubmissionPort } from '../app';
import type { DocumentTextReaders } from '../documents';
import type { Digest } from '../review';

/** What a command needs of the outside: files and two streams. Tests hand in their own. */
export interface CommandIo {
  readFile(path: string): Promise<Uint8Array>;
  /** Makes the folders above it as needed. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Paths of the files in a folder, at any depth; null where it is no folder. */
  listFiles(path: string): Promise<readonly string[] | null>;
  /** Local time as ISO text without a zone, to the minute: `2026-11-22T16:05`. */
  now(): string;
  readonly digest: Digest;
  /** What reads submitted files; without it they are read in this thread. */
  readonly submissions?: () => SubmissionPort;
  /** Standard output: the result and nothing else. */
  print(text: string): void;
  /** Standard error: progress and sentences. */
  tell(text: string): void;
  /** What opens .pdf; without it such files are refused by name. */
  readonly readers?: DocumentTextReaders;
}

/** 0 done and nothing found, 1 done with findings of severity error, 2 bad arguments or unreadable input. */
export type ExitStatus = 0 | 1 | 2;

/** The options of a command line; absent ones are undefined. */
export interface CommandOptions {
  readonly targets?: string | undefined;
  readonly units?: string | undefined;
  readonly out?: string | undefined;
  readonly place?: string | undefined;
  readonly year?: string | undefined;
  /** Files of actuals, in the order they are loaded. */
  readonly actuals?: readonly string[] | undefined;
  readonly report?: string | undefined;
  readonly month?: string | undefined;
  readonly status?: string | undefined;
  readonly source?: string | undefined;
  readonly date?: string | undefined;
  readonly json?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly table?: boolean | undefined;
  readonly level?: string | undefined;
  readonly document?: string | undefined;
  readonly due?: string | undefined;
  readonly by?: string | undefined;
  readonly anyway?: boolean | undefined;
  readonly merged?: string | undefined;
  readonly return?: string | undefined;
}

/** Ends a command with a sentence for the user. */
export class CommandRefusal extends Error {
  constructor(
    readonly sentence: string,
    readonly showUsage = false,
  ) {
    super(sentence);
    this.name = 'CommandRefusal';
  }
}
