/** `Range.hyperlink`: links laid over cells, no two over the same cell. */
import { intersection, sameArea } from '../address';
import type { Hyperlink } from '../model';
import { HostError, type Json, type JsonObject } from '../protocol';
import type { HostSession } from '../session';
import { outside } from '../shifting';
import type { Area } from '../spreadsheet';
import { findStyle, stylePatch } from '../styles';
import type { Cells } from '../table';
import { plainValue, shownText } from './cells';

/** The link all of these cells have, or null. */
export function readHyperlink({ sheet, area }: Cells, host: HostSession): Json {
  const link = host.sheetModel(sheet).hyperlinks.find((each) => {
    const meets = intersection(each.area, area);
    return meets !== null && sameArea(meets, area);
  });
  if (link === undefined) return null;
  const first: Area = { ...area, lastRow: area.row, lastColumn: area.column };
  const cell = host.spreadsheet.read(sheet, first)[0]?.[0] ?? { value: null };
  const textToDisplay = shownText(cell, host.spreadsheet.readNumberFormats(sheet, first)[0]?.[0] ?? 'General');
  return { address: link.address, documentReference: link.documentReference, screenTip: link.screenTip, textToDisplay };
}

function text(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

/** @throws HostError `InvalidArgument` for a link that leads nowhere, or to a file and into the workbook at once */
export function setHyperlink({ sheet, area }: Cells, value: Json, host: HostSession): void {
  host.guardSheet(sheet, 'allowInsertHyperlinks');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HostError('InvalidArgument');
  const given = value as JsonObject;
  const link: Hyperlink = { area, address: text(given['address']), documentReference: text(given['documentReference']), screenTip: text(given['screenTip']) };
  if ((link.address === '') === (link.documentReference === '')) throw new HostError('InvalidArgument');
  clearHyperlinks({ sheet, area }, host);
  host.sheetModel(sheet).hyperlinks.push(link);
  const first: Area = { ...area, lastRow: area.row, lastColumn: area.column };
  const shown = text(given['textToDisplay']);
  const before = host.spreadsheet.read(sheet, first)[0]?.[0] ?? { value: null };
  // A cell that shows something keeps it; an empty one shows where the link leads.
  const display = shown !== '' ? shown : plainValue(before) === '' ? link.address || link.documentReference : null;
  if (display !== null && display !== plainValue(before)) {
    host.spreadsheet.write(sheet, area.row, area.column, [[{ value: display }]]);
    host.changed(sheet, first);
  }
  const style = findStyle('Hlink', host.model);
  if (style !== null) host.spreadsheet.formatArea(sheet, area, stylePatch(style));
}

/** Takes the links off these cells; text and format stay. */
export function clearHyperlinks({ sheet, area }: Cells, host: HostSession): void {
  const model = host.sheetModel(sheet);
  model.hyperlinks = model.hyperlinks.flatMap((link) => {
    const part = intersection(link.area, area);
    return part === null ? [link] : outside(link.area, part).map((rest) => ({ ...link, area: rest }));
  });
}
