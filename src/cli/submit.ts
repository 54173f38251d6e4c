/** `phan-bo submit`: a plan checked, numbered, frozen and written under the name it travels by. */
import { join, resolve } from 'node:path';
import { submitFile } from '../app';
import { unwrap } from '../domain';
import { commandWords, type Language } from '../i18n';
import { findingLines, missingLines } from './check';
import { openFile, saveFile } from './files';
import { CommandRefusal, type CommandIo, type CommandOptions, type ExitStatus } from './io';

export async function submitCommand(files: readonly string[], options: CommandOptions, lang: Language, io: CommandIo): Promise<ExitStatus> {
  const words = commandWords(lang);
  const [path, ...others] = files;
  const { out } = options;
  if (path === undefined || others.length > 0) throw new CommandRefusal(words.onePlan, true);
  if (out === undefined || out === '') throw new CommandRefusal(words.missingOption('out'), true);
  const file = await openFile(path, lang, io);
  const { plan, report, submission, name, bytes } = unwrap(await submitFile(file, { by: options.by ?? '', at: io.now(), anyway: options.anyway === true }, io.digest));
  const written = join(out, name);
  if (resolve(written) === resolve(path)) throw new CommandRefusal(words.outIsInput(written));
  await saveFile(written, bytes, lang, io);
  const errors = report.findings.filter(({ severity, accepted }) => severity === 'error' && accepted === null).length;
  if (options.json === true) {
    io.print(JSON.stringify({ place: plan.place, year: plan.year, ...submission, file: written, findings: report.findings, missing: report.missing }, null, 2));
  } else {
    const findings = report.findings.flatMap((finding) => findingLines(finding, plan, lang));
    io.print([words.submitted(plan.place, plan.year, submission.version), words.sealedAs(submission.seal), ...findings, ...missingLines(report.missing, lang), words.written(written)].join('\n'));
  }
  return errors > 0 ? 1 : 0;
}
