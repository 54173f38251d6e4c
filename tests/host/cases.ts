/** How conformance cases are written down: which member of the public documentation, what it says, the proof. */
import { openExcel, type ExcelInNode, type ExcelInNodeOptions } from '../support/excel-in-node';

export interface ConformanceCase {
  /** `Excel.Range#values` is https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member */
  readonly member: string;
  readonly says: string;
  readonly options?: ExcelInNodeOptions;
  readonly holds: (excel: ExcelInNode) => Promise<void>;
}

/** Runs each case in a workbook of its own with one empty sheet, `Sheet1`, through unmodified office.js. */
export function conformance(title: string, cases: readonly ConformanceCase[]): void {
  describe(title, () => {
    test.each(cases.map((each) => [`${each.member}: ${each.says}`, each] as const))('%s', async (_, each) => {
      const excel = openExcel(each.options);
      try {
        await each.holds(excel);
      } finally {
        excel.dispose();
      }
    });
  });
}

/** One batch on the active sheet; what it returns after the last sync. */
export function onSheet<T>(excel: ExcelInNode, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> {
  return excel.Excel.run((context) => Promise.resolve(work(context.workbook.worksheets.getActiveWorksheet(), context)));
}

/** The code of the error office.js raises. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'no error';
}
