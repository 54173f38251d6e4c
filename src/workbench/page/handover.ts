/**
 * A workbook handed from one page load to the next. Opening a file or starting a new one reloads the
 * page, because in Excel too every workbook has a pane of its own: nothing of the former may linger.
 */
import type { WorkbookGrid } from '../../xlsx';

const DATABASE = 'phan-bo-chi-tieu-workbench';
const STORE = 'handover';
const GRID = 'grid';
/** Beside the grid and not in it, because the name is needed before a database can answer. */
const NAME_KEY = 'phan-bo-chi-tieu.workbook';

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

/** Keeps a workbook for the next load of this page. */
export async function handOver(name: string, grid: WorkbookGrid): Promise<void> {
  const database = await openDatabase();
  await settled(database.transaction(STORE, 'readwrite').objectStore(STORE).put(grid, GRID));
  database.close();
  sessionStorage.setItem(NAME_KEY, name);
}

/** The file name of the workbook handed over, or null when this load starts with an empty one. */
export function handedOverName(): string | null {
  return sessionStorage.getItem(NAME_KEY);
}

/** Takes the workbook handed over; it is gone then, so that a plain reload starts empty. */
export async function takeOver(): Promise<WorkbookGrid | null> {
  if (handedOverName() === null) return null;
  sessionStorage.removeItem(NAME_KEY);
  const database = await openDatabase();
  const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
  const grid = await settled(store.get(GRID) as IDBRequest<WorkbookGrid | undefined>);
  await settled(store.clear());
  database.close();
  return grid ?? null;
}
