/**
 * What a native Excel tells office.js about itself when an add-in starts: the array that the call
 * GetContext answers with. Positions are those of `OSFWebkit.AppContextProperties` in excel-mac-16.00.js.
 */
import type { HostSettings } from '../contract';

/** Languages the embedded host can be opened in. */
export type DisplayLanguage = 'vi-VN' | 'en-US';

/** The requirement set the embedded host stands for: Excel 2021. */
const EXCEL_API = 1.14;

const POSITION = {
  settings: 0,
  solutionId: 1,
  appType: 2,
  majorVersion: 3,
  minorVersion: 4,
  capabilities: 7,
  displayLocale: 8,
  dataLocale: 9,
  documentUrl: 11,
  activationMode: 12,
  apiSetVersion: 15,
  instanceId: 17,
  requirementMatrix: 20,
  fullVersion: 22,
  displayMode: 23,
} as const;

const EXCEL = 1;
const READ_WRITE = 0;
const DOCUMENT_OPENED = 2;
const DOCKED_PANE = 0;

/**
 * The answer to GetContext; positions office.js does not need stay undefined.
 * @param instanceId one per page load: office.js caches a document's settings for the browser session under it
 */
export function applicationContext(
  language: DisplayLanguage,
  documentName: string,
  instanceId: string,
  settings: ReturnType<HostSettings['read']>,
): readonly unknown[] {
  const context: unknown[] = [];
  context[POSITION.settings] = [Object.keys(settings), Object.values(settings)];
  context[POSITION.solutionId] = 'phan-bo-chi-tieu';
  context[POSITION.appType] = EXCEL;
  context[POSITION.majorVersion] = 16;
  context[POSITION.minorVersion] = 1;
  context[POSITION.capabilities] = READ_WRITE;
  context[POSITION.displayLocale] = language;
  context[POSITION.dataLocale] = language;
  context[POSITION.documentUrl] = documentName;
  context[POSITION.activationMode] = DOCUMENT_OPENED;
  context[POSITION.apiSetVersion] = EXCEL_API;
  context[POSITION.instanceId] = instanceId;
  context[POSITION.requirementMatrix] = JSON.stringify({ ExcelApi: EXCEL_API });
  context[POSITION.fullVersion] = '16.54';
  context[POSITION.displayMode] = DOCKED_PANE;
  return context;
}

/** The value of the query `_host_Info` by which office.js chooses excel-mac-16.00.js and its language. */
export function hostInfo(language: DisplayLanguage): string {
  return `Excel$Mac$16.00$${language}$$$$0`;
}
