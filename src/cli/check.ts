/** `phan-bo check`: do the plans in these workbooks add up? */
import { findingSentence, reviewFile } from '../app';
import { commandWords, sentence, type Language } from '../i18n';
import { openFile } from './files';
import { CommandRefusal, type CommandIo, type CommandOptions, type ExitStatus } from './io';

/** An unreadable file is named and the others are still checked; the status is then 2. */
export async function checkCommand(
  files: readonly string[],
  options: CommandOptions,
  lang: Language,
  io: CommandIo,
): Promise<ExitStatus> {
  const words = commandWords(lang);
  if (files.length === 0) throw new CommandRefusal(words.missingFile, true);
  let status: ExitStatus = 0;
  const results: object[] = [];
  for (const path of files) {
    const file = await openFile(path, lang, io).catch((error: unknown) => {
      if (error instanceof CommandRefusal) return error;
      throw error;
    });
    if (file instanceof CommandRefusal) {
      status = 2;
      io.tell(file.sentence);
      results.push({ file: path, sentence: file.sentence });
      continue;
    }
    const review = await reviewFile(file, null);
    if (!review.ok) {
      status = 2;
      io.tell(`${path}: ${sentence(review.problem, lang)}`);
      results.push({ file: path, problem: review.problem });
      continue;
    }
    const { report } = review.value;
    const errors = report.findings.filter((finding) => finding.severity === 'error').length;
    if (errors > 0 && status === 0) status = 1;
    const { plan, findings, indicators } = report;
    results.push({ file: path, place: plan.place, year: plan.year, indicators, findings });
    if (options.json !== true) {
      const headline = `${path}: ${plan.place} ${plan.year} – ${errors === 0 ? words.nothingWrong : words.errors(errors)}`;
      io.print([headline, ...findings.map((finding) => `  ${findingSentence(finding, plan, lang)}`)].join('\n'));
    }
  }
  if (options.json === true) io.print(JSON.stringify(results, null, 2));
  return status;
}
