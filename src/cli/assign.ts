/** `phan-bo assign`: from a plan that is split, one sealed workbook per unit and the assigner's record. */
import { join, resolve } from 'node:path';
import { assignTargets, zipped } from '../app';
import { unwrap } from '../domain';
import { commandWords, type Language } from '../i18n';
import { isoDate } from './dates';
import { openFile, saveFile } from './files';
import { CommandRefusal, type CommandIo, type CommandOptions, type ExitStatus } from './io';

export async function assignCommand(files: readonly string[], options: CommandOptions, lang: Language, io: CommandIo): Promise<ExitStatus> {
  const words = commandWords(lang);
  const [path, ...others] = files;
  const { out } = options;
  if (path === undefined || others.length > 0) throw new CommandRefusal(words.onePlan, true);
  if (out === undefined || out === '') throw new CommandRefusal(words.missingOption('out'), true);
  const due = options.due === undefined ? null : isoDate(options.due);
  if (options.due !== undefined && due === null) throw new CommandRefusal(words.badDate(options.due));
  const file = await openFile(path, lang, io);
  const isArchive = /\.zip$/i.test(out);
  // The assigner's own workbook comes back with the record in it; the one that was read stays as it is.
  if (resolve(isArchive ? out : join(out, file.name)) === resolve(path)) throw new CommandRefusal(words.outIsInput(out));

  const on = io.now().slice(0, 10);
  const assigned = unwrap(await assignTargets(file, { document: options.document ?? '', on, due, level: options.level ?? null }, io.digest));
  const names: string[] = [];
  if (isArchive) await saveFile(out, await zipped(assigned.files), lang, io);
  else {
    for await (const { name, bytes } of assigned.files) {
      await saveFile(join(out, name), bytes, lang, io);
      names.push(name);
    }
  }
  const { plan, issued, leftOut } = assigned;
  if (options.json === true) {
    const units = issued.map(({ assignment, seal }) => ({ ...assignment.unit, targets: assignment.targets.length, seal }));
    io.print(JSON.stringify({ place: plan.place, year: plan.year, out, files: names, units, leftOut }, null, 2));
    return 0;
  }
  io.print(
    [
      words.assigned(plan.place, plan.year, issued.length),
      ...issued.map(({ assignment }) => `  ${words.assignedUnit(assignment.unit.name, assignment.targets.length)}`),
      ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut.join('; '))]),
      words.written(out),
    ].join('\n'),
  );
  return 0;
}
