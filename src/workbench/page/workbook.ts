/** The open workbook as a file: saved as a download, replaced by a new page load. */
import { unwrap } from '../../domain';
import { readWorkbook, writeWorkbook, type WorkbookGrid } from '../../xlsx';
import type { Host, SavingLoss } from '../contract';
import { handOver } from './handover';
import { Session } from './session';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Workbook {
  /** The unsaved session it goes on with, or null. */
  readonly continued: string | null;
  /** What a saved file would not hold. */
  losses(): Promise<readonly SavingLoss[]>;
  /** Offers the workbook as a download under its name. */
  save(): Promise<void>;
  /**
   * Reads a file without touching the open workbook.
   * @throws ProblemError `file.*` when it is no workbook
   */
  read(file: File): Promise<WorkbookGrid>;
  /** Reloads the page with this workbook, without asking. */
  replaceBy(name: string, grid: WorkbookGrid, session?: string): Promise<void>;
  /** Reloads the page with an empty workbook, without asking. */
  startNew(): Promise<void>;
  hasUnsavedChanges(): boolean;
}

export interface Opening {
  readonly name: string;
  /** The unsaved session this workbook goes on with, or null. */
  readonly session: string | null;
  /** Calls back on every change of cells, sheets or names, by person and by pane alike. */
  readonly onEdited: (listener: () => void) => void;
}

export function openWorkbook(host: Host, { name, session: continued, onEdited }: Opening): Workbook {
  let unsaved = continued !== null;
  const session = new Session(name, () => host.toGrid(), continued);
  onEdited(() => {
    unsaved = true;
    session.edited();
  });
  const settle = async (): Promise<void> => {
    unsaved = false;
    // Where the database is forbidden there is nothing to forget.
    await session.end().catch(() => undefined);
  };
  return {
    continued,
    losses: () => host.losses(),
    async save() {
      const grid = await host.toGrid();
      const bytes = await writeWorkbook(grid);
      download(name, bytes);
      await settle();
    },
    async read(file) {
      return unwrap(readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name));
    },
    async replaceBy(newName, grid, from) {
      await handOver(newName, grid, from);
      await settle();
      window.location.reload();
    },
    async startNew() {
      await settle();
      window.location.reload();
    },
    hasUnsavedChanges: () => unsaved,
  };
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
