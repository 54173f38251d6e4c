import { basename } from 'node:path';
import type { InputFile } from '../app';
import { commandWords, type Language } from '../i18n';
import { CommandRefusal, type CommandIo } from './io';

/** A file's bytes under its plain name; a sentence when it cannot be opened. */
export async function openFile(path: string, lang: Language, io: CommandIo): Promise<InputFile> {
  try {
    return { name: basename(path), bytes: await io.readFile(path) };
  } catch {
    throw new CommandRefusal(commandWords(lang).cannotRead(path));
  }
}

export async function saveFile(path: string, bytes: Uint8Array, lang: Language, io: CommandIo): Promise<void> {
  try {
    await io.writeFile(path, bytes);
  } catch {
    throw new CommandRefusal(commandWords(lang).cannotWrite(path));
  }
}
