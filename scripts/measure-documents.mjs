/** `npm run measure:documents [-- --misses [--group NAME]]`: compiles and runs scripts/measure/documents.mts. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const outfile = path.join(ROOT, '.cache/measure/documents.mjs');
buildSync({ entryPoints: [path.join(ROOT, 'scripts/measure/documents.mts')], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile });
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit', cwd: ROOT });
process.exitCode = status ?? 1;
