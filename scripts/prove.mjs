/** `npm run prove [-- --tables N --seed S]`: compiles and runs scripts/prove/tables.mts. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const outfile = path.join(ROOT, '.cache/prove/tables.mjs');
buildSync({ entryPoints: [path.join(ROOT, 'scripts/prove/tables.mts')], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile });
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
