/** From arguments to exit status: finds the command, its options and its language. */
import { parseArgs } from 'node:util';
import { ProblemError } from '../domain';
import { commandWords, sentence, type Language } from '../i18n';
import { assignCommand } from './assign';
import { checkCommand } from './check';
import { docCommand } from './doc';
import { CommandRefusal, type CommandIo, type CommandOptions, type ExitStatus } from './io';
import { planCommand } from './plan';
import { trackCommand } from './track';
import { reviewCommand } from './review';
import { submitCommand } from './submit';

const OPTIONS = {
  targets: { type: 'string' },
  units: { type: 'string' },
  out: { type: 'string' },
  place: { type: 'string' },
  year: { type: 'string' },
  actuals: { type: 'string', multiple: true },
  report: { type: 'string' },
  month: { type: 'string' },
  status: { type: 'string' },
  source: { type: 'string' },
  date: { type: 'string' },
  json: { type: 'boolean' },
  all: { type: 'boolean' },
  table: { type: 'boolean' },
  level: { type: 'string' },
  document: { type: 'string' },
  due: { type: 'string' },
  by: { type: 'string' },
  anyway: { type: 'boolean' },
  merged: { type: 'string' },
  return: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Command = (files: readonly string[], options: CommandOptions, lang: Language, io: CommandIo) => Promise<ExitStatus>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['doc', docCommand],
  ['plan', planCommand],
  ['check', checkCommand],
  ['assign', assignCommand],
  ['submit', submitCommand],
  ['review', reviewCommand],
  ['track', trackCommand],
]);

/**
 * Runs one command.
 * @param args what stands after the program's name
 */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitStatus> {
  const lang: Language = args.some((arg, index) => arg === '--lang=en' || (args[index - 1] === '--lang' && arg === 'en')) ? 'en' : 'vi';
  const words = commandWords(lang);
  try {
    const { values, positionals } = parse(args, lang);
    const [name, ...files] = positionals;
    if (values.help === true) {
      io.print(words.usage);
      return 0;
    }
    const command = COMMANDS.get(name ?? '');
    if (!command) throw new CommandRefusal(words.unknownCommand(name ?? ''), true);
    return await command(files, values, lang, io);
  } catch (error) {
    if (error instanceof ProblemError) io.tell(sentence(error.problem, lang));
    else if (error instanceof CommandRefusal) io.tell(error.showUsage ? `${error.sentence}\n${words.usage}` : error.sentence);
    else throw error;
    return 2;
  }
}

function parse(args: readonly string[], lang: Language) {
  try {
    const parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const { lang: asked } = parsed.values;
    if (asked !== undefined && asked !== 'vi' && asked !== 'en') throw new TypeError(`--lang ${asked}`);
    return parsed;
  } catch (error) {
    throw new CommandRefusal(commandWords(lang).badArguments(error instanceof Error ? error.message : String(error)), true);
  }
}
