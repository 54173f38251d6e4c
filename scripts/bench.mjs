/** `npm run bench [-- name…]`: compiles and runs scripts/bench/*.mts, all or those named. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);
const benches = readdirSync(path.join(ROOT, 'scripts/bench'))
  .filter((file) => file.endsWith('.mts'))
  .map((file) => file.slice(0, -'.mts'.length));
const unknown = wanted.filter((name) => !benches.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`No such bench: ${unknown.join(', ')}. There are: ${benches.join(', ')}.\n`);
  process.exitCode = 1;
} else {
  for (const name of wanted.length > 0 ? wanted : benches) {
    const outfile = path.join(ROOT, `.cache/bench/${name}.mjs`);
    buildSync({ entryPoints: [path.join(ROOT, `scripts/bench/${name}.mts`)], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile });
    const { status } = spawnSync(process.execPath, [outfile], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
