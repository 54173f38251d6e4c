/**
 * Which folder of src may use which: the one table that ESLint and the architecture test both hold the code to.
 * What runs anywhere (Node, browser, worker) comes first; the folders that know a platform come last.
 */
'use strict';

/** Everything up to `app`: no DOM, no Office, no Node. */
const CORE = ['domain', 'i18n', 'xlsx', 'allocation', 'documents', 'checks', 'tracking', 'workbook', 'review', 'app'];
const OUTER = ['readers', 'excel', 'taskpane', 'workbench', 'cli'];

const FOUNDATION = ['domain', 'i18n', 'xlsx', 'allocation', 'documents'];
const RULES = [...FOUNDATION, 'checks', 'tracking'];

/**
 * Folder → the folders it may import, by their index only. Siblings never import each other, but documents read workbooks.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const MAY_IMPORT = {
  domain: [],
  i18n: ['domain'],
  xlsx: ['domain'],
  allocation: ['domain'],
  documents: ['domain', 'xlsx'],
  checks: FOUNDATION,
  tracking: FOUNDATION,
  workbook: RULES,
  review: [...RULES, 'workbook'],
  app: [...RULES, 'workbook', 'review'],
  ...Object.fromEntries(OUTER.map((folder) => [folder, CORE])),
};

/** The files that put things together: they may also take from the other outermost folders. */
const ENTRY_FILES = ['src/taskpane/main.tsx', 'src/workbench/page/main.ts', 'src/cli/main.ts'];

module.exports = { CORE, ENTRY_FILES, MAY_IMPORT, OUTER };
