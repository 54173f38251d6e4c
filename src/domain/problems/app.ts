/** What goes wrong around the use cases, outside any rule. */
export interface AppProblems {
  /** A defect: something threw that is no problem of ours. `detail` is its message, for the report. */
  'app.unexpected': { readonly detail: string };
  /** The host has not become ready. */
  'app.hostSilent': { readonly seconds: number };
}
