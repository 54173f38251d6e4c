/** Entries typed into cells: those the workbook does not allow are taken back, as Excel does. */
import type { FUniver } from '@univerjs/core/facade';
import { SheetInterceptorService, VALIDATE_CELL } from '@univerjs/preset-sheets-core';
import type { EntryRefusal, Host } from '../contract';

/**
 * @param refuse tells the person; true where the entry stays all the same
 */
export function checkEntries(api: FUniver, host: Host, refuse: (refusal: EntryRefusal) => Promise<boolean>): void {
  const interceptors = api.getActiveWorkbook()?.getActiveSheet().getInject().get(SheetInterceptorService);
  interceptors?.writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: 0,
    handler: async (isValid, { subUnitId, row, col }, next) => {
      const before = (await next(isValid)) ?? true;
      const refusal = before ? await host.checkEntry(subUnitId, row, col) : null;
      return before && (refusal === null || (await refuse(refusal)));
    },
  });
}
