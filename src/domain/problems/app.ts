/** What goes wrong around the use cases, outside any rule. */
export interface AppProblems {
  /** A defect: something threw that is no problem of ours. `detail` is its message, for the report. */
  'app.unexpected': { readonly detail: string };
  /** The page was opened in a browser, not as an add-in of Excel. */
  'app.notInExcel': Record<string, never>;
  /** The host has not become ready. */
  'app.hostSilent': { readonly seconds: number };
}
