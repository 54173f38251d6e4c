/** `phan-bo doc`: what a document assigns, who must act by when, what it asks of a plan. */
import { checkTargets, readSourceDocument } from '../app';
import { unwrap } from '../domain';
import type { DocumentReading, ProposedTarget } from '../documents';
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
  for (const { name, text } of reading.skipped) io.tell(words.rowSkipped(name, text));
  const findings = await checkTargets([{ document: reading.document.number ?? path, targets: reading.targets }]);
  for (const { problem } of findings) io.tell(sentence(problem, lang));
  if (options.json !== true) {
    io.print(asTable(reading, lang));
    return 0;
  }
  const targets = reading.targets.map(asRecord);
  const { document, duties, requirements } = reading;
  io.print(JSON.stringify(options.all === true ? { document, duties, requirements, targets } : targets, null, 2));
  return 0;
}

function asRecord(target: ProposedTarget): Record<string, unknown> {
  const record: ProposedTarget = { ...target, confidence: target.confidence ?? 1, flags: target.flags ?? [] };
  return Object.fromEntries(FIELDS.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])));
}

/** What a document without targets gave all the same. */
function found({ document, duties, requirements }: DocumentReading, lang: Language): string {
  const words = commandWords(lang);
  const parts = [
    ...(document.kind === null ? [] : [document.kind]),
    ...(document.number === null ? [] : [words.foundNumber(document.number)]),
    ...(document.date === null ? [] : [words.foundDate(document.date)]),
    ...(duties.length === 0 ? [] : [words.foundDuties(duties.length)]),
    ...(requirements.length === 0 ? [] : [words.foundRequirements(requirements.length)]),
  ];
  return parts.length === 0 ? words.nothingFound : parts.join(', ');
}

function asTable({ document, duties, requirements, targets }: DocumentReading, lang: Language): string {
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
