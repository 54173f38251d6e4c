/** One request while it runs: its object paths, each followed once, and its arguments with the objects in them. */
import { GONE, shifted, type Kept } from './kept-objects';
import { ACTION, HostError, NotImplementedError, PATH, type ActionInfo, type ArgumentInfo, type Json, type JsonObject, type ObjectPathInfo, type RequestBody } from './protocol';
import type { CellShift } from './shifting';
import { Arguments, type Argument, type HostObject } from './table';

/** `OfficeExtension.CommonConstants.objectPathIdPrivate`. */
const OBJECT_PATH_ID = '_ObjectPathId';
const WORKBOOK: HostObject = Object.freeze({ type: 'Workbook' });

/** `GetRange` on the wire is `getRange` in the documentation. */
export function memberName(wire: string): string {
  return wire.slice(0, 1).toLowerCase() + wire.slice(1);
}

/** How paths are followed; the interpreter does it through its handler table. */
export interface Navigation {
  /** The object a kept reference stands for. */
  reference(id: string): HostObject;
  open(parent: HostObject, member: string, args: Arguments): HostObject | null | Promise<HostObject | null>;
  item(parent: HostObject, key: Json): HostObject;
  formulaOf(range: HostObject<'Range'>): string;
}

/** Every object path is resolved once, so that `add` adds once. */
export class Batch {
  private readonly objects = new Map<number, Kept>();
  private readonly keptAs = new Map<number, string>();

  constructor(
    private readonly request: RequestBody,
    private readonly navigation: Navigation,
  ) {}

  async resolve(id: number): Promise<HostObject | null> {
    const known = this.objects.get(id);
    if (known === GONE) throw new HostError('InvalidReference');
    if (known !== undefined) return known;
    const path = this.path(id);
    const resolved = await this.follow(path);
    this.objects.set(id, resolved);
    return resolved;
  }

  /** The member an object path goes through; empty for a path that is none. */
  memberOf(id: number): string {
    const path = this.request.ObjectPaths[String(id)];
    return path === undefined ? '' : memberName(path.Name);
  }

  carry(shift: CellShift): void {
    for (const [id, object] of this.objects) this.objects.set(id, shifted(object, shift));
  }

  keep(id: number, reference: string): void {
    this.keptAs.set(id, reference);
  }

  kept(id: number): string | null {
    const path = this.path(id);
    if (path.ObjectPathType === PATH.reference) return path.Name;
    return this.keptAs.get(id) ?? null;
  }

  async args(info: ArgumentInfo | undefined): Promise<Arguments> {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    const list: (Argument | undefined)[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) list.push(await this.argument(value, referenced[index]));
    return new Arguments(list);
  }

  /** @param reference the id of the object passed there; for a list one entry per element */
  private async argument(value: Json, reference: Json | undefined): Promise<Argument | undefined> {
    if (typeof reference === 'number' && reference !== 0) return (await this.resolve(reference)) ?? undefined;
    if (Array.isArray(value) && Array.isArray(reference)) {
      const ids = reference as readonly Json[];
      const list: Argument[] = [];
      for (const [index, each] of (value as readonly Json[]).entries()) list.push((await this.argument(each, ids[index])) ?? null);
      return list;
    }
    // Only objects can hold ranges; a matrix of values is handed on as it is.
    return JSON.stringify(value).includes(OBJECT_PATH_ID) ? this.withFormulas(value) : value;
  }

  /** A range inside an object, such as the source of a validation list, arrives as the formula that refers to it, a sheet as its id. */
  private async withFormulas(value: Json): Promise<Json> {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return Promise.all((value as readonly Json[]).map((each) => this.withFormulas(each)));
    const members = value as JsonObject;
    const id = members[OBJECT_PATH_ID];
    if (typeof id !== 'number') {
      const read = Object.entries(members).map(async ([name, each]): Promise<[string, Json]> => [name, await this.withFormulas(each)]);
      return Object.fromEntries(await Promise.all(read));
    }
    const object = await this.resolve(id);
    if (object === null) return null;
    if (object.type === 'Worksheet') return object.sheet;
    if (object.type !== 'Range') throw new HostError('InvalidArgument');
    return this.navigation.formulaOf(object);
  }

  /** Type and member an action is about, e.g. `WorksheetCollection.getItem`. */
  location(action: ActionInfo): string {
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    if (path === undefined) return '';
    if (action.ActionType !== ACTION.instantiate) {
      const object = this.known(action.ObjectPathId);
      const owner = object === null ? memberName(path.Name) : object.type;
      return action.Name === '' ? owner : `${owner}.${memberName(action.Name)}`;
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.known(path.ParentObjectPathId);
    const member = path.ObjectPathType === PATH.indexer ? 'getItem' : memberName(path.Name);
    return parent === null ? member : `${parent.type}.${member}`;
  }

  private known(id: number): HostObject | null {
    const object = this.objects.get(id);
    return object === undefined || object === GONE ? null : object;
  }

  private path(id: number): ObjectPathInfo {
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidReference');
    return path;
  }

  private async follow(path: ObjectPathInfo): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PATH.global:
        return WORKBOOK;
      case PATH.reference:
        return this.navigation.reference(path.Name);
      case PATH.nullObject:
        return null;
      case PATH.method:
      case PATH.property:
      case PATH.indexer: {
        const parent = await this.resolve(path.ParentObjectPathId ?? 0);
        // What hangs on a null object is null as well: `getItemOrNullObject("x").delete()` does nothing.
        if (parent === null) return null;
        const args = await this.args(path.ArgumentInfo);
        if (path.ObjectPathType === PATH.indexer) return this.navigation.item(parent, args.json(0));
        return this.navigation.open(parent, memberName(path.Name), args);
      }
      default:
        throw new NotImplementedError(`object path type ${path.ObjectPathType} (${path.Name})`);
    }
  }
}
