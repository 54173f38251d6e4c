/** Print set-up of the sheets: appendices as Decree 30/2020/NĐ-CP wants them. */
import type { PageSetup } from '../xlsx';

const PAPER_WIDTHS = { A4: 297, A3: 420 } as const;
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const;
/** Millimetres of a column by its width in characters: 7 pixels each and 5 besides, at 96 to the inch. */
const columnMillimetres = (width: number): number => ((width * 7 + 5) * 25.4) / 96;
/** Programs measure fonts differently; a page filled to the last millimetre would spill over. */
const SLACK = 0.97;

/**
 * Landscape with 20–25 mm top and bottom, 30–35 left, 15–20 right, the page's number centred at the top
 * but not on the first page, headings on every page, all columns on one page in width.
 */
export function appendixPage(paper: PageSetup['paper'], more: Partial<PageSetup> = {}): PageSetup {
  return { paper, orientation: 'landscape', margins: MARGINS, titleRows: [3, 3], fitToWidth: true, pageNumbers: true, ...more };
}

/**
 * The same for a table too wide for one page: new pages begin at the breaks, the title columns stand on
 * each, and everything is as large as the widest page allows.
 */
export function brokenPage(paper: PageSetup['paper'], widths: readonly number[], titleColumns: readonly [number, number], breaks: readonly number[], more: Partial<PageSetup> = {}): PageSetup {
  if (breaks.length === 0) return appendixPage(paper, { titleColumns, ...more });
  const room = PAPER_WIDTHS[paper] - MARGINS.left - MARGINS.right;
  const wide = (from: number, to: number): number => widths.slice(from, to).reduce((sum, width) => sum + columnMillimetres(width), 0);
  const titles = wide(titleColumns[0], titleColumns[1] + 1);
  const pages = breaks.map((from, index) => titles + wide(from, breaks[index + 1] ?? widths.length));
  const widest = Math.max(wide(0, breaks[0] ?? widths.length), ...pages);
  const { fitToWidth: _, ...page } = appendixPage(paper, { titleColumns, columnBreaks: breaks, ...more });
  return { ...page, scale: Math.max(10, Math.min(100, Math.floor((room / widest) * SLACK * 100))) };
}
