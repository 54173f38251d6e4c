/** `phan-bo check`: do the plans in these workbooks add up? */
import { editedSinceSubmission, findingSentence, repairSentence, reviewFile, type PlanFinding } from '../app';
import type { Plan } from '../domain';
import { commandWords, createMessages, ruleWords, sentence, type Language } from '../i18n';
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
    const errors = report.findings.filter(({ severity, accepted }) => severity === 'error' && accepted === null).length;
    if (errors > 0 && status === 0) status = 1;
    const { plan, findings, missing, indicators } = report;
    const edited = await editedSinceSubmission(plan, io.digest);
    results.push({ file: path, place: plan.place, year: plan.year, indicators, findings, missing, edited });
    if (options.json !== true) {
      const headline = `${path}: ${plan.place} ${plan.year} – ${errors === 0 ? words.nothingWrong : words.errors(errors)}`;
      const handedIn = edited === null ? [] : [`  ${createMessages(lang).check.severities.warning}: ${sentence(edited, lang)}`];
      io.print([headline, ...handedIn, ...findings.flatMap((finding) => findingLines(finding, plan, lang)), ...missingLines(missing, lang)].join('\n'));
    }
  }
  if (options.json === true) io.print(JSON.stringify(results, null, 2));
  return status;
}

/** A finding with its severity, why it stands where somebody accepted it, and the likeliest repair. */
export function findingLines(finding: PlanFinding, plan: Plan, lang: Language): string[] {
  const { check } = createMessages(lang);
  const [repair] = finding.repairs;
  const { accepted } = finding;
  return [
    `  ${check.severities[finding.severity]}: ${findingSentence(finding, lang)}`,
    ...(accepted === null ? [] : [`    ${check.accepted(accepted.reason)}`]),
    ...(repair === undefined || accepted !== null ? [] : [`    ${check.repair.offer(repairSentence(repair, plan, lang))}`]),
  ];
}

/** What the plan lacks: how often each rule says so, since a new plan lacks nearly everything. */
export function missingLines(missing: readonly PlanFinding[], lang: Language): string[] {
  if (missing.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { rule } of missing) {
    const name = rule === null ? '' : ruleWords(rule, lang).name;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [`  ${createMessages(lang).check.missing(missing.length)}`, ...[...counts].map(([name, count]) => `    ${name}: ${count}`)];
}
