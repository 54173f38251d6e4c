/**
 * LibreOffice as a second opinion on our files: opens them, calculates every formula anew and saves.
 * Left to itself it shows the cached results of a file; its profile is told to calculate always.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
};
const TIMEOUT = 120_000;
/** OOXMLRecalcMode 0: always (Tools, Options, Calc, Formula, Recalculation on File Load). */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** The program's path, or null where LibreOffice is not installed. */
export function findLibreOffice(): string | null {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(isExecutable) ?? null;
}

/** Whether tests that need LibreOffice run here. Where CI says it runs, they do, and fail without it. */
export function needsLibreOffice(): boolean {
  return findLibreOffice() !== null || process.env['CI'] === 'true';
}

/** An .xlsx as LibreOffice saves it after calculating everything. Throws a plain sentence when it cannot. */
export async function recalculate(bytes: Uint8Array): Promise<Uint8Array> {
  const program = findLibreOffice();
  if (program === null) {
    throw new Error('LibreOffice is not installed: install the package libreoffice-calc-nogui (Debian) or LibreOffice (libreoffice.org).');
  }
  const folder = await mkdtemp(join(tmpdir(), 'recalculate-'));
  try {
    const input = join(folder, 'plan.xlsx');
    await writeFile(input, bytes);
    // A profile of its own: two LibreOffices with the same one do not run beside each other.
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    await run(program, [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), input]);
    return new Uint8Array(await readFile(join(folder, 'out', 'plan.xlsx')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(program: string, options: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    execFile(program, options, { timeout: TIMEOUT }, (error, _stdout, stderr) => {
      if (error === null) done();
      else fail(new Error(`LibreOffice did not convert the file: ${stderr || error.message}`));
    });
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
