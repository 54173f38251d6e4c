/** Defined names of the workbook. */
import { call, type Operation } from './batches';

/** Asks for the formulas of names; null where there is none. */
export function loadedNames(
  context: Excel.RequestContext,
  names: readonly string[],
): { readonly operation: Operation; read(): Map<string, string | null> } {
  const items = names.map((name) => ({ name, item: context.workbook.names.getItemOrNullObject(name) }));
  return {
    operation: call(() => {
      for (const { item } of items) item.load('formula');
    }, items.length),
    read: () => new Map(items.map(({ name, item }) => [name, item.isNullObject ? null : String(item.formula)])),
  };
}

/** Sets a name to a formula (with `=`), or removes it; `former` is what it says now, null when it does not exist. */
export function nameOperation(name: string, formula: string | null, former: string | null): Operation {
  return call((context) => {
    const { names } = context.workbook;
    if (formula === null) {
      if (former !== null) names.getItem(name).delete();
    } else if (former === null) {
      names.add(name, formula);
    } else {
      names.getItem(name).formula = formula;
    }
  });
}
