/** `Workbook.insertWorksheetsFromBase64`: sheets of an .xlsx file put into the open workbook. */
import { readWorkbook } from '../../../xlsx';
import { insertSheets } from '../grid';
import { HostError, orNotFound, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import type { Arguments } from '../table';

/** @throws HostError `InvalidArgument` for text that is no base64 */
export function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/^data:[^,]*,/, '')), (sign) => sign.charCodeAt(0));
  } catch {
    throw new HostError('InvalidArgument');
  }
}

function place(options: JsonObject, host: HostSession): number {
  const sheets = host.spreadsheet.sheets();
  const type = options['positionType'] ?? 'End';
  if (type === 'Beginning') return 0;
  if (type === 'End') return sheets.length;
  if (type !== 'Before' && type !== 'After') throw new HostError('InvalidArgument');
  const relativeTo = options['relativeTo'];
  if (typeof relativeTo !== 'string') throw new HostError('InvalidArgument');
  const { id } = orNotFound(host.findSheet(relativeTo));
  return sheets.findIndex((sheet) => sheet.id === id) + (type === 'After' ? 1 : 0);
}

/** @returns the ids of the new sheets, in the order of the file */
export function insertWorksheets(_: unknown, args: Arguments, host: HostSession): Json {
  host.guardStructure();
  const given = args.json(1);
  const options = typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as JsonObject) : {};
  const index = place(options, host);
  const read = readWorkbook(bytesOf(args.string(0)), host.model.name);
  if (!read.ok) throw new HostError('InvalidArgument');
  const wanted = options['sheetNamesToInsert'];
  const names = Array.isArray(wanted) && wanted.length > 0 ? (wanted as readonly Json[]) : null;
  if (names?.some((name) => !read.value.sheets.some((sheet) => sheet.name === name)) === true) throw new HostError('ItemNotFound');
  const sheets = read.value.sheets.filter((sheet) => names === null || names.includes(sheet.name));
  const ids = insertSheets({ ...read.value, sheets }, index, host);
  for (const id of ids) host.events.raise('added', id, {});
  return ids;
}
