/** `phan-bo plan`: targets and units in, a workbook with everything split that needs nobody's decision. */
import { resolve } from 'node:path';
import { planToWorkbook, readSourceDocument, readTargets, readUnits, type InputFile, type OpenQuestion, type PlannedWorkbook } from '../app';
import { assignedIndicators, recipientsOf, unwrap, type Indicator } from '../domain';
import type { TargetsFile } from '../documents';
import { commandWords, createMessages, formatBound, formatCount, sentence, type Language } from '../i18n';
import { writeWorkbook } from '../xlsx';
import { openFile, saveFile } from './files';
import { CommandRefusal, type CommandIo, type CommandOptions, type ExitStatus } from './io';

export async function planCommand(
  files: readonly string[],
  options: CommandOptions,
  lang: Language,
  io: CommandIo,
): Promise<ExitStatus> {
  const words = commandWords(lang);
  const [stray] = files;
  if (stray !== undefined) throw new CommandRefusal(words.strayArgument(stray), true);
  const required = (option: 'targets' | 'units' | 'out'): string => {
    const value = options[option];
    if (value === undefined || value === '') throw new CommandRefusal(words.missingOption(option), true);
    return value;
  };
  const [targetsPath, unitsPath, out] = [required('targets'), required('units'), required('out')];
  const [written, ...inputs] = [out, targetsPath, unitsPath].map((path) => resolve(path));
  if (written !== undefined && inputs.includes(written)) throw new CommandRefusal(words.outIsInput(out));
  const targets = await targetsIn(await openFile(targetsPath, lang, io), lang, io);
  const units = unwrap(await readUnits(await openFile(unitsPath, lang, io)));
  const place = options.place ?? targets.place;
  const year = options.year === undefined ? targets.year : Number(options.year);
  if (place === null || place === '') throw new CommandRefusal(words.placeMissing);
  if (year === null || !Number.isInteger(year) || year < 1000 || year > 9999) throw new CommandRefusal(words.yearMissing);

  const planned = unwrap(planToWorkbook({ targets, units, place, year }, { at: io.now(), summary: createMessages('vi').split.journal(createMessages('vi').split.everything) }));
  await saveFile(out, await writeWorkbook(planned.workbook), lang, io);
  io.print(options.json === true ? JSON.stringify(asJson(planned, out, lang), null, 2) : summary(planned, out, lang));
  return planned.report.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

/**
 * Targets of a list of targets or of any document. An .xlsx may be either: what stands on all its sheets
 * counts, unless its first is a list of its own with no fewer.
 */
async function targetsIn(file: InputFile, lang: Language, io: CommandIo): Promise<TargetsFile> {
  const words = commandWords(lang);
  const list = /\.(json|csv|xlsx)$/i.test(file.name) ? await readTargets(file) : null;
  if (list !== null && !/\.xlsx$/i.test(file.name)) return unwrap(list);
  const reading = unwrap(await readSourceDocument(file, io.readers ?? {}));
  if (list?.ok === true && list.value.targets.length >= reading.targets.length) return list.value;
  if (reading.targets.length === 0) throw new CommandRefusal(words.noTargets(file.name, words.nothingFound));
  for (const { name, text, sheet } of reading.skipped) io.tell(words.rowSkipped(name, text, sheet ?? null));
  for (const sheet of reading.sheetsWithoutTargets) io.tell(words.sheetSkipped(sheet));
  const { number, year } = reading.document;
  return { document: number, place: list?.ok === true ? list.value.place : null, year, targets: reading.targets };
}

/** The lines people read: what was split, and what is left to decide or to confirm, with the reason. */
function summary({ plan, report, questions }: PlannedWorkbook, out: string, lang: Language): string {
  const words = commandWords(lang);
  const name = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const waiting = new Set(questions.filter(({ kind }) => kind === 'waits').map(({ indicator }) => indicator));
  const split = report.indicators.flatMap(({ indicator: id, state, unallocated }) => {
    const indicator = name.get(id);
    if (!indicator || indicator.target === null || state === 'notSplit' || state === 'unallocated' || waiting.has(id)) return [];
    const verdict = state === 'closed' ? words.closes : words.differs(formatCount(unallocated ?? 0, indicator.lattice, lang));
    return [`  ${indicator.name}: ${target(indicator, lang)} – ${verdict}`];
  });
  const told = (kind: OpenQuestion['kind']): string[] => questions.filter((question) => question.kind === kind).map(({ problem }) => `  ${sentence(problem, lang)}`);
  const [open, assumed] = [told('waits'), told('assumed')];
  const lines = [
    `${words.planned(plan.place, plan.year)}: ${words.targets(assignedIndicators(plan.indicators).length)}, ${words.units(recipientsOf(plan.units).length)}`,
    `${words.split}: ${split.length}`,
    ...split,
    ...(open.length > 0 ? [`${words.undecided}: ${open.length}`, ...open] : []),
    ...(assumed.length > 0 ? [`${words.assumed}: ${assumed.length}`, ...assumed] : []),
    words.written(out),
  ];
  return lines.join('\n');
}

function target(indicator: Indicator, lang: Language): string {
  return indicator.target === null ? '' : formatBound(indicator.target, indicator.lattice.unit, lang);
}

function asJson({ plan, report, questions }: PlannedWorkbook, out: string, lang: Language) {
  const states = new Map(report.indicators.map((state) => [state.indicator, state]));
  return {
    place: plan.place,
    year: plan.year,
    out,
    units: recipientsOf(plan.units).map((unit) => unit.code),
    indicators: plan.indicators.flatMap(({ id, name, lattice, behaviour, target: bound }) =>
      bound === null
        ? []
        : [{ id, name, unit: lattice.unit, decimals: lattice.decimals, behaviour, target: bound, state: states.get(id)?.state }],
    ),
    undecided: questions.filter(({ kind }) => kind === 'waits').map(({ indicator }) => indicator),
    questions: questions.map(({ indicator, kind, problem }) => ({ indicator, kind, code: problem.code, message: sentence(problem, lang) })),
    findings: report.findings,
  };
}
