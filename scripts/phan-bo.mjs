#!/usr/bin/env node
/**
 * The command `phan-bo`: runs the built command line, building it first when it is missing or older than its sources.
 * Standard output carries only the program's own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const PROGRAM = path.join(ROOT, 'dist/cli/phan-bo.js');
const SOURCES = path.join(ROOT, 'src');

/** True when there is nothing to run, or a source changed since. An installation without sources is never stale. */
function isStale() {
  if (!existsSync(PROGRAM)) return true;
  if (!existsSync(SOURCES)) return false;
  const built = statSync(PROGRAM).mtimeMs;
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).some((file) => statSync(path.join(SOURCES, file)).mtimeMs > built);
}

try {
  if (isStale()) {
    // Only now: the compiler is slow to load and not installed everywhere.
    const { build } = await import('./build.mjs');
    await build({ mode: 'production', names: ['cli'] });
  }
  const { status, signal } = spawnSync(process.execPath, [PROGRAM, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (signal) process.kill(process.pid, signal);
  process.exitCode = status ?? 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
