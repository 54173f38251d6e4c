/**
 * The native side of office.js for Excel on a Mac, in an ordinary top-level page: the globals it finds
 * before it loads, over a {@link Host}. They stand as soon as the page has its first script; the host
 * may come seconds later, requests wait for it in order.
 */
import type { Host } from '../contract';
import { applicationContext, hostInfo, type DisplayLanguage } from './context';
import { acknowledgeReport, answerMessage, eventMessage, faultMessage, readRequest } from './messages';

/** `OSFWebkit.MethodId` in excel-mac-16.00.js. */
const METHOD = { registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;

/** `office10EventId…` of office.js; those of bindings have no handlers here. */
const DOCUMENT_EVENT: Readonly<Record<string, number>> = { settingsChanged: 1, selectionChanged: 2 };

/** `ooeSuccess` and `ooeOperationNotSupported` of office.js's error table. */
const SUCCESS = 0;
const OPERATION_NOT_SUPPORTED = 5000;

interface HostCall {
  readonly methodId: number;
  readonly params: unknown;
}

type HostCallback = (answer: readonly unknown[]) => void;

interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost: (text: string) => void;
}

/** The globals office.js looks for; their presence makes it take this page for a native Excel. */
interface NativeWindow {
  webkit: { messageHandlers: { Agave: { postMessage(message: unknown): void } } };
  _osfHostAPI(handler: string, call: HostCall, callback?: HostCallback): void;
  _osfHostRegisterEvent(
    handler: string,
    call: HostCall,
    onEvent: HostCallback,
    callback?: HostCallback,
  ): { readonly eventCallbackId: string };
  _osfHostUnregisterCallback(id: string): void;
  _richApiNativeBridge: NativeBridge;
}

export interface BridgeOptions {
  readonly language: DisplayLanguage;
  /** Name of the workbook, shown by `Office.context.document.url`. */
  readonly documentName: string;
}

export interface Bridge {
  /** Answers what has waited and everything after it by this host; replaces the one before. */
  connect(host: Host): void;
}

/**
 * Defines the globals and puts `_host_Info` in the page's address. Call once, before office.js loads.
 * The address keeps its other parts; nothing is reloaded.
 */
export function installBridge(options: BridgeOptions): Bridge {
  const address = new URL(window.location.href);
  address.searchParams.set('_host_Info', hostInfo(options.language));
  window.history.replaceState(window.history.state, '', address);

  const instanceId = `workbench-${Date.now()}`;
  let host: Host | null = null;
  let announceHost: (first: Host) => void = () => {};
  let stopEvents = (): void => {};
  let queue: Promise<unknown> = new Promise<Host>((resolve) => {
    announceHost = resolve;
  });

  // One after the other: a later batch must find what an earlier one wrote, as in Excel.
  const enqueue = (work: (host: Host) => Promise<void> | void): void => {
    queue = queue.then(() => (host === null ? undefined : work(host)));
  };

  const native: NativeBridge = {
    sendMessageToHost(text) {
      const request = readRequest(text);
      const acknowledged = acknowledgeReport(request.body);
      if (acknowledged !== null) {
        setTimeout(() => native.onMessageFromHost(answerMessage(request.id, acknowledged)), 0);
        return;
      }
      enqueue(async (target) => {
        const answer = await target.execute(request.body).then(
          (body) => answerMessage(request.id, body),
          (fault: unknown) => faultMessage(request.id, fault),
        );
        native.onMessageFromHost(answer);
      });
    },
    onMessageFromHost() {},
  };

  // office.js expects each answer in a later turn, as from another process.
  const answerLater = (callback: HostCallback | undefined, answer: readonly unknown[]): void => {
    setTimeout(() => callback?.(answer), 0);
  };

  let registrations = 0;
  const documentHandlers = new Map<string, { readonly event: number; readonly onEvent: HostCallback }>();
  const globals: NativeWindow = {
    webkit: { messageHandlers: { Agave: { postMessage() {} } } },
    _osfHostAPI(_handler, call, callback) {
      switch (call.methodId) {
        case METHOD.getContext: {
          // Not queued: the pane starts before the host does, and a new workbook has no settings yet.
          const settings = host?.settings.read() ?? {};
          answerLater(callback, applicationContext(options.language, options.documentName, instanceId, settings));
          break;
        }
        case METHOD.writeSettings:
          enqueue((target) => {
            target.settings.write(settingsOf(call.params));
            answerLater(callback, [SUCCESS]);
          });
          break;
        case METHOD.registerEvent:
        case METHOD.unregisterEvent:
          answerLater(callback, [SUCCESS]);
          break;
        default:
          answerLater(callback, [OPERATION_NOT_SUPPORTED]);
      }
    },
    // Events of the classic API: those of settings and of the selection are raised, others (keyboard shortcuts) only accepted.
    _osfHostRegisterEvent(_handler, call, onEvent, callback) {
      registrations += 1;
      const { id } = call.params as { readonly id?: number };
      documentHandlers.set(String(registrations), { event: id ?? 0, onEvent });
      answerLater(callback, [SUCCESS]);
      return { eventCallbackId: String(registrations) };
    },
    _osfHostUnregisterCallback(id) {
      documentHandlers.delete(id);
    },
    _richApiNativeBridge: native,
  };
  Object.assign(window, globals);

  return {
    connect(next) {
      stopEvents();
      host = next;
      const stops = [
        next.onEvents((entries) => native.onMessageFromHost(eventMessage(entries))),
        next.onDocumentEvents(({ event }) => {
          for (const handler of documentHandlers.values()) if (handler.event === DOCUMENT_EVENT[event]) handler.onEvent([[], handler.event]);
        }),
      ];
      stopEvents = () => stops.forEach((stop) => stop());
      announceHost(next);
    },
  };
}

function settingsOf(params: unknown): Record<string, string> {
  const { keys, values } = params as { readonly keys: readonly string[]; readonly values: readonly string[] };
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
}
