/** `phan-bo track`: reports taken into a plan, the year against it, and the workbook with its report. */
import { resolve } from 'node:path';
import { readReport, trackingView, type TrackingView } from '../app';
import { THIRTEEN_STEPS, unwrap, type Plan, type StepId } from '../domain';
import { commandWords, createMessages, formatAmount, formatCount, periodName, sentence, type Language } from '../i18n';
import { loadActuals, statusIn, type ReportFacts } from '../tracking';
import { planWorkbook, readPlan } from '../workbook';
import { readWorkbook, writeWorkbook } from '../xlsx';
import { openFile, saveFile } from './files';
import { CommandRefusal, type CommandIo, type CommandOptions, type ExitStatus } from './io';

/** Status 1 when anything was left out or waits for a confirmation. */
export async function trackCommand(files: readonly string[], options: CommandOptions, lang: Language, io: CommandIo): Promise<ExitStatus> {
  const words = commandWords(lang);
  const [path, ...others] = files;
  if (path === undefined || others.length > 0) throw new CommandRefusal(words.onePlan, true);
  const reports = options.actuals ?? [];
  const out = options.report;
  if (out !== undefined && [path, ...reports].some((input) => resolve(input) === resolve(out))) throw new CommandRefusal(words.outIsInput(out));
  const file = await openFile(path, lang, io);
  const read = unwrap(readPlan(unwrap(readWorkbook(file.bytes, file.name))));
  const facts = factsOf(options, lang);
  let plan: Plan = read.plan;
  let [waiting, leftOut] = [0, 0];
  const loaded: object[] = [];
  for (const name of reports) {
    const report = await openFile(name, lang, io);
    const reading = unwrap(readReport(plan, report, report.name, facts));
    const result = loadActuals(plan, reading, () => options.anyway === true);
    plan = { ...plan, actuals: result.actuals };
    const doubts = reading.figures.flatMap((figure) => figure.doubts);
    if (options.anyway !== true) waiting += reading.figures.filter((figure) => figure.doubts.length > 0).length;
    leftOut += reading.left.length;
    for (const problem of [...reading.left, ...doubts]) io.tell(`  ${sentence(problem, lang)}`);
    io.tell(words.actualsLoaded(report.name, result.added, result.known, result.replaced.length));
    loaded.push({ file: name, added: result.added, known: result.known, replaced: result.replaced, left: reading.left, doubts, unknown: reading.unknown });
  }
  if (waiting > 0) io.tell(words.toConfirm(waiting));
  const view = trackingView(plan, monthOf(options.month, lang));
  if (out !== undefined) await saveFile(out, await writeWorkbook(planWorkbook(plan, read.recipes)), lang, io);
  io.print(options.json === true ? JSON.stringify(asJson(plan, view, loaded, out ?? null), null, 2) : summary(plan, view, out ?? null, lang));
  return waiting + leftOut > 0 ? 1 : 0;
}

function factsOf(options: CommandOptions, lang: Language): ReportFacts {
  const status = options.status === undefined ? 'estimate' : statusIn(options.status);
  if (status === null) throw new CommandRefusal(commandWords(lang).badArguments(`--status ${options.status ?? ''}`), true);
  return { status, source: options.source ?? '', window: 'calendar', date: options.date ?? '', period: monthOf(options.month, lang) ?? null, indicator: null };
}

function monthOf(month: string | undefined, lang: Language): StepId | undefined {
  if (month === undefined) return undefined;
  const step = THIRTEEN_STEPS[Number(month) - 1];
  if (step === undefined) throw new CommandRefusal(commandWords(lang).badArguments(`--month ${month}`), true);
  return step;
}

/** A line for each target that has a figure, then what runs behind. */
function summary(plan: Plan, { rows, headline, alerts, through }: TrackingView, out: string | null, lang: Language): string {
  const { track } = createMessages(lang);
  const lines = rows.flatMap(({ indicator, reached, shareOfPlan, verdict }) => {
    if (reached === null) return [];
    const share = shareOfPlan === null ? '' : ` (${track.ofPlan} ${formatCount(shareOfPlan, { decimals: 1 }, lang)})`;
    return [`  ${indicator.name}: ${formatAmount(reached, indicator.lattice, lang)}${share} – ${verdict === null ? track.noVerdict : track.verdicts[verdict].toLowerCase()}`];
  });
  const behind = alerts.map(({ row: { indicator }, gap, chance }) => `  ${indicator.name}: ${track.gap(formatAmount(gap, indicator.lattice, lang))}, ${track.chances[chance]}`);
  return [
    `${plan.place} ${plan.year}, ${track.reached(periodName(through, lang).toLowerCase())}: ${track.headline(headline.exceeded + headline.met, headline.targets)}`,
    ...lines,
    ...(behind.length > 0 ? [track.behind(behind.length), ...behind] : []),
    ...(out === null ? [] : [commandWords(lang).written(out)]),
  ].join('\n');
}

function asJson(plan: Plan, { through, headline, rows, alerts }: TrackingView, loaded: readonly object[], out: string | null): object {
  return {
    place: plan.place,
    year: plan.year,
    through,
    headline,
    reports: loaded,
    indicators: rows.map(({ indicator: { id, name, lattice, behaviour }, unit: _, ...row }) => ({ id, name, unit: lattice.unit, decimals: lattice.decimals, behaviour, ...row })),
    behind: alerts.map(({ row, ...alert }) => ({ id: row.indicator.id, ...alert })),
    out,
  };
}
