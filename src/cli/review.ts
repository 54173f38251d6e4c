/** `phan-bo review`: everything units have sent, against what they were assigned. */
import { basename, join, relative, resolve } from 'node:path';
import { readBasis, readMergers, readSubmissions, returnCopy, returnedName, reviewSummary, submissionsInThread } from '../app';
import { success, unwrap } from '../domain';
import { commandWords, type Language } from '../i18n';
import { reviewOf, reviewReport, type Review } from '../review';
import { writeWorkbook } from '../xlsx';
import { isoDate } from './dates';
import { openFile, saveFile } from './files';
import { CommandRefusal, type CommandIo, type CommandOptions, type ExitStatus } from './io';
import { reviewLines } from './review-lines';

const SENT = /\.(?:xlsx|xlsm|xls|xlsb|ods)$/i;

export async function reviewCommand(files: readonly string[], options: CommandOptions, lang: Language, io: CommandIo): Promise<ExitStatus> {
  const words = commandWords(lang);
  if (files.length === 0) throw new CommandRefusal(words.missingFolder, true);
  const { targets, out } = options;
  if (targets === undefined || targets === '') throw new CommandRefusal(words.missingOption('targets'), true);
  const due = options.due === undefined ? null : isoDate(options.due);
  if (options.due !== undefined && due === null) throw new CommandRefusal(words.badDate(options.due));
  const basis = unwrap(await readBasis(await openFile(targets, lang, io), options.level ?? null));
  const mergers = options.merged === undefined ? success(new Map<string, string>()) : readMergers(await openFile(options.merged, lang, io));
  const sent = await sentFiles(files, [targets, ...(out === undefined ? [] : [out])], lang, io);
  if (sent.length === 0) throw new CommandRefusal(words.nothingSent(files.join(', ')));

  const port = io.submissions?.() ?? submissionsInThread(io.digest);
  const read = await readSubmissions(
    sent.map(({ name, path }) => ({ name, open: () => io.readFile(path) })),
    port,
    io.digest,
    { onProgress: (done, total, name) => io.tell(words.reviewed(done, total, name)) },
  ).finally(() => port.close());
  const review = reviewOf(read ?? [], basis, unwrap(mergers));
  const on = io.now().slice(0, 10);
  if (out !== undefined && out !== '') await saveFile(out, await writeWorkbook(reviewReport(review, basis.weights, { on, due, reviewer: options.by ?? '' })), lang, io);
  const returned = options.return === undefined ? [] : await returnCopies(review, sent, options.return, options.by ?? '', lang, io);
  io.print(options.json === true ? JSON.stringify(reviewSummary(review, lang), null, 2) : [...reviewLines(review, lang), ...(out === undefined ? [] : [words.written(out)]), ...returned.map((path) => words.written(path))].join('\n'));
  const isUnreadable = review.files.some(({ role }) => role === 'unreadable');
  const isFaulty = review.units.some(({ standing }) => standing === 'faults' || standing === 'missing') || review.files.some(({ role }) => role === 'foreign');
  return isUnreadable ? 2 : isFaulty ? 1 : 0;
}

/** The files of units that are asked for something, with the findings as comments; paths of what was written. */
async function returnCopies(review: Review, sent: readonly FoundFile[], folder: string, reviewer: string, lang: Language, io: CommandIo): Promise<string[]> {
  const written: string[] = [];
  for (const { files, findings, standing } of review.units) {
    for (const file of standing === 'clean' ? [] : files) {
      const source = sent.find(({ name }) => name === file);
      if (source === undefined) continue;
      const path = join(folder, returnedName(basename(file)));
      await saveFile(path, unwrap(returnCopy(await openFile(source.path, lang, io), findings, reviewer)), lang, io);
      written.push(path);
    }
  }
  return written;
}

interface FoundFile {
  readonly name: string;
  readonly path: string;
}

/** Every workbook in the folders and among the files named, but for what the review itself reads and writes. */
async function sentFiles(paths: readonly string[], own: readonly string[], lang: Language, io: CommandIo): Promise<FoundFile[]> {
  const excluded = new Set(own.map((path) => resolve(path)));
  const sent: FoundFile[] = [];
  for (const path of paths) {
    const inside = await io.listFiles(path).catch(() => {
      throw new CommandRefusal(commandWords(lang).cannotRead(path));
    });
    if (inside === null) sent.push({ name: path, path });
    // `~$` is what Excel leaves beside a file that is open.
    else sent.push(...inside.filter((file) => SENT.test(file) && !/(?:^|[\\/])~\$/.test(file)).map((file) => ({ name: relative(path, file), path: file })));
  }
  return sent.filter((file) => !excluded.has(resolve(file.path)));
}
