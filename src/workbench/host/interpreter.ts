/**
 * Executes a batch: resolves object paths, runs the actions in order through the handler table, stops
 * at the first refusal and keeps what was done before it, as Excel does. Knows no type of its own.
 */
import { absoluteAddress } from './address';
import { Batch, memberName, type Navigation } from './batch';
import {
  ACTION,
  HostError,
  NotImplementedError,
  type ActionInfo,
  type ActionResult,
  type Json,
  type JsonObject,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { GONE, shifted, type Kept } from './kept-objects';
import { selection, type Selection } from './selection';
import type { HostSession } from './session';
import { Arguments, type HandlerTable, type HostObject, type TypeHandlers, type TypeName } from './table';

/** Stops a batch before one of its actions (tests); returns the error to raise there. */
export type Obstacle = (action: number) => HostError | null;

export class Interpreter implements Navigation {
  /** Objects office.js keeps by reference, over batches. */
  private readonly references = new Map<string, Kept>();
  private lastReference = 0;
  private running: Batch | null = null;
  private readonly needResults: ReadonlySet<string>;

  constructor(
    private readonly table: HandlerTable,
    private readonly host: HostSession,
  ) {
    this.needResults = new Set(Object.values(table).flatMap((handlers: { readonly needResults?: readonly string[] }) => handlers.needResults ?? []));
    host.onShift((shift) => {
      for (const [id, object] of this.references) this.references.set(id, shifted(object, shift));
      this.running?.carry(shift);
    });
  }

  /** True for the requests office.js sends by itself when `Excel.run` ends. */
  static isCleanup(request: RequestBody): boolean {
    return request.Actions.some((action) => action.Name === '_RemoveReference') && request.Actions.every(
      (action) => action.ActionType === ACTION.instantiate || (action.ActionType === ACTION.method && action.Name === '_RemoveReference'),
    );
  }

  async run(request: RequestBody, obstacle: Obstacle = () => null): Promise<ResponseBody> {
    const batch = new Batch(request, this);
    this.running = batch;
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        const blocked = obstacle(index);
        if (blocked !== null) throw blocked;
        const value = await this.act(batch, action);
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const Location = batch.location(action);
        return { Results: results, TraceIds: traces, Error: { Code: error.code, Message: error.message, Location, ActionIndex: index } };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /** The object a kept reference stands for. */
  reference(id: string): HostObject {
    const kept = this.references.get(id);
    if (kept === undefined || kept === null || kept === GONE) throw new HostError('InvalidReference');
    return kept;
  }

  formulaOf({ sheet, area }: HostObject<'Range'>): string {
    return `=${absoluteAddress(this.host.sheet(sheet).name, area)}`;
  }

  forgetReferences(): void {
    this.references.clear();
  }

  handlers(object: HostObject): TypeHandlers<TypeName> {
    // Each type's handlers take exactly that type; the pairing is by `object.type` and cannot be told to the compiler.
    return this.table[object.type] as unknown as TypeHandlers<TypeName>;
  }

  /** Follows a navigation property or a method that leads to an object. */
  open(parent: HostObject, member: string, args: Arguments): HostObject | null | Promise<HostObject | null> {
    const handler = this.handlers(parent).objects?.[member];
    if (handler === undefined) throw new NotImplementedError(`${parent.type}.${member}`);
    return handler(parent, args, this.host);
  }

  item(parent: HostObject, key: Json): HostObject {
    const handler = this.handlers(parent).item;
    if (handler === undefined) throw new NotImplementedError(`${parent.type}.getItem`);
    if (typeof key !== 'string' && typeof key !== 'number') throw new HostError('InvalidArgument');
    return handler(parent, String(key), this.host);
  }

  private async act(batch: Batch, action: ActionInfo): Promise<Json | undefined> {
    if (action.ActionType === ACTION.instantiate && this.goesByResults(batch.memberOf(action.ObjectPathId))) await this.settle();
    const object = action.ActionType === ACTION.trace ? null : await batch.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : this.identity(object, batch.kept(action.ObjectPathId));
      case ACTION.query:
      case ACTION.queryAsJson:
        await this.settle();
        return object === null ? null : this.query(object, selection(action.QueryInfo ?? {}));
      case ACTION.method:
        return object === null ? null : this.call(batch, object, action);
      case ACTION.setProperty:
        if (object !== null) await this.set(object, memberName(action.Name), (await batch.args(action.ArgumentInfo)).json(0));
        return undefined;
      case ACTION.update:
        if (object !== null) await this.update(object, action.ObjectState ?? {});
        return undefined;
      case ACTION.trace:
        return null;
      default:
        throw new NotImplementedError(`action type ${action.ActionType}`);
    }
  }

  /**
   * Results are current before they are looked at. Excel calculates after every write unless told to
   * wait; nobody can tell the difference, and a batch of many writes is calculated once.
   */
  async settle(): Promise<void> {
    if (this.host.model.calculationMode !== 'Manual') await this.host.spreadsheet.calculate();
  }

  /** Members that lead to an object found by what formulas give, e.g. `find`. */
  private goesByResults(member: string): boolean {
    return this.needResults.has(member);
  }

  private identity(object: HostObject, reference: string | null): Json {
    const own = this.handlers(object).identity?.(object, this.host) ?? {};
    return reference === null ? own : { ...own, _ReferenceId: reference };
  }

  private async call(batch: Batch, object: HostObject, action: ActionInfo): Promise<Json> {
    const member = memberName(action.Name);
    const args = await batch.args(action.ArgumentInfo);
    const handlers = this.handlers(object);
    if (member === '_KeepReference' && handlers.referenced === true) {
      this.lastReference += 1;
      const id = `reference-${this.lastReference}`;
      this.references.set(id, object);
      batch.keep(action.ObjectPathId, id);
      return null;
    }
    if (member === '_RemoveReference' && object.type === 'Workbook') {
      this.references.delete(args.string(0));
      return null;
    }
    const method = handlers.methods?.[member];
    if (method === undefined) throw new NotImplementedError(`${object.type}.${member}`);
    if (handlers.needResults?.includes(member) === true) await this.settle();
    const answer: unknown = await method(object, args, this.host);
    return answer === undefined ? null : (answer as Json);
  }

  private async set(object: HostObject, member: string, value: Json): Promise<void> {
    const property = this.handlers(object).properties?.[member];
    if (property?.set === undefined) throw new NotImplementedError(`setting ${object.type}.${member}`);
    await property.set(object, value, this.host);
  }

  private async update(object: HostObject, state: JsonObject): Promise<void> {
    for (const [name, value] of Object.entries(state)) {
      const member = memberName(name);
      if (this.handlers(object).properties?.[member] !== undefined) await this.set(object, member, value);
      else {
        const child = await this.open(object, member, new Arguments([]));
        if (child !== null) await this.update(child, asObject(value));
      }
    }
  }

  private async query(object: HostObject, wanted: Selection): Promise<Json> {
    const handlers = this.handlers(object);
    const answer: Record<string, Json> = { ...(handlers.identity?.(object, this.host) ?? {}) };
    const onItems = new Map(wanted.members);
    for (const [member, below] of wanted.members) {
      const property = handlers.properties?.[member];
      if (property?.get !== undefined) answer[wireName(member)] = await property.get(object, this.host);
      else if (handlers.items !== undefined) continue;
      // A name that leads nowhere is passed over; who reads it is told by office.js that it was not loaded.
      else if (handlers.objects?.[member] !== undefined) {
        const child = await this.open(object, member, new Arguments([]));
        answer[wireName(member)] = child === null ? null : await this.query(child, below.members.size === 0 ? { ...below, all: true } : below);
      }
      onItems.delete(member);
    }
    if (wanted.all && handlers.items === undefined) {
      for (const [member, property] of Object.entries(handlers.properties ?? {})) {
        if (property.get !== undefined) answer[wireName(member)] = await property.get(object, this.host);
      }
    }
    if (handlers.items !== undefined && !wanted.none) {
      const items = handlers.items(object, this.host);
      const page = items.slice(wanted.skip, wanted.top === null ? undefined : wanted.skip + wanted.top);
      const listed: Json[] = [];
      for (const item of page) listed.push(await this.query(item, { ...wanted, members: onItems }));
      answer['_Items'] = listed;
    }
    return answer;
  }
}

function wireName(member: string): string {
  return member.slice(0, 1).toUpperCase() + member.slice(1);
}

function asObject(value: Json): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new HostError('InvalidArgument');
}
