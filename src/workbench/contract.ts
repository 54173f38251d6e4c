/**
 * What the workbench page, the browser bridge and the tests see of the embedded host.
 * `host/` implements {@link Host} over a {@link Spreadsheet}; `univer/` implements {@link Spreadsheet}.
 * Nothing here or below knows a browser or Node: transport is the bridge's affair.
 */
import type { WorkbookGrid } from '../xlsx';

/**
 * One entry of a rich API message as office.js reads it (`{ entries: [...] }` of a message of type 3).
 * Only events whose registration method was called (`_RegisterDataChangedEvent` …) are emitted.
 */
export interface HostEventEntry {
  /** 65536, rich API events. */
  readonly messageCategory: number;
  /** E.g. 10 = worksheet changed. */
  readonly messageType: number;
  /** The sheet's id, or `Workbook` for events of the workbook and of its collections. */
  readonly targetId: string;
  /** JSON text of the event's arguments. */
  readonly message: string;
  /** True for an edit by a co-author. */
  readonly isRemoteOverride?: boolean;
}

/** An event office.js asks of the document itself and not of an object; there are no more kinds in Excel. */
export interface DocumentEvent {
  readonly event: 'settingsChanged' | 'selectionChanged' | 'bindingSelectionChanged' | 'bindingDataChanged';
  /** A binding's id; empty for the document. */
  readonly target: string;
  readonly details?: Readonly<Record<string, number>>;
}

/** Behaviour that tests and the page switch on; all optional. */
export interface HostOptions {
  /** Name of the workbook as the user sees it, e.g. `Thái Nguyên 2024.xlsx`. */
  readonly workbookName?: string;
  /**
   * Awaited before each request is executed: to delay, or to `edit` as a co-author would between two
   * syncs (awaiting {@link Host.coAuthor} here would wait for itself). `sync` counts from 1.
   */
  readonly beforeSync?: (sync: number, edit: Host['coAuthor']) => void | Promise<void>;
  /** A failure to answer this request with instead of executing it (whole), or to raise at one of its actions. */
  readonly failSync?: (sync: number) => HostFailure | undefined;
  /** An add-in asked for another workbook (`Excel.createWorkbook`): a file in base64, or null for an empty one. Nothing happens without it. */
  readonly onWorkbookRequested?: (file: string | null) => void;
}

export interface HostFailure {
  /** Office error code, e.g. `GeneralException`. */
  readonly code: string;
  /** Actions executed before it strikes; 0 (nothing done) when absent. */
  readonly afterActions?: number;
}

/** Another person's edit. */
export interface TroubleEdit {
  /** By name; the active sheet when absent. */
  readonly sheet?: string;
  readonly address: string;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
}

/** What goes wrong with Excel now and then, switched on and off while the host runs. */
export interface Trouble {
  /** Milliseconds each request takes longer. */
  latency: number;
  /** Bytes of a request or an answer above which it is refused; 5 MB as long as nobody says otherwise. */
  payloadLimit: number;
  readonly isHanging: boolean;
  /** Lets one request fail: the next one for 0, the one after it for 1. */
  failAfter(syncs: number, failure: HostFailure): void;
  /** Somebody else edits right before the next request. */
  editBeforeNext(edit: TroubleEdit): void;
  /** Answers nothing any more until {@link release}; requests wait in order. */
  hang(): void;
  release(): void;
  /** Back to a host without trouble. */
  clear(): void;
}

/** Document settings as GetContext and WriteSettings exchange them: serialized values by name. */
export interface HostSettings {
  read(): Readonly<Record<string, string>>;
  write(values: Readonly<Record<string, string>>): void;
}

/** Why what a person typed into a cell cannot stay. */
export interface EntryRefusal {
  readonly reason: 'locked' | 'validation';
  /** As Excel's alert: only `Stop` leaves no choice. */
  readonly style: 'Stop' | 'Warning' | 'Information';
  /** Of the rule; empty where it has none. */
  readonly title: string;
  readonly message: string;
}

/** Something a saved file will not have. */
export interface SavingLoss {
  readonly what:
    | 'tables'
    | 'comments'
    | 'charts'
    | 'conditionalFormats'
    | 'validations'
    | 'hyperlinks'
    | 'filters'
    | 'outlines'
    | 'pageBreaks'
    | 'headersFooters'
    | 'protectionDetails'
    | 'formats';
  readonly count: number;
}

export interface Host {
  /**
   * Executes the body of one `ProcessQuery` request.
   * @param requestBody JSON text of `{ Actions, ObjectPaths, AutoKeepReference }`
   * @returns JSON text of `{ Results: [{ ActionId, Value }], Error? }`; never rejects for a fault of the request
   */
  execute(requestBody: string): Promise<string>;
  /** Called with the events of a batch after it has been answered, and with those of user edits. Returns the unsubscriber. */
  onEvents(listener: (entries: readonly HostEventEntry[]) => void): () => void;
  /** Called as {@link Host.onEvents}, with what concerns the document as a whole. Returns the unsubscriber. */
  onDocumentEvents(listener: (event: DocumentEvent) => void): () => void;
  readonly settings: HostSettings;
  readonly trouble: Trouble;
  /** While true every request is refused with `InvalidOperationInCellEditMode`. Starting and leaving the cell editor sets it. */
  setCellEditMode(editing: boolean): void;
  /** Number of requests so far, without those office.js sends by itself to release objects. */
  readonly syncCount: number;
  /** Edits as another person would make them between two syncs; raises events with `isRemoteOverride`. */
  coAuthor(sheet: string, address: string, values: readonly (readonly (string | number | boolean | null)[])[]): Promise<void>;
  /** The whole workbook as plain data: results, formulas, styles, sizes, merges, panes, names, custom XML, page set-up. */
  toGrid(): Promise<WorkbookGrid>;
  /** Whether what a person has just entered may stay: protection first, then validation. Requests are checked as they run. */
  checkEntry(sheet: string, row: number, column: number): Promise<EntryRefusal | null>;
  /** What {@link Host.toGrid} leaves out of the workbook as it is now. */
  losses(): Promise<readonly SavingLoss[]>;
  /** Replaces the whole workbook. Sheet events are not raised, as when a file is opened. */
  fromGrid(grid: WorkbookGrid): Promise<void>;
  dispose(): void;
}
