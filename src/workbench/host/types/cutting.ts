/** `Range.moveTo`: cells cut and pasted. What refers to them follows; what referred to the cells they cover has lost them. */
import { intersection, sameArea } from '../address';
import { HostError } from '../protocol';
import { adjustFormula, type Adjustment } from '../references';
import type { HostSession } from '../session';
import { outside, type CellShift } from '../shifting';
import type { Area } from '../spreadsheet';
import { MAX_COLUMNS, MAX_ROWS } from '../../../xlsx';
import type { Arguments, Cells, HostObject } from '../table';

interface Cut {
  readonly from: Cells;
  readonly to: Cells;
  /** An area within the cells cut, where it is now. */
  readonly moved: (area: Area) => Area;
}

function isWithin(area: Area, whole: Area): boolean {
  const meets = intersection(area, whole);
  return meets !== null && sameArea(meets, area);
}

function destinationOf(args: Arguments, object: HostObject<'Range'>, host: HostSession): Cells {
  const range = args.range(0);
  if (range !== null) return range;
  const text = args.string(0);
  const bang = text.lastIndexOf('!');
  const named = bang < 0 ? null : host.findSheet(text.slice(0, bang).replace(/^'(.*)'$/s, '$1').replaceAll("''", "'"));
  if (bang >= 0 && named === null) throw new HostError('InvalidArgument');
  const sheet = named?.id ?? object.sheet;
  return { sheet, area: host.areaOn(sheet, text) };
}

function cutOf(from: Cells, destination: Cells): Cut {
  const [down, across] = [destination.area.row - from.area.row, destination.area.column - from.area.column];
  const moved = (area: Area): Area => ({
    row: area.row + down,
    lastRow: area.lastRow + down,
    column: area.column + across,
    lastColumn: area.lastColumn + across,
  });
  const to = { sheet: destination.sheet, area: moved(from.area) };
  if (to.area.lastRow >= MAX_ROWS || to.area.lastColumn >= MAX_COLUMNS) throw new HostError('InvalidArgument');
  return { from, to, moved };
}

/** A reference in a formula of `own`, standing within the cells cut or not, after the move. */
function adjustment({ from, to, moved }: Cut, own: string, isCut: boolean, host: HostSession): Adjustment {
  const crosses = from.sheet !== to.sheet;
  return (name, area) => {
    const sheet = name === null ? own : (host.findSheet(name)?.id ?? null);
    if (sheet === from.sheet && isWithin(area, from.area)) {
      // A formula that goes along sees its cells on its own new sheet; one that stays behind has to name that sheet.
      return crosses && !isCut ? { sheet: host.sheet(to.sheet).name, area: moved(area) } : { area: moved(area) };
    }
    if (sheet === to.sheet && isWithin(area, to.area)) return null;
    return crosses && isCut && name === null ? { sheet: host.sheet(own).name, area } : { area };
  };
}

function adjustAll(cut: Cut, host: HostSession): void {
  host.spreadsheet.rewriteFormulas((formula, sheet, row, column) => {
    const isCut = sheet === cut.from.sheet && isWithin({ row, column, lastRow: row, lastColumn: column }, cut.from.area);
    return adjustFormula(formula, adjustment(cut, sheet, isCut, host));
  });
  for (const name of host.spreadsheet.names()) {
    const formula = adjustFormula(name.formula, adjustment(cut, name.sheet ?? '', false, host));
    if (formula !== name.formula) host.spreadsheet.setName({ ...name, formula });
  }
}

/** Kept ranges and what lies over the cells, within one sheet. Ranges on the cells that were covered stay there. */
function shiftOf({ from, moved }: Cut): CellShift {
  return {
    sheet: from.sheet,
    reference: (area) => (isWithin(area, from.area) ? moved(area) : area),
    pieces: (area) => {
      const part = intersection(area, from.area);
      return part === null ? [area] : [...outside(area, part), moved(part)];
    },
  };
}

export function moveTo(object: HostObject<'Range'>, args: Arguments, host: HostSession): void {
  const { spreadsheet } = host;
  const cut = cutOf({ sheet: object.sheet, area: object.area }, destinationOf(args, object, host));
  const { from, to, moved } = cut;
  if (from.sheet === to.sheet && sameArea(from.area, to.area)) return;
  host.guardCells(from.sheet, from.area);
  host.guardCells(to.sheet, to.area);
  const merges = spreadsheet.merges(from.sheet).filter((merge) => intersection(merge, from.area) !== null);
  // A merge cannot be cut in two.
  if (merges.some((merge) => !isWithin(merge, from.area))) throw new HostError('InvalidOperation');
  adjustAll(cut, host);
  for (const merge of merges) spreadsheet.unmerge(from.sheet, merge);
  spreadsheet.unmerge(to.sheet, to.area);
  spreadsheet.moveCells(from.sheet, from.area, { sheet: to.sheet, row: to.area.row, column: to.area.column });
  for (const merge of merges) spreadsheet.merge(to.sheet, moved(merge));
  if (from.sheet === to.sheet) host.shifted(shiftOf(cut));
  host.changed(from.sheet, from.area);
  host.changed(to.sheet, to.area);
}
