/** A cell's figure, by the grammar of figures in running text: bounds, ranges, "tăng 8,5%", "≥ 46". */
import { figuresIn, type Figure } from '../figures/figure';
import type { NumberStyle } from '../figures/numbers';
import { unitAt, type ReadUnit } from '../figures/units';
import { tokenize } from '../text/tokens';
import type { TableCell } from './cells';

/** The unit a cell prints, by the grammar of units; null where it is none that is known. */
export function readUnit(text: string): ReadUnit | null {
  const line = tokenize(text);
  const unit = line.tokens.length === 0 ? null : unitAt(line, 0);
  return unit !== null && unit.to === line.tokens.length ? unit : null;
}

/** Days of a sheet are shown so; the dashes span nothing. */
const DAY = /^\d{4}-\d{2}-\d{2}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/;

/** The figure of a cell measured in the unit of its column; null where it holds none, or several. */
export function readFigure(cell: TableCell, unit: string, style: NumberStyle): Figure | null {
  if (cell.number !== undefined) return plain(cell.number, readUnit(unit));
  const text = cell.text.replace(/[*]+$/, '').trim();
  if (!/\d/.test(text) || DAY.test(text)) return null;
  const negative = /^[-−–]\s*(?=\d[\d.,]*$)/.exec(text);
  const words = negative === null ? text : text.slice(negative[0].length);
  // The colon stands for the name: behind it even a bare number is a figure.
  const own = only(words, style);
  const withUnit = own !== null && own.unit !== null ? own : (only(`${words} ${unit}`, style) ?? own);
  if (withUnit === null) return null;
  return negative === null || withUnit.value === null ? withUnit : { ...withUnit, value: -withUnit.value };
}

function only(text: string, style: NumberStyle): Figure | null {
  const line = tokenize(`: ${text}`);
  const [figure, ...more] = figuresIn(line, 0, line.tokens.length, style);
  if (figure === undefined || more.length > 0) return null;
  // "theo dự toán 12 và 13": which of them is meant, nobody can say.
  return line.tokens.some(({ kind }, at) => kind === 'number' && (at < figure.from || at >= figure.to)) ? null : figure;
}

function plain(value: number, unit: ReadUnit | null): Figure {
  return { from: 0, to: 0, number: 0, value, min: null, max: null, unit, bound: '=', change: null, isApproximate: false, start: null, of: null, planned: null, flags: [] };
}
