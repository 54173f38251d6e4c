/** `Worksheet.copy`: a sheet with everything on it. */
import { WHOLE_SHEET } from '../address';
import { HostError } from '../protocol';
import type { HostSession } from '../session';
import { hostObject, type Arguments, type HostObject } from '../table';
import { copyParts } from './copied-parts';
import { copyCells, copySizes } from './copying';

const NAME_LIMIT = 31;

/** `Name (2)`, the first number that is free, shortened to what a name may have. */
function nameOfCopy(name: string, host: HostSession): string {
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const made = `${name.slice(0, NAME_LIMIT - ending.length)}${ending}`;
    if (host.findSheet(made) === null) return made;
  }
}

function placeOfCopy(args: Arguments, host: HostSession): number {
  const sheets = host.spreadsheet.sheets();
  const position = args.given(0) ? args.string(0) : 'None';
  if (position === 'None' || position === 'Beginning') return 0;
  if (position === 'End') return sheets.length;
  const relative = args.raw(1);
  const isSheet = typeof relative === 'object' && relative !== null && 'type' in relative && relative.type === 'Worksheet';
  const index = isSheet && 'sheet' in relative ? sheets.findIndex(({ id }) => id === relative.sheet) : -1;
  if (index < 0 || (position !== 'Before' && position !== 'After')) throw new HostError('InvalidArgument');
  return position === 'Before' ? index : index + 1;
}

/** Protection comes along, defined names of the workbook do not. */
export function copySheet(object: HostObject<'Worksheet'>, args: Arguments, host: HostSession): HostObject<'Worksheet'> {
  host.guardStructure();
  const { spreadsheet } = host;
  const from = host.sheet(object.sheet);
  const made = spreadsheet.addSheet(nameOfCopy(from.name, host), placeOfCopy(args, host));
  const used = spreadsheet.usedArea(from.id, false);
  const corner = { sheet: made, row: 0, column: 0 };
  if (used !== null) {
    const area = { ...used, row: 0, column: 0 };
    copyCells({ sheet: from.id, area }, corner, 'All', false, host);
    copySizes({ sheet: from.id, area: WHOLE_SHEET }, { sheet: made, area: WHOLE_SHEET }, host);
  }
  spreadsheet.setFrozen(made, from.frozen.rows, from.frozen.columns);
  spreadsheet.setTabColor(made, from.tabColor);
  spreadsheet.setGridlines(made, from.gridlines);
  if (from.hidden) spreadsheet.setHidden(made, true);
  host.model.sheets.set(made, structuredClone(host.sheetModel(from.id)));
  copyParts(from.id, made, host);
  host.events.raise('added', made, {});
  return hostObject('Worksheet', { sheet: made });
}
