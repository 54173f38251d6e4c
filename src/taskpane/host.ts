/**
 * The host as the pane starts in it. The pane is on the screen before the host answers; what it asks
 * of the workbook meanwhile waits, and is refused in a sentence when the host stays silent.
 */
import type { WorkbookPort } from '../app';
import { problem, ProblemError } from '../domain';
import type { HostTheme } from './appearance';

/** Cold starts of Excel on old machines take more than ten seconds. */
const PATIENCE_SECONDS = 30;

/** A workbook port that passes every call on to the port of `ready`, which may still be under way. */
export function whenReady(ready: Promise<WorkbookPort>, patienceSeconds = PATIENCE_SECONDS): WorkbookPort {
  const port = async (): Promise<WorkbookPort> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      const refuse = (): void => reject(new ProblemError(problem('app.hostSilent', { seconds: patienceSeconds })));
      timer = setTimeout(refuse, patienceSeconds * 1000);
    });
    try {
      return await Promise.race([ready, silence]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    read: async () => (await port()).read(),
    apply: async (changes) => (await port()).apply(changes),
    undo: async () => (await port()).undo(),
    redo: async () => (await port()).redo(),
    recover: async (how) => (await port()).recover(how),
    select: async (sheet, range) => (await port()).select(sheet, range),
    onChanged: async (listener) => (await port()).onChanged(listener),
  };
}

/** Whether a background colour such as `#262626` asks for light text; null for anything else. */
export function isDarkColour(colour: string | undefined): boolean | null {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  return 0.299 * (r ?? 0) + 0.587 * (g ?? 0) + 0.114 * (b ?? 0) < 128;
}

/**
 * The theme behind a host's background colour: read when the host is ready and whenever `again` says
 * so, since Excel tells no pane of a change.
 * @param colour rejects when there is no host; then the system's preference stands
 * @param again calls its argument each time the colour may have changed
 */
export function themeOf(colour: () => Promise<string | undefined>, again: (look: () => void) => void): HostTheme {
  const listeners = new Set<() => void>();
  let dark: boolean | null = null;
  const look = (): void => {
    void colour().then(
      (found) => {
        dark = isDarkColour(found);
        for (const listener of listeners) listener();
      },
      () => undefined,
    );
  };
  look();
  again(look);
  return {
    isDark: () => dark,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
