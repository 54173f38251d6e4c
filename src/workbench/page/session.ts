/**
 * What is not saved outlives the page: while somebody works, the workbook is put into the browser's database
 * now and then, and offered again after a reload, a closed tab or a crash. What a file would not hold is not kept.
 */
import type { WorkbookGrid } from '../../xlsx';
import { inStore, SESSIONS } from './storage';

export interface LostSession {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  readonly grid: WorkbookGrid;
}

/** After the last edit, in milliseconds; a large workbook, which takes long to gather, waits longer. */
const IDLE_DELAY = 1000;
const DELAY_PER_COST = 20;
/** How long a lock is waited for, in milliseconds. */
const GRACE = 3000;
const LOCK = 'phan-bo-chi-tieu.session.';

export class Session {
  private readonly id = crypto.randomUUID();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private delay = IDLE_DELAY;
  private isOver = false;

  /**
   * @param continued an unsaved session that goes on in this one; it is given up once this one is kept
   */
  constructor(
    private readonly name: string,
    private readonly gather: () => Promise<WorkbookGrid>,
    private continued: string | null,
  ) {
    // Held as long as the page lives: a session without its lock is lost.
    void locks()?.request(`${LOCK}${this.id}`, () => new Promise<never>(() => undefined));
    if (continued !== null) this.edited();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.timer !== undefined) void this.keep();
    });
  }

  edited(): void {
    clearTimeout(this.timer);
    this.isOver = false;
    this.timer = setTimeout(() => void this.keep(), this.delay);
  }

  /** There is nothing unsaved any more. */
  async end(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isOver = true;
    await forget(this.id);
    // Saved before it was kept here for the first time.
    if (this.continued !== null) await forget(this.continued);
    this.continued = null;
  }

  private async keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const started = performance.now();
    try {
      const grid = await this.gather();
      this.delay = Math.max(IDLE_DELAY, DELAY_PER_COST * (performance.now() - started));
      if (this.isOver) return;
      const kept: LostSession = { id: this.id, name: this.name, keptAt: Date.now(), grid };
      await inStore(SESSIONS, 'readwrite', (store) => store.put(kept, this.id));
      if (this.continued !== null) await forget(this.continued);
      this.continued = null;
    } catch {
      // A full or forbidden database takes away the recovery and nothing else.
    }
  }
}

/**
 * Sessions whose page is gone, the last one first.
 * @param continued the one that goes on in this page
 */
export async function lostSessions(continued: string | null): Promise<readonly LostSession[]> {
  const all = await inStore(SESSIONS, 'readonly', (store) => store.getAll() as IDBRequest<LostSession[]>);
  const others = all.filter(({ id }) => id !== continued);
  const lost = await Promise.all(others.map(({ id }) => isLost(id)));
  return others.filter((_, index) => lost[index]).sort((a, b) => b.keptAt - a.keptAt);
}

/** A page that was just left gives its lock back a moment later. */
async function isLost(id: string): Promise<boolean> {
  const manager = locks();
  if (manager === null) return true;
  return manager.request(`${LOCK}${id}`, { signal: AbortSignal.timeout(GRACE) }, () => true).catch(() => false);
}

/** Only secure pages have locks; on others every session that was kept counts as lost. */
function locks(): LockManager | null {
  return 'locks' in navigator ? navigator.locks : null;
}

export async function forget(id: string): Promise<void> {
  await inStore(SESSIONS, 'readwrite', (store) => store.delete(id));
}
