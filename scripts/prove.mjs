/** `npm run prove [-- tables --tables N --seed S]`, `npm run prove -- documents`: compiles and runs scripts/prove/NAME.mts. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const given = process.argv.slice(2);
const name = given[0] === 'documents' || given[0] === 'tables' ? given.shift() : 'tables';
const outfile = path.join(ROOT, `.cache/prove/${name}.mjs`);
buildSync({ entryPoints: [path.join(ROOT, `scripts/prove/${name}.mts`)], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile });
const { status } = spawnSync(process.execPath, [outfile, ...given], { stdio: 'inherit' });
process.exitCode = status ?? 1;
