/** What every screen may ask for: words, the workbook session, use cases, and the way to another screen. */
import { createContext, useCallback, useContext, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { DocumentPort, SamplePort, SubmissionPort } from '../app';
import type { Problem } from '../domain';
import { createMessages, type Language, type Messages } from '../i18n';
import { problemOf } from './problem-of';
import type { Digest } from '../review';
import type { Session, SessionState } from './session';
import type { UseCases } from './use-cases';

export type ScreenId = 'load' | 'split' | 'check' | 'review' | 'track';

export const SCREENS: readonly ScreenId[] = ['load', 'split', 'check', 'review', 'track'];

export interface Pane {
  readonly session: Session;
  readonly useCases: UseCases;
  readonly samples: SamplePort | null;
  readonly documents: DocumentPort;
  /** Reads submitted files, made anew for each batch. */
  readonly submissions: () => SubmissionPort;
  readonly digest: Digest;
  readonly lang: Language;
  readonly open: (screen: ScreenId) => void;
}

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane & { readonly words: Messages } {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('usePane outside of PaneProvider');
  return useMemo(() => ({ ...pane, words: createMessages(pane.lang) }), [pane]);
}

/** The session's state, following it. */
export function useSessionState(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}

export interface Task {
  readonly running: boolean;
  readonly problem: Problem | null;
  /** Does the work unless some is under way; what it throws becomes `problem`. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
  readonly clear: () => void;
}

/** One thing at a time with its outcome; a second click while it runs does nothing. */
export function useTask(): Task {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const busy = useRef(false);
  const run = useCallback(async (work: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    setRunning(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      busy.current = false;
      setRunning(false);
    }
  }, []);
  const clear = useCallback(() => setProblem(null), []);
  return { running, problem, run, clear };
}

export interface Reading {
  readonly running: boolean;
  readonly problem: Problem | null;
  /** Reads and then shows; what an earlier call is still reading is forgotten. */
  readonly run: <T>(read: () => Promise<T>, show: (outcome: T) => void) => Promise<void>;
}

/** Reading a choice that may be changed while it is read: the newest choice is the one shown. */
export function useReading(): Reading {
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const newest = useRef(0);
  const run = useCallback(async <T,>(read: () => Promise<T>, show: (outcome: T) => void) => {
    const turn = ++newest.current;
    const isNewest = (): boolean => turn === newest.current;
    setRunning(true);
    setProblem(null);
    try {
      const outcome = await read();
      if (isNewest()) show(outcome);
    } catch (error) {
      if (isNewest()) setProblem(problemOf(error));
    } finally {
      if (isNewest()) setRunning(false);
    }
  }, []);
  return { running, problem, run };
}
