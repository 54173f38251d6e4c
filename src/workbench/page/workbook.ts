/** The open workbook as a file: saved as a download, replaced by a new page load. */
import { unwrap } from '../../domain';
import { readWorkbook, writeWorkbook, type WorkbookGrid } from '../../xlsx';
import type { Host } from '../contract';
import { handOver } from './handover';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Workbook {
  /** Offers the workbook as a download under its name. */
  save(): Promise<void>;
  /**
   * Reads a file without touching the open workbook.
   * @throws ProblemError `file.*` when it is no workbook
   */
  read(file: File): Promise<WorkbookGrid>;
  /** Reloads the page with this workbook, without asking. */
  replaceBy(name: string, grid: WorkbookGrid): Promise<void>;
  /** Reloads the page with an empty workbook, without asking. */
  startNew(): void;
  hasUnsavedChanges(): boolean;
}

/**
 * @param onEdited calls back on every change of cells, sheets or names, by person and by pane alike
 */
export function openWorkbook(name: string, host: Host, onEdited: (listener: () => void) => void): Workbook {
  let unsaved = false;
  onEdited(() => {
    unsaved = true;
  });
  return {
    async save() {
      const grid = await host.toGrid();
      const bytes = await writeWorkbook(grid);
      download(name, bytes);
      unsaved = false;
    },
    async read(file) {
      return unwrap(readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name));
    },
    async replaceBy(newName, grid) {
      await handOver(newName, grid);
      unsaved = false;
      window.location.reload();
    },
    startNew() {
      unsaved = false;
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
