/** `npm run measure:documents [-- --misses [--group NAME]]`, `npm run measure:checks [-- COUNT]`: compiles and runs scripts/measure/NAME.mts. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...options] = process.argv.slice(2);
const outfile = path.join(ROOT, `.cache/measure/${name}.mjs`);
buildSync({ entryPoints: [path.join(ROOT, `scripts/measure/${name}.mts`)], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile });
const { status } = spawnSync(process.execPath, [outfile, ...options], { stdio: 'inherit', cwd: ROOT });
process.exitCode = status ?? 1;
