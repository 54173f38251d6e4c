/** What Excel holds against a person's entry: a locked cell of a protected sheet, a rule of data validation. */
import type { EntryRefusal } from '../contract';
import type { Json, JsonObject } from './protocol';
import type { HostSession } from './session';
import { keepsRule, layerAt } from './validation';

/** @returns null where the entry that stands in the cell may stay */
export async function refusedEntry(host: HostSession, sheet: string, row: number, column: number): Promise<EntryRefusal | null> {
  const area = { row, lastRow: row, column, lastColumn: column };
  const isLocked = host.sheetModel(sheet).protection !== null && host.spreadsheet.readFormats(sheet, area)[0]?.[0]?.locked === true;
  if (isLocked) return { reason: 'locked', style: 'Stop', title: '', message: '' };
  const layer = layerAt(host, sheet, row, column);
  if (layer === null) return null;
  const alert = isObject(layer.errorAlert) ? layer.errorAlert : {};
  if (alert['showAlert'] === false) return null;
  await host.spreadsheet.calculate();
  const cell = host.spreadsheet.read(sheet, area)[0]?.[0] ?? { value: null };
  if (await keepsRule(host, sheet, row, column, cell)) return null;
  const style = alert['style'] === 'Warning' || alert['style'] === 'Information' ? alert['style'] : 'Stop';
  return { reason: 'validation', style, title: textOf(alert['title']), message: textOf(alert['message']) };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
