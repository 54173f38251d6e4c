/**
 * The rich API's requests and answers as office.js sends and reads them, and the error that becomes
 * an answer. Numbers are those of `@microsoft/office-js` (excel-web-16.00.debug.js).
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[] | null;
  /** Same shape as Arguments: the id of the object path where one was passed, otherwise 0. */
  readonly ReferencedObjectPathIds?: readonly Json[] | null;
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[] | null;
  readonly Expand?: readonly string[] | null;
  readonly Top?: number | null;
  readonly Skip?: number | null;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: JsonObject;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPathInfo };
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  /** Type and member, e.g. `Range.values`. */
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  /** Trace actions that were reached: by them office.js knows which handlers of events it may keep. */
  readonly TraceIds?: readonly number[];
  readonly Error?: ResponseError;
}

/** Excel's own English sentences for the codes this host uses. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
};

/** A refusal that office.js turns into its own error with this `code`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? MESSAGES[code] ?? code);
    this.name = 'HostError';
  }
}

/**
 * An operation the host has no handler for. Its code is none of Excel's, so that nobody takes it for
 * an error Excel would raise; the message names type and member.
 */
export class NotImplementedError extends HostError {
  constructor(readonly operation: string) {
    super('HostNotImplemented', `The embedded host does not know ${operation}.`);
  }
}

/** @throws HostError `ItemNotFound` where nothing was found, as members without `OrNullObject` do */
export function orNotFound<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new HostError('ItemNotFound');
  return found;
}
