/** The `_Register…` and `_Unregister…` methods office.js calls when the first handler is added and the last one removed. */
import type { EventName } from '../events';
import type { HostSession } from '../session';
import type { Arguments, HostObject, MethodHandler, TypeName } from '../table';

/**
 * @param events event by the name of its method without the prefix, e.g. `DataChangedEvent`
 * @param target what office.js finds the handlers by: an object's id, or `Workbook`
 */
export function registrations<T extends TypeName>(
  events: Readonly<Record<string, EventName>>,
  target: (object: HostObject<T>) => string,
): Readonly<Record<string, MethodHandler<T>>> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([method, event]): [string, MethodHandler<T>][] => [
      [`_Register${method}`, (object: HostObject<T>, _: Arguments, host: HostSession): void => host.events.register(event, target(object))],
      [`_Unregister${method}`, (object: HostObject<T>, _: Arguments, host: HostSession): void => host.events.unregister(event, target(object))],
    ]),
  );
}
