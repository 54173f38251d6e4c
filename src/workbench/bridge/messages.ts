/**
 * The rich API's messages between office.js and a native host: JSON texts, a request of type 1 answered
 * under its id, events of type 3 without one.
 */
import type { HostEventEntry } from '../contract';

const REQUEST = 1;
const EVENTS = 3;

/** A request as it arrives: `body` is JSON text of `{ Actions, ObjectPaths, AutoKeepReference }`. */
export interface BridgeRequest {
  readonly id: number;
  readonly body: string;
}

interface Message {
  readonly id?: unknown;
  readonly type?: unknown;
  readonly message?: { readonly url?: unknown; readonly body?: unknown };
}

/**
 * Reads one message of office.js.
 * @throws Error when it is not a batch of workbook requests; the embedded host knows nothing else
 */
export function readRequest(text: string): BridgeRequest {
  const { id, type, message } = JSON.parse(text) as Message;
  if (typeof id !== 'number' || type !== REQUEST || message?.url !== 'ProcessQuery') {
    throw new Error(`The embedded host does not know this message: ${text.slice(0, 200)}`);
  }
  const { body } = message;
  return { id, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** Object of Office's own, by which office.js reports that functions of ribbon commands may be called. */
const ADDIN_SERVICE = 'Microsoft.InternalService.AddinInternalService';
const INSTANTIATE = 1;

interface Batch {
  readonly Actions: readonly { readonly Id: number; readonly ActionType: number }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name: string }>>;
}

/** The answer's body to a report of that kind, which is for Excel's shell and none of the workbook's; else null. */
export function acknowledgeReport(body: string): string | null {
  if (!body.includes(ADDIN_SERVICE)) return null;
  const { Actions, ObjectPaths } = JSON.parse(body) as Batch;
  if (!Object.values(ObjectPaths).every(({ Name }) => Name === ADDIN_SERVICE)) return null;
  return JSON.stringify({
    Results: Actions.map(({ Id, ActionType }) => ({ ActionId: Id, Value: ActionType === INSTANTIATE ? {} : null })),
  });
}

/** The answer to a request; `body` as the host made it. */
export function answerMessage(id: number, body: string): string {
  return JSON.stringify({ id, type: REQUEST, message: { statusCode: 200, headers: {}, body } });
}

/** The answer when the host itself broke: office.js rejects the batch with the code. */
export function faultMessage(id: number, fault: unknown): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  const body = JSON.stringify({ error: { code: 'GeneralException', message } });
  return JSON.stringify({ id, type: REQUEST, message: { statusCode: 500, headers: {}, body } });
}

export function eventMessage(entries: readonly HostEventEntry[]): string {
  return JSON.stringify({ type: EVENTS, message: { entries } });
}
