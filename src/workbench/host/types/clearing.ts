/** `clear` of ranges: contents, formats, links, or all of them. */
import { intersection } from '../address';
import { HostError } from '../protocol';
import type { HostSession } from '../session';
import type { Arguments, Cells } from '../table';
import { clearConditionalFormats } from './conditional';
import { clearHyperlinks } from './hyperlinks';

const WHAT = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'];

export function clear({ sheet, area }: Cells, args: Arguments, host: HostSession): void {
  const what = args.optionalString(0) ?? 'All';
  if (!WHAT.includes(what)) throw new HostError('InvalidArgument');
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') {
    host.guardCells(sheet, area);
    emptyCells({ sheet, area }, host);
    host.changed(sheet, area);
  }
  if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') clearHyperlinks({ sheet, area }, host);
  if (what === 'All' || what === 'Formats' || what === 'RemoveHyperlinks') {
    host.guardSheet(sheet, 'allowFormatCells');
    if (what === 'All') host.spreadsheet.unmerge(sheet, area);
    host.spreadsheet.clearFormats(sheet, area);
    if (what !== 'RemoveHyperlinks') clearConditionalFormats(sheet, area, host);
  }
  if (what === 'All') host.sheetModel(sheet).validations.push({ area, rule: null, ignoreBlanks: true, prompt: null, errorAlert: null });
}

/** Takes the contents away where there are any; formats stay. */
export function emptyCells({ sheet, area }: Cells, host: HostSession): void {
  const used = host.spreadsheet.usedArea(sheet, true);
  const filled = used === null ? null : intersection(used, area);
  if (filled === null) return;
  const width = filled.lastColumn - filled.column + 1;
  const empty = Array.from({ length: filled.lastRow - filled.row + 1 }, () => Array.from({ length: width }, () => null));
  host.spreadsheet.write(sheet, filled.row, filled.column, empty);
}
