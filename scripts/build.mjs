/** Builds dist/: `node scripts/build.mjs [--development] [taskpane] [workbench] [cli]`; all three when none is named. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import config from '../webpack.config.js';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @param {{ mode: 'production' | 'development', names?: readonly string[], log?: (text: string) => void }} options
 * `names`: bundles to build; dist/ is emptied first when all are. `log`: where warnings go.
 * @returns {Promise<void>}
 * @throws {Error} With the compiler's own messages.
 */
export async function build({ mode, names = [], log = (text) => process.stderr.write(`${text}\n`) }) {
  const all = config.configurations(process.env, mode);
  const unknown = names.filter((name) => !all.some((each) => each.name === name));
  if (unknown.length > 0) throw new Error(`No such bundle: ${unknown.join(', ')}`);
  if (names.length === 0) rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  // One after another: each takes the memory of a whole build.
  for (const each of all) {
    if (names.length > 0 && !names.includes(each.name ?? '')) continue;
    const stats = await compile(each);
    const summary = stats.toString({ preset: 'errors-warnings', colors: false });
    if (stats.hasErrors()) throw new Error(summary);
    if (stats.hasWarnings()) log(summary);
  }
}

/**
 * @param {import('webpack').Configuration} configuration
 * @returns {Promise<import('webpack').Stats>}
 */
function compile(configuration) {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((error, stats) => {
      // Closing writes the cache.
      compiler.close((closing) => {
        const failure = error ?? closing;
        if (failure) reject(failure);
        else if (stats) resolve(stats);
      });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const mode = words.includes('--development') ? 'development' : 'production';
  try {
    await build({ mode, names: words.filter((word) => !word.startsWith('--')) });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
