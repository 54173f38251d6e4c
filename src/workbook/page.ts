import type { PageSetup } from '../xlsx';

/**
 * Appendices as Decree 30/2020/NĐ-CP wants them: landscape, 20–25 mm top and bottom, 30–35 left, 15–20
 * right, the page's number centred at the top but not on the first page, headings on every page.
 */
export function appendixPage(paper: PageSetup['paper'], more: Partial<PageSetup> = {}): PageSetup {
  return {
    paper,
    orientation: 'landscape',
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    titleRows: [3, 3],
    fitToWidth: true,
    pageNumbers: true,
    ...more,
  };
}
