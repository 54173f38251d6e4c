/**
 * Excel in Node: the unmodified office.js in a context of its own, speaking to the embedded host over a
 * headless spreadsheet. Code that calls `Excel.run` runs as it ships.
 */
import * as vm from 'node:vm';
import type { FUniver as FUniverClass } from '@univerjs/core/facade';
import type { LocaleType as LocaleTypes, LogLevel as LogLevels, LRUMap as LruMapClass, Univer as UniverClass } from '@univerjs/core';
import type { UniverSheetsNodeCorePreset as NodeCorePreset } from '@univerjs/preset-sheets-node-core';
import type { Host, HostOptions } from '../../src/workbench/contract';
import { createHost, type Spreadsheet } from '../../src/workbench/host';
import { createUniverSpreadsheet, keepParsedFormulas, type DirtyManagerIdentifier } from '../../src/workbench/univer';

interface UniverParts {
  readonly Univer: typeof UniverClass;
  readonly LocaleType: typeof LocaleTypes;
  readonly LogLevel: typeof LogLevels;
  readonly LRUMap: typeof LruMapClass;
  readonly FUniver: typeof FUniverClass;
  readonly UniverSheetsNodeCorePreset: typeof NodeCorePreset;
  readonly IActiveDirtyManagerService: DirtyManagerIdentifier;
}

/** Handed over by tests/support/node-environment.cjs. */
interface Parts {
  univer(): UniverParts;
  officeScript(): vm.Script;
}

/** What was loaded outside jest's sandbox. */
export function parts(): Parts {
  return (globalThis as unknown as { readonly embeddedHostParts: Parts }).embeddedHostParts;
}

export interface HeadlessSpreadsheet {
  readonly api: FUniverClass;
  readonly spreadsheet: Spreadsheet;
  dispose(): void;
}

/** An empty workbook with one sheet, `Sheet1`. */
export function openSpreadsheet(): HeadlessSpreadsheet {
  const { Univer, FUniver, LocaleType, LogLevel, LRUMap, UniverSheetsNodeCorePreset, IActiveDirtyManagerService } = parts().univer();
  keepParsedFormulas(LRUMap);
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.ERROR });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const spreadsheet = createUniverSpreadsheet(api, IActiveDirtyManagerService);
  return {
    api,
    spreadsheet,
    dispose: () => {
      spreadsheet.dispose();
      univer.dispose();
    },
  };
}

export interface ExcelInNodeOptions extends HostOptions {
  /** The newest `ExcelApi` that is answered as supported; calls beyond it fail with `ApiNotFound`. */
  readonly apiVersion?: string;
}

export interface ExcelInNode {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** What add-in code reads of `Office`: context, onReady, isSetSupported. */
  readonly Office: OfficeLike;
  readonly host: Host;
  readonly spreadsheet: Spreadsheet;
  readonly api: FUniverClass;
  /** Defines `Excel`, `OfficeExtension` and `Office` as globals of the test, as a page would have them. */
  install(): void;
  dispose(): void;
}

export interface OfficeLike {
  onReady(callback?: (info: { host: string; platform: string }) => void): Promise<{ host: string; platform: string }>;
  readonly context: {
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly requirements: { isSetSupported(name: string, version?: string | number): boolean };
    readonly document: { readonly settings: DocumentSettings };
  };
}

/** The settings of the shared API, as far as code without callbacks goes. */
export interface DocumentSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  /** Writes what was set; until then the workbook knows nothing of it. */
  saveAsync(callback?: (result: { readonly status: 'succeeded' }) => void): Promise<void>;
}

interface RequestMessage {
  readonly Body: unknown;
}

/** The part of office.js that the harness plugs into. */
interface OfficeExtensionInternals {
  readonly SessionBase: { _overrideSession: unknown };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly _Internal: { officeJsEventRegistration: unknown };
}

type RichApiHandler = (message: { readonly entries: readonly unknown[] }) => void;

type DocumentHandler = (details: Readonly<Record<string, number>>) => void;

/** `office10EventId…` of office.js. */
const DOCUMENT_EVENTS = { settingsChanged: 1, selectionChanged: 2, bindingSelectionChanged: 3, bindingDataChanged: 4 } as const;
const RICH_API_MESSAGE = 5;

const SUPPORTED_API = '1.14';

/**
 * Opens an empty workbook. Dispose of it when the test is over.
 * @param options the host's, and the API version (1.14 when absent, which is Excel 2021)
 */
export function openExcel(options: ExcelInNodeOptions = {}): ExcelInNode {
  const { apiVersion = SUPPORTED_API, ...hostOptions } = options;
  const headless = openSpreadsheet();
  const host = createHost(headless.spreadsheet, hostOptions);
  const isSetSupported = (name: string, version?: string | number): boolean =>
    name === 'ExcelApi' && (version === undefined || compareVersions(String(version), apiVersion) <= 0);
  const office: OfficeLike = {
    onReady: (callback) => {
      const info = { host: 'Excel', platform: 'PC' };
      callback?.(info);
      return Promise.resolve(info);
    },
    context: { displayLanguage: 'vi-VN', contentLanguage: 'vi-VN', requirements: { isSetSupported }, document: { settings: documentSettings(host) } },
  };
  const library = loadOfficeJs(office);
  plugIn(library.OfficeExtension as unknown as OfficeExtensionInternals, host);
  return {
    ...library,
    Office: office,
    host,
    spreadsheet: headless.spreadsheet,
    api: headless.api,
    install: () => Object.assign(globalThis, { ...library, Office: office }),
    dispose: () => {
      host.dispose();
      headless.dispose();
    },
  };
}

function documentSettings(host: Host): DocumentSettings {
  const values = new Map(Object.entries(host.settings.read()));
  return {
    get: (name) => (values.has(name) ? (JSON.parse(values.get(name) ?? 'null') as unknown) : null),
    set: (name, value) => void values.set(name, JSON.stringify(value)),
    remove: (name) => void values.delete(name),
    saveAsync: (callback) => {
      host.settings.write(Object.fromEntries(values));
      callback?.({ status: 'succeeded' });
      return Promise.resolve();
    },
  };
}

function loadOfficeJs(office: OfficeLike): { readonly Excel: typeof Excel; readonly OfficeExtension: typeof OfficeExtension } {
  const element = (): object => ({ style: {}, setAttribute: () => undefined, appendChild: () => undefined });
  const document = {
    createElement: element,
    getElementsByTagName: () => [],
    getElementById: () => null,
    addEventListener: () => undefined,
    documentElement: { getAttribute: () => 'en' },
    head: element(),
    body: element(),
    location: { href: 'http://localhost/', search: '', protocol: 'http:' },
    cookie: '',
    URL: 'http://localhost/',
  };
  const sandbox: Record<string, unknown> = {
    document,
    location: document.location,
    navigator: { userAgent: 'Node', appVersion: '', language: 'vi-VN' },
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    URL,
    performance,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
  };
  sandbox['window'] = sandbox;
  sandbox['self'] = sandbox;
  sandbox['top'] = sandbox;
  sandbox['parent'] = sandbox;
  const context = vm.createContext(sandbox);
  parts().officeScript().runInContext(context);
  // The library asks `window.Office.context.requirements` which calls are supported.
  sandbox['Office'] = office;
  return {
    Excel: sandbox['Excel'] as typeof Excel,
    OfficeExtension: sandbox['OfficeExtension'] as typeof OfficeExtension,
  };
}

function plugIn(library: OfficeExtensionInternals, host: Host): void {
  library.CommonUtility._doApiNotSupportedCheck = true;
  library.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'local', headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_customData: unknown, _flags: unknown, message: RequestMessage) => ({
        HttpStatusCode: 200,
        ErrorCode: null,
        ErrorMessage: null,
        Headers: {},
        Body: JSON.parse(await host.execute(JSON.stringify(message.Body))) as unknown,
      }),
    }),
  };
  const handlers = new Set<RichApiHandler>();
  host.onEvents((entries) => {
    for (const handler of handlers) handler({ entries });
  });
  const ofDocument = new Map<DocumentHandler, string>();
  host.onDocumentEvents(({ event, target, details }) => {
    for (const [handler, key] of ofDocument) if (key === `${DOCUMENT_EVENTS[event]}/${target}`) handler(details ?? {});
  });
  library._Internal.officeJsEventRegistration = {
    register: (event: number, target: string, handler: RichApiHandler & DocumentHandler) => {
      if (event === RICH_API_MESSAGE) handlers.add(handler);
      else ofDocument.set(handler, `${event}/${target}`);
      return Promise.resolve();
    },
    unregister: (_event: number, _target: string, handler: RichApiHandler & DocumentHandler) => {
      handlers.delete(handler);
      ofDocument.delete(handler);
      return Promise.resolve();
    },
  };
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 2; part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
