/** `phan-bo doc`: what a document assigns, who must act by when, what it asks of a plan. */
import { checkTargets, readSourceDocument } from '../app';
import { unwrap } from '../domain';
import type { ConsistencyFinding, DocumentReading, ProposedTarget } from '../documents';
import { commandWords, formatNumber, requirementName, sentence, type Language } from '../i18n';
import { openFile } from './files';
import { CommandRefusal, type CommandIo, type CommandOptions, type ExitStatus } from './io';

/** The fields of a printed target, in their order. */
const FIELDS = [
  'name', 'unit', 'value', 'min', 'max', 'bound', 'parent', 'year', 'kind', 'approx', 'average', 'cumulative', 'increment', 'hold', 'from', 'of',
  'also', 'vs', 'status', 'period', 'area', 'price_basis', 'evidence', 'position', 'confidence', 'flags',
] as const satisfies readonly (keyof ProposedTarget)[];

/** `--json` prints the targets as an array, `--json --all` everything as one object; a table for people otherwise. */
export async function docCommand(files: readonly string[], options: CommandOptions, lang: Language, io: CommandIo): Promise<ExitStatus> {
  const words = commandWords(lang);
  const [path, ...others] = files;
  if (path === undefined || others.length > 0) throw new CommandRefusal(words.oneDocument, true);
  const file = await openFile(path, lang, io);
  const onProgress = (done: number, total: number): void => {
    if (total > 20 && (done % 20 === 0 || done === total)) io.tell(words.readingPage(done, total));
  };
  const reading = unwrap(await readSourceDocument(file, io.readers ?? {}, { onProgress }));
  if (reading.targets.length === 0) io.tell(words.noTargets(path, found(reading, lang)));
  for (const { name, text, sheet } of reading.skipped) io.tell(words.rowSkipped(name, text, sheet ?? null));
  for (const sheet of reading.sheetsWithoutTargets) io.tell(words.sheetSkipped(sheet));
  const findings = await checkTargets([{ document: reading.document.number ?? path, targets: reading.targets }]);
  if (options.json !== true) {
    io.print(asTable(reading, findings, lang));
    return 0;
  }
  for (const { problem } of findings) io.tell(sentence(problem, lang));
  const targets = reading.targets.map(asRecord);
  const { document, duties, requirements } = reading;
  const consistency = findings.map((finding) => asContradiction(finding, lang));
  io.print(JSON.stringify(options.all === true ? { document, duties, requirements, targets, consistency } : targets, null, 2));
  return 0;
}

function asRecord(target: ProposedTarget): Record<string, unknown> {
  const record: ProposedTarget = { ...target, confidence: target.confidence ?? 1, flags: target.flags ?? [] };
  return Object.fromEntries(FIELDS.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])));
}

/** A contradiction with its sentence; `targets` are places in the list of targets. */
function asContradiction({ problem, isCertain, targets }: ConsistencyFinding, lang: Language): Record<string, unknown> {
  return { code: problem.code, certain: isCertain, message: sentence(problem, lang), targets, ...problem.data };
}

/** What a document without targets gave all the same. */
function found({ document, duties, requirements, unnamedFigures }: DocumentReading, lang: Language): string {
  const words = commandWords(lang);
  const parts = [
    ...(document.kind === null ? [] : [document.kind]),
    ...(document.number === null ? [] : [words.foundNumber(document.number)]),
    ...(document.date === null ? [] : [words.foundDate(document.date)]),
    ...(duties.length === 0 ? [] : [words.foundDuties(duties.length)]),
    ...(requirements.length === 0 ? [] : [words.foundRequirements(requirements.length)]),
    ...(unnamedFigures === 0 ? [] : [words.foundFigures(unnamedFigures)]),
  ];
  return parts.length === 0 ? words.nothingFound : parts.join(', ');
}

function asTable({ document, duties, requirements, targets }: DocumentReading, findings: readonly ConsistencyFinding[], lang: Language): string {
  const words = commandWords(lang);
  const head = [document.kind, document.number, document.date, document.title].filter((part) => part !== null).join(' · ');
  const doubtful = targets.filter((target) => (target.flags ?? []).length > 0).length;
  const rows = targets.map((target, index) => [
    String(index + 1),
    target.name,
    target.unit,
    figure(target, lang),
    target.year === null ? '' : String(target.year),
    [
      target.parent === null ? '' : words.partOf(target.parent),
      target.area ?? '',
      target.period ?? '',
      target.status === 'actual' ? words.actual : '',
      ...(target.flags ?? []),
    ].filter((note) => note !== '').join('; '),
  ]);
  return [
    ...(head === '' ? [] : [head]),
    words.foundTargets(targets.length, doubtful),
    ...(rows.length === 0 ? [] : columns([words.documentColumns, ...rows])),
    ...(findings.length === 0 ? [] : ['', `${words.contradictions}:`, ...findings.map((finding) => `  ${finding.targets.map((at) => at + 1).join(', ')}: ${sentence(finding.problem, lang)}${finding.isCertain ? '' : ` (${words.toAsk})`}`)]),
    ...(duties.length === 0 ? [] : ['', `${words.duties}:`, ...duties.map((duty) => `  ${duty.due}  ${duty.who.join(', ') || '–'}: ${duty.what}`)]),
    ...(requirements.length === 0 ? [] : ['', `${words.requirements}:`, ...requirements.map(({ code, count, by, due }) => `  ${[requirementName(code, lang), count, by?.join(', '), due].filter((part) => part !== undefined).join(' – ')}`)]),
  ].join('\n');
}

function figure(target: ProposedTarget, lang: Language): string {
  const print = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, lang));
  const value = target.bound === 'range' ? `${print(target.min)}–${print(target.max)}` : print(target.value);
  return `${target.approx === true ? '≈ ' : ''}${target.bound === '=' || target.bound === 'range' ? '' : `${target.bound} `}${value}`;
}

/** A cell wider than this is cut with an ellipsis; the JSON has it whole. */
const WIDEST = 70;

function columns(rows: readonly (readonly string[])[]): string[] {
  const cut = rows.map((row) => row.map((cell) => (cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell)));
  const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((row) => row[column]?.length ?? 0)));
  return cut.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
