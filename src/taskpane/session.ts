/**
 * What the pane knows of the open workbook, shared by all screens: the plan in it, whether it adds
 * up, and whether the sheets changed since that was read. Reads and writes go one after the other,
 * so no screen ever sees a half-written workbook.
 */
import type { ClosingReport, WorkbookPort } from '../app';
import { Checker } from '../checks';
import type { Problem } from '../domain';
import type { ChangeSet, ReadPlan } from '../workbook';
import type { GridRange } from '../xlsx';
import { problemOf } from './problem-of';
import type { UseCases } from './use-cases';

/** The plan as the cells hold it, with how far it adds up. */
export interface OpenPlan {
  readonly read: ReadPlan;
  readonly report: ClosingReport;
}

export type SessionState = { readonly stale: boolean } & (
  | { readonly phase: 'reading'; readonly open: OpenPlan | null }
  /** The workbook holds no plan of this product. */
  | { readonly phase: 'empty'; readonly open: null }
  | { readonly phase: 'ready'; readonly open: OpenPlan }
  | { readonly phase: 'failed'; readonly open: null; readonly problem: Problem }
);

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads and re-adds the workbook, watching it from the first time on; ends in a settled phase, never throws. */
  refresh(): Promise<void>;
  /** Applies and reads again; throws what the workbook port throws. */
  apply(changes: ChangeSet): Promise<void>;
  /** What `undo` would take back: the kind of the last write, or null when there is none. */
  readonly undoable: () => ChangeSet['operation'] | null;
  /** What `redo` would do again, or null. */
  readonly redoable: () => ChangeSet['operation'] | null;
  /** Puts back what the last write replaced; false when there was nothing. */
  undo(): Promise<boolean>;
  /** Does again what was undone last; false when there was nothing. */
  redo(): Promise<boolean>;
  /** Puts a half-written workbook right; see the port. */
  recover(how: 'restore' | 'keep'): Promise<void>;
  select(sheet: string, range: GridRange): Promise<void>;
  stop(): Promise<void>;
}

/** Edits come in bursts (a paste is many); one mark for each burst is enough. */
const SETTLE_MS = 400;
/** The host reports our own writes too, some time after them; they are re-read, not called a change. */
const OWN_ECHO_MS = 2000;

export function createSession(workbook: WorkbookPort, useCases: Pick<UseCases, 'readPlan' | 'reportOn'>): Session {
  const listeners = new Set<() => void>();
  const checker = new Checker();
  let current: SessionState = { phase: 'reading', open: null, stale: false };
  let queue: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastWrite = Number.NEGATIVE_INFINITY;
  let doneOperations: readonly ChangeSet['operation'][] = [];
  let undoneOperations: readonly ChangeSet['operation'][] = [];
  let unwatch: (() => Promise<void>) | undefined;

  const publish = (next: SessionState): void => {
    current = next;
    for (const listener of listeners) listener();
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const read = async (): Promise<void> => {
    publish({ phase: 'reading', open: current.open, stale: false });
    try {
      unwatch ??= await workbook.onChanged(changed);
      const result = useCases.readPlan(await workbook.read(), { former: current.open?.read ?? null });
      // An edit during the read has marked the state stale again; the mark stays.
      const { stale } = current;
      if (result.ok) publish({ phase: 'ready', open: { read: result.value, report: useCases.reportOn(result.value, checker) }, stale });
      else if (result.problem.code === 'workbook.notOurs') publish({ phase: 'empty', open: null, stale });
      else publish({ phase: 'failed', open: null, stale, problem: result.problem });
    } catch (error) {
      publish({ phase: 'failed', open: null, stale: current.stale, problem: problemOf(error) });
    }
  };

  const refresh = (): Promise<void> => inTurn(read);

  const write = <T>(change: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      try {
        return await change();
      } finally {
        // Also after a failure: the applier may or may not have put the former content back.
        lastWrite = Date.now();
        await read();
      }
    });

  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (Date.now() - lastWrite < OWN_ECHO_MS) void refresh();
      else publish({ ...current, stale: true });
    }, SETTLE_MS);
  };

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    apply: (changes) =>
      write(async () => {
        await workbook.apply(changes);
        doneOperations = [...doneOperations, changes.operation];
        undoneOperations = [];
      }),
    undoable: () => doneOperations.at(-1) ?? null,
    redoable: () => undoneOperations.at(-1) ?? null,
    undo: () =>
      write(async () => {
        const undone = await workbook.undo();
        undoneOperations = undone ? [...undoneOperations, ...doneOperations.slice(-1)] : undoneOperations;
        // The workbook remembers so many operations only.
        doneOperations = undone ? doneOperations.slice(0, -1) : [];
        return undone;
      }),
    redo: () =>
      write(async () => {
        const redone = await workbook.redo();
        doneOperations = redone ? [...doneOperations, ...undoneOperations.slice(-1)] : doneOperations;
        undoneOperations = redone ? undoneOperations.slice(0, -1) : [];
        return redone;
      }),
    recover: (how) =>
      write(async () => {
        await workbook.recover(how);
        [doneOperations, undoneOperations] = [[], []];
      }),
    select: (sheet, range) => inTurn(() => workbook.select(sheet, range)),
    async stop() {
      clearTimeout(timer);
      const watched = unwatch;
      unwatch = undefined;
      await watched?.();
    },
  };
}
