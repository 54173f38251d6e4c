/**
 * A workbook handed from one page load to the next. Opening a file or starting a new one reloads the
 * page, because in Excel too every workbook has a pane of its own: nothing of the former may linger.
 */
import type { WorkbookGrid } from '../../xlsx';
import { HANDOVER, inStore } from './storage';

const GRID = 'grid';
/** Beside the grid and not in it, because the name is needed before a database can answer. */
const NAME_KEY = 'phan-bo-chi-tieu.workbook';
/** Which unsaved session goes on in this workbook. */
const SESSION_KEY = 'phan-bo-chi-tieu.session';

/**
 * Keeps a workbook for the next load of this page.
 * @param session the unsaved session it comes from; it is unsaved still
 */
export async function handOver(name: string, grid: WorkbookGrid, session?: string): Promise<void> {
  await inStore(HANDOVER, 'readwrite', (store) => store.put(grid, GRID));
  sessionStorage.setItem(NAME_KEY, name);
  if (session !== undefined) sessionStorage.setItem(SESSION_KEY, session);
}

/** Opens the workbook in a tab of its own, which takes the hand-over along; false when the browser forbids it. */
export async function openBeside(name: string, grid: WorkbookGrid | null): Promise<boolean> {
  if (grid !== null) await handOver(name, grid);
  const opened = window.open(window.location.href);
  sessionStorage.removeItem(NAME_KEY);
  return opened !== null;
}

/** The file name of the workbook handed over, or null when this load starts with an empty one. */
export function handedOverName(): string | null {
  return sessionStorage.getItem(NAME_KEY);
}

export interface HandedOver {
  readonly grid: WorkbookGrid;
  readonly session: string | null;
}

/** Takes the workbook handed over; it is gone then, so that a plain reload starts empty. */
export async function takeOver(): Promise<HandedOver | null> {
  if (handedOverName() === null) return null;
  const session = sessionStorage.getItem(SESSION_KEY);
  sessionStorage.removeItem(NAME_KEY);
  sessionStorage.removeItem(SESSION_KEY);
  const grid = await inStore(HANDOVER, 'readonly', (store) => store.get(GRID) as IDBRequest<WorkbookGrid | undefined>);
  await inStore(HANDOVER, 'readwrite', (store) => store.clear());
  return grid === undefined ? null : { grid, session };
}
