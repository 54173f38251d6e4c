/**
 * The two things the embedded host needs in Node and jest's own loader cannot give, loaded once per process and
 * only when asked for: Univer (its modules are ES modules; bundled once by esbuild into node_modules/.cache)
 * and the compiled script of unmodified office.js.
 */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const root = path.join(__dirname, '..', '..');
const ENTRY = `
export { Univer, LocaleType, LogLevel, LRUMap } from '@univerjs/core';
export { FUniver } from '@univerjs/core/facade';
export { UniverSheetsNodeCorePreset, IActiveDirtyManagerService } from '@univerjs/preset-sheets-node-core';
`;
const OFFICE = path.join(root, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js');

let univer;
let officeScript;

/** The bundle's path; made anew when Univer's version or the entry changes. */
function univerBundle() {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'node_modules/@univerjs/core/package.json'), 'utf8'));
  const key = createHash('sha256').update(`${version}${ENTRY}`).digest('hex').slice(0, 12);
  const file = path.join(root, 'node_modules/.cache/embedded-host', `univer-${key}.cjs`);
  if (fs.existsSync(file)) return file;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // Several workers may get here at once: each writes its own file and renames it into place.
  const own = `${file}.${process.pid}`;
  require('esbuild').buildSync({
    stdin: { contents: ENTRY, resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    outfile: own,
    logLevel: 'error',
  });
  fs.renameSync(own, file);
  return file;
}

module.exports = {
  univer: () => (univer ??= require(univerBundle())),
  officeScript: () => (officeScript ??= new vm.Script(fs.readFileSync(OFFICE, 'utf8'), { filename: OFFICE })),
};
