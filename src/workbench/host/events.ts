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
  formatChanged: 18,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

export type EventName = keyof typeof EVENT;

/** `_Register…` and `_Unregister…` methods of Worksheet and WorksheetCollection, without the prefix. */
export const REGISTRATIONS: Readonly<Record<string, EventName>> = {
  DataChangedEvent: 'changed',
  ActivatedEvent: 'activated',
  DeactivatedEvent: 'deactivated',
  AddedEvent: 'added',
  SelectionChangedEvent: 'selectionChanged',
  DeletedEvent: 'deleted',
  FormatChangedEvent: 'formatChanged',
  RowHiddenChangedEvent: 'rowHiddenChanged',
  ProtectionChangedEvent: 'protectionChanged',
  EventNameChanged: 'nameChanged',
  EventVisibilityChanged: 'visibilityChanged',
  EventMoved: 'moved',
};

/** `OfficeExtension.Constants`. */
const EVENT_MESSAGE_CATEGORY = 65536;
export const WORKBOOK_TARGET = 'Workbook';

export class EventRegistry {
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

  /** Queues the event for the sheet and for the workbook, where somebody listens. */
  raise(event: EventName, sheet: string, details: { readonly [key: string]: Json }, remote = false): void {
    const message: JsonObject = { worksheetId: sheet, source: remote ? 'Remote' : 'Local', ...details };
    for (const target of [sheet, WORKBOOK_TARGET]) {
      if ((this.registrations.get(`${EVENT[event]}/${target}`) ?? 0) === 0) continue;
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
