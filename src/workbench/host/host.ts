/**
 * The host: takes requests one after the other, refuses what Excel refuses before it looks inside,
 * and sends events once the answer is out.
 */
import type { DocumentEvent, Host, HostEventEntry, HostOptions } from '../contract';
import { parseArea } from './address';
import { fromGrid, toGrid } from './grid';
import { savingLosses } from './losses';
import { Interpreter, type Obstacle } from './interpreter';
import { newWorkbookModel } from './model';
import { HostError, type RequestBody, type ResponseBody } from './protocol';
import { HostSession } from './session';
import type { Spreadsheet, UserAction } from './spreadsheet';
import { handlerTable } from './types';
import { TroubleSwitches } from './trouble';
import { refusedEntry } from './entry-check';
import { tellSelection } from './selecting';
import { writeEntries } from './types/cells';
import { leaveChart } from './types/charts';
import { followCells } from './types/tables';

/**
 * @param spreadsheet the open workbook; the host owns it from here on and disposes of it
 */
export function createHost(spreadsheet: Spreadsheet, options: HostOptions = {}): Host {
  return new EmbeddedHost(spreadsheet, options);
}

class EmbeddedHost implements Host {
  private readonly session: HostSession;
  private readonly interpreter: Interpreter;
  private readonly listeners = new Set<(entries: readonly HostEventEntry[]) => void>();
  private readonly documentListeners = new Set<(event: DocumentEvent) => void>();
  private readonly forgetUser: () => void;
  private queue: Promise<unknown> = Promise.resolve();
  private editing = false;
  private syncs = 0;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly options: HostOptions,
  ) {
    this.session = new HostSession(spreadsheet, newWorkbookModel(options.workbookName ?? 'Book1.xlsx'), options.onWorkbookRequested);
    followCells(this.session);
    this.interpreter = new Interpreter(handlerTable, this.session);
    this.forgetUser = spreadsheet.onUserAction((action) => this.userDid(action));
  }

  get syncCount(): number {
    return this.syncs;
  }

  readonly trouble = new TroubleSwitches();

  readonly settings: Host['settings'] = {
    read: () => Object.fromEntries(this.session.model.settings),
    write: (values) => {
      this.session.model.settings.clear();
      for (const [key, value] of Object.entries(values)) this.session.model.settings.set(key, value);
      this.session.documentEvent({ event: 'settingsChanged', target: '' });
      this.sendEvents();
    },
  };

  execute(requestBody: string): Promise<string> {
    return this.inTurn(async () => {
      const answer = JSON.stringify(await this.answer(requestBody));
      if (!tooLarge(answer, this.trouble.payloadLimit)) return answer;
      return JSON.stringify(refusal(new HostError('ResponsePayloadSizeLimitExceeded')));
    });
  }

  onEvents(listener: (entries: readonly HostEventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onDocumentEvents(listener: (event: DocumentEvent) => void): () => void {
    this.documentListeners.add(listener);
    return () => this.documentListeners.delete(listener);
  }

  setCellEditMode(editing: boolean): void {
    this.editing = editing;
  }

  coAuthor(...[sheet, address, values]: Parameters<Host['coAuthor']>): Promise<void> {
    return this.inTurn(() => this.editRemotely(sheet, address, values));
  }

  toGrid(): ReturnType<Host['toGrid']> {
    return this.inTurn(async () => {
      await this.spreadsheet.calculate();
      return toGrid(this.session);
    });
  }

  checkEntry(sheet: string, row: number, column: number): ReturnType<Host['checkEntry']> {
    return this.inTurn(() => refusedEntry(this.session, sheet, row, column));
  }

  losses(): ReturnType<Host['losses']> {
    return this.inTurn(() => Promise.resolve(savingLosses(this.session)));
  }

  fromGrid(...[grid]: Parameters<Host['fromGrid']>): Promise<void> {
    return this.inTurn(async () => {
      this.interpreter.forgetReferences();
      await fromGrid(grid, this.session);
      this.spreadsheet.settleFormats();
      this.session.events.take();
    });
  }

  dispose(): void {
    this.trouble.clear();
    this.forgetUser();
    this.listeners.clear();
    this.spreadsheet.dispose();
  }

  private async answer(requestBody: string): Promise<ResponseBody> {
    if (tooLarge(requestBody, this.trouble.payloadLimit)) return refusal(new HostError('RequestPayloadSizeLimitExceeded'));
    // office.js wrote this body; nothing else speaks to the host.
    const request = JSON.parse(requestBody) as RequestBody;
    if (Interpreter.isCleanup(request)) return this.interpreter.run(request);
    this.syncs += 1;
    const arranged = await this.trouble.arranged();
    const failure = this.options.failSync?.(this.syncs) ?? arranged.failure ?? undefined;
    // Before the request, not inside it: a co-author or a delay comes between two syncs.
    await this.options.beforeSync?.(this.syncs, (...edit) => this.editRemotely(...edit));
    if (arranged.edit !== null) {
      const { sheet = this.session.sheet(this.spreadsheet.activeSheet()).name, address, values } = arranged.edit;
      await this.editRemotely(sheet, address, values);
    }
    if (this.session.model.isClosed) return refusal(new HostError('InactiveWorkbook'));
    if (this.editing) return refusal(new HostError('InvalidOperationInCellEditMode'));
    const obstacle: Obstacle = (action) =>
      failure !== undefined && action >= (failure.afterActions ?? 0) ? new HostError(failure.code) : null;
    const response = await this.interpreter.run(request, obstacle);
    this.spreadsheet.settleFormats();
    await this.interpreter.settle();
    return response;
  }

  private async editRemotely(...[sheet, address, values]: Parameters<Host['coAuthor']>): Promise<void> {
    const target = this.session.findSheet(sheet);
    const area = parseArea(address);
    if (target === null || area === null) throw new HostError('ItemNotFound');
    await this.session.remotely(() => writeEntries({ sheet: target.id, area }, values, this.session));
    this.spreadsheet.settleFormats();
    await this.interpreter.settle();
  }

  /** One thing at a time; events leave after what caused them has been answered. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.then(
      () => this.sendEvents(),
      () => this.sendEvents(),
    );
    return done;
  }

  private sendEvents(): void {
    for (const { sheet, area } of this.spreadsheet.takeCalculated()) this.session.calculated(sheet, area);
    const entries = this.session.events.take();
    const ofDocument = this.session.takeDocumentEvents();
    if (entries.length === 0 && ofDocument.length === 0) return;
    // A turn later, so that office.js has settled the sync before its handlers run.
    setTimeout(() => {
      for (const listener of this.documentListeners) ofDocument.forEach(listener);
      if (entries.length > 0) for (const listener of this.listeners) listener(entries);
    }, 0);
  }

  private userDid(action: UserAction): void {
    const { events } = this.session;
    switch (action.kind) {
      case 'edited':
        this.session.changed(action.sheet, action.area, 'RangeEdited', { triggerSource: 'Unknown' });
        break;
      case 'selected':
        leaveChart(this.session);
        tellSelection(action.sheet, action.area, this.session);
        break;
      case 'activated':
        if (action.before !== null) events.raise('deactivated', action.before, {});
        events.raise('activated', action.sheet, {});
        break;
      case 'editing':
        this.editing = action.active;
        break;
    }
    this.sendEvents();
  }
}

function refusal(error: HostError): ResponseBody {
  return { Results: [], Error: { Code: error.code, Message: error.message, Location: '', ActionIndex: -1 } };
}

/** By bytes, as sent; a text short enough in characters need not be encoded to know. */
function tooLarge(text: string, limit: number): boolean {
  if (text.length * 3 <= limit) return false;
  return text.length > limit || new TextEncoder().encode(text).length > limit;
}
