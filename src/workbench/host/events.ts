/**
 * Events: which were registered, and what they carry. Numbers and argument names are those
 * excel-web-16.00.debug.js reads (`GenericEventHandlers`, `*_EventArgsTransform`).
 */
import type { HostEventEntry } from '../contract';
import type { Json, JsonObject } from './protocol';

export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  autoSaveSettingChanged: 2200,
  workbookActivated: 2203,
} as const;

export type EventName = keyof typeof EVENT;

/** Events of a sheet by their registration methods, `_Register…` and `_Unregister…`, without the prefix. */
export const SHEET_EVENTS: Readonly<Record<string, EventName>> = {
  DataChangedEvent: 'changed',
  ActivatedEvent: 'activated',
  DeactivatedEvent: 'deactivated',
  SelectionChangedEvent: 'selectionChanged',
  CalculatedEvent: 'calculated',
  FormatChangedEvent: 'formatChanged',
  FormulaChangedEvent: 'formulaChanged',
  RowSortedEvent: 'rowSorted',
  ColumnSortedEvent: 'columnSorted',
  SingleClickedEvent: 'singleClicked',
  RowHiddenChangedEvent: 'rowHiddenChanged',
  ProtectionChangedEvent: 'protectionChanged',
  EventNameChanged: 'nameChanged',
  EventVisibilityChanged: 'visibilityChanged',
};

/** The same for all sheets of the workbook. */
export const SHEETS_EVENTS: Readonly<Record<string, EventName>> = {
  ...SHEET_EVENTS,
  AddedEvent: 'added',
  DeletedEvent: 'deleted',
  EventMoved: 'moved',
};

/** `OfficeExtension.Constants`. */
const EVENT_MESSAGE_CATEGORY = 65536;
export const WORKBOOK_TARGET = 'Workbook';

export interface EventSource {
  /** True for an edit by a co-author. */
  readonly remote?: boolean;
}

export class EventRegistry {
  /** @param enabled false while the add-in has switched its events off (`Runtime.enableEvents`) */
  constructor(private readonly enabled: () => boolean) {}

  private readonly registrations = new Map<string, number>();
  private readonly pending: HostEventEntry[] = [];

  register(event: EventName, target: string): void {
    const key = `${EVENT[event]}/${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(event: EventName, target: string): void {
    const key = `${EVENT[event]}/${target}`;
    this.registrations.set(key, Math.max(0, (this.registrations.get(key) ?? 0) - 1));
  }

  /** True when somebody would hear of it: details that are costly to find out are found out only then. */
  isHeard(event: EventName, targets: readonly string[]): boolean {
    return this.enabled() && targets.some((target) => (this.registrations.get(`${EVENT[event]}/${target}`) ?? 0) > 0);
  }

  /** Queues an event of a sheet: for the sheet and for the workbook, where somebody listens. */
  raise(event: EventName, sheet: string, details: { readonly [key: string]: Json }, remote = false): void {
    this.send(event, [sheet, WORKBOOK_TARGET], { worksheetId: sheet, ...details }, { remote });
  }

  /** Queues an event for each of the targets somebody listens at. */
  send(event: EventName, targets: readonly string[], details: JsonObject, { remote = false }: EventSource = {}): void {
    const message: JsonObject = { source: remote ? 'Remote' : 'Local', ...details };
    for (const target of targets) {
      if (!this.isHeard(event, [target])) continue;
      this.pending.push({
        messageCategory: EVENT_MESSAGE_CATEGORY,
        messageType: EVENT[event],
        targetId: target,
        message: JSON.stringify(message),
        ...(remote ? { isRemoteOverride: true } : {}),
      });
    }
  }

  /** What was queued since the last call. */
  take(): readonly HostEventEntry[] {
    return this.pending.splice(0);
  }
}
